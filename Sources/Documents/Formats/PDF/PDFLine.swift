/// Words of a PDF that stand next to each other on one line.
struct PDFLine {
  let words: [PDFWord]
  let page: Int
  /// The line before it stands at the same height, and white space is between the two.
  var followsGap: Bool
  let top: Double
  let bottom: Double
  /// The height of most of its letters.
  let height: Double
  let text: String
  /// Where the text begins after the mark of a list; nil when it has no mark.
  let markedLeft: Double?
  /// Its place among the lines of the document.
  var number = 0

  /// - Parameters:
  ///   - words: at least one.
  ///   - page: the page, from 1.
  ///   - followsGap: see ``followsGap``.
  init(words: [PDFWord], page: Int, followsGap: Bool) {
    self.words = words
    self.page = page
    self.followsGap = followsGap
    text = words.map(\.text).joined(separator: " ")
    top = words.reduce(words[0].top) { min($0, $1.top) }
    bottom = words.reduce(words[0].bottom) { max($0, $1.bottom) }
    height = Self.height(words)
    markedLeft = words.count > 1 && ListMark.find(in: text) != nil ? words[1].left : nil
  }

  private static func height(_ words: [PDFWord]) -> Double {
    let first = words[0].height
    if words.allSatisfy({ abs($0.height - first) < 0.5 }) { return first }
    var letters: [Int: Int] = [:]
    for word in words { letters[Int(word.height * 2), default: 0] += word.text.utf8.count }
    let most = letters.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
    return words.first { Int($0.height * 2) == most }?.height ?? first
  }

  var left: Double { words[0].left }
  var right: Double { words[words.count - 1].right }

  /// Whether it is nothing but the mark of a list.
  var isOnlyMark: Bool { words.count == 1 && ListMark.find(in: text + " X") != nil }

  func isBeside(_ other: PDFLine) -> Bool {
    page == other.page
      && min(bottom, other.bottom) - max(top, other.top)
        > 0.5 * min(bottom - top, other.bottom - other.top)
  }
}

/// Puts the words of a page together to lines.
enum PDFLines {
  /// The lines of a page, in the order in which the PDF draws them.
  static func of(_ page: PDFPage, number: Int) -> [PDFLine] {
    var lines: [PDFLine] = []
    var words: [PDFWord] = []
    var followsGap = false
    var seen: Set<Place> = []
    func finish() {
      guard !words.isEmpty else { return }
      lines.append(PDFLine(words: words, page: number, followsGap: followsGap))
      words = []
    }
    for word in page.words {
      // Some programs draw a word twice to make it bold, or for a shadow.
      guard seen.insert(Place(word)).inserted else { continue }
      guard let before = words.last else {
        words = [word]
        continue
      }
      let overlap = min(before.bottom, word.bottom) - max(before.top, word.top)
      let isBeside = overlap > 0.4 * min(before.height, word.height)
      let gap = word.left - before.right
      let isNext = isBeside && gap > -0.5 * before.height
      if isNext, isNoteMark(word, after: before, gap: gap) { continue }
      if isNext, gap < 0.9 * max(before.height, word.height) {
        if gap < 0.08 * before.height, word.height < 1.2 * before.height {
          // A change of font inside a word makes two words of it.
          words[words.count - 1].text += word.text
          words[words.count - 1].right = word.right
        } else {
          words.append(word)
        }
      } else {
        finish()
        followsGap = isBeside && gap > 0
        words = [word]
      }
    }
    finish()
    return joinedMarks(lines)
  }

  /// A word and where it stands, to the point.
  private struct Place: Hashable {
    var text: String
    var left: Int
    var top: Int

    init(_ word: PDFWord) {
      text = word.text
      left = Int(word.left)
      top = Int(word.top)
    }
  }

  /// The number of a footnote: small, raised, straight after a word.
  private static func isNoteMark(_ word: PDFWord, after before: PDFWord, gap: Double) -> Bool {
    word.height < 0.8 * before.height && word.bottom < before.bottom - 0.1 * before.height
      && gap < 0.2 * before.height && word.text.utf8.count <= 3
      && word.text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// A bullet stands apart from the text that it belongs to.
  private static func joinedMarks(_ lines: [PDFLine]) -> [PDFLine] {
    var result: [PDFLine] = []
    for line in lines {
      if line.followsGap, let last = result.last, last.isOnlyMark, last.isBeside(line) {
        result[result.count - 1] = PDFLine(
          words: last.words + line.words, page: line.page, followsGap: last.followsGap)
      } else {
        result.append(line)
      }
    }
    return result
  }
}

/// Two columns that a program drew line by line across the page.
enum PDFColumns {
  /// The lines with each column after the other, when the page was drawn across.
  static func inOrder(_ lines: [PDFLine]) -> [PDFLine] {
    var result: [PDFLine] = []
    var index = 0
    while index < lines.count {
      let end = endOfRun(lines, from: index)
      guard end - index >= 16, isText(lines[index..<end]) else {
        result.append(lines[index])
        index += 1
        continue
      }
      let run = lines[index..<end]
      result += run.filter { !$0.followsGap }
      // What was beside the left column now comes below its end.
      result += run.filter(\.followsGap).map {
        var line = $0
        line.followsGap = false
        return line
      }
      index = end
    }
    return result
  }

  /// Where pairs of a left and a right line stop.
  private static func endOfRun(_ lines: [PDFLine], from start: Int) -> Int {
    guard start + 1 < lines.count, lines[start + 1].followsGap else { return start }
    let gutter = lines[start + 1].left
    var index = start
    while index + 1 < lines.count, !lines[index].followsGap, lines[index + 1].followsGap,
      abs(lines[index + 1].left - gutter) < 4, lines[index].right < gutter,
      index + 2 >= lines.count || !lines[index + 2].followsGap
    {
      index += 2
    }
    return index
  }

  /// Whether the left lines are full lines of text, and not cells of a table.
  private static func isText(_ run: ArraySlice<PDFLine>) -> Bool {
    let left = run.filter { !$0.followsGap }
    guard let gutter = run.first(where: \.followsGap)?.left else { return false }
    let full = left.filter { $0.words.count >= 3 && $0.right > gutter - 0.25 * (gutter - $0.left) }
    return full.count * 10 >= left.count * 6
  }
}

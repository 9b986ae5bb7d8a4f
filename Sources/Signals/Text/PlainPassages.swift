/// Finds the passages of a text that has no more structure than lines: paragraphs, list items and
/// headings.
enum PlainPassages {
  /// The passages in order, each with its white space.
  static func find(in text: ScalarText) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start: Int?
    var previous: Range<Int>?
    for line in lines(text) {
      let body = text.trimmed(line)
      guard !body.isEmpty else {
        if let begun = start { result.append(begun..<line.lowerBound) }
        start = nil
        previous = nil
        continue
      }
      if let begun = start, let previous, beginsPassage(line, body, after: previous, text) {
        result.append(begun..<line.lowerBound)
        start = line.lowerBound
      } else if start == nil {
        start = line.lowerBound
      }
      previous = body
    }
    if let start { result.append(start..<text.count) }
    return result
  }

  /// The lines, each with its end.
  private static func lines(_ text: ScalarText) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = 0
    var index = 0
    while index < text.count {
      let scalar = text.scalars[index]
      index += 1
      guard scalar.endsLine else { continue }
      if scalar == "\r", index < text.count, text.scalars[index] == "\n" { index += 1 }
      result.append(start..<index)
      start = index
    }
    if start < text.count { result.append(start..<text.count) }
    return result
  }

  private static func beginsPassage(
    _ line: Range<Int>, _ body: Range<Int>, after previous: Range<Int>, _ text: ScalarText
  ) -> Bool {
    let last = text.scalars[previous.upperBound - 1]
    // A word broken at the end of the line goes on here.
    if last == "-" { return false }
    if text.scalars[previous.lowerBound] == "#" || last == ":" { return true }
    if hasMark(text, body, hasSpaceAfter: line.upperBound > body.upperBound) { return true }
    // A short line before a capital is a line of its own: a title, a list without marks.
    let first = text.scalars[body.lowerBound]
    return previous.count < 55 && (first.isCapital || first.isNumber)
  }

  /// Whether a line begins with the mark of a list item or heading.
  private static func hasMark(
    _ text: ScalarText, _ body: Range<Int>, hasSpaceAfter: Bool
  ) -> Bool {
    let line = text.scalars[body]
    guard let first = line.first else { return false }
    var length = 0
    if marks.contains(first) || first == "o" {
      length = 1
    } else if first.isNumber {
      let digits = line.prefix(3).prefix { $0.isNumber }.count
      guard digits <= 2, let after = line.dropFirst(digits).first, after == "." || after == ")"
      else { return false }
      length = digits + 1
    } else if first == "#" {
      length = line.prefix { $0 == "#" }.count
      guard length <= 6 else { return false }
    } else {
      return false
    }
    return line.dropFirst(length).first.map(\.isSpace) ?? hasSpaceAfter
  }

  private static let marks: Set<Unicode.Scalar> = [
    "-", "*", "•", "·", "▪", "◦", "‣", "–", "—", "+", ">", "✓", "✔",
  ]
}

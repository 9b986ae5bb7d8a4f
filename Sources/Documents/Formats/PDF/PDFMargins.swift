/// Finds the lines that return at the top or the bottom of the pages of a PDF.
struct PDFMargins {
  /// The texts with the page on which they stand first.
  private(set) var headers: [(text: String, page: Int)] = []
  private(set) var footers: [(text: String, page: Int)] = []
  private var numbers: Set<Int> = []
  private let heights: [Double]

  init(_ lines: [[PDFLine]], _ pages: [PDFPage]) {
    heights = pages.map(\.height)
    for isTop in [true, false] {
      for _ in 0..<3 {
        guard look(lines, isTop: isTop) else { break }
      }
    }
    // A slide show may have nothing but titles: then that is the text.
    if lines.joined().allSatisfy({ isMargin($0) }) {
      numbers = []
      headers = []
      footers = []
    }
  }

  /// Whether a line is part of a page header or footer.
  func isMargin(_ line: PDFLine) -> Bool { numbers.contains(line.number) }

  /// Looks at the outermost line of every page that is not yet known.
  /// - Returns: whether one was found that returns.
  private mutating func look(_ lines: [[PDFLine]], isTop: Bool) -> Bool {
    var groups: [String: [[PDFLine]]] = [:]
    var filled = 0
    for page in lines {
      let rest = page.filter { !isMargin($0) }
      guard
        let edge = isTop
          ? rest.min(by: { $0.top < $1.top }) : rest.max(by: { $0.bottom < $1.bottom })
      else { continue }
      filled += 1
      let row = rest.filter { $0.isBeside(edge) }.sorted { $0.left < $1.left }
      groups[Self.plain(row.map(\.text).joined(separator: " ")), default: []].append(row)
    }
    var found = false
    // Left and right pages may differ, and a first page may have none.
    for (text, rows) in groups.sorted(by: { $0.key < $1.key }) {
      let isNumber = Self.isPageNumber(text) && isAtEdge(rows[0], isTop: isTop)
      guard
        rows.count >= 2 && rows.count * 10 >= filled * 4 && isNear(rows) && isCounting(rows)
          || isNumber
      else {
        continue
      }
      found = true
      for row in rows { numbers.formUnion(row.map(\.number)) }
      let first = rows[0].map(\.text).joined(separator: " ")
      if isTop {
        headers.append((first, rows[0][0].page))
      } else {
        footers.insert((first, rows[0][0].page), at: 0)
      }
    }
    return found
  }

  /// Whether the lines stand at the same height of their pages.
  private func isNear(_ rows: [[PDFLine]]) -> Bool {
    let tops = rows.map { $0[0].top }
    guard let low = tops.min(), let high = tops.max() else { return false }
    return high - low < 6
  }

  /// Whether the numbers in the lines are the same everywhere or go up with the pages: "Artikel 1"
  /// and "Artikel 4" at the top of two pages are text.
  private func isCounting(_ rows: [[PDFLine]]) -> Bool {
    let numbers = rows.map { row in
      row.map(\.text).joined(separator: " ").split { !$0.isASCII || !$0.isNumber }.map {
        Int($0) ?? 0
      }
    }
    guard let first = numbers.first, numbers.contains(where: { $0 != first }) else { return true }
    return first.indices.contains { place in
      let offsets = zip(rows, numbers).map { row, all in
        all.indices.contains(place) ? all[place] - row[0].page : Int.min
      }
      return Set(offsets).count == 1
    }
  }

  private func isAtEdge(_ row: [PDFLine], isTop: Bool) -> Bool {
    guard let line = row.first, heights.indices.contains(line.page - 1) else { return false }
    let height = heights[line.page - 1]
    return isTop ? line.bottom < 0.12 * height : line.top > 0.88 * height
  }

  /// A text with one sign for each number.
  private static func plain(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if (0x30...0x39).contains(scalar.value) {
        if result.last != "#" { result.append("#") }
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  private static func isPageNumber(_ text: String) -> Bool {
    let words = text.lowercased().split { $0 == " " || $0 == "/" || $0 == "-" || $0 == "|" }
    let known: Set<Substring> = [
      "#", "pagina", "page", "blz", "blz.", "van", "of", "bladzijde", "p.",
    ]
    return !words.isEmpty && words.contains("#") && words.allSatisfy { known.contains($0) }
  }
}

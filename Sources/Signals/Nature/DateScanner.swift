/// Finds dates in words: `14 maart 2025`, `maart 2025`, `March 14, 2025`, `14-3-2025`, `2025-03-14`.
struct DateScanner {
  private let words: [FoundWord]
  private let text: ScalarText

  init(_ text: ScalarText, _ range: Range<Int>) {
    self.text = text
    var scanner = WordScanner(text)
    words = scanner.words(in: range)
  }

  /// The dates in order, as exact as they stand; bare years when there is nothing better.
  func dates() -> [String] {
    var dates: [String] = []
    var index = 0
    while index < words.count {
      if let (date, length) = date(at: index) {
        dates.append(date)
        index += length
      } else {
        index += 1
      }
    }
    return dates.isEmpty ? words.indices.compactMap(year).map { Self.padded($0, 4) } : dates
  }

  private func date(at index: Int) -> (String, Int)? {
    if let day = number(index, 1...2), (1...31).contains(day), isSpace(after: index),
      let (date, length) = monthAndYear(index + 1)
    {
      return (date + "-" + Self.padded(day, 2), length + 1)
    }
    if let found = monthAndYear(index) { return found }
    if let month = month(index), let day = number(index + 1, 1...2), (1...31).contains(day),
      let year = year(index + 2)
    {
      return (Self.written(year, month, day), 3)
    }
    guard let first = number(index, 1...4), let month = number(index + 1, 1...2),
      (1...12).contains(month), isMark(after: index), isMark(after: index + 1)
    else { return nil }
    if (1...31).contains(first), let year = year(index + 2) {
      return (Self.written(year, month, first), 3)
    }
    if let year = year(index), let day = number(index + 2, 1...2), (1...31).contains(day) {
      return (Self.written(year, month, day), 3)
    }
    return nil
  }

  private func monthAndYear(_ index: Int) -> (String, Int)? {
    guard let month = month(index), isSpace(after: index), let year = year(index + 1) else {
      return nil
    }
    return (Self.padded(year, 4) + "-" + Self.padded(month, 2), 2)
  }

  private func month(_ index: Int) -> Int? {
    words.indices.contains(index) ? Self.months[words[index].folded] : nil
  }

  private func year(_ index: Int) -> Int? {
    number(index, 4...4).flatMap { (1900...2099).contains($0) ? $0 : nil }
  }

  private func number(_ index: Int, _ digits: ClosedRange<Int>) -> Int? {
    guard words.indices.contains(index), digits.contains(words[index].folded.utf8.count),
      words[index].folded.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return Int(words[index].folded)
  }

  private func between(_ index: Int) -> ArraySlice<Unicode.Scalar> {
    guard index + 1 < words.count else { return [] }
    return text.scalars[words[index].range.upperBound..<words[index + 1].range.lowerBound]
  }

  private func isSpace(after index: Int) -> Bool { between(index).allSatisfy(\.isSpace) }

  private func isMark(after index: Int) -> Bool {
    let between = between(index)
    return between.count == 1 && "-/.".unicodeScalars.contains(between[between.startIndex])
  }

  private static func written(_ year: Int, _ month: Int, _ day: Int) -> String {
    padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2)
  }

  private static func padded(_ number: Int, _ digits: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }

  private static let months: [String: Int] = {
    let names = [
      "januari januari january", "februari february", "maart march", "april", "mei may",
      "juni june", "juli july", "augustus august", "september", "oktober october", "november",
      "december",
    ]
    var months: [String: Int] = [:]
    for (index, line) in names.enumerated() {
      for name in line.split(separator: " ") { months[String(name)] = index + 1 }
    }
    return months
  }()
}

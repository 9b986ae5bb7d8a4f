/// Cuts a passage into sentences.
///
/// A sentence ends at `.`, `!`, `?` or `…` with a space and a capital or digit after it, and at the
/// end of its passage; `:` and `;` do not end it. A full stop after an abbreviation or an initial
/// does not end it either.
struct SentenceScanner {
  private let text: ScalarText
  private let abbreviations: Set<String>

  /// Makes a scanner.
  /// - Parameters:
  ///   - text: the text that ranges point into.
  ///   - abbreviations: folded, without the last full stop: `bijv`, `m.b.t`.
  init(_ text: ScalarText, abbreviations: Set<String>) {
    self.text = text
    self.abbreviations = abbreviations
  }

  /// The sentences of one passage, without white space around them.
  func sentences(in passage: Range<Int>) -> [Range<Int>] {
    let scalars = text.scalars
    let end = passage.upperBound
    var result: [Range<Int>] = []
    var start = passage.lowerBound
    var index = start
    while index < end {
      guard Self.isEnd(scalars[index]) else {
        index += 1
        continue
      }
      var after = index + 1
      while after < end, Self.isEnd(scalars[after]) || Self.isCloser(scalars[after]) { after += 1 }
      guard after < end else { break }
      if scalars[after].isSpace,
        let next = startOfNext(after, end), stops(at: index, from: start, before: next, end)
      {
        add(start..<after, &result)
        start = next
        // An opening quotation mark belongs to the sentence that it opens.
        while start > after, !scalars[start - 1].isSpace { start -= 1 }
        index = max(start, after)
      } else {
        index = after
      }
    }
    add(start..<end, &result)
    return result
  }

  private func add(_ range: Range<Int>, _ result: inout [Range<Int>]) {
    let trimmed = text.trimmed(range)
    if !trimmed.isEmpty { result.append(trimmed) }
  }

  /// The first character after white space and opening marks.
  private func startOfNext(_ index: Int, _ end: Int) -> Int? {
    var next = index
    while next < end, text.scalars[next].isSpace || Self.isOpener(text.scalars[next]) { next += 1 }
    return next
  }

  private func stops(at mark: Int, from start: Int, before next: Int, _ end: Int) -> Bool {
    guard next < end else { return true }
    let follower = text.scalars[next]
    guard follower.isCapital || follower.isNumber else { return false }
    guard text.scalars[mark] == "." else { return true }
    var first = mark
    // No abbreviation is longer than this, and a text without spaces must not cost more.
    while first > start, mark - first < 24, !text.scalars[first - 1].isSpace { first -= 1 }
    while first < mark, Self.isOpener(text.scalars[first]) { first += 1 }
    let before = text.scalars[first..<mark]
    if before.count == 1, before.allSatisfy(\.isLetter) { return false }
    if before.count <= 2, !before.isEmpty, before.allSatisfy(\.isNumber), follower.isNumber {
      return false
    }
    return !abbreviations.contains(Folding.fold(text.string(first..<mark)))
  }

  private static func isEnd(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "." || scalar == "!" || scalar == "?" || scalar == "…"
  }

  private static func isCloser(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ")", "]", "\"", "”", "’", "'", "»": true
    default: false
    }
  }

  private static func isOpener(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "(", "[", "\"", "“", "„", "‘", "'", "«": true
    default: false
    }
  }
}

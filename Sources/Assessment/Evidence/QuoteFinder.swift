public import Documents

/// Where a quote stands in a document.
public enum QuotePlace: Sendable, Hashable {
  /// Word for word, but for white space, the form of quotation marks and of hyphens.
  case exact(Range<Int>)
  /// Nearly: at least four of five words are there in the same order.
  case near(Range<Int>)
  /// Nowhere.
  case missing

  /// The place in Unicode scalars of the document's text; nil when it is missing.
  public var range: Range<Int>? {
    switch self {
    case .exact(let range), .near(let range): range
    case .missing: nil
    }
  }
}

/// Finds quotes in a document: employers copy them with other quotation marks, or retype them.
public struct QuoteFinder: Sendable {
  private let text: LevelText
  private let words: [LevelText.Word]

  /// Prepares the text of a document.
  public init(_ document: DocumentText) {
    text = LevelText(document.text)
    words = text.words()
  }

  /// The place of a quote.
  ///
  /// - Parameter quote: as the employer wrote it.
  /// - Returns: the first exact place, else the nearest one that is near enough.
  public func find(_ quote: String) -> QuotePlace {
    let wanted = LevelText(quote)
    if wanted.scalars.isEmpty { return .missing }
    if let start = firstOccurrence(of: wanted.scalars) {
      return .exact(text.original(start..<(start + wanted.scalars.count)))
    }
    return nearest(wanted.words().map(\.text)).map { .near($0) } ?? .missing
  }

  private func firstOccurrence(of wanted: [UInt32]) -> Int? {
    let last = text.scalars.count - wanted.count
    guard last >= 0 else { return nil }
    // What fails to match so far is never looked at twice (Knuth, Morris, Pratt).
    var fallback = [Int](repeating: 0, count: wanted.count)
    var length = 0
    for index in 1..<max(wanted.count, 1) where index < wanted.count {
      while length > 0, wanted[index] != wanted[length] { length = fallback[length - 1] }
      if wanted[index] == wanted[length] { length += 1 }
      fallback[index] = length
    }
    length = 0
    for (index, scalar) in text.scalars.enumerated() {
      while length > 0, scalar != wanted[length] { length = fallback[length - 1] }
      if scalar == wanted[length] { length += 1 }
      if length == wanted.count { return index + 1 - length }
    }
    return nil
  }

  // MARK: Nearly

  /// The longest quote that is looked for word by word; longer ones must be exact.
  private static let longestNear = 80

  private func nearest(_ wanted: [[UInt32]]) -> Range<Int>? {
    // With fewer words nearly everything is near something.
    guard (4...Self.longestNear).contains(wanted.count) else { return nil }
    let needed = (wanted.count * 4 + 4) / 5
    let width = wanted.count + wanted.count / 4
    // Of a near quote at most one in five words is missing, so one of the first stands there.
    let first = Set(wanted.prefix(wanted.count - needed + 1))
    var best: (score: Int, words: Range<Int>)?
    for start in words.indices where first.contains(words[start].text) {
      let window = start..<min(start + width, words.count)
      let (score, end) = common(wanted, window)
      if score >= needed, score > best?.score ?? 0 { best = (score, start..<end) }
    }
    guard let found = best?.words, let last = words[found].last else { return nil }
    return text.original(words[found.lowerBound].range.lowerBound..<last.range.upperBound)
  }

  /// How many words two lists share in the same order, and where the last of them stands.
  private func common(_ wanted: [[UInt32]], _ window: Range<Int>) -> (score: Int, end: Int) {
    var row = [Int](repeating: 0, count: window.count + 1)
    var end = window.lowerBound
    for word in wanted {
      var diagonal = 0
      for (column, index) in window.enumerated() {
        let above = row[column + 1]
        if words[index].text == word {
          row[column + 1] = diagonal + 1
          end = max(end, index + 1)
        } else {
          row[column + 1] = max(above, row[column])
        }
        diagonal = above
      }
    }
    return (row[window.count], end)
  }
}

/// A text in which white space, quotation marks and hyphens are all of one form.
private struct LevelText {
  private(set) var scalars: [UInt32] = []
  /// For each of ``scalars`` where it stood.
  private var origins: [Int] = []

  struct Word {
    var text: [UInt32]
    var range: Range<Int>
  }

  init(_ string: String) {
    var isSpace = true
    for (offset, scalar) in string.unicodeScalars.enumerated() {
      guard let level = Self.level(scalar) else { continue }
      if level == 0x20 {
        if !isSpace { append(level, offset) }
        isSpace = true
      } else {
        append(level, offset)
        isSpace = false
      }
    }
    if scalars.last == 0x20 {
      scalars.removeLast()
      origins.removeLast()
    }
  }

  private mutating func append(_ scalar: UInt32, _ origin: Int) {
    scalars.append(scalar)
    origins.append(origin)
  }

  /// The place in the original text.
  func original(_ range: Range<Int>) -> Range<Int> {
    origins[range.lowerBound]..<(origins[range.upperBound - 1] + 1)
  }

  /// The words in lower case, without signs around them.
  func words() -> [Word] {
    var words: [Word] = []
    var start: Int?
    for index in 0...scalars.count {
      let isLetter = index < scalars.count && Self.isLetter(scalars[index])
      if isLetter, start == nil { start = index }
      if !isLetter, let begin = start {
        let text = scalars[begin..<index].map(Self.lower)
        words.append(Word(text: text, range: begin..<index))
        start = nil
      }
    }
    return words
  }

  /// One form for all that looks alike; nil for what cannot be seen.
  private static func level(_ scalar: Unicode.Scalar) -> UInt32? {
    switch scalar.value {
    case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF: nil
    case 0x2018...0x201B, 0x2032, 0xB4, 0x60: 0x27
    case 0x201C...0x201F, 0x2033, 0xAB, 0xBB: 0x22
    case 0x2010...0x2015, 0x2212: 0x2D
    case 0x2026: 0x2026
    default: scalar.properties.isWhitespace ? 0x20 : scalar.value
    }
  }

  private static func isLetter(_ value: UInt32) -> Bool {
    if value < 0x80 {
      return (0x30...0x39).contains(value) || (0x41...0x5A).contains(value)
        || (0x61...0x7A).contains(value)
    }
    return Unicode.Scalar(value)?.properties.isAlphabetic ?? false
  }

  private static func lower(_ value: UInt32) -> UInt32 {
    if value < 0x80 { return (0x41...0x5A).contains(value) ? value | 0x20 : value }
    let mapped = Unicode.Scalar(value)?.properties.lowercaseMapping.unicodeScalars
    guard let mapped, mapped.count == 1, let first = mapped.first else { return value }
    return first.value
  }
}

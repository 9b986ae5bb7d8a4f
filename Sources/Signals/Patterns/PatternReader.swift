/// Reads the text of patterns and of list entries.
enum PatternReader {
  /// An item of a part before its words are looked up.
  struct ItemText {
    var gap: Int
    /// The alternatives with their bars.
    var words: ArraySlice<Unicode.Scalar>
  }

  /// One of the words of an item.
  enum Alternative {
    /// A named list.
    case list(String, offset: Int)
    /// Words next to each other.
    case words([WordTest])
  }

  /// Reads the parts of a pattern.
  static func parts(of text: String) throws(PatternError) -> [[ItemText]] {
    var parts: [[ItemText]] = []
    var part: [ItemText] = []
    var gap: Int?
    var gapOffset = 0
    let scalars = Array(text.unicodeScalars)
    for token in tokens(scalars) {
      let word = scalars[token]
      if word.elementsEqual(["+"]) {
        try close(part, gap, gapOffset, &parts, at: token.lowerBound)
        part = []
        gap = nil
      } else if word.first == "…" {
        guard gap == nil, !part.isEmpty else {
          throw PatternError(offset: token.lowerBound, reason: .gapPlace)
        }
        gap = try Self.gap(word)
        gapOffset = token.lowerBound
      } else {
        part.append(ItemText(gap: gap ?? 0, words: word))
        gap = nil
      }
    }
    try close(part, gap, gapOffset, &parts, at: scalars.count)
    return parts
  }

  /// Reads an entry of a list: words next to each other, no lists and no gaps.
  static func entry(_ text: String) throws(PatternError) -> [WordTest] {
    let scalars = Array(text.unicodeScalars)
    var tests: [WordTest] = []
    for token in tokens(scalars) { tests += try words(scalars[token]) }
    if tests.isEmpty { throw PatternError(offset: 0, reason: .emptyPart) }
    return tests
  }

  private static func close(
    _ part: [ItemText], _ gap: Int?, _ gapOffset: Int, _ parts: inout [[ItemText]], at offset: Int
  ) throws(PatternError) {
    if part.isEmpty { throw PatternError(offset: offset, reason: .emptyPart) }
    if gap != nil { throw PatternError(offset: gapOffset, reason: .gapPlace) }
    parts.append(part)
  }

  private static func tokens(_ scalars: [Unicode.Scalar]) -> [Range<Int>] {
    scalars.indices.split { scalars[$0].isSpace }.map { $0.startIndex..<$0.endIndex }
  }

  private static func gap(_ word: ArraySlice<Unicode.Scalar>) throws(PatternError) -> Int {
    let digits = text(word.dropFirst())
    guard let size = Int(digits), (0...99).contains(size) else {
      throw PatternError(offset: word.startIndex, reason: .gapSize(digits))
    }
    return size
  }

  /// Reads one of the words of an item.
  static func alternative(
    _ word: ArraySlice<Unicode.Scalar>
  ) throws(PatternError) -> Alternative {
    guard let first = word.first else {
      throw PatternError(offset: word.startIndex, reason: .emptyWord)
    }
    if first == "$" { return .list(text(word.dropFirst()), offset: word.startIndex) }
    return .words(try words(word))
  }

  /// The tests of `word` or of `a_b`.
  private static func words(
    _ token: ArraySlice<Unicode.Scalar>
  ) throws(PatternError) -> [WordTest] {
    var tests: [WordTest] = []
    for word in token.split(separator: "_", omittingEmptySubsequences: false) {
      if word.isEmpty { throw PatternError(offset: word.startIndex, reason: .emptyWord) }
      tests += try pieces(word)
    }
    return tests
  }

  /// Words with a slash are two words in a text, but single letters with one (`m/v`) are one.
  private static func pieces(
    _ word: ArraySlice<Unicode.Scalar>
  ) throws(PatternError) -> [WordTest] {
    let pieces = word.split(separator: "/", omittingEmptySubsequences: false)
    if pieces.count == 1 || pieces.allSatisfy({ $0.count == 1 }) { return [try test(word)] }
    var tests: [WordTest] = []
    for piece in pieces {
      if piece.isEmpty { throw PatternError(offset: piece.startIndex, reason: .emptyWord) }
      tests.append(try test(piece))
    }
    return tests
  }

  private static func test(_ word: ArraySlice<Unicode.Scalar>) throws(PatternError) -> WordTest {
    if word.first == "#" { return try number(word) }
    let isOpenBefore = word.first == "*"
    let isOpenAfter = word.count > 1 && word.last == "*"
    let core = word.dropFirst(isOpenBefore ? 1 : 0).dropLast(isOpenAfter ? 1 : 0)
    if let star = core.firstIndex(of: "*") {
      throw PatternError(offset: star, reason: .starPlace(text(word)))
    }
    var bytes: [UInt8] = []
    for (index, scalar) in zip(core.indices, core) {
      if scalar.isAlphanumeric || scalar.isCombining || scalar == "/" {
        Folding.append(scalar, to: &bytes)
      } else if scalar != "-", scalar != "'", scalar != "’" {
        throw PatternError(offset: index, reason: .notAWord(text(word)))
      }
    }
    if bytes.isEmpty { throw PatternError(offset: word.startIndex, reason: .notAWord(text(word))) }
    let letters = String(decoding: bytes, as: UTF8.self)
    switch (isOpenBefore, isOpenAfter) {
    case (false, false): return .exact(letters)
    case (false, true): return .begins(letters)
    case (true, false): return .ends(letters)
    case (true, true): return .contains(letters)
    }
  }

  private static func number(
    _ word: ArraySlice<Unicode.Scalar>
  ) throws(PatternError) -> WordTest {
    let error = PatternError(offset: word.startIndex, reason: .number(text(word)))
    var rest = word.dropFirst()
    let isOpen = rest.last == "*"
    if isOpen { rest = rest.dropLast() }
    let tail = rest.reversed().prefix { $0.isLetter }.reversed()
    let range = rest.dropLast(tail.count)
    let letters = Folding.fold(text(ArraySlice(tail)))
    if range.isEmpty {
      return .number(0...WordTest.largestNumber, tail: letters, isOpen: isOpen)
    }
    let ends = range.split(separator: "-", omittingEmptySubsequences: false).map { Int(text($0)) }
    guard ends.count == 2, let low = ends[0], let high = ends[1], 0 <= low, low <= high,
      high <= WordTest.largestNumber
    else { throw error }
    return .number(low...high, tail: letters, isOpen: isOpen)
  }

  /// The characters as a text.
  static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }
}

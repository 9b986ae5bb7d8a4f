/// A number, address or name of a person in a text.
public struct PersonalData: Sendable, Hashable {
  /// What it is.
  public enum Kind: String, Sendable, CaseIterable {
    /// A citizen service number: nine digits that pass the eleven test.
    case citizenNumber = "bsn"
    case mail
    case telephone = "telefoon"
    case name = "naam"
  }

  /// What it is.
  public var kind: Kind
  /// Where it begins, in Unicode scalars of the text.
  public var start: Int
  /// Where it ends.
  public var end: Int

  /// The personal data in a text, in order and without overlap.
  public static func find(in text: String) -> [PersonalData] {
    PersonalDataScanner(ScalarText(text)).find()
  }

  /// A text with a dot in the place of every letter and digit of personal data. Offsets stay.
  /// - Parameters:
  ///   - text: the text, or a part of it.
  ///   - start: where the part begins in the text that was searched, in Unicode scalars.
  ///   - found: the personal data of that text.
  /// - Returns: the text, as long as it was.
  public static func mask(_ text: String, from start: Int = 0, _ found: [PersonalData]) -> String {
    var scalars = Array(text.unicodeScalars)
    for item in found where item.end > start && item.start < start + scalars.count {
      for index in max(item.start - start, 0)..<min(item.end - start, scalars.count)
      where scalars[index].isAlphanumeric {
        scalars[index] = "•"
      }
    }
    return String(String.UnicodeScalarView(scalars))
  }
}

/// Finds personal data in a text.
struct PersonalDataScanner {
  private let text: ScalarText

  init(_ text: ScalarText) {
    self.text = text
  }

  func find() -> [PersonalData] {
    var found: [PersonalData] = []
    var index = 0
    var free = 0
    while index < text.count {
      let scalar = text.scalars[index]
      if scalar == "@", let range = mail(around: index, from: free) {
        add(.mail, range, &found, &index, &free)
      } else if scalar.isASCIIDigit || scalar == "+", !isInWord(index), let number = number(index) {
        if let kind = number.kind { add(kind, number.range, &found, &index, &free) }
        index = number.range.upperBound
      } else if scalar.isLetter, !isInWord(index) {
        if let range = name(after: index) { add(.name, range, &found, &index, &free) }
        index = max(index + 1, endOfWord(index))
      } else {
        index += 1
      }
    }
    return found.sorted { $0.start < $1.start }
  }

  private func add(
    _ kind: PersonalData.Kind, _ range: Range<Int>, _ found: inout [PersonalData],
    _ index: inout Int, _ free: inout Int
  ) {
    // A name that turns out to be part of an address gives way.
    while let last = found.last, last.end > range.lowerBound { found.removeLast() }
    found.append(PersonalData(kind: kind, start: range.lowerBound, end: range.upperBound))
    index = range.upperBound
    free = range.upperBound
  }

  private func isInWord(_ index: Int) -> Bool {
    index > 0 && (text.scalars[index - 1].isAlphanumeric)
  }

  private func endOfWord(_ index: Int) -> Int {
    var end = index
    while end < text.count, text.scalars[end].isAlphanumeric { end += 1 }
    return end
  }

  // MARK: Mail

  private func mail(around at: Int, from first: Int) -> Range<Int>? {
    var start = at
    while start > first, Self.isMailCharacter(text.scalars[start - 1]) { start -= 1 }
    var end = at + 1
    while end < text.count, end - at < 254, Self.isMailCharacter(text.scalars[end]) { end += 1 }
    while end > at, text.scalars[end - 1] == "." || text.scalars[end - 1] == "-" { end -= 1 }
    guard start < at, text.scalars[at + 1..<max(end, at + 1)].dropFirst().contains(".") else {
      return nil
    }
    return start..<end
  }

  private static func isMailCharacter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isAlphanumeric || scalar == "." || scalar == "-" || scalar == "_" || scalar == "+"
      || scalar == "%"
  }

  // MARK: Numbers

  /// A number with its separators, and what it is; a kind of nil for any other number.
  private func number(_ start: Int) -> (range: Range<Int>, kind: PersonalData.Kind?)? {
    var digits: [UInt8] = []
    var end = start
    var index = start
    var hasSign = false
    // No number of a person has more characters than this.
    while index < text.count, index - start < 32 {
      let scalar = text.scalars[index]
      if scalar.isASCIIDigit {
        digits.append(UInt8(scalar.value - 0x30))
        index += 1
        end = index
      } else if scalar == "+", index == start {
        hasSign = true
        index += 1
      } else if let next = afterSeparator(index) {
        index = next
      } else {
        break
      }
    }
    guard !digits.isEmpty else { return nil }
    if end < text.count, text.scalars[end].isLetter { return (start..<end, nil) }
    return (start..<end, kind(digits, start..<end, hasSign: hasSign))
  }

  /// The place of the digit after a space, dot, hyphen or brackets.
  private func afterSeparator(_ index: Int) -> Int? {
    var next = index
    while next < text.count, next - index < 3, Self.isSeparator(text.scalars[next]) { next += 1 }
    guard next > index, next < text.count, text.scalars[next].isASCIIDigit else { return nil }
    return next
  }

  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", ".", "-", "–", "(", ")", "\u{A0}": true
    default: false
    }
  }

  private func kind(
    _ digits: [UInt8], _ range: Range<Int>, hasSign: Bool
  ) -> PersonalData.Kind? {
    if digits.count == 9, !hasSign, digits[0] != 0 || range.count == 9,
      Self.passesElevenTest(digits)
    {
      return .citizenNumber
    }
    // 06 12345678, 020 555 01 34; +31 6 12345678, also with the (0) between.
    if !hasSign, digits.count == 10, digits[0] == 0, digits[1] != 0 { return .telephone }
    if hasSign, (10...13).contains(digits.count) { return .telephone }
    if digits.starts(with: [0, 0, 3, 1]), (12...14).contains(digits.count) { return .telephone }
    return nil
  }

  private static func passesElevenTest(_ digits: [UInt8]) -> Bool {
    var sum = 0
    for (index, digit) in digits.dropLast().enumerated() { sum += (9 - index) * Int(digit) }
    sum -= Int(digits[8])
    return sum % 11 == 0 && digits.contains { $0 != 0 }
  }

  // MARK: Names

  private static let titles: Set<String> = [
    "mevrouw", "mevr", "mw", "meneer", "dhr", "heer", "drs", "mr", "ing", "ir", "dr", "prof", "mrs",
    "ms", "miss", "sollicitant", "kandidaat", "candidate", "applicant", "werknemer", "employee",
  ]
  private static let particles: Set<String> = [
    "van", "de", "der", "den", "het", "ter", "ten", "te", "el", "al", "la", "le", "von", "in", "op",
  ]
  /// The first letters of the titles.
  private static let beginnings = Set(titles.map { beginning(Array($0.unicodeScalars)[...]) })

  private static func beginning(_ word: ArraySlice<Unicode.Scalar>) -> UInt64 {
    word.prefix(8).reduce(0) { $0 << 8 | UInt64(UInt8(truncatingIfNeeded: $1.value | 0x20)) }
  }

  private static let roles: Set<String> = [
    "sollicitant", "kandidaat", "candidate", "applicant", "werknemer", "employee",
  ]

  /// The name after a word such as `mevrouw`; after `kandidaat` it has at least two capitals.
  private func name(after start: Int) -> Range<Int>? {
    let titleEnd = endOfWord(start)
    // Most words are no title; their first letters tell it without making a text of them.
    guard Self.beginnings.contains(Self.beginning(text.scalars[start..<titleEnd])) else {
      return nil
    }
    let title = Folding.fold(text.string(start..<titleEnd))
    guard Self.titles.contains(title) else { return nil }
    var index = titleEnd
    if index < text.count, text.scalars[index] == "." || text.scalars[index] == ":" { index += 1 }
    var first: Int?
    var end = index
    var capitals = 0
    while let word = nextWord(index), word.upperBound - (first ?? word.lowerBound) < 60 {
      let isCapital = text.scalars[word.lowerBound].isCapital
      let isParticle = Self.particles.contains(Folding.fold(text.string(word)))
      guard isCapital || isParticle else { break }
      first = first ?? word.lowerBound
      index = word.upperBound
      if isCapital, !Self.titles.contains(Folding.fold(text.string(word))) {
        capitals += isParticle ? 0 : 1
        end = index
      }
      // A full stop after an initial belongs to the name; any other one ends it.
      if index < text.count, text.scalars[index] == ".", word.count <= 2 {
        index += 1
        if capitals > 0 { end = index }
      }
    }
    guard let first, capitals >= (Self.roles.contains(title) ? 2 : 1), end > first else {
      return nil
    }
    return first..<end
  }

  /// The word after at most one space.
  private func nextWord(_ index: Int) -> Range<Int>? {
    var start = index
    if start < text.count, text.scalars[start] == " " { start += 1 }
    guard start < text.count, text.scalars[start].isLetter else { return nil }
    var end = endOfWord(start)
    while end + 1 < text.count, text.scalars[end] == "-" || text.scalars[end] == "’",
      text.scalars[end + 1].isLetter
    {
      end = endOfWord(end + 1)
    }
    return start..<end
  }
}

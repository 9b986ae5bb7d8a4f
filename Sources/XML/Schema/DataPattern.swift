internal import CLibXML2
internal import Messages

/// A value of RELAX NG: a type with bounds, or one fixed word.
struct DataPattern: Sendable, Hashable {
  /// The types of XML Schema that our schemas use, and the two of RELAX NG itself.
  enum Kind: String, Sendable {
    case string, token, normalizedString, boolean, integer, nonNegativeInteger, positiveInteger
    case int, long, decimal, date, dateTime, gYear, gYearMonth, anyURI, language
    case plainName = "NCName"
    case nameToken = "NMTOKEN"
    case identifier = "ID"
    case reference = "IDREF"
  }

  var kind: Kind
  /// The one possible value, for `value`; nil for `data`.
  var fixed: String?
  var minimum: String?
  var maximum: String?
  var isMinimumExcluded = false
  var isMaximumExcluded = false
  var minLength: Int?
  var maxLength: Int?
  var patterns: [ValueForm] = []
  /// Values that are left out.
  var exceptions: [DataPattern] = []

  /// Whether a value belongs to the type and keeps its bounds.
  func matches(_ raw: String) -> Bool {
    let value = normalized(raw)
    if let fixed { return normalized(fixed) == value }
    guard isOfKind(value), isWithinBounds(value) else { return false }
    let length = value.unicodeScalars.count
    if let minLength, length < minLength { return false }
    if let maxLength, length > maxLength { return false }
    if exceptions.contains(where: { $0.matches(raw) }) { return false }
    return patterns.allSatisfy { $0.matches(value) }
  }

  /// The value with white space as the type treats it.
  func normalized(_ value: String) -> String {
    switch kind {
    case .string: value
    case .normalizedString:
      String(String.UnicodeScalarView(value.unicodeScalars.map { Self.isSpace($0) ? " " : $0 }))
    // Most values are one word, and a word is what it is.
    default:
      value.utf8.contains(where: XMLCharacter.isSpace)
        ? DataPattern.words(value).joined(separator: " ") : value
    }
  }

  /// The words between white space.
  static func words(_ value: String) -> [String] {
    value.unicodeScalars.split(whereSeparator: isSpace).map { String($0) }
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\n" || scalar == "\t" || scalar == "\r"
  }

  // MARK: Types

  private func isOfKind(_ value: String) -> Bool {
    switch kind {
    case .string, .token, .normalizedString: return true
    case .boolean: return ["true", "false", "1", "0"].contains(value)
    case .decimal: return DecimalText(value) != nil
    case .integer: return Self.isInteger(value)
    case .nonNegativeInteger: return Self.isInteger(value) && DecimalText(value)?.sign != -1
    case .positiveInteger: return Self.isInteger(value) && DecimalText(value)?.sign == 1
    case .int: return Self.isInteger(value) && Int32(value) != nil
    case .long: return Self.isInteger(value) && Int64(value) != nil
    case .date: return CalendarText.isDate(value)
    case .dateTime: return CalendarText.isDateTime(value)
    case .gYear: return CalendarText.isYear(value)
    case .gYearMonth: return CalendarText.isYearMonth(value)
    case .anyURI: return Self.isAddress(value)
    case .language:
      let parts = value.split(separator: "-", omittingEmptySubsequences: false)
      return parts.enumerated().allSatisfy { index, part in
        (1...8).contains(part.utf8.count)
          && part.utf8.allSatisfy {
            (0x61...0x7A).contains($0 | 0x20) || index > 0 && (0x30...0x39).contains($0)
          }
      }
    case .plainName, .identifier, .reference: return XMLCharacter.isPlainName(value)
    case .nameToken:
      return !value.isEmpty
        && value.unicodeScalars.allSatisfy { XMLCharacter.isName($0.value) || $0 == ":" }
    }
  }

  private static func isInteger(_ value: String) -> Bool {
    !value.utf8.contains(0x2E) && DecimalText(value) != nil
  }

  /// An address or a part of one. XML Schema takes nearly all characters, spaces too; what
  /// remains is a good scheme, port, `%` code and at most one `#`.
  private static func isAddress(_ value: String) -> Bool {
    let bytes = Array(value.utf8)
    for (index, byte) in bytes.enumerated() {
      if byte == 0x5B || byte == 0x5D { return false }
      if byte == 0x25 {
        let code = bytes[(index + 1)...].prefix(2)
        guard code.count == 2, code.allSatisfy(isHexadecimal) else { return false }
      }
    }
    if bytes.count(where: { $0 == 0x23 }) > 1 { return false }
    let start = bytes.prefix { $0 != 0x2F && $0 != 0x3F && $0 != 0x23 }
    guard let colon = start.firstIndex(of: 0x3A) else { return true }
    let scheme = start[..<colon]
    let isScheme = scheme.allSatisfy {
      isLetter($0) || isDigit($0) || $0 == 0x2B || $0 == 0x2D || $0 == 0x2E
    }
    guard isScheme, let first = scheme.first, isLetter(first) else { return false }
    guard bytes[colon...].starts(with: [0x3A, 0x2F, 0x2F]) else { return true }
    let host = bytes[(colon + 3)...].prefix { $0 != 0x2F && $0 != 0x3F && $0 != 0x23 }
    guard let port = host.lastIndex(of: 0x3A), !host[port...].contains(0x40) else { return true }
    return host[(port + 1)...].allSatisfy(isDigit)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    isDigit(byte) || (0x61...0x66).contains(byte | 0x20)
  }

  private func isWithinBounds(_ value: String) -> Bool {
    if minimum == nil, maximum == nil { return true }
    if let number = DecimalText(value) {
      if let low = minimum.flatMap({ DecimalText($0) }),
        number < low || isMinimumExcluded && number == low
      {
        return false
      }
      if let high = maximum.flatMap({ DecimalText($0) }),
        high < number || isMaximumExcluded && number == high
      {
        return false
      }
      return true
    }
    // Dates without a zone are written so that the order of the text is that of the days.
    if let minimum, value < minimum || isMinimumExcluded && value == minimum { return false }
    if let maximum, value > maximum || isMaximumExcluded && value == maximum { return false }
    return true
  }

  // MARK: Explaining

  /// What a value that does not match must be, in words.
  func explanation(for raw: String) -> XMLMessages.ValueKind {
    if let fixed { return .oneOf([fixed]) }
    let value = normalized(raw)
    guard isOfKind(value) else { return basicKind }
    if Self.words(value).isEmpty { return .filledText }
    if !isWithinBounds(value) {
      return isMinimumExcluded || isMaximumExcluded
        ? .other : .numberFrom(minimum, to: maximum)
    }
    if let failed = patterns.first(where: { !$0.matches(value) }) {
      let isLengthGood =
        value.unicodeScalars.count >= minLength ?? 0
        && value.unicodeScalars.count <= maxLength ?? .max
      if isLengthGood { return Self.digits(failed) ?? .form(pattern: failed.source) }
    }
    if exceptions.contains(where: { $0.matches(raw) }) { return .other }
    return .length(minLength, to: maxLength)
  }

  /// A plain form for "so many digits".
  private static func digits(_ form: ValueForm) -> XMLMessages.ValueKind? {
    guard form.source.hasPrefix("[0-9]{"), form.source.hasSuffix("}") else { return nil }
    return Int(form.source.dropFirst(6).dropLast()).map { .digits($0) }
  }

  private var basicKind: XMLMessages.ValueKind {
    switch kind {
    case .nonNegativeInteger: .numberFrom(minimum ?? "0", to: maximum)
    case .positiveInteger: .numberFrom(minimum ?? "1", to: maximum)
    case .integer, .int, .long:
      minimum == nil && maximum == nil ? .wholeNumber : .numberFrom(minimum, to: maximum)
    case .decimal: .number
    case .date: .date
    case .dateTime: .dateTime
    case .gYear: .year
    case .gYearMonth: .yearMonth
    case .boolean: .truth
    case .anyURI: .address
    case .language: .language
    case .plainName, .nameToken, .identifier, .reference: .name
    case .string, .token, .normalizedString: .filledText
    }
  }
}

/// A regular expression of XML Schema, from one of our own schemas.
final class ValueForm: Hashable, @unchecked Sendable {
  // Safe to share: libxml2 only reads a compiled expression while it matches.
  private let compiled: xmlRegexpPtr
  /// The expression as written.
  let source: String

  /// Compiles an expression; nil when it is not one.
  init?(_ source: String) {
    guard let compiled = xmlRegexpCompile(source) else { return nil }
    self.compiled = compiled
    self.source = source
  }

  deinit { xmlRegFreeRegexp(compiled) }

  /// Whether a whole value has this form.
  func matches(_ value: String) -> Bool { xmlRegexpExec(compiled, value) == 1 }

  static func == (a: ValueForm, b: ValueForm) -> Bool { a.source == b.source }

  func hash(into hasher: inout Hasher) { hasher.combine(source) }
}

/// A piece of FEEL text.
enum Token: Sendable, Hashable {
  case number(Decimal)
  case string(String)
  /// `@"…"`.
  case temporal(String)
  /// A word: part of a name, or a keyword.
  case word(String)
  /// An operator or bracket.
  case symbol(String)
  case end
}

/// Cuts a text into tokens, one at a time, from any place.
///
/// Where a name ends is for the parser to say: only that knows which names are in scope.
struct Lexer {
  let scalars: [Unicode.Scalar]

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
  }

  /// A token with the scalars it takes up.
  struct Piece {
    var token: Token
    var start: Int
    var end: Int
  }

  /// The first token at or after `position`.
  func piece(at position: Int) throws(SyntaxError) -> Piece {
    let start = try skipSpace(from: position)
    guard start < scalars.count else { return Piece(token: .end, start: start, end: start) }
    let scalar = scalars[start]
    if isDigit(start) || (scalar == "." && isDigit(start + 1)) { return try number(at: start) }
    if scalar == "\"" {
      let (text, end) = try string(at: start)
      return Piece(token: .string(text), start: start, end: end)
    }
    if scalar == "@", start + 1 < scalars.count, scalars[start + 1] == "\"" {
      let (text, end) = try string(at: start + 1)
      return Piece(token: .temporal(text), start: start, end: end)
    }
    if Lexer.startsName(scalar) {
      var end = start + 1
      while end < scalars.count, Lexer.continuesName(scalars[end]) { end += 1 }
      return Piece(token: .word(text(start, end)), start: start, end: end)
    }
    for symbol in Lexer.symbols where matches(symbol, at: start) {
      return Piece(token: .symbol(symbol), start: start, end: start + symbol.unicodeScalars.count)
    }
    throw SyntaxError(offset: start, reason: .unknownCharacter(scalar))
  }

  /// The text between two places.
  func text(_ start: Int, _ end: Int) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[start..<end])
    return String(text)
  }

  private static let symbols = [
    "..", "**", "->", "!=", "<=", ">=", "+", "-", "*", "/", "=", "<", ">", "(", ")", "[", "]",
    "{", "}", ",", ":", ".",
  ]

  private func matches(_ symbol: String, at position: Int) -> Bool {
    scalars[position...].starts(with: symbol.unicodeScalars)
  }

  private func isDigit(_ position: Int) -> Bool {
    position < scalars.count && ("0"..."9").contains(scalars[position])
  }

  /// Past spaces and comments.
  private func skipSpace(from position: Int) throws(SyntaxError) -> Int {
    var position = position
    while position < scalars.count {
      if Lexer.isSpace(scalars[position]) {
        position += 1
      } else if matches("//", at: position) {
        while position < scalars.count, !Lexer.endsLine(scalars[position]) { position += 1 }
      } else if matches("/*", at: position) {
        let start = position
        position += 2
        while position < scalars.count, !matches("*/", at: position) { position += 1 }
        guard position < scalars.count else {
          throw SyntaxError(offset: start, reason: .unterminatedComment)
        }
        position += 2
      } else {
        break
      }
    }
    return position
  }

  private func number(at start: Int) throws(SyntaxError) -> Piece {
    var end = start
    while isDigit(end) { end += 1 }
    if end < scalars.count, scalars[end] == ".", isDigit(end + 1) {
      end += 1
      while isDigit(end) { end += 1 }
    }
    if end < scalars.count, scalars[end] == "e" || scalars[end] == "E" {
      let hasSign = end + 1 < scalars.count && (scalars[end + 1] == "+" || scalars[end + 1] == "-")
      var after = end + (hasSign ? 2 : 1)
      if isDigit(after) {
        while isDigit(after) { after += 1 }
        end = after
      }
    }
    let digits = text(start, end)
    guard let number = Decimal(digits) else {
      throw SyntaxError(offset: start, reason: .numberTooLarge(digits))
    }
    return Piece(token: .number(number), start: start, end: end)
  }

  /// A text in quotes, with its escapes worked out. A backslash that begins no escape is itself.
  private func string(at start: Int) throws(SyntaxError) -> (String, end: Int) {
    var text = String.UnicodeScalarView()
    var position = start + 1
    while position < scalars.count, !Lexer.endsLine(scalars[position]) {
      let scalar = scalars[position]
      if scalar == "\"" { return (String(text), position + 1) }
      if scalar == "\\", let (escaped, length) = escape(at: position) {
        text.append(escaped)
        position += length
      } else {
        text.append(scalar)
        position += 1
      }
    }
    throw SyntaxError(offset: start, reason: .unterminatedString)
  }

  private func escape(at position: Int) -> (Unicode.Scalar, length: Int)? {
    guard position + 1 < scalars.count else { return nil }
    switch scalars[position + 1] {
    case "\"": return ("\"", 2)
    case "\\": return ("\\", 2)
    case "'": return ("'", 2)
    case "n": return ("\n", 2)
    case "r": return ("\r", 2)
    case "t": return ("\t", 2)
    case "U":
      return hexadecimal(at: position + 2, count: 6).flatMap(Unicode.Scalar.init)
        .map { ($0, 8) }
    case "u":
      guard let unit = hexadecimal(at: position + 2, count: 4) else { return nil }
      if let scalar = Unicode.Scalar(unit) { return (scalar, 6) }
      // The first half of a surrogate pair: the second half must follow.
      guard (0xD800..<0xDC00).contains(unit), position + 7 < scalars.count,
        scalars[position + 6] == "\\", scalars[position + 7] == "u",
        let second = hexadecimal(at: position + 8, count: 4), (0xDC00..<0xE000).contains(second)
      else { return nil }
      return Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (second - 0xDC00)).map { ($0, 12) }
    default: return nil
    }
  }

  private func hexadecimal(at position: Int, count: Int) -> UInt32? {
    guard position + count <= scalars.count else { return nil }
    let digits = scalars[position..<position + count]
    guard digits.allSatisfy({ $0.properties.isASCIIHexDigit }) else { return nil }
    return UInt32(text(position, position + count), radix: 16)
  }

  private static func endsLine(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\n" || scalar == "\r" || scalar == "\u{85}" || scalar == "\u{2028}"
      || scalar == "\u{2029}"
  }

  // The questions below are asked of every character, and Unicode's tables are slow to ask:
  // ASCII is answered first.

  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    guard !scalar.isASCII else { return scalar == " " || ("\t"..."\r").contains(scalar) }
    return scalar.properties.isWhitespace
  }

  /// FEEL's grammar rule 28, with Unicode's letters for its list of ranges.
  static func startsName(_ scalar: Unicode.Scalar) -> Bool {
    guard !scalar.isASCII else {
      return ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || scalar == "_"
        || scalar == "?"
    }
    return scalar.properties.isAlphabetic
      || scalar.properties.generalCategory == .otherSymbol
  }

  /// FEEL's grammar rule 29.
  static func continuesName(_ scalar: Unicode.Scalar) -> Bool {
    if startsName(scalar) || ("0"..."9").contains(scalar) { return true }
    guard !scalar.isASCII else { return false }
    return scalar == "\u{B7}" || scalar.properties.isDiacritic
      || scalar.properties.generalCategory == .nonspacingMark
  }
}

internal import Messages

extension XMLScan {
  /// Reads character data up to the next `<`.
  mutating func text() throws(Refusal) {
    let isOutside = open.isEmpty
    while at < source.count, source[at] != 0x3C {
      let byte = source[at]
      if isOutside {
        guard XMLCharacter.isSpace(byte) else {
          if byte == 0 { throw fault(XMLMessages.zeroByte()) }
          throw fault(hasRoot ? XMLMessages.textAfter() : XMLMessages.textBefore())
        }
        at += 1
        continue
      }
      if byte == 0x26 {
        try reference()
      } else {
        if sees("]]>") { throw fault(XMLMessages.sectionEnd()) }
        // A CR and LF together are one character.
        let isPair = byte == 0x0D && self.byte(at + 1) == 0x0A
        try plainCharacter()
        if isPair { continue }
      }
      try countText(1)
    }
  }

  /// Counts characters of the present text.
  mutating func countText(_ count: Int) throws(Refusal) {
    textCount += count
    if textCount > limits.text {
      throw fault(XMLMessages.limit(.text, most: limits.text), at: textStart)
    }
  }

  /// Reads one character as such.
  mutating func plainCharacter() throws(Refusal) {
    let byte = source[at]
    if byte >= 0x20, byte < 0x80 {
      at += 1
      return
    }
    let (value, length) = scalar(at)
    guard XMLCharacter.isLegal(value) else {
      if value == 0 { throw fault(XMLMessages.zeroByte()) }
      throw fault(
        value < 0x20
          ? XMLMessages.controlCharacter(value) : XMLMessages.notACharacter(value))
    }
    at += length
  }

  /// Reads a reference to a character or entity.
  mutating func reference() throws(Refusal) {
    let begin = at
    at += 1
    if byte(at) == 0x23 { return try number(from: begin) }
    let first = at
    while at - first < 40, XMLCharacter.isName(scalar(at).value) { at += scalar(at).length }
    let name = string(first..<at)
    guard let code = Self.entities[name] else {
      if byte(at) == 0x3B, XMLCharacter.isPlainName(name) {
        throw fault(XMLMessages.unknownEntity(name, number: nil), at: begin)
      }
      throw fault(XMLMessages.ampersand(), at: begin)
    }
    guard byte(at) == 0x3B else { throw fault(XMLMessages.noSemicolon(name), at: begin) }
    at += 1
    if code != 0 { throw fault(XMLMessages.unknownEntity(name, number: code), at: begin) }
  }

  private mutating func number(from begin: Int) throws(Refusal) {
    at += 1
    let isHexadecimal = byte(at) == 0x78
    if isHexadecimal { at += 1 }
    let first = at
    var value: UInt32 = 0
    while let digit = Self.digit(byte(at), isHexadecimal) {
      // Beyond the last character the value no longer matters, only that it is too high.
      value = value > 0x11_0000 ? value : value * (isHexadecimal ? 16 : 10) + digit
      at += 1
    }
    if at == first { throw fault(XMLMessages.noNumber(), at: begin) }
    guard byte(at) == 0x3B else {
      throw fault(XMLMessages.noSemicolon(string(begin + 1..<at)), at: begin)
    }
    if value > 0x10_FFFF {
      let written = string(first..<at)
      let code = isHexadecimal ? written : UInt64(written).map { String($0, radix: 16) } ?? written
      throw fault(XMLMessages.noSuchCharacter(code.uppercased()), at: begin)
    }
    if !XMLCharacter.isLegal(value) { throw fault(XMLMessages.forbidden(value), at: begin) }
    at += 1
  }

  private static func digit(_ byte: UInt8, _ isHexadecimal: Bool) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte) - 0x30
    case 0x41...0x46: isHexadecimal ? UInt32(byte) - 0x37 : nil
    case 0x61...0x66: isHexadecimal ? UInt32(byte) - 0x57 : nil
    default: nil
    }
  }

  /// The names people write in HTML, with their character; 0 for the five that XML knows.
  private static let entities: [String: Int] = [
    "amp": 0, "lt": 0, "gt": 0, "quot": 0, "apos": 0,
    "nbsp": 160, "euro": 8364, "eacute": 233, "egrave": 232, "ecirc": 234, "euml": 235,
    "iuml": 239, "iacute": 237, "ouml": 246, "oacute": 243, "uuml": 252, "uacute": 250,
    "auml": 228, "aacute": 225, "agrave": 224, "ccedil": 231, "Eacute": 201, "Euml": 203,
    "copy": 169, "reg": 174, "trade": 8482, "deg": 176, "middot": 183, "bull": 8226,
    "hellip": 8230, "ndash": 8211, "mdash": 8212, "lsquo": 8216, "rsquo": 8217, "ldquo": 8220,
    "rdquo": 8221, "laquo": 171, "raquo": 187, "shy": 173, "sect": 167, "times": 215,
    "frac12": 189, "plusmn": 177,
  ]
}

/// The character classes of XML 1.0 (fifth edition, productions 2, 4 and 4a).
enum XMLCharacter {
  /// Whether XML 1.0 allows this character at all.
  static func isLegal(_ c: UInt32) -> Bool {
    switch c {
    case 0x20...0xD7FF, 0x9, 0xA, 0xD, 0xE000...0xFFFD, 0x1_0000...0x10_FFFF: true
    default: false
    }
  }

  /// Whether a byte is white space to XML.
  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D
  }

  /// Whether a name may start with this character; the colon is not counted as one.
  static func isNameStart(_ c: UInt32) -> Bool {
    switch c {
    case 0x41...0x5A, 0x61...0x7A, 0x5F, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D,
      0x37F...0x1FFF, 0x200C...0x200D, 0x2070...0x218F, 0x2C00...0x2FEF, 0x3001...0xD7FF,
      0xF900...0xFDCF, 0xFDF0...0xFFFD, 0x1_0000...0xE_FFFF:
      true
    default: false
    }
  }

  /// Whether a name may go on with this character; the colon is not counted as one.
  static func isName(_ c: UInt32) -> Bool {
    switch c {
    case 0x2D, 0x2E, 0x30...0x39, 0xB7, 0x300...0x36F, 0x203F...0x2040: true
    default: isNameStart(c)
    }
  }

  /// Whether a text is a name without colon.
  static func isPlainName(_ text: some StringProtocol) -> Bool {
    var first = true
    for scalar in text.unicodeScalars {
      guard first ? isNameStart(scalar.value) : isName(scalar.value) else { return false }
      first = false
    }
    return !first
  }
}

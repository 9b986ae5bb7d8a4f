/// Writes a table for spreadsheets: RFC 4180 with `;` between fields, CRLF line ends and a
/// byte-order mark, which Dutch Excel needs to see UTF-8 and columns.
///
/// No field can become a formula: a text that a spreadsheet would run gets a `'` in front.
struct CSVWriter {
  private(set) var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Writes one row.
  mutating func row(_ fields: [String]) {
    for (position, field) in fields.enumerated() {
      if position > 0 { bytes.append(0x3B) }
      append(Self.isFormula(field) ? "'" + field : field)
    }
    bytes.append(contentsOf: [0x0D, 0x0A])
  }

  private mutating func append(_ field: String) {
    // A comma too: a spreadsheet that splits at commas must not find a new field in here.
    let needsQuotes = field.utf8.contains { byte in
      switch byte {
      case 0x00..<0x20, 0x22, 0x27, 0x2C, 0x3B: true
      default: false
      }
    }
    guard needsQuotes else { return bytes.append(contentsOf: field.utf8) }
    bytes.append(0x22)
    for byte in field.utf8 {
      if byte == 0x22 { bytes.append(0x22) }
      bytes.append(byte)
    }
    bytes.append(0x22)
  }

  /// Whether a spreadsheet could run the text: it begins with `=`, `+`, `-`, `@` (also in full
  /// width), with or without space before it, or with a control character.
  static func isFormula(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    guard let first = scalars.first else { return false }
    if first.value < 0x20 { return true }
    let start = scalars.first { !$0.properties.isWhitespace && !isInvisible($0) }
    guard let start else { return false }
    switch start {
    case "=", "+", "-", "@", "＝", "＋", "－", "＠": return true
    default: return false
    }
  }

  /// Characters a spreadsheet may drop: marks of width nought and of direction.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .format
  }
}

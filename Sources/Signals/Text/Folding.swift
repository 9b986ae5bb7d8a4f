/// Makes words alike that differ only in case, accents or ligatures: `Één` and `een`, `ﬁt` and
/// `fit`.
enum Folding {
  /// Appends the folded form of one character as UTF-8; marks that combine give nothing.
  static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    let value = scalar.value
    if value < 0x80 {
      let byte = UInt8(truncatingIfNeeded: value)
      bytes.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
    } else if value >= latinStart, value < latinEnd {
      bytes.append(contentsOf: latin[Int(value - latinStart)])
    } else {
      bytes.append(contentsOf: folded(scalar))
    }
  }

  /// The folded form of a text.
  static func fold(_ text: some StringProtocol) -> String {
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars { append(scalar, to: &bytes) }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let latinStart: UInt32 = 0x80
  private static let latinEnd: UInt32 = 0x250

  /// The letters of nearly all words that are not ASCII, worked out once.
  private static let latin: [[UInt8]] = (latinStart..<latinEnd).map {
    Unicode.Scalar($0).map(folded) ?? []
  }

  private static let letters: [Unicode.Scalar: String] = [
    "ß": "ss", "ẞ": "ss", "æ": "ae", "Æ": "ae", "ª": "a", "º": "o", "þ": "th", "Þ": "th", "ð": "d",
    "Ð": "d",
  ]

  private static func folded(_ scalar: Unicode.Scalar) -> [UInt8] {
    if let known = letters[scalar] { return Array(known.utf8) }
    if scalar.isCombining { return [] }
    if let letters = latinLetters(scalar) { return Array(letters.lowercased().utf8) }
    switch scalar.properties.numericType {
    case .decimal, .digit:
      if let value = scalar.properties.numericValue, value >= 0, value < 10 {
        return [0x30 + UInt8(value)]
      }
    default: break
    }
    var bytes: [UInt8] = []
    for scalar in scalar.properties.lowercaseMapping.unicodeScalars where !scalar.isCombining {
      bytes.append(contentsOf: String(scalar).utf8)
    }
    return bytes
  }

  /// The plain letters of a Latin character. Its name in Unicode tells them: the standard library
  /// has no table of decompositions, and the name also knows letters with a stroke.
  private static func latinLetters(_ scalar: Unicode.Scalar) -> String? {
    guard scalar.properties.isAlphabetic, let name = scalar.properties.name else { return nil }
    var words = name.split(separator: " ")[...]
    if words.first == "FULLWIDTH" { words = words.dropFirst() }
    guard words.count >= 4, words.removeFirst() == "LATIN" else { return nil }
    guard let size = words.popFirst(), size == "SMALL" || size == "CAPITAL" else { return nil }
    guard let sort = words.popFirst(), let letters = words.popFirst() else { return nil }
    guard words.isEmpty || words.first == "WITH" else { return nil }
    switch sort {
    case "LETTER": return letters.utf8.count == 1 ? String(letters) : nil
    case "LIGATURE": return letters.utf8.count <= 3 ? String(letters) : nil
    default: return nil
    }
  }
}

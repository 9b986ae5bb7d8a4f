import Messages

/// Places where long Dutch words of ours may break in a narrow column.
///
/// Browsers do not hyphenate Dutch everywhere; a table on a small screen needs it.
enum SoftHyphens {
  private static let words = [
    "mede|zeggen|schap", "terug|koppeling", "uit|besteding", "vacature|tekst", "inter|mediairs",
    "voor|selectie", "bewaar|termijnen", "besluit|vorming", "selectie|gesprek", "infor|meren",
    "vast|legging", "syste|men", "werk|wijze", "organi|satie",
  ]

  /// A word without its breaking places, and its parts between them: ASCII, lower case.
  private static let table = words.map { word in
    (
      whole: word.utf8.filter { $0 != UInt8(ascii: "|") },
      parts: word.split(separator: "|").map { Array($0.utf8) }
    )
  }

  /// The same text with the breaking places added, for the words that are known.
  static func added(to text: String, _ language: Language) -> String {
    guard language == .nl else { return text }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var at = 0
    while at < bytes.count {
      guard let word = table.first(where: { stands($0.whole, in: bytes, at: at) }) else {
        result.append(bytes[at])
        at += 1
        continue
      }
      for (index, part) in word.parts.enumerated() {
        if index > 0 { result += "\u{AD}".utf8 }
        // The text's own letters: the first may be a capital.
        result += bytes[at..<(at + part.count)]
        at += part.count
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func stands(_ word: [UInt8], in bytes: [UInt8], at start: Int) -> Bool {
    // Most places end here.
    guard bytes[start] | 0x20 == word[0], bytes.count - start >= word.count else { return false }
    return bytes[(start + 1)..<(start + word.count)].elementsEqual(word[1...])
  }
}

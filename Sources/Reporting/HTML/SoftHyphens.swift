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

  private static let table = words.flatMap { word in
    [word, word.prefix(1).uppercased() + word.dropFirst()].map { form in
      (form.filter { $0 != "|" }, String(form.map { $0 == "|" ? "\u{AD}" : $0 }))
    }
  }

  /// The same text with the breaking places added, for the words that are known.
  static func added(to text: String, _ language: Language) -> String {
    guard language == .nl else { return text }
    return table.reduce(text) { $0.replacing($1.0, with: $1.1) }
  }
}

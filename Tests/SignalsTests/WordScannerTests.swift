import Testing

@testable import Signals

@Suite("Words")
struct WordScannerTests {
  private func words(_ text: String) -> [String] {
    let text = ScalarText(text)
    var scanner = WordScanner(text)
    return scanner.words(in: 0..<text.count).map(\.folded)
  }

  private func quotes(_ text: String) -> [String] {
    let text = ScalarText(text)
    var scanner = WordScanner(text)
    return scanner.words(in: 0..<text.count).map { text.string($0.range) }
  }

  @Test(
    "Words are folded and joined",
    arguments: [
      ("Functie-eisen, foto's!", ["functieeisen", "fotos"]),
      ("Één café", ["een", "cafe"]),
      ("E\u{301}e\u{301}n", ["een"]),
      ("Straße Łódź Øre ﬁt ĳs", ["strasse", "lodz", "ore", "fit", "ijs"]),
      ("16-17 jaar", ["16", "17", "jaar"]),
      ("B1-niveau", ["b1niveau"]),
      ("18+ en 50+'ers", ["18plus", "en", "50plusers"]),
      ("18+2", ["18", "2"]),
      ("m/v, M / V / x en v|m", ["m/v", "m/v/x", "en", "v/m"]),
      ("verkoper/verkoopster en/of", ["verkoper", "verkoopster", "en", "of"]),
      ("a //b", ["a", "b"]),
      ("ver-\nkoopster", ["verkoopster"]),
      ("ver- \r\n  koopster", ["verkoopster"]),
      ("hbo-\nen wo", ["hbo", "en", "wo"]),
      ("Wet-\nHouder", ["wet", "houder"]),
      ("ver\u{AD}koop\u{200B}ster", ["verkoopster"]),
      ("x² ½ ５", ["x2", "½", "5"]),
      ("--- ** 👍🏽 !", []),
      ("Жизнь", ["жизнь"]),
    ])
  func folding(_ text: String, _ expected: [String]) {
    #expect(words(text) == expected)
  }

  @Test("Offsets count scalars, also after emoji and combining marks")
  func offsets() {
    #expect(quotes("👩‍👩‍👧 e\u{301}e\u{301}n vrouw") == ["e\u{301}e\u{301}n", "vrouw"])
    #expect(quotes("18+, m / v.") == ["18+", "m / v"])
    let text = ScalarText("🇳🇱 jong")
    var scanner = WordScanner(text)
    #expect(scanner.words(in: 0..<text.count).first?.range == 3..<7)
  }

  @Test("A range of a text is read as if nothing stood around it")
  func range() {
    let text = ScalarText("een jonge verkoopster")
    var scanner = WordScanner(text)
    #expect(scanner.words(in: 6..<12).map(\.folded) == ["nge", "ve"])
    #expect(scanner.words(in: 3..<3).isEmpty)
  }
}

@Suite("Sentences")
struct SentenceScannerTests {
  private func sentences(_ text: String) -> [String] {
    let text = ScalarText(text)
    return SentenceScanner(text, abbreviations: ["bijv", "m.b.t", "nr"])
      .sentences(in: 0..<text.count).map { text.string($0) }
  }

  @Test(
    "Sentences end where people end them",
    arguments: [
      ("Een. Twee! Drie? Vier", ["Een.", "Twee!", "Drie?", "Vier"]),
      ("Dat is bijv. Jan of m.b.t. Het werk.", ["Dat is bijv. Jan of m.b.t. Het werk."]),
      ("Vraag J. de Vries of P. Jansen.", ["Vraag J. de Vries of P. Jansen."]),
      ("Zie art. 3. 4 volgt.", ["Zie art.", "3. 4 volgt."]),
      ("Binnen 2.5 uur; daarna: niets. klein", ["Binnen 2.5 uur; daarna: niets. klein"]),
      ("Hij zei: “Kom.” “Ga mee.”", ["Hij zei: “Kom.”", "“Ga mee.”"]),
      ("Wacht… Nee. (Ja.) Goed", ["Wacht…", "Nee.", "(Ja.)", "Goed"]),
      ("In 2024. Élan telt.", ["In 2024.", "Élan telt."]),
      ("   ", []),
    ])
  func ends(_ text: String, _ expected: [String]) {
    #expect(sentences(text) == expected)
  }

  @Test("Lines of a plain text are passages where a reader sees them")
  func passages() {
    let text = ScalarText(
      "Vacature\nWij zoeken een\nverkoper voor onze winkel in de binnenstad, die ook\nhelpt.\n\n"
        + "- een\n- twee\n1. drie\r\n# Kop\nen verder ver-\nKoop\n")
    let found = PlainPassages.find(in: text).map { text.string(text.trimmed($0)) }
    #expect(
      found == [
        "Vacature",
        "Wij zoeken een\nverkoper voor onze winkel in de binnenstad, die ook\nhelpt.",
        "- een", "- twee", "1. drie", "# Kop", "en verder ver-\nKoop",
      ])
  }

  @Test("A text of one endless sentence is cut")
  func endless() {
    let library = PatternLibrary()
    var vocabulary = Vocabulary(library)
    let text = ScalarText(String(repeating: "woord ", count: 1000))
    let words = SentenceWords(
      text, passages: [0..<text.count], abbreviations: [], vocabulary: &vocabulary)
    #expect(words.words.count == 1000)
    #expect(words.sentences.allSatisfy { $0.count <= SentenceWords.longestSentence })
    #expect(words.sentences.count == 4)
  }
}

import Documents
import Messages
import Testing

@testable import Signals

@Suite("Vacancies")
struct VacancyTests {
  /// A development sentence: see `Tests/Fixtures/README.md`.
  struct Row: CustomStringConvertible {
    var ground, level, justified, quote, sentence: String
    var description: String { sentence }

    var text: String {
      let text =
        sentence.hasPrefix("# ")
        ? sentence.dropFirst(2) + "\n\nTekst.\n" : "Vacature\n\n" + sentence + "\n"
      return String(text.map { $0 == "§" ? "\n" : $0 })
    }
  }

  static let rows: [Row] = SignalFixtures.rows("vacaturezinnen.tsv").filter { $0.count >= 5 }.map {
    Row(ground: $0[0], level: $0[1], justified: $0[2], quote: $0[3], sentence: $0[4])
  }

  @Test("Development sentences", arguments: rows)
  func sentence(_ row: Row) throws {
    let checker = VacancyChecker(try #require(SignalFixtures.data))
    let signals = checker.check(row.text)
    if row.ground == "geen" {
      #expect(signals.isEmpty, "\(signals.map { ($0.rule, $0.quote) })")
      return
    }
    let scalars = Array(row.text.unicodeScalars)
    let quote = Array(row.quote.unicodeScalars)
    let start = scalars.indices.first { scalars[$0...].starts(with: quote) }
    // A quote that is broken at the end of a line is looked for by its ground alone.
    let place = start.map { $0..<$0 + quote.count } ?? 0..<scalars.count
    let hit = signals.first {
      $0.ground.rawValue == row.ground && $0.start < place.upperBound && $0.end > place.lowerBound
    }
    let found = try #require(hit, "\(signals.map { ($0.rule, $0.quote) })")
    #expect(found.level.rawValue == row.level)
    #expect(found.isJustified == (row.justified == "ja"))
    for signal in signals {
      #expect(
        signal.quote
          == String(String.UnicodeScalarView(scalars[signal.start..<signal.end])))
    }
  }

  @Test("Advice: never a verdict, with a better wording and its source")
  func advice() throws {
    let checker = VacancyChecker(try #require(SignalFixtures.data))
    let signal = try #require(checker.check("Wij zoeken een jonge verkoper tot 30 jaar.").first)
    #expect(signal.ground == .age && signal.level == .direct && !signal.isJustified)
    #expect(signal.advice.text.nl.hasPrefix("Mogelijk onderscheid op leeftijd"))
    #expect(signal.advice.alternative != nil)
    #expect(!signal.advice.sources.isEmpty)
    let title = try #require(checker.check("Verkoopster gezocht\n\nTekst.\n").first)
    #expect(title.advice.alternative?.nl == "verkoopmedewerker")
  }

  @Test("A heading of a document counts as a title")
  func headings() throws {
    let checker = VacancyChecker(try #require(SignalFixtures.data))
    let document = SignalFixtures.document([
      (.paragraph, "Welkom bij ons."), (.heading(level: 1), "Verkoopster"),
      (.paragraph, "Tekst."),
    ])
    #expect(checker.check(document).map(\.quote) == ["Verkoopster"])
  }

  @Test("Offsets after emoji and with combining marks")
  func offsets() throws {
    let checker = VacancyChecker(try #require(SignalFixtures.data))
    let text = "👩‍👩‍👧 🇳🇱 Leeftijd: 25 tot 40 jaar."
    let signal = try #require(checker.check(text).first)
    let scalars = Array(text.unicodeScalars)
    #expect(
      signal.quote == String(String.UnicodeScalarView(scalars[signal.start..<signal.end])))
    #expect(signal.quote.hasSuffix("25 tot 40 jaar"))
  }
}

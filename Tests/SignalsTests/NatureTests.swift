import Documents
import Testing

@testable import Signals

@Suite("The document as a whole")
struct NatureTests {
  @Test(
    "Dates",
    arguments: [
      ("Vastgesteld op 14 maart 2025.", ["2025-03-14"]),
      ("Versie maart 2025", ["2025-03"]),
      ("Dated March 5, 2024 and 1-12-2023", ["2024-03-05", "2023-12-01"]),
      ("2025-02-28 tot 3/4/2026", ["2025-02-28", "2026-04-03"]),
      ("Sinds 2019 en 12345", ["2019"]),
      ("40 maart 2025", ["2025-03"]),
      ("13-13-2025", ["2025"]),
      ("niets", []),
    ])
  func dates(_ text: String, _ expected: [String]) {
    let text = ScalarText(text)
    #expect(DateScanner(text, 0..<text.count).dates() == expected)
  }

  @Test("Quantities")
  func quantities() {
    func values(_ text: String, _ unit: NatureData.Quantity.Unit) -> [Int] {
      QuantityReader(words: text.split(separator: " ").map { String($0) }).values(unit)
    }
    #expect(values("binnen vier weken", .time) == values("binnen 28 dagen", .time))
    func areEqual(_ a: String, _ b: String) -> Bool {
      QuantityReader.areEqual(values(a, .time)[0], values(b, .time)[0])
    }
    #expect(areEqual("na 5 werkdagen", "na een week"))
    #expect(areEqual("vier weken", "1 maand"))
    #expect(areEqual("twaalf maanden", "een jaar"))
    #expect(areEqual("a fortnight", "14 dagen"))
    #expect(areEqual("een half jaar", "6 maanden"))
    #expect(!areEqual("drie weken", "een maand"))
    #expect(!areEqual("48 uur", "drie dagen"))
    #expect(values("anderhalf jaar of 2 jaar", .time).count == 2)
    #expect(values("drie vaste leden", .members) == [6])
    #expect(values("ieder jaar", .years) == values("een jaar", .years))
    #expect(values("wij kijken tweejaarlijks", .years) == values("na twee jaar", .years))
    #expect(values("1234 dagen", .time).isEmpty)
  }

  @Test(
    "Personal data",
    arguments: [
      ("BSN 123456782.", PersonalData.Kind.citizenNumber, "123456782"),
      ("bsn 1234.56.782", .citizenNumber, "1234.56.782"),
      ("Mail t.dewit@firma.example.", .mail, "t.dewit@firma.example"),
      ("Bel 06-12345678 of mail.", .telephone, "06-12345678"),
      ("Bel 020 - 555 01 34.", .telephone, "020 - 555 01 34"),
      ("Bel +31 (0)20 555 01 34.", .telephone, "+31 (0)20 555 01 34"),
      ("Vraag mevrouw T. de Wit.", .name, "T. de Wit"),
      ("Dat doet dhr. Van den Berg zelf.", .name, "Van den Berg"),
      ("Kandidaat Mohammed Yildiz is gebeld.", .name, "Mohammed Yildiz"),
      ("👍🏽 kandidaat Anouk van Beek", .name, "Anouk van Beek"),
    ])
  func personal(_ text: String, _ kind: PersonalData.Kind, _ expected: String) throws {
    let found = PersonalData.find(in: text)
    let item = try #require(found.first)
    #expect(found.count == 1)
    #expect(item.kind == kind)
    let scalars = Array(text.unicodeScalars)
    #expect(String(String.UnicodeScalarView(scalars[item.start..<item.end])) == expected)
    let masked = PersonalData.mask(text, found)
    #expect(masked.unicodeScalars.count == scalars.count)
    #expect(!masked.contains(expected))
  }

  @Test(
    "No personal data",
    arguments: [
      "BSN 123456789", "Artikel 7:646 BW, lid 3", "In 2025 waren er 12 kandidaten.",
      "Een kandidaat krijgt antwoord.", "Een kandidaat Met talent", "mailadres: naam@",
      "1-12-2023 tot 31-12-2024", "€ 2.450 tot € 3.600",
    ])
  func noPersonalData(_ text: String) {
    #expect(PersonalData.find(in: text).isEmpty)
  }

  @Test("Masking a part of a text")
  func mask() {
    let text = "Vraag mevrouw T. de Wit nu."
    let found = PersonalData.find(in: text)
    #expect(PersonalData.mask(text, found) == "Vraag mevrouw •. •• ••• nu.")
    #expect(PersonalData.mask("Wit nu.", from: 20, found) == "••• nu.")
  }
}

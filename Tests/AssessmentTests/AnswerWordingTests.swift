import Assessment
import Catalogue
import Messages
import Rules
import Testing

/// Answers and values in words.
struct AnswerWordingTests {
  static let catalogue = TinyCatalogue(criteria: [
    .init(
      id: "AA-1",
      tiers: [
        (100, "a and keus = \"x\" and count(groep) > 0 and n > 1 and deel > 1 and dag > begin")
      ])
  ]).load()

  private func answer(_ question: String, _ slot: Slot) throws -> String {
    let index = try #require(Self.catalogue.question(question))
    let text = AnswerWording.answer(
      slot, to: Self.catalogue.questions[index], written: "eigen woorden")
    return "\(text.nl) / \(text.en)"
  }

  private func number(_ text: String) throws -> Decimal { try #require(Decimal(text)) }

  @Test("Answers of every kind")
  func answers() throws {
    #expect(try answer("a", .boolean(true)) == "ja / yes")
    #expect(try answer("a", .boolean(false)) == "nee / no")
    #expect(try answer("a", .unknown) == "niet ingevuld / not filled in")
    #expect(try answer("keus", .option(1)) == "keuze y / choice y")
    #expect(try answer("keus", .option(3)) == "onbekend / unknown")
    #expect(try answer("groep", .options(0)) == "geen van deze / none of these")
    #expect(try answer("groep", .options(0b100)) == "keuze z / choice z")
    #expect(try answer("groep", .options(0b101)) == "keuze x; keuze z / choice x; choice z")
    #expect(try answer("n", .number(Decimal(1_250))) == "1250 / 1250")
    #expect(try answer("deel", .number(number("12.5"))) == "12,5 / 12.5")
    #expect(try answer("n", .number(number("-0.25"))) == "-0,25 / -0.25")
    #expect(
      try answer("dag", .date(day("2024-03-26").dayNumber)) == "26 maart 2024 / 26 March 2024")
    #expect(try answer("dag", .date(.max)) == "onbekend / unknown")
    #expect(try answer("a", .text) == "eigen woorden / eigen woorden")
  }

  @Test("Every month has a name in both languages")
  func months() {
    let names = (1...12).map { month in
      AnswerWording.date(day("2026-\(month < 10 ? "0" : "")\(month)-01"))
    }
    #expect(Set(names.map(\.nl)).count == 12)
    #expect(Set(names.map(\.en)).count == 12)
    #expect(names[0] == Text(nl: "1 januari 2026", en: "1 January 2026"))
    #expect(names[7] == Text(nl: "1 augustus 2026", en: "1 August 2026"))
    #expect(names[11] == Text(nl: "1 december 2026", en: "1 December 2026"))
  }

  @Test("Parameters")
  func parameters() throws {
    func parameter(_ slot: Slot) -> String { AnswerWording.parameter(slot).nl }
    #expect(parameter(.boolean(true)) == "ja")
    #expect(parameter(.boolean(false)) == "nee")
    #expect(try parameter(.number(number("0.5"))) == "0,5")
    #expect(parameter(.date(Shipped.date.dayNumber)) == "23 november 2026")
    #expect(parameter(.date(.min)) == "onbekend")
    for slot in [Slot.unknown, .option(0), .options(1), .text] {
      #expect(parameter(slot) == "onbekend")
    }
  }

  @Test("Values of parts of conditions")
  func values() throws {
    func value(_ value: Value) -> String {
      let text = AnswerWording.value(value)
      return "\(text.nl) / \(text.en)"
    }
    #expect(value(.boolean(true)) == "ja / yes")
    #expect(value(.boolean(false)) == "nee / no")
    #expect(value(.null) == "onbekend / unknown")
    #expect(try value(.number(number("1.5"))) == "1,5 / 1.5")
    #expect(value(.string("x")) == "x / x")
    #expect(value(.date(Shipped.date)) == "23 november 2026 / 23 November 2026")
    let year = try #require(YearMonthDuration(months: 12))
    let month = try #require(YearMonthDuration(months: 1))
    #expect(value(.yearMonthDuration(year)) == "12 maanden / 12 months")
    #expect(value(.yearMonthDuration(month)) == "1 maand / 1 month")
    #expect(value(.list([.string("x"), .boolean(true)])) == "x, ja / x, yes")
  }
}

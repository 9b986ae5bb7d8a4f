import Catalogue
import Messages
import Rules
import TestSupport
import Testing

@Suite("Written answers")
struct AnswerReadingTests {
  /// A question of the shipped catalogue.
  private func question(_ id: String) throws -> Question {
    let catalogue = try ShippedCatalogue.catalogue()
    return catalogue.questions[try #require(catalogue.question(id))]
  }

  private func problem(_ id: String, _ text: String) throws -> AnswerProblem? {
    do {
      _ = try question(id).read(text)
      return nil
    } catch let problem as AnswerProblem {
      return problem
    }
  }

  @Test("to yes-no questions")
  func yesNo() throws {
    #expect(try question("eisen_vooraf").read("ja") == .boolean(true))
    #expect(try question("eisen_vooraf").read("nee") == .boolean(false))
    for text in ["Ja", "yes", "true", "1", " ja"] {
      #expect(try problem("eisen_vooraf", text) == .notAnOption(text, suggestion: nil))
    }
    #expect(try problem("eisen_vooraf", "") == .empty)
  }

  @Test("to choices")
  func choice() throws {
    #expect(try question("organisatie_soort").read("beide") == .option(2))
    #expect(try problem("organisatie_soort", "") == .empty)
    #expect(
      try problem("organisatie_soort", "werkgevr")
        == .notAnOption("werkgevr", suggestion: "werkgever"))
    #expect(
      try problem("organisatie_soort", "werkgever beide")
        == .notAnOption("werkgever beide", suggestion: nil))
  }

  @Test("to multiple choices")
  func choices() throws {
    #expect(try question("dossier_onderdelen").read("") == .options(0))
    #expect(try question("dossier_onderdelen").read("redenen eisen") == .options(0b1001))
    #expect(try question("dossier_onderdelen").read(" eisen  scores ") == .options(0b11))
    #expect(try problem("dossier_onderdelen", "eisen eisen") == .optionTwice("eisen"))
    #expect(
      try problem("dossier_onderdelen", "eisen scoores")
        == .notAnOption("scoores", suggestion: "scores"))
  }

  @Test(
    "to numbers",
    arguments: [
      ("0", AnswerProblem.outOfRange), ("-3", .outOfRange), ("2000001", .outOfRange),
      ("1.5", .notWhole), ("1,5", .notANumber), ("1 000", .notANumber), ("twaalf", .notANumber),
      ("", .empty), ("١٢", .notANumber), ("1e400", .notANumber), ("NaN", .notANumber),
      ("0x10", .notANumber), (String(repeating: "1", count: 41), .notANumber),
    ])
  func numbers(_ text: String, _ expected: AnswerProblem) throws {
    #expect(try problem("aantal_werknemers", text) == expected)
  }

  @Test("to numbers within range")
  func goodNumbers() throws {
    for (text, number) in [("1", 1), ("2000000", 2_000_000), ("84", 84), ("84.0", 84)] {
      #expect(try question("aantal_werknemers").read(text) == .number(Decimal(number)))
    }
  }

  @Test("to percentages")
  func percentage() throws {
    var question = try question("aantal_werknemers")
    question.type = .percentage
    #expect(try question.read("0") == .number(Decimal(0)))
    #expect(try question.read("100") == .number(Decimal(100)))
    #expect(try question.read("33.3").kind == "number")
    for text in ["100.1", "-1", "101"] {
      #expect(throws: AnswerProblem.outOfRange) { try question.read(text) }
    }
    #expect(throws: AnswerProblem.notANumber) { try question.read("50%") }
  }

  @Test("to open questions")
  func text() throws {
    var question = try question("aantal_werknemers")
    question.type = .text
    #expect(try question.read("een zin") == .text)
    #expect(throws: AnswerProblem.empty) { try question.read(" \n\t ") }
  }

  @Test(
    "that are dates",
    arguments: [
      ("2026-02-29", AnswerProblem.noSuchDay), ("2026-13-01", .noSuchDay),
      ("2026-00-10", .noSuchDay),
      ("2026-04-31", .noSuchDay), ("1900-02-29", .noSuchDay), ("01-02-2026", .notADate),
      ("2026-2-1", .notADate), ("2026/02/01", .notADate), ("26-02-01", .notADate),
      ("2026-02-01T00:00", .notADate), ("", .empty), ("gisteren", .notADate),
      ("2026-02-0é", .notADate), ("+026-02-01", .notADate),
    ])
  func dates(_ text: String, _ expected: AnswerProblem) throws {
    #expect(throws: expected) { try AnswerDate.read(text) }
  }

  @Test("that are good dates")
  func goodDates() throws {
    for text in ["2026-02-28", "2024-02-29", "2000-02-29", "1999-12-31", "0001-01-01"] {
      #expect(try AnswerDate.read(text).description == text)
    }
    #expect(try AnswerDate.read("1970-01-01").dayNumber == 0)
    #expect(
      try question("evaluatie_datum").read("2026-01-12")
        == .date(try AnswerDate.read("2026-01-12").dayNumber))
  }

  @Test("have the type that conditions expect")
  func types() throws {
    #expect(try question("eisen_vooraf").declaredType == .boolean)
    #expect(try question("evaluatie_datum").declaredType == .date)
    #expect(try question("organisatie_soort").label(of: "beide")?.nl == "Allebei")
    #expect(try question("organisatie_soort").label(of: "geen") == nil)
  }
}

extension Slot {
  fileprivate var kind: String {
    if case .number = self { "number" } else { "other" }
  }
}

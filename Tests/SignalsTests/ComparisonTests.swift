import Documents
import Testing

@testable import Signals

@Suite("Vacancies beside the procedure")
struct ComparisonTests {
  private func compare(_ procedure: [String], _ vacancy: String) throws -> VacancyComparison {
    let data = try #require(SignalFixtures.data)
    let title: [(PassageKind, String)] = [(.heading(level: 1), "Werkwijze werving en selectie")]
    let text = SignalFixtures.document(title + procedure.map { (.paragraph, $0) })
    let comparison = ProcedureComparison(data, procedures: [text])
    return comparison.compare(
      SignalFixtures.document([(.heading(level: 1), "Monteur m/v/x"), (.paragraph, vacancy)]))
  }

  private func told(_ procedure: [String], _ vacancy: String) throws -> [String] {
    try compare(procedure, vacancy).remarks.map { "\($0.id) \($0.lack.rawValue)" }
  }

  @Test("A demand that the procedure does not have")
  func demand() throws {
    let procedure = ["Voor monteurs vragen wij een mbo-diploma."]
    let vacancy = "Je hebt een mbo-diploma en een rijbewijs."
    #expect(try told(procedure, vacancy) == ["rijbewijs niet_in_werkwijze"])
  }

  @Test("No demands are compared when the procedure names none")
  func noDemands() throws {
    let result = try compare(["Iedereen krijgt dezelfde vragen."], "Je hebt een rijbewijs.")
    #expect(!result.hasDemands)
    #expect(result.remarks.isEmpty)
  }

  @Test("A step that only one side mentions")
  func steps() throws {
    let procedure = ["Na het gesprek vragen wij referenties op, met toestemming."]
    #expect(
      try told(procedure, "Een assessment hoort bij de procedure.") == [
        "test niet_in_werkwijze", "referenties niet_in_vacature",
      ])
    #expect(try told(procedure, "Wij vragen twee referenties.").isEmpty)
  }

  @Test("What is denied is not mentioned")
  func denied() throws {
    #expect(try told(["Wij gebruiken geen tests."], "Wij groeien hard.").isEmpty)
    #expect(try told(["Wij gebruiken een test."], "Er is geen test.") == ["test niet_in_vacature"])
  }

  @Test("A fact that the procedure promises for each vacancy")
  func facts() throws {
    let procedure = ["In elke vacature staat het salaris."]
    #expect(try told(procedure, "Je krijgt een leuke baan.") == ["salaris niet_in_vacature"])
    #expect(try told(procedure, "Je verdient 3.000 euro bruto.").isEmpty)
    #expect(try told(["Over het salaris praten wij later."], "Een leuke baan.").isEmpty)
  }

  @Test("The sentence that has it is quoted, with its document")
  func quote() throws {
    let sentence = "Na het gesprek vragen wij referenties op, met toestemming."
    let remark = try #require(try compare([sentence], "Een leuke baan.").remarks.first)
    #expect(remark.passage.quote == sentence)
    #expect(remark.procedure == 0)
    let other = try #require(try compare(["Wij praten."], "Er is een assessment.").remarks.first)
    #expect(other.passage.quote == "Er is een assessment.")
    #expect(other.procedure == nil)
  }
}

@Suite("Reading level")
struct ReadingLevelTests {
  private func levels(_ items: [(PassageKind, String)]) throws -> [ReadingLevel] {
    let finder = EvidenceFinder(try #require(SignalFixtures.data))
    return finder.find(in: SignalFixtures.document(items)).readingLevels
  }

  @Test("LIX is the words of a sentence plus the percentage of long words")
  func sum() throws {
    // Ten words in each sentence, two of them of more than six letters: 10 + 20.
    let sentence = "Wij lezen elke brief met twee mensen en schrijven redenen. "
    let text = String(repeating: sentence, count: 6)
    let level = try #require(
      try levels([(.heading(level: 1), "Titel"), (.paragraph, text)]).first)
    #expect(level.wordsPerSentence == 10)
    #expect(level.longPercentage == 20)
    #expect(level.lix == 30)
    #expect(level.difficulty == .easy)
  }

  @Test("Each chapter has its own; short ones have none")
  func chapters() throws {
    let long = String(repeating: "Wij kiezen samen wie er bij ons komt werken. ", count: 8)
    let found = try levels([
      (.heading(level: 1), "Werkwijze"), (.heading(level: 2), "Kiezen"), (.paragraph, long),
      (.heading(level: 3), "Hoe"), (.paragraph, long), (.heading(level: 2), "Slot"),
      (.paragraph, "Tot ziens."),
    ])
    #expect(found.map(\.chapter) == ["Kiezen"])
    #expect(found.map(\.sentences) == [16])
  }

  @Test(
    "Björnsson's classes",
    arguments: [(39, "makkelijk"), (40, "gemiddeld"), (50, "moeilijk"), (60, "erg_moeilijk")])
  func classes(_ lix: Int, _ name: String) {
    // One sentence of as many short words as the measure says.
    let level = ReadingLevel(chapter: nil, sentences: 1, words: lix, longWords: 0)
    #expect(level.lix == lix)
    #expect(level.difficulty.rawValue == name)
  }
}

@Suite("Who decides")
struct RoleTests {
  @Test("The first sentence that says so")
  func roles() throws {
    let finder = EvidenceFinder(try #require(SignalFixtures.data))
    let document = SignalFixtures.document([
      (.heading(level: 1), "Werkwijze werving en selectie"),
      (.paragraph, "Vastgesteld door de directie op 1 maart 2026."),
      (.paragraph, "De commissie beslist over de aanstelling. De directeur beslist niet mee."),
    ])
    let roles = finder.find(in: document).nature.roles
    #expect(roles.map(\.task) == [.adopts, .decides])
    #expect(roles.last?.passage.quote == "De commissie beslist over de aanstelling.")
  }
}

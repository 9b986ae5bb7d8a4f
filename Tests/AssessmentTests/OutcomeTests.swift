import Catalogue
import Dossiers
import Messages
import Rules
import Testing

@testable import Assessment

/// What comes out of one criterion for some answers, case by case.
struct OutcomeTests {
  /// Answers and what must come of them: outcome, points, and the points still possible.
  struct Case: CustomTestStringConvertible, Sendable {
    var answers: String
    var expected: String
    var testDescription: String { "\(answers.isEmpty ? "(nothing)" : answers) → \(expected)" }

    init(_ answers: String, _ expected: String) {
      self.answers = answers
      self.expected = expected
    }
  }

  /// The outcome of the only criterion for a dossier.
  private func brief(_ catalogue: Catalogue, _ answers: String) -> String {
    Assessor(catalogue).assess(catalogue.dossier(answers), on: Shipped.date, normSets: [0])
      .criteria[0].brief
  }

  // MARK: - Tiers

  static let twoTiers = TinyCatalogue(criteria: [
    .init(id: "AA-1", tiers: [(100, "a and b"), (50, "a")])
  ]).load()

  @Test(
    "The first tier that is true counts; an open one keeps the outcome open",
    arguments: [
      Case("a=ja b=ja", "voldaan 100"),
      Case("a=ja b=nee", "deels 50"),
      Case("a=nee", "niet_voldaan 0"),
      Case("a=nee b=ja", "niet_voldaan 0"),
      Case("", "onbekend 0-100"),
      Case("a=ja", "onbekend 0-100"),
      Case("b=ja", "onbekend 0-100"),
      // Full points are out of reach already.
      Case("b=nee", "onbekend 0-50"),
      // "I do not know" is the same as nothing.
      Case("a=? b=?", "onbekend 0-100"),
      Case("a=ja b=?", "onbekend 0-100"),
    ])
  func tiers(_ item: Case) {
    #expect(brief(Self.twoTiers, item.answers) == item.expected)
  }

  static let threeTiers = TinyCatalogue(criteria: [
    .init(id: "AA-1", tiers: [(100, "a"), (60, "b and c"), (30, "c")])
  ]).load()

  @Test(
    "Lower tiers count only when all higher ones are known to fail",
    arguments: [
      Case("a=ja b=nee c=nee", "voldaan 100"),
      Case("a=nee b=ja c=ja", "deels 60"),
      Case("a=nee b=nee c=ja", "deels 30"),
      Case("a=nee b=ja c=nee", "niet_voldaan 0"),
      Case("a=nee c=nee", "niet_voldaan 0"),
      Case("a=nee", "onbekend 0-60"),
      Case("a=nee b=nee", "onbekend 0-30"),
      Case("a=nee c=ja", "onbekend 0-60"),
      // A lower tier that is met does not close a higher one that is open.
      Case("b=ja c=ja", "onbekend 0-100"),
      Case("b=nee c=nee", "onbekend 0-100"),
    ])
  func lowerTiers(_ item: Case) {
    #expect(brief(Self.threeTiers, item.answers) == item.expected)
  }

  // MARK: - Applicability

  static let conditional = TinyCatalogue(criteria: [
    .init(id: "AA-1", applies: "d", tiers: [(100, "a and b"), (50, "a")])
  ]).load()

  @Test(
    "What does not apply has no points; what may not apply is open, whatever is answered",
    arguments: [
      Case("d=nee", "niet_van_toepassing 0"),
      Case("d=nee a=ja b=ja", "niet_van_toepassing 0"),
      Case("d=nee a=nee", "niet_van_toepassing 0"),
      Case("d=ja a=ja b=ja", "voldaan 100"),
      Case("d=ja a=ja b=nee", "deels 50"),
      Case("d=ja a=nee", "niet_voldaan 0"),
      Case("d=ja", "onbekend 0-100"),
      Case("d=ja b=nee", "onbekend 0-50"),
      Case("a=ja b=ja", "onbekend 0-100"),
      // It may leave the count: that is worth as much as full points.
      Case("a=ja b=nee", "onbekend 0-100"),
      Case("a=nee", "onbekend 0-100"),
      Case("b=nee d=?", "onbekend 0-100"),
      Case("", "onbekend 0-100"),
    ])
  func applicability(_ item: Case) {
    #expect(brief(Self.conditional, item.answers) == item.expected)
  }

  // MARK: - Kinds of answers

  static let kinds = TinyCatalogue(criteria: [
    .init(
      id: "AA-1",
      tiers: [
        (
          100,
          "keus = \"x\" and n > grens and count(groep) >= 2 and dag >= peildatum - duration(\"P12M\")"
        ),
        (80, "keus in (\"x\", \"y\") and deel < 50"),
        (40, "list contains(groep, \"z\") and streng and dag >= begin"),
      ])
  ]).load()

  @Test(
    "Choices, sets, numbers, percentages, dates and parameters",
    arguments: [
      Case("keus=x n=11 groep=x,y dag=2025-11-23", "voldaan 100"),
      Case("keus=x n=10 groep=x,y dag=2025-11-23 deel=49.5", "deels 80"),
      Case("keus=x n=11 groep=x dag=2025-11-23 deel=49.5", "deels 80"),
      Case("keus=x n=11 groep=x,y dag=2025-11-22 deel=0", "deels 80"),
      Case("keus=y deel=49.999", "deels 80"),
      Case("keus=y deel=50 groep=z dag=2020-01-01", "deels 40"),
      Case("keus=y deel=50 groep=z dag=2019-12-31", "niet_voldaan 0"),
      Case("keus=z groep=", "niet_voldaan 0"),
      Case("keus=z", "onbekend 0-40"),
      Case("n=10 deel=50 groep=x", "niet_voldaan 0"),
      Case("n=0", "onbekend 0-80"),
    ])
  func kinds(_ item: Case) {
    #expect(brief(Self.kinds, item.answers) == item.expected)
  }

  @Test("Points, tier and ground go with the outcome")
  func ground() {
    let assessor = Assessor(Self.twoTiers)
    func outcome(_ answers: String) -> CriterionOutcome {
      assessor.outcome(of: Self.twoTiers.criteria[0], Self.twoTiers.slots(answers))
    }
    #expect(outcome("a=ja b=ja").tier == 0)
    #expect(outcome("a=ja b=nee").tier == 1)
    #expect(outcome("a=nee").tier == nil)
    #expect(outcome("a=ja").tier == nil)
    for answers in ["a=ja b=ja", "a=ja b=nee", "a=nee"] {
      #expect(outcome(answers).ground == .stated)
    }
    #expect(outcome("a=ja").ground == .none)
    #expect(CriterionOutcome.notApplicable.ground == .none)
    #expect(CriterionOutcome.notApplicable.bestPoints == 0)
  }

  // MARK: - Contradictions

  static let contradicting = TinyCatalogue(
    criteria: [
      .init(id: "AA-1", tiers: [(100, "a")]),
      .init(id: "AA-2", tiers: [(100, "a and c")]),
      .init(id: "AA-3", tiers: [(100, "c")]),
      .init(id: "AA-4", applies: "b", tiers: [(100, "c")]),
    ],
    contradictions: [("tonen", "not(a) and b"), ("tonen", "n > grens and begin > peildatum")]
  ).load()

  private func contradicting(_ answers: String) -> (outcomes: [String], found: [[Int]]) {
    let assessment = Assessor(Self.contradicting).assess(
      Self.contradicting.dossier(answers), on: Shipped.date, normSets: [0])
    return (
      assessment.criteria.map(\.brief),
      assessment.contradictions.map { [$0.contradiction] + $0.questions }
    )
  }

  @Test("Answers that contradict each other count as unknown and are shown")
  func contradiction() throws {
    let (outcomes, found) = contradicting("a=nee b=ja c=ja")
    #expect(
      outcomes == [
        "onbekend 0-100 tegenstrijdig", "onbekend 0-100 tegenstrijdig", "voldaan 100",
        "onbekend 0-100 tegenstrijdig",
      ])
    let a = try #require(Self.contradicting.question("a"))
    let b = try #require(Self.contradicting.question("b"))
    #expect(found == [[0, a, b]])
  }

  @Test("What other answers decide stays decided beside a contradiction")
  func decidedElsewhere() {
    let (outcomes, _) = contradicting("a=nee b=ja c=nee")
    #expect(
      outcomes == [
        "onbekend 0-100 tegenstrijdig", "niet_voldaan 0", "niet_voldaan 0",
        "onbekend 0-100 tegenstrijdig",
      ])
  }

  @Test("Without a contradiction, or while one is only possible, nothing changes")
  func noContradiction() {
    #expect(contradicting("a=ja b=ja c=ja").found.isEmpty)
    #expect(contradicting("a=nee").found.isEmpty)
    #expect(contradicting("b=ja").found.isEmpty)
    #expect(contradicting("a=nee").outcomes[0] == "niet_voldaan 0")
  }

  @Test("Parameters and the reference date are never doubtful")
  func onlyQuestionsAreDoubtful() throws {
    let assessor = Assessor(Self.contradicting)
    // Before `begin` the second contradiction holds.
    let early = day("2019-06-01")
    let assessment = assessor.assess(
      Self.contradicting.dossier("n=11"), on: early, normSets: [0])
    let n = try #require(Self.contradicting.question("n"))
    #expect(assessment.contradictions.map(\.contradiction) == [1])
    #expect(assessment.contradictions.map(\.questions) == [[n]])
    #expect(assessment.slots[n] == .number(Decimal(11)))
    #expect(assessment.slots[Self.contradicting.referenceDateSlot] == .date(early.dayNumber))
  }

  // MARK: - Which questions are asked

  @Test("A question is asked when its condition is true or unknown")
  func asked() throws {
    let catalogue = TinyCatalogue(
      criteria: [.init(id: "AA-1", tiers: [(100, "a and b")])], shownIf: ["b": "a"]
    ).load()
    let b = try #require(catalogue.question("b"))
    let assessor = Assessor(catalogue)
    func isAsked(_ answers: String) -> [Truth] {
      assessor.assess(catalogue.dossier(answers), on: Shipped.date, normSets: []).isAsked
    }
    #expect(isAsked("") == [.yes, .unknown])
    #expect(isAsked("a=ja") == [.yes, .yes])
    #expect(isAsked("a=nee")[b] == .no)
  }

  // MARK: - Examples

  @Test("An example whose outcome or points differ is reported at its place")
  func examples() throws {
    func problems(_ expected: String, _ answers: [(String, String)]) -> [String] {
      let criterion = TinyCatalogue.Criterion(
        id: "AA-1", tiers: [(100, "a and dag >= peildatum - duration(\"P1M\")"), (50, "a")],
        examples: [
          (expected, answers), ("voldaan", [("a", "ja"), ("dag", "2026-10-23")]),
          ("niet_voldaan", [("a", "nee")]), ("onbekend", [("a", "ja")]),
        ])
      return Assessor(TinyCatalogue(criteria: [criterion]).load()).checkExamples().map {
        "\($0.key) \($0.file ?? "") \($0.message.nl)"
      }
    }
    let late = [("a", "ja"), ("dag", "2026-10-22")]
    #expect(problems("deels 50", late) == [])
    let points = problems("deels 40", late)
    #expect(points.count == 1)
    #expect(points.first?.hasPrefix("example criteria/AA-1.xml") == true)
    #expect(points.first?.contains("deels 40") == true)
    #expect(points.first?.contains("deels 50") == true)
    #expect(problems("onbekend", late).count == 1)
    #expect(problems("voldaan", [("a", "nee")]).first?.contains("niet_voldaan") == true)
  }

  @Test("Every example in the shipped criteria has the outcome it promises")
  func shippedExamples() {
    #expect(Shipped.assessor.checkExamples().map { "\($0.file ?? "") \($0.message.en)" } == [])
    #expect(Shipped.catalogue.criteria.count == 57)
    #expect(Shipped.catalogue.criteria.allSatisfy { $0.examples.count >= 3 })
  }
}

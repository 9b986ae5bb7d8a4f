import Catalogue
import Messages
import Rules
import Testing

@testable import Assessment
@testable import Dossiers

/// Why a criterion has its outcome, in sentences, conditions and answers.
struct CriterionExplainerTests {
  static let catalogue = TinyCatalogue(
    criteria: [
      .init(
        id: "AA-1", applies: "n > grens",
        tiers: [(100, "a and b"), (50, "a or keus = \"x\"")]),
      .init(id: "AA-2", tiers: [(100, "dag >= peildatum - duration(\"P12M\")")]),
      .init(id: "AA-3", tiers: [(100, "if c then not(d) else count(groep) >= 2")]),
    ],
    contradictions: [("tonen", "c and d and list contains(groep, \"z\")")]
  ).load()

  private func explanation(_ criterion: Int, _ answers: String) -> Explanation {
    let dossier = Self.catalogue.dossier(answers)
    let assessment = Assessor(Self.catalogue).assess(dossier, on: Shipped.date, normSets: [])
    return CriterionExplainer(Self.catalogue, dossier, assessment).explanation(criterion)
  }

  private func sentences(_ criterion: Int, _ answers: String) -> [String] {
    explanation(criterion, answers).sentences.map(\.nl)
  }

  // MARK: - Sentences

  @Test("Met: the reason and the answers that decided")
  func met() {
    #expect(
      sentences(0, "n=11 a=ja b=ja") == [
        "Het is zo.", "Vraag a? Uw antwoord: ja.",
        "Vraag b? Uw antwoord: ja.",
      ])
    #expect(
      explanation(0, "n=11 a=ja b=ja").sentences.map(\.en) == [
        "Het is zo. (en)", "Vraag a? (en) Your answer: yes.",
        "Vraag b? (en) Your answer: yes.",
      ])
  }

  @Test("Partly: the reason of the tier, with what kept the higher tier away")
  func partly() {
    #expect(
      sentences(0, "n=11 a=ja b=nee") == [
        "Slechts 50.", "Vraag a? Uw antwoord: ja.",
        "Vraag b? Uw antwoord: nee.",
      ])
  }

  @Test("Not met: every answer that was needed")
  func notMet() {
    #expect(
      sentences(0, "n=11 a=nee keus=y") == [
        "Het is niet zo.", "Vraag a? Uw antwoord: nee.",
        "Vraag keus? Uw antwoord: keuze y.",
      ])
    #expect(
      sentences(1, "dag=2025-11-22") == [
        "Het is niet zo.", "Vraag dag? Uw antwoord: 22 november 2025.",
      ])
  }

  @Test("Not applicable: the reason and the answer; the tiers are not looked at")
  func notApplicable() {
    let found = explanation(0, "n=10 a=ja")
    #expect(
      found.sentences.map(\.nl) == [
        "Geldt niet.", "Vraag n? Uw antwoord: 10.",
      ])
    #expect(found.conditions.map(\.role) == [.applicability])
    #expect(found.conditions.map(\.truth) == [.no])
    #expect(found.answers.count == 1)
  }

  @Test("Unknown: what is missing and what is not known")
  func unknown() {
    #expect(
      sentences(0, "n=11 a=ja") == ["Dit is nog niet bekend.", "Nog niet ingevuld: Vraag b?"])
    #expect(
      sentences(0, "n=11 a=ja b=?") == [
        "Dit is nog niet bekend.", "U weet dit nog niet: Vraag b?",
      ])
    #expect(
      sentences(0, "a=ja b=ja") == [
        "Het is nog niet bekend of dit voor u geldt.", "Nog niet ingevuld: Vraag n?",
      ])
    #expect(sentences(1, "") == ["Dit is nog niet bekend.", "Nog niet ingevuld: Vraag dag?"])
  }

  @Test("Contradicting answers come first and are named")
  func contradiction() {
    let found = explanation(2, "c=ja d=ja groep=x,z")
    #expect(
      found.sentences.map(\.nl) == [
        "Uw antwoorden spreken elkaar tegen. Daarom telt dit als onbekend.",
        "Vraag c? Uw antwoord: ja.",
        "Vraag d? Uw antwoord: ja.",
        "Vraag groep? Uw antwoord: keuze x; keuze z.",
      ])
    #expect(found.conditions.map(\.truth) == [.unknown])
  }

  @Test("A doubtful answer is not said to decide what other answers decided")
  func doubtfulElsewhere() throws {
    let catalogue = TinyCatalogue(
      criteria: [.init(id: "AA-1", tiers: [(100, "a and c")])],
      contradictions: [("tonen", "a and b")]
    ).load()
    let dossier = catalogue.dossier("a=ja b=ja c=nee")
    let assessment = Assessor(catalogue).assess(dossier, on: Shipped.date, normSets: [])
    #expect(assessment.criteria[0].brief == "niet_voldaan 0")
    let found = CriterionExplainer(catalogue, dossier, assessment).explanation(0)
    #expect(
      found.sentences.map(\.nl) == [
        "Het is niet zo.", "Vraag c? Uw antwoord: nee.",
      ])
    let a = try #require(catalogue.question("a"))
    #expect(found.answers.first { $0.question == a }?.isDecisive == false)
  }

  // MARK: - Conditions, answers, parameters

  @Test("Conditions are shown to the tier that was reached, with their parts")
  func conditions() {
    let met = explanation(0, "n=11 a=ja b=ja")
    #expect(met.conditions.map(\.role) == [.applicability, .tier(points: 100)])
    let partly = explanation(0, "n=11 a=ja b=nee")
    #expect(
      partly.conditions.map(\.role) == [
        .applicability, .tier(points: 100), .tier(points: 50),
      ])
    #expect(partly.conditions.map(\.truth) == [.yes, .no, .yes])
    let root = partly.conditions[1].root
    #expect(root.source == "a and b")
    #expect(root.value == AssessmentTexts.no)
    #expect(root.children.map(\.source) == ["a", "b"])
    #expect(root.children.map(\.value.nl) == ["ja", "nee"])
    #expect(root.children.map(\.isDecisive) == [false, true])
  }

  @Test("Only joined conditions have parts, also while an answer is missing")
  func parts() {
    for answers in ["n=11", ""] {
      let root = explanation(0, answers).conditions[0].root
      #expect(root.source == "n > grens")
      #expect(root.children.isEmpty)
    }
    let choice = explanation(2, "c=nee groep=x").conditions[0].root
    #expect(choice.children.map(\.source) == ["c", "not(d)", "count(groep) >= 2"])
    #expect(choice.children.map(\.value.nl) == ["nee", "onbekend", "nee"])
    #expect(choice.children[1].children.map(\.source) == ["d"])
    #expect(choice.children[2].children.isEmpty)
    let literal = TinyCatalogue(criteria: [
      .init(id: "AA-1", tiers: [(100, "if a then b else false")])
    ]).load()
    let dossier = literal.dossier("a=nee")
    let assessment = Assessor(literal).assess(dossier, on: Shipped.date, normSets: [])
    let found = CriterionExplainer(literal, dossier, assessment).explanation(0)
    #expect(found.conditions[0].root.children.map(\.source) == ["a", "b"])
  }

  @Test("All answers the conditions use are listed once, in order, with their values in words")
  func answers() {
    let found = explanation(0, "n=11 a=? keus=x").answers
    #expect(found.map { Self.catalogue.questions[$0.question].id } == ["n", "a", "b", "keus"])
    #expect(
      found.map(\.value.nl) == ["11", "weet ik niet", "niet ingevuld", "keuze x"])
    #expect(found.map(\.value.en)[3] == "choice x")
    #expect(found.map { $0.answer == nil } == [false, false, true, false])
    #expect(found.map(\.isDecisive) == [false, true, true, false])
  }

  @Test("Parameters and the reference date are listed with their values")
  func parameters() {
    func parameters(_ criterion: Int, _ answers: String) -> [String] {
      explanation(criterion, answers).parameters.map { "\($0.name) \($0.value.nl)" }
    }
    #expect(parameters(0, "n=11 a=ja b=ja") == ["grens 10"])
    #expect(parameters(1, "") == ["peildatum 23 november 2026"])
    #expect(parameters(2, "") == [])
  }

  @Test("Equal explanations are equal, and a difference in a parameter counts")
  func equality() {
    let first = explanation(0, "n=11 a=ja b=ja")
    var second = explanation(0, "n=11 a=ja b=ja")
    #expect(first == second)
    #expect(first.hashValue == second.hashValue)
    second.parameters[0].value = Text(same: "11")
    #expect(first != second)
    second = first
    second.parameters = []
    #expect(first != second)
    #expect(first != explanation(0, "n=11 a=ja b=nee"))
  }

  // MARK: - The shipped catalogue

  @Test("Every criterion is explained in both languages, and its trace agrees", arguments: 0..<4)
  func shipped(part: Int) {
    let catalogue = Shipped.catalogue
    var answers = RandomAnswers(catalogue, seed: UInt64(40 + part))
    for _ in 0..<8 {
      let dossier = catalogue.dossier(slots: answers.slots(filled: answers.percent()))
      let assessment = Shipped.assessor.assess(dossier, on: Shipped.date, normSets: [])
      let explanations = CriterionExplainer(catalogue, dossier, assessment).explanations()
      #expect(explanations.count == 57)
      var judged = assessment.slots
      for question in assessment.contradictions.flatMap(\.questions) {
        judged[question] = .unknown
      }
      for (index, explanation) in explanations.enumerated() {
        checkExplanation(explanation, catalogue.criteria[index], assessment.criteria[index], judged)
      }
    }
  }

  private func checkExplanation(
    _ explanation: Explanation, _ criterion: Criterion, _ outcome: CriterionOutcome,
    _ judged: [Slot]
  ) {
    check(explanation.sentences.count >= 2)
    check(explanation.sentences.allSatisfy { !$0.nl.isEmpty && !$0.en.isEmpty })
    check(explanation.answers.contains { $0.isDecisive }, "\(criterion.id)")
    let tiers = explanation.conditions.filter { $0.role != .applicability }
    // The conditions are those of the criterion, and say what the machine says.
    let applicability = criterion.applicability.map { [$0.condition] } ?? []
    let conditions = applicability + criterion.tiers.map(\.condition)
    for (condition, trace) in zip(conditions, explanation.conditions) {
      check(trace.root.source == condition.source)
      check(trace.truth == Shipped.assessor.truth(of: condition, judged))
      checkNode(trace.root, trace.truth)
    }
    switch outcome.outcome {
    case .notApplicable:
      check(explanation.conditions.map(\.truth) == [.no])
    case .met, .partly:
      check(tiers.count - 1 == outcome.tier)
      check(tiers.last?.truth == .yes)
      check(tiers.dropLast().allSatisfy { $0.truth == .no })
    case .notMet:
      check(tiers.count == criterion.tiers.count)
      check(tiers.allSatisfy { $0.truth == .no })
    case .unknown:
      check(explanation.conditions.contains { $0.truth == .unknown })
    }
  }

  /// A node says in words what it was, and *and*, *or* and *not* follow from their parts.
  private func checkNode(_ node: TraceNode, _ truth: Truth) {
    let expected =
      switch truth {
      case .yes: AssessmentTexts.yes
      case .no: AssessmentTexts.no
      case .unknown: AssessmentTexts.unknown
      }
    check(node.value == expected)
    let parts = node.children.map { child -> Truth in
      switch child.value {
      case AssessmentTexts.yes: .yes
      case AssessmentTexts.no: .no
      default: .unknown
      }
    }
    for (child, part) in zip(node.children, parts) { checkNode(child, part) }
    if node.source.hasPrefix("not("), parts.count == 1 {
      check(truth == parts[0].negated)
    } else if parts.count == 2 {
      check(truth == parts[0].and(parts[1]) || truth == parts[0].or(parts[1]))
    }
  }
}

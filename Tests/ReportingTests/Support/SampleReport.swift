import Messages
import Rules

@testable import Assessment
@testable import Catalogue
@testable import Dossiers
@testable import Reporting

/// A report made by hand, with outcomes of choice.
struct SampleReport {
  var catalogue = SampleCatalogue.make()
  /// For each criterion of the catalogue.
  var outcomes: [CriterionOutcome] = [.met, .half, .notMet, .open]
  var dossier = SampleReport.dossier()
  var contradictions: [FoundContradiction] = []
  var warnings: [Diagnostic] = []
  /// Whether the norm sets bind on the reference date.
  var isInForce = true
  var applies = Truth.yes

  /// The reference date.
  static let date: CalendarDate = {
    guard let date = CalendarDate("2026-11-23") else { preconditionFailure("no such day") }
    return date
  }()

  /// What made the report.
  static let provenance = Provenance(
    program: "1.0.0", input: "dossier.xml", command: "werkwijzetoets check dossier.xml")

  /// The report with scores that follow from the outcomes.
  func make() -> Report {
    let sets = catalogue.normSets.indices.map(result)
    let assessment = Assessment(
      referenceDate: Self.date, slots: [], isAsked: catalogue.questions.map { _ in .yes },
      criteria: outcomes, normSets: sets, contradictions: contradictions, evidence: nil,
      disputed: [])
    return Report(
      catalogue: catalogue, dossier: dossier, assessment: assessment,
      explanations: outcomes.map(explanation),
      priorities: [
        Priority(criterion: 0, reason: .criticalLaw, gain: Rational(7, over: 2), normSet: 1),
        Priority(criterion: 2, reason: .gain, gain: Rational(3), normSet: 1),
        Priority(criterion: 3, reason: .findOut, gain: .zero, normSet: nil),
      ], warnings: warnings,
      provenance: Self.provenance)
  }

  private func result(_ number: Int) -> NormSetResult {
    let set = catalogue.normSets[number]
    let counted = set.norms.map { norm in
      let phase = catalogue.criteria[norm.criterion].phase
      return CountedNorm(
        phase: phase, phaseWeight: set.phaseWeights[phase] ?? 1, weight: norm.weight,
        outcome: applies == .no ? .notApplicable : outcomes[norm.criterion])
    }
    let scorer = Scorer(counted)
    return NormSetResult(
      normSet: number, applies: applies,
      norms: set.norms.indices.map { position in
        let share = scorer.share(of: position)
        return NormResult(
          criterion: set.norms[position].criterion, norm: position,
          outcome: counted[position].outcome, isInForce: isInForce, share: share,
          contribution: share * Rational(counted[position].outcome.points),
          possibleContribution: share * Rational(100))
      },
      score: scorer.score(
        knockOuts: set.norms.map(\.criterion).filter {
          outcomes[$0].outcome == .notMet && catalogue.criteria[$0].weightiness == .critical
        }),
      phases: scorer.phases.map { phase in
        (phase, scorer.part { counted[$0].phase == phase })
      },
      letters: NormLetter.allCases.map { letter in
        (
          letter,
          scorer.part { catalogue.criteria[set.norms[$0].criterion].norms.contains(letter) }
        )
      })
  }

  private func explanation(_ outcome: CriterionOutcome) -> Explanation {
    let root = TraceNode(
      source: "eisen_vooraf and aantal_werknemers < 25", value: Text(nl: "nee", en: "no"),
      isDecisive: true, children: [])
    return Explanation(
      sentences: [Text(nl: "De eisen liggen niet vast.", en: "The requirements are not set.")],
      conditions: [ConditionTrace(role: .tier(points: 100), truth: .no, root: root)],
      answers: [
        UsedAnswer(question: 1, answer: 1, value: Text(nl: "nee", en: "no"), isDecisive: true),
        UsedAnswer(
          question: 3, answer: nil, value: Text(nl: "niet ingevuld", en: "not answered"),
          isDecisive: false),
      ], parameters: [("grens_schriftelijk", Text(same: "25"))])
  }

  /// A dossier with one answer of each kind.
  static func dossier(
    employer: String = "Bakkerij Zonneveld", remark: String = "Besproken met de eigenaar.",
    quote: String = "De eisen staan op papier."
  ) -> Dossier {
    func answer(_ question: Int, _ value: Slot?, _ written: String) -> Answer {
      Answer(
        question: question, value: value, written: written, by: nil, on: nil, remark: nil,
        evidence: [], position: .start)
    }
    var first = answer(1, .boolean(false), "nee")
    first.by = "HR-adviseur"
    first.on = CalendarDate("2026-11-10")
    first.remark = remark
    first.evidence = [
      EvidenceLink(attachment: 0, page: 3, paragraph: 12, quote: quote, position: .start)
    ]
    return Dossier(
      id: "bakkerij-zonneveld", questionnaire: "werving-en-selectie",
      questionnaireVersion: "2026.1", language: nil, normSet: nil,
      employer: Employer(
        name: employer, kvk: "12345678", rsin: nil, sector: "C", town: "Tilburg"),
      taken: CalendarDate("2026-11-10").map { Taken(on: $0, by: "HR-adviseur") },
      answers: [
        answer(0, .number(Decimal("1234.5") ?? .zero), "1234.5"), first,
        answer(2, nil, ""), answer(4, .text, employer),
      ],
      attachments: [
        Attachment(
          id: "b1", path: "bijlagen/werkwijze.docx", sha256: String(repeating: "a", count: 64),
          kind: .procedure, title: nil, isVerified: true, position: .start)
      ], vacancies: [], digest: String(repeating: "e", count: 64))
  }
}

extension CriterionOutcome {
  static let met = CriterionOutcome(
    outcome: .met, points: 100, bestPoints: 100, tier: 0, ground: .substantiated)
  static let half = CriterionOutcome(
    outcome: .partly, points: 50, bestPoints: 50, tier: 1, ground: .stated)
  static let notMet = CriterionOutcome(
    outcome: .notMet, points: 0, bestPoints: 0, tier: nil, ground: .stated)
  static let open = CriterionOutcome(
    outcome: .unknown, points: 0, bestPoints: 100, tier: nil, ground: .none)
}

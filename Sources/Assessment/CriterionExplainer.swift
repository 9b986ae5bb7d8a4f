public import Catalogue
public import Dossiers
internal import Messages
internal import Rules
internal import Signals

/// Makes the explanation of each criterion: sentences, the conditions with their values, the
/// answers that decided.
public struct CriterionExplainer {
  private let catalogue: Catalogue
  private let dossier: Dossier
  private let assessment: Assessment
  /// The answers as the rules saw them: contradicting ones are unknown.
  private let slots: [Slot]
  private let doubtful: Set<Int>
  private let answerIndex: [Int: Int]

  /// Makes an explainer for one assessment.
  public init(_ catalogue: Catalogue, _ dossier: Dossier, _ assessment: Assessment) {
    self.catalogue = catalogue
    self.dossier = dossier
    self.assessment = assessment
    doubtful = Set(assessment.contradictions.flatMap(\.questions))
    var slots = assessment.slots
    for question in doubtful { slots[question] = .unknown }
    self.slots = slots
    answerIndex = Dictionary(
      dossier.answers.enumerated().map { ($1.question, $0) }, uniquingKeysWith: { a, _ in a })
  }

  /// The explanations of all criteria, in the catalogue's order.
  public func explanations() -> [Explanation] {
    catalogue.criteria.indices.map(explanation)
  }

  /// The explanation of one criterion.
  /// - Parameter index: its place in `Catalogue.criteria`.
  /// - Returns: why it has the outcome that the assessment gives.
  public func explanation(_ index: Int) -> Explanation {
    let criterion = catalogue.criteria[index]
    let outcome = assessment.criteria[index]
    var traces: [(role: ConditionTrace.Role, condition: Condition, trace: Trace)] = []
    if let applicability = criterion.applicability,
      let trace = trace(applicability.condition)
    {
      traces.append((.applicability, applicability.condition, trace))
    }
    // When it does not apply the tiers were not looked at.
    if outcome.outcome != .notApplicable {
      for (position, tier) in criterion.tiers.enumerated() {
        guard let trace = trace(tier.condition) else { continue }
        traces.append((.tier(points: tier.points), tier.condition, trace))
        if outcome.tier == position { break }
      }
    }
    let decisive = decisiveSlots(outcome, traces.map { ($0.role, $0.trace) })
    // A doubtful answer counts for a contradiction only; elsewhere other answers decided.
    let shown = outcome.ground == .contradictory ? decisive.union(doubtful) : decisive
    // To list every question as open, with every criterion, would help nobody.
    let answers = isAlone ? [] : usedAnswers(traces.map(\.condition), shown)
    return Explanation(
      sentences: sentences(index, outcome, traces.first?.trace, answers),
      conditions: traces.map { role, condition, trace in
        ConditionTrace(
          role: role, truth: trace.truth ?? .unknown,
          root: node(trace.root, in: condition.source))
      },
      answers: answers, parameters: parameters(traces.map(\.condition)))
  }

  private var isAlone: Bool { assessment.evidence?.isAlone ?? false }

  private func trace(_ condition: Condition) -> Trace? {
    try? Trace.explain(condition.expression, signature: catalogue.signature, slots: slots)
  }

  private func node(_ node: Trace.Node, in source: String) -> TraceNode {
    TraceNode(
      source: node.text(in: source), value: AnswerWording.value(node.value),
      isDecisive: node.isDecisive,
      // The sides of a comparison are answers, listed apart; only joined conditions have parts.
      children: node.isJoined
        ? node.children.filter { !$0.isLiteral }.map { self.node($0, in: source) } : [])
  }

  /// The slots whose answers fixed the outcome, or could still change an unknown one.
  private func decisiveSlots(
    _ outcome: CriterionOutcome, _ traces: [(role: ConditionTrace.Role, trace: Trace)]
  ) -> Set<Int> {
    var names: [String] = []
    for (role, trace) in traces {
      if outcome.outcome == .unknown {
        names += trace.openNames
      } else if role == .applicability, outcome.outcome != .notApplicable {
        continue
      } else {
        names += trace.decisive.flatMap(\.names)
      }
    }
    return Set(names.compactMap(catalogue.signature.slot(of:)))
  }

  private func usedAnswers(_ conditions: [Condition], _ decisive: Set<Int>) -> [UsedAnswer] {
    var seen: Set<Int> = []
    var answers: [UsedAnswer] = []
    for slot in conditions.flatMap(\.slots)
    where slot < catalogue.questions.count && seen.insert(slot).inserted {
      let answer = answerIndex[slot]
      let value: Text
      if let answer {
        let given = dossier.answers[answer]
        value =
          given.value.map {
            AnswerWording.answer($0, to: catalogue.questions[slot], written: given.written)
          } ?? AssessmentTexts.dontKnowAnswer
      } else {
        value = AssessmentTexts.notFilledIn
      }
      answers.append(
        UsedAnswer(
          question: slot, answer: answer, value: value, isDecisive: decisive.contains(slot)))
    }
    return answers
  }

  private func sentences(
    _ index: Int, _ outcome: CriterionOutcome, _ first: Trace?, _ answers: [UsedAnswer]
  ) -> [Text] {
    let criterion = catalogue.criteria[index]
    let evidence = assessment.evidence?.criteria[index]
    // Without any answers there is only what the document says.
    if isAlone, let evidence { return [evidence.provisionalReason] }
    var sentences: [Text] = []
    switch outcome.outcome {
    case .met: sentences.append(criterion.reasonMet)
    case .partly:
      sentences.append(
        outcome.tier.flatMap { criterion.tiers[$0].reason } ?? criterion.reasonNotMet)
    case .notMet: sentences.append(criterion.reasonNotMet)
    case .notApplicable:
      if let applicability = criterion.applicability { sentences.append(applicability.reasonNot) }
    case .unknown where assessment.disputed.contains(index):
      sentences.append(
        evidence?.found == .conflicting
          ? EvidenceTexts.textAgainstText : EvidenceTexts.answerAgainstText)
    case .unknown where outcome.ground == .contradictory:
      sentences.append(AssessmentTexts.contradictory)
    case .unknown:
      let isOpen = criterion.applicability != nil && first?.truth == .unknown
      sentences.append(isOpen ? AssessmentTexts.applicabilityUnknown : AssessmentTexts.notKnownYet)
    }
    if let remark = evidence?.remark(beside: outcome) { sentences.append(remark) }
    for answer in answers where answer.isDecisive {
      let question = catalogue.questions[answer.question].text
      if let index = answer.answer {
        sentences.append(
          dossier.answers[index].value == nil
            ? AssessmentTexts.dontKnow(question: question)
            : AssessmentTexts.answered(answer.value, question: question))
      } else {
        sentences.append(AssessmentTexts.open(question: question))
      }
    }
    return sentences
  }

  private func parameters(_ conditions: [Condition]) -> [(name: String, value: Text)] {
    var seen: Set<Int> = []
    var values: [(name: String, value: Text)] = []
    for slot in conditions.flatMap(\.slots)
    where slot >= catalogue.questions.count && seen.insert(slot).inserted {
      let index = slot - catalogue.questions.count
      let name =
        catalogue.parameters.indices.contains(index)
        ? catalogue.parameters[index].name : "peildatum"
      values.append((name, AnswerWording.parameter(slots[slot])))
    }
    return values
  }
}

extension Trace.Node {
  /// Whether its parts are conditions themselves: *and*, *or*, *not*, *if*.
  var isJoined: Bool {
    switch expression.kind {
    case .and, .or, .if: true
    case .call(let callee, _): callee.kind == .name("not")
    default: false
    }
  }

  /// Whether it is written out in the condition and needs no value beside it.
  var isLiteral: Bool {
    switch expression.kind {
    case .boolean, .number, .string, .null, .temporal: true
    default: false
    }
  }
}

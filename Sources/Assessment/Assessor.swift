public import Catalogue
public import Dossiers
public import Rules
internal import Signals

/// Judges dossiers against a catalogue.
///
///     answers → slots ─ conditions ─▶ outcome per criterion ─ norm sets ─▶ scores
///
/// The same dossier, catalogue and date give the same assessment, always.
public struct Assessor: Sendable {
  public let catalogue: Catalogue
  private let machine: Machine

  /// Makes an assessor for a catalogue.
  public init(_ catalogue: Catalogue) {
    self.catalogue = catalogue
    machine = Machine(catalogue.program)
  }

  /// Judges a dossier.
  ///
  /// - Parameters:
  ///   - dossier: the answers.
  ///   - date: the reference date (`peildatum`).
  ///   - normSets: indexes in `Catalogue.normSets`, in the order wanted.
  ///   - evidence: what the employer's documents say; nil when none were read.
  /// - Returns: the outcomes, scores and contradictions.
  public func assess(
    _ dossier: Dossier, on date: CalendarDate, normSets: [Int], evidence: Evidence? = nil
  ) -> Assessment {
    var slots = catalogue.emptySlots(referenceDate: date)
    for answer in dossier.answers {
      if let value = answer.value { slots[answer.question] = value }
    }
    let contradictions = self.contradictions(in: slots)
    // Answers that contradict each other are known to be wrong somewhere: none of them counts.
    var judged = slots
    for question in contradictions.flatMap(\.questions) { judged[question] = .unknown }
    let doubtful = Set(contradictions.flatMap(\.questions))
    let judge = Judge(slots: judged, doubtful: doubtful, evidence: evidence)
    let outcomes = catalogue.criteria.indices.map { outcome(of: $0, judge) }
    return Assessment(
      referenceDate: date, slots: slots,
      isAsked: catalogue.questions.map { question in
        question.shownIf.map { machine.truth(of: $0.entry, slots: slots) } ?? .yes
      },
      criteria: outcomes,
      normSets: normSets.map { result($0, date, judge, standard: outcomes) },
      contradictions: contradictions, evidence: evidence,
      disputed: catalogue.criteria.indices.filter { index in
        outcomes[index].ground == .contradictory && evidence?.criteria[index].found != .notFound
          && !catalogue.criteria[index].slots.contains(where: doubtful.contains)
      })
  }

  /// What outcomes are made of, but for the parameters of a norm set.
  private struct Judge {
    /// The answers, with doubtful ones already unknown.
    var slots: [Slot]
    var doubtful: Set<Int>
    var evidence: Evidence?
  }

  /// The outcome of a criterion by answers and documents together.
  private func outcome(of index: Int, _ judge: Judge) -> CriterionOutcome {
    let criterion = catalogue.criteria[index]
    let stated = outcome(of: criterion, judge.slots, judge.doubtful)
    guard let evidence = judge.evidence else { return stated }
    return stated.weighed(
      against: evidence.criteria[index], isAlone: evidence.isAlone, tiers: criterion.tiers,
      isBeyondPassages: stated.outcome == .notMet && isBeyondPassages(criterion, judge.slots))
  }

  /// Whether a criterion is not met by answers alone that a passage for it says nothing about.
  private func isBeyondPassages(_ criterion: Criterion, _ slots: [Slot]) -> Bool {
    let silent = criterion.evidence.silentOn
    guard !silent.isEmpty else { return false }
    var others = slots
    for slot in criterion.slots where slot < catalogue.questions.count && !silent.contains(slot) {
      others[slot] = .unknown
    }
    return outcome(of: criterion, others).outcome == .notMet
  }

  /// The outcome of one criterion for a set of answers.
  ///
  /// - Parameters:
  ///   - criterion: the criterion.
  ///   - slots: the answers, with doubtful ones already unknown.
  ///   - doubtful: slots whose answers contradict others.
  /// - Returns: the outcome with its points and what it rests on.
  public func outcome(
    of criterion: Criterion, _ slots: [Slot], _ doubtful: Set<Int> = []
  ) -> CriterionOutcome {
    let applies = criterion.applicability.map { truth(of: $0.condition, slots) } ?? .yes
    if applies == .no { return .notApplicable }
    var best: Int?
    for (index, tier) in criterion.tiers.enumerated() {
      switch truth(of: tier.condition, slots) {
      case .no: continue
      case .unknown: best = best ?? tier.points
      case .yes where best == nil && applies == .yes:
        return CriterionOutcome(
          outcome: tier.points == 100 ? .met : .partly, points: tier.points,
          bestPoints: tier.points, tier: index, ground: .stated)
      case .yes: best = best ?? tier.points
      }
      if best != nil { break }
    }
    if applies == .unknown {
      // It may yet leave the count altogether, which is worth as much as the full points.
      best = 100
    }
    guard let best else {
      return CriterionOutcome(
        outcome: .notMet, points: 0, bestPoints: 0, tier: nil, ground: .stated)
    }
    let isDoubtful = criterion.slots.contains(where: doubtful.contains)
    return CriterionOutcome(
      outcome: .unknown, points: 0, bestPoints: best, tier: nil,
      ground: isDoubtful ? .contradictory : .none)
  }

  /// The truth of a condition for a set of answers.
  public func truth(of condition: Condition, _ slots: [Slot]) -> Truth {
    machine.truth(of: condition.entry, slots: slots)
  }

  private func contradictions(in slots: [Slot]) -> [FoundContradiction] {
    catalogue.contradictions.indices.compactMap { index in
      let contradiction = catalogue.contradictions[index]
      guard truth(of: contradiction.condition, slots) == .yes else { return nil }
      return FoundContradiction(
        contradiction: index,
        questions: contradiction.condition.slots.filter { $0 < catalogue.questions.count })
    }
  }

  private func result(
    _ index: Int, _ date: CalendarDate, _ judge: Judge, standard: [CriterionOutcome]
  ) -> NormSetResult {
    let set = catalogue.normSets[index]
    var own = judge
    for parameter in set.parameters { own.slots[parameter.slot] = parameter.value }
    let applies = set.applicability.map { truth(of: $0.condition, own.slots) } ?? .yes
    let counted = set.norms.map { norm in
      let criterion = catalogue.criteria[norm.criterion]
      let outcome: CriterionOutcome
      if applies == .no {
        outcome = .notApplicable
      } else if set.parameters.isEmpty {
        outcome = standard[norm.criterion]
      } else {
        outcome = self.outcome(of: norm.criterion, own)
      }
      return CountedNorm(
        phase: criterion.phase, phaseWeight: set.phaseWeights[criterion.phase] ?? 0,
        weight: norm.weight, outcome: outcome)
    }
    let scorer = Scorer(counted)
    var knockOuts: [Int] = []
    for (norm, item) in zip(set.norms, counted)
    where item.outcome.outcome == .notMet
      && catalogue.criteria[norm.criterion].weightiness == .critical
    {
      knockOuts.append(norm.criterion)
    }
    return NormSetResult(
      normSet: index, applies: applies,
      norms: set.norms.indices.map { position in
        let norm = set.norms[position]
        let share = scorer.share(of: position)
        return NormResult(
          criterion: norm.criterion, norm: position, outcome: counted[position].outcome,
          isInForce: isInForce(norm, set, on: date), share: share,
          contribution: share * Rational(counted[position].outcome.points),
          possibleContribution: share * Rational(100))
      },
      score: scorer.score(knockOuts: knockOuts),
      phases: scorer.phases.map { phase in
        (phase, scorer.part { counted[$0].phase == phase })
      },
      letters: NormLetter.allCases.map { letter in
        let score = scorer.part { position in
          catalogue.criteria[set.norms[position].criterion].norms.contains(letter)
        }
        return (letter, score)
      })
  }

  /// Whether a norm is law that binds on the date. A day of its own goes before the set's: part of
  /// an act may bind earlier or later than the act as a whole.
  private func isInForce(_ norm: Norm, _ set: NormSet, on date: CalendarDate) -> Bool {
    guard norm.binding == .lawInForce else { return false }
    switch set.status.status {
    case .inForce: return norm.from.map { $0 <= date } ?? true
    case .inForceFrom: return (norm.from ?? set.status.from).map { $0 <= date } ?? false
    default: return false
    }
  }
}

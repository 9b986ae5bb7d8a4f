internal import Catalogue

/// One norm with what it weighs and what came out.
struct CountedNorm {
  var phase: Int
  var phaseWeight: Int
  var weight: Int
  var outcome: CriterionOutcome

  var counts: Bool { outcome.outcome != .notApplicable }
  var isKnown: Bool { counts && outcome.outcome != .unknown }
}

/// Computes the scores of a list of norms: XCCDF's four models over phases and norms.
///
/// What does not apply leaves the denominator; a phase in which nothing applies leaves it too.
struct Scorer {
  private let norms: [CountedNorm]
  /// Sum of the weights that count, by phase.
  private let phaseSums: [Int: Int]
  /// Sum of the weights of the phases in which something counts.
  private let totalPhaseWeight: Int
  /// The phases that occur, in order.
  let phases: [Int]

  init(_ norms: [CountedNorm]) {
    self.norms = norms
    var sums: [Int: Int] = [:]
    var weights: [Int: Int] = [:]
    for norm in norms where norm.counts {
      sums[norm.phase, default: 0] += norm.weight
      weights[norm.phase] = norm.phaseWeight
    }
    phaseSums = sums
    totalPhaseWeight = weights.values.reduce(0, +)
    phases = Set(norms.map(\.phase)).sorted()
  }

  /// The share of one norm in the whole, 0–1.
  func share(of position: Int) -> Rational {
    let norm = norms[position]
    guard norm.counts, let sum = phaseSums[norm.phase] else { return .zero }
    return Rational(norm.phaseWeight * norm.weight, over: sum * totalPhaseWeight)
  }

  /// The score over all norms.
  func score(knockOuts: [Int]) -> Score {
    var counts = OutcomeCounts()
    for norm in norms { counts.add(norm.outcome.outcome) }
    return Score(
      lowest: models(\.points), highest: models(\.bestPoints),
      coverage: weightedMean { $0.isKnown ? 1 : 0 },
      substantiation: weightedMean { $0.outcome.ground.isPassage ? 1 : 0 },
      counts: counts, knockOuts: knockOuts)
  }

  /// The score over some of the norms, by position.
  func part(_ isIncluded: (Int) -> Bool) -> PartScore {
    let part = Scorer(norms.indices.filter(isIncluded).map { norms[$0] })
    var counts = OutcomeCounts()
    for norm in part.norms { counts.add(norm.outcome.outcome) }
    return PartScore(
      lowest: part.weightedMean { $0.outcome.points },
      highest: part.weightedMean { $0.outcome.bestPoints },
      coverage: part.weightedMean { $0.isKnown ? 1 : 0 }, counts: counts)
  }

  private func models(_ points: (CriterionOutcome) -> Int) -> ModelScores {
    var scores = ModelScores.empty
    var flat = 0
    var unweighted = 0
    for norm in norms where norm.counts {
      scores.flatMaximum += norm.weight
      scores.flatUnweightedMaximum += 1
      flat += norm.weight * points(norm.outcome)
      unweighted += points(norm.outcome)
    }
    scores.standard = weightedMean { points($0.outcome) }
    scores.flat = Rational(flat, over: 100)
    scores.flatUnweighted = Rational(unweighted, over: 100)
    // XCCDF gives an empty test the full absolute mark; an empty dossier must not look good.
    let isFull = scores.flatMaximum > 0 && flat == 100 * scores.flatMaximum
    scores.absolute = isFull ? 1 : 0
    return scores
  }

  /// The default model: the mean over phases, by phase weight, of the mean within each phase.
  private func weightedMean(_ value: (CountedNorm) -> Int) -> Rational {
    guard totalPhaseWeight > 0 else { return .zero }
    var sums: [Int: (value: Int, phaseWeight: Int)] = [:]
    for norm in norms where norm.counts {
      sums[norm.phase, default: (0, norm.phaseWeight)].value += norm.weight * value(norm)
    }
    var total = Rational.zero
    // In the order of the phases: the sum is exact in any order, the work is the same every time.
    for phase in phases {
      guard let sum = sums[phase], let weight = phaseSums[phase] else { continue }
      total = total + Rational(sum.value * sum.phaseWeight, over: weight)
    }
    return total / Rational(totalPhaseWeight)
  }
}

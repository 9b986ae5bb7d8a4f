import Catalogue
import Rules
import Testing

@testable import Assessment

/// Scores against a second implementation, written from the standard.
struct ScorerTests {
  // MARK: - Random norm lists

  /// A random list of norms. Few phases and small weights, as in a catalogue.
  private static func norms(_ random: inout SplitMix64) -> [CountedNorm] {
    let phaseWeights = (0..<6).map { _ in 1 + random.below(random.once(in: 4) ? 100 : 5) }
    // Some lists hold one kind of outcome only, some nothing at all.
    let kinds = (0..<(1 + random.below(5))).map { _ in random.below(5) }
    return (0..<random.below(25)).map { _ in
      let phase = random.below(6)
      return CountedNorm(
        phase: phase, phaseWeight: phaseWeights[phase],
        weight: 1 + random.below(random.once(in: 10) ? 15 : 3),
        outcome: outcome(random.pick(kinds), &random))
    }
  }

  private static func outcome(_ kind: Int, _ random: inout SplitMix64) -> CriterionOutcome {
    let ground: Ground = random.once(in: 3) ? .substantiated : .stated
    let part = random.pick([25, 30, 33, 40, 50, 60, 70, 75])
    return switch kind {
    case 0:
      CriterionOutcome(outcome: .met, points: 100, bestPoints: 100, tier: 0, ground: ground)
    case 1:
      CriterionOutcome(outcome: .partly, points: part, bestPoints: part, tier: 1, ground: ground)
    case 2:
      CriterionOutcome(outcome: .notMet, points: 0, bestPoints: 0, tier: nil, ground: ground)
    case 3:
      CriterionOutcome(
        outcome: .unknown, points: 0, bestPoints: random.once(in: 2) ? 100 : part, tier: nil,
        ground: random.once(in: 4) ? .contradictory : .none)
    default: .notApplicable
    }
  }

  // MARK: - The same list as a tree

  /// Points out of 100 are 100 results of one rule (standards.md 1.4).
  private static func tree(
    _ norms: [CountedNorm], _ points: (CriterionOutcome) -> Int
  ) -> ScoreNode {
    tree(norms) { norm in
      .rule(
        weight: norm.weight, passes: points(norm.outcome),
        results: norm.outcome.outcome == .notApplicable ? 0 : 100)
    }
  }

  /// Points out of 100 as a group with a rule for what is reached and one for the rest, weighted
  /// by the difference between tiers (standards.md 1.5).
  private static func tierTree(
    _ norms: [CountedNorm], _ points: (CriterionOutcome) -> Int
  ) -> ScoreNode {
    tree(norms) { norm in
      let reached = points(norm.outcome)
      let results = norm.outcome.outcome == .notApplicable ? 0 : 1
      return .group(
        weight: norm.weight,
        [
          .rule(weight: reached, passes: results, results: results),
          .rule(weight: 100 - reached, passes: 0, results: results),
        ])
    }
  }

  private static func tree(
    _ norms: [CountedNorm], _ node: (CountedNorm) -> ScoreNode
  ) -> ScoreNode {
    let phases = Set(norms.map(\.phase))
    return .group(
      weight: 1,
      phases.map { phase in
        let inside = norms.filter { $0.phase == phase }
        return .group(weight: inside[0].phaseWeight, inside.map(node))
      })
  }

  private func same(_ ours: Rational, _ theirs: Fraction) -> Bool {
    ours.numerator * theirs.bottom == theirs.top * ours.denominator
  }

  private func same(_ models: ModelScores, _ tree: ScoreNode) -> Bool {
    let (flat, unweighted) = (tree.flat, tree.flatUnweighted)
    return same(models.standard, tree.standard ?? Fraction(0, 1))
      && same(models.flat, flat.score) && models.flatMaximum == flat.maximum
      && same(models.flatUnweighted, unweighted.score)
      && models.flatUnweightedMaximum == unweighted.maximum
      && models.absolute == tree.absolute
  }

  @Test("All four models agree with the second implementation on 3,000 random lists")
  func models() {
    var random = SplitMix64(seed: 73_2)
    var (full, empty) = (0, 0)
    for _ in 0..<3_000 {
      let norms = Self.norms(&random)
      let score = Scorer(norms).score(knockOuts: [3])
      let lowest = Self.tree(norms, \.points)
      check(same(score.lowest, lowest))
      check(same(score.highest, Self.tree(norms, \.bestPoints)))
      check(
        same(score.lowest.standard, Self.tierTree(norms, \.points).standard ?? Fraction(0, 1)))
      check(
        same(
          score.highest.standard, Self.tierTree(norms, \.bestPoints).standard ?? Fraction(0, 1)))
      check(score.lowest.standard <= score.highest.standard)
      check(score.highest.standard <= Rational(100))
      check(score.isEmpty == (lowest.standard == nil))
      check(score.knockOuts == [3])
      full += score.lowest.absolute
      empty += score.isEmpty ? 1 : 0
    }
    // The lists reach the edges, or the test would prove little.
    #expect(full > 20)
    #expect(empty > 100)
  }

  @Test("Coverage and substantiation are the default model of what is known and what is founded")
  func coverage() {
    var random = SplitMix64(seed: 60)
    for _ in 0..<2_000 {
      let norms = Self.norms(&random)
      let score = Scorer(norms).score(knockOuts: [])
      let known = Self.tree(norms) { $0.outcome == .unknown ? 0 : 1 }
      let founded = Self.tree(norms) { $0.ground == .substantiated ? 1 : 0 }
      check(same(score.coverage, known.standard ?? Fraction(0, 1)))
      check(same(score.substantiation, founded.standard ?? Fraction(0, 1)))
      // Exactly: when something counts, all is known if and only if the range is one point.
      if !score.isEmpty {
        check(
          (score.coverage == Rational(1)) == (score.lowest.standard == score.highest.standard))
      }
    }
  }

  @Test("The parts are scored as if they were the whole")
  func parts() {
    var random = SplitMix64(seed: 8)
    for _ in 0..<1_000 {
      let norms = Self.norms(&random)
      let scorer = Scorer(norms)
      check(scorer.phases == Set(norms.map(\.phase)).sorted())
      let chosen = norms.map { _ in random.once(in: 2) }
      let part = scorer.part { chosen[$0] }
      let inside = zip(norms, chosen).filter(\.1).map(\.0)
      check(same(part.lowest, Self.tree(inside, \.points).standard ?? Fraction(0, 1)))
      check(same(part.highest, Self.tree(inside, \.bestPoints).standard ?? Fraction(0, 1)))
      let known = Self.tree(inside) { $0.outcome == .unknown ? 0 : 1 }
      check(same(part.coverage, known.standard ?? Fraction(0, 1)))
      check(part.counts == Self.counts(inside))
      check(part.counts.counting == inside.filter(\.counts).count)
    }
  }

  private static func counts(_ norms: [CountedNorm]) -> OutcomeCounts {
    func number(_ outcome: Outcome) -> Int { norms.count { $0.outcome.outcome == outcome } }
    return OutcomeCounts(
      met: number(.met), partly: number(.partly), notMet: number(.notMet),
      unknown: number(.unknown), notApplicable: number(.notApplicable))
  }

  @Test("Shares add up to the whole and carry the score")
  func shares() {
    var random = SplitMix64(seed: 100)
    for _ in 0..<1_000 {
      let norms = Self.norms(&random)
      let scorer = Scorer(norms)
      let score = scorer.score(knockOuts: [])
      check(score.counts == Self.counts(norms))
      var (whole, low, high) = (Rational.zero, Rational.zero, Rational.zero)
      for position in norms.indices {
        let share = scorer.share(of: position)
        check((share == .zero) == !norms[position].counts)
        whole = whole + share
        low = low + share * Rational(norms[position].outcome.points)
        high = high + share * Rational(norms[position].outcome.bestPoints)
      }
      check(whole == (score.isEmpty ? .zero : Rational(1)))
      check(low == score.lowest.standard)
      check(high == score.highest.standard)
    }
  }

  // MARK: - By hand

  private func norm(
    _ phase: Int, _ phaseWeight: Int, _ weight: Int, _ outcome: CriterionOutcome
  ) -> CountedNorm {
    CountedNorm(phase: phase, phaseWeight: phaseWeight, weight: weight, outcome: outcome)
  }

  private let met = CriterionOutcome(
    outcome: .met, points: 100, bestPoints: 100, tier: 0, ground: .stated)
  private let half = CriterionOutcome(
    outcome: .partly, points: 50, bestPoints: 50, tier: 1, ground: .stated)
  private let failed = CriterionOutcome(
    outcome: .notMet, points: 0, bestPoints: 0, tier: nil, ground: .stated)
  private let open = CriterionOutcome(
    outcome: .unknown, points: 0, bestPoints: 60, tier: nil, ground: .none)

  @Test("A worked example: two phases of weight 3 and 1")
  func workedExample() {
    let scorer = Scorer([
      norm(0, 3, 2, met), norm(0, 3, 1, failed), norm(0, 3, 5, .notApplicable),
      norm(1, 1, 1, half), norm(1, 1, 1, open),
    ])
    let score = scorer.score(knockOuts: [])
    // Phase 0: 200/3. Phase 1: 25, at best 55. (3 × 200/3 + 25) / 4 = 56.25.
    #expect(score.lowest.standard == Rational(225, over: 4))
    #expect(score.highest.standard == Rational(255, over: 4))
    #expect(score.lowest.flat == Rational(5, over: 2))
    #expect(score.lowest.flatMaximum == 5)
    #expect(score.highest.flat == Rational(31, over: 10))
    #expect(score.lowest.flatUnweighted == Rational(3, over: 2))
    #expect(score.lowest.flatUnweightedMaximum == 4)
    #expect(score.lowest.absolute == 0)
    #expect(score.coverage == Rational(7, over: 8))
    #expect(score.hasHeadline)
    #expect(scorer.share(of: 0) == Rational(1, over: 2))
    #expect(scorer.share(of: 2) == .zero)
  }

  @Test("A set in which nothing counts has no headline, no score and no full mark")
  func empty() {
    for norms in [[], [norm(0, 3, 2, .notApplicable)]] {
      let score = Scorer(norms).score(knockOuts: [])
      #expect(score.isEmpty)
      #expect(!score.hasHeadline)
      #expect(score.lowest == .empty)
      #expect(score.highest == .empty)
      #expect(score.highest.absolute == 0)
      #expect(score.coverage == .zero)
      #expect(score.substantiation == .zero)
    }
  }

  @Test("A phase in which nothing applies weighs nothing")
  func phaseWithoutNorms() {
    let alone = Scorer([norm(0, 1, 1, half)]).score(knockOuts: [])
    let both = Scorer([norm(0, 1, 1, half), norm(1, 9, 4, .notApplicable)]).score(knockOuts: [])
    #expect(both.lowest == alone.lowest)
    #expect(both.highest == alone.highest)
    #expect(both.coverage == alone.coverage)
  }

  @Test("The headline needs 60 % of the weight, and 60 % is enough")
  func headline() {
    func score(_ known: Int, of all: Int) -> Score {
      Scorer((0..<all).map { norm(0, 1, 1, $0 < known ? met : open) }).score(knockOuts: [])
    }
    #expect(score(3, of: 5).hasHeadline)
    #expect(!score(59, of: 100).hasHeadline)
    #expect(score(60, of: 100).hasHeadline)
    #expect(!score(2, of: 5).hasHeadline)
    #expect(!score(0, of: 1).hasHeadline)
  }

  @Test("Everything fully met is the only full absolute mark")
  func absolute() {
    func absolute(_ outcomes: [CriterionOutcome]) -> (Int, Int) {
      let score = Scorer(outcomes.map { norm(0, 1, 2, $0) }).score(knockOuts: [])
      return (score.lowest.absolute, score.highest.absolute)
    }
    let maybe = CriterionOutcome(
      outcome: .unknown, points: 0, bestPoints: 100, tier: nil, ground: .none)
    #expect(absolute([met, met, .notApplicable]) == (1, 1))
    #expect(absolute([met, half]) == (0, 0))
    #expect(absolute([met, maybe]) == (0, 1))
    #expect(absolute([met, open]) == (0, 0))
  }
}

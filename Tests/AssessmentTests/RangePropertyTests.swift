import Catalogue
import Rules
import Testing

@testable import Assessment
@testable import Dossiers

/// What must hold for every dossier, tried on random ones of the shipped catalogue.
///
/// A walk starts with some answers and adds one at a time; each stop is a dossier of its own. The
/// walks of this suite make more than 10,000 dossiers.
struct RangePropertyTests {
  static let walks = 1_440
  static let steps = 8

  @Test(
    "One more answer never moves a range outwards",
    arguments: 0..<8)
  func oneMoreAnswer(part: Int) {
    var answers = RandomAnswers(Shipped.catalogue, seed: UInt64(1_000 + part))
    var dossiers = 0
    var compared = 0
    for walk in 0..<(Self.walks / 8) {
      // Every set in turn, two at a time: a debug build must stay quick.
      let sets = [walk, walk + 7].map { Shipped.normSets[$0 % Shipped.normSets.count] }
      var slots = answers.slots(filled: answers.percent())
      var open = Shipped.catalogue.questions.indices.filter { slots[$0] == .unknown }
        .shuffled(using: &answers.random)
      var before: Assessment?
      for _ in 0...Self.steps {
        let after = Shipped.assessor.assess(
          Shipped.catalogue.dossier(slots: slots), on: Shipped.date, normSets: sets)
        dossiers += 1
        checkRange(after)
        if let before, !hasNewContradiction(before, after) {
          for (old, new) in zip(before.normSets, after.normSets) { checkInwards(old, new) }
          checkOutcomes(before, after)
          compared += 1
        }
        before = after
        guard let next = open.popLast() else { break }
        slots[next] = answers.value(Shipped.catalogue.questions[next])
      }
    }
    #expect(dossiers >= 1_250)
    #expect(compared >= 1_000)
  }

  /// A contradiction takes answers back: both no longer count. That widens the range, and must:
  /// what was known turns out not to be. (The kind that is refused is never judged at all.)
  private func hasNewContradiction(_ before: Assessment, _ after: Assessment) -> Bool {
    before.contradictions.map(\.contradiction) != after.contradictions.map(\.contradiction)
  }

  private func checkInwards(_ old: NormSetResult, _ new: NormSetResult) {
    // A set that turns out not to concern this employer has no score: nothing to compare.
    if new.applies == .no {
      check(old.applies != .yes)
      check(new.score.isEmpty)
      return
    }
    check(old.applies != .no)
    check(old.applies == .unknown || new.applies == .yes)
    let (a, b) = (old.score, new.score)
    check(a.lowest.standard <= b.lowest.standard)
    check(a.highest.standard >= b.highest.standard)
    check(a.lowest.flat <= b.lowest.flat)
    check(a.highest.flat >= b.highest.flat)
    check(a.lowest.flatMaximum >= b.lowest.flatMaximum)
    check(a.lowest.flatUnweighted <= b.lowest.flatUnweighted)
    check(a.highest.flatUnweighted >= b.highest.flatUnweighted)
    check(a.lowest.absolute <= b.lowest.absolute)
    // Nothing counts any more: then the full mark is gone too, but so is the score.
    check(a.highest.absolute >= b.highest.absolute)
    check(a.coverage <= b.coverage || b.isEmpty)
    check(Set(a.knockOuts).isSubset(of: b.knockOuts))
    for (x, y) in zip(old.phases, new.phases) { checkInwards(x.score, y.score) }
    for (x, y) in zip(old.letters, new.letters) { checkInwards(x.score, y.score) }
  }

  private func checkInwards(_ old: PartScore, _ new: PartScore) {
    check(old.lowest <= new.lowest)
    check(old.highest >= new.highest)
  }

  /// What is known stays as it is.
  private func checkOutcomes(_ before: Assessment, _ after: Assessment) {
    for (old, new) in zip(before.criteria, after.criteria) {
      if old.outcome == .unknown {
        check(new.points >= old.points)
        check(new.bestPoints <= old.bestPoints)
      } else {
        check(old == new)
      }
    }
  }

  /// What holds for every dossier by itself.
  private func checkRange(_ assessment: Assessment) {
    for outcome in assessment.criteria {
      check((0...100).contains(outcome.points))
      check(outcome.points <= outcome.bestPoints)
      // Every open criterion can still earn something, so that coverage 1 is a closed range.
      check((outcome.outcome == .unknown) == (outcome.points < outcome.bestPoints))
      check((outcome.outcome == .met) == (outcome.points == 100))
      check((outcome.tier != nil) == (outcome.points > 0))
    }
    for set in assessment.normSets {
      let score = set.score
      check(Rational.zero <= score.lowest.standard)
      check(score.lowest.standard <= score.highest.standard)
      check(score.highest.standard <= Rational(100))
      check(score.lowest.flat <= score.highest.flat)
      check(score.highest.flat <= Rational(score.highest.flatMaximum))
      check(score.lowest.absolute <= score.highest.absolute)
      // Weights are whole numbers from 1, so only a set in which nothing counts has no known part
      // and yet a range of one point.
      check(
        (score.coverage == Rational(1))
          == (!score.isEmpty && score.lowest.standard == score.highest.standard))
      check(
        (score.coverage == Rational(1)) == (!score.isEmpty && score.counts.unknown == 0))
      check(score.hasHeadline == (!score.isEmpty && Rational(60) <= score.coverage * Rational(100)))
      check(score.substantiation == .zero)
      check(score.counts.counting + score.counts.notApplicable == set.norms.count)
      var (share, low, possible) = (Rational.zero, Rational.zero, Rational.zero)
      for norm in set.norms {
        share = share + norm.share
        low = low + norm.contribution
        possible = possible + norm.possibleContribution
      }
      check(share == (score.isEmpty ? .zero : Rational(1)))
      check(low == score.lowest.standard)
      check(possible == (score.isEmpty ? .zero : Rational(100)))
    }
  }
}

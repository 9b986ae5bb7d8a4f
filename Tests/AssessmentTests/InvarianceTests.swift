import Catalogue
import Rules
import Testing

@testable import Assessment
@testable import Dossiers

/// What an assessment must not depend on.
struct InvarianceTests {
  private func assess(_ slots: [Slot], _ sets: [Int]) -> Assessment {
    Shipped.assessor.assess(
      Shipped.catalogue.dossier(slots: slots), on: Shipped.date, normSets: sets)
  }

  @Test("A criterion that does not apply changes no number", arguments: 0..<2)
  func notApplicable(part: Int) throws {
    var answers = RandomAnswers(Shipped.catalogue, seed: UInt64(300 + part))
    var removed = 0
    for round in 0..<120 {
      let set = Shipped.normSets[round % Shipped.normSets.count]
      let slots = answers.slots(filled: answers.percent())
      let whole = assess(slots, [set]).result(set)
      guard whole.applies != .no else { continue }
      // The same set without the norms that do not apply.
      var catalogue = Shipped.catalogue
      let kept = whole.norms.filter { $0.outcome.outcome != .notApplicable }
      catalogue.normSets[set].norms = kept.map { Shipped.catalogue.normSets[set].norms[$0.norm] }
      removed += whole.norms.count - kept.count
      let less = Assessor(catalogue).assess(
        catalogue.dossier(slots: slots), on: Shipped.date, normSets: [set]
      ).result(set)
      var expected = whole.score
      expected.counts.notApplicable = 0
      check(less.score == expected)
      for (a, b) in zip(kept, less.norms) {
        check(a.criterion == b.criterion)
        check(a.outcome == b.outcome)
        check(a.share == b.share)
        check(a.contribution == b.contribution)
        check(a.possibleContribution == b.possibleContribution)
      }
      for phase in less.phases {
        let same = try #require(whole.phases.first { $0.phase == phase.phase })
        checkSame(same.score, phase.score)
      }
      for (a, b) in zip(whole.letters, less.letters) { checkSame(a.score, b.score) }
      // What is left out of the phases has nothing that counts.
      for phase in whole.phases where !less.phases.contains(where: { $0.phase == phase.phase }) {
        check(phase.score.counts.counting == 0)
        check(phase.score.lowest == .zero)
        check(phase.score.highest == .zero)
      }
    }
    #expect(removed > 50)
  }

  private func checkSame(_ whole: PartScore, _ less: PartScore) {
    var expected = whole
    expected.counts.notApplicable = 0
    check(less == expected)
  }

  @Test("The tree evaluator and the compiled program agree on every condition", arguments: 0..<4)
  func evaluators(part: Int) {
    let catalogue = Shipped.catalogue
    let conditions =
      catalogue.criteria.flatMap {
        ($0.applicability.map { [$0.condition] } ?? []) + $0.tiers.map(\.condition)
      } + catalogue.questions.compactMap(\.shownIf) + catalogue.contradictions.map(\.condition)
      + catalogue.normSets.compactMap { $0.applicability?.condition }
    #expect(conditions.count > 140)
    var answers = RandomAnswers(catalogue, seed: UInt64(500 + part))
    var seen: [Set<Truth>] = conditions.map { _ in [] }
    for round in 0..<600 {
      let slots = answers.slots(filled: answers.percent())
      let evaluator = Evaluator(mode: .lifted, scope: catalogue.signature.values(of: slots))
      // A quarter of the conditions for each dossier; every condition meets 150 of them.
      for index in conditions.indices where (index + round) % 4 == 0 {
        let condition = conditions[index]
        let outcome = evaluator.evaluate(condition.expression)
        let truth = Shipped.assessor.truth(of: condition, slots)
        let expected: Truth? =
          switch outcome.value {
          case .boolean(let known): Truth(known)
          case .null: .unknown
          default: nil
          }
        check(truth == expected, "\(condition.source)")
        seen[index].insert(truth)
      }
    }
    // Nearly every condition was seen with more than one outcome, or agreeing proves little.
    #expect(seen.count { $0.count > 1 } > conditions.count * 9 / 10)
  }

  @Test("The order of the answers and of the norm sets changes nothing")
  func order() {
    var answers = RandomAnswers(Shipped.catalogue, seed: 77)
    for _ in 0..<60 {
      let slots = answers.slots(filled: 60)
      let dossier = Shipped.catalogue.dossier(slots: slots)
      var shuffled = dossier
      shuffled.answers.shuffle(using: &answers.random)
      let sets = Shipped.normSets.shuffled(using: &answers.random).prefix(4)
      let first = Shipped.assessor.assess(dossier, on: Shipped.date, normSets: Array(sets))
      let second = Shipped.assessor.assess(
        shuffled, on: Shipped.date, normSets: Array(sets.reversed()))
      check(first.normSets.map(\.normSet) == Array(sets))
      var turned = second.facts
      turned.sets.reverse()
      check(first.facts == turned)
    }
  }

  @Test("The same dossier gives the same assessment, also from a catalogue read again")
  func determinism() async {
    let again = Assessor(Shipped.load(Shipped.files.reversed()))
    #expect(again.catalogue.digest == Shipped.catalogue.digest)
    var answers = RandomAnswers(Shipped.catalogue, seed: 78)
    for _ in 0..<20 {
      let dossier = Shipped.catalogue.dossier(slots: answers.slots(filled: 70))
      let here = Shipped.assessor.assess(dossier, on: Shipped.date, normSets: Shipped.normSets)
      async let there = again.assess(dossier, on: Shipped.date, normSets: Shipped.normSets)
      async let priorities = again.assess(
        dossier, on: Shipped.date, normSets: Shipped.normSets
      ).priorities(again.catalogue)
      check(await there.facts == here.facts)
      check(await priorities == here.priorities(Shipped.catalogue))
    }
  }

  @Test("The norm sets that are asked for do not change the criteria or each other")
  func selection() {
    var answers = RandomAnswers(Shipped.catalogue, seed: 79)
    for _ in 0..<20 {
      let slots = answers.slots(filled: 50)
      let all = assess(slots, Shipped.normSets).facts
      check(assess(slots, []).criteria == all.criteria)
      for (position, set) in Shipped.normSets.enumerated() {
        check(assess(slots, [set]).facts.sets == [all.sets[position]])
      }
    }
  }
}

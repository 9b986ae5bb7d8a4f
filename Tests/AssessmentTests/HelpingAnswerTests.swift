import Catalogue
import Rules
import Testing

@testable import Assessment
@testable import Dossiers

/// Changing *nee* to *ja* on a question that only helps never lowers a score.
struct HelpingAnswerTests {
  /// The yes/no questions that help some tier, hurt none, and decide nowhere what applies.
  static let helpful: [Int] = {
    let catalogue = Shipped.catalogue
    var fixed = Dictionary(
      catalogue.parameters.map { ($0.name, $0.standard) }, uniquingKeysWith: { first, _ in first })
    fixed["peildatum"] = .date(Shipped.date.dayNumber)
    let reachability = Reachability(signature: catalogue.signature, fixed: fixed)
    let profile = Set(
      catalogue.criteria.flatMap { $0.applicability?.condition.slots ?? [] }
        + catalogue.normSets.flatMap { $0.applicability?.condition.slots ?? [] })
    let tiers = catalogue.criteria.flatMap(\.tiers).map(\.condition)
    return catalogue.questions.indices.filter { index in
      guard catalogue.questions[index].type == .yesNo, !profile.contains(index) else {
        return false
      }
      let polarities = tiers.filter { $0.slots.contains(index) }.map {
        try? reachability.polarity(of: catalogue.questions[index].id, in: $0.expression)
      }
      return polarities.contains(.helps)
        && polarities.allSatisfy { $0 == .helps || $0 == .neutral }
    }
  }()

  @Test("There are such questions, and questions that hurt are not among them")
  func polarity() {
    let ids = Self.helpful.map { Shipped.catalogue.questions[$0].id }
    #expect(ids.count >= 20)
    for id in ["eisen_vooraf", "eisen_op_papier", "voorselectie_formulier", "systeem_gemeld"] {
      #expect(ids.contains(id))
    }
    // These hurt, or decide what applies.
    for id in ["gesprek_klik", "loonverleden_gevraagd", "gebruikt_tests", "schriftelijk_alsnog"] {
      check(!ids.contains(id))
    }
  }

  @Test("From no to yes, with some answers missing", arguments: 0..<4)
  func partly(part: Int) {
    var answers = RandomAnswers(Shipped.catalogue, seed: UInt64(7_000 + part))
    var reopened = 0
    for round in 0..<250 {
      let pair = change(answers.slots(filled: 30 + answers.random.below(70)), &answers, round)
      guard let (before, after) = pair else { continue }
      for (old, new) in zip(before.normSets, after.normSets) {
        check(old.score.highest.standard <= new.score.highest.standard)
        check(old.score.highest.flat <= new.score.highest.flat)
        // The lowest score counts an open criterion as 0. A criterion with 50 points can become
        // open by a yes: 100 points are then possible, but hang on another answer. Its points
        // leave the lowest score until that answer is there. Nothing else may lower it.
        if opens(old, new) {
          reopened += 1
        } else {
          check(old.score.lowest.standard <= new.score.lowest.standard)
          check(old.score.lowest.flat <= new.score.lowest.flat)
        }
      }
      for (old, new) in zip(before.criteria, after.criteria) {
        check(old.bestPoints <= new.bestPoints)
        check(old.points <= new.points || new.outcome == .unknown)
      }
    }
    // The exception is an exception.
    #expect(reopened < 250 * 2 / 4)
  }

  @Test("From no to yes, with everything answered", arguments: 0..<4)
  func complete(part: Int) {
    var answers = RandomAnswers(Shipped.catalogue, seed: UInt64(8_000 + part))
    var compared = 0
    for round in 0..<250 {
      guard let (before, after) = change(answers.slots(filled: 100), &answers, round) else {
        continue
      }
      for (old, new) in zip(before.normSets, after.normSets) where !opens(old, new) {
        check(old.score.lowest.standard <= new.score.lowest.standard)
        check(old.score.highest.standard <= new.score.highest.standard)
        check(old.score.lowest.absolute <= new.score.lowest.absolute)
        check(Set(new.score.knockOuts).isSubset(of: old.score.knockOuts))
        compared += 1
      }
    }
    #expect(compared >= 250)
  }

  /// The assessment with *nee* and with *ja*; nil when the change makes or ends a contradiction
  /// (then other answers start or stop counting too).
  private func change(
    _ start: [Slot], _ answers: inout RandomAnswers, _ round: Int
  ) -> (before: Assessment, after: Assessment)? {
    let sets = [round, round + 7].map { Shipped.normSets[$0 % Shipped.normSets.count] }
    let question = answers.random.pick(Self.helpful)
    func assess(_ value: Bool) -> Assessment {
      var slots = start
      slots[question] = .boolean(value)
      return Shipped.assessor.assess(
        Shipped.catalogue.dossier(slots: slots), on: Shipped.date, normSets: sets)
    }
    let (before, after) = (assess(false), assess(true))
    guard before.contradictions.map(\.contradiction) == after.contradictions.map(\.contradiction)
    else { return nil }
    return (before, after)
  }

  /// Whether a criterion of the set was known and is open now.
  private func opens(_ old: NormSetResult, _ new: NormSetResult) -> Bool {
    zip(old.norms, new.norms).contains {
      $0.outcome.outcome != .unknown && $1.outcome.outcome == .unknown
    }
  }
}

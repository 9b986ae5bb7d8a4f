import Catalogue
import Dossiers
import Rules
import Testing

@testable import Assessment

/// The three things to do first.
struct PrioritiesTests {
  /// Gains in `plan`: 10, 50, 30 and 10 points; hours: 1, 6, 1 and 1.
  private static func catalogue(
    law: TinyCatalogue.NormSet? = nil, more: [TinyCatalogue.NormSet] = []
  ) -> Catalogue {
    TinyCatalogue(
      criteria: [
        .init(id: "AA-1", weightiness: "kritiek", tiers: [(100, "a")]),
        .init(id: "AA-2", tiers: [(100, "b"), (50, "keus = \"x\"")], hours: "6"),
        .init(id: "AA-3", tiers: [(100, "c")]),
        .init(id: "AA-4", applies: "n > 0", tiers: [(100, "d")]),
      ],
      normSets: [
        law
          ?? .init(
            id: "wet", result: "A", status: "geldend", norms: [.init(criterion: "AA-1")]),
        .init(
          id: "plan",
          norms: [
            .init(criterion: "AA-1", weight: 1), .init(criterion: "AA-2", weight: 5),
            .init(criterion: "AA-3", weight: 3), .init(criterion: "AA-4", weight: 1),
          ]),
      ] + more
    ).load()
  }

  private func priorities(
    _ answers: String, _ catalogue: Catalogue = catalogue(), sets: [String]? = nil, most: Int = 3
  ) -> [String] {
    let chosen = sets.map { $0.compactMap(catalogue.normSet) } ?? Array(catalogue.normSets.indices)
    let assessment = Assessor(catalogue).assess(
      catalogue.dossier(answers), on: Shipped.date, normSets: chosen)
    return assessment.priorities(catalogue, most: most).map { item in
      let set = item.normSet.map { catalogue.normSets[assessment.normSets[$0].normSet].id } ?? "-"
      return "\(catalogue.criteria[item.criterion].id) \(item.reason) "
        + "\(item.gain.decimal(places: 0)) \(set)"
    }
  }

  @Test("Critical law first, then points per hour; three at most")
  func order() {
    #expect(
      priorities("a=nee b=nee keus=y c=nee n=1 d=nee") == [
        "AA-1 criticalLaw 10 plan", "AA-3 gain 30 plan", "AA-4 gain 10 plan",
      ])
    #expect(
      priorities("a=nee b=nee keus=y c=nee n=1 d=nee", most: 9) == [
        "AA-1 criticalLaw 10 plan", "AA-3 gain 30 plan", "AA-4 gain 10 plan",
        "AA-2 gain 50 plan",
      ])
    #expect(priorities("a=nee b=nee", most: 1) == ["AA-1 criticalLaw 10 plan"])
    #expect(priorities("a=nee b=nee", most: 0) == [])
  }

  @Test("What is not known comes after what is not met, whatever it would gain")
  func open() {
    #expect(
      priorities("a=ja b=nee keus=y n=1 d=nee") == [
        "AA-4 gain 10 plan", "AA-2 gain 50 plan", "AA-3 findOut 30 plan",
      ])
    #expect(
      priorities("a=ja b=nee keus=y n=1") == [
        "AA-2 gain 50 plan", "AA-3 findOut 30 plan", "AA-4 findOut 10 plan",
      ])
  }

  @Test("Nothing answered: only things to find out, by points per hour, the first on a tie")
  func empty() {
    #expect(
      priorities("", most: 9) == [
        "AA-3 findOut 30 plan", "AA-1 findOut 10 plan", "AA-4 findOut 10 plan",
        "AA-2 findOut 50 plan",
      ])
    #expect(priorities("").count == 3)
  }

  @Test("What is partly met can gain the rest")
  func partly() {
    #expect(priorities("a=ja b=nee keus=x c=ja n=1 d=ja") == ["AA-2 gain 25 plan"])
  }

  @Test("What is met or does not apply is not on the list")
  func done() {
    #expect(priorities("a=ja b=ja c=ja n=1 d=ja") == [])
    #expect(priorities("a=ja b=ja c=ja n=0 d=nee") == [])
  }

  @Test("A critical signal without a score is on the list, with no gain")
  func onlyLaw() {
    #expect(priorities("a=nee b=nee", sets: ["wet"]) == ["AA-1 criticalLaw 0 -"])
    #expect(priorities("b=nee", sets: ["wet"]) == [])
  }

  @Test("A critical criterion is a signal only under law in force that applies")
  func signals() {
    let law = TinyCatalogue.NormSet(
      id: "wet", result: "A", status: "geldend", norms: [.init(criterion: "AA-1")])
    var later = law
    later.status = "geldend-vanaf"
    later.from = "2026-11-24"
    var guideline = law
    guideline.norms[0].binding = "richtlijn"
    var practice = law
    practice.result = "C"
    practice.use = "keuze"
    for set in [later, guideline, practice] {
      #expect(priorities("a=nee", Self.catalogue(law: set)).first == "AA-1 gain 10 plan")
    }
    var some = law
    some.applies = "streng and n > 5"
    let catalogue = Self.catalogue(law: some)
    #expect(priorities("a=nee n=6", catalogue).first == "AA-1 criticalLaw 10 plan")
    #expect(priorities("a=nee n=5", catalogue).first == "AA-1 gain 10 plan")
    #expect(priorities("a=nee", catalogue).first == "AA-1 gain 10 plan")
    // Not critical: the law alone gives no signal.
    var other = law
    other.norms = [.init(criterion: "AA-3")]
    #expect(priorities("c=nee", Self.catalogue(law: other)).first == "AA-3 gain 30 plan")
  }

  @Test("The gain is that of the standard set of proposals or practice in which it is largest")
  func bestSet() {
    let alone = TinyCatalogue.NormSet(
      id: "praktijk", result: "C", norms: [.init(criterion: "AA-3")])
    #expect(
      priorities("a=ja c=nee", Self.catalogue(more: [alone]), most: 1) == [
        "AA-3 gain 100 praktijk"
      ])
    // Optional sets, law and sets that do not apply add nothing.
    var optional = alone
    optional.use = "keuze"
    var law = alone
    law.result = "A"
    var absent = alone
    absent.applies = "n > 900"
    for set in [optional, law, absent] {
      #expect(
        priorities("a=ja c=nee n=1", Self.catalogue(more: [set]), most: 1) == [
          "AA-3 gain 30 plan"
        ])
    }
  }

  @Test("On random dossiers the list follows the rule")
  func random() {
    var answers = RandomAnswers(Shipped.catalogue, seed: 3)
    let catalogue = Shipped.catalogue
    for _ in 0..<60 {
      let assessment = Shipped.assessor.assess(
        catalogue.dossier(slots: answers.slots(filled: answers.percent())), on: Shipped.date,
        normSets: Shipped.normSets)
      let all = assessment.priorities(catalogue, most: 100)
      check(assessment.priorities(catalogue) == Array(all.prefix(3)))
      check(Set(all.map(\.criterion)).count == all.count)
      for item in all {
        let outcome = assessment.criteria[item.criterion].outcome
        switch item.reason {
        case .criticalLaw:
          check(assessment.isCriticalSignal(item.criterion, catalogue))
        case .gain: check(outcome == .notMet || outcome == .partly)
        case .findOut: check(outcome == .unknown)
        }
        check(item.reason == .criticalLaw || item.gain > .zero)
        check((item.normSet == nil) == (item.gain == .zero))
      }
      for (first, second) in zip(all, all.dropFirst()) {
        let (a, b) = (key(first), key(second))
        check(a.0 < b.0 || a.0 == b.0 && a.1 >= b.1)
        if a == b { check(first.criterion < second.criterion) }
      }
    }
  }

  /// The place of the reason and the points per hour.
  private func key(_ item: Priority) -> (Int, Rational) {
    let rank = [Priority.Reason.criticalLaw, .gain, .findOut].firstIndex(of: item.reason) ?? 9
    let hours = Rational(Shipped.catalogue.criteria[item.criterion].effortTenths, over: 10)
    return (rank, item.gain / hours)
  }
}

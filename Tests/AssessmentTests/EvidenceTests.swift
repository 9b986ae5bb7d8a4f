import Catalogue
import Dossiers
import Messages
import Signals
import Testing

@testable import Assessment

/// What documents do to outcomes that rest on answers, and to outcomes without answers.
@Suite struct EvidenceTests {
  private static let catalogue = TinyCatalogue(criteria: [
    TinyCatalogue.Criterion(id: "AA-1", tiers: [(100, "a and b"), (50, "a")]),
    TinyCatalogue.Criterion(id: "AA-2", applies: "c", tiers: [(100, "d")]),
  ]).load()

  private func assess(
    _ answers: String, _ found: EvidenceFound, isAlone: Bool = false, hasQuote: Bool = false
  ) -> Assessment {
    let evidence = CriterionEvidence(found: found, hasQuote: hasQuote)
    return Assessor(Self.catalogue).assess(
      Self.catalogue.dossier(answers), on: Shipped.date, normSets: [0],
      evidence: Evidence(criteria: [evidence, evidence], isAlone: isAlone))
  }

  private func brief(_ outcome: CriterionOutcome) -> String {
    "\(outcome.outcome.rawValue) \(outcome.points)-\(outcome.bestPoints) \(outcome.ground.rawValue)"
  }

  @Test(
    "answers and passages are weighed",
    arguments: [
      ("a=ja b=ja", EvidenceFound.found, "voldaan 100-100 onderbouwd"),
      ("a=ja b=ja", .partly, "voldaan 100-100 onderbouwd"),
      ("a=ja b=ja", .notFound, "voldaan 100-100 gesteld"),
      ("a=ja b=ja", .contradicted, "onbekend 0-100 tegenstrijdig"),
      ("a=ja b=ja", .conflicting, "onbekend 0-100 tegenstrijdig"),
      ("a=ja b=nee", .found, "deels 50-50 onderbouwd"),
      ("a=ja b=nee", .contradicted, "onbekend 0-50 tegenstrijdig"),
      ("a=nee", .found, "onbekend 0-100 tegenstrijdig"),
      ("a=nee", .partly, "niet_voldaan 0-0 gesteld"),
      ("a=nee", .notFound, "niet_voldaan 0-0 gesteld"),
      ("a=nee", .contradicted, "niet_voldaan 0-0 onderbouwd"),
    ])
  func weighing(answers: String, found: EvidenceFound, expected: String) {
    #expect(brief(assess(answers, found).criteria[0]) == expected)
  }

  @Test(
    "no passage contradicts what it says nothing about",
    arguments: [
      // b alone decides, and a passage is silent on b.
      ("a=ja b=ja", EvidenceFound.found, "niet_voldaan 0-0 gesteld"),
      ("a=nee b=ja", .conflicting, "niet_voldaan 0-0 gesteld"),
      ("a=ja b=ja", .contradicted, "niet_voldaan 0-0 onderbouwd"),
      // a decides, and a passage speaks about a.
      ("a=nee b=nee", .found, "onbekend 0-100 tegenstrijdig"),
      ("a=nee", .found, "onbekend 0-100 tegenstrijdig"),
      ("a=ja b=nee", .found, "voldaan 100-100 onderbouwd"),
    ])
  func silent(answers: String, found: EvidenceFound, expected: String) {
    let catalogue = TinyCatalogue(criteria: [
      TinyCatalogue.Criterion(id: "AA-1", tiers: [(100, "a and not(b)")], silentOn: "b")
    ]).load()
    let assessment = Assessor(catalogue).assess(
      catalogue.dossier(answers), on: Shipped.date, normSets: [0],
      evidence: Evidence(
        criteria: [CriterionEvidence(found: found, hasQuote: false)], isAlone: false))
    #expect(brief(assessment.criteria[0]) == expected)
  }

  @Test("a passage never becomes an answer", arguments: EvidenceFound.allCases)
  func noAnswer(found: EvidenceFound) {
    #expect(brief(assess("c=ja", found).criteria[0]) == "onbekend 0-100 geen")
  }

  @Test(
    "a document alone gives provisional outcomes; not found stays open",
    arguments: [
      (EvidenceFound.found, "voldaan 100-100 uit_document"),
      (.partly, "deels 50-50 uit_document"),
      (.notFound, "onbekend 0-100 geen"),
      (.contradicted, "niet_voldaan 0-0 uit_document"),
      (.conflicting, "onbekend 0-100 tegenstrijdig"),
    ])
  func alone(found: EvidenceFound, expected: String) {
    #expect(brief(assess("", found, isAlone: true).criteria[0]) == expected)
  }

  @Test("what does not apply is not weighed")
  func notApplicable() {
    #expect(assess("c=nee", .contradicted).criteria[1].outcome == .notApplicable)
  }

  @Test("a quote that stands in the document substantiates an answer that says yes")
  func quoted() {
    #expect(
      brief(assess("a=ja b=ja", .notFound, hasQuote: true).criteria[0])
        == "voldaan 100-100 onderbouwd")
    #expect(
      brief(assess("a=nee", .notFound, hasQuote: true).criteria[0]) == "niet_voldaan 0-0 gesteld")
  }

  @Test("disputes are listed, and only they")
  func disputed() {
    #expect(assess("a=nee", .found).disputed == [0])
    #expect(assess("a=ja b=ja c=ja d=ja", .contradicted).disputed == [0, 1])
    #expect(assess("a=ja b=ja", .found).disputed.isEmpty)
    #expect(assess("", .conflicting, isAlone: true).disputed == [0, 1])
  }

  @Test("the score says how much rests on passages")
  func substantiation() {
    let score = assess("a=ja b=ja c=nee", .found).normSets[0].score
    #expect(score.substantiation == Rational(1))
    #expect(assess("a=ja b=ja c=nee", .notFound).normSets[0].score.substantiation == .zero)
  }

  @Test("a document without evidence for anything changes nothing")
  func nothingFound() {
    let plain = Assessor(Self.catalogue).assess(
      Self.catalogue.dossier("a=ja b=nee c=ja d=nee"), on: Shipped.date, normSets: [0])
    #expect(assess("a=ja b=nee c=ja d=nee", .notFound).facts == plain.facts)
  }
}

import Catalogue
import Dossiers
import Rules
import Testing

@testable import Assessment

/// How norm sets turn outcomes into results: parameters, applicability, days on which norms bind.
struct NormSetTests {
  private func result(
    _ id: String, _ answers: String, on date: CalendarDate = Shipped.date
  ) -> NormSetResult {
    let set = Shipped.normSet(id)
    return Shipped.assessor.assess(
      Shipped.catalogue.dossier(answers), on: date, normSets: [set]
    ).result(set)
  }

  private func norm(_ criterion: String, in result: NormSetResult) throws -> NormResult {
    let index = Shipped.criterion(criterion)
    return try #require(result.norms.first { $0.criterion == index })
  }

  // MARK: - Thresholds

  @Test(
    "On paper from 26 employees, or after a decision",
    arguments: [
      (
        "aantal_werknemers=25 schriftelijk_alsnog=nee werkwijze_vorm=mondeling",
        "niet_van_toepassing"
      ),
      ("aantal_werknemers=25 schriftelijk_alsnog=ja werkwijze_vorm=mondeling", "niet_voldaan"),
      ("aantal_werknemers=25 werkwijze_vorm=mondeling", "onbekend"),
      ("aantal_werknemers=26 werkwijze_vorm=mondeling", "niet_voldaan"),
      ("aantal_werknemers=26 werkwijze_vorm=schriftelijk", "voldaan"),
      ("aantal_werknemers=1 schriftelijk_alsnog=nee", "niet_van_toepassing"),
      ("werkwijze_vorm=schriftelijk", "onbekend"),
    ])
  func writtenProcedure(_ answers: String, _ expected: String) throws {
    for set in ["35673-2", "35673-9", "35673-A"] {
      let outcome = try norm("AL-2", in: result(set, answers)).outcome
      #expect(outcome.outcome.rawValue == expected, "\(set)")
    }
  }

  @Test(
    "The promise of 2024 leaves employers up to 50 out altogether",
    arguments: [(1, Truth.no), (25, .no), (26, .no), (50, .no), (51, .yes), (5_000, .yes)])
  func promise(_ employees: Int, _ applies: Truth) throws {
    let answers = "aantal_werknemers=\(employees) werkwijze_vorm=mondeling eisen_vooraf=nee"
    let found = result("toezegging-2024", answers)
    #expect(found.applies == applies)
    if applies == .no {
      #expect(found.score.isEmpty)
      #expect(!found.score.hasHeadline)
      #expect(found.score.knockOuts.isEmpty)
      #expect(found.score.counts.notApplicable == found.norms.count)
      #expect(found.norms.allSatisfy { $0.outcome == .notApplicable && $0.share == .zero })
    } else {
      #expect(try norm("AL-2", in: found).outcome.outcome == .notMet)
      #expect(try norm("FE-1", in: found).outcome.outcome == .notMet)
    }
    // The bill itself holds for all of them.
    #expect(result("35673-A", answers).applies == .yes)
    #expect(try norm("FE-1", in: result("35673-A", answers)).outcome.outcome == .notMet)
  }

  @Test("Without a number of employees the promise is judged as if it may apply")
  func promiseUnknown() throws {
    let found = result("toezegging-2024", "eisen_vooraf=nee")
    #expect(found.applies == .unknown)
    #expect(try norm("FE-1", in: found).outcome.outcome == .notMet)
    #expect(found.score.knockOuts.contains(Shipped.criterion("FE-1")))
  }

  @Test("A parameter of the set goes before the standard one, for that set only")
  func parameters() throws {
    // 40 employees: over 25, not over 50.
    let answers = "aantal_werknemers=40 schriftelijk_alsnog=nee werkwijze_vorm=mondeling"
    let catalogue = TinyCatalogue(
      criteria: [
        .init(id: "AA-1", applies: "n > grens", tiers: [(100, "a and streng"), (50, "a")])
      ],
      normSets: [
        .init(id: "gewoon", norms: [.init(criterion: "AA-1")]),
        .init(id: "hoog", parameters: [("grens", "20")], norms: [.init(criterion: "AA-1")]),
        .init(id: "soepel", parameters: [("streng", "nee")], norms: [.init(criterion: "AA-1")]),
      ]
    ).load()
    let assessment = Assessor(catalogue).assess(
      catalogue.dossier("n=15 a=ja"), on: Shipped.date, normSets: [0, 1, 2])
    func brief(_ id: String) throws -> String {
      assessment.result(try #require(catalogue.normSet(id))).norms[0].outcome.brief
    }
    #expect(assessment.criteria[0].brief == "voldaan 100")
    #expect(try brief("gewoon") == "voldaan 100")
    #expect(try brief("hoog") == "niet_van_toepassing 0")
    #expect(try brief("soepel") == "deels 50")
    #expect(try norm("AL-2", in: result("35673-A", answers)).outcome.outcome == .notMet)
    #expect(result("toezegging-2024", answers).applies == .no)
  }

  @Test("A contradiction counts under the parameters of a set too")
  func contradictionWithParameters() {
    let catalogue = TinyCatalogue(
      criteria: [.init(id: "AA-1", tiers: [(100, "a and n > grens")])],
      normSets: [
        .init(id: "hoog", parameters: [("grens", "20")], norms: [.init(criterion: "AA-1")])
      ],
      contradictions: [("tonen", "not(a) and b")]
    ).load()
    let assessment = Assessor(catalogue).assess(
      catalogue.dossier("n=30 a=nee b=ja"), on: Shipped.date, normSets: [0])
    #expect(assessment.result(0).norms[0].outcome.brief == "onbekend 0-100 tegenstrijdig")
  }

  // MARK: - Sets for some employers

  @Test(
    "Sets that hold for some employers only",
    arguments: [
      ("wtta", "organisatie_soort=werkgever", Truth.no),
      ("wtta", "organisatie_soort=intermediair", .yes), ("wtta", "organisatie_soort=beide", .yes),
      ("wtta", "", .unknown), ("wtta", "organisatie_soort=?", .unknown),
      ("stage", "werft_stagiairs=ja", .yes), ("stage", "werft_stagiairs=nee", .no),
      ("stage", "", .unknown), ("ai-act", "gebruikt_systemen=ja", .yes),
      ("ai-act", "gebruikt_systemen=nee", .no), ("ai-act", "", .unknown),
      ("35673-A", "", .yes), ("geldend-2026-11", "", .yes), ("goede-praktijk", "", .yes),
    ])
  func applicability(_ set: String, _ answers: String, _ expected: Truth) {
    let found = result(set, answers)
    #expect(found.applies == expected)
    #expect(found.score.isEmpty == (expected == .no))
  }

  // MARK: - Days

  @Test(
    "Duties of the AI regulation bind from their own day",
    arguments: [
      ("2025-02-01", [String]()), ("2025-02-02", ["AI-5"]), ("2025-02-03", ["AI-5"]),
      ("2026-08-02", ["AI-5"]), ("2026-11-23", ["AI-5"]), ("2027-12-01", ["AI-5"]),
      ("2027-12-02", ["AI-2", "AI-3", "AI-5"]), ("2027-12-03", ["AI-2", "AI-3", "AI-5"]),
    ])
  func aiAct(_ date: String, _ expected: [String]) {
    let found = result("ai-act", "gebruikt_systemen=ja", on: day(date))
    let inForce = found.norms.filter(\.isInForce).map {
      Shipped.catalogue.criteria[$0.criterion].id
    }
    #expect(inForce.sorted() == expected)
    // Guidelines (AI-1, AI-4) never bind, and the day changes no outcome.
    #expect(found.norms.count == 5)
    #expect(found.score.counts.unknown == 5)
  }

  @Test("A ban that binds already is a critical signal before the rest of the act binds")
  func ban() {
    let answers = "gebruikt_systemen=ja verboden_functies=emoties"
    let index = Shipped.criterion("AI-5")
    func isSignal(_ set: String, _ date: String) -> Bool {
      Shipped.assessor.assess(
        Shipped.catalogue.dossier(answers), on: day(date), normSets: [Shipped.normSet(set)]
      ).isCriticalSignal(index, Shipped.catalogue)
    }
    for set in ["ai-act", "geldend-2026-11"] {
      #expect(!isSignal(set, "2025-02-01"))
      #expect(isSignal(set, "2025-02-02"))
      #expect(isSignal(set, "2026-11-23"))
    }
    // Good practice and the bill give no signals of law.
    #expect(!isSignal("goede-praktijk", "2026-11-23"))
    #expect(!isSignal("35673-A", "2026-11-23"))
  }

  @Test(
    "Only law in force binds, from its own day or that of its set",
    arguments: [
      ("geldend", nil, "geldend-recht", nil, true),
      ("geldend", nil, "geldend-recht", "2026-11-23", true),
      ("geldend", nil, "geldend-recht", "2026-11-24", false),
      ("geldend", nil, "richtlijn", nil, false),
      ("geldend", nil, "goede-praktijk", nil, false),
      ("geldend", nil, "wettelijk-voorstel", nil, false),
      ("geldend-vanaf", "2026-11-22", "geldend-recht", nil, true),
      ("geldend-vanaf", "2026-11-23", "geldend-recht", nil, true),
      ("geldend-vanaf", "2026-11-24", "geldend-recht", nil, false),
      ("geldend-vanaf", "2026-11-24", "geldend-recht", "2026-11-23", true),
      ("geldend-vanaf", "2026-11-22", "geldend-recht", "2026-11-24", false),
      ("geldend-vanaf", "2026-11-22", "richtlijn", nil, false),
      ("verworpen", nil, "geldend-recht", nil, false),
      ("vervallen", nil, "geldend-recht", nil, false),
      ("aangenomen-niet-in-werking", nil, "geldend-recht", "2020-01-01", false),
      ("richtlijn", nil, "geldend-recht", "2020-01-01", false),
      ("in-behandeling", nil, "geldend-recht", nil, false),
    ] as [(String, String?, String, String?, Bool)])
  func inForce(
    _ status: String, _ from: String?, _ binding: String, _ own: String?, _ expected: Bool
  ) {
    let catalogue = TinyCatalogue(
      criteria: [.init(id: "AA-1", tiers: [(100, "a")])],
      normSets: [
        .init(
          result: "A", status: status, from: from,
          norms: [.init(criterion: "AA-1", binding: binding, from: own)])
      ]
    ).load()
    let assessment = Assessor(catalogue).assess(
      catalogue.dossier(""), on: Shipped.date, normSets: [0])
    #expect(assessment.result(0).norms[0].isInForce == expected)
  }

  // MARK: - Results

  @Test("Knock-outs are critical criteria that are known not to be met")
  func knockOuts() {
    let catalogue = TinyCatalogue(criteria: [
      .init(id: "AA-1", weightiness: "kritiek", tiers: [(100, "a"), (50, "b")]),
      .init(id: "AA-2", weightiness: "hoog", tiers: [(100, "a")]),
      .init(id: "AA-3", weightiness: "kritiek", applies: "c", tiers: [(100, "a")]),
    ]).load()
    func knockOuts(_ answers: String) -> [Int] {
      Assessor(catalogue).assess(
        catalogue.dossier(answers), on: Shipped.date, normSets: [0]
      ).result(0).score.knockOuts
    }
    #expect(knockOuts("a=nee b=nee c=ja") == [0, 2])
    #expect(knockOuts("a=nee b=nee c=nee") == [0])
    #expect(knockOuts("a=nee b=ja c=nee") == [])
    #expect(knockOuts("a=nee b=nee") == [0])
    #expect(knockOuts("a=ja c=ja") == [])
    #expect(knockOuts("") == [])
  }

  @Test("Norms, phases and letters of a set, with their weights, by hand")
  func byHand() throws {
    let catalogue = TinyCatalogue(
      criteria: [
        .init(id: "AA-1", phase: "een", letters: "F I", tiers: [(100, "a")]),
        .init(id: "AA-2", phase: "een", letters: "C", tiers: [(100, "b")]),
        .init(id: "BB-1", phase: "twee", letters: "F S", tiers: [(100, "c"), (40, "d")]),
      ],
      normSets: [
        .init(
          phases: [("een", 2), ("twee", 3)],
          norms: [
            .init(criterion: "BB-1", weight: 7), .init(criterion: "AA-2", weight: 3),
            .init(criterion: "AA-1", weight: 1),
          ])
      ]
    ).load()
    let found = Assessor(catalogue).assess(
      catalogue.dossier("a=ja c=nee d=ja"), on: Shipped.date, normSets: [0]
    ).result(0)
    // In the order of the catalogue, whatever the order in the file.
    #expect(found.norms.map(\.criterion) == [0, 1, 2])
    #expect(found.norms.map(\.norm) == [0, 1, 2])
    #expect(
      found.norms.map(\.share) == [
        Rational(1, over: 10), Rational(3, over: 10), Rational(6, over: 10),
      ])
    #expect(found.norms.map(\.contribution) == [Rational(10), .zero, Rational(24)])
    #expect(
      found.norms.map(\.possibleContribution) == [Rational(10), Rational(30), Rational(60)])
    #expect(found.score.lowest.standard == Rational(34))
    #expect(found.score.highest.standard == Rational(64))
    #expect(found.score.coverage == Rational(7, over: 10))
    #expect(found.phases.map(\.phase) == [0, 1])
    #expect(found.phases.map(\.score.lowest) == [Rational(25), Rational(40)])
    #expect(found.phases.map(\.score.highest) == [Rational(100), Rational(40)])
    #expect(found.letters.map(\.letter) == [.relevant, .transparent, .verifiable, .systematic])
    // F: 2/5 × 100 + 3/5 × 40.
    #expect(
      found.letters.map(\.score.lowest) == [Rational(64), Rational(100), .zero, Rational(40)])
    #expect(found.letters.map(\.score.counts.counting) == [2, 1, 1, 1])
    #expect(
      found.letters.map(\.score.coverage) == [
        Rational(1), Rational(1), .zero, Rational(1),
      ])
  }
}

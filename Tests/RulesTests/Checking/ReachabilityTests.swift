import Rules
import Testing

@Suite("What a condition can become")
struct ReachabilityTests {
  private let search = Reachability(signature: Samples.signature)
  private let dated = Reachability(
    signature: Samples.signature,
    fixed: ["peildatum": Samples.day("2026-11-23"), "grens": .number(Decimal(25))])

  private func outcomes(_ text: String, _ search: Reachability) throws -> [Finding] {
    let outcomes = try search.outcomes(of: Samples.read(text))
    return [outcomes.yes, outcomes.no, outcomes.unknown]
  }

  @Test(
    "Conditions that can go every way",
    arguments: [
      "eisen_vooraf", "eisen_vooraf and not(eisen_relevant)", "verloop > 3",
      "verloop > 3 and verloop < 3.0001", "aantal_werknemers > 3 and aantal_werknemers < 5",
      "aantal_werknemers in (2.5, 4)", "aantal_werknemers > grens",
      "uitbesteding = \"geen\" and selectie_door = \"geheel\"",
      "uitbesteding = selectie_door", "count(interview) = 3",
      "list contains(interview, \"apart\") and count(interview) = 1",
      "datum_evaluatie > date(\"2026-01-01\") and datum_evaluatie <= date(\"2026-01-02\")",
      "datum_evaluatie >= peildatum - duration(\"P24M\") and datum_evaluatie <= peildatum",
      "percentage_getraind between 99.5 and 100", "verloop * 2 >= 10", "verloop + grens > 10",
      "eisen_vooraf = eisen_relevant", "verloop in (1, 2, [5..6])",
      "if eisen_vooraf then verloop > 3 else eisen_relevant",
      "(if eisen_vooraf then 3 else count(kanalen)) > 2.5",
      "datum_evaluatie > peildatum - (if afspraken then @\"P1M\" else @\"P1Y\")",
      "peildatum - datum_evaluatie > @\"P30D\"",
    ])
  func everything(_ text: String) throws {
    #expect(try outcomes(text, search) == [.yes, .yes, .yes])
  }

  @Test("Contradictions and tautologies")
  func fixed() throws {
    #expect(try outcomes("eisen_vooraf and not(eisen_vooraf)", search) == [.no, .yes, .yes])
    #expect(try outcomes("verloop > 3 or verloop <= 3", search) == [.yes, .no, .yes])
    #expect(
      try outcomes("aantal_werknemers > 3 and aantal_werknemers < 4", search) == [.no, .yes, .yes])
    #expect(
      try outcomes("uitbesteding = \"geen\" and uitbesteding = \"deels\"", search)
        == [.no, .yes, .yes])
    #expect(
      try outcomes("count(interview) = 0 and \"apart\" in interview", search) == [.no, .yes, .yes])
    #expect(try outcomes("true", search) == [.yes, .no, .no])
    #expect(try outcomes("false and eisen_vooraf", search) == [.no, .yes, .no])
    #expect(try outcomes("grens > 20 or eisen_vooraf", dated) == [.yes, .no, .no])
  }

  @Test("With the parameters fixed, comparisons with them are decided")
  func parameters() throws {
    let text = "aantal_werknemers > grens and aantal_werknemers < 20"
    #expect(try outcomes(text, dated) == [.no, .yes, .yes])
    #expect(try outcomes(text, search) == [.yes, .yes, .yes])
    let dates =
      "datum_evaluatie >= peildatum - duration(\"P12M\") and "
      + "datum_evaluatie < peildatum - duration(\"P24M\")"
    #expect(try outcomes(dates, dated) == [.no, .yes, .yes])
    #expect(try outcomes(dates, search) == [.undecided, .yes, .yes])
  }

  @Test("A search that is too long says so")
  func budget() throws {
    let short = Reachability(signature: Samples.signature, budget: 3)
    let text =
      "(eisen_vooraf or eisen_relevant) and (not(eisen_vooraf) or afspraken) and "
      + "(not(eisen_relevant) or afspraken) and not(afspraken)"
    #expect(try outcomes(text, short) == [.undecided, .yes, .yes])
    #expect(try outcomes(text, search) == [.no, .yes, .yes])
  }

  @Test("What holds at the same time")
  func given() throws {
    let given = try [Samples.read("uitbesteding in (\"deels\", \"geheel\")")]
    let outcomes = try search.outcomes(of: Samples.read("uitbesteding != \"geen\""), given: given)
    #expect(outcomes.yes == .yes)
    #expect(outcomes.no == .no)
  }

  @Test("Tiers: one that an earlier tier always catches is not reached")
  func tiers() throws {
    func tiers(_ texts: String..., given: String = "true") throws -> [Finding] {
      try dated.tiers(texts.map(Samples.read), given: [Samples.read(given)])
    }
    #expect(
      try tiers("count(interview) = 4", "count(interview) >= 2", "count(interview) < 2")
        == [.yes, .yes, .yes])
    #expect(
      try tiers("count(interview) >= 2", "count(interview) = 4", "true") == [.yes, .no, .yes])
    #expect(
      try tiers(
        "datum_evaluatie >= peildatum - duration(\"P24M\")",
        "datum_evaluatie >= peildatum - duration(\"P12M\")", "true")
        == [.yes, .no, .yes])
    #expect(
      try tiers(
        "datum_evaluatie >= peildatum - duration(\"P12M\")",
        "datum_evaluatie >= peildatum - duration(\"P24M\")", "true")
        == [.yes, .yes, .yes])
    #expect(
      try tiers("percentage_getraind >= 80", "percentage_getraind < 80", "true")
        == [.yes, .yes, .no])
    #expect(
      try tiers(
        "uitbesteding = \"geheel\"", "uitbesteding = \"geen\"", given: "uitbesteding != \"geen\"")
        == [.yes, .no])
  }

  @Test("Questions with many options")
  func manyOptions() throws {
    let options = (0..<40).map { "o\($0)" }
    let signature = try Signature(["veel": .choices(options), "een": .choice(options)])
    let search = Reachability(signature: signature)
    func outcomes(_ text: String) throws -> Finding {
      try search.outcomes(of: Parser.parse(text, names: signature.names)).yes
    }
    #expect(try outcomes("list contains(veel, \"o7\") and count(veel) = 39") == .yes)
    #expect(try outcomes("list contains(veel, \"o7\") and count(veel) = 0") == .no)
    #expect(try outcomes("een = \"o39\"") == .yes)
    let all = options.map { "list contains(veel, \"\($0)\")" }.joined(separator: " and ")
    #expect(try outcomes(all) == .yes)
    #expect(try outcomes("\(all) and count(veel) = 3") == .undecided)
  }

  @Test("Of nine options every set is tried")
  func nineOptions() throws {
    let options = (0..<9).map { "o\($0)" }
    let signature = try Signature(["negen": .choices(options)])
    let all = options.map { "list contains(negen, \"\($0)\")" }.joined(separator: " and ")
    let outcomes = try Reachability(signature: signature).outcomes(
      of: Parser.parse("\(all) and count(negen) = 3", names: signature.names))
    #expect(outcomes.yes == .no)
  }

  @Test("Questions that never matter")
  func influence() throws {
    func influence(_ name: String, _ text: String) throws -> Finding {
      try search.influence(of: name, on: Samples.read(text))
    }
    #expect(try influence("eisen_vooraf", "eisen_vooraf or eisen_relevant") == .yes)
    #expect(try influence("afspraken", "eisen_vooraf or eisen_relevant") == .no)
    #expect(try influence("bestaat_niet", "eisen_vooraf") == .no)
    #expect(
      try influence("eisen_vooraf", "eisen_relevant or (eisen_relevant and eisen_vooraf)") == .no)
    #expect(
      try influence("verloop", "eisen_relevant or (verloop > 3 and verloop < 3)") == .no)
    #expect(try influence("verloop", "eisen_relevant or verloop > 3") == .yes)
    #expect(try influence("verloop", "verloop > grens and verloop < grens") == .undecided)
    let fixed = try dated.influence(of: "grens", on: Samples.read("verloop > grens"))
    #expect(fixed == .no)
  }

  @Test("Whether yes helps or hurts")
  func polarity() throws {
    func polarity(
      _ text: String, _ name: String = "eisen_vooraf", _ other: Reachability? = nil
    ) throws -> Polarity? {
      try (other ?? search).polarity(of: name, in: Samples.read(text))
    }
    #expect(try polarity("eisen_vooraf and eisen_relevant") == .helps)
    #expect(try polarity("not(eisen_vooraf) and eisen_relevant") == .hurts)
    #expect(try polarity("eisen_vooraf = eisen_relevant") == .either)
    #expect(try polarity("afspraken") == .neutral)
    #expect(try polarity("afspraken or (afspraken and eisen_vooraf)") == .neutral)
    // Occurs with and without "not", but can only help.
    #expect(try polarity("eisen_vooraf or (eisen_relevant and not(eisen_vooraf))") == .helps)
    #expect(try polarity("if eisen_vooraf then true else afspraken") == .helps)
    #expect(try polarity("verloop > 3", "verloop") == nil)
    #expect(try polarity("verloop > 3", "bestaat_niet") == nil)

    // Without room to search, the form of the condition decides.
    let none = Reachability(signature: Samples.signature, budget: 0)
    #expect(try polarity("eisen_vooraf and eisen_relevant", "eisen_vooraf", none) == .helps)
    #expect(try polarity("not(eisen_vooraf and verloop > 3)", "eisen_vooraf", none) == .hurts)
    #expect(
      try polarity("eisen_vooraf or (afspraken and not(eisen_vooraf))", "eisen_vooraf", none)
        == .either)
    #expect(
      try polarity("if afspraken then eisen_vooraf else verloop > 1", "eisen_vooraf", none)
        == .helps)
    #expect(
      try polarity("if eisen_vooraf then afspraken else true", "eisen_vooraf", none) == .either)
    #expect(
      try polarity("eisen_vooraf = afspraken or eisen_relevant", "eisen_vooraf", none) == .either)
    #expect(try polarity("afspraken", "eisen_vooraf", none) == .neutral)
  }

  @Test("Errors in a condition are thrown")
  func errors() throws {
    #expect(throws: RuleRefusal.self) { try search.outcomes(of: Samples.read("verloop")) }
    #expect(throws: RuleRefusal.self) { try search.tiers([Samples.read("verloop = null")]) }
  }
}

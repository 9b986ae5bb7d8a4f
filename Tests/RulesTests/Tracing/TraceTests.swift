import Testing

@testable import Rules

@Suite("Why a condition came out so")
struct TraceTests {
  private let yes = Slot.boolean(true)
  private let no = Slot.boolean(false)

  private func explain(_ text: String, _ answers: [String: Slot]) throws -> Trace {
    try Trace.explain(
      Samples.read(text), signature: Samples.signature, slots: Samples.answers(answers))
  }

  /// The texts of the decisive parts.
  private func decisive(_ text: String, _ answers: [String: Slot]) throws -> [String] {
    try explain(text, answers).decisive.map { $0.text(in: text) }
  }

  @Test("Every part has its value and its text")
  func values() throws {
    let text = "datum_evaluatie >= peildatum - duration(\"P24M\") and not(eisen_vooraf)"
    let trace = try explain(
      text, ["datum_evaluatie": Samples.day("2025-01-31"), "peildatum": Samples.day("2026-11-23")])
    var lines: [String] = []
    func walk(_ node: Trace.Node, _ depth: Int) {
      let value =
        switch node.value {
        case .null: "?"
        case .boolean(let value): "\(value)"
        case .date(let date): date.description
        case .yearMonthDuration(let duration): duration.description
        case .string(let text): text
        default: "other"
        }
      lines.append("\(depth) \(node.text(in: text)) → \(value)")
      for child in node.children { walk(child, depth + 1) }
    }
    walk(trace.root, 0)
    #expect(
      lines == [
        "0 \(text) → ?",
        "1 datum_evaluatie >= peildatum - duration(\"P24M\") → true",
        "2 datum_evaluatie → 2025-01-31",
        "2 peildatum - duration(\"P24M\") → 2024-11-23",
        "3 peildatum → 2026-11-23",
        "3 duration(\"P24M\") → P2Y",
        "4 \"P24M\" → P24M",
        "1 not(eisen_vooraf) → ?",
        "2 eisen_vooraf → ?",
      ])
    #expect(trace.truth == .unknown)
    #expect(trace.openNames == ["eisen_vooraf"])
  }

  @Test("Values of every type")
  func types() throws {
    let answers: [String: Slot] = [
      "verloop": .number(Decimal(3)), "uitbesteding": .option(1), "interview": .options(0b1001),
      "peildatum": .date(0), "datum_start": .date(3), "afspraken": yes,
    ]
    func value(_ text: String, child: Int...) throws -> Value {
      var node = try explain(text, answers).root
      for index in child { node = node.children[index] }
      return node.value
    }
    #expect(try value("verloop + 1 > 3", child: 0) == .number(Decimal(4)))
    #expect(try value("uitbesteding = \"geen\"", child: 0) == .string("deels"))
    #expect(try value("uitbesteding = \"geen\"", child: 1) == .string("geen"))
    #expect(
      try value("count(interview) > 1", child: 0, 0)
        == .list([.string("vaste-vragen"), .string("apart")]))
    #expect(try value("count(interview) > 1", child: 0) == .number(Decimal(2)))
    #expect(
      try value("uitbesteding in [\"geen\", \"deels\"]", child: 1)
        == .list([.string("geen"), .string("deels")]))
    #expect(
      try value("verloop in [1..4)", child: 1)
        == .range(
          RangeValue(
            low: .number(.one), high: .number(Decimal(4)), includesLow: true, includesHigh: false)))
    #expect(
      try value("verloop in (> 4, < 5)", child: 2)
        == .range(
          RangeValue(
            low: nil, high: .number(Decimal(5)), includesLow: false, includesHigh: false,
            test: .less)))
    #expect(
      try value("datum_start - peildatum > @\"P1D\"", child: 0)
        == .dayTimeDuration(DayTimeDuration(days: 3)))
    #expect(try value("grens > 3", child: 0) == .null)
    #expect(try value("grens + 1 > 3", child: 0) == .null)
    #expect(try value("datum_start + @\"P999999999Y\" > peildatum", child: 0) == .null)
    let root = try explain("afspraken", answers).root
    #expect(root.truth == .yes)
    #expect(root.names == ["afspraken"])
    #expect(try explain("verloop > 3", answers).root.children[0].truth == nil)
  }

  @Test("What decides yes and no: the smallest set that is enough")
  func decides() throws {
    let all = "eisen_vooraf and eisen_relevant and afspraken"
    #expect(
      try decisive(all, ["eisen_vooraf": yes, "eisen_relevant": yes, "afspraken": yes])
        == ["eisen_vooraf", "eisen_relevant", "afspraken"])
    #expect(try decisive(all, ["eisen_relevant": no, "afspraken": no]) == ["eisen_relevant"])
    let any = "(eisen_vooraf and eisen_relevant) or verloop > 3"
    #expect(
      try decisive(
        any, ["eisen_vooraf": yes, "eisen_relevant": yes, "verloop": .number(Decimal(4))])
        == ["verloop > 3"])
    #expect(
      try decisive(any, ["eisen_vooraf": no, "verloop": .number(Decimal(2))])
        == ["eisen_vooraf", "verloop > 3"])
    #expect(try decisive("not(\(all))", ["afspraken": no]) == ["afspraken"])
    #expect(try decisive("afspraken = true", ["afspraken": no]) == ["afspraken = true"])
    let branch = "if afspraken then eisen_vooraf else eisen_relevant"
    #expect(
      try decisive(branch, ["afspraken": yes, "eisen_vooraf": no]) == ["afspraken", "eisen_vooraf"])
    #expect(
      try decisive(branch, ["afspraken": no, "eisen_relevant": no])
        == ["afspraken", "eisen_relevant"])
    #expect(
      try decisive(branch, ["eisen_vooraf": yes, "eisen_relevant": yes])
        == ["eisen_vooraf", "eisen_relevant"])
    #expect(
      try decisive("uitbesteding in (\"geen\", \"deels\")", ["uitbesteding": .option(0)])
        == ["uitbesteding in (\"geen\", \"deels\")"])
  }

  @Test("The decisive parts are marked in the tree")
  func marks() throws {
    let trace = try explain("eisen_vooraf and not(afspraken)", ["afspraken": yes])
    #expect(!trace.root.isDecisive)
    #expect(!trace.root.children[0].isDecisive)
    #expect(trace.root.children[1].children[0].isDecisive)
    #expect(trace.decisive == [trace.root.children[1].children[0]])
  }

  @Test("What could still change an unknown outcome")
  func open() throws {
    func open(_ text: String, _ answers: [String: Slot] = [:]) throws -> [String] {
      try explain(text, answers).openNames
    }
    #expect(
      try open("eisen_vooraf and (eisen_relevant or afspraken)", ["eisen_vooraf": yes])
        == ["eisen_relevant", "afspraken"])
    // The settled side cannot change it any more.
    #expect(
      try open("(eisen_vooraf and eisen_relevant) or afspraken", ["eisen_relevant": no])
        == ["afspraken"])
    #expect(try open("eisen_vooraf and eisen_relevant", ["eisen_vooraf": no]) == [])
    #expect(try open("verloop > grens", ["grens": .number(.one)]) == ["verloop"])
    #expect(try open("verloop > 3 and verloop < 5") == ["verloop"])
    let branch = "if afspraken then eisen_vooraf else eisen_relevant"
    #expect(try open(branch) == ["afspraken", "eisen_vooraf", "eisen_relevant"])
    #expect(
      try open(branch, ["eisen_vooraf": yes, "eisen_relevant": no]) == ["afspraken"])
    #expect(try open(branch, ["afspraken": yes]) == ["eisen_vooraf"])
    // Unknown for another reason than a missing answer.
    #expect(
      try open(
        "verloop / grens > 1", ["verloop": .number(.one), "grens": .number(.zero)]) == [])
    #expect(
      try Trace.explain(
        Samples.read("afspraken"), signature: Samples.signature, slots: []
      ).openNames == ["afspraken"])
  }

  @Test("An expression that gives a number")
  func numbers() throws {
    let expression = try Samples.read("verloop + grens")
    let explainer = try Explainer(
      expression, signature: Samples.signature, expecting: .number)
    let open = explainer.explain(Samples.answers(["verloop": .number(.one)]))
    #expect(open.openNames == ["grens"])
    #expect(open.decisive == [])
    #expect(open.root.value == .null)
    let known = explainer.explain(
      Samples.answers(["verloop": .number(.one), "grens": .number(.one)]))
    #expect(known.root.value == .number(Decimal(2)))
    #expect(known.openNames == [])
    #expect(known.truth == nil)
  }

  @Test("Errors are thrown; a text outside the source is empty")
  func edges() throws {
    #expect(throws: RuleRefusal.self) { try explain("verloop", [:]) }
    let root = try explain("afspraken", [:]).root
    #expect(root.text(in: "") == "")
    #expect(root.text(in: "afsp") == "afsp")
  }

  @Test("Answers that are left out count as unknown")
  func fewAnswers() throws {
    let text = "eisen_vooraf and afspraken"
    for count in 0..<3 {
      let slots = Array(Samples.answers(["eisen_vooraf": yes]).prefix(count))
      let trace = try Trace.explain(
        Samples.read(text), signature: Samples.signature, slots: slots)
      #expect(trace.truth == .unknown)
      #expect(trace.openNames.contains("afspraken"))
    }
  }

  @Test("The decisive answers alone give the same outcome")
  func sufficiency() throws {
    var random = SplitMix64(seed: 7)
    var writer = RandomConditions(seed: 11)
    for _ in 0..<1500 {
      let text = writer.condition(depth: 3)
      let expression = try Samples.read(text)
      guard let explainer = try? Explainer(expression, signature: Samples.signature) else {
        continue
      }
      let slots = writer.answers(unknownOnceIn: 3)
      let trace = explainer.explain(slots)
      let program = try Compiler.compile(expression, Samples.signature)
      let outcome = Machine(program).truth(of: 0, slots: slots)
      #expect(trace.truth == outcome)
      guard outcome.isKnown else {
        #expect(Set(trace.openNames).isSubset(of: Set(trace.root.names)))
        continue
      }
      // Everything that no decisive part reads may be anything.
      let needed = Set(trace.decisive.flatMap(\.names))
      var others = slots
      for entry in Samples.signature.entries where !needed.contains(entry.name) {
        others[entry.slot] = random.once(in: 2) ? .unknown : writer.answer(entry.type)
      }
      #expect(Machine(program).truth(of: 0, slots: others) == outcome, "\(text)")
    }
  }
}

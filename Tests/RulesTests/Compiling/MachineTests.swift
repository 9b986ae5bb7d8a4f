import Testing

@testable import Rules

@Suite("Compiled conditions")
struct MachineTests {
  private typealias Case = (text: String, answers: [String: Slot], outcome: Truth)

  private func check(_ cases: [Case]) throws {
    for (text, answers, outcome) in cases {
      #expect(try Samples.truth(text, answers) == outcome, "\(text) with \(answers)")
    }
  }

  private let yes = Slot.boolean(true)
  private let no = Slot.boolean(false)

  private func number(_ text: String) -> Slot { Decimal(text).map { .number($0) } ?? .unknown }

  @Test("Yes/no answers")
  func flags() throws {
    try check([
      ("afspraken", ["afspraken": yes], .yes),
      ("afspraken", ["afspraken": no], .no),
      ("afspraken", [:], .unknown),
      ("not(afspraken)", ["afspraken": yes], .no),
      ("not(afspraken)", [:], .unknown),
      ("afspraken = true", ["afspraken": yes], .yes),
      ("afspraken = false", ["afspraken": yes], .no),
      ("true != afspraken", ["afspraken": yes], .no),
      ("false != afspraken", [:], .unknown),
      ("afspraken = eisen_vooraf", ["afspraken": no, "eisen_vooraf": no], .yes),
      ("afspraken != eisen_vooraf", ["afspraken": no, "eisen_vooraf": no], .no),
      ("afspraken = eisen_vooraf", ["afspraken": no], .unknown),
      ("true", [:], .yes),
      ("not(true)", [:], .no),
    ])
  }

  @Test("And, or and if on unknown answers")
  func groups() throws {
    try check([
      ("afspraken and eisen_vooraf", ["afspraken": no], .no),
      ("afspraken and eisen_vooraf", ["eisen_vooraf": no], .no),
      ("afspraken and eisen_vooraf", ["afspraken": yes], .unknown),
      ("afspraken or eisen_vooraf", ["eisen_vooraf": yes], .yes),
      ("afspraken or eisen_vooraf", ["eisen_vooraf": no], .unknown),
      ("not(afspraken or eisen_vooraf)", ["eisen_vooraf": yes], .no),
      ("not(afspraken and eisen_vooraf)", ["eisen_vooraf": no], .yes),
      (
        "(afspraken or eisen_vooraf) and (eisen_relevant or verloop > 3)",
        ["eisen_vooraf": yes, "verloop": number("4")], .yes
      ),
      (
        "(afspraken or eisen_vooraf) and (eisen_relevant or verloop > 3)",
        ["eisen_vooraf": yes, "verloop": number("3")], .unknown
      ),
      (
        "(afspraken or eisen_vooraf) and (eisen_relevant or verloop > 3)",
        ["eisen_vooraf": no, "afspraken": no], .no
      ),
      (
        "if afspraken then eisen_vooraf else eisen_relevant",
        ["afspraken": yes, "eisen_vooraf": no], .no
      ),
      (
        "if afspraken then eisen_vooraf else eisen_relevant",
        ["afspraken": no, "eisen_vooraf": no], .unknown
      ),
      (
        "if afspraken then eisen_vooraf else eisen_relevant",
        ["eisen_relevant": yes, "eisen_vooraf": yes], .yes
      ),
      (
        "if afspraken then eisen_vooraf else eisen_relevant",
        ["eisen_relevant": yes, "eisen_vooraf": no], .unknown
      ),
      (
        "eisen_vooraf and not(if afspraken then eisen_vooraf else eisen_relevant)",
        ["afspraken": no, "eisen_relevant": no, "eisen_vooraf": yes], .yes
      ),
    ])
  }

  @Test("Choices")
  func choices() throws {
    try check([
      ("uitbesteding = \"deels\"", ["uitbesteding": .option(1)], .yes),
      ("uitbesteding = \"deels\"", ["uitbesteding": .option(0)], .no),
      ("uitbesteding != \"deels\"", ["uitbesteding": .option(0)], .yes),
      ("uitbesteding != \"deels\"", [:], .unknown),
      ("uitbesteding in (\"deels\", \"geheel\")", ["uitbesteding": .option(2)], .yes),
      ("not(uitbesteding in (\"deels\", \"geheel\"))", ["uitbesteding": .option(2)], .no),
      (
        "uitbesteding in (\"deels\", selectie_door)",
        ["uitbesteding": .option(2), "selectie_door": .option(2)], .yes
      ),
      ("uitbesteding in (\"deels\", selectie_door)", ["uitbesteding": .option(1)], .yes),
      ("uitbesteding in (\"deels\", selectie_door)", ["uitbesteding": .option(0)], .unknown),
      (
        "uitbesteding = selectie_door",
        ["uitbesteding": .option(2), "selectie_door": .option(2)], .yes
      ),
      (
        "uitbesteding != selectie_door",
        ["uitbesteding": .option(2), "selectie_door": .option(2)], .no
      ),
      ("uitbesteding != selectie_door", ["uitbesteding": .option(2)], .unknown),
      ("list contains(interview, \"apart\")", ["interview": .options(0b1000)], .yes),
      ("\"apart\" in interview", ["interview": .options(0)], .no),
      ("not(\"apart\" in interview)", ["interview": .options(0)], .yes),
      ("\"apart\" in interview", [:], .unknown),
      ("count(interview) = 2", ["interview": .options(0b1010)], .yes),
      ("2 > count(interview)", ["interview": .options(0b1010)], .no),
      ("count(interview) > 1.5", ["interview": .options(0b1010)], .yes),
      ("count(interview) > 1", [:], .unknown),
      (
        "count(interview) > count(kanalen)",
        ["interview": .options(0b1010), "kanalen": .options(1)], .yes
      ),
    ])
  }

  @Test("Numbers")
  func numbers() throws {
    try check([
      ("verloop = 3", ["verloop": number("3.0")], .yes),
      ("verloop != 3", ["verloop": number("3.0")], .no),
      ("verloop < 3", ["verloop": number("2.99")], .yes),
      ("verloop <= 3", ["verloop": number("3")], .yes),
      ("verloop > 3", ["verloop": number("3")], .no),
      ("verloop >= 3", [:], .unknown),
      ("3 < verloop", ["verloop": number("4")], .yes),
      ("verloop > grens", ["verloop": number("4"), "grens": number("-4")], .yes),
      ("verloop > grens", ["verloop": number("4")], .unknown),
      ("verloop between 1 and 3", ["verloop": number("3")], .yes),
      ("not(verloop between 1 and 3)", ["verloop": number("3")], .no),
      ("verloop in (1..3)", ["verloop": number("3")], .no),
      ("verloop in ]1..3]", ["verloop": number("1")], .no),
      ("verloop in [1..3[", ["verloop": number("1")], .yes),
      // Unknown as soon as one of the three is, also when one end says no already.
      ("verloop between 1 and grens", ["verloop": number("0")], .unknown),
      ("verloop in (< 1, > 3, 2)", ["verloop": number("2")], .yes),
      ("verloop in (<= 1, >= 3)", ["verloop": number("2")], .no),
      ("verloop in (!= 2)", ["verloop": number("2")], .no),
      ("verloop in [1, 2]", ["verloop": number("2")], .yes),
      ("verloop in (1, grens)", ["verloop": number("1")], .yes),
      ("verloop in (1, grens)", ["verloop": number("2")], .unknown),
      ("0.1 + 0.2 = 0.3", [:], .yes),
      ("10 / 4 = 2.5", [:], .yes),
      ("-verloop = 2", ["verloop": number("-2")], .yes),
      ("verloop / grens > 1", ["verloop": number("1"), "grens": number("0")], .unknown),
      ("(if afspraken then verloop else 3) = 3", ["verloop": number("3")], .yes),
      ("(if afspraken then verloop else 3) = 3", ["verloop": number("2")], .unknown),
      ("(if afspraken then verloop else 3) = 2", ["verloop": number("2"), "afspraken": yes], .yes),
      ("(if afspraken then verloop else 3) = 3", ["afspraken": no], .yes),
      (
        "eisen_vooraf and (if afspraken then verloop else 3) = 3",
        ["afspraken": no, "eisen_vooraf": yes], .yes
      ),
    ])
  }

  @Test("Dates")
  func dates() throws {
    func at(_ evaluation: String, _ reference: String = "2026-11-23") -> [String: Slot] {
      ["datum_evaluatie": Samples.day(evaluation), "peildatum": Samples.day(reference)]
    }
    let recent =
      "datum_evaluatie >= peildatum - duration(\"P24M\") and datum_evaluatie <= peildatum"
    try check([
      (recent, at("2024-11-23"), .yes),
      (recent, at("2024-11-22"), .no),
      (recent, at("2026-11-24"), .no),
      (recent, ["peildatum": Samples.day("2026-11-23")], .unknown),
      // The last day of a shorter month.
      ("datum_evaluatie = peildatum - @\"P1M\"", at("2026-02-28", "2026-03-31"), .yes),
      ("datum_evaluatie = peildatum + @\"P1Y\"", at("2025-02-28", "2024-02-29"), .yes),
      ("datum_evaluatie = peildatum + @\"P12D\"", at("2026-12-05"), .yes),
      ("datum_evaluatie = @\"P12D\" + peildatum", at("2026-12-05"), .yes),
      ("datum_evaluatie = peildatum - -@\"P12D\"", at("2026-12-05"), .yes),
      ("datum_evaluatie > date(\"2026-01-01\")", at("2026-01-02"), .yes),
      ("datum_evaluatie in [@\"2026-01-01\"..@\"2026-12-31\"]", at("2026-12-31"), .yes),
      ("datum_evaluatie between @\"2026-01-01\" and peildatum", at("2026-12-31"), .no),
      ("peildatum - datum_evaluatie = @\"P1D\"", at("2026-11-22"), .yes),
      ("@\"P13M\" > @\"P1Y\"", [:], .yes),
      // Outside the calendar there is no date.
      ("datum_evaluatie + @\"P999999999Y\" > peildatum", at("2026-11-22"), .unknown),
      ("datum_evaluatie + -@\"-P1D\" > peildatum", at("2026-11-23"), .yes),
    ])
  }

  @Test("Numbers as a result")
  func results() throws {
    #expect(
      try Samples.number(
        "grens * 2 + count(kanalen) - 1",
        [
          "grens": .number(Decimal(25)), "kanalen": .options(0b11),
        ]) == Decimal(51))
    #expect(try Samples.number("grens / 3", [:]) == nil)
    #expect(try Samples.number("1 / 8") == Decimal("0.125"))
    #expect(try Samples.number("-(2 - 5)") == Decimal(3))
  }

  @Test("Many conditions in one program")
  func many() throws {
    var compiler = Compiler(signature: Samples.signature)
    let texts = ["afspraken or verloop > 3", "verloop > 4", "eisen_vooraf and afspraken"]
    for (index, text) in texts.enumerated() {
      #expect(try compiler.add(Samples.read(text)) == index)
    }
    #expect(try compiler.add(Samples.read("verloop * 2"), expecting: .number) == 3)
    let machine = Machine(compiler.program)
    let slots = Samples.answers(["verloop": .number(Decimal(4)), "afspraken": yes])
    #expect((0..<3).map { machine.truth(of: $0, slots: slots) } == [.yes, .no, .unknown])
    #expect(machine.number(of: 3, slots: slots) == Decimal(8))
    #expect(compiler.program.count == 4)
    #expect(compiler.program.gives(0) == .boolean)
    #expect(compiler.program.gives(3) == .number)
    #expect(compiler.program.gives(4) == nil)
    #expect(compiler.program.signatureDigest == Samples.signature.digest)
    // The pool holds every number once.
    #expect(compiler.program.numbers == [Decimal(3), Decimal(4), Decimal(2)])
  }

  @Test("A refused expression leaves the program as it was")
  func refusal() throws {
    var compiler = Compiler(signature: Samples.signature)
    do {
      try compiler.add(Samples.read("verloop > 200 and x = 3"))
      Issue.record("accepted")
    } catch let refusal as RuleRefusal {
      #expect(refusal.problems.map(\.reason) == [.unknownName("x", suggestion: nil)])
    }
    #expect(compiler.program.count == 0)
  }

  @Test("Wrong numbers, missing slots and slots of another type are unknown")
  func robustness() throws {
    let texts = [
      "afspraken", "uitbesteding = \"geen\"", "uitbesteding = selectie_door", "verloop > 3",
      "count(interview) > 1", "\"apart\" in interview", "peildatum > @\"2026-01-01\"",
      "verloop > grens", "peildatum > datum_start", "count(interview) > count(kanalen)",
      "verloop > 1 + count(interview)",
    ]
    let wrong: [Slot] = [
      .unknown, .boolean(true), .number(Decimal(5)), .text, .option(99), .option(1),
      .options(.max), .date(20_000), .date(.max),
    ]
    for text in texts {
      let expression = try Samples.read(text)
      let program = try Compiler.compile(expression, Samples.signature)
      let machine = Machine(program)
      #expect(machine.truth(of: 0, slots: []) == .unknown)
      #expect(machine.truth(of: -1, slots: []) == .unknown)
      #expect(machine.truth(of: 1, slots: []) == .unknown)
      #expect(machine.number(of: 0, slots: []) == nil)
      #expect(machine.number(of: 7, slots: []) == nil)
      for slot in wrong {
        // Only that it gives an outcome at all.
        _ = machine.truth(of: 0, slots: Array(repeating: slot, count: Samples.signature.count))
      }
    }
    let slots: [Slot] = Array(repeating: .text, count: Samples.signature.count)
    for text in texts {
      let program = try Compiler.compile(Samples.read(text), Samples.signature)
      #expect(Machine(program).truth(of: 0, slots: slots) == .unknown)
    }
    let sum = try Compiler.compile(Samples.read("1 + 1"), Samples.signature, expecting: .number)
    #expect(Machine(sum).truth(of: 0, slots: []) == .unknown)
    #expect(Machine(sum).number(of: 0, slots: []) == Decimal(2))
  }

  @Test("Instructions are sixteen bytes and trivial")
  func layout() {
    #expect(MemoryLayout<Instruction>.stride == 16)
    #expect(MemoryLayout<Slot>.stride == 32)
    #expect(_isPOD(Instruction.self))
    #expect(_isPOD(Slot.self))
  }

  @Test("Simple tests come before groups, and an empty group is what nothing says against")
  func order() {
    var compiler = Compiler(signature: Samples.signature)
    let nested = Condition.all([
      .any([.flag(slot: 0, negated: false), .flag(slot: 1, negated: false)]),
      .flag(slot: 2, negated: false),
    ])
    _ = compiler.add(.condition(nested))
    #expect(compiler.program.code.map(\.code) == [.flag, .push, .flag, .flag, .merge])
    let all = compiler.add(.condition(.all([])))
    let any = compiler.add(.condition(.any([])))
    let machine = Machine(compiler.program)
    #expect(machine.truth(of: all, slots: []) == .yes)
    #expect(machine.truth(of: any, slots: []) == .no)
  }
}

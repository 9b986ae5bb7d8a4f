import Rules
import Testing

@Suite("Names and slots")
struct SignatureTests {
  @Test("Slot numbers follow the order of declaration")
  func slots() throws {
    let signature = try Signature(["a": .boolean, "b": .date, "c": .choice(["x", "y"])])
    #expect(signature.count == 3)
    #expect(signature.entries.map(\.name) == ["a", "b", "c"])
    #expect(signature.slot(of: "b") == 1)
    #expect(signature["c"]?.type == .choice(["x", "y"]))
    #expect(signature.optionIndex(of: "y", in: "c") == 1)
    #expect(signature.optionIndex(of: "z", in: "c") == nil)
    #expect(signature.slot(of: "d") == nil)
    #expect(signature["d"] == nil)
    #expect(signature.names == ["a", "b", "c"])
  }

  @Test("What cannot be declared")
  func refusals() throws {
    var signature = Signature()
    try signature.declare("a", .boolean)
    #expect(throws: Signature.DeclarationError.duplicateName("a")) {
      try signature.declare("a", .date)
    }
    for name in ["", "A", "1a", "a-b", "é", "_a", "a b"] {
      #expect(throws: Signature.DeclarationError.unusableName(name)) {
        try signature.declare(name, .boolean)
      }
    }
    #expect(throws: Signature.DeclarationError.reservedName("count")) {
      try signature.declare("count", .number)
    }
    #expect(throws: Signature.DeclarationError.optionCount(name: "b", found: 0)) {
      try signature.declare("b", .choice([]))
    }
    let many = (0..<65).map { "o\($0)" }
    #expect(throws: Signature.DeclarationError.optionCount(name: "b", found: 65)) {
      try signature.declare("b", .choices(many))
    }
    #expect(throws: Signature.DeclarationError.duplicateOption(name: "b", option: "x")) {
      try signature.declare("b", .choice(["x", "y", "x"]))
    }
    #expect(throws: Signature.DeclarationError.emptyRange("b")) {
      try signature.declare("b", .number(NumberRange(low: Decimal(2), high: Decimal(1))))
    }
    #expect(signature.count == 1)
  }

  @Test("No more names than slot numbers")
  func limit() throws {
    var signature = Signature()
    for number in 0..<Signature.slotLimit { try signature.declare("n\(number)", .boolean) }
    #expect(throws: Signature.DeclarationError.tooManyNames) {
      try signature.declare("m", .boolean)
    }
  }

  @Test("The digest tells signatures apart")
  func digest() throws {
    let signatures = try [
      Signature(),
      Signature(["a": .boolean]),
      Signature(["b": .boolean]),
      Signature(["a": .date]),
      Signature(["a": .number]),
      Signature(["a": .number(.percentage)]),
      Signature(["a": .number(NumberRange(whole: true))]),
      Signature(["a": .choice(["x", "y"])]),
      Signature(["a": .choice(["y", "x"])]),
      Signature(["a": .choices(["x", "y"])]),
      Signature(["a": .boolean, "b": .boolean]),
      Signature(["b": .boolean, "a": .boolean]),
    ]
    #expect(Set(signatures.map(\.digest)).count == signatures.count)
    #expect(try Signature(["a": .boolean]).digest == signatures[1].digest)
  }

  @Test("Slots become the values of the tree evaluator")
  func values() throws {
    let values = Samples.signature.values(
      of: Samples.answers([
        "eisen_vooraf": .boolean(true), "grens": .number(Decimal(25)),
        "uitbesteding": .option(1), "interview": .options(0b101), "kanalen": .options(0),
        "datum_start": .date(0), "toelichting": .text,
      ]))
    #expect(values["eisen_vooraf"] == .boolean(true))
    #expect(values["grens"] == .number(Decimal(25)))
    #expect(values["uitbesteding"] == .string("deels"))
    #expect(values["interview"] == .list([.string("vaste-vragen"), .string("twee-beoordelaars")]))
    #expect(values["kanalen"] == .list([]))
    #expect(values["datum_start"] == CalendarDate("1970-01-01").map { .date($0) })
    #expect(values["toelichting"] == .string(""))
    #expect(values["verloop"] == .null)
    #expect(values.count == Samples.signature.count)
    #expect(Samples.signature.values(of: [])["grens"] == .null)
  }

  @Test("A slot of another type is no value")
  func mismatch() {
    let type = DeclaredType.choice(["x"])
    #expect(type.value(of: .option(1)) == .null)
    #expect(type.value(of: .boolean(true)) == .null)
    #expect(DeclaredType.date.value(of: .date(.max)) == .null)
    #expect(DeclaredType.text.value(of: .unknown) == .null)
  }

  @Test("Option ids become slots")
  func options() {
    let one = DeclaredType.choice(["x", "y"])
    let more = DeclaredType.choices(["x", "y"])
    #expect(one.slot(option: "y") == .option(1))
    #expect(one.slot(option: "z") == nil)
    #expect(more.slot(option: "y") == nil)
    #expect(more.slot(options: ["y"]) == .options(0b10))
    #expect(more.slot(options: []) == .options(0))
    #expect(more.slot(options: ["x", "z"]) == nil)
    #expect(one.slot(options: ["x"]) == nil)
    #expect(DeclaredType.boolean.options == [])
    #expect(DeclaredType.allRuleTypes == [.boolean, .number, .text, .date, .choice, .choices])
  }
}

extension DeclaredType {
  fileprivate static var allRuleTypes: [RuleType] {
    [.boolean, .number, .text, .date, .choice(["x"]), .choices(["x"])].map {
      (type: DeclaredType) in type.ruleType
    }
  }
}

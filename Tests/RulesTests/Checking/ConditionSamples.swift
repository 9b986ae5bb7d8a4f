import Rules

/// A small questionnaire for the tests of checker, compiler and trace.
enum Samples {
  /// Two of most types, and the date on which is tested.
  static let signature: Signature = {
    do {
      return try Signature([
        "eisen_vooraf": .boolean,
        "eisen_relevant": .boolean,
        "afspraken": .boolean,
        "aantal_werknemers": .number(NumberRange(low: Decimal(0), whole: true)),
        "percentage_getraind": .number(.percentage),
        "verloop": .number,
        "uitbesteding": .choice(["geen", "deels", "geheel"]),
        "selectie_door": .choice(["geen", "deels", "geheel"]),
        "interview": .choices(["vaste-vragen", "scoreformulier", "twee-beoordelaars", "apart"]),
        "kanalen": .choices(["site", "krant"]),
        "datum_evaluatie": .date,
        "datum_start": .date,
        "toelichting": .text,
        "grens": .number,
        "peildatum": .date,
      ])
    } catch {
      return Signature()
    }
  }()

  /// The expression of a text over these names.
  static func read(_ text: String) throws -> Expression {
    try Parser.parse(text, names: signature.names)
  }

  /// The expressions of many texts, read as one list: quicker than one by one.
  static func read(all texts: [String]) throws -> [Expression] {
    guard case .list(let items) = try read("[\(texts.joined(separator: ", "))]").kind else {
      return []
    }
    return items
  }

  /// The problems of a text.
  static func problems(
    _ text: String, expecting expected: ExpectedType = .boolean
  ) throws -> [RuleProblem.Reason] {
    try TypeChecker.check(read(text), signature, expecting: expected).problems.map(\.reason)
  }

  /// Answers by name; the others are unknown.
  static func answers(_ named: [String: Slot] = [:]) -> [Slot] {
    var slots: [Slot] = Array(repeating: .unknown, count: signature.count)
    for (name, value) in named {
      if let slot = signature.slot(of: name) { slots[slot] = value }
    }
    return slots
  }

  /// The day number of a date.
  static func day(_ text: String) -> Slot {
    CalendarDate(text).map { .date($0.dayNumber) } ?? .unknown
  }

  /// The outcome of a text for answers by name.
  static func truth(_ text: String, _ named: [String: Slot] = [:]) throws -> Truth {
    let program = try Compiler.compile(read(text), signature)
    return Machine(program).truth(of: 0, slots: answers(named))
  }

  /// The number a text gives for answers by name.
  static func number(_ text: String, _ named: [String: Slot] = [:]) throws -> Decimal? {
    let program = try Compiler.compile(read(text), signature, expecting: .number)
    return Machine(program).number(of: 0, slots: answers(named))
  }
}

/// Resolves names, types and options of an expression, and collects what is wrong with it.
///
/// Checker and compiler share it: what comes out of it without errors can be compiled.
/// The forms are in the extensions: comparisons, `in` and intervals, calls, quantities.
struct Lowering {
  let signature: Signature
  var found: [RuleProblem] = []
  private var depth = 0

  /// The deepest tree it walks down: a chain of *and*s is one level deeper for each.
  static let depthLimit = 400

  init(signature: Signature) {
    self.signature = signature
  }

  /// What an expression turned out to be.
  enum Meaning {
    case condition(Condition)
    case quantity(Quantity, RuleType)
    /// A text in quotes: the id of an option, beside a choice.
    case literal(String)
    case choice(Signature.Entry)
    case choices(Signature.Entry)
    case text(Signature.Entry)

    var type: RuleType {
      switch self {
      case .condition: .boolean
      case .quantity(_, let type): type
      case .literal, .text: .text
      case .choice: .choice
      case .choices: .choices
      }
    }
  }

  /// The problems found so far, in order of place.
  var problems: [RuleProblem] {
    // Stable, so that a problem of the whole stays before a problem of its first part.
    found.enumerated().sorted {
      ($0.element.range.start, $0.offset) < ($1.element.range.start, $1.offset)
    }.map(\.element)
  }

  mutating func report(_ reason: RuleProblem.Reason, at expression: Expression) {
    found.append(RuleProblem(reason, expression.range))
  }

  /// The expression, ready to compile; nil when there is an error in it.
  mutating func check(_ expression: Expression, expecting expected: ExpectedType) -> Checked? {
    guard let meaning = lower(expression) else { return nil }
    let checked: Checked
    switch (meaning, expected) {
    case (.condition(let condition), .boolean): checked = .condition(condition)
    case (.quantity(let quantity, .number), .number): checked = .quantity(quantity)
    default:
      reportUnfit(meaning, at: expression, expected: expected == .boolean ? .boolean : .number)
      return nil
    }
    guard !found.contains(where: \.isError) else { return nil }
    guard checked.fitsMachine else {
      report(.tooDeep(limit: Program.truthDepth), at: expression)
      return nil
    }
    return checked
  }

  /// The type of the expression, also when it is not the expected one.
  mutating func type(of expression: Expression, expecting expected: ExpectedType) -> RuleType? {
    var probe = self
    let type = probe.lower(expression)?.type
    _ = check(expression, expecting: expected)
    return type
  }

  /// Says that a value of this meaning cannot stand here.
  mutating func reportUnfit(_ meaning: Meaning, at expression: Expression, expected: RuleType...) {
    switch meaning {
    case .text(let entry): report(.textNotReadable(name: entry.name), at: expression)
    default: report(.wrongType(found: meaning.type, expected: expected), at: expression)
    }
  }

  /// What the expression means; nil after an error in it was reported.
  mutating func lower(_ expression: Expression) -> Meaning? {
    guard depth < Self.depthLimit else {
      report(.tooDeep(limit: Self.depthLimit), at: expression)
      return nil
    }
    depth += 1
    defer { depth -= 1 }
    switch expression.kind {
    case .boolean(let value): return .condition(.constant(value))
    case .number(let number): return .quantity(.number(number), .number)
    case .string(let text): return .literal(text)
    case .temporal(let text): return temporal(text, at: expression)
    case .name(let name): return lowerName(name, at: expression)
    case .negate(let inner): return negation(inner)
    case .arithmetic(let sign, let left, let right):
      return arithmetic(sign, left, right, at: expression)
    case .comparison(let comparison, let left, let right):
      return lowerComparison(comparison, left, right, at: expression)
    case .and(let left, let right):
      return both(condition(left), condition(right)) { $0.and($1) }
    case .or(let left, let right):
      return both(condition(left), condition(right)) { $0.or($1) }
    case .between(let value, let low, let high):
      return lowerBetween(value, low, high, at: expression)
    case .in(let value, let tests): return membership(value, tests, at: expression)
    case .if(let condition, let then, let otherwise):
      return lowerIf(condition, then, otherwise, at: expression)
    case .call(let callee, let arguments): return call(callee, arguments, at: expression)
    case .null, .list, .context, .interval, .some, .every, .for, .filter, .path, .instanceOf,
      .function:
      report(.notInSubset(construct(expression.kind)), at: expression)
      return nil
    }
  }

  /// The condition an expression stands for; nil after an error.
  mutating func condition(_ expression: Expression) -> Condition? {
    guard let meaning = lower(expression) else { return nil }
    guard case .condition(let condition) = meaning else {
      reportUnfit(meaning, at: expression, expected: .boolean)
      return nil
    }
    return condition
  }

  private func both(
    _ left: Condition?, _ right: Condition?, _ join: (Condition, Condition) -> Condition
  ) -> Meaning? {
    guard let left, let right else { return nil }
    return .condition(join(left, right))
  }

  private func construct(_ kind: Expression.Kind) -> RuleProblem.Construct {
    switch kind {
    case .list: .list
    case .context: .context
    case .interval: .interval
    case .some, .every: .quantifier
    case .for: .loop
    case .filter: .filter
    case .path: .path
    case .instanceOf: .instanceOf
    case .function: .functionLiteral
    default: .null
    }
  }

  private mutating func lowerName(_ name: String, at expression: Expression) -> Meaning? {
    guard let entry = signature[name] else {
      let suggestion = EditDistance.suggestion(
        for: name, among: signature.entries.lazy.map(\.name))
      report(.unknownName(name, suggestion: suggestion), at: expression)
      return nil
    }
    switch entry.type {
    case .boolean: return .condition(.flag(slot: entry.slot, negated: false))
    case .number: return .quantity(.numberSlot(entry.slot), .number)
    case .date: return .quantity(.dateSlot(entry.slot), .date)
    case .text: return .text(entry)
    case .choice: return .choice(entry)
    case .choices: return .choices(entry)
    }
  }

  private mutating func lowerIf(
    _ test: Expression, _ then: Expression, _ otherwise: Expression, at expression: Expression
  ) -> Meaning? {
    let test = condition(test)
    let left = lower(then)
    let right = lower(otherwise)
    guard let test, let left, let right else { return nil }
    switch (left, right) {
    case (.condition(let left), .condition(let right)):
      return .condition(.choose(test, left, right))
    case (.quantity(let left, let leftType), .quantity(let right, let rightType))
    where leftType == rightType:
      return .quantity(.choose(test, left, right), leftType)
    case (.condition, _), (.quantity, _):
      reportClash(left, right, then, otherwise, at: expression)
    default:
      reportUnfit(left, at: then, expected: .boolean, .number, .date)
    }
    return nil
  }

  /// Says that two sides do not go together; a text answer is the more telling reason.
  mutating func reportClash(
    _ left: Meaning, _ right: Meaning, _ leftSide: Expression, _ rightSide: Expression,
    at expression: Expression
  ) {
    for (meaning, side) in [(left, leftSide), (right, rightSide)] {
      if case .text(let entry) = meaning {
        report(.textNotReadable(name: entry.name), at: side)
        return
      }
    }
    report(.typeClash(left: left.type, right: right.type), at: expression)
  }
}

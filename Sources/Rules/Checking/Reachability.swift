/// The answer of a search that may not come to an end.
public enum Finding: Sendable, Hashable {
  /// There is such an assignment of answers: one was found.
  case yes
  /// There is none.
  case no
  /// None was found, but not everything could be tried.
  case undecided
}

/// Which outcomes a condition can have.
public struct Outcomes: Sendable, Hashable {
  /// Whether some answers make it yes.
  public var yes: Finding
  /// Whether some answers make it no.
  public var no: Finding
  /// Whether it can be unknown, when nothing but the fixed names is answered.
  public var unknown: Finding
}

/// What going from no to yes on a yes/no question does to a condition.
public enum Polarity: Sendable, Hashable {
  /// Nothing, whatever the other answers are.
  case neutral
  /// It can turn the condition from no to yes, never back.
  case helps
  /// It can turn the condition from yes to no, never back.
  case hurts
  /// It can do either (or that could not be ruled out).
  case either
}

/// Searches for answers that give a condition some outcome: finds tiers that can never be reached
/// and questions that never matter.
///
/// It tries all options of choices, and for numbers and dates the values around which a comparison
/// turns. Answers are tried one by one; a branch stops as soon as the three-valued outcome is known
/// with the rest unanswered. The work is bounded by `budget`.
public struct Reachability: Sendable {
  private let signature: Signature
  private let fixed: [Slot]
  private let budget: Int

  /// Prepares searches over these names.
  /// - Parameters:
  ///   - signature: the names the conditions use.
  ///   - fixed: values of parameters and of `peildatum` by name. Conditions that compare answers
  ///     with parameters can be decided fully only when these are fixed.
  ///   - budget: how many assignments to evaluate at most in one search.
  public init(signature: Signature, fixed: [String: Slot] = [:], budget: Int = 50_000) {
    self.signature = signature
    self.budget = budget
    var slots: [Slot] = Array(repeating: .unknown, count: signature.count)
    for (name, value) in fixed {
      if let slot = signature.slot(of: name) { slots[slot] = value }
    }
    self.fixed = slots
  }

  /// Which outcomes a condition can have.
  /// - Parameters:
  ///   - expression: the condition.
  ///   - given: conditions that are yes at the same time, such as that of applicability.
  /// - Returns: for each outcome whether it can occur.
  /// - Throws: the errors in one of the expressions.
  public func outcomes(
    of expression: Expression, given: [Expression] = []
  ) throws(RuleRefusal) -> Outcomes {
    let condition = try lower(expression)
    let given = try lower(given)
    let all = [condition] + given
    return Outcomes(
      yes: search(all, wanted: all.map { _ in .yes }),
      no: search(all, wanted: [.no] + given.map { _ in .yes }),
      unknown: isUnknownWithoutAnswers(condition) ? .yes : .no)
  }

  /// Which tiers can be reached, when they are tried from the first.
  /// - Parameters:
  ///   - tiers: the conditions of the tiers.
  ///   - given: conditions that are yes at the same time.
  /// - Returns: for each tier whether some answers meet it and no earlier one.
  /// - Throws: the errors in one of the expressions.
  public func tiers(
    _ tiers: [Expression], given: [Expression] = []
  ) throws(RuleRefusal) -> [Finding] {
    let conditions = try lower(tiers)
    let given = try lower(given)
    return conditions.indices.map { index in
      search(
        [conditions[index]] + given + conditions[..<index],
        wanted: [.yes] + given.map { _ in .yes } + Array(repeating: .no, count: index))
    }
  }

  /// Whether two answers to this question can give two different outcomes.
  /// - Parameters:
  ///   - name: the question.
  ///   - expression: the condition.
  /// - Returns: no for a question that never matters to this condition.
  /// - Throws: the errors in the expression.
  public func influence(
    of name: String, on expression: Expression
  ) throws(RuleRefusal) -> Finding {
    let condition = try lower(expression)
    guard let slot = signature.slot(of: name), condition.slots.contains(slot) else { return .no }
    var run = Search(
      [condition], CriticalValues(of: [condition], signature, fixed: fixed), fixed, budget)
    guard let target = run.take(slot) else { return .no }
    return run.find { truth in
      let outcomes = Set(target.candidates.map { truth(0, (slot, $0)) })
      if outcomes.contains(.yes), outcomes.contains(.no) { return .found }
      return outcomes.count == 1 && !outcomes.contains(.unknown) && target.isComplete
        ? .impossible : .open
    }
  }

  /// What going from no to yes on a yes/no question does.
  /// - Parameters:
  ///   - name: the question.
  ///   - expression: the condition.
  /// - Returns: nil when there is no yes/no question of this name.
  /// - Throws: the errors in the expression.
  public func polarity(
    of name: String, in expression: Expression
  ) throws(RuleRefusal) -> Polarity? {
    let condition = try lower(expression)
    guard let entry = signature[name], entry.type == .boolean else { return nil }
    guard condition.slots.contains(entry.slot), fixed[entry.slot] == .unknown else {
      return .neutral
    }
    let helps = turns(condition, entry.slot, from: .no, to: .yes)
    let hurts = turns(condition, entry.slot, from: .yes, to: .no)
    switch (helps, hurts) {
    case (.no, .no): return .neutral
    case (.yes, .no): return .helps
    case (.no, .yes): return .hurts
    case (.yes, .yes): return .either
    default: return condition.polarity(of: entry.slot)
    }
  }

  // MARK: - Searches

  private func turns(
    _ condition: Condition, _ slot: Int, from before: Truth, to after: Truth
  ) -> Finding {
    var run = Search(
      [condition], CriticalValues(of: [condition], signature, fixed: fixed), fixed, budget)
    _ = run.take(slot)
    return run.find { truth in
      let outcomes = (truth(0, (slot, .boolean(false))), truth(0, (slot, .boolean(true))))
      if outcomes == (before, after) { return .found }
      return outcomes.0 == before.negated && before.isKnown || outcomes.1 == after.negated
        ? .impossible : .open
    }
  }

  private func search(_ conditions: [Condition], wanted: [Truth]) -> Finding {
    var run = Search(
      conditions, CriticalValues(of: conditions, signature, fixed: fixed), fixed, budget)
    return run.find { truth in
      var isOpen = false
      for (index, wish) in wanted.enumerated() {
        let outcome = truth(index, nil)
        if outcome == wish.negated { return .impossible }
        if outcome != wish { isOpen = true }
      }
      return isOpen ? .open : .found
    }
  }

  /// Known without an answer is known for good: an answer never undoes a known outcome.
  private func isUnknownWithoutAnswers(_ condition: Condition) -> Bool {
    var program = Compiler(signature: Signature())
    let number = program.add(.condition(condition))
    return Machine(program.program).truth(of: number, slots: fixed) == .unknown
  }

  private func lower(_ expression: Expression) throws(RuleRefusal) -> Condition {
    var lowering = Lowering(signature: signature)
    guard case .condition(let condition) = lowering.check(expression, expecting: .boolean) else {
      throw RuleRefusal(problems: lowering.problems.filter(\.isError))
    }
    return condition
  }

  private func lower(_ expressions: [Expression]) throws(RuleRefusal) -> [Condition] {
    var conditions: [Condition] = []
    for expression in expressions { conditions.append(try lower(expression)) }
    return conditions
  }
}

/// One search, depth first over the answers.
private struct Search {
  enum Verdict {
    case found
    /// However the rest is answered, it will not be found.
    case impossible
    case open
  }

  /// The outcome of a condition, by number, with one more slot filled in.
  typealias Outcome = (Int, (slot: Int, value: Slot)?) -> Truth

  private let machine: Machine
  private var variables: [CriticalValues.Variable]
  private var slots: [Slot]
  private var budget: Int
  private var wasCutShort = false

  init(_ conditions: [Condition], _ values: CriticalValues, _ fixed: [Slot], _ budget: Int) {
    var compiler = Compiler(signature: Signature())
    for condition in conditions { _ = compiler.add(.condition(condition)) }
    machine = Machine(compiler.program)
    variables = values.variables
    slots = fixed
    self.budget = budget
  }

  /// Takes a name out of those that the search fills in.
  mutating func take(_ slot: Int) -> CriticalValues.Variable? {
    guard let index = variables.firstIndex(where: { $0.slot == slot }) else { return nil }
    return variables.remove(at: index)
  }

  mutating func find(_ judge: (Outcome) -> Verdict) -> Finding {
    if descend(0, judge) { return .yes }
    return wasCutShort ? .undecided : .no
  }

  private mutating func descend(_ depth: Int, _ judge: (Outcome) -> Verdict) -> Bool {
    guard budget > 0 else {
      wasCutShort = true
      return false
    }
    budget -= 1
    let (machine, current) = (machine, slots)
    let verdict = judge { condition, extra in
      guard let extra else { return machine.truth(of: condition, slots: current) }
      var slots = current
      slots[extra.slot] = extra.value
      return machine.truth(of: condition, slots: slots)
    }
    switch verdict {
    case .found: return true
    case .impossible: return false
    case .open: break
    }
    guard depth < variables.count else { return false }
    let variable = variables[depth]
    if !variable.isComplete { wasCutShort = true }
    for candidate in variable.candidates {
      slots[variable.slot] = candidate
      if descend(depth + 1, judge) { return true }
    }
    slots[variable.slot] = .unknown
    return false
  }
}

extension Condition {
  /// What the form of the condition says: only places where yes helps, only where it hurts, or both.
  fileprivate func polarity(of slot: Int) -> Polarity {
    switch self {
    case .flag(slot, let negated): negated ? .hurts : .helps
    case .all(let parts), .any(let parts):
      parts.map { $0.polarity(of: slot) }.reduce(.neutral) { $0.joined($1) }
    case .choose(let condition, let then, let otherwise):
      condition.slots.contains(slot)
        ? .either : then.polarity(of: slot).joined(otherwise.polarity(of: slot))
    default: slots.contains(slot) ? .either : .neutral
    }
  }
}

extension Polarity {
  fileprivate func joined(_ other: Polarity) -> Polarity {
    if self == .neutral { return other }
    return other == .neutral || other == self ? self : .either
  }
}

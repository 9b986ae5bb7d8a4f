/// Explains the outcomes of one expression.
///
/// Compiles every test once, so that the values in the explanation come from the same machine as
/// the outcome itself; *and*, *or* and *not* are put together from those.
public struct Explainer: Sendable {
  private let signature: Signature
  private let isCondition: Bool
  private let root: Step
  private let machine: Machine

  /// One sub-expression and where its value comes from.
  private struct Step: Sendable {
    var expression: Expression
    var source: Source
    var children: [Step]
  }

  private enum Source: Sendable {
    case and
    case or
    case not
    case condition(Int)
    case quantity(Int, RuleType)
    case answer(Signature.Entry)
    case literal(Value)
    /// A list, built from the parts inside it.
    case list
    case interval(Expression.Interval)
    /// Something that has a value only in its place.
    case none
  }

  /// Prepares explanations.
  /// - Throws: the errors in the expression.
  public init(
    _ expression: Expression, signature: Signature, expecting expected: ExpectedType = .boolean
  ) throws(RuleRefusal) {
    var lowering = Lowering(signature: signature)
    guard lowering.check(expression, expecting: expected) != nil else {
      throw RuleRefusal(problems: lowering.problems.filter(\.isError))
    }
    var compiler = Compiler(passing: signature)
    self.signature = signature
    isCondition = expected == .boolean
    root = Self.step(expression, &compiler)
    machine = Machine(compiler.program)
  }

  private static func step(_ expression: Expression, _ compiler: inout Compiler) -> Step {
    var children = expression.children
    if case .call(_, let arguments) = expression.kind { children = arguments.map(\.value) }
    return Step(
      expression: expression, source: source(of: expression, &compiler),
      children: children.map { step($0, &compiler) })
  }

  private static func source(of expression: Expression, _ compiler: inout Compiler) -> Source {
    switch expression.kind {
    case .boolean(let value): return .literal(.boolean(value))
    case .number(let number): return .literal(.number(number))
    case .string(let text): return .literal(.string(text))
    case .name(let name):
      guard let entry = compiler.signature[name] else { return .none }
      return .answer(entry)
    case .and: return .and
    case .or: return .or
    case .call(let callee, _) where callee.kind == .name("not"): return .not
    case .list: return .list
    case .interval(let interval): return .interval(interval)
    default: break
    }
    var lowering = Lowering(signature: compiler.signature)
    switch lowering.lower(expression) {
    case .condition(let condition): return .condition(compiler.add(.condition(condition)))
    case .quantity(let quantity, let type):
      return .quantity(compiler.add(.quantity(quantity)), type)
    case .choice(let entry), .choices(let entry), .text(let entry): return .answer(entry)
    case .literal, nil: return .none
    }
  }

  /// Explains the outcome for these answers.
  /// - Parameter slots: the answers, by slot number; missing ones count as unknown.
  /// - Returns: the tree of values and what decided.
  public func explain(_ slots: [Slot]) -> Trace {
    var tree = node(root, slots)
    let marker = Marker(signature: signature, slots: slots)
    guard tree.truth != nil, isCondition else {
      // A number: nothing decides it but all of it.
      let open = tree.value.isNull ? marker.unanswered(in: tree) : []
      return Trace(root: tree, decisive: [], openNames: open)
    }
    let paths = marker.decisivePaths(tree)
    for path in paths { tree.mark(path[...]) }
    let decisive = paths.map { tree.descendant($0[...]) }
    var open: [String] = []
    if tree.truth == .unknown {
      for name in decisive.flatMap({ marker.unanswered(in: $0) }) where !open.contains(name) {
        open.append(name)
      }
    }
    return Trace(root: tree, decisive: decisive, openNames: open)
  }

  private func node(_ step: Step, _ slots: [Slot]) -> Trace.Node {
    let children = step.children.map { node($0, slots) }
    return Trace.Node(
      expression: step.expression, value: value(step.source, children, slots),
      children: children)
  }

  private func value(_ source: Source, _ children: [Trace.Node], _ slots: [Slot]) -> Value {
    switch source {
    case .and: return Self.value(Self.truth(children.first).and(Self.truth(children.last)))
    case .or: return Self.value(Self.truth(children.first).or(Self.truth(children.last)))
    case .not: return Self.value(Self.truth(children.first).negated)
    case .condition(let number):
      return Self.value(machine.truth(of: number, slots: slots))
    case .quantity(let number, let type):
      return Self.value(machine.cell(of: number, slots: slots), type)
    case .answer(let entry):
      return entry.slot < slots.count ? entry.type.value(of: slots[entry.slot]) : .null
    case .literal(let value):
      return value
    case .list:
      return .list(children.map(\.value))
    case .interval(let interval):
      let low = interval.low == nil ? nil : children.first?.value
      let high = interval.high == nil ? nil : children.last?.value
      return .range(
        RangeValue(
          low: low, high: high, includesLow: interval.includesLow,
          includesHigh: interval.includesHigh, test: interval.test))
    case .none:
      return .null
    }
  }

  private static func value(_ truth: Truth) -> Value {
    truth.known.map { .boolean($0) } ?? .null
  }

  private static func truth(_ node: Trace.Node?) -> Truth { node?.truth ?? .unknown }

  private static func value(_ cell: Machine.Cell, _ type: RuleType) -> Value {
    switch (cell, type) {
    case (.number(let number), _):
      return .number(number)
    case (.integer(let day), .date):
      return CalendarDate(dayNumber: day).map { .date($0) } ?? .null
    case (.integer(let months), .months):
      return YearMonthDuration(months: months).map { .yearMonthDuration($0) } ?? .null
    case (.integer(let days), _):
      return DayTimeDuration(nanoseconds: Int128(days) * DayTimeDuration.nanosecondsPerDay)
        .map { .dayTimeDuration($0) } ?? .null
    case (.unknown, _):
      return .null
    }
  }
}

extension Trace.Node {
  /// Marks the node at the end of a path of child numbers.
  fileprivate mutating func mark(_ path: ArraySlice<Int>) {
    guard let first = path.first else {
      isDecisive = true
      return
    }
    children[first].mark(path.dropFirst())
  }

  fileprivate func descendant(_ path: ArraySlice<Int>) -> Trace.Node {
    guard let first = path.first else { return self }
    return children[first].descendant(path.dropFirst())
  }
}

/// Finds the sub-expressions that decide.
private struct Marker {
  let signature: Signature
  let slots: [Slot]

  /// The paths (child numbers from the root) to the decisive sub-expressions.
  func decisivePaths(_ node: Trace.Node) -> [[Int]] {
    let outcome = node.truth ?? .unknown
    switch node.expression.kind {
    case .and: return group(node, outcome, enough: .no)
    case .or: return group(node, outcome, enough: .yes)
    case .if: return choice(node, outcome)
    // The only function of the subset that takes a condition.
    case .call(let callee, _) where callee.kind == .name("not"): return inside(node, [0])
    default: return [[]]
    }
  }

  /// `enough` is the outcome that one side alone can give to the whole.
  private func group(_ node: Trace.Node, _ outcome: Truth, enough: Truth) -> [[Int]] {
    let sides = node.children.indices.filter { node.children[$0].truth == outcome }
    guard outcome == enough else { return inside(node, sides) }
    let sets = sides.map { inside(node, [$0]) }
    return sets.min { $0.count < $1.count } ?? [[]]
  }

  private func choice(_ node: Trace.Node, _ outcome: Truth) -> [[Int]] {
    switch node.children[0].truth {
    case .yes: return inside(node, [0, 1])
    case .no: return inside(node, [0, 2])
    default:
      if outcome.isKnown { return inside(node, [1, 2]) }
      // Only what has no outcome yet can still change it, and any branch may turn out to count.
      return inside(node, [0, 1, 2].filter { node.children[$0].truth == .unknown })
    }
  }

  private func inside(_ node: Trace.Node, _ children: [Int]) -> [[Int]] {
    children.flatMap { child in
      decisivePaths(node.children[child]).map { [child] + $0 }
    }
  }

  /// The names in it that have no answer.
  func unanswered(in node: Trace.Node) -> [String] {
    node.names.filter { name in
      guard let entry = signature[name] else { return false }
      guard entry.slot < slots.count else { return true }
      return entry.type.value(of: slots[entry.slot]).isNull
    }
  }
}

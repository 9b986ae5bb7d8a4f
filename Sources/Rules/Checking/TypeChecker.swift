/// Checks an expression against the declared names and the declared subset of FEEL.
public enum TypeChecker {
  /// Checks an expression.
  /// - Parameters:
  ///   - expression: what the parser made of the text.
  ///   - signature: the names it may use.
  ///   - expected: what it must give.
  /// - Returns: the type it has (nil when an error hides it) and the problems, in order of place.
  ///   Without an error among them (`RuleProblem.isError`) a `Compiler` takes the expression.
  public static func check(
    _ expression: Expression, _ signature: Signature, expecting expected: ExpectedType = .boolean
  ) -> (type: RuleType?, problems: [RuleProblem]) {
    var lowering = Lowering(signature: signature)
    let type = lowering.type(of: expression, expecting: expected)
    return (type, lowering.problems)
  }

  /// The declared and undeclared names an expression uses, each once, in order of first use.
  ///
  /// Names that a quantifier, `for`, function or context binds are left out.
  public static func references(of expression: Expression) -> [String] {
    var collector = NameCollector()
    collector.visit(expression)
    return collector.names
  }
}

/// Collects free names.
private struct NameCollector {
  var names: [String] = []
  private var seen: Set<String> = []
  private var bound: [String] = []

  mutating func visit(_ expression: Expression) {
    switch expression.kind {
    case .name(let name):
      if !bound.contains(name), seen.insert(name).inserted { names.append(name) }
    case .some(let iterators, let body), .every(let iterators, let body),
      .for(let iterators, let body):
      let outer = bound.count
      for iterator in iterators {
        visit(iterator.source)
        if let end = iterator.to { visit(end) }
        bound.append(iterator.name)
      }
      visit(body)
      bound.removeLast(bound.count - outer)
    case .function(let parameters, let body):
      bound += parameters.map(\.name)
      visit(body)
      bound.removeLast(parameters.count)
    case .context(let entries):
      for entry in entries {
        visit(entry.value)
        bound.append(entry.key)
      }
      bound.removeLast(entries.count)
    case .filter(let source, let test):
      visit(source)
      bound.append("item")
      visit(test)
      bound.removeLast()
    case .call(let callee, let arguments):
      // The name of a called function is no question.
      if case .name = callee.kind {} else { visit(callee) }
      for argument in arguments { visit(argument.value) }
    default:
      for child in expression.children { visit(child) }
    }
  }
}

extension Expression {
  /// The expressions directly inside this one, in order of place.
  var children: [Expression] {
    switch kind {
    case .null, .boolean, .number, .string, .temporal, .name: []
    case .list(let items): items
    case .context(let entries): entries.map(\.value)
    case .interval(let interval): [interval.low, interval.high].compactMap { $0 }
    case .negate(let inner), .path(let inner, _), .instanceOf(let inner, _): [inner]
    case .arithmetic(_, let left, let right), .comparison(_, let left, let right),
      .and(let left, let right), .or(let left, let right), .filter(let left, let right):
      [left, right]
    case .between(let value, let low, let high): [value, low, high]
    case .in(let value, let tests): [value] + tests
    case .if(let condition, let then, let otherwise): [condition, then, otherwise]
    case .some(let iterators, let body), .every(let iterators, let body),
      .for(let iterators, let body):
      iterators.flatMap { [$0.source] + ($0.to.map { [$0] } ?? []) } + [body]
    case .call(let callee, let arguments): [callee] + arguments.map(\.value)
    case .function(_, let body): [body]
    }
  }
}

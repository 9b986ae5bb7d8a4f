/// One working out of one expression: what is in scope and what went wrong so far.
struct EvaluationRun {
  let isLifted: Bool
  var scope: [String: Value]
  var failures: [EvaluationFailure] = []
  /// Did it take too much work? Then nothing more is worked out.
  private(set) var isExhausted = false
  /// What matching of regular expressions may still do.
  var patternSteps: Int
  private let stepLimit: Int
  private var steps = 0
  private var depth = 0

  init(isLifted: Bool, scope: [String: Value], stepLimit: Int) {
    self.stepLimit = stepLimit
    patternSteps = stepLimit
    self.isLifted = isLifted
    self.scope = scope
  }

  /// Notes a failure; the result is null.
  @discardableResult
  mutating func fail(_ reason: EvaluationFailure.Reason, _ range: SourceRange) -> Value {
    if failures.count < Evaluator.maximumFailures {
      failures.append(EvaluationFailure(reason: reason, range: range))
    }
    return .null
  }

  /// Counts work; false when there has been too much.
  mutating func spend(_ count: Int, _ range: SourceRange) -> Bool {
    steps += count
    if steps > stepLimit { exhaust(range) }
    return !isExhausted
  }

  private mutating func exhaust(_ range: SourceRange) {
    guard !isExhausted else { return }
    isExhausted = true
    fail(.tooMuchWork, range)
  }

  /// Counts a new value as work, by its size, so that values cannot grow without end; null when
  /// it is too large or too deep.
  mutating func measured(_ value: Value, _ range: SourceRange) -> Value {
    var size = 0
    guard EvaluationRun.measure(value, depth: 0, &size), spend(size, range) else {
      exhaust(range)
      return .null
    }
    return value
  }

  /// Adds the size of a value; false when it is beyond the limits.
  private static func measure(_ value: Value, depth: Int, _ size: inout Int) -> Bool {
    size += 1
    guard depth < Evaluator.maximumValueDepth, size <= Evaluator.maximumSteps else { return false }
    let parts: [Value]
    switch value {
    case .string(let text):
      size += text.utf8.count / 16
      return true
    case .list(let elements): parts = elements
    case .context(let context): parts = context.entries.map(\.value)
    case .range(let range): parts = [range.low ?? .null, range.high ?? .null]
    case .function(.closure(_, _, let scope)): parts = Array(scope.values)
    default: return true
    }
    for part in parts where !measure(part, depth: depth + 1, &size) { return false }
    return true
  }

  /// The value of a part of the expression.
  mutating func value(of expression: Expression) -> Value {
    guard spend(1, expression.range) else { return .null }
    guard depth < Evaluator.maximumDepth else {
      exhaust(expression.range)
      return .null
    }
    depth += 1
    defer { depth -= 1 }
    switch expression.kind {
    case .null: return .null
    case .boolean(let value): return .boolean(value)
    case .number(let number): return .number(number)
    case .string(let text): return .string(text)
    case .temporal(let text):
      return Value(temporal: text) ?? fail(.unreadableTemporal(text), expression.range)
    case .name(let name): return variable(name, expression.range)
    case .list(let elements):
      return measured(.list(elements.map { value(of: $0) }), expression.range)
    case .context(let entries): return measured(context(entries), expression.range)
    case .interval(let interval): return range(interval, expression.range)
    case .function(let parameters, let body):
      let function = FunctionValue.closure(parameters: parameters, body: body, scope: scope)
      return measured(.function(function), expression.range)
    default: return composed(expression)
    }
  }

  /// The forms that work on the values of their parts.
  private mutating func composed(_ expression: Expression) -> Value {
    let range = expression.range
    switch expression.kind {
    case .negate(let operand): return negation(of: value(of: operand), range)
    case .arithmetic(let operation, let left, let right):
      // A power costs about as much as a thousand other steps.
      guard operation != .power || spend(1000, range) else { return .null }
      return measured(arithmetic(operation, value(of: left), value(of: right), range), range)
    case .comparison(let comparison, let left, let right):
      return truth(compare(comparison, value(of: left), value(of: right), range))
    case .and(let left, let right): return conjunction(left, right)
    case .or(let left, let right): return disjunction(left, right)
    case .between(let tested, let low, let high): return between(tested, low, high, range)
    case .in(let tested, let tests): return membership(tested, tests, range)
    case .if(let condition, let then, let otherwise): return choice(condition, then, otherwise)
    case .some(let iterators, let body):
      return quantified(iterators, body, decidedBy: true, range)
    case .every(let iterators, let body):
      return quantified(iterators, body, decidedBy: false, range)
    case .for(let iterators, let body): return measured(loop(iterators, body, range), range)
    case .filter(let list, let condition):
      return measured(filter(list, condition, range), range)
    case .path(let source, let name):
      return measured(path(value(of: source), name, range), range)
    case .instanceOf(let tested, let type):
      let tested = value(of: tested)
      return isLifted && tested.isNull ? .null : .boolean(tested.conforms(to: type))
    case .call(let function, let arguments): return call(function, arguments, range)
    default: return .null
    }
  }

  private mutating func variable(_ name: String, _ range: SourceRange) -> Value {
    if let value = scope[name] { return value }
    if BuiltIns.table[name] != nil { return .function(.builtIn(name)) }
    return fail(.unknownName(name), range)
  }

  /// Each entry is in scope for the ones after it.
  private mutating func context(_ entries: [Expression.ContextEntry]) -> Value {
    let outer = scope
    defer { scope = outer }
    var context = ContextValue()
    for entry in entries {
      let value = value(of: entry.value)
      context[entry.key] = value
      scope[entry.key] = value
    }
    return .context(context)
  }

  private mutating func choice(
    _ condition: Expression, _ then: Expression, _ otherwise: Expression
  ) -> Value {
    let decision = boolean(of: condition)
    guard isLifted, decision == nil else {
      return value(of: decision == true ? then : otherwise)
    }
    let (first, second) = (value(of: then), value(of: otherwise))
    return first.isSurelyEqual(to: second) == true ? first : .null
  }

  /// The value as true or false; nil (with a failure, unless it is null) for all else.
  mutating func boolean(of expression: Expression) -> Bool? {
    let value = value(of: expression)
    if case .boolean(let truth) = value { return truth }
    if !value.isNull { fail(.notBoolean(type: value.typeName), expression.range) }
    return nil
  }

  /// A truth as a value: nil is null.
  func truth(_ truth: Bool?) -> Value {
    truth.map(Value.boolean) ?? .null
  }
}

extension Value {
  /// What stands between the quotes of `@"…"`: a date, time, date and time or duration.
  init?(temporal text: String) {
    if let date = CalendarDate(text) {
      self = .date(date)
    } else if let moment = DateTime(text) {
      self = .dateTime(moment)
    } else if let time = Time(text) {
      self = .time(time)
    } else if let duration = Value(duration: text) {
      self = duration
    } else {
      return nil
    }
  }

  /// A duration of either sort.
  init?(duration text: String) {
    if let duration = YearMonthDuration(text) {
      self = .yearMonthDuration(duration)
    } else if let duration = DayTimeDuration(text) {
      self = .dayTimeDuration(duration)
    } else {
      return nil
    }
  }
}

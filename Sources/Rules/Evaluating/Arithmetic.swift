/// `+`, `-`, `*`, `/`, `**` and the minus sign.
extension EvaluationRun {
  mutating func negation(of value: Value, _ range: SourceRange) -> Value {
    switch value {
    case .number(let number): return .number(-number)
    case .dayTimeDuration(let duration):
      return Value(nanoseconds: -duration.nanoseconds) ?? .null
    case .yearMonthDuration(let duration): return Value(months: -duration.months) ?? .null
    case .null where isLifted: return .null
    default:
      return fail(
        .notApplicable(operation: "-", left: value.typeName, right: value.typeName), range)
    }
  }

  mutating func arithmetic(
    _ operation: Expression.ArithmeticOperator, _ left: Value, _ right: Value,
    _ range: SourceRange
  ) -> Value {
    if isLifted, left.isNull || right.isNull { return .null }
    let result: Value??
    switch operation {
    case .add: result = Value.sum(left, right)
    case .subtract: result = Value.difference(left, right)
    case .multiply: result = Value.product(left, right)
    case .divide: result = Value.quotient(left, right)
    case .power: result = Value.power(left, right)
    }
    switch result {
    case .some(.some(let value)): return value
    case .some(.none): return fail(.outOfRange(operation: operation.rawValue), range)
    case .none:
      return fail(
        .notApplicable(
          operation: operation.rawValue, left: left.typeName, right: right.typeName), range)
    }
  }
}

/// FEEL's tables of arithmetic (DMN 1.5, tables 52 to 59). Two layers of optional: the outer is
/// nil for types that do not go together, the inner for results outside the range.
extension Value {
  init?(nanoseconds: Int128) {
    guard let duration = DayTimeDuration(nanoseconds: nanoseconds) else { return nil }
    self = .dayTimeDuration(duration)
  }

  init?(months: Int) {
    guard let duration = YearMonthDuration(months: months) else { return nil }
    self = .yearMonthDuration(duration)
  }

  fileprivate static func sum(_ left: Value, _ right: Value) -> Value?? {
    switch (left, right) {
    case (.number(let a), .number(let b)): .some(a.adding(b).map(Value.number))
    case (.string(let a), .string(let b)): .string(a + b)
    case (.dayTimeDuration(let a), .dayTimeDuration(let b)):
      .some(Value(nanoseconds: a.nanoseconds + b.nanoseconds))
    case (.yearMonthDuration(let a), .yearMonthDuration(let b)):
      .some(Value(months: a.months + b.months))
    case (.dayTimeDuration, .date), (.dayTimeDuration, .time), (.dayTimeDuration, .dateTime),
      (.yearMonthDuration, .date), (.yearMonthDuration, .dateTime):
      moment(right, plus: left)
    default: moment(left, plus: right)
    }
  }

  private static func moment(_ moment: Value, plus duration: Value) -> Value?? {
    switch (moment, duration) {
    case (.date(let date), .yearMonthDuration(let duration)):
      .some(date.adding(months: duration.months).map(Value.date))
    case (.date(let date), .dayTimeDuration(let duration)):
      // From midnight; the time of day that comes out is dropped.
      .some(date.adding(days: duration.wholeDaysDown).map(Value.date))
    case (.dateTime(let moment), .yearMonthDuration(let duration)):
      .some(moment.adding(duration).map(Value.dateTime))
    case (.dateTime(let moment), .dayTimeDuration(let duration)):
      .some(moment.adding(duration).map(Value.dateTime))
    case (.time(let time), .dayTimeDuration(let duration)): .time(time.adding(duration))
    default: nil
    }
  }

  fileprivate static func difference(_ left: Value, _ right: Value) -> Value?? {
    switch (left, right) {
    case (.number(let a), .number(let b)): return .some(a.subtracting(b).map(Value.number))
    case (.dayTimeDuration(let a), .dayTimeDuration(let b)):
      return .some(Value(nanoseconds: a.nanoseconds - b.nanoseconds))
    case (.yearMonthDuration(let a), .yearMonthDuration(let b)):
      return .some(Value(months: a.months - b.months))
    case (_, .dayTimeDuration(let duration)):
      return Value(nanoseconds: -duration.nanoseconds).flatMap { moment(left, plus: $0) }
    case (_, .yearMonthDuration(let duration)):
      return Value(months: -duration.months).flatMap { moment(left, plus: $0) }
    case (.time(let a), .time(let b)):
      return .some(a.nanoseconds(since: b).flatMap { Value(nanoseconds: Int128($0)) })
    case (.date(let a), .date(let b)):
      let days = Int128(a.dayNumber - b.dayNumber)
      return .some(Value(nanoseconds: days * DayTimeDuration.nanosecondsPerDay))
    default:
      guard let a = left.asMoment, let b = right.asMoment else { return nil }
      return .some(a.nanoseconds(since: b).flatMap(Value.init(nanoseconds:)))
    }
  }

  /// A date and time, or a date as midnight UTC.
  private var asMoment: DateTime? {
    switch self {
    case .dateTime(let moment): moment
    case .date(let date): DateTime(midnightUTC: date)
    default: nil
    }
  }

  fileprivate static func product(_ left: Value, _ right: Value) -> Value?? {
    switch (left, right) {
    case (.number(let a), .number(let b)): .some(a.multiplied(by: b).map(Value.number))
    case (.number(let a), .dayTimeDuration(let b)), (.dayTimeDuration(let b), .number(let a)):
      .some(b.multiplied(by: a).map(Value.dayTimeDuration))
    case (.number(let a), .yearMonthDuration(let b)), (.yearMonthDuration(let b), .number(let a)):
      .some(b.multiplied(by: a).map(Value.yearMonthDuration))
    default: nil
    }
  }

  fileprivate static func quotient(_ left: Value, _ right: Value) -> Value?? {
    switch (left, right) {
    case (.number(let a), .number(let b)): .some(a.divided(by: b).map(Value.number))
    case (.dayTimeDuration(let a), .number(let b)):
      .some(a.divided(by: b).map(Value.dayTimeDuration))
    case (.yearMonthDuration(let a), .number(let b)):
      .some(a.divided(by: b).map(Value.yearMonthDuration))
    case (.dayTimeDuration(let a), .dayTimeDuration(let b)):
      .some(a.totalSeconds.divided(by: b.totalSeconds).map(Value.number))
    case (.yearMonthDuration(let a), .yearMonthDuration(let b)):
      .some(Decimal(a.months).divided(by: Decimal(b.months)).map(Value.number))
    default: nil
    }
  }

  fileprivate static func power(_ left: Value, _ right: Value) -> Value?? {
    guard case (.number(let base), .number(let exponent)) = (left, right) else { return nil }
    return .some(base.power(exponent).map(Value.number))
  }
}

extension BuiltIns {
  /// Functions on numbers.
  static let numbers: [BuiltIn] = [
    BuiltIn("decimal", "n, scale") { _, arguments in rounded(arguments, .halfEven) },
    BuiltIn("floor", "n", "n, scale") { _, arguments in rounded(arguments, .floor) },
    BuiltIn("ceiling", "n", "n, scale") { _, arguments in rounded(arguments, .ceiling) },
    BuiltIn("round up", "n, scale") { _, arguments in rounded(arguments, .up) },
    BuiltIn("round down", "n, scale") { _, arguments in rounded(arguments, .down) },
    BuiltIn("round half up", "n, scale") { _, arguments in rounded(arguments, .halfUp) },
    BuiltIn("round half down", "n, scale") { _, arguments in rounded(arguments, .halfDown) },
    BuiltIn("abs", "n") { _, arguments in
      switch arguments[0] {
      case .dayTimeDuration(let duration):
        Value(nanoseconds: abs(duration.nanoseconds))
      case .yearMonthDuration(let duration): Value(months: abs(duration.months))
      default: arguments.number(0).map { .number($0.magnitude) }
      }
    },
    BuiltIn("modulo", "dividend, divisor") { _, arguments in
      guard let dividend = arguments.number(0), let divisor = arguments.number(1) else {
        return nil
      }
      return dividend.modulo(divisor).map(Value.number)
    },
    BuiltIn("sqrt", "number") { _, arguments in
      arguments.number(0)?.squareRoot.map(Value.number)
    },
    BuiltIn("log", "number") { _, arguments in
      arguments.number(0)?.naturalLogarithm.map(Value.number)
    },
    BuiltIn("exp", "number") { _, arguments in
      arguments.number(0)?.exponential.map(Value.number)
    },
    BuiltIn("odd", "number") { _, arguments in
      arguments.number(0)?.modulo(Decimal(2)).map { .boolean($0 == .one) }
    },
    BuiltIn("even", "number") { _, arguments in
      arguments.number(0)?.modulo(Decimal(2)).map { .boolean($0.isZero) }
    },
  ]

  private static func rounded(_ arguments: Arguments, _ rule: Decimal.RoundingRule) -> Value? {
    guard let number = arguments.number(0) else { return nil }
    guard let scale = arguments.values.count == 1 ? 0 : arguments.integer(1),
      (-6111...6176).contains(scale)
    else { return nil }
    return number.rounded(toScale: scale, rule).map(Value.number)
  }
}

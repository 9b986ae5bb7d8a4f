// Numbers, dates, durations and calls.
extension Lowering {
  mutating func negation(_ inner: Expression) -> Meaning? {
    guard let meaning = lower(inner) else { return nil }
    switch meaning {
    case .quantity(.number(let number), .number): return .quantity(.number(-number), .number)
    case .quantity(let quantity, let type) where type != .date:
      return .quantity(.negate(quantity), type)
    default:
      reportUnfit(meaning, at: inner, expected: .number, .days, .months)
      return nil
    }
  }

  mutating func arithmetic(
    _ sign: Expression.ArithmeticOperator, _ left: Expression, _ right: Expression,
    at expression: Expression
  ) -> Meaning? {
    let leftMeaning = lower(left)
    let rightMeaning = lower(right)
    guard let leftMeaning, let rightMeaning else { return nil }
    guard case .quantity(let leftQuantity, let leftType) = leftMeaning,
      case .quantity(let rightQuantity, let rightType) = rightMeaning
    else {
      reportClash(leftMeaning, rightMeaning, left, right, at: expression)
      return nil
    }
    switch (leftType, sign, rightType) {
    case (.number, _, .number):
      guard let operation = sign.operation else {
        report(.notInSubset(.power), at: expression)
        return nil
      }
      guard operation != .divide || rightQuantity != .number(.zero) else {
        report(.divisionByZero, at: right)
        return nil
      }
      return .quantity(.arithmetic(operation, leftQuantity, rightQuantity), .number)
    case (.date, .add, .days), (.date, .subtract, .days), (.date, .add, .months),
      (.date, .subtract, .months):
      return .quantity(
        .shift(
          leftQuantity, by: rightQuantity, months: rightType == .months,
          backwards: sign == .subtract), .date)
    case (.days, .add, .date), (.months, .add, .date):
      return .quantity(
        .shift(rightQuantity, by: leftQuantity, months: leftType == .months, backwards: false),
        .date)
    case (.date, .subtract, .date):
      return .quantity(.dayDifference(leftQuantity, rightQuantity), .days)
    default:
      report(.typeClash(left: leftType, right: rightType), at: expression)
      return nil
    }
  }

  // MARK: - Dates and durations

  /// `@"2026-01-31"` or `@"P24M"`.
  mutating func temporal(_ text: String, at expression: Expression) -> Meaning? {
    let signless = text.hasPrefix("-") ? text.dropFirst() : text[...]
    return signless.hasPrefix("P")
      ? duration(text, at: expression) : date(text, at: expression)
  }

  private mutating func date(_ text: String, at expression: Expression) -> Meaning? {
    if let date = CalendarDate(text) { return .quantity(.integer(date.dayNumber), .date) }
    if Self.looksLikeDate(text) {
      report(.dateDoesNotExist(text), at: expression)
    } else if text.contains("T"), CalendarDate(String(text.prefix { $0 != "T" })) != nil {
      report(.notInSubset(.dateWithTime(text)), at: expression)
    } else {
      report(.unreadableDate(text), at: expression)
    }
    return nil
  }

  /// Four digits, two digits, two digits.
  private static func looksLikeDate(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return parts.map(\.count) == [4, 2, 2]
      && parts.joined().allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  private mutating func duration(_ text: String, at expression: Expression) -> Meaning? {
    if let months = YearMonthDuration(text) {
      return .quantity(.integer(months.months), .months)
    }
    guard let duration = DayTimeDuration(text) else {
      report(.unreadableDuration(text), at: expression)
      return nil
    }
    let (days, rest) = duration.nanoseconds.quotientAndRemainder(
      dividingBy: DayTimeDuration.nanosecondsPerDay)
    guard rest == 0, let days = Int(exactly: days) else {
      report(.durationWithTime(text), at: expression)
      return nil
    }
    return .quantity(.integer(days), .days)
  }

  // MARK: - Calls

  mutating func call(
    _ callee: Expression, _ arguments: [Expression.Argument], at expression: Expression
  ) -> Meaning? {
    guard case .name(let function) = callee.kind else {
      report(.notInSubset(.functionLiteral), at: callee)
      return nil
    }
    guard let known = FEELWords.subset.first(where: { $0.name == function }) else {
      if FEELWords.functions.contains(function) {
        report(.notInSubset(.function(function)), at: callee)
      } else {
        let suggestion = EditDistance.suggestion(
          for: function, among: FEELWords.subset.lazy.map(\.name))
        report(.unknownFunction(function, suggestion: suggestion), at: callee)
      }
      return nil
    }
    if let named = arguments.first(where: { $0.name != nil }) {
      report(.notInSubset(.namedArgument(named.name ?? "")), at: named.value)
      return nil
    }
    guard arguments.count == known.arguments else {
      report(
        .wrongArgumentCount(
          function: function, found: arguments.count, expected: known.arguments),
        at: expression)
      return nil
    }
    return call(function, arguments.map(\.value))
  }

  /// A call of a function of the subset with the right number of arguments.
  private mutating func call(_ function: String, _ arguments: [Expression]) -> Meaning? {
    let first = arguments[0]
    switch function {
    case "not":
      return condition(first).map { .condition($0.negated) }
    case "count":
      return chosen(first).map { .quantity(.count(slot: $0.slot), .number) }
    case "list contains":
      let entry = chosen(first)
      guard case .string(let option) = arguments[1].kind else {
        report(.literalNeeded(function: function), at: arguments[1])
        return nil
      }
      guard let entry, let mask = mask(of: option, entry, at: arguments[1]) else { return nil }
      return .condition(.holds(slot: entry.slot, mask: mask, negated: false))
    default:
      guard case .string(let text) = first.kind else {
        report(.literalNeeded(function: function), at: first)
        return nil
      }
      return function == "date" ? date(text, at: first) : duration(text, at: first)
    }
  }

  /// The set of options an argument names; nil after something else was reported.
  private mutating func chosen(_ argument: Expression) -> Signature.Entry? {
    guard let meaning = lower(argument) else { return nil }
    guard case .choices(let entry) = meaning else {
      reportUnfit(meaning, at: argument, expected: .choices)
      return nil
    }
    return entry
  }
}

extension Expression.ArithmeticOperator {
  /// Nil for powers, which are not in the subset.
  fileprivate var operation: Quantity.Operation? {
    switch self {
    case .add: .add
    case .subtract: .subtract
    case .multiply: .multiply
    case .divide: .divide
    case .power: nil
    }
  }
}

// Comparisons, `between`, `in` and intervals.
extension Lowering {
  mutating func lowerComparison(
    _ comparison: Expression.ComparisonOperator, _ left: Expression, _ right: Expression,
    at expression: Expression
  ) -> Meaning? {
    if left.kind == .null || right.kind == .null {
      report(.comparisonWithNull, at: expression)
      return nil
    }
    let leftMeaning = lower(left)
    let rightMeaning = lower(right)
    guard let leftMeaning, let rightMeaning else { return nil }
    return compare(
      comparison, (left, leftMeaning), (right, rightMeaning), at: expression
    ).map { .condition($0) }
  }

  /// A side of a comparison: where it stands and what it means.
  typealias Side = (expression: Expression, meaning: Meaning)

  mutating func compare(
    _ comparison: Expression.ComparisonOperator, _ left: Side, _ right: Side,
    at expression: Expression, remarks: Bool = true
  ) -> Condition? {
    switch (left.meaning, right.meaning) {
    case (.quantity(let leftQuantity, let leftType), .quantity(let rightQuantity, let rightType))
    where leftType == rightType:
      let condition = Condition.compare(comparison, leftQuantity, rightQuantity)
      if remarks { remark(on: condition, at: expression) }
      return condition
    case (.condition(let leftCondition), .condition(let rightCondition)):
      guard ordered(comparison, .boolean, at: expression) else { return nil }
      return same(leftCondition, rightCondition, negated: comparison == .notEqual)
    case (.choice(let entry), .literal(let option)):
      return compare(comparison, entry, option, right.expression, at: expression, remarks: remarks)
    case (.literal(let option), .choice(let entry)):
      return compare(comparison, entry, option, left.expression, at: expression, remarks: remarks)
    case (.choice(let leftEntry), .choice(let rightEntry)):
      guard ordered(comparison, .choice, at: expression) else { return nil }
      guard leftEntry.type.options == rightEntry.type.options else {
        report(.differentOptions(left: leftEntry.name, right: rightEntry.name), at: expression)
        return nil
      }
      return .sameOption(
        slot: leftEntry.slot, other: rightEntry.slot, negated: comparison == .notEqual)
    case (.choices(let entry), _), (_, .choices(let entry)):
      report(.setCompared(name: entry.name), at: expression)
    case (.literal, .literal):
      report(.notInSubset(.textLiteral), at: expression)
    default:
      reportClash(
        left.meaning, right.meaning, left.expression, right.expression, at: expression)
    }
    return nil
  }

  private mutating func compare(
    _ comparison: Expression.ComparisonOperator, _ entry: Signature.Entry, _ option: String,
    _ literal: Expression, at expression: Expression, remarks: Bool
  ) -> Condition? {
    guard ordered(comparison, .choice, at: expression) else { return nil }
    guard let mask = mask(of: option, entry, at: literal) else { return nil }
    let all = entry.allOptions
    let condition = Condition.option(
      slot: entry.slot, mask: comparison == .equal ? mask : all & ~mask, all: all)
    if remarks { remark(on: condition, at: expression) }
    return condition
  }

  /// The bit of an option; nil after an unknown option was reported.
  mutating func mask(
    of option: String, _ entry: Signature.Entry, at literal: Expression
  ) -> UInt64? {
    let options = entry.type.options
    guard let index = options.firstIndex(of: option) else {
      let suggestion = EditDistance.suggestion(for: option, among: options)
      report(
        .unknownOption(option, name: entry.name, suggestion: suggestion), at: literal)
      return nil
    }
    return 1 << UInt64(index)
  }

  private mutating func ordered(
    _ comparison: Expression.ComparisonOperator, _ type: RuleType, at expression: Expression
  ) -> Bool {
    guard comparison.isOrder else { return true }
    report(.notOrdered(type), at: expression)
    return false
  }

  /// `x = true` is x itself; `x = y` holds when both have the same outcome.
  private func same(_ left: Condition, _ right: Condition, negated: Bool) -> Condition {
    if case .constant(let value) = right { return value != negated ? left : left.negated }
    if case .constant(let value) = left { return value != negated ? right : right.negated }
    return .same(left, right, negated: negated)
  }

  // MARK: - Intervals

  mutating func lowerBetween(
    _ value: Expression, _ low: Expression, _ high: Expression, at expression: Expression
  ) -> Meaning? {
    if [value, low, high].contains(where: { $0.kind == .null }) {
      report(.comparisonWithNull, at: expression)
      return nil
    }
    guard let meaning = lower(value) else {
      _ = (lower(low), lower(high))
      return nil
    }
    return between(
      (value, meaning), low, high, includesLow: true, includesHigh: true, at: expression
    ).map {
      remark(on: $0, at: expression)
      return .condition($0)
    }
  }

  private mutating func between(
    _ value: Side, _ low: Expression, _ high: Expression, includesLow: Bool, includesHigh: Bool,
    at expression: Expression
  ) -> Condition? {
    let low = (expression: low, meaning: lower(low))
    let high = (expression: high, meaning: lower(high))
    guard let lowMeaning = low.meaning, let highMeaning = high.meaning else { return nil }
    guard case .quantity(let quantity, let type) = value.meaning else {
      switch value.meaning {
      case .text(let entry): report(.textNotReadable(name: entry.name), at: value.expression)
      default: report(.notOrdered(value.meaning.type), at: value.expression)
      }
      return nil
    }
    guard case .quantity(let lowQuantity, type) = lowMeaning else {
      reportClash(value.meaning, lowMeaning, value.expression, low.expression, at: low.expression)
      return nil
    }
    guard case .quantity(let highQuantity, type) = highMeaning else {
      reportClash(
        value.meaning, highMeaning, value.expression, high.expression, at: high.expression)
      return nil
    }
    return .between(
      quantity,
      Condition.Ends(
        low: lowQuantity, high: highQuantity, includesLow: includesLow,
        includesHigh: includesHigh),
      negated: false)
  }

  // MARK: - in

  mutating func membership(
    _ value: Expression, _ tests: [Expression], at expression: Expression
  ) -> Meaning? {
    if value.kind == .null {
      report(.comparisonWithNull, at: expression)
      return nil
    }
    guard let meaning = lower(value) else { return nil }
    let tests = flattened(tests)
    guard !tests.isEmpty else {
      report(.notInSubset(.list), at: expression)
      return nil
    }
    var conditions: [Condition] = []
    var failed = false
    for test in tests {
      if let condition = holds(test, (value, meaning)) {
        conditions.append(condition)
      } else {
        failed = true
      }
    }
    guard !failed else { return nil }
    let condition = joined(conditions)
    remark(on: condition, at: expression)
    return .condition(condition)
  }

  /// `in ["a", "b"]` tests the same as `in ("a", "b")`.
  private func flattened(_ tests: [Expression]) -> [Expression] {
    tests.flatMap { test in
      if case .list(let items) = test.kind { items } else { [test] }
    }
  }

  /// Tests on the options of one choice become one test on a mask.
  private func joined(_ conditions: [Condition]) -> Condition {
    var union: Condition?
    for condition in conditions {
      guard case .option(let slot, let mask, let all) = condition else {
        return conditions.count == 1 ? condition : .any(conditions)
      }
      if case .option(slot, let earlier, _) = union {
        union = .option(slot: slot, mask: earlier | mask, all: all)
      } else if union == nil {
        union = condition
      } else {
        return .any(conditions)
      }
    }
    return union ?? .constant(false)
  }

  /// Whether a value passes one test of `in`.
  private mutating func holds(_ test: Expression, _ value: Side) -> Condition? {
    switch test.kind {
    case .null:
      report(.comparisonWithNull, at: test)
      return nil
    case .interval(let interval):
      return holds(interval, value, at: test)
    default:
      guard let meaning = lower(test) else { return nil }
      // `"option" in answers`: one of the options that were chosen.
      if case .choices(let entry) = meaning, case .literal(let option) = value.meaning {
        guard let mask = mask(of: option, entry, at: value.expression) else { return nil }
        return .holds(slot: entry.slot, mask: mask, negated: false)
      }
      return compare(.equal, value, (test, meaning), at: test, remarks: false)
    }
  }

  private mutating func holds(
    _ interval: Expression.Interval, _ value: Side, at test: Expression
  ) -> Condition? {
    if [interval.low, interval.high].contains(where: { $0?.kind == .null }) {
      report(.comparisonWithNull, at: test)
      return nil
    }
    switch (interval.low, interval.high) {
    case (let low?, let high?):
      return between(
        value, low, high, includesLow: interval.includesLow, includesHigh: interval.includesHigh,
        at: test)
    case (let end?, nil), (nil, let end?):
      let comparison: Expression.ComparisonOperator =
        if let written = interval.test {
          written
        } else if interval.low != nil {
          interval.includesLow ? .greaterOrEqual : .greater
        } else {
          interval.includesHigh ? .lessOrEqual : .less
        }
      guard let meaning = lower(end) else { return nil }
      return compare(comparison, value, (end, meaning), at: test, remarks: false)
    case (nil, nil):
      report(.notInSubset(.interval), at: test)
      return nil
    }
  }

  // MARK: - Remarks

  /// Says so when a comparison has the same outcome for every answer.
  private mutating func remark(on condition: Condition, at expression: Expression) {
    switch fixedOutcome(condition) {
    case true?: report(.alwaysTrue, at: expression)
    case false?: report(.neverTrue, at: expression)
    case nil: break
    }
  }

  private func fixedOutcome(_ condition: Condition) -> Bool? {
    switch condition {
    case .constant(let value): return value
    case .option(_, let mask, let all): return mask == 0 ? false : mask == all ? true : nil
    case .compare(let comparison, let left, let right):
      return outcome(comparison, left, right)
    case .between(let quantity, let ends, let negated):
      if let low = outcome(.lessOrEqual, ends.low, ends.high), !low { return negated }
      let outcomes = [
        outcome(ends.includesLow ? .greaterOrEqual : .greater, quantity, ends.low),
        outcome(ends.includesHigh ? .lessOrEqual : .less, quantity, ends.high),
      ]
      if outcomes.contains(false) { return negated }
      return outcomes == [true, true] ? !negated : nil
    case .any(let parts):
      let outcomes = parts.map(fixedOutcome)
      if outcomes.contains(true) { return true }
      return outcomes.allSatisfy { $0 == false } ? false : nil
    default: return nil
    }
  }

  private func outcome(
    _ comparison: Expression.ComparisonOperator, _ left: Quantity, _ right: Quantity
  ) -> Bool? {
    if case .integer(let left) = left, case .integer(let right) = right {
      return comparison.code.holds(left, right)
    }
    return Bounds(left, signature).outcome(comparison, Bounds(right, signature))
  }
}

extension Signature.Entry {
  /// A bit for every option.
  var allOptions: UInt64 {
    let count = type.options.count
    return count >= 64 ? .max : (1 << UInt64(count)) - 1
  }
}

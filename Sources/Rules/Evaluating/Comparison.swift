/// Comparisons, tests and the logic of three values.
extension EvaluationRun {
  /// The outcome of a comparison; nil is null.
  mutating func compare(
    _ comparison: Expression.ComparisonOperator, _ left: Value, _ right: Value,
    _ range: SourceRange
  ) -> Bool? {
    if isLifted, left.isNull || right.isNull { return nil }
    let outcome: Bool?
    switch comparison {
    case .equal: outcome = equality(left, right)
    case .notEqual: outcome = equality(left, right).map { !$0 }
    case .less: outcome = left.order(relativeTo: right).map { $0 == .before }
    case .lessOrEqual: outcome = left.order(relativeTo: right).map { $0 != .after }
    case .greater: outcome = left.order(relativeTo: right).map { $0 == .after }
    case .greaterOrEqual: outcome = left.order(relativeTo: right).map { $0 != .before }
    }
    // Lists of one type that cannot be compared lifted have an unknown in them: no failure.
    let isUnknown = isLifted && left.typeName == right.typeName && left.isEqual(to: right) != nil
    if outcome == nil, !isUnknown {
      fail(
        .notApplicable(
          operation: comparison.rawValue, left: left.typeName, right: right.typeName), range)
    }
    return outcome
  }

  private func equality(_ left: Value, _ right: Value) -> Bool? {
    isLifted ? left.isSurelyEqual(to: right) : left.isEqual(to: right)
  }

  mutating func conjunction(_ left: Expression, _ right: Expression) -> Value {
    let first = boolean(of: left)
    if first == false { return .boolean(false) }
    let second = boolean(of: right)
    if second == false { return .boolean(false) }
    return first == nil || second == nil ? .null : .boolean(true)
  }

  mutating func disjunction(_ left: Expression, _ right: Expression) -> Value {
    let first = boolean(of: left)
    if first == true { return .boolean(true) }
    let second = boolean(of: right)
    if second == true { return .boolean(true) }
    return first == nil || second == nil ? .null : .boolean(false)
  }

  /// FEEL reads it as `x >= low and x <= high`; lifted it is not known when one of the three is not.
  mutating func between(
    _ tested: Expression, _ low: Expression, _ high: Expression, _ range: SourceRange
  ) -> Value {
    let (tested, low, high) = (value(of: tested), value(of: low), value(of: high))
    if isLifted, tested.isNull || low.isNull || high.isNull { return .null }
    let isAbove = compare(.greaterOrEqual, tested, low, range)
    let isBelow = compare(.lessOrEqual, tested, high, range)
    if isAbove == false || isBelow == false { return .boolean(false) }
    return isAbove == nil || isBelow == nil ? .null : .boolean(true)
  }

  /// `x in (test, test)`: true when one test holds.
  mutating func membership(
    _ tested: Expression, _ tests: [Expression], _ range: SourceRange
  ) -> Value {
    let tested = value(of: tested)
    if isLifted, tested.isNull { return .null }
    var outcome: Bool? = false
    for test in tests {
      switch holds(value(of: test), for: tested, test.range) {
      case true?: return .boolean(true)
      case nil: outcome = nil
      case false?: break
      }
    }
    return truth(outcome)
  }

  private mutating func holds(
    _ test: Value, for tested: Value, _ source: SourceRange
  ) -> Bool? {
    switch test {
    case .range(let range): return contains(range, tested, source)
    case .list(let elements):
      var outcome: Bool? = false
      for element in elements {
        let isEqual: Bool?
        if case .range(let range) = element, !isRange(tested) {
          isEqual = contains(range, tested, source)
        } else {
          isEqual = equality(tested, element)
        }
        if isEqual == true { return true }
        // FEEL: what cannot be compared is not equal. Lifted: what is not known could be equal.
        if isEqual == nil, isLifted { outcome = nil }
      }
      return outcome
    case .null: return tested.isNull ? true : nil
    default: return compare(.equal, tested, test, source)
    }
  }

  private func isRange(_ value: Value) -> Bool {
    if case .range = value { return true }
    return false
  }

  /// Whether a value lies in a range; nil when it or an end is null, or they cannot be compared.
  mutating func contains(_ range: RangeValue, _ value: Value, _ source: SourceRange) -> Bool? {
    if let test = range.test, let end = range.low ?? range.high {
      return compare(test, value, end, source)
    }
    guard !value.isNull, let low = range.low, let high = range.high, !low.isNull, !high.isNull
    else { return nil }
    guard
      let isAbove = compare(range.includesLow ? .greaterOrEqual : .greater, value, low, source),
      let isBelow = compare(range.includesHigh ? .lessOrEqual : .less, value, high, source)
    else { return nil }
    return isAbove && isBelow
  }

  /// The value of a range literal or a one-sided test.
  mutating func range(_ interval: Expression.Interval, _ source: SourceRange) -> Value {
    let low = interval.low.map { value(of: $0) }
    let high = interval.high.map { value(of: $0) }
    if let low, let high, !low.isNull, !high.isNull, low.order(relativeTo: high) == nil {
      return fail(.impossibleRange(low: low.typeName, high: high.typeName), source)
    }
    return .range(
      RangeValue(
        low: low, high: high, includesLow: interval.includesLow,
        includesHigh: interval.includesHigh, test: interval.test))
  }
}

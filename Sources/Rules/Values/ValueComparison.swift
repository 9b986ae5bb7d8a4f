extension Value {
  /// FEEL's `=`: nil when the two cannot be compared (values of two types).
  ///
  /// Null equals null and differs from all else. Moments are compared by the second, and across
  /// zones where their offsets are known.
  public func isEqual(to other: Value) -> Bool? {
    equality(with: other, unknownIsNull: false)
  }

  /// `=` where null means "not known": nil as well when the outcome depends on such a value.
  public func isSurelyEqual(to other: Value) -> Bool? {
    equality(with: other, unknownIsNull: true)
  }

  private func equality(with other: Value, unknownIsNull: Bool) -> Bool? {
    switch (self, other) {
    case (.null, .null): return unknownIsNull ? nil : true
    case (.null, _), (_, .null): return unknownIsNull ? nil : false
    case (.boolean(let left), .boolean(let right)): return left == right
    case (.list(let left), .list(let right)):
      guard left.count == right.count else { return false }
      return Value.all(zip(left, right).lazy.map { ($0, $1) }, unknownIsNull: unknownIsNull)
    case (.context(let left), .context(let right)):
      guard Set(left.keys) == Set(right.keys) else { return false }
      let pairs = left.keys.lazy.map { (left[$0] ?? .null, right[$0] ?? .null) }
      return Value.all(pairs, unknownIsNull: unknownIsNull)
    case (.range(let left), .range(let right)): return left == right
    case (.function(let left), .function(let right)): return left == right
    case (.time(let left), .time(let right)):
      if (left.zone == .local) != (right.zone == .local) { return false }
    case (.dateTime(let left), .dateTime(let right)):
      if (left.time.zone == .local) != (right.time.zone == .local) { return false }
    default: break
    }
    return order(relativeTo: other).map { $0 == .same }
  }

  private static func all(
    _ pairs: some Sequence<(Value, Value)>, unknownIsNull: Bool
  ) -> Bool? {
    var outcome: Bool? = true
    for (left, right) in pairs {
      switch left.equality(with: right, unknownIsNull: unknownIsNull) {
      case false?: return false
      case nil: outcome = nil
      case true?: break
      }
    }
    return outcome
  }

  /// Where one value stands relative to another.
  public enum Order: Sendable, Hashable {
    case before
    case same
    case after
  }

  /// FEEL's order of numbers, texts (by code point), dates, times and durations; nil for all
  /// other pairs, and for moments of which only one has a zone or an offset is not known.
  public func order(relativeTo other: Value) -> Order? {
    switch (self, other) {
    case (.number(let left), .number(let right)): return Value.order(left, right)
    case (.string(let left), .string(let right)):
      if left.unicodeScalars.elementsEqual(right.unicodeScalars) { return .same }
      return left.unicodeScalars.lexicographicallyPrecedes(right.unicodeScalars)
        ? .before : .after
    case (.date(let left), .date(let right)): return Value.order(left, right)
    case (.time(let left), .time(let right)):
      // Seconds are the finest that FEEL compares (TCK folder 0068, case time_005).
      if left.zone == right.zone {
        return Value.order(
          left.nanosecondOfDay / 1_000_000_000, right.nanosecondOfDay / 1_000_000_000)
      }
      guard let left = left.utcNanoseconds, let right = right.utcNanoseconds else { return nil }
      return Value.order(seconds(Int128(left)), seconds(Int128(right)))
    case (.dateTime(let left), .dateTime(let right)):
      if let left = left.instantNanoseconds, let right = right.instantNanoseconds {
        return Value.order(seconds(left), seconds(right))
      }
      guard left.time.zone == right.time.zone else { return nil }
      return Value.order(seconds(left.wallNanoseconds), seconds(right.wallNanoseconds))
    case (.dayTimeDuration(let left), .dayTimeDuration(let right)):
      return Value.order(left, right)
    case (.yearMonthDuration(let left), .yearMonthDuration(let right)):
      return Value.order(left, right)
    default: return nil
    }
  }

  private static func order<T: Comparable>(_ left: T, _ right: T) -> Order {
    left == right ? .same : left < right ? .before : .after
  }
}

/// Whole seconds, rounded down.
private func seconds(_ nanoseconds: Int128) -> Int128 {
  (nanoseconds < 0 ? nanoseconds - 999_999_999 : nanoseconds) / 1_000_000_000
}

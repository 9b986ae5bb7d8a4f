/// The lowest and highest number an expression can give, as far as the declared ranges tell.
struct Bounds: Sendable, Hashable {
  /// Nil for no limit.
  var low: Decimal?
  var high: Decimal?

  static let all = Bounds(low: nil, high: nil)

  init(low: Decimal?, high: Decimal?) {
    self.low = low
    self.high = high
  }

  /// The bounds of a number; everything for dates and durations, which have no declared range.
  init(_ quantity: Quantity, _ signature: Signature) {
    switch quantity {
    case .number(let number):
      self.init(low: number, high: number)
    case .numberSlot(let slot):
      guard case .number(let range) = signature.entries[slot].type else {
        self = .all
        return
      }
      self.init(low: range.low, high: range.high)
    case .count(let slot):
      self.init(
        low: .zero, high: Decimal(signature.entries[slot].type.options.count))
    case .negate(let inner):
      let inner = Bounds(inner, signature)
      self.init(low: inner.high.map { -$0 }, high: inner.low.map { -$0 })
    case .arithmetic(let operation, let left, let right):
      self = Bounds(left, signature).combined(operation, Bounds(right, signature))
    case .choose(_, let then, let otherwise):
      let (then, otherwise) = (Bounds(then, signature), Bounds(otherwise, signature))
      self.init(
        low: Self.both(then.low, otherwise.low, min),
        high: Self.both(then.high, otherwise.high, max))
    case .integer, .dateSlot, .shift, .dayDifference:
      self = .all
    }
  }

  private static func both(
    _ left: Decimal?, _ right: Decimal?, _ join: (Decimal, Decimal) -> Decimal?
  ) -> Decimal? {
    guard let left, let right else { return nil }
    return join(left, right)
  }

  /// Rounding to 34 digits never turns the order of two results around, so the bounds stay true.
  private func combined(_ operation: Quantity.Operation, _ other: Bounds) -> Bounds {
    switch operation {
    case .add:
      return Bounds(
        low: Self.both(low, other.low) { $0.adding($1) },
        high: Self.both(high, other.high) { $0.adding($1) })
    case .subtract:
      return Bounds(
        low: Self.both(low, other.high) { $0.subtracting($1) },
        high: Self.both(high, other.low) { $0.subtracting($1) })
    case .multiply:
      guard let low, let high, let otherLow = other.low, let otherHigh = other.high else {
        return .all
      }
      let corners = [
        low.multiplied(by: otherLow), low.multiplied(by: otherHigh),
        high.multiplied(by: otherLow), high.multiplied(by: otherHigh),
      ].compactMap { $0 }
      return corners.count == 4 ? Bounds(low: corners.min(), high: corners.max()) : .all
    case .divide:
      // Only by one positive number: then the order stays.
      guard let divisor = other.low, divisor == other.high, divisor > .zero else { return .all }
      return Bounds(
        low: low.flatMap { $0.divided(by: divisor) },
        high: high.flatMap { $0.divided(by: divisor) })
    }
  }

  /// What a comparison gives for all values within the bounds; nil when that differs.
  func outcome(_ comparison: Expression.ComparisonOperator, _ other: Bounds) -> Bool? {
    switch comparison {
    case .less:
      if let high, let otherLow = other.low, high < otherLow { return true }
      if let low, let otherHigh = other.high, low >= otherHigh { return false }
      return nil
    case .lessOrEqual:
      if let high, let otherLow = other.low, high <= otherLow { return true }
      if let low, let otherHigh = other.high, low > otherHigh { return false }
      return nil
    case .greater, .greaterOrEqual:
      return other.outcome(comparison.swapped, self)
    case .equal:
      if outcome(.less, other) == true || outcome(.greater, other) == true { return false }
      if let low, low == high, low == other.low, low == other.high { return true }
      return nil
    case .notEqual:
      return outcome(.equal, other).map { !$0 }
    }
  }
}

/// A condition whose names, types and options are resolved: what the checker makes of an
/// expression, and what the compiler and the searches work on.
///
/// There is no *not*: it is worked inwards (`negated`), which changes nothing in three values.
indirect enum Condition: Sendable, Hashable {
  case constant(Bool)
  /// A yes/no answer.
  case flag(slot: Int, negated: Bool)
  /// Whether the chosen option is in the mask.
  case option(slot: Int, mask: UInt64, all: UInt64)
  /// Whether one of the chosen options is in the mask.
  case holds(slot: Int, mask: UInt64, negated: Bool)
  /// Whether two choices with the same options hold the same option.
  case sameOption(slot: Int, other: Int, negated: Bool)
  case compare(Expression.ComparisonOperator, Quantity, Quantity)
  /// Unknown as soon as one of the three is.
  case between(Quantity, Ends, negated: Bool)
  /// Whether two conditions have the same outcome.
  case same(Condition, Condition, negated: Bool)
  case all([Condition])
  case any([Condition])
  /// `if`; with an unknown first condition it is known only when both others agree.
  case choose(Condition, Condition, Condition)

  /// The two ends of an interval.
  struct Ends: Sendable, Hashable {
    var low: Quantity
    var high: Quantity
    var includesLow: Bool
    var includesHigh: Bool
  }

  /// The opposite condition.
  var negated: Condition {
    switch self {
    case .constant(let value): .constant(!value)
    case .flag(let slot, let negated): .flag(slot: slot, negated: !negated)
    case .option(let slot, let mask, let all): .option(slot: slot, mask: all & ~mask, all: all)
    case .holds(let slot, let mask, let negated):
      .holds(slot: slot, mask: mask, negated: !negated)
    case .sameOption(let slot, let other, let negated):
      .sameOption(slot: slot, other: other, negated: !negated)
    case .compare(let comparison, let left, let right):
      .compare(comparison.opposite, left, right)
    case .between(let quantity, let ends, let negated):
      .between(quantity, ends, negated: !negated)
    case .same(let left, let right, let negated): .same(left, right, negated: !negated)
    case .all(let parts): .any(parts.map(\.negated))
    case .any(let parts): .all(parts.map(\.negated))
    case .choose(let condition, let then, let otherwise):
      .choose(condition, then.negated, otherwise.negated)
    }
  }

  /// Both, with nested *and* made flat.
  func and(_ other: Condition) -> Condition {
    var parts: [Condition] = []
    for side in [self, other] {
      if case .all(let inner) = side { parts += inner } else { parts.append(side) }
    }
    return .all(parts)
  }

  /// One of both, with nested *or* made flat.
  func or(_ other: Condition) -> Condition {
    negated.and(other.negated).negated
  }
}

/// A number, date or duration whose names are resolved.
///
/// Dates, days and months are whole numbers here; the checker has seen to it that they do not mix.
indirect enum Quantity: Sendable, Hashable {
  case number(Decimal)
  /// A date as day number, or a duration in days or months.
  case integer(Int)
  case numberSlot(Int)
  case dateSlot(Int)
  /// How many options were chosen.
  case count(slot: Int)
  case arithmetic(Operation, Quantity, Quantity)
  case negate(Quantity)
  /// A date moved by a duration.
  case shift(Quantity, by: Quantity, months: Bool, backwards: Bool)
  /// The days from the second date to the first.
  case dayDifference(Quantity, Quantity)
  case choose(Condition, Quantity, Quantity)

  /// The arithmetic of the declared subset.
  enum Operation: Sendable, Hashable {
    case add, subtract, multiply, divide
  }
}

extension Expression.ComparisonOperator {
  /// The comparison that is true exactly when this one is false, for known and ordered sides.
  var opposite: Self {
    switch self {
    case .equal: .notEqual
    case .notEqual: .equal
    case .less: .greaterOrEqual
    case .lessOrEqual: .greater
    case .greater: .lessOrEqual
    case .greaterOrEqual: .less
    }
  }

  /// The same comparison with its sides swapped.
  var swapped: Self {
    switch self {
    case .equal, .notEqual: self
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    }
  }

  var isOrder: Bool { self != .equal && self != .notEqual }
}

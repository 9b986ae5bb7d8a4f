extension BuiltIns {
  /// Allen's relations between points and ranges (DMN 1.5, table 78).
  static let ranges: [BuiltIn] = [
    relation("before") { a, b in below(a.high, b.low) },
    relation("after") { a, b in below(b.high, a.low) },
    relation("meets") { a, b in touch(a.high, b.low) },
    relation("met by") { a, b in touch(b.high, a.low) },
    relation("overlaps") { a, b in both(not(below(a.high, b.low)), not(below(b.high, a.low))) },
    relation("overlaps before") { a, b in
      both(both(start(a, before: b), not(below(a.high, b.low))), end(a, before: b))
    },
    relation("overlaps after") { a, b in
      both(both(start(b, before: a), not(below(b.high, a.low))), end(b, before: a))
    },
    relation("finishes") { a, b in both(sameEnd(a.high, b.high), not(start(a, before: b))) },
    relation("finished by") { a, b in both(sameEnd(a.high, b.high), not(start(b, before: a))) },
    relation("includes") { a, b in both(not(start(b, before: a)), not(end(a, before: b))) },
    relation("during") { a, b in both(not(start(a, before: b)), not(end(b, before: a))) },
    relation("starts") { a, b in both(sameEnd(a.low, b.low), not(end(b, before: a))) },
    relation("started by") { a, b in both(sameEnd(a.low, b.low), not(end(a, before: b))) },
    relation("coincides") { a, b in both(sameEnd(a.low, b.low), sameEnd(a.high, b.high)) },
  ]

  /// An end of a range; `isIn` tells whether it belongs to the range.
  private struct End {
    var value: Value
    var isIn: Bool
  }

  private struct Span {
    var low: End
    var high: End

    /// A range with two known ends, or a point as a range of itself.
    init?(_ value: Value) {
      switch value {
      case .null: return nil
      case .range(let range):
        guard range.test == nil || range.test == .equal else { return nil }
        guard let high = range.high, !high.isNull else { return nil }
        let start = range.test == .equal ? high : range.low ?? .null
        guard !start.isNull else { return nil }
        low = End(value: start, isIn: range.includesLow || range.test == .equal)
        self.high = End(value: high, isIn: range.includesHigh)
      default:
        low = End(value: value, isIn: true)
        high = low
      }
    }
  }

  private static func relation(
    _ name: String, _ holds: @escaping @Sendable (Span, Span) -> Bool?
  ) -> BuiltIn {
    BuiltIn(name, "point1, point2", "range1, range2", "point, range", "range, point") {
      _, arguments in
      guard let first = Span(arguments[0]), let second = Span(arguments[1]) else { return nil }
      return holds(first, second).map(Value.boolean)
    }
  }

  /// All of what ends at `high` lies before all of what begins at `low`.
  private static func below(_ high: End, _ low: End) -> Bool? {
    high.value.order(relativeTo: low.value).map { order in
      order == .before || (order == .same && !(high.isIn && low.isIn))
    }
  }

  private static func touch(_ high: End, _ low: End) -> Bool? {
    high.value.order(relativeTo: low.value).map { $0 == .same && high.isIn && low.isIn }
  }

  private static func sameEnd(_ first: End, _ second: End) -> Bool? {
    first.value.order(relativeTo: second.value).map { $0 == .same && first.isIn == second.isIn }
  }

  private static func start(_ first: Span, before second: Span) -> Bool? {
    first.low.value.order(relativeTo: second.low.value).map { order in
      order == .before || (order == .same && first.low.isIn && !second.low.isIn)
    }
  }

  private static func end(_ first: Span, before second: Span) -> Bool? {
    first.high.value.order(relativeTo: second.high.value).map { order in
      order == .before || (order == .same && !first.high.isIn && second.high.isIn)
    }
  }

  private static func not(_ truth: Bool?) -> Bool? { truth.map { !$0 } }

  private static func both(_ first: Bool?, _ second: Bool?) -> Bool? {
    guard let first, let second else { return nil }
    return first && second
  }
}

extension BuiltIns {
  /// Functions that make one number, or one of its values, of a list.
  static let statistics: [BuiltIn] = [
    BuiltIn("min", "list...") { _, arguments in
      arguments.list(0).flatMap { extreme($0, .before) }
    },
    BuiltIn("max", "list...") { _, arguments in
      arguments.list(0).flatMap { extreme($0, .after) }
    },
    BuiltIn("sum", "list...") { _, arguments in
      guard let list = arguments.list(0), !list.isEmpty else {
        return arguments.has(0) ? .null : nil
      }
      return sum(list)
    },
    BuiltIn("mean", "list...") { _, arguments in
      guard let numbers = numbers(arguments), !numbers.isEmpty else { return nil }
      return total(numbers)?.divided(by: Decimal(numbers.count)).map(Value.number)
    },
    BuiltIn("product", "list...") { _, arguments in
      guard let numbers = numbers(arguments), !numbers.isEmpty else { return nil }
      return numbers.reduce(Decimal.one as Decimal?) { $0?.multiplied(by: $1) }.map(Value.number)
    },
    BuiltIn("median", "list...") { _, arguments in
      guard let numbers = numbers(arguments)?.sorted() else { return nil }
      guard !numbers.isEmpty else { return .null }
      let middle = numbers.count / 2
      if numbers.count % 2 == 1 { return .number(numbers[middle]) }
      return numbers[middle - 1].adding(numbers[middle])?.divided(by: Decimal(2))
        .map(Value.number)
    },
    BuiltIn("stddev", "list...") { _, arguments in
      guard let numbers = numbers(arguments), numbers.count > 1 else { return nil }
      return deviation(numbers).map(Value.number)
    },
    BuiltIn("mode", "list...") { _, arguments in
      guard let numbers = numbers(arguments) else { return nil }
      let counts = Dictionary(grouping: numbers) { $0 }.mapValues(\.count)
      let most = counts.values.max()
      return .list(counts.filter { $0.value == most }.keys.sorted().map(Value.number))
    },
  ]

  private static func extreme(_ list: [Value], _ wanted: Value.Order) -> Value? {
    guard var best = list.first else { return .null }
    guard best.order(relativeTo: best) != nil else { return nil }
    for value in list.dropFirst() {
      guard let order = value.order(relativeTo: best) else { return nil }
      if order == wanted { best = value }
    }
    return best
  }

  /// Numbers, or durations of one sort.
  private static func sum(_ list: [Value]) -> Value? {
    switch list.first {
    case .dayTimeDuration:
      var total: Int128 = 0
      for value in list {
        guard case .dayTimeDuration(let duration) = value else { return nil }
        total += duration.nanoseconds
      }
      return Value(nanoseconds: total)
    case .yearMonthDuration:
      var total = 0
      for value in list {
        guard case .yearMonthDuration(let duration) = value else { return nil }
        total += duration.months
      }
      return Value(months: total)
    default: return numbers(list).flatMap(total).map(Value.number)
    }
  }

  private static func numbers(_ arguments: Arguments) -> [Decimal]? {
    arguments.list(0).flatMap(numbers)
  }

  /// Nil when one of the values is no number.
  private static func numbers(_ list: [Value]) -> [Decimal]? {
    var numbers: [Decimal] = []
    for value in list {
      guard case .number(let number) = value else { return nil }
      numbers.append(number)
    }
    return numbers
  }

  private static func total(_ numbers: [Decimal]) -> Decimal? {
    numbers.reduce(Decimal.zero as Decimal?) { $0?.adding($1) }
  }

  /// The standard deviation of a sample: divided by the count less one.
  private static func deviation(_ numbers: [Decimal]) -> Decimal? {
    guard let mean = total(numbers)?.divided(by: Decimal(numbers.count)) else { return nil }
    var squares = Decimal.zero
    for number in numbers {
      guard let distance = number.subtracting(mean), let square = distance.multiplied(by: distance),
        let sum = squares.adding(square)
      else { return nil }
      squares = sum
    }
    return squares.divided(by: Decimal(numbers.count - 1))?.squareRoot
  }
}

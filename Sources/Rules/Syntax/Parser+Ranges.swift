/// `in` and `between`, and the ranges and one-sided tests they work with.
extension Parser {
  /// What follows the value that is tested.
  mutating func test(of value: Node, from start: Int) throws(SyntaxError) -> Node {
    if try take(word: "between") {
      let low = try expression(.sum)
      try need(word: "and")
      let high = try expression(.sum)
      return try node(
        .between(value.expression, low: low.expression, high: high.expression), from: start,
        over: [value.height, low.height, high.height])
    }
    try need(word: "in")
    let tests = try self.tests()
    return try node(
      .in(value.expression, tests: tests.map(\.expression)), from: start,
      over: [value.height] + tests.map(\.height))
  }

  private mutating func tests() throws(SyntaxError) -> [Node] {
    if let test = try oneSidedTest() { return [test] }
    guard isNext("(") else { return [try expression(.sum)] }
    // `(` can begin a list of tests, a range, or an expression such as `(a + b) * c`.
    let start = current.start
    var tests = try bracketed { parser throws(SyntaxError) in
      try parser.advance()
      let first = try parser.item()
      if try parser.take("..") {
        return [try parser.range(from: start, low: first, includesLow: false)]
      }
      var tests = [first]
      while try parser.take(",") { tests.append(try parser.item()) }
      try parser.need(")")
      return tests
    }
    if tests.count == 1, continuesValue {
      tests[0] = try expression(.sum, continuing: (tests[0], start))
    }
    return tests
  }

  /// Does something follow that makes the brackets before it a part of a larger value?
  private var continuesValue: Bool {
    ["+", "-", "*", "/", "**", ".", "[", "("].contains { isNext($0) }
  }

  /// An expression or a one-sided test.
  mutating func item() throws(SyntaxError) -> Node {
    if let test = try oneSidedTest() { return test }
    return try expression()
  }

  /// `< 5` and the like; nil when no comparison operator is next.
  mutating func oneSidedTest() throws(SyntaxError) -> Node? {
    guard case .symbol(let symbol) = current.token,
      let comparison = Expression.ComparisonOperator(rawValue: symbol)
    else { return nil }
    let start = current.start
    try advance()
    let end = try expression(.sum)
    let isLow = comparison == .greater || comparison == .greaterOrEqual
    let includes = comparison != .less && comparison != .greater
    let interval = Expression.Interval(
      low: isLow ? end.expression : nil, high: isLow ? nil : end.expression,
      includesLow: isLow && includes, includesHigh: !isLow && includes, test: comparison)
    return try node(.interval(interval), from: start, over: [end.height])
  }

  /// The rest of a range, after `..`.
  mutating func range(
    from start: Int, low: Node, includesLow: Bool
  ) throws(SyntaxError) -> Node {
    // `[1..5[` ends with a bracket that would otherwise begin a filter.
    let outer = mayFilter
    mayFilter = false
    let high = try expression(.sum)
    mayFilter = outer
    let includesHigh: Bool
    if try take("]") {
      includesHigh = true
    } else if isNext(")") || isNext("[") {
      try advance()
      includesHigh = false
    } else {
      throw missing("]")
    }
    let interval = Expression.Interval(
      low: low.expression, high: high.expression, includesLow: includesLow,
      includesHigh: includesHigh, test: nil)
    return try node(.interval(interval), from: start, over: [low.height, high.height])
  }
}

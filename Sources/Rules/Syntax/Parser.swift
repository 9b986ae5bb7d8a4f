/// Reads FEEL expressions (DMN 1.5, chapter 10.3.1).
///
/// FEEL lets names have spaces and operators in them, so a text can only be read by one who knows
/// the names: those given, those of the built-in functions, and those that the text itself binds.
public struct Parser {
  /// How deep parts can lie within parts.
  public static let maximumDepth = 200
  /// How many Unicode scalars a text can have.
  public static let maximumLength = 65_536

  var lexer: Lexer
  /// The token that is next, and where the one before it ended.
  var current: Lexer.Piece
  var lastEnd = 0
  /// Names of variables and functions that are in scope.
  var names: NameTable
  /// Names that can follow a point, and inside a filter.
  var entryNames: NameTable
  /// False while the end of a range is read, where `[` closes the range.
  var mayFilter = true
  /// How many expressions are being read at this moment.
  var depth = 0

  /// Reads a whole text as one expression.
  ///
  /// `names` are the variables in scope, and names with spaces of entries of their contexts.
  public static func parse(
    _ text: String, names: Set<String> = []
  ) throws(SyntaxError) -> Expression {
    var parser = try Parser(text, names: names)
    let node = try parser.expression()
    guard parser.current.token == .end else { throw parser.unexpected() }
    return node.expression
  }

  // Made once: every text knows the same ones.
  private static let builtInNames = NameTable(BuiltIns.names)
  private static let propertyNames = NameTable(Properties.names)

  private init(_ text: String, names: Set<String>) throws(SyntaxError) {
    lexer = Lexer(text)
    guard lexer.scalars.count <= Parser.maximumLength else {
      throw SyntaxError(offset: Parser.maximumLength, reason: .tooLong)
    }
    let own = NameTable(names)
    self.names = Parser.builtInNames
    self.names.formUnion(own)
    entryNames = Parser.propertyNames
    entryNames.formUnion(own)
    current = try lexer.piece(at: 0)
  }

  /// An expression with the number of levels below and including it.
  struct Node {
    var expression: Expression
    var height: Int
  }

  /// Makes the node of what was read from `start` up to here.
  func node(
    _ kind: Expression.Kind, from start: Int, over children: [Int] = []
  ) throws(SyntaxError) -> Node {
    let height = (children.max() ?? 0) + 1
    guard height <= Parser.maximumDepth else { throw SyntaxError(offset: start, reason: .tooDeep) }
    return Node(
      expression: Expression(kind, SourceRange(start: start, end: lastEnd)), height: height)
  }

  // MARK: Tokens

  /// Goes on to the next token.
  mutating func advance() throws(SyntaxError) {
    try advance(to: current.end)
  }

  /// Goes on to the first token after `position`, to which all has been read.
  mutating func advance(to position: Int) throws(SyntaxError) {
    lastEnd = position
    current = try lexer.piece(at: position)
  }

  func isNext(_ symbol: String) -> Bool { current.token == .symbol(symbol) }
  func isNext(word: String) -> Bool { current.token == .word(word) }

  mutating func take(_ symbol: String) throws(SyntaxError) -> Bool {
    guard isNext(symbol) else { return false }
    try advance()
    return true
  }

  mutating func take(word: String) throws(SyntaxError) -> Bool {
    guard isNext(word: word) else { return false }
    try advance()
    return true
  }

  mutating func need(_ symbol: String) throws(SyntaxError) {
    guard try take(symbol) else { throw missing(symbol) }
  }

  mutating func need(word: String) throws(SyntaxError) {
    guard try take(word: word) else { throw missing(word) }
  }

  var currentText: String { lexer.text(current.start, current.end) }

  func unexpected() -> SyntaxError {
    SyntaxError(
      offset: current.start,
      reason: current.token == .end ? .unexpectedEnd : .unexpected(currentText))
  }

  func missing(_ what: String) -> SyntaxError {
    SyntaxError(offset: current.start, reason: .missing(what, found: currentText))
  }

  // MARK: Operators, weakest first

  /// How strongly the operators bind.
  enum Strength: Int {
    case or = 1
    case and, comparison, sum, product, power, negation
  }

  /// A whole expression.
  mutating func expression() throws(SyntaxError) -> Node {
    try expression(.or)
  }

  /// An expression of operators that bind at least as strongly as `weakest`.
  /// `first` is its first value, when that has been read already, and where it began.
  mutating func expression(
    _ weakest: Strength, continuing first: (value: Node, start: Int)? = nil
  ) throws(SyntaxError) -> Node {
    guard depth < Parser.maximumDepth else {
      throw SyntaxError(offset: current.start, reason: .tooDeep)
    }
    depth += 1
    defer { depth -= 1 }
    let start = first?.start ?? current.start
    var left = try prefixed(continuing: first)
    while let (strength, binary) = infix(), strength.rawValue >= weakest.rawValue {
      left =
        try binary == nil
        ? test(of: left, from: start) : operation(binary, strength, left, from: start)
    }
    return left
  }

  /// The operator that is next; the operation is nil for `in` and `between`.
  private func infix() -> (Strength, Infix?)? {
    switch current.token {
    case .word("or"): (.or, .or)
    case .word("and"): (.and, .and)
    case .word("in"), .word("between"): (.comparison, nil)
    case .symbol(let symbol):
      if let comparison = Expression.ComparisonOperator(rawValue: symbol) {
        (.comparison, .comparison(comparison))
      } else if let arithmetic = Expression.ArithmeticOperator(rawValue: symbol) {
        (arithmetic.strength, .arithmetic(arithmetic))
      } else {
        nil
      }
    default: nil
    }
  }

  private enum Infix {
    case or
    case and
    case comparison(Expression.ComparisonOperator)
    case arithmetic(Expression.ArithmeticOperator)
  }

  private mutating func operation(
    _ binary: Infix?, _ strength: Strength, _ left: Node, from start: Int
  ) throws(SyntaxError) -> Node {
    try advance()
    // The right side holds only what binds more strongly: all these are left-associative.
    let right = try expression(Strength(rawValue: strength.rawValue + 1) ?? .negation)
    let (a, b) = (left.expression, right.expression)
    let kind: Expression.Kind =
      switch binary {
      case .or: .or(a, b)
      case .and, nil: .and(a, b)
      case .comparison(let comparison): .comparison(comparison, a, b)
      case .arithmetic(let arithmetic): .arithmetic(arithmetic, a, b)
      }
    return try node(kind, from: start, over: [left.height, right.height])
  }

  /// A minus sign, or an expression that begins with a keyword, or a value with what follows it.
  private mutating func prefixed(
    continuing first: (value: Node, start: Int)?
  ) throws(SyntaxError) -> Node {
    let start = first?.start ?? current.start
    if first == nil, try take("-") {
      let operand = try expression(.negation)
      return try node(.negate(operand.expression), from: start, over: [operand.height])
    }
    let head: Node
    if let first { head = first.value } else { head = try primary() }
    let value = try postfixed(head, from: start)
    guard isNext(word: "instance") else { return value }
    try advance()
    try need(word: "of")
    let type = try typeName()
    return try node(.instanceOf(value.expression, type), from: start, over: [value.height])
  }
}

extension Expression.ArithmeticOperator {
  /// How strongly the operator binds.
  var strength: Parser.Strength {
    switch self {
    case .add, .subtract: .sum
    case .multiply, .divide: .product
    case .power: .power
    }
  }
}

/// A place inside the text of one expression, in Unicode scalars from 0.
public struct SourceRange: Sendable, Hashable {
  /// The first scalar that belongs to it.
  public var start: Int
  /// The first scalar that no longer belongs to it.
  public var end: Int

  /// Makes a range of scalars.
  public init(start: Int, end: Int) {
    self.start = start
    self.end = end
  }
}

/// A node of a FEEL syntax tree, with its place in the text it was read from.
public struct Expression: Sendable, Hashable {
  /// What the node says.
  public var kind: Kind
  /// Where it stands in the text.
  public var range: SourceRange

  /// Makes a node.
  public init(_ kind: Kind, _ range: SourceRange) {
    self.kind = kind
    self.range = range
  }

  /// The forms of DMN 1.5's FEEL (chapter 10.3), one case each.
  public indirect enum Kind: Sendable, Hashable {
    case null
    case boolean(Bool)
    case number(Decimal)
    case string(String)
    /// `@"2026-01-01"`: the text between the quotes.
    case temporal(String)
    /// A variable. Names with spaces are one name: the parser knows the names in scope.
    case name(String)
    case list([Expression])
    case context([ContextEntry])
    /// `[1..5]`, `]1..5[`, `(1..5)`, and the open-ended forms `> 5`, `<= 5`, `= 5`, `!= 5`.
    case interval(Interval)
    case negate(Expression)
    case arithmetic(ArithmeticOperator, Expression, Expression)
    case comparison(ComparisonOperator, Expression, Expression)
    case and(Expression, Expression)
    case or(Expression, Expression)
    case between(Expression, low: Expression, high: Expression)
    /// `x in (test, test)`: true when one test holds.
    case `in`(Expression, tests: [Expression])
    case `if`(Expression, then: Expression, else: Expression)
    case some([Iterator], satisfies: Expression)
    case every([Iterator], satisfies: Expression)
    case `for`([Iterator], returns: Expression)
    case filter(Expression, by: Expression)
    case path(Expression, String)
    case instanceOf(Expression, TypeName)
    case call(Expression, [Argument])
    case function(parameters: [Parameter], body: Expression)
  }

  /// One `key: value` of a context literal.
  public struct ContextEntry: Sendable, Hashable {
    public var key: String
    public var value: Expression
  }

  /// A range literal or a one-sided test.
  public struct Interval: Sendable, Hashable {
    /// Nil: no lower end (or, for `= x` and `!= x`, see `test`).
    public var low: Expression?
    public var high: Expression?
    public var includesLow: Bool
    public var includesHigh: Bool
    /// Set when it was written as a one-sided test (`< 5`), so that it prints as it was read.
    public var test: ComparisonOperator?

    /// Makes a range or a one-sided test.
    public init(
      low: Expression?, high: Expression?, includesLow: Bool, includesHigh: Bool,
      test: ComparisonOperator? = nil
    ) {
      self.low = low
      self.high = high
      self.includesLow = includesLow
      self.includesHigh = includesHigh
      self.test = test
    }
  }

  /// `x in list` of a quantifier or a `for`; with `to` set it is `x in from..to`.
  public struct Iterator: Sendable, Hashable {
    public var name: String
    public var source: Expression
    public var to: Expression?
  }

  /// An argument of a call, by place or by name.
  public struct Argument: Sendable, Hashable {
    public var name: String?
    public var value: Expression

    /// Makes an argument; without a name it stands for itself by its place.
    public init(name: String? = nil, value: Expression) {
      self.name = name
      self.value = value
    }
  }

  /// A parameter of a function literal.
  public struct Parameter: Sendable, Hashable {
    public var name: String
    public var type: TypeName?
  }

  /// A type as written after `instance of` or a parameter.
  public indirect enum TypeName: Sendable, Hashable {
    case named(String)
    case list(TypeName)
    case range(TypeName)
    case context([String: TypeName])
    case function([TypeName], TypeName)
  }

  public enum ArithmeticOperator: String, Sendable, Hashable {
    case add = "+"
    case subtract = "-"
    case multiply = "*"
    case divide = "/"
    case power = "**"
  }

  public enum ComparisonOperator: String, Sendable, Hashable {
    case equal = "="
    case notEqual = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
  }
}

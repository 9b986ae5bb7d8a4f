/// Something wrong with a condition, at a place in its text.
///
/// Holds no sentence: the reason and its parts are typed, and the catalogue writes the text.
public struct RuleProblem: Sendable, Hashable {
  /// The part of the text it is about, in Unicode scalars.
  public var range: SourceRange
  /// What is wrong.
  public var reason: Reason

  /// Makes a problem.
  public init(_ reason: Reason, _ range: SourceRange) {
    self.reason = reason
    self.range = range
  }

  /// False for remarks about a condition that can be compiled all the same
  /// (`alwaysTrue` and `neverTrue`).
  public var isError: Bool {
    switch reason {
    case .alwaysTrue, .neverTrue: false
    default: true
    }
  }

  /// What can be wrong.
  public enum Reason: Sendable, Hashable {
    /// No question or parameter has this name; `suggestion` is the closest one within two edits.
    case unknownName(String, suggestion: String?)
    /// Neither FEEL nor the declared subset knows this function.
    case unknownFunction(String, suggestion: String?)
    /// The choice has no option with this id.
    case unknownOption(String, name: String, suggestion: String?)
    /// The two sides of an operator do not go together.
    case typeClash(left: RuleType, right: RuleType)
    /// A value of another type is needed here.
    case wrongType(found: RuleType, expected: [RuleType])
    /// `<`, `>`, an interval or `between` on values without an order.
    case notOrdered(RuleType)
    /// Two choices with different lists of options are compared.
    case differentOptions(left: String, right: String)
    /// A set of options is compared as a whole; conditions use `list contains` and `count`.
    case setCompared(name: String)
    /// A condition looks at a text answer.
    case textNotReadable(name: String)
    /// Comparison with the literal `null`: "not answered" is handled by the three-valued logic.
    case comparisonWithNull
    /// Given the declared ranges and options the comparison is yes for every answer.
    case alwaysTrue
    /// Given the declared ranges and options the comparison is no for every answer.
    case neverTrue
    /// FEEL has it, the declared subset has not.
    case notInSubset(Construct)
    /// A function got another number of arguments than it takes.
    case wrongArgumentCount(function: String, found: Int, expected: Int)
    /// This argument must be written out as a text, such as `date("2026-01-01")`.
    case literalNeeded(function: String)
    /// The text is not a date of the form `2026-01-31`.
    case unreadableDate(String)
    /// The form is right but the calendar has no such day.
    case dateDoesNotExist(String)
    /// The text is not a duration of the form `P24M` or `P30D`.
    case unreadableDuration(String)
    /// The duration has hours, minutes or seconds; dates here have no time.
    case durationWithTime(String)
    /// The divisor is the number 0.
    case divisionByZero
    /// Groups within groups, deeper than a program can hold.
    case tooDeep(limit: Int)
  }

  /// Forms of FEEL that conditions of the catalogue do not use.
  public enum Construct: Sendable, Hashable {
    /// The literal `null`.
    case null
    /// A text in quotes that does not stand beside a choice.
    case textLiteral
    /// A list, other than after `in`; or an empty one.
    case list
    /// `{a: 1}`.
    case context
    /// An interval, other than after `in`.
    case interval
    /// `**`.
    case power
    /// `some` and `every`.
    case quantifier
    /// `for`.
    case loop
    /// `list[...]`.
    case filter
    /// `value.name`.
    case path
    /// `instance of`.
    case instanceOf
    /// A function written out, or a call of something else than a name.
    case functionLiteral
    /// A built-in function of FEEL outside the subset.
    case function(String)
    /// An argument given by name.
    case namedArgument(String)
    /// A date with a time.
    case dateWithTime(String)
  }
}

/// What a condition must give.
public enum ExpectedType: UInt8, Sendable, Hashable {
  /// Yes, no or unknown: a condition.
  case boolean = 0
  /// A number.
  case number = 1
}

/// Thrown when an expression cannot be compiled: all errors found in it, in order of place.
public struct RuleRefusal: Error, Sendable, Hashable {
  /// At least one problem.
  public var problems: [RuleProblem]
}

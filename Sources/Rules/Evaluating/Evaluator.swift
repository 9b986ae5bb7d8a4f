/// Works out FEEL expressions, straight from the tree.
///
/// Made for clarity: this is what other ways of working out conditions are measured against.
/// It never stops with an error. What cannot be worked out is null, as FEEL says, and the reason
/// stands beside the value.
public struct Evaluator: Sendable {
  /// What null means.
  public enum Mode: Sendable, Hashable {
    /// FEEL as DMN 1.5 defines it: null is a value like others (`null = "x"` is false).
    case plain
    /// Null is "not known": every comparison, test, calculation and call with such a side is not
    /// known either; *and*, *or*, *not*, *some* and *every* are Kleene's.
    case lifted
  }

  /// What null means.
  public var mode: Mode
  /// The values of the names in scope.
  public var scope: [String: Value]

  /// How many steps one expression may take.
  public var stepLimit: Int

  /// How many steps one expression may take when nothing else is said.
  public static let maximumSteps = 1_000_000
  /// How deep expressions and calls may lie within each other.
  public static let maximumDepth = 600
  /// How deep values may lie within each other.
  public static let maximumValueDepth = 200
  /// How many failures are kept.
  public static let maximumFailures = 100

  /// Makes an evaluator for names with these values.
  public init(
    mode: Mode, scope: [String: Value] = [:], stepLimit: Int = Evaluator.maximumSteps
  ) {
    self.mode = mode
    self.scope = scope
    self.stepLimit = stepLimit
  }

  /// What came of an expression.
  public struct Outcome: Sendable, Hashable {
    /// The value; null when it could not be worked out.
    public var value: Value
    /// What went wrong on the way, in order; the value can be known all the same.
    public var failures: [EvaluationFailure]
  }

  /// Works out one expression.
  public func evaluate(_ expression: Expression) -> Outcome {
    var run = EvaluationRun(
      isLifted: mode == .lifted, scope: scope, stepLimit: stepLimit)
    let value = run.value(of: expression)
    return Outcome(value: run.isExhausted ? .null : value, failures: run.failures)
  }
}

/// Why a part of an expression is null, and which part.
public struct EvaluationFailure: Sendable, Hashable {
  /// What went wrong.
  public var reason: Reason
  /// Where in the text.
  public var range: SourceRange

  /// Makes a failure of a part of the text.
  public init(reason: Reason, range: SourceRange) {
    self.reason = reason
    self.range = range
  }

  /// What can go wrong.
  public enum Reason: Sendable, Hashable {
    /// A name that nothing is known under.
    case unknownName(String)
    /// An operator on values of types that it does not take.
    case notApplicable(operation: String, left: String, right: String)
    /// A result that is too large, a division by nought, or a day outside the calendar.
    case outOfRange(operation: String)
    /// A text after `@` that is no date, time or duration.
    case unreadableTemporal(String)
    /// An entry or property that the value does not have.
    case noEntry(String, type: String)
    /// A value of this type where true or false is needed.
    case notBoolean(type: String)
    /// A value of this type where a list is needed.
    case notList(type: String)
    /// A range whose ends cannot be compared.
    case impossibleRange(low: String, high: String)
    /// A value of this type called as a function.
    case notFunction(type: String)
    /// A function given too few, too many or wrongly named arguments.
    case wrongArguments(function: String)
    /// A function that cannot do anything with these arguments.
    case callFailed(function: String)
    /// Too many steps, or too deep.
    case tooMuchWork
  }
}

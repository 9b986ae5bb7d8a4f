/// Why a condition came out as it did: every sub-expression with its value, and which of them
/// decided.
///
/// Holds no sentences; the report makes those.
public struct Trace: Sendable, Hashable {
  /// One sub-expression and what it gave.
  public struct Node: Sendable, Hashable {
    /// The sub-expression; its `range` is its place in the text.
    public var expression: Expression
    /// What it gave; null for unknown.
    public var value: Value
    /// The sub-expressions inside it, in order of place. The name of a called function is not one.
    public var children: [Node]
    /// Whether it is one of the decisive ones, see `Trace.decisive`.
    public var isDecisive = false

    /// The outcome when it is a condition: unknown for null, nil for a value that is no truth.
    public var truth: Truth? {
      switch value {
      case .boolean(let known): Truth(known)
      case .null: .unknown
      default: nil
      }
    }

    /// The part of the text that it was read from.
    /// - Parameter source: the text of the whole expression.
    /// - Returns: as much of it as lies within the text.
    public func text(in source: String) -> String {
      let scalars = source.unicodeScalars
      let start = max(expression.range.start, 0)
      let length = max(expression.range.end - start, 0)
      return String(scalars.dropFirst(start).prefix(length))
    }

    /// The names it uses, each once, in order of first use.
    public var names: [String] { TypeChecker.references(of: expression) }
  }

  /// The whole expression.
  public var root: Node
  /// The comparisons and yes/no names that fix the outcome, in order of place.
  ///
  /// For yes and no: a smallest set that is enough by itself. Of several sides of an *or* that are
  /// each enough it is the one with the fewest (the first among equals); the others are in the tree.
  /// For unknown: those without an outcome that still matter. Empty for an expression that gives
  /// a number.
  public var decisive: [Node]
  /// For unknown: the names without an answer that could still change it, in order of first use.
  /// Empty when the outcome is known, or when it is unknown for another reason than a missing
  /// answer (division by 0).
  public var openNames: [String]

  /// The outcome when the expression is a condition.
  public var truth: Truth? { root.truth }

  /// Explains one outcome. To explain the same expression often, keep an `Explainer`.
  /// - Throws: the errors in the expression.
  public static func explain(
    _ expression: Expression, signature: Signature, slots: [Slot],
    expecting expected: ExpectedType = .boolean
  ) throws(RuleRefusal) -> Trace {
    try Explainer(expression, signature: signature, expecting: expected).explain(slots)
  }
}

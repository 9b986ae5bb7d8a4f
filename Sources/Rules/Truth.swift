/// A truth value with a third state for "not answered", after Kleene's strong logic.
///
/// The raw values order the states no < unknown < yes, so that *and* is the lower of two,
/// *or* the higher, and *not* mirrors.
public enum Truth: UInt8, Sendable, Hashable, CaseIterable {
  /// Known to be false.
  case no = 0
  /// Not known: an answer is missing.
  case unknown = 1
  /// Known to be true.
  case yes = 2

  /// The state of a known truth.
  @inlinable
  public init(_ known: Bool) {
    self = known ? .yes : .no
  }

  /// The known truth, or nil for unknown.
  @inlinable
  public var known: Bool? {
    switch self {
    case .no: false
    case .unknown: nil
    case .yes: true
    }
  }

  /// True for yes and no, false for unknown.
  @inlinable
  public var isKnown: Bool { self != .unknown }

  /// Kleene's *and*: no as soon as one side is no, yes when both are yes.
  @inlinable
  public func and(_ other: Truth) -> Truth {
    rawValue < other.rawValue ? self : other
  }

  /// Kleene's *or*: yes as soon as one side is yes, no when both are no.
  @inlinable
  public func or(_ other: Truth) -> Truth {
    rawValue > other.rawValue ? self : other
  }

  /// Kleene's *not*: unknown stays unknown.
  @inlinable
  public var negated: Truth {
    switch self {
    case .no: .yes
    case .unknown: .unknown
    case .yes: .no
    }
  }

  /// Whether both sides are the same: unknown when one side is.
  @inlinable
  public func same(as other: Truth) -> Truth {
    guard isKnown, other.isKnown else { return .unknown }
    return Truth(self == other)
  }
}

/// What came out for one criterion.
public enum Outcome: String, Sendable, CaseIterable {
  case met = "voldaan"
  case partly = "deels"
  case notMet = "niet_voldaan"
  case unknown = "onbekend"
  case notApplicable = "niet_van_toepassing"
}

/// What an outcome rests on.
public enum Ground: String, Sendable, CaseIterable {
  /// A passage was found for it.
  case substantiated = "onderbouwd"
  /// Answers only.
  case stated = "gesteld"
  /// Answers, or an answer and a passage, disagree: the criterion counts as unknown.
  case contradictory = "tegenstrijdig"
  /// Only a document was read: provisional.
  case fromDocument = "uit_document"
  /// Nothing to rest on: it is unknown or does not apply.
  case none = "geen"

  /// Whether a passage of a document is behind it.
  var isPassage: Bool { self == .substantiated || self == .fromDocument }
}

/// The outcome of one criterion under one set of parameters.
public struct CriterionOutcome: Sendable, Hashable {
  public var outcome: Outcome
  /// The points earned, 0–100; 0 when unknown or not applicable.
  public var points: Int
  /// The points that are still possible: equal to `points` unless unknown.
  public var bestPoints: Int
  /// The tier that was reached, as an index in `Criterion.tiers`.
  public var tier: Int?
  public var ground: Ground

  /// Does not apply.
  public static let notApplicable = CriterionOutcome(
    outcome: .notApplicable, points: 0, bestPoints: 0, tier: nil, ground: .none)
}

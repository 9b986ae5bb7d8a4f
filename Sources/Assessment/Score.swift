/// The four scoring models of XCCDF 1.2 (NISTIR 7275 revision 4, section 7.3.2), once.
public struct ModelScores: Sendable, Hashable {
  /// Weighted mean over phases of the weighted mean over criteria, 0–100.
  public var standard: Rational
  /// Sum of weight × share, with its maximum: phase weights do not count.
  public var flat: Rational
  public var flatMaximum: Int
  /// As `flat` with every weight 1.
  public var flatUnweighted: Rational
  public var flatUnweightedMaximum: Int
  /// 1 when everything that counts is fully met and something counts; else 0.
  public var absolute: Int

  /// Nothing counts.
  public static let empty = ModelScores(
    standard: .zero, flat: .zero, flatMaximum: 0, flatUnweighted: .zero,
    flatUnweightedMaximum: 0, absolute: 0)
}

/// How many criteria have which outcome.
public struct OutcomeCounts: Sendable, Hashable {
  public var met = 0
  public var partly = 0
  public var notMet = 0
  public var unknown = 0
  public var notApplicable = 0

  /// How many criteria count: all but the ones that do not apply.
  public var counting: Int { met + partly + notMet + unknown }

  mutating func add(_ outcome: Outcome) {
    switch outcome {
    case .met: met += 1
    case .partly: partly += 1
    case .notMet: notMet += 1
    case .unknown: unknown += 1
    case .notApplicable: notApplicable += 1
    }
  }
}

/// A score as a range, with what it rests on.
public struct Score: Sendable, Hashable {
  /// With every unknown criterion as 0 points.
  public var lowest: ModelScores
  /// With every unknown criterion at its best reachable tier.
  public var highest: ModelScores
  /// Share of the weight that is known, 0–1; 0 when nothing counts.
  public var coverage: Rational
  /// Share of the weight that rests on a passage, 0–1.
  public var substantiation: Rational
  public var counts: OutcomeCounts
  /// Critical criteria that are not met, as indexes in `Catalogue.criteria`.
  public var knockOuts: [Int]

  /// Whether anything counts at all.
  public var isEmpty: Bool { counts.counting == 0 }

  /// Whether enough is known for a headline number: at least 60 % of the weight.
  public var hasHeadline: Bool { !isEmpty && coverage >= Rational(3, over: 5) }
}

/// The score of a part of a norm set: a phase, or one of the letters F, I, C, S.
public struct PartScore: Sendable, Hashable {
  public var lowest: Rational
  public var highest: Rational
  public var coverage: Rational
  public var counts: OutcomeCounts
}

public import Catalogue
public import Rules

/// How one criterion counts in one norm set.
public struct NormResult: Sendable {
  /// Index in `Catalogue.criteria`.
  public var criterion: Int
  /// Index in `NormSet.norms`.
  public var norm: Int
  /// The outcome under this set's parameters.
  public var outcome: CriterionOutcome
  /// Whether the norm already binds on the reference date (false: `vanaf` lies after it).
  public var isInForce: Bool
  /// Share of the set's total weight, 0–1; 0 when not applicable.
  public var share: Rational
  /// What it adds to the lowest score, in points of 100.
  public var contribution: Rational
  /// What it would add when fully met.
  public var possibleContribution: Rational
}

/// The result for one norm set.
public struct NormSetResult: Sendable {
  /// Index in `Catalogue.normSets`.
  public var normSet: Int
  /// Does the set apply to this employer: yes, no or not known yet.
  public var applies: Truth
  public var norms: [NormResult]
  public var score: Score
  /// By index in `Catalogue.phases`, in order; only phases with norms.
  public var phases: [(phase: Int, score: PartScore)]
  /// In the order F, I, C, S.
  public var letters: [(letter: NormLetter, score: PartScore)]
}

/// A contradiction that was found in the answers.
public struct FoundContradiction: Sendable {
  /// Index in `Catalogue.contradictions`.
  public var contradiction: Int
  /// Indexes of the questions involved.
  public var questions: [Int]
}

/// Everything that was concluded about one dossier on one date.
public struct Assessment: Sendable {
  public var referenceDate: CalendarDate
  /// The answers as slots, parameters at their standard values.
  public var slots: [Slot]
  /// Whether each question is asked for this profile.
  public var isAsked: [Truth]
  /// The outcome of every criterion with standard parameters, in the catalogue's order.
  public var criteria: [CriterionOutcome]
  public var normSets: [NormSetResult]
  public var contradictions: [FoundContradiction]
  /// What the employer's documents say; nil when none were read.
  public var evidence: Evidence?

  /// The criteria about which an answer and a passage, or two passages, disagree: indexes in
  /// `Catalogue.criteria`.
  public var disputed: [Int]
}

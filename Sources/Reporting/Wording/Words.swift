import Assessment
import Catalogue
import Dossiers
import Messages
import Rules

extension Outcome {
  /// The outcome in words.
  var words: Text {
    switch self {
    case .met: ReportTexts.Outcome.met
    case .partly: ReportTexts.Outcome.partly
    case .notMet: ReportTexts.Outcome.notMet
    case .unknown: ReportTexts.Outcome.unknown
    case .notApplicable: ReportTexts.Outcome.notApplicable
    }
  }
}

extension CriterionOutcome {
  /// The outcome in words, with the points when it is met in part.
  var words: Text {
    outcome == .partly ? ReportTexts.Outcome.partly(points: points) : outcome.words
  }
}

extension Ground {
  /// What an outcome rests on, in words.
  var words: Text {
    switch self {
    case .substantiated: ReportTexts.Criterion.substantiated
    case .stated: ReportTexts.Criterion.stated
    case .contradictory: ReportTexts.Criterion.contradictory
    case .fromDocument: ReportTexts.Criterion.fromDocument
    case .none: ReportTexts.Criterion.noGround
    }
  }
}

extension Weightiness {
  /// The weightiness in words.
  var words: Text {
    switch self {
    case .critical: ReportTexts.Outcome.critical
    case .high: ReportTexts.Outcome.high
    case .medium: ReportTexts.Outcome.medium
    case .low: ReportTexts.Outcome.low
    }
  }
}

extension EvidenceGrade {
  /// How strong the evidence is, in words.
  var words: Text {
    switch self {
    case .strong: ReportTexts.Criterion.supportStrong
    case .moderate: ReportTexts.Criterion.supportModerate
    case .limited: ReportTexts.Criterion.supportLimited
    case .unknown: ReportTexts.Criterion.supportUnknown
    }
  }
}

extension Certainty {
  /// How certain a source is, in a word.
  var words: Text {
    switch self {
    case .seen: ReportTexts.Status.seen
    case .inferred: ReportTexts.Status.inferred
    case .recalled: ReportTexts.Status.recalled
    }
  }
}

extension NormLetter {
  /// What the letter stands for.
  var words: Text {
    switch self {
    case .relevant: ReportTexts.Result.relevant
    case .transparent: ReportTexts.Result.transparent
    case .verifiable: ReportTexts.Result.verifiable
    case .systematic: ReportTexts.Result.systematic
    }
  }
}

extension ResultKind {
  /// The heading of the result.
  var heading: Text {
    switch self {
    case .law: ReportTexts.Result.lawHeading
    case .proposal: ReportTexts.Result.proposalHeading
    case .practice: ReportTexts.Result.practiceHeading
    }
  }
}

extension Attachment.Kind {
  /// The kind in words.
  var words: Text {
    switch self {
    case .procedure: ReportTexts.Scope.procedure
    case .vacancy: ReportTexts.Scope.vacancy
    case .other: ReportTexts.Scope.other
    }
  }
}

extension Attachment {
  /// Whether the file was checked, in words.
  var verification: Text {
    switch isVerified {
    case true?: ReportTexts.Scope.isVerified
    case false?: ReportTexts.Scope.isNotVerified
    case nil: ReportTexts.Scope.isNotLookedAt
    }
  }
}

extension Truth {
  /// Yes, no or unknown.
  var words: Text {
    switch self {
    case .yes: ReportTexts.yes
    case .no: ReportTexts.no
    case .unknown: ReportTexts.notKnown
    }
  }
}

extension PartScore {
  /// The range in words, or one number when both ends are the same.
  var range: Text { Score.range(lowest, highest) }
}

extension Score {
  /// The range in words, or one number when both ends are the same.
  var range: Text { Score.range(lowest.standard, highest.standard) }

  /// The line that catches the eye: the range, or that too little is known for a number.
  var headline: Text {
    guard hasHeadline else { return ReportTexts.Result.tooLittle }
    let (low, high) = (Formats.points(lowest.standard), Formats.points(highest.standard))
    return low == high
      ? ReportTexts.Result.headline(low) : ReportTexts.Result.headline(from: low, to: high)
  }

  static func range(_ lowest: Rational, _ highest: Rational) -> Text {
    let (low, high) = (Formats.points(lowest), Formats.points(highest))
    return low == high ? low : ReportTexts.Result.range(from: low, to: high)
  }
}

extension PartScore {
  /// The range in a cell: words when nothing counts, a warning when too little is known.
  var cell: Text {
    guard counts.counting > 0 else { return ReportTexts.Tables.doesNotApply }
    return Score.cell(range, hasNumber: coverage >= Score.headlineCoverage)
  }

  /// How much is known, in a cell.
  var knownCell: Text { Score.knownCell(coverage, counts) }

  /// How many criteria are met, in a cell.
  var metCell: Text {
    counts.counting == 0
      ? ReportTexts.Tables.doesNotApply
      : ReportTexts.Findings.met(counts.met, of: counts.counting)
  }
}

extension Score {
  /// The share of the weight that must be known before a number stands by itself.
  static let headlineCoverage = Rational(3, over: 5)

  /// The range in a cell, with a warning when too little is known.
  var cell: Text { Score.cell(range, hasNumber: hasHeadline) }

  /// How much is known, in a cell.
  var knownCell: Text { Score.knownCell(coverage, counts) }

  static func knownCell(_ coverage: Rational, _ counts: OutcomeCounts) -> Text {
    counts.counting == 0 ? Text(same: "–") : Formats.wholeShare(coverage)
  }

  static func cell(_ range: Text, hasNumber: Bool) -> Text {
    hasNumber ? range : ReportTexts.Result.tooLittleInCell(range)
  }
}

extension OutcomeCounts {
  /// The number of criteria with an outcome.
  subscript(outcome: Outcome) -> Int {
    switch outcome {
    case .met: met
    case .partly: partly
    case .notMet: notMet
    case .unknown: unknown
    case .notApplicable: notApplicable
    }
  }
}

extension Text {
  /// The text with a capital at its start and a stop at its end.
  var asSentence: Text { Text(nl: Self.sentence(nl), en: Self.sentence(en)) }

  /// What stands before the first colon: `artikel 5 AWGB` of `artikel 5 AWGB: verbod …`.
  var beforeColon: Text {
    Text(nl: String(nl.prefix { $0 != ":" }), en: String(en.prefix { $0 != ":" }))
  }

  private static func sentence(_ text: String) -> String {
    guard let first = text.first, let last = text.last else { return text }
    let stop = ".!?".contains(last) ? "" : "."
    return first.uppercased() + text.dropFirst() + stop
  }
}

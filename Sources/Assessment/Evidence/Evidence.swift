internal import Messages
public import Signals

/// What the documents of an employer say about every criterion.
public struct Evidence: Sendable, Hashable {
  /// By index in `Catalogue.criteria`.
  public var criteria: [CriterionEvidence]
  /// Whether a document was handed in without any answers: what it says is then all there is, and
  /// every outcome is provisional.
  public var isAlone: Bool

  /// Makes evidence.
  public init(criteria: [CriterionEvidence], isAlone: Bool) {
    self.criteria = criteria
    self.isAlone = isAlone
  }
}

/// A passage in one of the documents that were read.
public struct FoundPassage: Sendable, Hashable {
  /// Index in the list of the documents that were read.
  public var document: Int
  public var passage: EvidencePassage

  /// Makes a found passage.
  public init(document: Int, passage: EvidencePassage) {
    self.document = document
    self.passage = passage
  }
}

/// What documents say about one criterion.
public struct CriterionEvidence: Sendable, Hashable {
  /// What was found in the documents alone, whatever the answers are.
  public var found: EvidenceFound
  /// The passages it rests on, in the order of the documents.
  public var passages: [FoundPassage]
  /// Whether the passages leave something unsaid that the criterion needs, such as who or when.
  public var isIncomplete: Bool
  /// Whether the employer quotes a passage with an answer this criterion uses, and the quote stands
  /// in the document.
  public var hasQuote: Bool

  /// Makes evidence for one criterion.
  public init(
    found: EvidenceFound, passages: [FoundPassage] = [], isIncomplete: Bool = false,
    hasQuote: Bool = false
  ) {
    self.found = found
    self.passages = passages
    self.isIncomplete = isIncomplete
    self.hasQuote = hasQuote
  }

  /// Why an outcome is what it is when there is a document and no answer.
  var provisionalReason: Text {
    switch found {
    case .found: EvidenceTexts.textSays
    case .partly: EvidenceTexts.textSaysPartly
    case .contradicted: EvidenceTexts.textSaysContrary
    case .conflicting: EvidenceTexts.textAgainstText
    case .notFound: EvidenceTexts.notInText
    }
  }

  /// What there is to say beside an outcome that rests on answers, or on none; nil when nothing.
  func remark(beside outcome: CriterionOutcome) -> Text? {
    switch outcome.ground {
    case .substantiated: EvidenceTexts.substantiated
    case .contradictory, .fromDocument: nil
    case .stated: found == .notFound ? EvidenceTexts.notInText : EvidenceTexts.textSaysLess
    case .none where outcome.outcome == .notApplicable: nil
    case .none: found == .notFound ? EvidenceTexts.notInText : EvidenceTexts.suggestion
    }
  }

  /// The findings of more documents about the same criterion, taken together.
  ///
  /// What one document says in full need not stand in the other; what one of them contradicts is
  /// contradicted.
  /// - Parameters:
  ///   - findings: the findings, each with the index of its document, in that order.
  ///   - hasQuote: whether the employer quotes a passage for it that is there.
  public init(joining findings: [(document: Int, finding: CriterionFinding)], hasQuote: Bool) {
    passages = findings.flatMap { document, finding in
      finding.passages.map { FoundPassage(document: document, passage: $0) }
    }
    let found = findings.map(\.finding.found)
    let hasContrary = found.contains { $0 == .contradicted || $0 == .conflicting }
    let says = found.contains { $0 == .found || $0 == .partly || $0 == .conflicting }
    self.found =
      switch (says, hasContrary) {
      case (true, true): .conflicting
      case (false, true): .contradicted
      case (true, false): found.contains(.found) ? .found : .partly
      case (false, false): .notFound
      }
    isIncomplete = self.found == .partly && findings.contains { !$0.finding.missing.isEmpty }
    self.hasQuote = hasQuote
  }
}

/// What a document says about a criterion.
public enum EvidenceFound: String, Sendable, CaseIterable {
  /// A passage says it, with all that it must say.
  case found = "aangetroffen"
  /// A passage says it in part, or refers to another text.
  case partly = "deels"
  /// Nothing was found. That is no proof that the employer does not do it.
  case notFound = "niet_aangetroffen"
  /// A passage says the opposite.
  case contradicted = "tegengesproken"
  /// One passage says it and another the opposite.
  case conflicting = "tegenstrijdig"
}

/// A passage that was found.
public struct EvidencePassage: Sendable, Hashable {
  /// What it is to the criterion.
  public enum Polarity: String, Sendable {
    case supporting = "voor"
    case contrary = "tegen"
    /// It names another text that should say it.
    case reference = "verwijzing"
  }

  /// What it is to the criterion.
  public var polarity: Polarity
  /// The sentence, literally. The cells of a row of a table have line feeds between them.
  public var quote: String
  /// Where the quote begins, in Unicode scalars of the text.
  public var start: Int
  /// Where the quote ends.
  public var end: Int
  /// The number of the passage it stands in, from 1.
  public var passage: Int
  /// The page of that passage; nil when the format has no pages.
  public var page: Int?
  /// The lead-in, question or heading that the sentence needs to be understood; nil when it does
  /// not need one.
  public var context: String?
}

/// What a passage must say or may say beside the thing itself.
public struct AspectFinding: Sendable, Hashable {
  /// Its name in the data, such as `wie` or `wanneer`.
  public var name: String
  /// Whether a passage without it counts in part.
  public var isNeeded: Bool
  /// Where it was found; nil when it was not.
  public var passage: EvidencePassage?
}

/// What a document says about one criterion.
public struct CriterionFinding: Sendable, Hashable {
  /// The criterion, such as `FE-1`.
  public var criterion: String
  /// The outcome.
  public var found: EvidenceFound
  /// The passages for, against and by reference, in the order of the text.
  public var passages: [EvidencePassage]
  /// What was looked for beside the thing itself; empty when the thing itself was not found.
  public var aspects: [AspectFinding]

  /// The names of needed aspects that were not found.
  public var missing: [String] {
    aspects.filter { $0.isNeeded && $0.passage == nil }.map(\.name)
  }
}

public import Documents
public import Signals

/// What came of reading the documents that came with a dossier, or a document alone.
public struct DocumentReading: Sendable {
  /// The procedure and other texts, in the order in which they were handed in.
  public var documents: [ReadDocument]
  public var vacancies: [ReadVacancy]
  /// What the employer quotes, held against the documents.
  public var quotes: [CheckedQuote]
  /// What the documents say about every criterion.
  public var evidence: Evidence
}

/// A document of the employer that was read.
public struct ReadDocument: Sendable {
  /// Its file, as the dossier or the user named it.
  public var file: String
  /// Index in `Dossier.attachments`; nil for a document that was handed in by itself.
  public var attachment: Int?
  public var text: DocumentText
  /// What was found in it. Personal data is masked in all quotes.
  public var evidence: DocumentEvidence

  /// The text of a passage, with personal data masked.
  /// - Parameter number: the number of the passage, from 1.
  /// - Returns: the text; as long as the passage in Unicode scalars.
  public func shown(_ number: Int) -> String {
    let passage = text.passages[number - 1]
    return PersonalData.mask(
      text[passage], from: passage.range.lowerBound, evidence.personalData)
  }

  /// The numbers of the passages of running text that serve no criterion: the other side of the
  /// map. Headings have no text of their own and are left out.
  public var idlePassages: [Int] {
    let used = Set(evidence.criteria.flatMap { $0.passages.map(\.passage) })
    return text.passages.filter { $0.isBody && !$0.isHeading && !used.contains($0.number) }
      .map(\.number)
  }
}

/// A vacancy that was read, with what was found in it.
public struct ReadVacancy: Sendable {
  /// Its file, as the user named it.
  public var file: String
  public var document: DocumentText
  /// In the order of the text.
  public var signals: [VacancySignal]
  /// What differs from the employer's own procedure; nil when there was none to hold it against.
  public var comparison: VacancyComparison?

  /// Makes a read vacancy.
  public init(file: String, document: DocumentText, signals: [VacancySignal]) {
    self.file = file
    self.document = document
    self.signals = signals
  }
}

/// A quote of the employer, held against the document it is said to come from.
public struct CheckedQuote: Sendable, Hashable {
  /// Index in `Dossier.answers`.
  public var answer: Int
  /// Index in `Answer.evidence`.
  public var link: Int
  public var place: QuotePlace
  /// The page on which it stands; nil when the format has no pages or it is missing.
  public var page: Int?
  /// Whether the employer named another page.
  public var isOnOtherPage: Bool
}

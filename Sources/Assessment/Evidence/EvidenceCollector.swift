public import Catalogue
public import Documents
public import Dossiers
public import Signals

/// Looks in the documents of an employer for what they say about the criteria.
///
///     texts ─ EvidenceFinder, VacancyChecker ─▶ findings ─ quotes of the employer ─▶ DocumentReading
///
/// What is found is evidence and a suggestion; it never becomes an answer.
public struct EvidenceCollector: Sendable {
  private let catalogue: Catalogue
  private let finder: EvidenceFinder
  private let checker: VacancyChecker

  /// A document whose text was taken out.
  public struct Source: Sendable {
    /// Its file, as the dossier or the user named it.
    public var file: String
    /// Index in `Dossier.attachments`; nil for a document that was handed in by itself.
    public var attachment: Int?
    public var text: DocumentText

    /// Makes a source.
    public init(file: String, attachment: Int?, text: DocumentText) {
      self.file = file
      self.attachment = attachment
      self.text = text
    }
  }

  /// Makes a collector.
  public init(_ catalogue: Catalogue, _ data: SignalData) {
    self.catalogue = catalogue
    finder = EvidenceFinder(data)
    checker = VacancyChecker(data)
  }

  /// Reads documents.
  ///
  /// - Parameters:
  ///   - sources: the texts, in the order in which they were handed in.
  ///   - dossier: the answers they come with; for a document alone one without answers.
  /// - Returns: what they say. Attachments that are vacancies are looked at as vacancies only.
  public func collect(_ sources: [Source], for dossier: Dossier) -> DocumentReading {
    var documents: [ReadDocument] = []
    var vacancies: [ReadVacancy] = []
    for source in sources {
      if source.attachment.map({ dossier.attachments[$0].kind }) == .vacancy {
        vacancies.append(
          ReadVacancy(
            file: source.file, document: source.text, signals: checker.check(source.text)))
      } else {
        documents.append(
          ReadDocument(
            file: source.file, attachment: source.attachment, text: source.text,
            evidence: finder.find(in: source.text).masked))
      }
    }
    let quotes = checkedQuotes(in: dossier, sources)
    var findings: [String: [(document: Int, finding: CriterionFinding)]] = [:]
    for (document, read) in documents.enumerated() {
      for finding in read.evidence.criteria {
        findings[finding.criterion, default: []].append((document, finding))
      }
    }
    let quoted = Set(
      quotes.filter { $0.place != .missing }.map { dossier.answers[$0.answer].question })
    let criteria = catalogue.criteria.map { criterion in
      CriterionEvidence(
        joining: findings[criterion.id] ?? [],
        hasQuote: criterion.slots.contains(where: quoted.contains))
    }
    return DocumentReading(
      documents: documents, vacancies: vacancies, quotes: quotes,
      evidence: Evidence(criteria: criteria, isAlone: dossier.answers.isEmpty))
  }

  private func checkedQuotes(in dossier: Dossier, _ sources: [Source]) -> [CheckedQuote] {
    var texts: [Int: (text: DocumentText, finder: QuoteFinder)] = [:]
    for source in sources {
      guard let attachment = source.attachment else { continue }
      texts[attachment] = (source.text, QuoteFinder(source.text))
    }
    var quotes: [CheckedQuote] = []
    for (answer, given) in dossier.answers.enumerated() {
      for (link, evidence) in given.evidence.enumerated() {
        guard let quote = evidence.quote, let source = texts[evidence.attachment] else { continue }
        let place = source.finder.find(quote)
        let page = place.range.flatMap { source.text.page(at: $0.lowerBound) }
        quotes.append(
          CheckedQuote(
            answer: answer, link: link, place: place, page: page,
            isOnOtherPage: page != nil && evidence.page != nil && page != evidence.page))
      }
    }
    return quotes
  }
}

extension DocumentEvidence {
  /// The same with personal data masked in every quote: reports go to people who need not see it.
  fileprivate var masked: DocumentEvidence {
    var result = self
    func mask(_ passage: inout EvidencePassage) {
      passage.quote = PersonalData.mask(passage.quote, from: passage.start, personalData)
    }
    for index in result.criteria.indices {
      for place in result.criteria[index].passages.indices {
        mask(&result.criteria[index].passages[place])
      }
    }
    for index in result.promises.indices { mask(&result.promises[index].passage) }
    for index in result.contradictions.indices {
      mask(&result.contradictions[index].first)
      mask(&result.contradictions[index].second)
    }
    return result
  }
}

extension DocumentText {
  /// The page of the passage in which a scalar of the text stands.
  fileprivate func page(at offset: Int) -> Int? {
    passages.last { $0.range.lowerBound <= offset }?.page
  }
}

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
  private let data: SignalData

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
    self.data = data
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
            evidence: evidence(of: source.text).masked))
      }
    }
    compare(&vacancies, with: documents)
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

  /// What a text says. A criterion that one passage says and another denies is a contradiction of
  /// the text too, unless its sentences were found to disagree already.
  private func evidence(of text: DocumentText) -> DocumentEvidence {
    var evidence = finder.find(in: text)
    var told = Set(evidence.contradictions.flatMap { [$0.first.start, $0.second.start] })
    for finding in evidence.criteria where finding.found == .conflicting {
      guard let criterion = catalogue.criteria.first(where: { $0.id == finding.criterion }),
        let says = finding.passages.first(where: {
          // A title says little; a sentence beside it need not disagree.
          $0.polarity == .supporting && !text.passages[$0.passage - 1].isHeading
        }),
        let denies = finding.passages.first(where: { $0.polarity == .contrary }),
        told.isDisjoint(with: [says.start, denies.start])
      else { continue }
      told.formUnion([says.start, denies.start])
      evidence.contradictions.append(
        TextContradiction(
          id: criterion.id, name: criterion.title, first: says, second: denies))
    }
    return evidence
  }

  /// Holds the vacancies against the documents that are procedures.
  private func compare(_ vacancies: inout [ReadVacancy], with documents: [ReadDocument]) {
    let procedures = documents.indices.filter {
      documents[$0].evidence.nature.kind == .procedure
    }
    guard !procedures.isEmpty, !vacancies.isEmpty else { return }
    let comparison = ProcedureComparison(data, procedures: procedures.map { documents[$0].text })
    for index in vacancies.indices {
      var result = comparison.compare(vacancies[index].document)
      let own = PersonalData.find(in: vacancies[index].document.text)
      for remark in result.remarks.indices {
        let procedure = result.remarks[remark].procedure.map { procedures[$0] }
        result.remarks[remark].procedure = procedure
        result.remarks[remark].passage.mask(
          procedure.map { documents[$0].evidence.personalData } ?? own)
      }
      vacancies[index].comparison = result
    }
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
    for index in result.criteria.indices {
      for place in result.criteria[index].passages.indices {
        result.criteria[index].passages[place].mask(personalData)
      }
    }
    for index in result.nature.roles.indices {
      result.nature.roles[index].passage.mask(personalData)
    }
    for index in result.promises.indices { result.promises[index].passage.mask(personalData) }
    for index in result.contradictions.indices {
      result.contradictions[index].first.mask(personalData)
      result.contradictions[index].second.mask(personalData)
    }
    return result
  }
}

extension EvidencePassage {
  fileprivate mutating func mask(_ data: [Signals.PersonalData]) {
    quote = PersonalData.mask(quote, from: start, data)
  }
}

extension DocumentText {
  /// The page of the passage in which a scalar of the text stands.
  fileprivate func page(at offset: Int) -> Int? {
    passages.last { $0.range.lowerBound <= offset }?.page
  }
}

public import Documents

/// What was found in a document.
public struct DocumentEvidence: Sendable {
  /// What the document is as a whole.
  public var nature: DocumentNature
  /// One finding for each criterion of the data, sorted by criterion. In a document that is no
  /// procedure only the criteria that such a text can serve are looked at.
  public var criteria: [CriterionFinding]
  /// Promises that bind nobody, in the order of the text.
  public var promises: [VaguePromise]
  /// Sentences that cannot both hold.
  public var contradictions: [TextContradiction]
  /// How hard each chapter is to read; chapters of a few lines are left out.
  public var readingLevels: [ReadingLevel]
  /// Numbers, addresses and names of people, in the order of the text.
  public var personalData: [PersonalData]
}

/// Finds the passages of a document that say something about the criteria.
///
/// ```swift
/// let evidence = EvidenceFinder(data).find(in: document)
/// for finding in evidence.criteria where finding.found != .notFound {
///   show(finding.criterion, finding.found, finding.passages.map(\.quote))
/// }
/// ```
public struct EvidenceFinder: Sendable {
  private let data: CriteriaData

  /// Makes a finder.
  public init(_ data: SignalData) {
    self.data = data.criteria
  }

  init(_ data: CriteriaData) {
    self.data = data
  }

  /// What a document says.
  /// - Parameters:
  ///   - document: the document.
  ///   - regardlessOfKind: also look for all criteria in a text that is no procedure, such as an
  ///     excerpt that a user vouches for.
  /// - Returns: all that was found.
  public func find(
    in document: DocumentText, regardlessOfKind: Bool = false
  ) -> DocumentEvidence {
    let sentences = DocumentSentences(
      document, library: data.library, abbreviations: data.language.abbreviations,
      elsewhere: data.nature.elsewhere)
    var search = NatureSearch(data.nature, sentences, sentences.blocks)
    let results = CriteriaSearch(data, sentences).run(&search)
    let quoter = PassageQuoter(document, sentences)
    var findings = zip(data.criteria, results).map { quoter.finding($0, $1) }
    let found = findings.filter { $0.found != .notFound }.map(\.criterion)
    let result = search.nature(found: found)
    var nature = result.nature
    nature.roles = search.roles.map {
      DocumentRole(
        task: $0.task, passage: quoter.passage($0.sentence, .supporting, context: nil))
    }
    if let counted = result.counted, !regardlessOfKind {
      for index in findings.indices where !counted.contains(findings[index].criterion) {
        findings[index] = CriterionFinding(
          criterion: findings[index].criterion, found: .notFound, passages: [], aspects: [])
      }
    }
    if !regardlessOfKind, let title = sentences.sentences.indices.first {
      for index in findings.indices
      where findings[index].found == .notFound
        && result.served.contains(findings[index].criterion)
      {
        findings[index] = quoter.finding(data.criteria[index], served: title)
      }
    }
    let promises = search.promises.map { promise, sentence in
      let promise = data.nature.promises[promise]
      return VaguePromise(
        id: promise.id, isPassive: promise.isPassive,
        passage: quoter.passage(sentence, .contrary, context: nil), firmer: promise.firmer)
    }
    let contradictions = search.contradictions().map {
      TextContradiction(
        id: $0.id, name: $0.name, first: quoter.passage($0.first, .contrary, context: nil),
        second: quoter.passage($0.second, .contrary, context: nil))
    }
    return DocumentEvidence(
      nature: nature, criteria: findings, promises: promises, contradictions: contradictions,
      readingLevels: ReadingLevel.find(in: sentences),
      personalData: PersonalData.find(in: document.text))
  }
}

/// Makes findings with literal quotes of what a search found.
struct PassageQuoter {
  private let document: DocumentText
  private let sentences: DocumentSentences

  init(_ document: DocumentText, _ sentences: DocumentSentences) {
    self.document = document
    self.sentences = sentences
  }

  /// The finding for one criterion.
  func finding(_ cues: CriterionCues, _ result: CriteriaSearch.Result) -> CriterionFinding {
    let passages =
      result.present.map { passage($0, .supporting) }
      + result.contrary.map { passage($0, .contrary) }
      + result.references.map { passage($0, .reference) }
    var aspects: [AspectFinding] = []
    if !result.present.isEmpty {
      aspects = zip(cues.aspects, result.aspects).map { aspect, sentence in
        AspectFinding(
          name: aspect.name, isNeeded: aspect.isNeeded,
          passage: sentence.map { passage($0, .supporting, context: nil) })
      }
    }
    var finding = CriterionFinding(
      criterion: cues.criterion, found: .notFound,
      passages: passages.sorted { ($0.start, $0.end) < ($1.start, $1.end) }, aspects: aspects)
    if !result.present.isEmpty {
      finding.found = finding.missing.isEmpty ? .found : .partly
      if !result.contrary.isEmpty { finding.found = .conflicting }
    } else if !result.contrary.isEmpty {
      finding.found = .contradicted
    } else if !result.references.isEmpty {
      finding.found = .partly
    }
    return finding
  }

  /// The finding for a criterion that the document serves in part by being there.
  func finding(_ cues: CriterionCues, served title: Int) -> CriterionFinding {
    CriterionFinding(
      criterion: cues.criterion, found: .partly,
      passages: [passage(title, .supporting, context: nil)],
      aspects: cues.aspects.map {
        AspectFinding(name: $0.name, isNeeded: $0.isNeeded, passage: nil)
      })
  }

  private func passage(
    _ hit: CriteriaSearch.Hit, _ polarity: EvidencePassage.Polarity
  ) -> EvidencePassage {
    passage(hit.sentence, polarity, context: hit.context)
  }

  /// A sentence as a passage.
  func passage(
    _ number: Int, _ polarity: EvidencePassage.Polarity, context: Range<Int>?
  ) -> EvidencePassage {
    let sentence = sentences.sentences[number]
    let range = sentences.text.trimmed(sentence.stretch.range)
    let passage = document.passages[sentence.passage]
    return EvidencePassage(
      polarity: polarity, quote: sentences.text.string(range), start: range.lowerBound,
      end: range.upperBound, passage: passage.number, page: passage.page,
      context: context.map { sentences.text.string(sentences.text.trimmed($0)) })
  }
}

public import Documents
public import Messages

/// A difference between a vacancy and the procedure of the same employer.
public struct ComparisonRemark: Sendable, Hashable {
  /// On which side something was not found.
  public enum Lack: String, Sendable {
    /// The vacancy has it and the procedure does not.
    case inProcedure = "niet_in_werkwijze"
    /// The procedure has it and the vacancy does not.
    case inVacancy = "niet_in_vacature"
  }

  /// The subject, such as `rijbewijs`.
  public var id: String
  public var sort: ComparisonSort
  /// The subject, in words.
  public var name: Text
  public var lack: Lack
  /// The sentence on the side that has it.
  public var passage: EvidencePassage
  /// The number of the document it stands in, from 0; nil when it stands in the vacancy.
  public var procedure: Int?
}

/// What came of holding a vacancy against the procedures.
public struct VacancyComparison: Sendable, Hashable {
  public var remarks: [ComparisonRemark]
  /// Whether the procedures name demands at all. When they name none, the demands were not compared:
  /// they stand elsewhere, in a job profile.
  public var hasDemands: Bool
}

/// Holds vacancies against the employer's own procedure: demands that the procedure does not have,
/// steps that only one of both mentions, and facts that the procedure promises for each vacancy.
///
/// What is not found may be there in other words; the remarks say no more than that.
public struct ProcedureComparison: Sendable {
  private let data: CriteriaData
  private let comparison: ComparisonData
  /// For each subject its first mention in the procedures.
  private var mentions: [Place?]
  private var promises: [Place?]

  private struct Place: Sendable {
    var procedure: Int
    var passage: EvidencePassage
  }

  /// Reads the procedures.
  public init(_ data: SignalData, procedures: [DocumentText]) {
    self.data = data.criteria
    comparison = data.comparison
    mentions = data.comparison.subjects.map { _ in nil }
    promises = mentions
    for (number, procedure) in procedures.enumerated() {
      let found = search(procedure)
      for subject in comparison.subjects.indices {
        let place = { (passage: EvidencePassage) in Place(procedure: number, passage: passage) }
        mentions[subject] = mentions[subject] ?? found.mentions[subject].map(place)
        promises[subject] = promises[subject] ?? found.promises[subject].map(place)
      }
    }
  }

  /// What differs in a vacancy, in the order of the data.
  public func compare(_ vacancy: DocumentText) -> VacancyComparison {
    let found = search(vacancy).mentions
    let hasDemands = comparison.subjects.indices.contains {
      comparison.subjects[$0].sort == .demand && mentions[$0] != nil
    }
    var remarks: [ComparisonRemark] = []
    for (number, subject) in comparison.subjects.enumerated() {
      switch (subject.sort, found[number], mentions[number], promises[number]) {
      case (.demand, .some(let passage), nil, _) where hasDemands,
        (.step, .some(let passage), nil, _):
        remarks.append(remark(subject, .inProcedure, passage, procedure: nil))
      case (.step, nil, .some(let place), _), (.fact, nil, _, .some(let place)):
        remarks.append(remark(subject, .inVacancy, place.passage, procedure: place.procedure))
      default: break
      }
    }
    return VacancyComparison(remarks: remarks, hasDemands: hasDemands)
  }

  private func remark(
    _ subject: ComparisonData.Subject, _ lack: ComparisonRemark.Lack, _ passage: EvidencePassage,
    procedure: Int?
  ) -> ComparisonRemark {
    ComparisonRemark(
      id: subject.id, sort: subject.sort, name: subject.name, lack: lack, passage: passage,
      procedure: procedure)
  }

  /// For each subject the first sentence that mentions or promises it.
  private func search(
    _ document: DocumentText
  ) -> (mentions: [EvidencePassage?], promises: [EvidencePassage?]) {
    let sentences = DocumentSentences(
      document, library: data.library, abbreviations: data.language.abbreviations,
      elsewhere: data.nature.elsewhere)
    let quoter = PassageQuoter(document, sentences)
    var mentions: [EvidencePassage?] = comparison.subjects.map { _ in nil }
    var promises = mentions
    for number in sentences.sentences.indices where sentences.sentences[number].counts {
      let search = UnitSearch(
        sentences.unit(of: number), sentences.sentences[number], sentences.vocabulary,
        data.language)
      if data.language.noStatements.contains(where: search.occurs) { continue }
      for (index, subject) in comparison.subjects.enumerated() {
        if mentions[index] == nil, subject.mentions.contains(where: search.affirms) {
          mentions[index] = quoter.passage(number, .supporting, context: nil)
        }
        if promises[index] == nil, subject.promises.contains(where: search.affirms) {
          promises[index] = quoter.passage(number, .supporting, context: nil)
        }
      }
    }
    return (mentions, promises)
  }
}

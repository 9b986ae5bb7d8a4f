import Assessment
import Messages
import Signals

extension EvidenceFound {
  /// What was found, in words.
  var words: Text {
    switch self {
    case .found: EvidenceTexts.found
    case .partly: EvidenceTexts.partly
    case .notFound: EvidenceTexts.notFound
    case .contradicted: EvidenceTexts.contradicted
    case .conflicting: EvidenceTexts.conflicting
    }
  }
}

extension EvidencePassage.Polarity {
  /// What a passage is to its criterion, when it does not simply say it.
  var remark: Text? {
    switch self {
    case .supporting: nil
    case .contrary: EvidenceTexts.contrary
    case .reference: EvidenceTexts.reference
    }
  }
}

extension ReportIndex {
  /// The file of a passage, and its page and paragraph.
  func place(of passage: FoundPassage) -> (file: String, place: Text) {
    let document = report.reading?.documents[passage.document]
    return (document?.file ?? "", passage.passage.place)
  }
}

extension EvidencePassage {
  /// The page and the paragraph.
  var place: Text {
    let paragraph = ReportTexts.Criterion.paragraph(passage)
    return page.map {
      Formats.joined([ReportTexts.Criterion.page($0), paragraph], separator: ", ")
    } ?? paragraph
  }
}

extension DocumentReading {
  /// What is odd about the documents as a whole: another kind of text, or data of persons.
  var remarks: [Text] {
    documents.flatMap { document in
      var remarks: [Text] = []
      switch document.evidence.nature.kind {
      case .procedure: break
      case .incomplete: remarks.append(EvidenceTexts.incomplete(document.file))
      case .noProcedure:
        remarks.append(EvidenceTexts.noProcedure(document.file, document.evidence.nature.name))
      }
      let kinds = document.evidence.personalData.map(\.kind)
      let numbers = kinds.count { $0 == .citizenNumber }
      let names = kinds.count { $0 == .name }
      if numbers + names > 0 {
        remarks.append(
          EvidenceTexts.personalData(document.file, citizenNumbers: numbers, names: names))
      }
      return remarks
    }
  }
}

extension ComparisonRemark {
  /// The remark, in words.
  var text: Text {
    switch (sort, lack) {
    case (.demand, _): ComparisonTexts.demandNotInProcedure(name)
    case (.step, .inProcedure): ComparisonTexts.stepNotInProcedure(name)
    case (.step, .inVacancy): ComparisonTexts.stepNotAnnounced(name)
    case (.fact, _): ComparisonTexts.factNotInVacancy(name)
    }
  }
}

extension DocumentRole.Task {
  /// The task, in words.
  var words: Text {
    switch self {
    case .adopts: RoleTexts.adopts
    case .decides: RoleTexts.decides
    case .keeps: RoleTexts.keeps
    }
  }
}

extension ReadingLevel.Difficulty {
  /// The class, in words.
  var words: Text {
    switch self {
    case .easy: ReadingLevelTexts.easy
    case .average: ReadingLevelTexts.average
    case .hard: ReadingLevelTexts.hard
    case .veryHard: ReadingLevelTexts.veryHard
    }
  }
}

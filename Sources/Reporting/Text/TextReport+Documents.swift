import Assessment
import Catalogue
import Messages
import Signals

extension TextReportWriter {
  /// What the employer's documents say: each criterion with its first passage.
  mutating func documents() {
    guard let reading = index.report.reading else { return }
    terminal.heading(words(EvidenceTexts.heading))
    if !reading.documents.isEmpty {
      terminal.paragraph(
        words(reading.evidence.isAlone ? EvidenceTexts.alone : EvidenceTexts.introduction))
      let found = reading.evidence.criteria.count { $0.found != .notFound }
      let coverage = EvidenceTexts.coverage(
        found: found, of: index.catalogue.criteria.count)
      terminal.paragraph(
        words(Formats.joined([coverage, EvidenceTexts.normal], separator: " ")))
      for criterion in index.catalogue.criteria.indices {
        passage(for: criterion, reading.evidence.criteria[criterion])
      }
    }
    for document in reading.documents {
      for contradiction in document.evidence.contradictions {
        terminal.paragraph(words(EvidenceTexts.contradictionsHeading), style: .bold)
        terminal.paragraph(words(contradiction.name), mark: "-")
        for passage in [contradiction.first, contradiction.second] {
          terminal.paragraph("“\(passage.quote)” (\(words(passage.place)))", indent: 2)
        }
      }
    }
    for vacancy in reading.vacancies {
      terminal.paragraph(
        vacancy.file + ": " + words(EvidenceTexts.points(vacancy.signals.count)), mark: "-")
      for signal in vacancy.signals {
        terminal.paragraph("“\(signal.quote)” – \(words(signal.kind))", indent: 2)
      }
      for remark in vacancy.comparison?.remarks ?? [] {
        terminal.paragraph(words(remark.text), indent: 2)
      }
    }
  }

  private mutating func passage(for number: Int, _ evidence: CriterionEvidence) {
    guard evidence.found != .notFound else { return }
    let criterion = index.catalogue.criteria[number]
    terminal.paragraph(
      criterion.id + " " + words(criterion.title) + " – " + words(evidence.found.words),
      mark: "-")
    guard let first = evidence.passages.first else { return }
    let (file, place) = index.place(of: first)
    terminal.paragraph(
      "“\(first.passage.quote)” (\(file), \(words(place)))", indent: 2, style: .soft)
  }
}

import Assessment
import Catalogue
import Dossiers
public import Messages
import Rules

/// Writes a report for a terminal: what to do first, then the result, then each criterion.
public enum TextReport {
  /// The report in one language.
  ///
  /// - Parameters:
  ///   - report: what to show.
  ///   - language: the language of the words.
  ///   - colour: whether outcomes and headings get escape codes for colour.
  /// - Returns: lines of at most 80 columns, with a line break at the end.
  public static func text(_ report: Report, language: Language, colour: Bool) -> String {
    var writer = TextReportWriter(
      index: ReportIndex(report), language: language, terminal: TerminalWriter(colour: colour))
    writer.write()
    return writer.terminal.text
  }
}

/// Writes the parts of one report.
struct TextReportWriter {
  let index: ReportIndex
  let language: Language
  var terminal: TerminalWriter

  private typealias Scope = ReportTexts.Scope

  /// Writes all parts in order.
  mutating func write() {
    scope()
    priorities()
    results()
    contradictions()
    documents()
    law()
    phases()
    criteria()
    sets()
    colophon()
  }

  func words(_ text: Text) -> String { text[language] }

  // MARK: What was tested

  private mutating func scope() {
    let (dossier, catalogue) = (index.dossier, index.catalogue)
    terminal.paragraph(words(ReportTexts.heading), style: .bold)
    terminal.paragraph(dossier.employer.name)
    let facts = [
      Scope.version(title: catalogue.title, version: catalogue.version),
      ReportTexts.referenceDate(Formats.date(index.assessment.referenceDate)),
    ]
    terminal.paragraph(words(Formats.joined(facts, separator: " · ")))
    let (asked, known, _) = index.completeness
    terminal.paragraph(words(Scope.answered(known, of: asked)))
    terminal.gap()
    terminal.paragraph(
      words(Formats.joined(Scope.limits, separator: " ")), style: .soft)
    for warning in index.report.warnings {
      terminal.paragraph(words(warning.message), mark: "-")
    }
  }

  // MARK: What to do first

  private mutating func priorities() {
    terminal.heading(words(ReportTexts.priorityHeading))
    guard !index.report.priorities.isEmpty else {
      return terminal.paragraph(words(ReportTexts.Findings.nothingToDo))
    }
    terminal.paragraph(words(ReportTexts.Findings.order))
    for (number, priority) in index.report.priorities.enumerated() {
      let criterion = index.catalogue.criteria[priority.criterion]
      terminal.paragraph(
        criterion.id + " " + words(criterion.title), mark: "\(number + 1).", style: .bold)
      terminal.paragraph(words(criterion.advice), indent: 3)
      terminal.paragraph(
        words(Formats.joined(index.reasons(for: priority), separator: " ")), indent: 3)
    }
  }

  // MARK: The three results

  private mutating func results() {
    terminal.heading(words(ReportTexts.resultHeading))
    if index.assessment.evidence?.isAlone == true {
      terminal.paragraph(words(EvidenceTexts.alone), style: .bold)
      for remark in index.report.reading?.remarks ?? [] {
        terminal.paragraph(words(remark), style: .bold)
      }
    }
    terminal.paragraph(words(ReportTexts.Result.introduction))
    for kind in ResultKind.allCases {
      terminal.heading(words(kind.heading))
      if kind == .law { lawResult() } else { scoredResult(kind) }
    }
  }

  private mutating func status(of set: NormSet) {
    terminal.paragraph(set.id + " " + words(set.title))
    terminal.paragraph(words(set.statusSentence) + " " + words(set.statusText), indent: 2)
  }

  private mutating func lawResult() {
    let results = index.results(of: .law)
    guard !results.isEmpty else {
      return terminal.paragraph(words(ReportTexts.Result.notChosen))
    }
    for result in results { status(of: index.normSet(result)) }
    let signals = index.signals([.notMet, .partly]).now
    let critical = signals.count(where: index.isCritical)
    let open = index.openCriticalSignals.count
    terminal.paragraph(
      words(ReportTexts.Result.criticalSignals(critical, isOpen: open > 0)),
      style: critical > 0 ? .bad : .bold)
    let sentences = [
      ReportTexts.Result.openCritical(open),
      ReportTexts.Result.otherSignals(signals.count - critical),
      ReportTexts.Result.openSignals(index.signals([.unknown]).now.count),
      ReportTexts.Result.noPoints,
    ]
    terminal.paragraph(words(Formats.joined(sentences, separator: " ")))
  }

  private mutating func scoredResult(_ kind: ResultKind) {
    guard let main = index.mainResult(of: kind) else {
      return terminal.paragraph(words(ReportTexts.Result.notChosen))
    }
    let set = index.normSet(main)
    let result = index.assessment.normSets[main]
    status(of: set)
    guard result.applies != .no, !result.score.isEmpty else {
      let reason = result.applies == .no ? set.applicability?.reasonNot : nil
      return terminal.paragraph(words(reason ?? ReportTexts.Result.nothingApplies))
    }
    let score = result.score
    terminal.paragraph(words(score.headline), style: .bold)
    if !score.hasHeadline {
      terminal.paragraph(
        words(
          ReportTexts.Result.wideRange(
            from: Formats.points(score.lowest.standard),
            to: Formats.points(score.highest.standard))))
    }
    let counts = Outcome.allCases.map {
      Formats.joined([$0.words, Text(same: String(score.counts[$0]))], separator: " ")
    }
    terminal.paragraph(words(Formats.joined(counts)) + ".")
    let sentences = [
      ReportTexts.Result.coverage(Formats.wholeShare(score.coverage)),
      ReportTexts.Result.substantiation(Formats.wholeShare(score.substantiation)),
    ]
    terminal.paragraph(words(Formats.joined(sentences, separator: " ")))
    guard !score.knockOuts.isEmpty else { return }
    let ids = score.knockOuts.map { index.catalogue.criteria[$0].id }.joined(separator: ", ")
    terminal.paragraph(
      ids, mark: words(ReportTexts.Result.knockOuts), markStyle: .bad)
  }
}

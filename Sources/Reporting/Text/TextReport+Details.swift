import Assessment
import Catalogue
import Dossiers
import Messages
import Rules

extension TextReportWriter {
  // MARK: Contradictions and signals

  /// The contradictions, first among the findings.
  mutating func contradictions() {
    let found = index.assessment.contradictions
    guard !found.isEmpty else { return }
    terminal.heading(words(ReportTexts.contradictionHeading))
    terminal.paragraph(words(ReportTexts.Findings.contradictionIntroduction))
    for contradiction in found {
      terminal.paragraph(
        words(index.catalogue.contradictions[contradiction.contradiction].explanation), mark: "-",
        style: .bold)
      for question in contradiction.questions {
        terminal.paragraph(
          words(index.catalogue.questions[question].text) + " " + answer(to: question), indent: 2)
      }
    }
  }

  private func answer(to question: Int) -> String {
    guard let answer = index.answer(to: question) else { return words(ReportTexts.notAnswered) }
    return index.words(of: answer).map { words($0) } ?? answer.written
  }

  /// The critical signals of the law in force, and what is critical and open.
  mutating func law() {
    guard !index.results(of: .law).isEmpty else { return }
    terminal.heading(words(ReportTexts.lawHeading))
    terminal.paragraph(words(ReportTexts.Findings.signalMeaning))
    let critical = index.signals([.notMet, .partly]).now.filter(index.isCritical)
    if critical.isEmpty { terminal.paragraph(words(ReportTexts.Findings.noCritical)) }
    for signal in critical { self.signal(signal) }
    let open = index.openCriticalSignals
    guard !open.isEmpty else { return }
    terminal.paragraph(words(ReportTexts.Findings.openHeading), style: .bold)
    for signal in open { self.signal(signal) }
  }

  private mutating func signal(_ signal: ReportIndex.Signal) {
    let criterion = index.catalogue.criteria[signal.criterion]
    guard let use = signal.uses.first else { return }
    mark(use.result.outcome, criterion.id + " " + words(criterion.title))
    for use in signal.uses {
      let set = index.normSet(use.set)
      let titles = set.norms[use.result.norm].sources.map { set.sources[$0] }
        .filter(\.isCitable).map { words($0.title) }
      let source =
        titles.isEmpty ? words(ReportTexts.Status.noCitation) : titles.joined(separator: "; ")
      terminal.paragraph(words(set.wording(of: use.result)) + " (" + source + ")", indent: 2)
    }
  }

  /// An outcome in its colour with a text after it.
  private mutating func mark(_ outcome: CriterionOutcome, _ text: String) {
    let style: TerminalWriter.Style =
      switch outcome.outcome {
      case .met: .good
      case .partly: .middling
      case .notMet: .bad
      case .unknown: .open
      case .notApplicable: .soft
      }
    terminal.paragraph(text, mark: "[" + words(outcome.words) + "]", markStyle: style)
  }

  // MARK: Scores by phase

  /// The score of each phase in the set of the overview.
  mutating func phases() {
    guard let main = index.overviewResult, index.normSet(main).result != .law else { return }
    terminal.heading(words(ReportTexts.Findings.phaseCaption))
    terminal.paragraph(words(ReportTexts.Findings.matrixIntroduction(index.normSet(main).title)))
    terminal.paragraph(words(index.normSet(main).statusSentence))
    let widths = [24, 36, 18]
    let columns = [
      ReportTexts.Findings.phase, ReportTexts.Result.score, ReportTexts.Findings.outcomes,
    ]
    terminal.row(columns.map(words), widths: widths)
    for (phase, score) in index.assessment.normSets[main].phases {
      let met = ReportTexts.Findings.met(score.counts.met, of: score.counts.counting)
      terminal.row(
        [words(index.catalogue.phases[phase].title), words(score.cell), words(met)],
        widths: widths)
    }
  }

  // MARK: Criteria

  /// Each criterion with its outcome, and why and what to do when it is not fully met.
  mutating func criteria() {
    terminal.heading(words(ReportTexts.criteriaHeading))
    for phase in index.catalogue.phases.indices where !index.criteriaByPhase[phase].isEmpty {
      terminal.heading(words(index.catalogue.phases[phase].title))
      for criterion in index.criteriaByPhase[phase] { self.criterion(criterion) }
    }
  }

  private mutating func criterion(_ number: Int) {
    let criterion = index.catalogue.criteria[number]
    let outcome = index.assessment.criteria[number]
    mark(outcome, criterion.id + " " + words(criterion.title))
    guard outcome.outcome != .met else { return }
    let sentences = index.report.explanations[number].sentences
    if !sentences.isEmpty {
      terminal.paragraph(words(Formats.joined(sentences, separator: " ")), indent: 2)
    }
    guard outcome.outcome != .notApplicable else { return }
    terminal.paragraph(
      words(criterion.advice), indent: 2, mark: words(ReportTexts.Criterion.advice) + ":",
      markStyle: .bold)
  }

  // MARK: All norm sets and the colophon

  /// Every set with its status and its score.
  mutating func sets() {
    terminal.heading(words(ReportTexts.otherSetsHeading))
    for result in index.assessment.normSets.indices {
      let set = index.normSet(result)
      terminal.paragraph(
        words(index.scoreCell(of: result)) + ". " + words(set.statusSentence), mark: set.id + ":",
        markStyle: .bold)
    }
  }

  /// How the report was made and how to make it again.
  mutating func colophon() {
    typealias Words = ReportTexts.Tables
    terminal.heading(words(ReportTexts.colophonHeading))
    let provenance = index.report.provenance
    terminal.paragraph(
      words(Words.programVersion(provenance.program)), mark: words(Words.program) + ":")
    terminal.paragraph(provenance.command, mark: words(Words.command) + ":")
    terminal.paragraph(index.dossier.digest, mark: words(Words.dossierDigest) + ":")
    terminal.paragraph(index.catalogue.digest, mark: words(Words.catalogueDigest) + ":")
    terminal.paragraph(words(Words.fullReport), style: .soft)
  }
}

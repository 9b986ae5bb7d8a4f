import Assessment
import Catalogue
import Messages
import Rules

extension Page {
  private typealias Words = ReportTexts.Result

  /// The three results, each with its legal status, in words and then in figures.
  func resultSection(_ html: inout HTMLWriter) {
    section(.result, ReportTexts.resultHeading, &html) {
      if assessment.evidence?.isAlone == true {
        $0.element(.p) { $0.element(.strong, text: words(EvidenceTexts.alone)) }
        for remark in report.reading?.remarks ?? [] {
          $0.element(.p) { $0.foreign(words(remark)) }
        }
      }
      paragraph(Words.introduction, &$0)
      for kind in ResultKind.allCases {
        $0.element(.div, .class("r")) {
          $0.element(.h3, text: words(kind.heading))
          if kind == .law { lawResult(&$0) } else { scoredResult(kind, &$0) }
        }
      }
      figures(&$0)
    }
  }

  // MARK: A: signals

  private func lawResult(_ html: inout HTMLWriter) {
    let results = index.results(of: .law)
    guard !results.isEmpty else { return paragraph(Words.notChosen, &html) }
    for result in results {
      let set = index.normSet(result)
      title(of: set, &html)
      status(set, &html)
    }
    let signals = index.signals([.notMet, .partly]).now
    let critical = signals.filter(index.isCritical)
    let open = index.openCriticalSignals.count
    html.element(
      .p, .class("v"), text: words(Words.criticalSignals(critical.count, isOpen: open > 0)))
    paragraph(
      [
        Words.openCritical(open),
        Words.otherSignals(signals.count - critical.count),
        Words.openSignals(index.signals([.unknown]).now.count), Words.noPoints,
      ], &html)
    html.element(.p) {
      $0.element(.a, .href(.section(.law)), text: words(ReportTexts.lawHeading))
    }
  }

  // MARK: B and C: a score as a range

  private func scoredResult(_ kind: ResultKind, _ html: inout HTMLWriter) {
    guard let main = index.mainResult(of: kind) else { return paragraph(Words.notChosen, &html) }
    let set = index.normSet(main)
    let result = assessment.normSets[main]
    title(of: set, &html)
    status(set, &html)
    if result.applies == .unknown { paragraph(Words.applicabilityUnknown, &html) }
    guard result.applies != .no, !result.score.isEmpty else {
      if result.applies == .no, let reason = set.applicability?.reasonNot {
        return paragraph(reason, &html)
      }
      return paragraph(Words.nothingApplies, &html)
    }
    score(result.score, &html)
    if kind == .proposal { letters(of: result, title: set.title, &html) }
  }

  private func title(of set: NormSet, _ html: inout HTMLWriter) {
    html.element(.p, .class("n")) {
      $0.element(.a, .href(.normSet(set.id)), text: set.id)
      $0.text(" " + words(set.title))
    }
  }

  private func score(_ score: Score, _ html: inout HTMLWriter) {
    html.element(.p, .class("v"), text: words(score.headline))
    let low = Formats.points(score.lowest.standard)
    let high = Formats.points(score.highest.standard)
    if !score.hasHeadline { paragraph(Words.wideRange(from: low, to: high), &html) }
    SummaryBar(counts: score.counts, page: self).write(&html)
    counts(score.counts, &html)
    var sentences = [Words.met(score.counts.met, of: score.counts.counting)]
    sentences.append(Words.coverage(Formats.wholeShare(score.coverage)))
    sentences.append(Words.substantiation(Formats.wholeShare(score.substantiation)))
    if low != high { sentences.append(Words.rangeMeaning) }
    paragraph(sentences, &html)
    knockOuts(score, &html)
  }

  private func knockOuts(_ score: Score, _ html: inout HTMLWriter) {
    let knockOuts = score.knockOuts
    guard !knockOuts.isEmpty else {
      // While criteria are open this would sound like good news.
      if score.counts.unknown == 0 { paragraph(Words.noKnockOuts, &html) }
      return
    }
    html.element(.p) {
      $0.element(.strong, text: words(Words.knockOuts))
    }
    html.element(.ul) {
      for criterion in knockOuts {
        $0.element(.li) { link(to: criterion, &$0) }
      }
    }
  }

  private func letters(of result: NormSetResult, title: Text, _ html: inout HTMLWriter) {
    let columns = [Words.letter, Words.score, Words.known, ReportTexts.Findings.outcomes]
    table("l", caption: Words.lettersCaption(title), columns: columns, &html) {
      for (letter, score) in result.letters {
        $0.element(.tr) {
          $0.element(.th, .row, text: words(letter.words))
          $0.element(.td, .class("d"), text: words(score.cell))
          $0.element(.td, text: words(score.knownCell))
          $0.element(
            .td,
            text: words(score.metCell))
        }
      }
    }
  }

  // MARK: All figures in one table

  private func figures(_ html: inout HTMLWriter) {
    let columns =
      [Words.result, Words.score, Words.known] + Outcome.allCases.map(\.words)
    table("u", caption: Words.countsCaption, columns: columns, &html) {
      for result in index.shownResults {
        let set = index.normSet(result)
        let score = assessment.normSets[result].score
        $0.element(.tr) {
          $0.element(.th, .row, text: set.result.rawValue + ". " + set.id)
          $0.element(.td, .class("d"), text: words(index.scoreCell(of: result)))
          $0.element(.td, text: words(score.knownCell))
          for outcome in Outcome.allCases {
            $0.element(.td, text: String(score.counts[outcome]))
          }
        }
      }
    }
  }
}

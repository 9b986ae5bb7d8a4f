import Assessment
import Catalogue
import Messages
import Rules

extension Page {
  private typealias Words = ReportTexts.Findings

  /// Two tables of one norm set: outcomes by phase and norm, and scores by phase.
  func matrixSection(_ html: inout HTMLWriter) {
    guard let main = index.overviewResult else { return }
    let set = index.normSet(main)
    section(.matrix, ReportTexts.matrixHeading, &html) {
      paragraph(Words.matrixIntroduction(set.title), &$0)
      status(set, &$0)
      paragraph(Words.matrixLegend, &$0)
      matrix(of: assessment.normSets[main], &$0)
      guard set.result != .law else { return }
      paragraph(Words.barMeaning, &$0)
      phaseScores(of: assessment.normSets[main], &$0)
    }
  }

  // MARK: Phase × norm

  private func matrix(of result: NormSetResult, _ html: inout HTMLWriter) {
    let columns = [Words.phase] + NormLetter.allCases.map(\.words)
    table("m", caption: Words.matrixCaption, columns: columns, class: "x", &html) {
      for phase in catalogue.phases.indices {
        let norms = result.norms.filter { catalogue.criteria[$0.criterion].phase == phase }
        guard !norms.isEmpty else { continue }
        $0.element(.tr) {
          $0.element(.th, .row) {
            $0.element(
              .a, .href(.phase(catalogue.phases[phase].id)),
              text: SoftHyphens.added(to: words(catalogue.phases[phase].title), language))
          }
          for letter in NormLetter.allCases {
            cell(norms.filter { catalogue.criteria[$0.criterion].norms.contains(letter) }, &$0)
          }
        }
      }
    }
  }

  private func cell(_ norms: [NormResult], _ html: inout HTMLWriter) {
    html.element(.td) {
      guard !norms.isEmpty else { return $0.text("–") }
      let counting = norms.count { $0.outcome.outcome != .notApplicable }
      let met = norms.count { $0.outcome.outcome == .met }
      $0.text(
        words(counting == 0 ? Outcome.notApplicable.words : Words.met(met, of: counting)))
      $0.element(.ul) {
        for norm in norms {
          let id = catalogue.criteria[norm.criterion].id
          let outcome = norm.outcome.outcome
          $0.element(.li) {
            $0.element(.a, .class("o " + style(outcome)), .href(.criterion(id))) {
              $0.text(id)
              $0.element(.span, .class("i"), text: " " + words(outcome.words))
            }
          }
        }
      }
    }
  }

  // MARK: Scores by phase

  private func phaseScores(of result: NormSetResult, _ html: inout HTMLWriter) {
    let columns = [
      Words.phase, Words.bar, ReportTexts.Result.score, ReportTexts.Result.known, Words.outcomes,
    ]
    table("p", caption: Words.phaseCaption, columns: columns, &html) {
      for (phase, score) in result.phases {
        $0.element(.tr) {
          $0.element(
            .th, .row, text: SoftHyphens.added(to: words(catalogue.phases[phase].title), language))
          $0.element(.td) {
            if score.counts.counting > 0 { RangeBar(score: score, page: self).write(&$0) }
          }
          $0.element(.td, .class("d"), text: words(score.cell))
          $0.element(.td, text: words(score.knownCell))
          $0.element(
            .td, text: words(score.metCell))
        }
      }
    }
  }
}

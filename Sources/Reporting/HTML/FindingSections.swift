import Assessment
import Catalogue
import Dossiers
import Messages
import Rules

extension Page {
  private typealias Words = ReportTexts.Findings

  // MARK: Contradictions

  /// Answers that do not go together: the first thing to look at.
  func contradictionSection(_ html: inout HTMLWriter) {
    guard !assessment.contradictions.isEmpty || !assessment.disputed.isEmpty else { return }
    section(.contradictions, ReportTexts.contradictionHeading, &html) {
      paragraph(Words.contradictionIntroduction, &$0)
      $0.element(.ul, .class("w")) {
        for found in assessment.contradictions { contradiction(found, &$0) }
        disputed(&$0)
      }
    }
  }

  private func contradiction(_ found: FoundContradiction, _ html: inout HTMLWriter) {
    html.element(.li) {
      $0.element(
        .strong, text: words(catalogue.contradictions[found.contradiction].explanation))
      $0.text(" " + words(Words.answersInvolved))
      $0.element(.ul) {
        for question in found.questions {
          $0.element(.li) {
            $0.element(
              .a, .href(.answer(question)), text: words(catalogue.questions[question].text))
            $0.empty(.br)
            $0.element(.strong) { answer(to: question, &$0) }
          }
        }
      }
    }
  }

  /// The answer to a question in words, or that there is none.
  func answer(to question: Int, _ html: inout HTMLWriter) {
    guard let answer = index.answer(to: question) else {
      return html.text(words(ReportTexts.notAnswered))
    }
    if let known = index.words(of: answer) {
      html.text(words(known))
    } else {
      own(answer.written, &html)
    }
  }

  // MARK: Signals of the law in force

  /// The signals of the law: critical ones first, the ones that do not bind yet last.
  func lawSection(_ html: inout HTMLWriter) {
    guard !index.results(of: .law).isEmpty else { return }
    let (now, later) = index.signals([.notMet, .partly])
    let open = index.openCriticalSignals
    section(.law, ReportTexts.lawHeading, &html) {
      paragraph(Words.signalMeaning, &$0)
      $0.element(.h3, text: words(Words.criticalHeading))
      let critical = now.filter(index.isCritical)
      if critical.isEmpty { paragraph(Words.noCritical, &$0) }
      signals(critical, &$0)
      if !open.isEmpty {
        $0.element(.h3, text: words(Words.openHeading))
        paragraph(Words.openMeaning, &$0)
        signals(open, &$0)
      }
      let other = now.filter { !index.isCritical($0) }
      if !other.isEmpty {
        $0.element(.h3, text: words(Words.otherHeading))
        signals(other, &$0)
      }
      if !later.isEmpty {
        $0.element(.h3, text: words(Words.laterHeading))
        signals(later, &$0)
      }
    }
  }

  private func signals(_ signals: [ReportIndex.Signal], _ html: inout HTMLWriter) {
    guard !signals.isEmpty else { return }
    html.element(.ul, .class("w")) {
      for signal in signals {
        $0.element(.li) {
          // Without points: nothing makes up for a signal.
          let outcome = signal.uses.first?.result.outcome.outcome ?? .unknown
          badge(outcome, outcome.words, &$0)
          $0.text(" ")
          link(to: signal.criterion, &$0)
          var said: [String] = []
          for use in signal.uses {
            let set = index.normSet(use.set)
            let sources = set.norms[use.result.norm].sources.map { set.sources[$0] }
            let wording = words(set.wording(of: use.result))
            // Two norm sets may hold the same rule.
            let line = ([wording] + sources.map { words($0.title) }).joined(separator: "\n")
            if said.contains(line) { continue }
            said.append(line)
            $0.empty(.br)
            $0.text(wording + " ")
            shortSources(sources, &$0)
          }
        }
      }
    }
  }

  /// The names of sources without what they are about; the criterion has them in full.
  private func shortSources(_ sources: [Source], _ html: inout HTMLWriter) {
    let citable = sources.filter(\.isCitable)
    if citable.isEmpty { html.text(words(ReportTexts.Status.noCitation)) }
    for (position, source) in citable.enumerated() {
      if position > 0 { html.text(", ") }
      if let number = index.number(of: source) {
        html.element(.a, .href(.source(number)), text: words(source.title.beforeColon))
      }
      if source.certainty != .seen { html.text(" (" + words(source.certainty.words) + ")") }
    }
  }

  // MARK: What to do first

  /// At most three things to do, with the rule of their order.
  func prioritySection(_ html: inout HTMLWriter) {
    section(.priorities, ReportTexts.priorityHeading, &html) {
      guard !report.priorities.isEmpty else { return paragraph(Words.nothingToDo, &$0) }
      paragraph(Words.order, &$0)
      $0.element(.ol, .class("w")) {
        for priority in report.priorities {
          $0.element(.li) {
            $0.element(.strong) { link(to: priority.criterion, &$0) }
            $0.element(.p, text: words(catalogue.criteria[priority.criterion].advice))
            paragraph(index.reasons(for: priority), &$0)
          }
        }
      }
    }
  }
}

import Assessment
import Catalogue
import Dossiers
import Messages
import Rules

extension Page {
  private typealias Words = ReportTexts.Criterion

  /// How a criterion came to its outcome: answer → rule → norm → source.
  func chain(of number: Int, _ html: inout HTMLWriter) {
    let criterion = catalogue.criteria[number]
    let explanation = report.explanations[number]
    html.element(.dl, .class("f")) {
      if !explanation.answers.isEmpty {
        fact(Words.answers, &$0) { answers(explanation.answers, of: number, &$0) }
      }
      if !explanation.conditions.isEmpty {
        fact(Words.rule, &$0) { rules(explanation.conditions, &$0) }
      }
      if !explanation.parameters.isEmpty {
        fact(Words.parameters, &$0) {
          for (position, parameter) in explanation.parameters.enumerated() {
            if position > 0 { $0.text(", ") }
            $0.element(.code, text: parameter.name)
            $0.text(": " + words(parameter.value))
          }
        }
      }
      // What does not apply needs no proof; the list of rules still has its sources.
      if assessment.criteria[number].outcome != .notApplicable {
        fact(Words.support, &$0) { support(criterion.support, &$0) }
        sources(of: number, &$0)
      }
      if !index.uses[number].isEmpty {
        fact(Words.rules, &$0) { uses(of: number, &$0) }
      }
    }
  }

  private func answers(_ used: [UsedAnswer], of number: Int, _ html: inout HTMLWriter) {
    let isOpen = assessment.criteria[number].outcome == .unknown
    html.element(.ul) {
      for answer in used {
        $0.element(.li) {
          $0.element(
            .a, .href(.answer(answer.question)),
            text: words(catalogue.questions[answer.question].text))
          $0.empty(.br)
          $0.element(.b) { self.answer(to: answer.question, &$0) }
          if answer.isDecisive {
            $0.text(" (" + words(isOpen ? Words.stillDecisive : Words.decisive) + ")")
          }
        }
      }
    }
  }

  private func rules(_ conditions: [ConditionTrace], _ html: inout HTMLWriter) {
    html.element(.ul) {
      for condition in conditions {
        $0.element(.li) {
          switch condition.role {
          case .applicability: $0.text(words(Words.applies) + " ")
          case .tier(let points): $0.text(words(Words.tier(points: points)) + " ")
          }
          $0.element(.code, text: condition.root.source)
          $0.text(" → ")
          $0.element(.b, text: words(condition.truth.words))
        }
      }
    }
  }

  private func support(_ support: Support, _ html: inout HTMLWriter) {
    let text = words(support.text)
    guard support.certainty != .recalled else {
      return html.text(
        words(support.grade.words.asSentence) + " "
          + words(ReportTexts.Status.noCitation.asSentence))
    }
    html.text(words(support.grade.words.asSentence) + " " + text)
    html.text(" (" + words(support.certainty.words) + ")")
  }

  /// The sources of all sets that hold the criterion, each once.
  private func sources(of number: Int, _ html: inout HTMLWriter) {
    let listed = index.sources(of: number)
    guard !listed.isEmpty else { return }
    fact(Words.sourcesTerm, &html) {
      $0.element(.ul) {
        for (number, source) in listed {
          $0.element(.li) {
            $0.text("\(number). ")
            self.source(source, &$0)
          }
        }
      }
    }
  }
}

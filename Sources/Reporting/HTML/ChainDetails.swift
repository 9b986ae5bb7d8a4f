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
      fact(Words.support, &$0) { support(criterion.support, &$0) }
    }
    uses(of: number, &html)
  }

  private func answers(_ used: [UsedAnswer], of number: Int, _ html: inout HTMLWriter) {
    let isOpen = assessment.criteria[number].outcome == .unknown
    html.element(.ul) {
      for answer in used {
        $0.element(.li) {
          $0.element(
            .a, .href(.answer(answer.question)),
            text: words(catalogue.questions[answer.question].text))
          $0.text(" ")
          $0.element(.strong) { $0.foreign(words(answer.value)) }
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
          $0.element(.strong, text: words(condition.truth.words))
        }
      }
    }
  }

  private func support(_ support: Support, _ html: inout HTMLWriter) {
    let text = words(support.text)
    guard support.certainty != .recalled else {
      return html.text(words(support.grade.words) + ". " + words(ReportTexts.Status.noCitation))
    }
    html.text(words(support.grade.words) + ". " + text)
    html.text(" (" + words(support.certainty.words) + ")")
  }

  // MARK: The norm sets that hold the criterion

  private func uses(of number: Int, _ html: inout HTMLWriter) {
    let uses = index.uses[number]
    guard !uses.isEmpty else { return }
    let columns = [
      ReportTexts.Scope.rules, Words.says, Words.weight, Words.share, Words.contribution,
      Words.sources,
    ]
    html.element(
      .div, .class("t"), Attribute("role", "region"), Attribute("tabindex", "0"),
      .label(words(Words.rules(of: catalogue.criteria[number].id)))
    ) {
      $0.element(.table) {
        head(columns, &$0)
        $0.element(.tbody) {
          for use in uses { row(for: use, standard: assessment.criteria[number], &$0) }
        }
      }
    }
  }

  private func row(
    for use: ReportIndex.Use, standard: CriterionOutcome, _ html: inout HTMLWriter
  ) {
    let set = index.normSet(use.set)
    let (result, norm) = (use.result, set.norms[use.result.norm])
    html.element(.tr) {
      $0.element(.td) { $0.element(.a, .href(.normSet(set.id)), text: set.id) }
      $0.element(.td) {
        $0.text(words(set.wording(of: result)))
        if result.outcome.outcome != standard.outcome || result.outcome.points != standard.points {
          $0.text(" " + words(Words.otherOutcome(result.outcome.words)))
        }
        if let note = norm.note { $0.text(" " + words(note)) }
      }
      $0.element(.td, text: String(norm.weight))
      if set.result == .law || result.outcome.outcome == .notApplicable {
        $0.element(.td, text: "–")
        $0.element(.td, text: "–")
      } else {
        $0.element(.td, text: words(Formats.share(result.share)))
        $0.element(
          .td,
          text: words(
            Words.contribution(
              Formats.points(result.contribution),
              of: Formats.points(result.possibleContribution))))
      }
      $0.element(.td) { sources(norm.sources.map { set.sources[$0] }, &$0) }
    }
  }
}

import Assessment
import Catalogue
import Messages
import Rules

extension Page {
  private typealias Words = ReportTexts.Criterion

  /// Sets that say the same about a criterion for the same sources.
  private struct Group {
    var says: String
    /// The numbers of the sources, in the list of sources.
    var sources: [Int]
    var uses: [ReportIndex.Use]
  }

  /// The norm sets that hold a criterion: what each says, and how much the criterion counts there.
  func usesTable(of number: Int, _ html: inout HTMLWriter) {
    let groups = groups(of: number)
    guard !groups.isEmpty else { return }
    let columns = [
      ReportTexts.Scope.rules, Words.weight, Words.contribution, Words.says,
      Words.sources,
    ]
    html.element(
      .div, .class("t"), Attribute("role", "region"), Attribute("tabindex", "0"),
      .label(words(Words.rules(of: catalogue.criteria[number].id)))
    ) {
      $0.element(.table) {
        head(columns, &$0)
        $0.element(.tbody) {
          for group in groups { rows(of: group, standard: assessment.criteria[number], &$0) }
        }
      }
    }
  }

  private func groups(of number: Int) -> [Group] {
    var groups: [Group] = []
    for use in index.uses[number] {
      let set = index.normSet(use.set)
      let norm = set.norms[use.result.norm]
      var says = words(set.wording(of: use.result))
      if let note = norm.note { says += " " + words(note) }
      let sources = norm.sources.compactMap { index.number(of: set.sources[$0]) }
      if let place = groups.firstIndex(where: { $0.says == says && $0.sources == sources }) {
        groups[place].uses.append(use)
      } else {
        groups.append(Group(says: says, sources: sources, uses: [use]))
      }
    }
    return groups
  }

  private func rows(
    of group: Group, standard: CriterionOutcome, _ html: inout HTMLWriter
  ) {
    for (position, use) in group.uses.enumerated() {
      html.element(.tr) {
        figures(of: use, standard: standard, &$0)
        if position == 0 {
          let span = group.uses.count
          let attributes = span > 1 ? [Attribute("rowspan", String(span))] : []
          $0.element(.td, attributes) { $0.text(group.says) }
          $0.element(.td, attributes) { numbers(group.sources, &$0) }
        }
      }
    }
  }

  private func figures(
    of use: ReportIndex.Use, standard: CriterionOutcome, _ html: inout HTMLWriter
  ) {
    let set = index.normSet(use.set)
    let result = use.result
    html.element(.td) {
      $0.element(.a, .href(.normSet(set.id)), text: set.id)
      if result.outcome.outcome != standard.outcome || result.outcome.points != standard.points {
        $0.text(" " + words(Words.otherOutcome(result.outcome.words)))
      }
    }
    html.element(.td, text: String(set.norms[result.norm].weight))
    if set.result == .law || result.outcome.outcome == .notApplicable {
      html.element(.td, text: "–")
    } else {
      html.element(
        .td,
        text: words(
          Words.contribution(
            Formats.points(result.contribution), of: Formats.points(result.possibleContribution))))
    }
  }

  private func numbers(_ sources: [Int], _ html: inout HTMLWriter) {
    if sources.isEmpty { html.text(words(ReportTexts.Status.recalled)) }
    for (position, number) in sources.enumerated() {
      if position > 0 { html.text(" ") }
      html.element(.a, .href(.source(number)), text: String(number))
    }
  }
}

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

  /// The norm sets that hold a criterion: how much it counts there, and what each says.
  func uses(of number: Int, _ html: inout HTMLWriter) {
    let groups = groups(of: number)
    guard !groups.isEmpty else { return }
    html.element(.ul) {
      for group in groups {
        $0.element(.li) { self.group(group, standard: assessment.criteria[number], &$0) }
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

  private func group(
    _ group: Group, standard: CriterionOutcome, _ html: inout HTMLWriter
  ) {
    for use in group.uses {
      figures(of: use, standard: standard, &html)
      html.empty(.br)
    }
    html.text(group.says + " (")
    numbers(group.sources, &html)
    html.text(")")
  }

  private func figures(
    of use: ReportIndex.Use, standard: CriterionOutcome, _ html: inout HTMLWriter
  ) {
    let set = index.normSet(use.set)
    let result = use.result
    html.element(.a, .href(.normSet(set.id)), text: set.id)
    let weight = set.norms[result.norm].weight
    if set.result == .law || result.outcome.outcome == .notApplicable {
      html.text(": " + words(Words.counts(weight: weight)))
    } else {
      html.text(
        ": "
          + words(
            Words.counts(
              weight: weight, points: Formats.points(result.contribution),
              of: Formats.points(result.possibleContribution))))
    }
    if result.outcome.outcome != standard.outcome || result.outcome.points != standard.points {
      html.text(" " + words(Words.otherOutcome(result.outcome.words)))
    }
  }

  private func numbers(_ sources: [Int], _ html: inout HTMLWriter) {
    guard !sources.isEmpty else { return html.text(words(ReportTexts.Status.recalled)) }
    html.text(words(Words.source) + " ")
    for (position, number) in sources.enumerated() {
      if position > 0 { html.text(", ") }
      html.element(.a, .href(.source(number)), text: String(number))
    }
  }
}

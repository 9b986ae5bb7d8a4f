internal import Catalogue
public import Messages
internal import Rules

extension Assessor {
  /// Holds the examples in each criterion against its rule.
  ///
  /// Examples are judged on 2026-11-23 with standard parameters, as the format says.
  /// - Returns: an error for each example whose outcome or points differ.
  public func checkExamples() -> [Diagnostic] {
    guard let date = CalendarDate(year: 2026, month: 11, day: 23) else { return [] }
    var diagnostics: [Diagnostic] = []
    for criterion in catalogue.criteria {
      for example in criterion.examples {
        var slots = catalogue.emptySlots(referenceDate: date)
        for answer in example.answers {
          guard let index = catalogue.question(answer.question),
            let slot = try? catalogue.questions[index].read(answer.value)
          else { continue }
          slots[index] = slot
        }
        let found = outcome(of: criterion, slots)
        let expected = example.expected + (example.points.map { " \($0)" } ?? "")
        let given =
          found.outcome.rawValue + (found.outcome == .partly ? " \(found.points)" : "")
        if expected != given {
          diagnostics.append(
            Diagnostic(
              "example", file: example.place.file, at: example.place.position,
              CatalogueMessages.example(expected: expected, found: given)))
        }
      }
    }
    return diagnostics
  }
}

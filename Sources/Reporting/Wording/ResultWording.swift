import Assessment
import Catalogue
import Messages
import Rules

extension ReportIndex {
  /// Why something is among the first things to do, what it gives and what it costs.
  func reasons(for priority: Priority) -> [Text] {
    let because =
      switch priority.reason {
      case .criticalLaw: ReportTexts.Findings.becauseOfLaw
      case .gain: ReportTexts.Findings.becauseOfGain
      case .findOut: ReportTexts.Findings.becauseUnknown
      }
    var sentences = [because]
    if let set = priority.normSet, priority.gain > .zero {
      sentences.append(
        ReportTexts.Findings.gain(
          Formats.points(priority.gain), title: Text(same: normSet(set).id)))
    }
    let hours = Formats.hours(tenths: catalogue.criteria[priority.criterion].effortTenths)
    sentences.append(ReportTexts.Findings.effort(hours))
    return sentences
  }

  /// The score of a set in the cell of a table, with words where there is no score.
  func scoreCell(of result: Int) -> Text {
    let (set, result) = (normSet(result), assessment.normSets[result])
    if result.applies == .no || result.score.isEmpty { return ReportTexts.Tables.doesNotApply }
    return set.result == .law ? ReportTexts.Result.withoutPoints : result.score.cell
  }
}

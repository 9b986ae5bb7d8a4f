import Assessment
import Catalogue
import Dossiers
public import Messages
import Rules

/// Writes the criteria of a report as a table for a spreadsheet: one row a criterion.
public enum CSVReport {
  /// The table in one language: UTF-8 with a byte-order mark, `;` between fields, CRLF line ends.
  ///
  /// The first columns name the dossier, so that tables of several employers can be put together.
  public static func bytes(_ report: Report, language: Language) -> [UInt8] {
    let rows = CriterionRows(index: ReportIndex(report), language: language)
    var csv = CSVWriter()
    csv.row(CriterionRows.columns.map { $0[language] })
    for criterion in report.catalogue.criteria.indices { csv.row(rows.row(for: criterion)) }
    return csv.bytes
  }
}

/// The rows of the table.
private struct CriterionRows {
  let index: ReportIndex
  let language: Language

  static let columns: [Text] = [
    Text(nl: "Dossier", en: "Dossier"), ReportTexts.Scope.employer,
    ReportTexts.Scope.referenceDate, ReportTexts.Tables.code,
    Text(nl: "Criterium", en: "Criterion"), ReportTexts.Findings.phase, ReportTexts.Result.letter,
    ReportTexts.Criterion.weightiness, ReportTexts.Result.result,
    ReportTexts.Criterion.contribution, Text(nl: "Punten mogelijk", en: "Points possible"),
    ReportTexts.Criterion.ground, ReportTexts.Criterion.why, ReportTexts.Criterion.advice,
    Text(nl: "Uren werk", en: "Hours of work"), ReportTexts.Scope.rules,
  ]

  func row(for number: Int) -> [String] {
    let catalogue = index.catalogue
    let criterion = catalogue.criteria[number]
    let outcome = index.assessment.criteria[number]
    let counts = outcome.outcome != .notApplicable
    var weightiness = criterion.weightiness.words[language]
    if criterion.isExtension { weightiness += ", " + ReportTexts.Criterion.isExtension[language] }
    return [
      index.dossier.id, index.dossier.employer.name, index.assessment.referenceDate.description,
      criterion.id, criterion.title[language], catalogue.phases[criterion.phase].title[language],
      criterion.norms.map(\.rawValue).joined(separator: " "), weightiness,
      outcome.outcome.words[language], counts ? String(outcome.points) : "",
      counts ? String(outcome.bestPoints) : "",
      outcome.ground == .none ? "" : outcome.ground.words[language],
      joined(index.report.explanations[number].sentences), advice(criterion, outcome.outcome),
      Formats.decimalHours(tenths: criterion.effortTenths)[language],
      joined(index.uses[number].map(rule)),
    ]
  }

  private func joined(_ texts: [Text]) -> String {
    texts.map { $0[language] }.joined(separator: " ")
  }

  /// Advice only where something is left to do, as in the page.
  private func advice(_ criterion: Criterion, _ outcome: Outcome) -> String {
    outcome == .met || outcome == .notApplicable ? "" : criterion.advice[language]
  }

  /// What a set says, with the name of the set in front.
  private func rule(_ use: ReportIndex.Use) -> Text {
    let set = index.normSet(use.set)
    let wording = set.wording(of: use.result)
    return Text(nl: set.id + ": " + wording.nl, en: set.id + ": " + wording.en)
  }
}

extension Formats {
  /// Hours as a bare number, from tenths of an hour: `2`, `0,5`.
  fileprivate static func decimalHours(tenths: Int) -> Text {
    guard tenths % 10 != 0 else { return Text(same: String(tenths / 10)) }
    return Text(nl: "\(tenths / 10),\(tenths % 10)", en: "\(tenths / 10).\(tenths % 10)")
  }
}

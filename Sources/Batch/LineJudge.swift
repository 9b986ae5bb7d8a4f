public import Assessment
public import Dossiers
internal import Messages
public import Reporting
public import Rules

/// Makes one line of results of one line of NDJSON: the same outcomes as `check` gives for it.
public struct LineJudge: Sendable {
  /// What a line of results holds.
  public enum Form: Sendable {
    /// Outcomes and scores.
    case verdicts
    /// All that `check --format json` writes.
    case full
  }

  private let assessor: Assessor
  private let reader: DossierReader
  private let date: CalendarDate
  private let normSets: [Int]?
  private let form: Form
  private let provenance: Provenance

  /// Makes a judge.
  /// - Parameters:
  ///   - assessor: holds the catalogue.
  ///   - reader: reads dossiers against the same catalogue.
  ///   - date: the reference date.
  ///   - normSets: indexes in `Catalogue.normSets`; nil for the reported ones.
  ///   - form: what a line holds.
  ///   - provenance: what made the results.
  public init(
    _ assessor: Assessor, _ reader: DossierReader, on date: CalendarDate, normSets: [Int]?,
    form: Form, provenance: Provenance
  ) {
    self.assessor = assessor
    self.reader = reader
    self.date = date
    self.normSets = normSets
    self.form = form
    self.provenance = provenance
  }

  /// Judges a line.
  /// - Parameters:
  ///   - line: one JSON object; nil for a line over the limit.
  ///   - number: the number of the line, from 1.
  ///   - output: where one line of JSON is added.
  /// - Returns: whether the line could be judged.
  func judge(_ line: ArraySlice<UInt8>?, number: Int, into output: inout [UInt8]) -> Bool {
    guard let line else {
      let place = Position(line: number, column: 1)
      refuse([Diagnostic("limit", file: "-", at: place, JSONMessages.tooLong)], number, &output)
      return false
    }
    let read = reader.readJSON(Array(line), file: "-", line: number)
    guard let dossier = read.dossier else {
      refuse(read.diagnostics, number, &output)
      return false
    }
    let chosen = normSets ?? assessor.catalogue.reportedNormSets(main: dossier.normSet)
    switch form {
    case .verdicts:
      let assessment = assessor.assess(dossier, on: date, normSets: chosen)
      JSONLine.verdicts(
        assessment, of: dossier, assessor.catalogue, line: number, warnings: read.diagnostics,
        into: &output)
    case .full:
      let report = Report(
        of: dossier, assessor, on: date, normSets: chosen, warnings: read.diagnostics,
        provenance: provenance)
      JSONLine.report(report, line: number, into: &output)
    }
    return true
  }

  private func refuse(_ diagnostics: [Diagnostic], _ number: Int, _ output: inout [UInt8]) {
    JSONLine.refusal(diagnostics, line: number, into: &output)
  }
}

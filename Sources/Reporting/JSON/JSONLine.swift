public import Assessment
public import Catalogue
public import Dossiers
public import Messages
internal import Rules

/// Writes results as one line of JSON each, for long series of dossiers.
///
/// The members that `check --format json` has too mean the same here; `line` is the number of the
/// line of input.
public enum JSONLine {
  /// Writes the outcomes and scores of one dossier.
  ///
  /// - Parameters:
  ///   - assessment: the outcomes.
  ///   - dossier: what was judged.
  ///   - catalogue: what it was judged against.
  ///   - line: the number of the line of input.
  ///   - warnings: what is odd about the dossier.
  ///   - output: where the line is added, with a line end.
  public static func verdicts(
    _ assessment: Assessment, of dossier: Dossier, _ catalogue: Catalogue, line: Int,
    warnings: [Diagnostic], into output: inout [UInt8]
  ) {
    write(into: &output) { json in
      json.object {
        $0.member("schema", JSONReport.schema)
        $0.member("line", line)
        $0.member("id", dossier.id)
        $0.member("sha256", dossier.digest)
        $0.member("reference_date", assessment.referenceDate.description)
        $0.array("criteria") {
          for number in catalogue.criteria.indices {
            let outcome = assessment.criteria[number]
            $0.object {
              $0.member("id", catalogue.criteria[number].id)
              $0.member("outcome", outcome.outcome.rawValue)
              $0.member("points", outcome.points)
              $0.member("best_points", outcome.bestPoints)
              $0.member("ground", outcome.ground.rawValue)
            }
          }
        }
        $0.array("norm_sets") {
          for result in assessment.normSets {
            let set = catalogue.normSets[result.normSet]
            $0.object {
              $0.member("id", set.id)
              $0.member("status", set.status.status.rawValue)
              JSONReport.score(result.score, &$0)
              $0.member("version", set.version)
              $0.member("applies", result.applies.known)
              $0.member("has_headline", result.score.hasHeadline)
            }
          }
        }
        diagnostics(warnings, &$0)
      }
    }
  }

  /// Writes the whole report of one dossier.
  ///
  /// - Parameters:
  ///   - report: what was found.
  ///   - line: the number of the line of input.
  ///   - output: where the line is added, with a line end.
  public static func report(_ report: Report, line: Int, into output: inout [UInt8]) {
    write(into: &output) { json in
      json.object {
        $0.member("line", line)
        $0.member("id", report.dossier.id)
        JSONReport.members(report, diagnostics: report.warnings, &$0)
      }
    }
  }

  /// Writes that a line could not be judged, and why.
  ///
  /// - Parameters:
  ///   - diagnostics: what is wrong.
  ///   - line: the number of the line of input.
  ///   - output: where the line is added, with a line end.
  public static func refusal(
    _ diagnostics: [Diagnostic], line: Int, into output: inout [UInt8]
  ) {
    write(into: &output) { json in
      json.object {
        $0.member("schema", JSONReport.schema)
        $0.member("line", line)
        $0.member("error", true)
        self.diagnostics(diagnostics, &$0)
      }
    }
  }

  private static func diagnostics(_ diagnostics: [Diagnostic], _ json: inout JSONWriter) {
    json.array("diagnostics") { for diagnostic in diagnostics { diagnostic.write(to: &$0) } }
  }

  private static func write(
    into output: inout [UInt8], _ content: (inout JSONWriter) -> Void
  ) {
    // Taken out and put back, so that the writer adds to the same memory.
    var bytes: [UInt8] = []
    swap(&bytes, &output)
    var json = JSONWriter(appendingTo: bytes)
    bytes = []
    content(&json)
    output = json.finish()
  }
}

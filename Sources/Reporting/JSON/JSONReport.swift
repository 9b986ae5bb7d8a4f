import Assessment
import Catalogue
import Dossiers
public import Messages
import Rules

/// Writes a report as JSON, for other programs.
///
/// `schema` goes up when a member changes its meaning or disappears; new members may come at any
/// time. Scores, gains and contributions are points of 100, shares and coverage go from 0 to 1.
public enum JSONReport {
  /// The version of the form.
  public static let schema = 1

  /// Writes the report.
  ///
  /// - Parameters:
  ///   - report: what was found.
  ///   - diagnostics: what was wrong or odd in the input; the warnings of the report that are not
  ///     among them follow.
  /// - Returns: one JSON object, indented, with a line end after it.
  public static func bytes(_ report: Report, diagnostics: [Diagnostic]) -> [UInt8] {
    var json = JSONWriter(indent: 2)
    json.object { members(report, diagnostics: diagnostics, &$0) }
    return json.finish()
  }

  /// The members of the object.
  static func members(
    _ report: Report, diagnostics: [Diagnostic], _ json: inout JSONWriter
  ) {
    let index = ReportIndex(report)
    json.member("schema", schema)
    json.member("input", report.provenance.input)
    document(index.report.reading?.documents.first, &json)
    subject(index, &json)
    criteria(index, &json)
    json.array("norm_sets") { for set in index.assessment.normSets { normSet(set, index, &$0) } }
    findings(index, &json)
    reading(index, &json)
    let known = Set(diagnostics)
    let all = diagnostics + report.warnings.filter { !known.contains($0) }
    json.array("diagnostics") { for diagnostic in all { diagnostic.write(to: &$0) } }
    provenance(index, &json)
  }

  // MARK: What was tested

  private static func subject(_ index: ReportIndex, _ json: inout JSONWriter) {
    let dossier = index.dossier
    json.object("subject") {
      $0.member("dossier", dossier.id)
      $0.member("sha256", dossier.digest)
      $0.member("employer", dossier.employer.name)
      $0.member("kvk", dossier.employer.kvk)
      $0.member("rsin", dossier.employer.rsin)
      $0.member("sector", dossier.employer.sector)
      $0.member("town", dossier.employer.town)
      $0.member("taken_on", dossier.taken?.on.description)
      $0.member("taken_by", dossier.taken?.by)
      $0.array("attachments") {
        for attachment in dossier.attachments {
          $0.object {
            $0.member("id", attachment.id)
            $0.member("file", attachment.path)
            $0.member("sha256", attachment.sha256)
            $0.member("kind", attachment.kind.rawValue)
            $0.member("verified", attachment.isVerified)
          }
        }
      }
    }
    json.member("reference_date", index.assessment.referenceDate.description)
    let (asked, known, unsure) = index.completeness
    json.object("completeness") {
      $0.member("asked", asked)
      $0.member("known", known)
      $0.member("unsure", unsure)
    }
  }

  // MARK: Contradictions and what to do first

  private static func findings(_ index: ReportIndex, _ json: inout JSONWriter) {
    let catalogue = index.catalogue
    json.array("contradictions") {
      for found in index.assessment.contradictions {
        let contradiction = catalogue.contradictions[found.contradiction]
        $0.object {
          $0.member("id", contradiction.id)
          $0.member("text", contradiction.explanation)
          $0.array("questions") {
            for question in found.questions { $0.value(catalogue.questions[question].id) }
          }
        }
      }
    }
    json.array("priorities") {
      for priority in index.report.priorities {
        let criterion = catalogue.criteria[priority.criterion]
        $0.object {
          $0.member("criterion", criterion.id)
          $0.member("reason", priority.reason.code)
          $0.member("gain", priority.gain)
          $0.member("norm_set", priority.normSet.map { index.normSet($0).id })
          $0.member("effort_hours", Rational(criterion.effortTenths, over: 10))
          $0.member("advice", criterion.advice)
        }
      }
    }
  }

  // MARK: What made it

  private static func provenance(_ index: ReportIndex, _ json: inout JSONWriter) {
    let provenance = index.report.provenance
    let catalogue = index.catalogue
    json.object("provenance") {
      $0.member("program", provenance.program)
      $0.member("command", provenance.command)
      $0.object("catalogue") {
        $0.member("id", catalogue.id)
        $0.member("version", catalogue.version)
        $0.member("sha256", catalogue.digest)
      }
    }
  }
}

extension Diagnostic {
  /// Writes it as an object.
  func write(to json: inout JSONWriter) {
    json.object {
      $0.member("key", key)
      $0.member("severity", severity.rawValue)
      $0.member("file", file)
      $0.member("line", position?.line)
      $0.member("column", position?.column)
      $0.member("message", message)
      $0.member("hint", hint)
    }
  }
}

extension Priority.Reason {
  /// The reason as the XML and JSON reports write it.
  var code: String {
    switch self {
    case .criticalLaw: "kritiek-signaal"
    case .gain: "winst"
    case .findOut: "uitzoeken"
    }
  }
}

import Assessment
import Catalogue
import Dossiers
import Messages
import Rules

extension Page {
  private typealias Words = ReportTexts.Tables

  /// How the report was made and how to make it again.
  func colophon(_ html: inout HTMLWriter) {
    html.element(.footer, .id(.section(.colophon))) {
      $0.element(.h2, text: words(ReportTexts.colophonHeading))
      $0.element(.dl, .class("f")) {
        fact(Words.program, Words.programVersion(report.provenance.program), &$0)
        fact(
          ReportTexts.Scope.questionnaire,
          ReportTexts.Scope.version(title: catalogue.title, version: catalogue.version), &$0)
        fact(Words.input, &$0) { $0.foreign(report.provenance.input) }
        fact(Words.command, &$0) {
          $0.element(.code) { $0.foreign(report.provenance.command) }
        }
        digest(Words.dossierDigest, index.dossier.digest, &$0)
        digest(Words.catalogueDigest, catalogue.digest, &$0)
      }
      paragraph([Words.repeatable, Words.ownWords, Words.languages], &$0)
      setDigests(&$0)
      $0.element(.h3, text: words(Words.accessibilityHeading))
      paragraph(Words.accessibility, &$0)
    }
  }

  private func digest(_ term: Text, _ digest: String, _ html: inout HTMLWriter) {
    fact(term, &html) { $0.element(.code, .class("h"), text: digest) }
  }

  private func setDigests(_ html: inout HTMLWriter) {
    let columns = [Words.code, Words.version, ReportTexts.Scope.digest]
    table("v", caption: Words.setDigestsCaption, columns: columns, &html) {
      for result in assessment.normSets.indices {
        let set = index.normSet(result)
        $0.element(.tr) {
          $0.element(.th, .row, text: set.id)
          $0.element(.td, text: set.version)
          $0.element(.td) { $0.element(.code, .class("h"), text: set.digest) }
        }
      }
    }
  }
}

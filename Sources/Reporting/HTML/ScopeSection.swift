import Assessment
import Catalogue
import Dossiers
import Messages
import Rules

extension Page {
  private typealias Words = ReportTexts.Scope

  /// What was tested and what not: read before any result.
  func scopeSection(_ html: inout HTMLWriter) {
    section(.scope, ReportTexts.scopeHeading, &html) {
      facts(&$0)
      limits(&$0)
      rulesTable(&$0)
      attachments(&$0)
      warnings(&$0)
    }
  }

  private func facts(_ html: inout HTMLWriter) {
    let dossier = index.dossier
    let employer = dossier.employer
    html.element(.dl, .class("f")) {
      fact(Words.employer, &$0) { own(employer.name, &$0) }
      let details = [
        (Words.town, employer.town), (Words.kvk, employer.kvk), (Words.rsin, employer.rsin),
        (Words.sector, employer.sector),
      ]
      for (term, value) in details {
        guard let value else { continue }
        fact(term, &$0) { own(value, &$0) }
      }
      fact(Words.referenceDate, Formats.date(assessment.referenceDate), &$0)
      fact(
        Words.questionnaire,
        Words.version(title: catalogue.title, version: catalogue.version), &$0)
      taken(&$0)
      let (asked, known, unsure) = index.completeness
      fact(Words.completeness, &$0) {
        $0.text(words(Words.answered(known, of: asked)))
        if unsure > 0 { $0.text(" " + words(Words.unsure(unsure))) }
      }
    }
    if dossier.questionnaireVersion != catalogue.version {
      html.element(.p) {
        $0.foreign(
          words(
            Words.otherVersion(
              questionnaire: dossier.questionnaire, version: dossier.questionnaireVersion)))
      }
    }
  }

  private func taken(_ html: inout HTMLWriter) {
    guard let taken = index.dossier.taken else { return }
    fact(Words.taken, &html) {
      if let by = taken.by {
        own(by, &$0)
        $0.text(", ")
      }
      $0.text(words(Words.takenOn(Formats.date(taken.on))))
    }
  }

  private func limits(_ html: inout HTMLWriter) {
    html.element(.h3, text: words(Words.limitsHeading))
    paragraph(Words.limits, &html)
    html.element(.h3, text: words(Words.notTestedHeading))
    let outcomes = assessment.criteria.map(\.outcome)
    let notApplicable = outcomes.count { $0 == .notApplicable }
    let open = outcomes.count { $0 == .unknown }
    var sentences = [Words.conductNotTested]
    if index.dossier.attachments.isEmpty {
      sentences.append(Words.noAttachments)
    } else if report.reading == nil {
      sentences.append(Words.attachmentsNotRead)
    }
    if notApplicable > 0 { sentences.append(Words.notApplicable(notApplicable)) }
    if open > 0 { sentences.append(Words.open(open)) }
    html.element(.ul) {
      for sentence in sentences { $0.element(.li, text: words(sentence)) }
    }
  }

  private func rulesTable(_ html: inout HTMLWriter) {
    let columns = [
      Words.rules, Words.status, Words.since, Words.statusSource, ReportTexts.Result.known,
    ]
    table("r", caption: Words.rulesCaption, columns: columns, &html) {
      for result in index.shownResults {
        let set = index.normSet(result)
        $0.element(.tr) {
          $0.element(.th, .row) {
            $0.element(.a, .href(.normSet(set.id)), text: set.id)
            $0.text(" " + words(set.title))
          }
          $0.element(.td, text: words(set.statusText))
          $0.element(.td, text: words(Formats.date(set.status.date)))
          $0.element(.td) { sources([set.sources[set.status.source]], &$0) }
          $0.element(
            .td, text: words(assessment.normSets[result].score.knownCell))
        }
      }
    }
    html.element(.p) {
      $0.element(.a, .href(.section(.otherSets)), text: words(Words.moreRules))
    }
  }

  private func attachments(_ html: inout HTMLWriter) {
    let attachments = index.dossier.attachments
    guard !attachments.isEmpty else { return }
    let columns = [Words.file, Words.kind, Words.digest, Words.verified]
    table("b", caption: Words.attachmentsCaption, columns: columns, &html) {
      for attachment in attachments {
        $0.element(.tr) {
          $0.element(.th, .row) {
            own(attachment.path, &$0)
            if let title = attachment.title {
              $0.empty(.br)
              own(title, &$0)
            }
          }
          $0.element(.td, text: words(attachment.kind.words))
          $0.element(.td) { $0.element(.code, .class("h"), text: attachment.sha256) }
          $0.element(.td, text: words(attachment.verification))
        }
      }
    }
  }

  private func warnings(_ html: inout HTMLWriter) {
    guard !report.warnings.isEmpty else { return }
    html.element(.h3, text: words(Words.warningsHeading))
    html.element(.ul) {
      for warning in report.warnings {
        $0.element(.li) {
          $0.foreign(words(warning.message))
          if let hint = warning.hint {
            $0.text(" ")
            $0.foreign(words(hint))
          }
        }
      }
    }
  }
}

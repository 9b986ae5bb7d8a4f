import Assessment
import Catalogue
import Documents
import Dossiers
import Messages
import Signals
import XML

extension ReportDocument {
  /// The documents and vacancies that were read.
  func reading(_ xml: inout XMLWriter) {
    guard let reading = index.report.reading else { return }
    xml.tag("gelezen", ["alleen": yesNo(reading.evidence.isAlone)]) {
      for document in reading.documents { self.document(document, &$0) }
      for vacancy in reading.vacancies { self.vacancy(vacancy, &$0) }
      for criterion in assessment.disputed {
        $0.tag("oneens", ["criterium": catalogue.criteria[criterion].id])
      }
    }
  }

  private func document(_ document: ReadDocument, _ xml: inout XMLWriter) {
    let idle = document.idlePassages.map { String($0) }.joined(separator: " ")
    let nature = document.evidence.nature
    xml.tag(
      "document",
      [
        "bestand": document.file, "bijlage": attachment(document.attachment),
        "soort": nature.kind.rawValue, "wat": nature.what, "versie": nature.versionDate,
        "vorm": document.text.format.rawValue,
        "bladzijden": document.text.metadata.pages.map { String($0) },
        "alineas": String(document.text.passages.count),
        "zonder-criterium": idle.isEmpty ? nil : idle,
      ]
    ) {
      $0.text("is", nature.name)
      for role in nature.roles {
        $0.tag("taak", ["van": role.task.rawValue]) { passage(role.passage, &$0) }
      }
      for level in document.evidence.readingLevels { self.level(level, &$0) }
      for contradiction in document.evidence.contradictions {
        $0.tag("spreekt-tegen", ["over": contradiction.id]) {
          $0.text("onderwerp", contradiction.name)
          passage(contradiction.first, &$0)
          passage(contradiction.second, &$0)
        }
      }
      for promise in document.evidence.promises {
        $0.tag("vaag", ["regel": promise.id]) {
          passage(promise.passage, &$0)
          $0.text("steviger", promise.firmer)
        }
      }
    }
  }

  private func level(_ level: ReadingLevel, _ xml: inout XMLWriter) {
    xml.tag(
      "leesniveau",
      [
        "zinnen": String(level.sentences), "woorden": String(level.words),
        "lange-woorden": String(level.longWords), "lix": String(level.lix),
        "niveau": level.difficulty.rawValue,
      ]
    ) { if let chapter = level.chapter { $0.own("hoofdstuk", chapter) } }
  }

  private func passage(_ passage: EvidencePassage, _ xml: inout XMLWriter) {
    xml.tag(
      "plek",
      [
        "alinea": String(passage.passage), "bladzijde": passage.page.map { String($0) },
        "begin": String(passage.start), "eind": String(passage.end),
      ]
    ) { $0.own("tekst", passage.quote) }
  }

  private func attachment(_ index: Int?) -> String? {
    index.map { dossier.attachments[$0].id }
  }

  private func vacancy(_ vacancy: ReadVacancy, _ xml: inout XMLWriter) {
    xml.tag("gelezen-vacature", ["bestand": vacancy.file]) {
      for signal in vacancy.signals {
        $0.tag(
          "aandachtspunt",
          [
            "grond": signal.ground.rawValue, "niveau": signal.level.rawValue,
            "begin": String(signal.start), "eind": String(signal.end),
            "onderbouwd": yesNo(signal.isJustified), "regel": signal.rule,
          ]
        ) {
          $0.own("tekst", signal.quote)
          $0.text("advies", signal.advice.text)
        }
      }
      for remark in vacancy.comparison?.remarks ?? [] {
        $0.tag(
          "verschil",
          [
            "over": remark.id, "soort": remark.sort.rawValue, "ontbreekt": remark.lack.rawValue,
            "bestand": remark.procedure.map { index.report.reading?.documents[$0].file } ?? nil,
          ]
        ) {
          $0.text("is", remark.text)
          passage(remark.passage, &$0)
        }
      }
    }
  }
}

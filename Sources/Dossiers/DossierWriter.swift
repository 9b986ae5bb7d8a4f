public import Catalogue
internal import Messages
internal import Rules
internal import XML

/// Writes a dossier in its one standard form.
///
/// Answers stand in the order of the questions, attributes in a fixed order: dossiers that say the
/// same have the same bytes, and so the same digest, however they were written.
public enum DossierWriter {
  /// The XML of a dossier, UTF-8.
  public static func bytes(_ dossier: Dossier, _ catalogue: Catalogue) -> [UInt8] {
    var xml = XMLWriter(indent: 2)
    xml.declaration()
    xml.start("werkwijze-dossier", ["xmlns": XMLDossierReader.namespace, "versie": "1.0"])
    xml.attribute("id", dossier.id)
    xml.attribute("vragenlijst", dossier.questionnaire)
    xml.attribute("vragenlijst-versie", dossier.questionnaireVersion)
    if let language = dossier.language { xml.attribute("taal", language.rawValue) }
    if let set = dossier.normSet { xml.attribute("normenset", set) }
    write(dossier.employer, &xml)
    if let taken = dossier.taken {
      xml.start("afgenomen", ["op": taken.on.description, "door": taken.by])
      xml.end()
    }
    xml.start("antwoorden")
    for answer in dossier.answers { write(answer, dossier, catalogue, &xml) }
    xml.end()
    writeAttachments(dossier, &xml)
    xml.end()
    return xml.finish()
  }

  private static func write(_ employer: Employer, _ xml: inout XMLWriter) {
    xml.start("werkgever")
    let fields: KeyValuePairs<String, String?> = [
      "naam": employer.name, "kvk": employer.kvk, "rsin": employer.rsin,
      "sector": employer.sector, "plaats": employer.town,
    ]
    for (name, value) in fields { writeText(name, value, &xml) }
    xml.end()
  }

  private static func writeText(_ name: String, _ value: String?, _ xml: inout XMLWriter) {
    guard let value else { return }
    xml.start(name)
    xml.text(value)
    xml.end()
  }

  private static func write(
    _ answer: Answer, _ dossier: Dossier, _ catalogue: Catalogue, _ xml: inout XMLWriter
  ) {
    xml.start("antwoord", ["vraag": catalogue.questions[answer.question].id])
    if let value = answer.value {
      xml.attribute("waarde", standardForm(value, of: answer, catalogue))
    } else {
      xml.attribute("weet-ik-niet", "ja")
    }
    if let by = answer.by { xml.attribute("door", by) }
    if let on = answer.on { xml.attribute("op", on.description) }
    writeText("opmerking", answer.remark, &xml)
    for link in answer.evidence {
      xml.start(
        "bewijs",
        [
          "bijlage": dossier.attachments[link.attachment].id,
          "pagina": link.page.map { String($0) }, "alinea": link.paragraph.map { String($0) },
        ])
      writeText("citaat", link.quote, &xml)
      xml.end()
    }
    xml.end()
  }

  /// `18.0` and `18` say the same, and so do options in another order.
  private static func standardForm(
    _ value: Slot, of answer: Answer, _ catalogue: Catalogue
  ) -> String {
    let question = catalogue.questions[answer.question]
    switch value {
    case .number(let number): return number.description
    case .options(let mask):
      return question.options.indices.filter { mask >> UInt64($0) & 1 == 1 }
        .map { question.options[$0].id }.joined(separator: " ")
    default: return answer.written
    }
  }

  private static func writeAttachments(_ dossier: Dossier, _ xml: inout XMLWriter) {
    if !dossier.attachments.isEmpty {
      xml.start("bijlagen")
      for attachment in dossier.attachments {
        xml.start(
          "bijlage",
          [
            "id": attachment.id, "bestand": attachment.path, "sha256": attachment.sha256,
            "soort": attachment.kind.rawValue,
          ])
        writeText("titel", attachment.title, &xml)
        xml.end()
      }
      xml.end()
    }
    if !dossier.vacancies.isEmpty {
      xml.start("vacatures")
      for vacancy in dossier.vacancies {
        xml.start(
          "vacature",
          [
            "id": vacancy.id,
            "bijlage": vacancy.attachment.map { dossier.attachments[$0].id },
            "functie": vacancy.title, "geplaatst": vacancy.posted?.description,
          ])
        xml.end()
      }
      xml.end()
    }
  }
}

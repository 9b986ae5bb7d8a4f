import Assessment
import Catalogue
import Dossiers
import Messages
import Rules
import XML

/// Writes a report as XML: the contract, with everything the page shows, in both languages.
///
/// The form is in `reports/schema/rapport.rnc`. No places in the dossier's file are in it, so that
/// the same answers give the same report however the file was laid out.
public enum XMLReport {
  /// The namespace of the report.
  public static let namespace = "urn:werkwijzetoets:rapport"
  /// The version of the form.
  public static let version = "1.0"

  /// The report as UTF-8 with an XML declaration and indentation. The same report always gives the
  /// same bytes.
  public static func bytes(_ report: Report) -> [UInt8] {
    let document = ReportDocument(index: ReportIndex(report))
    // Room for a report of all sets; growing step by step would copy it many times.
    var room: [UInt8] = []
    room.reserveCapacity(800_000)
    var xml = XMLWriter(appendingTo: room, indent: 1)
    xml.declaration()
    xml.tag(
      "werkwijze-rapport",
      ["xmlns": namespace, "versie": version, "naam": document.index.reportName]
    ) {
      document.subject(&$0)
      document.scope(&$0)
      document.warnings(&$0)
      document.normSets(&$0)
      document.contradictions(&$0)
      document.reading(&$0)
      document.signals(&$0)
      document.priorities(&$0)
      document.criteria(&$0)
      document.answers(&$0)
      document.provenance(&$0)
    }
    return xml.finish()
  }
}

/// The parts of the XML report.
struct ReportDocument {
  let index: ReportIndex

  var catalogue: Catalogue { index.catalogue }
  var dossier: Dossier { index.dossier }
  var assessment: Assessment { index.assessment }

  // MARK: Who and what

  /// The employer and what was handed in.
  func subject(_ xml: inout XMLWriter) {
    xml.tag(
      "onderwerp",
      [
        "dossier": dossier.id, "sha256": dossier.digest, "vragenlijst": dossier.questionnaire,
        "vragenlijst-versie": dossier.questionnaireVersion, "taal": dossier.language?.rawValue,
        "normenset": dossier.normSet,
      ]
    ) {
      let employer = dossier.employer
      $0.tag(
        "werkgever", ["kvk": employer.kvk, "rsin": employer.rsin, "sector": employer.sector]
      ) {
        $0.own("naam", employer.name)
        $0.own("plaats", employer.town)
      }
      if let taken = dossier.taken {
        $0.tag("afgenomen", ["op": taken.on.description, "door": taken.by])
      }
      attachments(&$0)
      vacancies(&$0)
    }
  }

  private func attachments(_ xml: inout XMLWriter) {
    guard !dossier.attachments.isEmpty else { return }
    xml.tag("bijlagen") {
      for attachment in dossier.attachments {
        $0.tag(
          "bijlage",
          [
            "id": attachment.id, "bestand": attachment.path, "sha256": attachment.sha256,
            "soort": attachment.kind.rawValue, "nagekeken": attachment.isVerified.map(yesNo),
          ]
        ) {
          $0.own("titel", attachment.title)
        }
      }
    }
  }

  private func vacancies(_ xml: inout XMLWriter) {
    guard !dossier.vacancies.isEmpty else { return }
    xml.tag("vacatures") {
      for vacancy in dossier.vacancies {
        $0.tag(
          "vacature",
          [
            "id": vacancy.id, "bijlage": vacancy.attachment.map { dossier.attachments[$0].id },
            "geplaatst": vacancy.posted?.description,
          ]
        ) {
          $0.own("functie", vacancy.title)
        }
      }
    }
  }

  // MARK: What was tested

  /// The questionnaire, the date, how complete it is, and what the test does not say.
  func scope(_ xml: inout XMLWriter) {
    xml.tag("reikwijdte", ["peildatum": assessment.referenceDate.description]) {
      $0.tag("vragenlijst", ["id": catalogue.id, "versie": catalogue.version]) {
        $0.languages(catalogue.title)
      }
      let (asked, known, unsure) = index.completeness
      $0.tag(
        "volledigheid",
        ["gevraagd": String(asked), "bekend": String(known), "weet-ik-niet": String(unsure)])
      $0.counts { outcome in assessment.criteria.count { $0.outcome == outcome } }
      $0.tag("grenzen") {
        for sentence in ReportTexts.Scope.limits { $0.text("zin", sentence) }
      }
      $0.tag("niet-getoetst") {
        for sentence in index.notTested { $0.text("zin", sentence) }
      }
      $0.tag("fasen") {
        for phase in catalogue.phases {
          $0.tag("fase", ["id": phase.id]) { $0.languages(phase.title) }
        }
      }
      $0.tag("letters") {
        for letter in NormLetter.allCases {
          $0.tag("letter", ["id": letter.rawValue]) { $0.languages(letter.words) }
        }
      }
    }
  }

  /// The remarks about the dossier, without their places, each once, in an order of their own.
  func warnings(_ xml: inout XMLWriter) {
    var seen: Set<[String]> = []
    let warnings = index.report.warnings
      .sorted { ($0.key, $0.message.nl) < ($1.key, $1.message.nl) }
      .filter { seen.insert([$0.key, $0.message.nl, $0.hint?.nl ?? ""]).inserted }
    guard !warnings.isEmpty else { return }
    xml.tag("waarschuwingen") {
      for warning in warnings {
        $0.tag("waarschuwing", ["sleutel": warning.key]) {
          $0.text("melding", warning.message)
          if let hint = warning.hint { $0.text("raad", hint) }
        }
      }
    }
  }

  // MARK: How it was made

  /// The program, the content and the command.
  func provenance(_ xml: inout XMLWriter) {
    let provenance = index.report.provenance
    xml.tag("herkomst") {
      $0.tag("programma", ["naam": "werkwijzetoets", "versie": provenance.program])
      $0.tag(
        "catalogus",
        ["id": catalogue.id, "versie": catalogue.version, "sha256": catalogue.digest])
      for result in assessment.normSets {
        let set = catalogue.normSets[result.normSet]
        $0.tag("normenset", ["id": set.id, "versie": set.version, "sha256": set.digest])
      }
      $0.own("invoer", provenance.input)
      $0.own("opdracht", provenance.command)
    }
  }
}

extension ReportIndex {
  /// What was not tested, one sentence each.
  var notTested: [Text] {
    let outcomes = assessment.criteria.map(\.outcome)
    let notApplicable = outcomes.count { $0 == .notApplicable }
    let open = outcomes.count { $0 == .unknown }
    var sentences = [ReportTexts.Scope.conductNotTested]
    if dossier.attachments.isEmpty {
      sentences.append(ReportTexts.Scope.noAttachments)
    } else if !assessment.criteria.contains(where: { $0.ground == .fromDocument }) {
      sentences.append(ReportTexts.Scope.attachmentsNotRead)
    }
    if notApplicable > 0 { sentences.append(ReportTexts.Scope.notApplicable(notApplicable)) }
    if open > 0 { sentences.append(ReportTexts.Scope.open(open)) }
    return sentences
  }
}

internal import Catalogue
internal import Messages
internal import Rules

/// Makes a dossier of a form and reports everything that is wrong with it.
struct DossierBuilder {
  let catalogue: Catalogue
  let referenceDate: CalendarDate
  let file: String
  private(set) var diagnostics: [Diagnostic] = []

  init(_ catalogue: Catalogue, on referenceDate: CalendarDate, file: String) {
    self.catalogue = catalogue
    self.referenceDate = referenceDate
    self.file = file
  }

  /// The dossier; its digest is still empty. What is wrong with it stands in `diagnostics`.
  mutating func build(_ written: DossierForm) -> Dossier {
    var form = written
    checkQuestionnaire(form)
    checkIdentifiers(form)
    // From here in one order, whatever the order of the file.
    form.attachments.sort { $0.id.text < $1.id.text }
    let attachments = form.attachments.map { attachment($0) }
    var answers = self.answers(form)
    answers.sort { $0.question < $1.question }
    let vacancies = form.vacancies.map { vacancy($0, form) }
    checkUse(of: form)
    checkPersonalData(form)
    let dossier = Dossier(
      id: form.id.text, questionnaire: form.questionnaire.text,
      questionnaireVersion: form.questionnaireVersion.text,
      language: form.language.flatMap { language($0) }, normSet: form.normSet?.text,
      employer: employer(form), taken: taken(form), answers: answers, attachments: attachments,
      vacancies: vacancies.sorted { $0.id < $1.id }, digest: "")
    checkTogether(dossier)
    return dossier
  }

  /// Reports something that must be mended.
  mutating func report(
    _ key: String, _ position: Position, _ message: Text, _ hint: Text? = nil
  ) {
    diagnostics.append(Diagnostic(key, file: file, at: position, message, hint: hint))
  }

  /// Reports something that deserves a look.
  mutating func warn(_ key: String, _ position: Position, _ message: Text, _ hint: Text? = nil) {
    diagnostics.append(Diagnostic(key, .warning, file: file, at: position, message, hint: hint))
  }

  private mutating func checkQuestionnaire(_ form: DossierForm) {
    if form.questionnaire.text != catalogue.id {
      report(
        "norm-version", form.questionnaire.position,
        DossierMessages.unknownQuestionnaire(form.questionnaire.text, known: catalogue.id))
    } else if form.questionnaireVersion.text != catalogue.version {
      report(
        "norm-version", form.questionnaireVersion.position,
        DossierMessages.questionnaireVersion(
          form.questionnaireVersion.text, known: catalogue.version),
        DossierMessages.useSameVersion)
    }
    if !isIdentifier(form.id.text) {
      report(
        "type", form.id.position, DossierMessages.identifier(form.id.text),
        DossierMessages.writeIdentifier)
    }
    guard let set = form.normSet else { return }
    guard let index = catalogue.normSet(set.text) else {
      let known = catalogue.normSets.filter { $0.use != .history }.map(\.id)
      report(
        "norm-version", set.position, DossierMessages.unknownNormSet(set.text),
        DossierMessages.knownNormSets(known))
      return
    }
    if catalogue.normSets[index].use == .history {
      report("norm-version", set.position, DossierMessages.historyOnly(set.text))
    }
  }

  private func isIdentifier(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    func isAlphanumeric(_ byte: UInt8) -> Bool {
      (0x30...0x39).contains(byte) || (0x41...0x5a).contains(byte) || (0x61...0x7a).contains(byte)
    }
    guard let first = bytes.first, isAlphanumeric(first), bytes.count <= 100 else { return false }
    return bytes.allSatisfy { isAlphanumeric($0) || [0x2d, 0x2e, 0x5f].contains($0) }
  }

  private mutating func language(_ field: Field) -> Language? {
    if let language = Language(rawValue: field.text) { return language }
    report(
      "language", field.position, DossierMessages.language(field.text),
      DossierMessages.chooseLanguage)
    return nil
  }

  private mutating func employer(_ form: DossierForm) -> Employer {
    if let kvk = form.kvk {
      let digits = kvk.text.utf8.filter { (0x30...0x39).contains($0) }
      if digits.count != 8 || kvk.text.utf8.count != 8 {
        report(
          "identity", kvk.position, DossierMessages.kvk(kvk.text, digits: digits.count),
          DossierMessages.checkNumber)
      }
    }
    if let rsin = form.rsin {
      let isNumber = rsin.text.utf8.allSatisfy { (0x30...0x39).contains($0) }
      if !isNumber || !PersonalData.passesElevenTest(rsin.text.utf8) {
        report(
          "identity", rsin.position, DossierMessages.rsin(rsin.text), DossierMessages.checkNumber)
      }
    }
    if let sector = form.sector {
      let bytes = Array(sector.text.utf8)
      if bytes.count != 1 || !(0x41...0x55).contains(bytes[0]) {
        report(
          "type", sector.position, DossierMessages.sector(sector.text), DossierMessages.sbi)
      }
    }
    checkFilled(form.name, "naam")
    checkFilled(form.town, "plaats")
    return Employer(
      name: form.name?.text ?? "", kvk: form.kvk?.text, rsin: form.rsin?.text,
      sector: form.sector?.text,
      town: form.town?.text)
  }

  private mutating func taken(_ form: DossierForm) -> Taken? {
    checkFilled(form.takenBy, "door")
    guard let on = form.takenOn, let date = date(on, mayBeFuture: false) else { return nil }
    return Taken(on: date, by: form.takenBy?.text)
  }

  /// Reads a date and reports what is wrong with it.
  mutating func date(_ field: Field, mayBeFuture: Bool) -> CalendarDate? {
    do {
      let date = try AnswerDate.read(field.text)
      if !mayBeFuture, date > referenceDate {
        report(
          "date-future", field.position,
          DossierMessages.futureDate(field.text, reference: referenceDate.description),
          DossierMessages.correctDay)
      }
      return date
    } catch {
      report(error, field)
      return nil
    }
  }

  private mutating func report(_ problem: AnswerProblem, _ field: Field) {
    if problem == .noSuchDay {
      report(
        "date", field.position, DossierMessages.noSuchDay(field.text), DossierMessages.checkDay)
    } else {
      report(
        "date", field.position, DossierMessages.notADate(field.text), DossierMessages.writeDate)
    }
  }

  /// Reports a text that is there but empty.
  mutating func checkFilled(_ field: Field?, _ name: String) {
    guard let field, !field.text.unicodeScalars.contains(where: { !$0.properties.isWhitespace })
    else { return }
    report(
      "too-short", field.position, DossierMessages.emptyText(name), DossierMessages.fillOrRemove)
  }
}

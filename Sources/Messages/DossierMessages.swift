/// The texts about mistakes in a dossier.
public enum DossierMessages {
  /// Format too new.
  public static func formatTooNew(_ version: String) -> Text {
    Text(
      nl: "Versie \(version) van het formaat is nieuwer dan dit programma kent (1.0).",
      en: "Version \(version) of the format is newer than this program knows (1.0).")
  }

  /// Update program.
  public static let updateProgram = Text(
    nl: "Werk het programma bij.", en: "Update the program.")

  /// Format too old.
  public static func formatTooOld(_ version: String) -> Text {
    Text(
      nl: "Versie \(version) van het formaat wordt niet meer gelezen.",
      en: "Version \(version) of the format is no longer read.")
  }

  /// Use format1.
  public static let useFormat1 = Text(
    nl: "Zet het dossier om naar versie 1.0.", en: "Convert the dossier to version 1.0.")

  /// Unknown questionnaire.
  public static func unknownQuestionnaire(_ id: String, known: String) -> Text {
    Text(
      nl: "Vragenlijst '\(id)' is niet bekend. Bekend is: \(known).",
      en: "Questionnaire '\(id)' is not known. Known is: \(known).")
  }

  /// Questionnaire version.
  public static func questionnaireVersion(_ found: String, known: String) -> Text {
    Text(
      nl: "Dit dossier is voor vragenlijst \(found). Dit programma heeft vragenlijst \(known).",
      en: "This dossier is for questionnaire \(found). This program has questionnaire \(known).")
  }

  /// Use same version.
  public static let useSameVersion = Text(
    nl: "Gebruik de vragenlijst met dezelfde versie.",
    en: "Use the questionnaire with the same version.")

  /// Unknown norm set.
  public static func unknownNormSet(_ id: String) -> Text {
    Text(nl: "Norm '\(id)' is niet bekend.", en: "Norm '\(id)' is not known.")
  }

  /// Known norm sets.
  public static func knownNormSets(_ ids: [String]) -> Text {
    let list = ids.joined(separator: ", ")
    return Text(nl: "Bekend zijn: \(list).", en: "Known are: \(list).")
  }

  /// History only.
  public static func historyOnly(_ id: String) -> Text {
    Text(
      nl: "Norm '\(id)' is alleen geschiedenis. Er wordt niet op getoetst.",
      en: "Norm '\(id)' is history only. It is not tested against.")
  }

  /// Language.
  public static func language(_ code: String) -> Text {
    Text(nl: "Taal '\(code)' is niet bekend.", en: "Language '\(code)' is not known.")
  }

  /// Choose language.
  public static let chooseLanguage = Text(nl: "Kies nl of en.", en: "Choose nl or en.")

  /// Unknown question.
  public static func unknownQuestion(_ id: String) -> Text {
    Text(
      nl: "Vraag '\(id)' is niet bekend in deze vragenlijst.",
      en: "Question '\(id)' is not known in this questionnaire.")
  }

  /// Did you mean.
  public static func didYouMean(_ name: String) -> Text {
    Text(nl: "Bedoelt u '\(name)'?", en: "Did you mean '\(name)'?")
  }

  /// List questions.
  public static let listQuestions = Text(
    nl: "Alle vragen ziet u met: werkwijzetoets catalogue questions.",
    en: "See all questions with: werkwijzetoets catalogue questions.")

  /// Unknown answer.
  public static func unknownAnswer(_ value: String, question: String) -> Text {
    Text(
      nl: "Antwoord '\(value)' kan niet bij vraag '\(question)'.",
      en: "Answer '\(value)' is not possible for question '\(question)'.")
  }

  /// Choose.
  public static func choose(_ options: [String]) -> Text {
    let list = options.joined(separator: ", ")
    return Text(nl: "Kies: \(list).", en: "Choose: \(list).")
  }

  /// Option twice.
  public static func optionTwice(_ option: String, question: String) -> Text {
    Text(
      nl: "Keuze '\(option)' staat twee keer bij vraag '\(question)'.",
      en: "Option '\(option)' is there twice for question '\(question)'.")
  }

  /// Remove double.
  public static let removeDouble = Text(
    nl: "Haal er één weg.", en: "Remove one of them.")

  /// Missing answer.
  public static func missingAnswer(_ question: String) -> Text {
    Text(
      nl: "Vraag '\(question)' heeft geen antwoord.",
      en: "Question '\(question)' has no answer.")
  }

  /// Remove or dont know.
  public static let removeOrDontKnow = Text(
    nl: "Vul een antwoord in, schrijf weet-ik-niet=\"ja\", of haal de regel weg.",
    en: "Fill in an answer, write weet-ik-niet=\"ja\", or remove the line.")

  /// Answer and dont know.
  public static func answerAndDontKnow(_ question: String) -> Text {
    Text(
      nl: "Vraag '\(question)' heeft een antwoord en ook 'weet ik niet'.",
      en: "Question '\(question)' has an answer and also 'I do not know'.")
  }

  /// Keep one.
  public static let keepOne = Text(
    nl: "Laat één van de twee staan.", en: "Keep one of the two.")

  /// Dont know value.
  public static func dontKnowValue(_ value: String) -> Text {
    Text(
      nl: "Bij weet-ik-niet kan alleen ja staan, niet '\(value)'.",
      en: "Only ja can stand at weet-ik-niet, not '\(value)'.")
  }

  /// Write yes.
  public static let writeYes = Text(
    nl: "Schrijf weet-ik-niet=\"ja\", of laat het weg.",
    en: "Write weet-ik-niet=\"ja\", or leave it out.")

  /// Two answers.
  public static func twoAnswers(_ question: String, lines: (Int, Int)) -> Text {
    Text(
      nl: "Vraag '\(question)' heeft twee antwoorden (regel \(lines.0) en \(lines.1)).",
      en: "Question '\(question)' has two answers (lines \(lines.0) and \(lines.1)).")
  }

  /// Id twice.
  public static func idTwice(_ id: String, lines: (Int, Int)) -> Text {
    Text(
      nl: "Het id '\(id)' staat er twee keer (regel \(lines.0) en \(lines.1)).",
      en: "The id '\(id)' is there twice (lines \(lines.0) and \(lines.1)).")
  }

  /// Give other i d.
  public static let giveOtherID = Text(
    nl: "Geef één van beide een ander id.", en: "Give one of them another id.")

  /// Unknown attachment.
  public static func unknownAttachment(_ id: String) -> Text {
    Text(
      nl: "Bijlage '\(id)' staat niet in de lijst met bijlagen.",
      en: "Attachment '\(id)' is not in the list of attachments.")
  }

  /// Add attachment.
  public static let addAttachment = Text(
    nl: "Zet de bijlage in de lijst, of haal de verwijzing weg.",
    en: "Add the attachment to the list, or remove the reference.")

  /// Unused attachment.
  public static func unusedAttachment(_ id: String) -> Text {
    Text(
      nl: "Geen enkele vraag gebruikt bijlage '\(id)'.",
      en: "No question uses attachment '\(id)'.")
  }

  /// Link attachment.
  public static let linkAttachment = Text(
    nl: "Noem de bijlage bij een vraag, of haal haar weg.",
    en: "Name the attachment at a question, or remove it.")

  /// Not a number.
  public static func notANumber(_ value: String, question: String) -> Text {
    Text(
      nl: "Bij vraag '\(question)' hoort een getal, er staat '\(value)'.",
      en: "Question '\(question)' needs a number, it says '\(value)'.")
  }

  /// Not whole.
  public static func notWhole(_ value: String, question: String) -> Text {
    Text(
      nl: "Bij vraag '\(question)' hoort een heel getal, er staat '\(value)'.",
      en: "Question '\(question)' needs a whole number, it says '\(value)'.")
  }

  /// Write digits.
  public static let writeDigits = Text(
    nl: "Schrijf het getal met cijfers, zonder punten of eenheid.",
    en: "Write the number in digits, without separators or unit.")

  /// Percentage.
  public static func percentage(_ value: String, question: String) -> Text {
    Text(
      nl: "Bij vraag '\(question)' hoort een percentage van 0 tot en met 100, er staat \(value).",
      en: "Question '\(question)' needs a percentage from 0 to 100, it says \(value).")
  }

  /// Out of range.
  public static func outOfRange(_ value: String, question: String) -> Text {
    Text(
      nl: "Het getal \(value) kan niet bij vraag '\(question)'.",
      en: "The number \(value) is not possible for question '\(question)'.")
  }

  /// Range.
  public static func range(low: String, high: String) -> Text {
    Text(
      nl: "Geef een getal van \(low) tot en met \(high).",
      en: "Give a number from \(low) to \(high).")
  }

  /// Range from.
  public static func rangeFrom(low: String) -> Text {
    Text(nl: "Geef een getal van \(low) of hoger.", en: "Give a number of \(low) or higher.")
  }

  /// Range to.
  public static func rangeTo(high: String) -> Text {
    Text(nl: "Geef een getal van \(high) of lager.", en: "Give a number of \(high) or lower.")
  }

  /// Not a date.
  public static func notADate(_ value: String) -> Text {
    Text(
      nl: "'\(value)' is geen datum die op één manier te lezen is.",
      en: "'\(value)' is not a date that can be read in one way.")
  }

  /// Write date.
  public static let writeDate = Text(nl: "Schrijf jjjj-mm-dd.", en: "Write yyyy-mm-dd.")

  /// No such day.
  public static func noSuchDay(_ value: String) -> Text {
    Text(nl: "De dag \(value) bestaat niet.", en: "The day \(value) does not exist.")
  }

  /// Check day.
  public static let checkDay = Text(
    nl: "Kijk de dag en de maand na.", en: "Check the day and the month.")

  /// Future date.
  public static func futureDate(_ value: String, reference: String) -> Text {
    Text(
      nl: "De dag \(value) ligt na de peildatum \(reference).",
      en: "The day \(value) is after the reference date \(reference).")
  }

  /// Correct day.
  public static let correctDay = Text(
    nl: "Verbeter de dag, of kies een latere peildatum.",
    en: "Correct the day, or choose a later reference date.")

  /// Old date.
  public static func oldDate(_ value: String) -> Text {
    Text(
      nl: "De dag \(value) is meer dan tien jaar geleden.",
      en: "The day \(value) is more than ten years ago.")
  }

  /// Still right.
  public static let stillRight = Text(
    nl: "Kijk of dit nog klopt.", en: "Check that this still holds.")

  /// Not asked.
  public static func notAsked(_ question: String) -> Text {
    Text(
      nl: "Vraag '\(question)' hoort niet bij uw andere antwoorden.",
      en: "Question '\(question)' does not go with your other answers.")
  }

  /// Remove answer.
  public static let removeAnswer = Text(
    nl: "Haal het antwoord weg, of verander het antwoord waar het van afhangt.",
    en: "Remove the answer, or change the answer it depends on.")

  /// Correct answers.
  public static let correctAnswers = Text(
    nl: "Verbeter één van deze antwoorden.", en: "Correct one of these answers.")

  /// Kvk.
  public static func kvk(_ value: String, digits: Int) -> Text {
    Text(
      nl: "KvK-nummer '\(value)' heeft \(digits) cijfers, er horen er 8.",
      en: "Chamber of Commerce number '\(value)' has \(digits) digits, 8 are needed.")
  }

  /// Rsin.
  public static func rsin(_ value: String) -> Text {
    Text(
      nl: "RSIN '\(value)' klopt niet (11-proef).", en: "RSIN '\(value)' is wrong (eleven test).")
  }

  /// Check number.
  public static let checkNumber = Text(
    nl: "Kijk het nummer na.", en: "Check the number.")

  /// Sector.
  public static func sector(_ value: String) -> Text {
    Text(
      nl: "Sector '\(value)' is geen letter van A tot en met U.",
      en: "Sector '\(value)' is not a letter from A to U.")
  }

  /// Sbi.
  public static let sbi = Text(
    nl: "Gebruik de hoofdletter van uw SBI-afdeling.",
    en: "Use the capital letter of your SBI section.")

  /// Citizen number.
  public static func citizenNumber(_ place: String) -> Text {
    Text(
      nl: "Bij '\(place)' staat een BSN.", en: "'\(place)' holds a citizen service number.")
  }

  /// Remove personal data.
  public static let removePersonalData = Text(
    nl: "Haal het weg: gegevens van personen horen hier niet.",
    en: "Remove it: personal data do not belong here.")

  /// Mail address.
  public static func mailAddress(_ place: String) -> Text {
    Text(
      nl: "Bij '\(place)' lijkt een e-mailadres te staan.",
      en: "'\(place)' seems to hold an e-mail address.")
  }

  /// Sensitive.
  public static func sensitive(_ place: String) -> Text {
    Text(
      nl: "Bij '\(place)' staat iets over gezondheid, geloof of afkomst van een persoon.",
      en: "'\(place)' mentions the health, belief or origin of a person.")
  }

  /// Empty text.
  public static func emptyText(_ place: String) -> Text {
    Text(nl: "De tekst bij '\(place)' is leeg.", en: "The text at '\(place)' is empty.")
  }

  /// Fill or remove.
  public static let fillOrRemove = Text(
    nl: "Vul de tekst in, of haal het element weg.",
    en: "Fill in the text, or remove the element.")

  /// Attachment path.
  public static func attachmentPath(_ path: String) -> Text {
    Text(
      nl: "Bijlage '\(path)' wijst buiten de map van het dossier.",
      en: "Attachment '\(path)' points outside the dossier's folder.")
  }

  /// Put inside.
  public static let putInside = Text(
    nl: "Zet het bestand in de map van het dossier.",
    en: "Put the file in the dossier's folder.")

  /// Attachment missing.
  public static func attachmentMissing(_ path: String) -> Text {
    Text(
      nl: "Bijlage '\(path)' staat niet in de map.",
      en: "Attachment '\(path)' is not in the folder.")
  }

  /// Add file.
  public static let addFile = Text(
    nl: "Zet het bestand erbij, of haal de bijlage uit de lijst.",
    en: "Add the file, or remove the attachment from the list.")

  /// Attachment changed.
  public static func attachmentChanged(_ path: String) -> Text {
    Text(
      nl: "De controlesom van bijlage '\(path)' klopt niet. Het bestand is veranderd.",
      en: "The checksum of attachment '\(path)' differs. The file was changed.")
  }

  /// Restore file.
  public static let restoreFile = Text(
    nl: "Zet het oude bestand terug, of pas de controlesom aan.",
    en: "Put the old file back, or change the checksum.")

  /// Checksum.
  public static func checksum(_ value: String) -> Text {
    Text(
      nl: "'\(value)' is geen controlesom van 64 tekens.",
      en: "'\(value)' is not a checksum of 64 characters.")
  }

  /// Write checksum.
  public static let writeChecksum = Text(
    nl: "Maak de controlesom met: sha256sum BESTAND.",
    en: "Make the checksum with: sha256sum FILE.")

  /// Positive.
  public static func positive(_ value: String) -> Text {
    Text(
      nl: "'\(value)' is geen nummer van 1 of hoger.",
      en: "'\(value)' is not a number of 1 or higher.")
  }

  /// Attachment kind.
  public static func attachmentKind(_ value: String) -> Text {
    Text(
      nl: "Soort bijlage '\(value)' is niet bekend.",
      en: "Kind of attachment '\(value)' is not known.")
  }

  /// Identifier.
  public static func identifier(_ value: String) -> Text {
    Text(nl: "'\(value)' kan geen id zijn.", en: "'\(value)' cannot be an id.")
  }

  /// Write identifier.
  public static let writeIdentifier = Text(
    nl: "Gebruik letters, cijfers, punten en streepjes, en begin met een letter of cijfer.",
    en: "Use letters, digits, dots and hyphens, and begin with a letter or digit.")
}

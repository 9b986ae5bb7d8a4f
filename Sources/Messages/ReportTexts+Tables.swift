extension ReportTexts {
  /// The tables at the end and the colophon.
  public enum Tables {
    // MARK: All norm sets

    /// The caption of the table of norm sets.
    public static let setsCaption = Text(
      nl: "Alle regels met hun status en score", en: "All rules with their status and score")
    /// The code of a set, as a column.
    public static let code = Text(nl: "Code", en: "Code")
    /// The title of a set, as a column.
    public static let title = Text(nl: "Titel en status", en: "Title and status")
    /// The set does not apply.
    public static let doesNotApply = Text(nl: "geldt niet", en: "does not apply")
    /// Goes before the remarks about a set.
    public static let remarksHeading = Text(
      nl: "Opmerkingen bij de regels", en: "Remarks about the rules")

    // MARK: All answers

    /// The caption of the table of answers in a phase.
    public static func answersCaption(_ phase: Text) -> Text {
      Text(nl: "Antwoorden: \(phase.nl)", en: "Answers: \(phase.en)")
    }
    /// The question, as a column.
    public static let question = Text(nl: "Vraag", en: "Question")
    /// The answer, as a column.
    public static let answer = Text(nl: "Antwoord", en: "Answer")
    /// Who and when, as a column.
    public static let who = Text(nl: "Wie en wanneer", en: "Who and when")
    /// The remark and the evidence, as a column.
    public static let remark = Text(nl: "Toelichting en passage", en: "Remark and passage")
    /// How many questions were not asked.
    public static func notAsked(_ count: Int) -> Text {
      Text(
        nl: "Niet gevraagd voor dit profiel: \(count) vragen.",
        en: "Not asked for this profile: \(count) questions.")
    }

    // MARK: All sources

    /// The caption of the table of sources.
    public static let sourcesCaption = Text(
      nl: "Bronnen van de regels", en: "Sources of the rules")
    /// The number, as a column.
    public static let number = Text(nl: "Nr.", en: "No.")
    /// The source, as a column.
    public static let source = Text(nl: "Bron", en: "Source")
    /// How certain it is, as a column.
    public static let certainty = Text(nl: "Hoe zeker", en: "How certain")
    /// Sources that were not looked up are not cited.
    public static func recalled(_ count: Int) -> Text {
      Text(
        nl: "Nog na te gaan en daarom niet genoemd: \(count).",
        en: "Still to be checked and so not named: \(count).")
    }

    // MARK: The colophon

    /// The program, with its version.
    public static let program = Text(nl: "Programma", en: "Program")
    /// The program's name and version.
    public static func programVersion(_ version: String) -> Text {
      Text(nl: "Werkwijzetoets \(version)", en: "Werkwijzetoets \(version)")
    }
    /// The input.
    public static let input = Text(nl: "Invoer", en: "Input")
    /// The command.
    public static let command = Text(
      nl: "Opdracht die dit rapport weer maakt", en: "Command that makes this report again")
    /// The digest of the dossier.
    public static let dossierDigest = Text(
      nl: "Code van de invoer (SHA-256)", en: "Digest of the input (SHA-256)")
    /// The digest of the questionnaire with its criteria and rules.
    public static let catalogueDigest = Text(
      nl: "Code van vragen en regels (SHA-256)", en: "Digest of questions and rules (SHA-256)")
    /// The caption of the digests of the norm sets.
    public static let setDigestsCaption = Text(
      nl: "Versie en code van alle regels", en: "Version and digest of all rules")
    /// The version, as a column.
    public static let version = Text(nl: "Versie", en: "Version")
    /// The terminal does not show everything.
    public static let fullReport = Text(
      nl: "Alle antwoorden, bronnen en regels staan in het rapport in HTML.",
      en: "All answers, sources and rules are in the HTML report.")
    /// The same input gives the same report.
    public static let repeatable = Text(
      nl: "Dezelfde invoer geeft steeds precies hetzelfde rapport.",
      en: "The same input always gives exactly the same report.")
    /// The heading of the note on accessibility.
    public static let accessibilityHeading = Text(
      nl: "Voor iedereen te lezen", en: "Readable for all")
    /// The note on accessibility, one sentence each.
    public static let accessibility = [
      Text(
        nl: "Dit rapport is gemaakt volgens WCAG 2.2, niveau AA.",
        en: "This report was made to follow WCAG 2.2, level AA."),
      Text(
        nl: "Kleur is nooit de enige aanwijzing: elke uitkomst staat er in woorden.",
        en: "Colour is never the only sign: every outcome is there in words."),
      Text(
        nl: "Het rapport werkt zonder script en haalt niets op van internet.",
        en: "The report works without script and fetches nothing from the internet."),
    ]
    /// The languages.
    public static let languages = Text(
      nl: "Dit rapport bestaat in het Nederlands en in het Engels.",
      en: "This report exists in Dutch and in English.")
    /// Texts of the employer stand as they were handed in.
    public static let ownWords = Text(
      nl: "Teksten van de werkgever staan er zoals ze zijn ingeleverd.",
      en: "Texts of the employer stand as they were handed in.")
  }
}

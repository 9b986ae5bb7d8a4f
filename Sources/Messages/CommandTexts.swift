/// The words of the command line.
public enum CommandTexts {
  /// Program.
  public static let program = Text(
    nl: "Toetst hoe een beschreven werkwijze voor werving en selectie ervoor staat.",
    en: "Shows how a described recruitment and selection procedure stands.")

  /// Program discussion.
  public static let programDiscussion = Text(
    nl: """
      Voorbeelden:
        werkwijzetoets check dossier.xml
        werkwijzetoets check dossier.xml --out rapport
        werkwijzetoets check werkwijze.docx
        werkwijzetoets vacancy vacatures/
        werkwijzetoets catalogue questions

      Het wetsvoorstel 35 673 is op 26 maart 2024 verworpen. Een uitkomst daarop is geen overtreding.
      Afloop: 0 gelukt, 1 onder de grens van --fail-under, 64 verkeerde opdracht, 65 fout in de
      invoer, 66 bestand is er niet, 69 een hulpprogramma ontbreekt, 70 fout in het programma,
      73 uitvoer kan niet worden gemaakt, 74 lezen of schrijven mislukt, 75 probeer het nog eens,
      77 geen toegang, 78 fout in de vragenlijst.
      """,
    en: """
      Examples:
        werkwijzetoets check dossier.xml
        werkwijzetoets check dossier.xml --out report --lang en
        werkwijzetoets check procedure.docx
        werkwijzetoets vacancy vacancies/
        werkwijzetoets catalogue questions

      Bill 35 673 was rejected on 26 March 2024. A finding on it is no breach of law.
      Exit status: 0 done, 1 under the bar of --fail-under, 64 wrong command, 65 error in the
      input, 66 file not there, 69 a helper program is missing, 70 error in the program, 73 output
      cannot be made, 74 reading or writing failed, 75 try again, 77 no access, 78 error in the
      questionnaire.
      """)

  /// Vacancy.
  public static let vacancy = Text(
    nl: "Zoekt in vacatures naar woorden die mensen kunnen uitsluiten.",
    en: "Looks in vacancies for words that may exclude people.")

  /// Vacancy discussion.
  public static let vacancyDiscussion = Text(
    nl: """
      Leest docx, odt, pdf, html, rtf, txt en md. Van een map leest het alle bestanden. Een
      aandachtspunt is geen oordeel.

      Voorbeelden:
        werkwijzetoets vacancy vacature.docx
        werkwijzetoets vacancy vacatures/ --format html -o vacatures.html
      """,
    en: """
      Reads docx, odt, pdf, html, rtf, txt and md. Of a folder it reads all files. A point of
      attention is not a verdict.

      Examples:
        werkwijzetoets vacancy vacancy.docx
        werkwijzetoets vacancy vacancies/ --format html -o vacancies.html --lang en
      """)

  /// Vacancy input.
  public static let vacancyInput = Text(
    nl: "vacatures, of mappen met vacatures", en: "vacancies, or folders with vacancies")

  /// Vacancy format.
  public static let vacancyFormat = Text(
    nl: "vorm van de uitvoer: text, json, html of sarif",
    en: "form of the output: text, json, html or sarif")

  /// A folder without files.
  public static func emptyFolder(_ path: String) -> Text {
    Text(nl: "In map '\(path)' staan geen bestanden.", en: "Folder '\(path)' has no files.")
  }

  /// Check.
  public static let check = Text(
    nl: "Toetst een dossier en maakt het rapport.", en: "Tests a dossier and makes the report.")

  /// Check discussion.
  public static let checkDiscussion = Text(
    nl: """
      INPUT is een dossier.xml, een regel JSON, een map met dossier.xml en bijlagen/, een zip
      daarvan, of alleen de werkwijze (docx, odt, pdf, html, rtf, txt, md). Een streepje (-) is de standaardinvoer. Zonder -o of --out komt het rapport op het scherm.

      Voorbeelden:
        werkwijzetoets check dossier.xml
        werkwijzetoets check dossier.xml --out rapport           (rapport.xml en rapport.html)
        werkwijzetoets check dossier.xml --format json
        werkwijzetoets check dossier.xml --norms toezegging-2024 --date 2026-11-23
        werkwijzetoets check dossier.xml --norms 35673-A --fail-under 60
      """,
    en: """
      INPUT is a dossier.xml, a line of JSON, a folder with dossier.xml and bijlagen/, a zip of it,
      or the procedure alone (docx, odt, pdf, html, rtf, txt, md). A hyphen (-) is standard input. Without -o or --out the report goes to the screen.

      Examples:
        werkwijzetoets check dossier.xml
        werkwijzetoets check dossier.xml --out report --lang en   (rapport.xml and rapport.html)
        werkwijzetoets check dossier.xml --format json
        werkwijzetoets check dossier.xml --norms toezegging-2024 --date 2026-11-23
        werkwijzetoets check dossier.xml --norms 35673-A --fail-under 60
      """)

  /// Input.
  public static let input = Text(
    nl: "Dossier: een bestand, een map, een zip, of - voor standaardinvoer.",
    en: "Dossier: a file, a folder, a zip, or - for standard input.")

  /// Norms.
  public static let norms = Text(
    nl: "Normensets, met komma's ertussen (standaard: alle).",
    en: "Norm sets, with commas between (default: all).")

  /// Date.
  public static let date = Text(
    nl: "Peildatum, jjjj-mm-dd (standaard: vandaag).",
    en: "Reference date, yyyy-mm-dd (default: today).")

  /// Lang.
  public static let lang = Text(
    nl: "Taal van rapport en meldingen: nl of en.", en: "Language of report and messages: nl or en."
  )

  /// Format.
  public static let format = Text(
    nl: "Vorm van het rapport: text, xml, html, json of csv.",
    en: "Form of the report: text, xml, html, json or csv.")

  /// Output.
  public static let output = Text(
    nl: "Schrijf het rapport in dit bestand.", en: "Write the report to this file.")

  /// Out.
  public static let out = Text(
    nl: "Schrijf rapport.xml en rapport.html in deze map.",
    en: "Write rapport.xml and rapport.html into this folder.")

  /// Fail under.
  public static let failUnder = Text(
    nl: "Eindig met 1 als de laagste score lager is dan dit getal.",
    en: "End with 1 when the lowest score is under this number.")

  /// Catalogue folder.
  public static let catalogueFolder = Text(
    nl: "Lees de vragenlijst uit deze map.", en: "Read the questionnaire from this folder.")

  /// Overwrite.
  public static let overwrite = Text(
    nl: "Vervang ook een bestand dat geen rapport is.",
    en: "Replace a file even when it is not a report.")

  /// Diagnostics.
  public static let diagnostics = Text(
    nl: "Vorm van de meldingen: text of json.", en: "Form of the messages: text or json.")

  /// Catalogue.
  public static let catalogue = Text(
    nl: "Toont of controleert de vragenlijst, de criteria en de normensets.",
    en: "Shows or checks the questionnaire, the criteria and the norm sets.")

  /// Lint.
  public static let lint = Text(
    nl: "Controleert de vragenlijst, de criteria en de normensets.",
    en: "Checks the questionnaire, the criteria and the norm sets.")

  /// Show.
  public static let show = Text(
    nl: "Toont een vraag, een criterium of een normenset.",
    en: "Shows a question, a criterion or a norm set.")

  /// Show i d.
  public static let showID = Text(
    nl: "Het id, zoals FE-1, eisen_vooraf of 35673-A.",
    en: "The id, such as FE-1, eisen_vooraf or 35673-A.")

  /// List norms.
  public static let listNorms = Text(
    nl: "Toont alle normensets met hun status.", en: "Lists all norm sets with their status.")

  /// List questions.
  public static let listQuestions = Text(
    nl: "Toont alle vragen.", en: "Lists all questions.")

  /// List format.
  public static let listFormat = Text(
    nl: "Vorm van de lijst: text of json.", en: "Form of the list: text or json.")

  /// Schema.
  public static let schema = Text(
    nl: "Toont een schema van de bestanden.", en: "Prints a schema of the files.")

  /// Schema name.
  public static let schemaName = Text(
    nl: "Naam van het schema, zoals dossier of rapport.",
    en: "Name of the schema, such as dossier or rapport.")

  /// Unknown schema.
  public static func unknownSchema(_ name: String) -> Text {
    Text(nl: "Schema '\(name)' is niet bekend.", en: "Schema '\(name)' is not known.")
  }

  /// Known schemas.
  public static func knownSchemas(_ names: [String]) -> Text {
    let list = names.joined(separator: ", ")
    return Text(nl: "Bekend zijn: \(list).", en: "Known are: \(list).")
  }

  /// Unknown i d.
  public static func unknownID(_ id: String) -> Text {
    Text(
      nl: "'\(id)' is geen vraag, criterium of normenset.",
      en: "'\(id)' is not a question, criterion or norm set.")
  }

  /// Usage.
  public static let usage = Text(
    nl: "De opdracht is niet goed.", en: "The command is not right.")

  /// See help.
  public static let seeHelp = Text(
    nl: "Zie: werkwijzetoets --help.", en: "See: werkwijzetoets --help.")

  /// Date usage.
  public static func dateUsage(_ value: String) -> Text {
    Text(
      nl: "Peildatum '\(value)' is geen dag van de vorm jjjj-mm-dd.",
      en: "Reference date '\(value)' is not a day of the form yyyy-mm-dd.")
  }

  /// Fail under usage.
  public static func failUnderUsage(_ value: String) -> Text {
    Text(
      nl: "Bij --fail-under hoort een getal van 0 tot en met 100, er staat '\(value)'.",
      en: "--fail-under needs a number from 0 to 100, it says '\(value)'.")
  }

  /// Two outputs.
  public static let twoOutputs = Text(
    nl: "Kies -o of --out, niet allebei.", en: "Choose -o or --out, not both.")

  /// Below bar.
  public static func belowBar(_ set: String, score: String, bar: String) -> Text {
    Text(
      nl: "De laagste score op \(set) is \(score). Dat is lager dan \(bar).",
      en: "The lowest score on \(set) is \(score). That is under \(bar).")
  }

  /// Written.
  public static func written(_ path: String) -> Text {
    Text(nl: "Geschreven: \(path)", en: "Written: \(path)")
  }

  /// Lint clean.
  public static func lintClean(criteria: Int, questions: Int, normSets: Int) -> Text {
    Text(
      nl: "In orde: \(criteria) criteria, \(questions) vragen, \(normSets) normensets.",
      en: "In order: \(criteria) criteria, \(questions) questions, \(normSets) norm sets.")
  }

  /// More.
  public static func more(_ count: Int) -> Text {
    Text(nl: "… en nog \(count) meldingen.", en: "… and \(count) more messages.")
  }

  /// Error.
  public static let error = Text(nl: "fout", en: "error")

  /// Warning.
  public static let warning = Text(nl: "let op", en: "warning")

  /// Hint.
  public static let hint = Text(nl: "oplossing", en: "hint")

  /// Internal.
  public static let `internal` = Text(
    nl: "Er ging iets mis in het programma. Uw bestand is niet veranderd.",
    en: "Something went wrong in the program. Your file was not changed.")
}

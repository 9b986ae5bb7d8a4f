extension CommandTexts {
  /// Batch.
  public static let batch = Text(
    nl: "Toetst veel dossiers achter elkaar: een regel JSON erin, een regel JSON eruit.",
    en: "Tests many dossiers in a row: a line of JSON in, a line of JSON out.")

  /// Batch discussion.
  public static let batchDiscussion = Text(
    nl: """
      Leest de standaardinvoer. Elke regel is een dossier als JSON. Elke regel geeft een regel met
      uitkomsten, in dezelfde volgorde. Kan een regel niet worden getoetst, dan zegt de uitvoer
      waarom, en gaat het programma door. Het einde is dan 65. Bijlagen worden niet gelezen.

      Voorbeelden:
        werkwijzetoets batch --date 2026-11-23 < dossiers.ndjson > uitkomsten.ndjson
        werkwijzetoets batch -o uitkomsten.ndjson < dossiers.ndjson
        werkwijzetoets batch -o uitkomsten.ndjson --resume < dossiers.ndjson

      Alle rapporten op schijf zetten kost meer tijd dan toetsen. Vraag een rapport pas als u het
      nodig hebt, met 'werkwijzetoets check'.
      """,
    en: """
      Reads standard input. Each line is a dossier as JSON. Each line gives a line of results, in the
      same order. When a line cannot be tested the output says why, and the program goes on. It then
      ends with 65. Attachments are not read.

      Examples:
        werkwijzetoets batch --date 2026-11-23 < dossiers.ndjson > results.ndjson
        werkwijzetoets batch -o results.ndjson < dossiers.ndjson
        werkwijzetoets batch -o results.ndjson --resume < dossiers.ndjson

      Putting all reports on disk takes more time than testing. Ask for a report when you need it,
      with 'werkwijzetoets check'.
      """)

  /// Jobs.
  public static let jobs = Text(
    nl: "Hoeveel dossiers tegelijk, 1 tot 64 (standaard: het aantal processorkernen).",
    en: "How many dossiers at the same time, 1 to 64 (default: the number of processor cores).")

  /// Full.
  public static let full = Text(
    nl: "Schrijf per regel alles wat 'check --format json' schrijft.",
    en: "Write on each line all that 'check --format json' writes.")

  /// Batch output.
  public static let batchOutput = Text(
    nl: "Schrijf de uitkomsten in dit bestand.", en: "Write the results to this file.")

  /// Resume.
  public static let resume = Text(
    nl: "Ga verder met het bestand van -o. Geef dezelfde invoer.",
    en: "Go on with the file of -o. Give the same input.")

  /// Batch overwrite.
  public static let batchOverwrite = Text(
    nl: "Vervang het bestand van -o.", en: "Replace the file of -o.")

  /// Jobs usage.
  public static func jobsUsage(_ jobs: Int) -> Text {
    Text(
      nl: "Voor --jobs kan \(jobs) niet: kies een getal van 1 tot 64.",
      en: "For --jobs \(jobs) is not possible: choose a number from 1 to 64.")
  }

  /// Resume without a file.
  public static let resumeNeedsFile = Text(
    nl: "Met --resume moet ook -o met het bestand van de eerdere uitkomsten.",
    en: "With --resume goes -o with the file of the earlier results.")

  /// Resume with a file of something else.
  public static func notResults(_ file: String) -> Text {
    Text(
      nl: "In \(file) staan geen uitkomsten van dit programma in de volgorde van de invoer.",
      en: "\(file) does not hold results of this program in the order of the input.")
  }

  /// What to do about a file of something else.
  public static let chooseOtherFile = Text(
    nl: "Kies met -o een ander bestand, of begin opnieuw zonder --resume.",
    en: "Choose another file with -o, or begin again without --resume.")

  /// Nothing to judge.
  public static let noLines = Text(
    nl: "De invoer heeft geen enkele regel.", en: "The input has no line at all.")

  /// What to give.
  public static let giveLines = Text(
    nl: "Geef op de standaardinvoer per regel een dossier als JSON.",
    en: "Give a dossier as JSON on each line of standard input.")

  /// What was done.
  public static func batchDone(judged: Int, refused: Int, skipped: Int) -> Text {
    Text(
      nl: "Getoetst: \(judged). Niet getoetst: \(refused). Al eerder gedaan: \(skipped).",
      en: "Tested: \(judged). Not tested: \(refused). Done before: \(skipped).")
  }

  /// How far a run is, without a known end.
  public static func batchProgress(lines: Int, perSecond: Int) -> Text {
    Text(
      nl: "\(lines) dossiers, \(perSecond) per seconde",
      en: "\(lines) dossiers, \(perSecond) a second")
  }

  /// How far a run is, with the time that is left.
  public static func batchProgress(lines: Int, perSecond: Int, seconds: Int) -> Text {
    Text(
      nl: "\(lines) dossiers, \(perSecond) per seconde, nog ongeveer \(seconds) s",
      en: "\(lines) dossiers, \(perSecond) a second, about \(seconds) s left")
  }
}

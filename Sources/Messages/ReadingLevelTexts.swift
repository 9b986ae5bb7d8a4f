/// Sentences about how hard a text is to read.
public enum ReadingLevelTexts {
  /// The heading.
  public static let heading = Text(
    nl: "Hoe makkelijk uw tekst leest", en: "How easily your text reads")

  /// What the numbers are.
  public static let introduction = Text(
    nl: """
      Wij tellen de woorden per zin en de woorden van meer dan zes letters. Samen zijn ze de maat LIX: \
      tot 40 is makkelijk, vanaf 50 is moeilijk, vanaf 60 is erg moeilijk.
      """,
    en: """
      We count the words of a sentence and the words of more than six letters. Together they are the \
      measure LIX: up to 40 is easy, from 50 is hard, from 60 is very hard.
      """)

  public static let chapter = Text(nl: "Hoofdstuk", en: "Chapter")
  public static let wordsPerSentence = Text(nl: "Woorden per zin", en: "Words in a sentence")
  public static let longWords = Text(nl: "Lange woorden", en: "Long words")
  public static let lix = Text(nl: "LIX", en: "LIX")
  public static let level = Text(nl: "Niveau", en: "Level")

  /// The text above the first heading.
  public static let beginning = Text(nl: "begin van de tekst", en: "beginning of the text")

  /// A share in percent.
  public static func percent(_ number: Int) -> Text {
    Text(nl: "\(number) %", en: "\(number)%")
  }

  public static let easy = Text(nl: "makkelijk", en: "easy")
  public static let average = Text(nl: "gemiddeld", en: "average")
  public static let hard = Text(nl: "moeilijk", en: "hard")
  public static let veryHard = Text(nl: "erg moeilijk", en: "very hard")
}

/// Sentences about who a document names for which task.
public enum RoleTexts {
  /// Who has which task.
  public static let heading = Text(nl: "Wie beslist", en: "Who decides")
  public static let adopts = Text(nl: "Stelt de tekst vast", en: "Adopts the text")
  public static let decides = Text(nl: "Beslist over de keuze", en: "Decides about the choice")
  public static let keeps = Text(nl: "Beheert de tekst", en: "Keeps the text")
  public static let notNamed = Text(
    nl: "In de tekst is niet gevonden wie beslist.",
    en: "The text was not found to say who decides.")
}

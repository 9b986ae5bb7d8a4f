/// The words of the report on vacancies.
public enum VacancyTexts {
  /// The main heading, and the title of the page.
  public static let heading = Text(
    nl: "Woorden in vacatures die mensen kunnen uitsluiten",
    en: "Words in vacancies that may exclude people")

  /// What a signal is and is not.
  public static let introduction = Text(
    nl: """
      Dit zijn plekken om nog eens te bekijken. Een aandachtspunt is geen oordeel. \
      Soms is er een goede reden: schrijf die dan in de vacature.
      """,
    en: """
      These are places to look at again. A point of attention is not a verdict. \
      Sometimes there is a good reason: then write it in the vacancy.
      """)

  /// What the program does not see.
  public static let limits = Text(
    nl: """
      Het programma zoekt naar woorden. Het ziet geen beelden en kent uw bedrijf niet. \
      Niets gevonden betekent niet dat de tekst voor iedereen goed is.
      """,
    en: """
      The program looks for words. It sees no pictures and does not know your firm. \
      Nothing found does not mean that the text is right for everyone.
      """)

  /// How many vacancies and signals there are.
  public static func summary(vacancies: Int, signals: Int) -> Text {
    let nlVacancies = vacancies == 1 ? "1 vacature" : "\(vacancies) vacatures"
    let nlSignals = signals == 1 ? "1 aandachtspunt" : "\(signals) aandachtspunten"
    let enVacancies = vacancies == 1 ? "1 vacancy" : "\(vacancies) vacancies"
    let enSignals = signals == 1 ? "1 point of attention" : "\(signals) points of attention"
    return Text(
      nl: "\(nlVacancies) gelezen, \(nlSignals) gevonden.",
      en: "\(enVacancies) read, \(enSignals) found.")
  }

  /// A vacancy without signals.
  public static let nothingFound = Text(
    nl: "Niets gevonden om te bekijken.", en: "Nothing found to look at.")

  /// The list of the signals of one vacancy.
  public static let signals = Text(nl: "Aandachtspunten", en: "Points of attention")

  /// The text of a vacancy.
  public static let text = Text(nl: "De tekst", en: "The text")

  /// The list of vacancies.
  public static let contents = Text(nl: "Vacatures", en: "Vacancies")

  /// A marked place, for who hears the page.
  public static func markStart(_ number: Int) -> Text {
    Text(nl: "begin aandachtspunt \(number): ", en: "begin point \(number): ")
  }

  /// The end of a marked place.
  public static let markEnd = Text(nl: " (einde aandachtspunt)", en: " (end of point)")

  /// A signal with a reason that the law knows.
  public static let justified = Text(nl: "met reden in de tekst", en: "with a reason in the text")

  /// What the advice rests on.
  public static func source(_ title: Text) -> Text {
    Text(nl: "Bron: \(title.nl)", en: "Source: \(title.en)")
  }

  /// What stands in the place of a file that could not be read.
  public static let level = Text(nl: "Soort", en: "Kind")

  /// Levels.
  public static let direct = Text(nl: "noemt de grond zelf", en: "names the ground itself")
  public static let indirect = Text(
    nl: "raakt één groep mogelijk meer", en: "may affect one group more")
  public static let soft = Text(nl: "toon", en: "tone")

  /// Grounds.
  public static let age = Text(nl: "leeftijd", en: "age")
  public static let sex = Text(nl: "geslacht", en: "sex")
  public static let nationality = Text(nl: "nationaliteit", en: "nationality")
  public static let origin = Text(nl: "ras of afkomst", en: "race or origin")
  public static let language = Text(nl: "taal", en: "language")
  public static let religion = Text(nl: "godsdienst of overtuiging", en: "religion or belief")
  public static let health = Text(nl: "handicap of gezondheid", en: "disability or health")
  public static let maritalStatus = Text(nl: "burgerlijke staat", en: "marital status")
  public static let sexualOrientation = Text(nl: "seksuele gerichtheid", en: "sexual orientation")
  public static let politicalOpinion = Text(nl: "politieke gezindheid", en: "political opinion")
  public static let workingHours = Text(nl: "arbeidsduur", en: "working hours")
  public static let contract = Text(nl: "soort contract", en: "kind of contract")
  public static let other = Text(nl: "overig", en: "other")
}

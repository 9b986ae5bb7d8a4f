/// Sentences that hold a vacancy against the employer's own procedure.
public enum ComparisonTexts {
  /// The heading.
  public static let heading = Text(
    nl: "Uw vacatures naast uw werkwijze", en: "Your vacancies beside your procedure")

  /// What the list is, and is not.
  public static let introduction = Text(
    nl: """
      Het programma zocht naar woorden. Niet gevonden wil dus niet zeggen dat het er niet staat. Lees \
      het na.
      """,
    en:
      "The program looked for words. So not found does not mean that it is not there. Please check."
  )

  /// A demand of a vacancy that the procedure does not have.
  public static func demandNotInProcedure(_ name: Text) -> Text {
    Text(
      nl: "De vacature vraagt \(name.nl). In uw werkwijze is zo'n eis niet gevonden.",
      en: "The vacancy asks for \(name.en). No such demand was found in your procedure.")
  }

  /// A step that the vacancy announces and the procedure does not have.
  public static func stepNotInProcedure(_ name: Text) -> Text {
    Text(
      nl: "De vacature noemt \(name.nl). In uw werkwijze is deze stap niet gevonden.",
      en: "The vacancy mentions \(name.en). This step was not found in your procedure.")
  }

  /// A step of the procedure that the vacancy does not announce.
  public static func stepNotAnnounced(_ name: Text) -> Text {
    Text(
      nl: "Uw werkwijze noemt \(name.nl). In de vacature is deze stap niet gevonden.",
      en: "Your procedure mentions \(name.en). This step was not found in the vacancy.")
  }

  /// A fact that the procedure promises for each vacancy.
  public static func factNotInVacancy(_ name: Text) -> Text {
    Text(
      nl: "Volgens uw werkwijze staat dit in de vacature: \(name.nl). Het is er niet gevonden.",
      en: "Your procedure says that the vacancy tells this: \(name.en). It was not found there.")
  }

  /// The procedure names no demands at all.
  public static let noDemands = Text(
    nl: """
      Uw werkwijze noemt zelf geen eisen. De eisen in de vacature zijn daarom niet vergeleken. Leg ze \
      naast het functieprofiel.
      """,
    en: """
      Your procedure names no demands itself. So the demands in the vacancy were not compared. Hold \
      them against the job profile.
      """)

  /// Nothing differs.
  public static let noDifference = Text(
    nl: "Geen verschil met uw werkwijze gevonden.",
    en: "No difference from your procedure was found.")
}

extension ReportTexts {
  /// Contradictions, signals of the law, what to do first, and the overview.
  public enum Findings {
    // MARK: Contradictions

    /// What a contradiction does.
    public static let contradictionIntroduction = Text(
      nl: "Kijk hier eerst naar. De criteria waar het om gaat, blijven open.",
      en: "Look at this first. The criteria concerned stay open.")
    /// Goes before the answers that contradict each other.
    public static let answersInvolved = Text(nl: "Uw antwoorden:", en: "Your answers:")

    // MARK: Signals of the law in force

    /// What a signal is.
    public static let signalMeaning = Text(
      nl: "Een signaal zegt: kijk hier goed naar. Het is geen oordeel van een rechter.",
      en: "A signal says: look at this closely. It is not the judgment of a court.")
    /// The critical signals.
    public static let criticalHeading = Text(nl: "Kritieke signalen", en: "Critical signals")
    /// There are none.
    public static let noCritical = Text(
      nl: "Er zijn geen kritieke signalen gevonden.", en: "No critical signals were found.")
    /// The critical criteria that are open.
    public static let openHeading = Text(nl: "Kritiek en nog open", en: "Critical and still open")
    /// What to do with those.
    public static let openMeaning = Text(
      nl: "Zoek dit uit. Er is nu te weinig bekend voor een uitkomst.",
      en: "Find this out. Too little is known now for a result.")
    /// The other signals.
    public static let otherHeading = Text(nl: "Andere signalen", en: "Other signals")
    /// The signals of rules that do not bind, or not yet.
    public static let laterHeading = Text(
      nl: "Niet of nog niet verplicht", en: "Not obligatory, or not yet")

    // MARK: What to do first

    /// How the order was made.
    public static let order = Text(
      nl: "Kritieke signalen gaan voor. Daarna telt de meeste winst per uur werk.",
      en: "Critical signals come first. After that the most gain per hour of work counts.")
    /// There is nothing to do.
    public static let nothingToDo = Text(
      nl: "Er is niets dat nu eerst moet.", en: "Nothing has to be done first.")
    /// A critical signal of the law in force.
    public static let becauseOfLaw = Text(
      nl: "Dit is een kritiek signaal van geldend recht.",
      en: "This is a critical signal of the law in force.")
    /// The most points for the work.
    public static let becauseOfGain = Text(
      nl: "Dit geeft veel punten voor weinig werk.",
      en: "This gives many points for little work.")
    /// It is not known yet.
    public static let becauseUnknown = Text(
      nl: "Dit is nog niet bekend. Zoek het eerst uit.",
      en: "This is not known yet. Find it out first.")

    /// The gain in a set of rules.
    public static func gain(_ points: Text, title: Text) -> Text {
      Text(
        nl: "De laagste score stijgt dan met \(points.nl) punten (\(title.nl)).",
        en: "The lowest score then rises by \(points.en) points (\(title.en)).")
    }

    /// The effort for a small firm.
    public static func effort(_ hours: Text) -> Text {
      Text(
        nl: "Het kost een bedrijf van twintig mensen ongeveer \(hours.nl).",
        en: "It takes a firm of twenty people about \(hours.en).")
    }

    // MARK: The overview

    /// Which rules the overview shows.
    public static func matrixIntroduction(_ title: Text) -> Text {
      Text(
        nl: "Dit overzicht hoort bij: \(title.nl).",
        en: "This overview belongs to: \(title.en).")
    }
    /// What the letters are.
    public static let matrixLegend = Text(
      nl: "Elke code is een link naar het criterium. Het teken ervoor is de uitkomst.",
      en: "Each code links to the criterion. The sign in front of it is the outcome.")
    /// The caption.
    public static let matrixCaption = Text(
      nl: "Criteria per fase en norm", en: "Criteria by phase and norm")
    /// The phase, as a column.
    public static let phase = Text(nl: "Fase", en: "Phase")

    /// How many of a cell's criteria are met.
    public static func met(_ met: Int, of counting: Int) -> Text {
      Text(nl: "\(met) van \(counting) voldaan", en: "\(met) of \(counting) met")
    }

    /// The caption of the scores by phase.
    public static let phaseCaption = Text(nl: "Score per fase", en: "Score by phase")
    /// What the bars show.
    public static let barMeaning = Text(
      nl: "Het volle deel van de balk is zeker. Het lege deel kan er nog bij komen.",
      en: "The filled part of the bar is certain. The empty part can still be added.")
    /// The bar, as a column.
    public static let bar = Text(nl: "Balk van 0 tot 100", en: "Bar from 0 to 100")
    /// The outcomes, as a column.
    public static let outcomes = Text(nl: "Criteria", en: "Criteria")
  }
}

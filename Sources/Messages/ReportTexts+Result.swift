extension ReportTexts {
  /// The three results and their figures.
  public enum Result {
    /// There are three results and they are never added up.
    public static let introduction = Text(
      nl: "Er zijn drie uitkomsten. Zij worden nooit bij elkaar opgeteld.",
      en: "There are three results. They are never added up.")

    /// The heading of result A, B or C.
    public static let lawHeading = Text(nl: "A. Geldend recht", en: "A. The law in force")
    /// The heading of result B.
    public static let proposalHeading = Text(
      nl: "B. Voorstel 35 673", en: "B. Bill 35 673")
    /// The heading of result C.
    public static let practiceHeading = Text(nl: "C. Goede praktijk", en: "C. Good practice")

    /// Result A has no score.
    public static let noPoints = Text(
      nl: "Hier zijn geen punten: een goed punt maakt een kritiek signaal niet goed.",
      en: "There are no points here: a good point does not make up for a critical signal.")

    /// No set of rules for this result was chosen.
    public static let notChosen = Text(
      nl: "Voor deze uitkomst zijn geen regels gekozen.",
      en: "No rules were chosen for this result.")

    /// Nothing in the set applies to this employer.
    public static let nothingApplies = Text(
      nl: "Geen van deze regels geldt voor deze werkgever.",
      en: "None of these rules applies to this employer.")

    /// It is not known whether the set applies.
    public static let applicabilityUnknown = Text(
      nl: "Het is nog niet bekend of deze regels voor u gelden.",
      en: "It is not known yet whether these rules apply to you.")

    // MARK: Signals

    /// How many critical signals there are, while other critical criteria may be open: what is not
    /// known must not look like good news.
    public static func criticalSignals(_ count: Int, isOpen: Bool) -> Text {
      switch count {
      case 0 where isOpen: Text(nl: "Nog geen kritieke signalen", en: "No critical signals yet")
      case 0: Text(nl: "Geen kritieke signalen", en: "No critical signals")
      case 1: Text(nl: "1 kritiek signaal", en: "1 critical signal")
      default: Text(nl: "\(count) kritieke signalen", en: "\(count) critical signals")
      }
    }

    /// How many critical criteria of the law are open.
    public static func openCritical(_ count: Int) -> Text {
      Text(nl: "Kritiek en nog open: \(count).", en: "Critical and still open: \(count).")
    }

    /// How many other signals there are.
    public static func otherSignals(_ count: Int) -> Text {
      Text(nl: "Andere signalen: \(count).", en: "Other signals: \(count).")
    }

    /// How many criteria of the law are still open.
    public static func openSignals(_ count: Int) -> Text {
      Text(
        nl: "Nog open, dus nog geen uitkomst: \(count).",
        en: "Still open, so no result yet: \(count).")
    }

    // MARK: Scores

    /// The headline of a score with a range.
    public static func headline(from low: Text, to high: Text) -> Text {
      Text(
        nl: "\(low.nl) tot \(high.nl) van 100 punten",
        en: "\(low.en) to \(high.en) of 100 points")
    }

    /// The headline of a score that is exact.
    public static func headline(_ score: Text) -> Text {
      Text(nl: "\(score.nl) van 100 punten", en: "\(score.en) of 100 points")
    }

    /// The headline when too little is known.
    public static let tooLittle = Text(
      nl: "Nog te weinig ingevuld", en: "Too little filled in so far")

    /// The range below that headline.
    public static func wideRange(from low: Text, to high: Text) -> Text {
      Text(
        nl: "De score kan nog elke waarde krijgen van \(low.nl) tot \(high.nl) van 100 punten.",
        en: "The score can still become anything from \(low.en) to \(high.en) of 100 points.")
    }

    /// What the two ends of a range mean.
    public static let rangeMeaning = Text(
      nl: "De laagste score telt wat open is als niet voldaan; de hoogste telt het als voldaan.",
      en: "The lowest score counts what is open as not met; the highest counts it as met.")

    /// How much of the weight is known.
    public static func coverage(_ share: Text) -> Text {
      Text(
        nl: "Bekend is \(share.nl) van het gewicht.",
        en: "\(share.en) of the weight is known.")
    }

    /// How much of the weight rests on a passage.
    public static func substantiation(_ share: Text) -> Text {
      Text(
        nl: "Op een passage in een bijlage rust \(share.nl) van het gewicht.",
        en: "\(share.en) of the weight rests on a passage in an attachment.")
    }

    /// How many of the criteria that count are fully met.
    public static func met(_ met: Int, of counting: Int) -> Text {
      Text(
        nl: "Voldaan: \(met) van de \(counting) criteria die meetellen.",
        en: "Met: \(met) of the \(counting) criteria that count.")
    }

    /// Goes before the list of critical criteria that are not met.
    public static let knockOuts = Text(
      nl: "Kritiek en niet voldaan:", en: "Critical and not met:")

    /// There are no critical criteria that are not met.
    public static let noKnockOuts = Text(
      nl: "Geen kritiek criterium is “niet voldaan”.",
      en: "No critical criterion is “not met”.")

    // MARK: The table of figures

    /// The caption.
    public static let countsCaption = Text(
      nl: "De drie uitkomsten in cijfers", en: "The three results in figures")
    /// The result, as a column.
    public static let result = Text(nl: "Uitkomst", en: "Result")
    /// The range of the score, as a column.
    public static let score = Text(nl: "Score (van 100)", en: "Score (of 100)")
    /// The share of the weight that is known, as a column.
    public static let known = Text(nl: "Bekend", en: "Known")
    /// In the cell of a result without points.
    public static let withoutPoints = Text(nl: "geen punten", en: "no points")
    /// In the cell of a score that means nothing yet.
    public static func tooLittleInCell(_ range: Text) -> Text {
      Text(nl: "te weinig ingevuld (\(range.nl))", en: "too little filled in (\(range.en))")
    }
    /// A range in a cell.
    public static func range(from low: Text, to high: Text) -> Text {
      Text(nl: "\(low.nl) tot \(high.nl)", en: "\(low.en) to \(high.en)")
    }

    // MARK: The letters F, I, C and S

    /// The caption of the table of letters.
    public static func lettersCaption(_ title: Text) -> Text {
      Text(nl: "Score per norm: \(title.nl)", en: "Score by norm: \(title.en)")
    }
    /// The letter, as a column.
    public static let letter = Text(nl: "Norm", en: "Norm")
    /// F.
    public static let relevant = Text(nl: "Past bij het werk (F)", en: "Fits the work (F)")
    /// I.
    public static let transparent = Text(nl: "Te begrijpen (I)", en: "Understandable (I)")
    /// C.
    public static let verifiable = Text(nl: "Na te gaan (C)", en: "Verifiable (C)")
    /// S.
    public static let systematic = Text(nl: "Voor ieder gelijk (S)", en: "Same for all (S)")

    // MARK: Drawings

    /// The title of the drawing of the outcomes.
    public static let barTitle = Text(
      nl: "De criteria, verdeeld naar uitkomst", en: "The criteria, divided by outcome")

    /// The description of the drawing of the outcomes.
    public static func bar(met: Int, partly: Int, notMet: Int, unknown: Int) -> Text {
      Text(
        nl: "Voldaan \(met), deels \(partly), niet voldaan \(notMet), nog open \(unknown).",
        en: "Met \(met), partly \(partly), not met \(notMet), still open \(unknown).")
    }

    /// The title of the drawing of a range.
    public static func rangeTitle(from low: Text, to high: Text) -> Text {
      Text(
        nl: "Balk van \(low.nl) tot \(high.nl) punten",
        en: "Bar from \(low.en) to \(high.en) points")
    }
  }

  /// What came out for a criterion.
  public enum Outcome {
    /// Met.
    public static let met = Text(nl: "Voldaan", en: "Met")
    /// Partly met.
    public static let partly = Text(nl: "Deels", en: "Partly")
    /// Not met.
    public static let notMet = Text(nl: "Niet voldaan", en: "Not met")
    /// Unknown.
    public static let unknown = Text(nl: "Nog open", en: "Still open")
    /// Does not apply.
    public static let notApplicable = Text(nl: "Geldt niet", en: "Does not apply")

    /// Partly met, with the points.
    public static func partly(points: Int) -> Text {
      Text(nl: "Deels: \(points) van 100", en: "Partly: \(points) of 100")
    }

    /// Critical.
    public static let critical = Text(nl: "kritiek", en: "critical")
    /// High.
    public static let high = Text(nl: "hoog", en: "high")
    /// Medium.
    public static let medium = Text(nl: "middel", en: "medium")
    /// Low.
    public static let low = Text(nl: "laag", en: "low")
  }
}

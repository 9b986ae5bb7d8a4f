extension ReportTexts {
  /// The part with a piece of text for each criterion.
  public enum Criterion {
    /// Goes before the reasons.
    public static let why = Text(nl: "Waarom", en: "Why")
    /// Goes before the advice.
    public static let advice = Text(nl: "Wat u kunt doen", en: "What you can do")
    /// Goes before the advice for a small firm.
    public static let adviceSmall = Text(nl: "Klein bedrijf", en: "Small firm")
    /// Goes before the example sentence.
    public static let example = Text(nl: "Voorbeeldzin", en: "Example sentence")
    /// Goes before the hours of work.
    public static let effort = Text(nl: "Werk", en: "Work")

    /// How much work it is.
    public static func effort(_ hours: Text) -> Text {
      Text(nl: "ongeveer \(hours.nl)", en: "about \(hours.en)")
    }

    /// Goes before the weightiness.
    public static let weightiness = Text(nl: "Belang", en: "Importance")
    /// Not scored in the proposal's sets.
    public static let isExtension = Text(nl: "alleen advies", en: "advice only")

    // MARK: What the outcome rests on

    /// Goes before the ground.
    public static let ground = Text(nl: "Rust op", en: "Rests on")
    /// A passage.
    public static let substantiated = Text(
      nl: "een passage in een bijlage", en: "a passage in an attachment")
    /// Answers only.
    public static let stated = Text(nl: "alleen uw antwoorden", en: "your answers only")
    /// A contradiction.
    public static let contradictory = Text(
      nl: "antwoorden of teksten die niet samengaan",
      en: "answers or texts that do not go together")
    /// A document that was read by itself.
    public static let fromDocument = Text(
      nl: "alleen het document, dus voorlopig", en: "the document only, so provisional")
    /// Nothing.
    public static let noGround = Text(nl: "nog niets", en: "nothing yet")

    // MARK: The chain

    /// Opens the chain of answer, rule, norm and source.
    public static let chain = Text(nl: "Hoe is dit bepaald?", en: "How was this decided?")
    /// Opens the chain of one criterion, for who hears it apart from the heading.
    public static func chain(of id: String) -> Text {
      Text(nl: "Hoe is \(id) bepaald?", en: "How was \(id) decided?")
    }
    /// Goes before the answers.
    public static let answers = Text(nl: "Antwoorden", en: "Answers")
    /// Marks an answer that fixed the outcome.
    public static let decisive = Text(nl: "gaf de doorslag", en: "was decisive")
    /// Marks an answer that could still change an open outcome.
    public static let stillDecisive = Text(
      nl: "kan de doorslag geven", en: "can be decisive")
    /// Goes before the rule.
    public static let rule = Text(nl: "Regel", en: "Rule")
    /// The condition for applying.
    public static let applies = Text(nl: "geldt als", en: "applies if")
    /// The condition for a number of points.
    public static func tier(points: Int) -> Text {
      Text(nl: "\(points) punten als", en: "\(points) points if")
    }
    /// Goes before the values a rule used that are no answers.
    public static let parameters = Text(nl: "Vaste waarden", en: "Fixed values")
    /// Goes before the passages.
    public static let passages = Text(nl: "Passages", en: "Passages")
    /// The page of a passage.
    public static func page(_ page: Int) -> Text {
      Text(nl: "bladzijde \(page)", en: "page \(page)")
    }
    /// The paragraph of a passage.
    public static func paragraph(_ paragraph: Int) -> Text {
      Text(nl: "alinea \(paragraph)", en: "paragraph \(paragraph)")
    }
    /// Goes before what the evidence for the measure is.
    public static let support = Text(nl: "Werkt dit?", en: "Does this work?")
    /// Strong evidence.
    public static let supportStrong = Text(nl: "sterk bewijs", en: "strong evidence")
    /// Moderate evidence.
    public static let supportModerate = Text(nl: "redelijk bewijs", en: "moderate evidence")
    /// Limited evidence.
    public static let supportLimited = Text(nl: "weinig bewijs", en: "limited evidence")
    /// Unknown evidence.
    public static let supportUnknown = Text(
      nl: "bewijs niet bekend", en: "evidence not known")

    /// Goes before the list of sources.
    public static let sourcesTerm = Text(nl: "Bronnen", en: "Sources")

    // MARK: The list of norm sets

    /// Goes before the norm sets that hold the criterion.
    public static let rules = Text(nl: "Regels met dit criterium", en: "Rules with this criterion")
    /// What it adds, as a column of the table of values.
    public static let contribution = Text(nl: "Punten", en: "Points")
    /// Goes before the numbers of the sources.
    public static let source = Text(nl: "bron", en: "source")
    /// How much the criterion weighs where no points are given.
    public static func counts(weight: Int) -> Text {
      Text(nl: "weegt \(weight).", en: "weight \(weight).")
    }
    /// How much the criterion weighs, and its points now and at most.
    public static func counts(weight: Int, points: Text, of possible: Text) -> Text {
      Text(
        nl: "weegt \(weight), geeft \(points.nl) van \(possible.nl) punten.",
        en: "weight \(weight), gives \(points.en) of \(possible.en) points.")
    }
    /// The outcome differs under this set's limits.
    public static func otherOutcome(_ outcome: Text) -> Text {
      Text(
        nl: "Uitkomst met deze grenzen: \(outcome.nl).",
        en: "Outcome with these limits: \(outcome.en).")
    }
    /// What the figures of a norm set mean.
    public static let figuresMeaning = Text(
      nl:
        "Bij elk criterium staat hoe zwaar het weegt binnen de fase. Daarna staat wat het nu geeft,"
        + " en zijn deel van de 100 punten.",
      en: "Each criterion shows its weight within the phase. Then comes what it gives now,"
        + " and its share of the 100 points.")
    /// What the words after a source mean.
    public static let certaintyMeaning = Text(
      nl: "Achter een bron staat “gelezen” of “afgeleid”. Gelezen: wij zagen de tekst zelf."
        + " Afgeleid: het volgt uit een andere tekst.",
      en: "A source is marked “read” or “inferred”. Read: we saw the text itself."
        + " Inferred: it follows from another text.")
  }
}

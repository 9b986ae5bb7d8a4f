/// Sentences about what documents say, beside or in place of answers.
public enum EvidenceTexts {
  // MARK: Why

  /// An answer is backed by a passage.
  public static let substantiated = Text(
    nl: "De tekst die u gaf, zegt dit ook.", en: "The text you gave says so too.")

  /// An answer and a passage disagree.
  public static let answerAgainstText = Text(
    nl: "Uw antwoord en uw tekst zeggen iets anders. Daarom telt dit als onbekend.",
    en: "Your answer and your text say different things. Therefore this counts as unknown.")

  /// Two passages disagree.
  public static let textAgainstText = Text(
    nl: "Uw tekst spreekt zichzelf hier tegen. Daarom telt dit als onbekend.",
    en: "Your text contradicts itself here. Therefore this counts as unknown.")

  /// A document alone: it says so.
  public static let textSays = Text(
    nl: "Dit staat in de tekst. De uitkomst is voorlopig: er zijn nog geen antwoorden.",
    en: "The text says so. The outcome is provisional: there are no answers yet.")

  /// A document alone: it says a part.
  public static let textSaysPartly = Text(
    nl: "De tekst zegt hier iets over, maar niet alles. De uitkomst is voorlopig.",
    en: "The text says something about this, but not all. The outcome is provisional.")

  /// A document alone: it says the contrary.
  public static let textSaysContrary = Text(
    nl: "De tekst zegt het tegendeel. De uitkomst is voorlopig: er zijn nog geen antwoorden.",
    en: "The text says the contrary. The outcome is provisional: there are no answers yet.")

  /// No passage was found: the normal case.
  public static let notInText = Text(
    nl: "In de tekst is hier niets over gevonden. Dat zegt niet dat u het niet doet.",
    en: "Nothing about this was found in the text. That does not mean that you do not do it.")

  /// There is a passage that does not say enough to differ from the answer.
  public static let textSaysLess = Text(
    nl: "In de tekst staat hier wel iets over, maar niet genoeg.",
    en: "The text does say something about this, but not enough.")

  /// There is a passage but no answer.
  public static let suggestion = Text(
    nl: "In uw tekst staat hier wel iets over. Lees het na en vul uw antwoord in.",
    en: "Your text does say something about this. Read it and fill in your answer.")

  // MARK: The part about the documents

  /// The heading of that part.
  public static let heading = Text(nl: "Wat er in uw tekst staat", en: "What your text says")

  /// What was done with the text.
  public static let introduction = Text(
    nl: """
      Het programma zocht in uw tekst naar zinnen die bij de criteria horen. Het zoekt naar woorden \
      en begrijpt niet alles. Lees de zinnen zelf na.
      """,
    en: """
      The program looked in your text for sentences that belong to the criteria. It looks for words \
      and does not understand everything. Please read the sentences yourself.
      """)

  /// A document without answers.
  public static let alone = Text(
    nl: """
      Alleen de tekst is bekeken. Er zijn nog geen vragen beantwoord. Alle uitkomsten zijn daarom \
      voorlopig.
      """,
    en: """
      Only the text was looked at. No questions have been answered yet. So all outcomes are \
      provisional.
      """)

  /// How many criteria the text says something about.
  public static func coverage(found: Int, of count: Int) -> Text {
    Text(
      nl: "De tekst zegt iets over \(found) van de \(count) criteria.",
      en: "The text says something about \(found) of \(count) criteria.")
  }

  /// That this is normal.
  public static let normal = Text(
    nl: "De meeste werkwijzen noemen maar een deel. Niet gevonden is dus geen fout.",
    en: "Most procedures mention only a part. So not found is not a mistake.")

  /// The table of documents.
  public static let documentsCaption = Text(nl: "Gelezen documenten", en: "Documents read")
  public static let paragraphs = Text(nl: "Alinea's", en: "Paragraphs")
  public static let pages = Text(nl: "Bladzijden", en: "Pages")
  public static let idle = Text(nl: "Zonder criterium", en: "Without a criterion")

  public static let what = Text(nl: "Wat het is", en: "What it is")
  public static let version = Text(nl: "Versie", en: "Version")

  /// A document that is something else than a procedure.
  public static func noProcedure(_ file: String, _ name: Text) -> Text {
    Text(
      nl: """
        '\(file)' lijkt op \(name.nl), niet op een werkwijze voor werving en selectie. Er telt \
        daarom weinig of niets van mee.
        """,
      en: """
        '\(file)' looks like \(name.en), not like a recruitment and selection procedure. So little \
        or nothing of it counts.
        """)
  }

  /// A document that has the headings of a procedure and hardly any text.
  public static func incomplete(_ file: String) -> Text {
    Text(
      nl: "'\(file)' heeft kopjes maar bijna geen tekst. Een kopje alleen telt niet mee.",
      en: "'\(file)' has headings but hardly any text. A heading alone does not count.")
  }

  /// A document without a date.
  public static let noVersion = Text(nl: "geen datum gevonden", en: "no date found")

  /// Sentences of one text that cannot both hold.
  public static let contradictionsHeading = Text(
    nl: "Hier spreekt uw tekst zichzelf tegen", en: "Here your text contradicts itself")

  /// Promises that bind nobody.
  public static let vagueHeading = Text(
    nl: "Zinnen die niets vastleggen", en: "Sentences that fix nothing")

  /// What is the matter with them.
  public static let vagueIntroduction = Text(
    nl: """
      Deze zinnen laten open wat u doet of wie het doet. Schrijf op wat er echt gebeurt en wie het doet.
      """,
    en: """
      These sentences leave open what you do or who does it. Write down what really happens and who does it.
      """)

  /// How to say it.
  public static func firmer(_ text: Text) -> Text {
    Text(nl: "Steviger: \(text.nl)", en: "Firmer: \(text.en)")
  }

  /// How many more there are than are shown.
  public static func more(_ count: Int) -> Text {
    Text(nl: "En nog \(count).", en: "And \(count) more.")
  }

  /// Personal data in the text.
  public static func personalData(_ file: String, citizenNumbers: Int, names: Int) -> Text {
    Text(
      nl: """
        In '\(file)' staan mogelijk gegevens van personen: \(citizenNumbers) keer een \
        burgerservicenummer en \(names) keer een naam. In dit rapport zijn ze onleesbaar gemaakt.
        """,
      en: """
        '\(file)' may hold data of persons: a citizen service number \(citizenNumbers) times and a \
        name \(names) times. In this report they are made unreadable.
        """)
  }

  /// The passages that serve no criterion.
  public static let idleHeading = Text(
    nl: "Alinea's die bij geen criterium horen", en: "Paragraphs that serve no criterion")

  /// The list of criteria by what was found.
  public static let mapHeading = Text(
    nl: "Criteria in uw tekst", en: "Criteria in your text")

  /// What was found, in words.
  public static let found = Text(nl: "gevonden", en: "found")
  public static let partly = Text(nl: "voor een deel gevonden", en: "found in part")
  public static let notFound = Text(nl: "niet gevonden", en: "not found")
  public static let contradicted = Text(nl: "het tegendeel staat er", en: "the contrary is there")
  public static let conflicting = Text(
    nl: "de tekst spreekt zichzelf tegen", en: "the text contradicts itself")

  /// What a passage is to a criterion.
  public static let contrary = Text(nl: "spreekt dit tegen", en: "speaks against this")
  public static let reference = Text(
    nl: "verwijst naar een andere tekst", en: "refers to another text")

  /// What a passage that is found in part should also say.
  public static func alsoSay(_ need: Text) -> Text {
    Text(nl: "Wat nog mist: \(need.nl)", en: "What is still missing: \(need.en)")
  }

  /// A quote of the employer that stands in the document in other words.
  public static func quoteNear(_ file: String) -> Text {
    Text(
      nl: "Een citaat bij uw antwoord staat bijna zo in '\(file)'. Neem de tekst precies over.",
      en: "A quote with your answer stands nearly so in '\(file)'. Please copy the text exactly.")
  }

  /// A quote of the employer that does not stand in the document.
  public static func quoteMissing(_ file: String) -> Text {
    Text(
      nl: "Een citaat bij uw antwoord staat niet in '\(file)'.",
      en: "A quote with your answer does not stand in '\(file)'.")
  }

  /// A quote of the employer that stands on another page.
  public static func quoteOnOtherPage(_ file: String, page: Int) -> Text {
    Text(
      nl: "Een citaat bij uw antwoord staat in '\(file)' op bladzijde \(page).",
      en: "A quote with your answer stands on page \(page) of '\(file)'.")
  }

  /// What to do about a quote.
  public static let checkQuote = Text(
    nl: "Kijk na of het citaat en de bladzijde kloppen.",
    en: "Check whether the quote and the page are right.")

  /// The heading above vacancies.
  public static let vacanciesHeading = Text(nl: "Uw vacatures", en: "Your vacancies")

  /// How many points of attention a vacancy has.
  public static func points(_ count: Int) -> Text {
    switch count {
    case 0: Text(nl: "geen aandachtspunten", en: "no points of attention")
    case 1: Text(nl: "1 aandachtspunt", en: "1 point of attention")
    default: Text(nl: "\(count) aandachtspunten", en: "\(count) points of attention")
    }
  }
}

/// The texts about mistakes in the catalogue, for those who maintain its content.
public enum CatalogueMessages {
  /// A file of the catalogue is missing.
  public static func missingFile(_ path: String) -> Text {
    Text(nl: "Bestand \(path) ontbreekt.", en: "File \(path) is missing.")
  }

  /// A file that belongs to nothing.
  public static func strayFile(_ path: String) -> Text {
    Text(
      nl: "Bestand \(path) hoort nergens bij.", en: "File \(path) belongs to nothing.")
  }

  /// An id occurs twice.
  public static func duplicate(_ id: String, line: Int, file: String) -> Text {
    Text(
      nl: "'\(id)' staat er twee keer: ook in \(file), regel \(line).",
      en: "'\(id)' is there twice: also in \(file), line \(line).")
  }

  /// A name that conditions cannot use.
  public static func unusableName(_ name: String) -> Text {
    Text(
      nl: "'\(name)' kan geen naam zijn in een regel.",
      en: "'\(name)' cannot be a name in a rule.")
  }

  /// A phase that the questionnaire does not have.
  public static func unknownPhase(_ id: String) -> Text {
    Text(nl: "Fase '\(id)' is niet bekend.", en: "Phase '\(id)' is not known.")
  }

  /// A question that does not exist.
  public static func unknownQuestion(_ id: String) -> Text {
    Text(nl: "Vraag '\(id)' is niet bekend.", en: "Question '\(id)' is not known.")
  }

  /// A criterion that does not exist.
  public static func unknownCriterion(_ id: String) -> Text {
    Text(nl: "Criterium '\(id)' is niet bekend.", en: "Criterion '\(id)' is not known.")
  }

  /// A norm set that does not exist.
  public static func unknownNormSet(_ id: String) -> Text {
    Text(nl: "Normenset '\(id)' is niet bekend.", en: "Norm set '\(id)' is not known.")
  }

  /// A source that the norm set does not list.
  public static func unknownSource(_ id: String) -> Text {
    Text(nl: "Bron '\(id)' is niet bekend.", en: "Source '\(id)' is not known.")
  }

  /// A parameter that the questionnaire does not declare.
  public static func unknownParameter(_ name: String) -> Text {
    Text(nl: "Parameter '\(name)' is niet bekend.", en: "Parameter '\(name)' is not known.")
  }

  /// What to do: the closest name.
  public static func didYouMean(_ name: String) -> Text {
    Text(nl: "Bedoelt u '\(name)'?", en: "Did you mean '\(name)'?")
  }

  /// A value that does not fit its type.
  public static func unreadableValue(_ value: String, of name: String) -> Text {
    Text(
      nl: "'\(value)' past niet bij '\(name)'.", en: "'\(value)' does not fit '\(name)'.")
  }

  /// A weight that is not a whole number from 1 to 100.
  public static func weight(_ value: String) -> Text {
    Text(
      nl: "Gewicht '\(value)' is geen heel getal van 1 tot en met 100.",
      en: "Weight '\(value)' is not a whole number from 1 to 100.")
  }

  /// The weights in a phase are too large for exact arithmetic.
  public static func weightSum(_ sum: Int, most: Int) -> Text {
    Text(
      nl: "De gewichten in deze fase zijn samen \(sum). Het hoogste is \(most).",
      en: "The weights in this phase add up to \(sum). The most is \(most).")
  }

  /// A phase has norms but no weight, or a weight but no norms.
  public static func phaseWithoutWeight(_ id: String) -> Text {
    Text(
      nl: "Fase '\(id)' heeft normen, maar geen gewicht.",
      en: "Phase '\(id)' has norms but no weight.")
  }

  /// A phase has a weight but no norms.
  public static func phaseWithoutNorms(_ id: String) -> Text {
    Text(
      nl: "Fase '\(id)' heeft een gewicht, maar geen normen.",
      en: "Phase '\(id)' has a weight but no norms.")
  }

  /// Points of tiers do not go down.
  public static let tierOrder = Text(
    nl: "De punten van de treden lopen niet af van hoog naar laag.",
    en: "The points of the tiers do not run from high to low.")

  /// The best tier must give 100 points.
  public static let topTier = Text(
    nl: "De eerste trede geeft geen 100 punten.", en: "The first tier does not give 100 points.")

  /// A tier under 100 points has no reason.
  public static let tierWithoutReason = Text(
    nl: "Bij een trede onder 100 punten hoort een waarom.",
    en: "A tier under 100 points needs a reason.")

  /// A tier that no answers can reach.
  public static func unreachableTier(_ points: Int) -> Text {
    Text(
      nl: "De trede van \(points) punten kan met geen enkel antwoord worden bereikt.",
      en: "No answer can reach the tier of \(points) points.")
  }

  /// A condition that can never hold.
  public static let neverTrue = Text(
    nl: "Deze voorwaarde is bij geen enkel antwoord waar.",
    en: "This condition is true for no answer.")

  /// A condition that always holds.
  public static let alwaysTrue = Text(
    nl: "Deze voorwaarde is bij elk antwoord waar.",
    en: "This condition is true for every answer.")

  /// A criterion that everyone meets.
  public static let cannotFail = Text(
    nl: "Aan dit criterium is met elk antwoord voldaan.",
    en: "Every answer meets this criterion.")

  /// A question that the conditions of a criterion do not use.
  public static func notInConditions(_ id: String) -> Text {
    Text(
      nl: "De regel van dit criterium gebruikt vraag '\(id)' niet.",
      en: "The rule of this criterion does not use question '\(id)'.")
  }

  /// A question no rule uses.
  public static func unusedQuestion(_ id: String) -> Text {
    Text(
      nl: "Geen enkele regel gebruikt vraag '\(id)'.", en: "No rule uses question '\(id)'.")
  }

  /// A question that is never asked.
  public static func deadQuestion(_ id: String) -> Text {
    Text(
      nl: "Vraag '\(id)' kan met geen enkel antwoord worden bereikt.",
      en: "No answer can reach question '\(id)'.")
  }

  /// Questions or norm sets that wait for each other.
  public static func cycle(_ ids: [String]) -> Text {
    let list = ids.joined(separator: " → ")
    return Text(
      nl: "Deze verwijzen naar elkaar: \(list).", en: "These refer to each other: \(list).")
  }

  /// A question refers to a later one in its condition.
  public static func laterQuestion(_ id: String) -> Text {
    Text(
      nl: "Vraag '\(id)' komt pas later in de vragenlijst.",
      en: "Question '\(id)' comes later in the questionnaire.")
  }

  /// A citation that does not parse.
  public static func citation(_ reference: String, kind: String) -> Text {
    Text(
      nl: "'\(reference)' is geen goede verwijzing van soort \(kind).",
      en: "'\(reference)' is not a well-formed citation of kind \(kind).")
  }

  /// A kind of source that needs a reference has none.
  public static func missingReference(_ id: String) -> Text {
    Text(
      nl: "Bron '\(id)' heeft geen verwijzing.", en: "Source '\(id)' has no reference.")
  }

  /// The history does not end in the status.
  public static let historyEnd = Text(
    nl: "De laatste stap van de geschiedenis is niet de status van de set.",
    en: "The last step of the history is not the status of the set.")

  /// The history is not in order of time.
  public static let historyOrder = Text(
    nl: "De stappen van de geschiedenis staan niet op volgorde van tijd.",
    en: "The steps of the history are not in order of time.")

  /// The status needs its first day.
  public static let statusWithoutDay = Text(
    nl: "Bij de status geldend-vanaf hoort de dag in vanaf.",
    en: "The status geldend-vanaf needs its day in vanaf.")

  /// A file's name and its id differ.
  public static func fileName(_ id: String) -> Text {
    Text(
      nl: "De naam van het bestand past niet bij '\(id)'.",
      en: "The name of the file does not fit '\(id)'.")
  }

  /// An example gives another outcome than it says.
  public static func example(expected: String, found: String) -> Text {
    Text(
      nl: "Dit voorbeeld verwacht '\(expected)', maar de regel geeft '\(found)'.",
      en: "This example expects '\(expected)', but the rule gives '\(found)'.")
  }

  /// A criterion lacks an example of an outcome.
  public static func missingExample(_ outcome: String) -> Text {
    Text(
      nl: "Er is geen voorbeeld met de uitkomst '\(outcome)'.",
      en: "There is no example with the outcome '\(outcome)'.")
  }

  /// A choice without options, or options where none belong.
  public static func options(_ id: String) -> Text {
    Text(
      nl: "De opties passen niet bij het type van vraag '\(id)'.",
      en: "The options do not fit the type of question '\(id)'.")
  }

  /// The lowest value is over the highest.
  public static let emptyRange = Text(
    nl: "Het kleinste getal is groter dan het grootste.",
    en: "The smallest number is larger than the largest.")

  /// A criterion that no norm set uses.
  public static func unusedCriterion(_ id: String) -> Text {
    Text(
      nl: "Geen enkele normenset gebruikt criterium '\(id)'.",
      en: "No norm set uses criterion '\(id)'.")
  }
}

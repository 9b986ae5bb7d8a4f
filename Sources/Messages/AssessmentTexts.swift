/// The sentences that say why a criterion has its outcome.
public enum AssessmentTexts {
  /// The outcome is unknown because answers are missing.
  public static let notKnownYet = Text(
    nl: "Dit is nog niet bekend.", en: "This is not known yet.")

  /// The outcome is unknown because answers contradict each other.
  public static let contradictory = Text(
    nl: "Uw antwoorden spreken elkaar tegen. Daarom telt dit als onbekend.",
    en: "Your answers contradict each other. Therefore this counts as unknown.")

  /// It is not known whether the criterion applies.
  public static let applicabilityUnknown = Text(
    nl: "Het is nog niet bekend of dit voor u geldt.",
    en: "It is not known yet whether this applies to you.")

  /// What the user answered to a question.
  public static func answered(_ value: Text, question: Text) -> Text {
    Text(
      nl: "\(question.nl) Uw antwoord: \(value.nl).",
      en: "\(question.en) Your answer: \(value.en).")
  }

  /// A question that is still open.
  public static func open(question: Text) -> Text {
    Text(nl: "Nog niet ingevuld: \(question.nl)", en: "Not filled in yet: \(question.en)")
  }

  /// A question that was answered with *weet ik niet*.
  public static func dontKnow(question: Text) -> Text {
    Text(
      nl: "U weet dit nog niet: \(question.nl)",
      en: "You do not know this yet: \(question.en)")
  }

  /// Truth values and the absence of an answer.
  public static let yes = Text(nl: "ja", en: "yes")
  public static let no = Text(nl: "nee", en: "no")
  public static let unknown = Text(nl: "onbekend", en: "unknown")
  public static let notFilledIn = Text(nl: "niet ingevuld", en: "not filled in")
  public static let dontKnowAnswer = Text(nl: "weet ik niet", en: "I do not know")
  public static let noneOfThese = Text(nl: "geen van deze", en: "none of these")

  /// Durations.
  public static func months(_ count: Int) -> Text {
    Text(
      nl: count == 1 ? "1 maand" : "\(count) maanden",
      en: count == 1 ? "1 month" : "\(count) months")
  }
  public static func days(_ count: Int) -> Text {
    Text(nl: count == 1 ? "1 dag" : "\(count) dagen", en: count == 1 ? "1 day" : "\(count) days")
  }
}

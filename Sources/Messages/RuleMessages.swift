/// The texts about mistakes in a condition.
public enum RuleMessages {
  /// The text is not an expression.
  public static func syntax(_ found: String) -> Text {
    Text(
      nl: "De voorwaarde is niet te lezen bij '\(found)'.",
      en: "The condition cannot be read at '\(found)'.")
  }

  /// The condition stops too early.
  public static let unfinished = Text(
    nl: "De voorwaarde houdt te vroeg op.", en: "The condition ends too early.")

  /// A name nobody declared.
  public static func unknownName(_ name: String) -> Text {
    Text(
      nl: "'\(name)' is geen vraag of parameter.",
      en: "'\(name)' is not a question or parameter.")
  }

  /// A function nobody knows.
  public static func unknownFunction(_ name: String) -> Text {
    Text(nl: "Functie '\(name)' is niet bekend.", en: "Function '\(name)' is not known.")
  }

  /// An option the question does not have.
  public static func unknownOption(_ option: String, question: String) -> Text {
    Text(
      nl: "Vraag '\(question)' heeft geen optie '\(option)'.",
      en: "Question '\(question)' has no option '\(option)'.")
  }

  /// Two sides that do not go together.
  public static func typeClash(_ left: Text, _ right: Text) -> Text {
    Text(
      nl: "Links staat \(left.nl) en rechts \(right.nl). Dat gaat niet samen.",
      en: "On the left stands \(left.en) and on the right \(right.en). They do not go together.")
  }

  /// A value of another type is needed.
  public static func wrongType(found: Text) -> Text {
    Text(nl: "Hier kan \(found.nl) niet staan.", en: "It cannot be \(found.en) here.")
  }

  /// A value without an order is compared by order.
  public static func notOrdered(_ found: Text) -> Text {
    Text(
      nl: "Bij \(found.nl) bestaat geen groter of kleiner.",
      en: "There is no larger or smaller for \(found.en).")
  }

  /// Two questions with different options are compared.
  public static func differentOptions(_ left: String, _ right: String) -> Text {
    Text(
      nl: "De vragen '\(left)' en '\(right)' hebben andere opties.",
      en: "Questions '\(left)' and '\(right)' have different options.")
  }

  /// A multiple choice is compared as a whole.
  public static func setCompared(_ name: String) -> Text {
    Text(
      nl: "Vraag '\(name)' heeft meer antwoorden tegelijk. Gebruik list contains of count.",
      en: "Question '\(name)' has several answers at once. Use list contains or count.")
  }

  /// A condition reads a text.
  public static func textNotReadable(_ name: String) -> Text {
    Text(
      nl: "Een regel kan de tekst bij '\(name)' niet lezen.",
      en: "A rule cannot read the text at '\(name)'.")
  }

  /// A comparison with null.
  public static let comparisonWithNull = Text(
    nl: "Vergelijk niet met null: niet ingevuld is al onbekend.",
    en: "Do not compare with null: not answered is unknown already.")

  /// A form the criteria do not use.
  public static let notInSubset = Text(
    nl: "Deze vorm wordt in criteria niet gebruikt.", en: "Criteria do not use this form.")

  /// Wrong number of arguments.
  public static func argumentCount(_ function: String, found: Int, expected: Int) -> Text {
    Text(
      nl: "Functie '\(function)' krijgt \(found) waarden; het moeten er \(expected) zijn.",
      en: "Function '\(function)' gets \(found) values; it needs \(expected).")
  }

  /// The argument must be a literal.
  public static func literalNeeded(_ function: String) -> Text {
    Text(
      nl: "Schrijf de waarde bij '\(function)' uit.",
      en: "Write out the value of '\(function)'.")
  }

  /// A date that cannot be read.
  public static func unreadableDate(_ text: String) -> Text {
    Text(
      nl: "'\(text)' is geen datum van de vorm 2026-01-31.",
      en: "'\(text)' is not a date of the form 2026-01-31.")
  }

  /// A day that is not in the calendar.
  public static func dateDoesNotExist(_ text: String) -> Text {
    Text(nl: "De dag \(text) bestaat niet.", en: "The day \(text) does not exist.")
  }

  /// A duration that cannot be read.
  public static func unreadableDuration(_ text: String) -> Text {
    Text(
      nl: "'\(text)' is geen duur van de vorm P24M of P30D.",
      en: "'\(text)' is not a duration of the form P24M or P30D.")
  }

  /// Division by zero.
  public static let divisionByZero = Text(
    nl: "Delen door 0 kan niet.", en: "Division by 0 is not possible.")

  /// Too many groups inside each other.
  public static let tooDeep = Text(
    nl: "Er staan te veel haakjes in elkaar.", en: "Too many groups are nested.")

  /// Names of the types.
  public static let boolean = Text(nl: "ja of nee", en: "yes or no")
  public static let number = Text(nl: "een getal", en: "a number")
  public static let text = Text(nl: "een tekst", en: "a text")
  public static let date = Text(nl: "een datum", en: "a date")
  public static let choice = Text(nl: "een keuze", en: "a choice")
  public static let choices = Text(nl: "een meerkeuze", en: "a multiple choice")
  public static let days = Text(nl: "een aantal dagen", en: "a number of days")
  public static let months = Text(nl: "een aantal maanden", en: "a number of months")
}

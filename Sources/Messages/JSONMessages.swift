/// The texts about mistakes in the JSON form of a dossier.
public enum JSONMessages {
  /// A character that cannot stand here.
  public static func unexpected(_ text: String) -> Text {
    Text(
      nl: "Deze regel is geen goede JSON: '\(text)' kan hier niet staan.",
      en: "This line is not well-formed JSON: '\(text)' cannot stand here.")
  }

  /// The text stops too early.
  public static let unfinished = Text(
    nl: "Deze regel is geen goede JSON: hij houdt te vroeg op.",
    en: "This line is not well-formed JSON: it ends too early.")

  /// Bytes that are no UTF-8.
  public static let encoding = Text(
    nl: "Deze regel is geen UTF-8.", en: "This line is not UTF-8.")

  /// A name is there twice.
  public static func duplicateKey(_ name: String) -> Text {
    Text(nl: "De naam '\(name)' staat er twee keer.", en: "The name '\(name)' is there twice.")
  }

  /// Too many levels.
  public static let tooDeep = Text(
    nl: "Er staan meer dan 16 lijsten of objecten in elkaar.",
    en: "More than 16 lists or objects are nested.")

  /// Too long.
  public static let tooLong = Text(
    nl: "Een tekst is te lang (meest 20.000 tekens).",
    en: "A text is too long (most 20,000 characters).")

  /// An object is needed.
  public static let notAnObject = Text(
    nl: "Hier hoort een object: { … }.", en: "An object is needed here: { … }.")

  /// A list is needed.
  public static func notAList(_ name: String) -> Text {
    Text(nl: "Bij '\(name)' hoort een lijst: [ … ].", en: "'\(name)' needs a list: [ … ].")
  }

  /// A text is needed.
  public static func notAText(_ name: String) -> Text {
    Text(nl: "Bij '\(name)' hoort een tekst.", en: "'\(name)' needs a text.")
  }

  /// A name nobody knows.
  public static func unknown(_ name: String) -> Text {
    Text(nl: "De naam '\(name)' is hier niet bekend.", en: "The name '\(name)' is not known here.")
  }

  /// A name that must be there.
  public static func missing(_ name: String) -> Text {
    Text(nl: "De naam '\(name)' ontbreekt.", en: "The name '\(name)' is missing.")
  }
}

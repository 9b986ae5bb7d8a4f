/// The texts about zip files.
public enum ArchiveMessages {
  /// Nothing inside.
  public static let empty = Text(nl: "Het zip-bestand is leeg.", en: "The zip file is empty.")
  /// Too many bytes inside.
  public static let tooBig = Text(
    nl: "Het zip-bestand wordt uitgepakt groter dan 100 MB.",
    en: "The zip file unpacks to more than 100 MB.")
  /// Packed too tightly to be a real file.
  public static let ratio = Text(
    nl: "Een onderdeel van het zip-bestand is te sterk ingepakt.",
    en: "A member of the zip file is packed too tightly.")
  /// Too many files inside.
  public static let tooMany = Text(
    nl: "Het zip-bestand heeft te veel onderdelen.", en: "The zip file has too many members.")
  /// A zip in the zip.
  public static let nested = Text(
    nl: "Een zip in een zip wordt niet geopend.", en: "A zip inside a zip is not opened.")
  /// A name that leaves the folder.
  public static func path(_ name: String) -> Text {
    Text(
      nl: "Het zip-bestand bevat een naam die niet kan: '\(name)'.",
      en: "The zip file holds a name that is not allowed: '\(name)'.")
  }
  /// A link.
  public static let link = Text(
    nl: "Het zip-bestand bevat een verwijzing (symlink).",
    en: "The zip file holds a symbolic link.")
  /// A name is there twice.
  public static func twice(_ name: String) -> Text {
    Text(
      nl: "De naam '\(name)' staat er twee keer in.", en: "The name '\(name)' is there twice.")
  }
  /// A password.
  public static let password = Text(
    nl: "Het zip-bestand heeft een wachtwoord.", en: "The zip file has a password.")
  /// Damaged or cut off.
  public static let truncated = Text(
    nl: "Het zip-bestand is beschadigd of niet compleet.",
    en: "The zip file is damaged or incomplete.")
  /// No dossier inside.
  public static let withoutDossier = Text(
    nl: "In het zip-bestand staat geen dossier.xml.",
    en: "There is no dossier.xml in the zip file.")
  /// What to do.
  public static let packAgain = Text(
    nl: "Pak de map van het dossier opnieuw in.", en: "Pack the dossier's folder again.")
}

/// The texts about files and folders.
public enum FileMessages {
  /// The file is not there.
  public static func notThere(_ name: String) -> Text {
    Text(nl: "Bestand \(name) is er niet.", en: "File \(name) is not there.")
  }

  /// What to do when it is not there.
  public static let checkName = Text(
    nl: "Kijk of de naam en de map kloppen.", en: "Check the name and the folder.")

  /// A folder stands where a file is wanted.
  public static func isFolder(_ name: String) -> Text {
    Text(nl: "\(name) is een map, geen bestand.", en: "\(name) is a folder, not a file.")
  }

  /// A folder without a dossier.
  public static func folderWithoutDossier(_ name: String) -> Text {
    Text(
      nl: "In map \(name) staat geen dossier.xml.",
      en: "There is no dossier.xml in folder \(name).")
  }

  /// It may not be read.
  public static func noPermission(_ name: String) -> Text {
    Text(nl: "Bestand \(name) mag niet worden gelezen.", en: "File \(name) may not be read.")
  }

  /// What to do about permission.
  public static let askPermission = Text(
    nl: "Vraag de beheerder om toegang.", en: "Ask the administrator for access.")

  /// It is a device, a socket or the like.
  public static func notRegular(_ name: String) -> Text {
    Text(nl: "\(name) is geen gewoon bestand.", en: "\(name) is not a regular file.")
  }

  /// Reading failed.
  public static func readFailed(_ name: String) -> Text {
    Text(
      nl: "Het lezen van \(name) is niet gelukt.", en: "Reading \(name) did not succeed.")
  }

  /// Too many bytes.
  public static func tooBig(_ name: String, megabytes: Int) -> Text {
    Text(
      nl: "Het bestand is te groot (meest \(megabytes) MB).",
      en: "The file is too big (most \(megabytes) MB).")
  }

  /// The output is there already.
  public static func exists(_ name: String) -> Text {
    Text(nl: "\(name) bestaat al.", en: "\(name) exists already.")
  }

  /// What to do when the output is there.
  public static let overwrite = Text(
    nl: "Gebruik --overwrite, of kies een andere naam.",
    en: "Use --overwrite, or choose another name.")

  /// The output cannot be made.
  public static func cannotCreate(_ name: String) -> Text {
    Text(
      nl: "\(name) kan niet worden gemaakt. De map is er niet of is niet beschrijfbaar.",
      en: "\(name) cannot be made. The folder is missing or not writable.")
  }

  /// The disk is full.
  public static let diskFull = Text(
    nl: "De schijf is vol. Er is niets half weggeschreven; het oude bestand staat er nog.",
    en: "The disk is full. Nothing was half written; the old file is still there.")

  /// Writing failed.
  public static func writeFailed(_ name: String) -> Text {
    Text(
      nl: "Het schrijven van \(name) is niet gelukt. Er is niets half weggeschreven.",
      en: "Writing \(name) did not succeed. Nothing was half written.")
  }
}

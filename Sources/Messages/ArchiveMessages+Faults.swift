extension ArchiveMessages {
  /// What came out is not what was packed.
  public static let checksum = Text(
    nl: "Het zip-bestand is beschadigd (controlegetal klopt niet).",
    en: "The zip file is damaged (checksum differs).")
  /// Another way of packing.
  public static let method = Text(
    nl: "Deze manier van inpakken wordt niet gelezen.", en: "This packing method is not read.")
  /// Members that share their bytes.
  public static let overlap = Text(
    nl: "Het zip-bestand wordt uitgepakt groter dan 100 MB (onderdelen overlappen).",
    en: "The zip file unpacks to more than 100 MB (members overlap).")
  /// Sizes that lie.
  public static let sizes = Text(
    nl: "De maten in het zip-bestand kloppen niet.", en: "The sizes in the zip file are wrong.")
  /// A long name.
  public static let longName = Text(
    nl: "Een naam in het zip-bestand is te lang.", en: "A name in the zip file is too long.")
}

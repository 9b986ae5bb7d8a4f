/// The texts about reading documents: Word, ODT, web pages, RTF, text and PDF.
public enum DocumentMessages {
  // MARK: What was read

  /// A document was read.
  public static func read(paragraphs: Int) -> Text {
    paragraphs == 1
      ? Text(nl: "Het document is gelezen: 1 alinea.", en: "The document was read: 1 paragraph.")
      : Text(
        nl: "Het document is gelezen: \(paragraphs) alinea's.",
        en: "The document was read: \(paragraphs) paragraphs.")
  }

  /// A PDF was read.
  public static func readPDF(pages: Int) -> Text {
    pages == 1
      ? Text(nl: "De PDF is gelezen: 1 pagina.", en: "The PDF was read: 1 page.")
      : Text(
        nl: "De PDF is gelezen: \(pages) pagina's.", en: "The PDF was read: \(pages) pages.")
  }

  // MARK: Nothing to read

  /// No bytes.
  public static let empty = Text(
    nl: "Het gekozen bestand is leeg.", en: "The selected file is empty.")
  /// No text.
  public static let noText = Text(
    nl: "Het document heeft geen tekst.", en: "The document has no text.")
  /// Only pictures.
  public static let onlyImages = Text(
    nl: "Het document heeft alleen afbeeldingen en geen tekst.",
    en: "The document has only images and no text.")
  /// What to do about pictures of text.
  public static let typeText = Text(
    nl: "Zet de tekst zelf in het document.", en: "Put the text itself in the document.")
  /// What to do without text.
  public static let chooseOther = Text(
    nl: "Kies het bestand met de tekst.", en: "Choose the file that has the text.")

  // MARK: Damage

  /// A Word file that is cut off.
  public static let wordIncomplete = Text(
    nl: "Het Word-bestand is niet compleet.", en: "The Word file is incomplete.")
  /// A Word file with wrong bytes.
  public static let wordChecksum = Text(
    nl: "Het Word-bestand is beschadigd (controlegetal klopt niet).",
    en: "The Word file is damaged (checksum differs).")
  /// An ODT file that is cut off.
  public static let odtIncomplete = Text(
    nl: "Het ODT-bestand is niet compleet.", en: "The ODT file is incomplete.")
  /// An ODT file with wrong bytes.
  public static let odtChecksum = Text(
    nl: "Het ODT-bestand is beschadigd (controlegetal klopt niet).",
    en: "The ODT file is damaged (checksum differs).")
  /// An RTF file that is cut off.
  public static let rtfIncomplete = Text(
    nl: "Het RTF-bestand is niet compleet.", en: "The RTF file is incomplete.")
  /// A zip that is cut off.
  public static let zipIncomplete = Text(
    nl: "Het zip-bestand is niet compleet.", en: "The zip file is incomplete.")
  /// What to do about damage.
  public static let saveAgain = Text(
    nl: "Sla het opnieuw op en probeer het nog eens.", en: "Save it again and retry.")
  /// A Word file without its main part.
  public static let wordWithoutDocument = Text(
    nl: "Het Word-bestand heeft geen tekstdeel.", en: "The Word file has no document part.")
  /// A Word file whose main part is damaged.
  public static let wordDamaged = Text(
    nl: "De tekst in het Word-bestand is beschadigd.", en: "The text in the Word file is damaged.")
  /// An ODT file without its main part.
  public static let odtWithoutContent = Text(
    nl: "Het ODT-bestand heeft geen tekstdeel.", en: "The ODT file has no document part.")
  /// An ODT file whose main part is damaged.
  public static let odtDamaged = Text(
    nl: "De tekst in het ODT-bestand is beschadigd.", en: "The text in the ODT file is damaged.")
  /// A part that is there twice.
  public static func partTwice(_ name: String) -> Text {
    Text(
      nl: "Het deel \(name) staat er twee keer in.", en: "The part \(name) is there twice.")
  }
  /// The reader broke down on it.
  public static let readerStopped = Text(
    nl: "Het lezen van dit bestand is gestopt. Het bestand is waarschijnlijk beschadigd.",
    en: "Reading this file was stopped. The file is probably damaged.")
  /// The reader took too long.
  public static let tooSlow = Text(
    nl: "Het lezen van dit bestand duurt te lang. Het is gestopt.",
    en: "Reading this file takes too long. It was stopped.")
  /// The reader could not be started.
  public static let readerNotStarted = Text(
    nl: "Het lezen van documenten kan nu niet worden gestart.",
    en: "Reading documents cannot be started now.")
  /// What to do then.
  public static let tryAgain = Text(
    nl: "Probeer het zo nog eens.", en: "Try again in a moment.")

  // MARK: Unsafe

  /// A DOCTYPE in a part of a Word file.
  public static let wordDoctype = Text(
    nl: "Het Word-bestand bevat een DOCTYPE en wordt niet gelezen.",
    en: "The Word file holds a DOCTYPE and is not read.")
  /// A DOCTYPE in a part of an ODT file.
  public static let odtDoctype = Text(
    nl: "Het ODT-bestand bevat een DOCTYPE en wordt niet gelezen.",
    en: "The ODT file holds a DOCTYPE and is not read.")
  /// Macros in a file that says so.
  public static let macro = Text(
    nl: "Het bestand bevat macro's.", en: "The file holds macros.")
  /// What to do about them.
  public static let saveAsDocx = Text(
    nl: "Sla het op als gewoon .docx.", en: "Save it as a plain .docx.")
  /// Macros in a file that is called a plain document.
  public static func hiddenMacro(_ name: String) -> Text {
    Text(
      nl: "Het bestand bevat macro's, al heet het .\(name).",
      en: "The file holds macros although it is called .\(name).")
  }
  /// What to do about them.
  public static let saveWithoutMacros = Text(
    nl: "Sla het opnieuw op zonder macro's.", en: "Save it again without macros.")
  /// A password.
  public static let password = Text(
    nl: "Het bestand heeft een wachtwoord.", en: "The file has a password.")
  /// A password of a PDF.
  public static let pdfPassword = Text(
    nl: "De PDF heeft een wachtwoord.", en: "The PDF has a password.")
  /// What to do about it.
  public static let removePassword = Text(
    nl: "Haal het wachtwoord weg en probeer het opnieuw.", en: "Remove the password and retry.")
  /// What to do about it.
  public static let saveWithoutPassword = Text(
    nl: "Sla hem op zonder wachtwoord.", en: "Save it without one.")

  /// A name that points outside.
  public static let outsideName = Text(
    nl: "Het bestand bevat een naam die naar een andere map wijst (../). Het is niet uitgepakt.",
    en: "The file holds a name that points to another folder (../). It was not unpacked.")
  /// A name from the top.
  public static let absoluteName = Text(
    nl: "Het bestand bevat een naam met een vast pad (/...). Het is niet uitgepakt.",
    en: "The file holds an absolute name (/...). It was not unpacked.")
  /// A link.
  public static let link = Text(
    nl: "Het bestand bevat een verwijzing (symlink). Het is niet uitgepakt.",
    en: "The file holds a symbolic link. It was not unpacked.")
  /// A backslash in a name.
  public static let backslash = Text(
    nl: "Het bestand bevat een naam met een schuine streep naar links.",
    en: "The file holds a name with a backslash.")
  /// Control characters in a name.
  public static let oddName = Text(
    nl: "Een naam in het bestand bevat stuurtekens.",
    en: "A name in the file holds control characters.")
  /// Another way of packing.
  public static let method = Text(
    nl: "Deze manier van inpakken wordt niet gelezen.", en: "This packing method is not read.")

  // MARK: Helpers

  /// pdftotext is not there.
  public static let noPDFReader = Text(
    nl: "Voor PDF is het programma pdftotext nodig. Het is niet gevonden.",
    en: "PDF needs the program pdftotext. It was not found.")
  /// What to do about it.
  public static let installPDFReader = Text(
    nl: "Installeer het pakket poppler-utils, of kies het Word-bestand.",
    en: "Install the package poppler-utils, or choose the Word file.")
}

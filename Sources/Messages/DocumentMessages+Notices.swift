extension DocumentMessages {
  // MARK: Left out, or not done

  /// Changes that nobody accepted yet.
  public static let trackedChanges = Text(
    nl: "Het document heeft wijzigingen die nog niet zijn geaccepteerd. "
      + "De nieuwe tekst is gebruikt.",
    en: "The document has tracked changes. The new text was used.")
  /// Hidden text.
  public static let hiddenText = Text(
    nl: "Het document heeft verborgen tekst. Die telt niet mee.",
    en: "The document has hidden text. It does not count.")
  /// A template on the internet.
  public static let externalTemplate = Text(
    nl: "Het document verwijst naar een sjabloon op internet. De verwijzing is niet gevolgd.",
    en: "The document refers to a template on the internet. The reference was not followed.")
  /// Another file.
  public static let externalReference = Text(
    nl: "Het document verwijst naar een ander bestand. De verwijzing is niet gevolgd.",
    en: "The document refers to another file. The reference was not followed.")
  /// A field that would start a program.
  public static let dde = Text(
    nl: "Het document bevat een DDE-veld. Het veld is overgeslagen.",
    en: "The document holds a DDE field. The field was skipped.")
  /// A script in a page.
  public static let script = Text(
    nl: "De webpagina bevat een script. Dat is niet uitgevoerd.",
    en: "The web page holds a script. It was not run.")
  /// Embedded files.
  public static let embedded = Text(
    nl: "Ingesloten bestanden worden niet geopend.", en: "Embedded files are not opened.")
  /// Comments in the margin.
  public static let comments = Text(
    nl: "Het document heeft opmerkingen in de kantlijn. Die tellen niet mee.",
    en: "The document has comments in the margin. They do not count.")
  /// Text boxes.
  public static let textBoxes = Text(
    nl: "Het document heeft tekstvakken. De tekst daarin telt mee.",
    en: "The document has text boxes. Their text counts.")
  /// An encoding that was assumed.
  public static let assumedEncoding = Text(
    nl: "Het bestand is geen UTF-8. Het is gelezen als Windows-tekst.",
    en: "The file is not UTF-8. It was read as Windows text.")
  /// What to do about it.
  public static let checkAccents = Text(
    nl: "Kijk of letters met accenten goed zijn.", en: "Check that letters with accents are right.")

  // MARK: Encodings

  /// Bytes that fit no encoding.
  public static let mixedEncoding = Text(
    nl: "Het bestand mengt twee coderingen.", en: "The file mixes two encodings.")
  /// Bytes that are no text in any encoding that is read.
  public static let unknownEncoding = Text(
    nl: "De codering van het bestand is niet te herkennen.",
    en: "The encoding of the file cannot be recognised.")
  /// An encoding that is not read.
  public static func refusedEncoding(_ name: String) -> Text {
    Text(
      nl: "Codering \(name) wordt niet gelezen.", en: "Encoding \(name) is not read.")
  }
  /// UTF-16 without its mark.
  public static let noByteOrderMark = Text(
    nl: "De codering is UTF-16, maar het begin-teken (BOM) ontbreekt.",
    en: "The encoding is UTF-16, but the byte order mark is missing.")
  /// A character that is cut off.
  public static let cutCharacter = Text(
    nl: "Het bestand is afgebroken midden in een teken.",
    en: "The file is cut off inside a character.")
  /// What to do.
  public static let saveAsUTF8 = Text(
    nl: "Sla het bestand op als UTF-8.", en: "Save the file as UTF-8.")

  // MARK: PDF

  /// A PDF that is cut off.
  public static let pdfIncomplete = Text(
    nl: "De PDF is niet compleet.", en: "The PDF is incomplete.")
  /// A PDF that is damaged.
  public static let pdfDamaged = Text(nl: "De PDF is beschadigd.", en: "The PDF is damaged.")
  /// Pages that refer to each other.
  public static let pdfLoop = Text(
    nl: "De PDF is beschadigd (bladen verwijzen naar elkaar).",
    en: "The PDF is damaged (pages refer to each other).")
  /// Too many things inside each other.
  public static let pdfTooDeep = Text(
    nl: "De PDF is beschadigd (te diep genest).", en: "The PDF is damaged (nested too deep).")
  /// A PDF that was read all the same.
  public static let pdfDamagedButRead = Text(
    nl: "De PDF is beschadigd, maar de tekst is gelezen.",
    en: "The PDF is damaged, but the text was read.")
  /// A PDF made of pictures.
  public static let pdfScan = Text(
    nl: "De PDF is een scan zonder tekst.", en: "The PDF is a scan without text.")
  /// What to do about it.
  public static let recogniseText = Text(
    nl: "Laat de tekst herkennen (OCR) of stuur het Word-bestand.",
    en: "Run text recognition (OCR) or send the Word file.")
  /// Pages that may be scans.
  public static func pagesWithoutText(_ pages: String) -> Text {
    Text(
      nl: "Niet op alle pagina's staat tekst. Zonder tekst: \(pages).",
      en: "Not all pages have text. Without text: \(pages).")
  }
  /// A form without fixed text.
  public static let pdfForm = Text(
    nl: "De PDF is een invulformulier (XFA) zonder vaste tekst.",
    en: "The PDF is a fill-in form (XFA) without fixed text.")
  /// No pages to find.
  public static let pdfNoText = Text(nl: "De PDF heeft geen tekst.", en: "The PDF has no text.")
  /// A number of pages that cannot be.
  public static let pdfPageCount = Text(
    nl: "De PDF heeft geen tekst (het aantal pagina's in het bestand klopt niet).",
    en: "The PDF has no text (the page count in the file is wrong).")
  /// Unpacks to too much.
  public static let pdfTooBig = Text(
    nl: "De PDF wordt uitgepakt te groot.", en: "The PDF unpacks to too much.")
  /// Packed several times over.
  public static let pdfPackedTooOften = Text(
    nl: "De PDF is te vaak ingepakt.", en: "The PDF is packed too many times.")
  /// A picture in front of the PDF.
  public static let pdfAndImage = Text(
    nl: "Het bestand is tegelijk een afbeelding en een PDF.",
    en: "The file is an image and a PDF at once.")
  /// Something else in front of the PDF.
  public static let beforePDF = Text(
    nl: "Vóór het begin van de PDF staan andere gegevens.",
    en: "Other data precede the start of the PDF.")
  /// Something after the PDF.
  public static let afterPDF = Text(
    nl: "Na het einde van de PDF staan nog gegevens.", en: "Data follows the end of the PDF.")
  /// What to do about it.
  public static let exportAgain = Text(
    nl: "Maak de PDF opnieuw vanuit het document.", en: "Make the PDF again from the document.")
  /// JavaScript.
  public static let pdfScript = Text(
    nl: "De PDF bevat JavaScript. Dat is niet uitgevoerd.",
    en: "The PDF holds JavaScript. It was not run.")
  /// A program.
  public static let pdfLaunch = Text(
    nl: "De PDF wil een programma starten. Dat is niet gedaan.",
    en: "The PDF wants to start a program. That was not done.")
  /// A web address that opens by itself.
  public static let pdfOpensAddress = Text(
    nl: "De PDF wil een webadres openen. Dat is niet gedaan.",
    en: "The PDF wants to open a web address. That was not done.")
  /// An attachment.
  public static let pdfAttachment = Text(
    nl: "De PDF heeft een bijlage. De bijlage is niet geopend.",
    en: "The PDF has an attachment. It was not opened.")
}

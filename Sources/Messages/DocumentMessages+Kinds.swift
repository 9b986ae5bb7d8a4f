extension DocumentMessages {
  /// What a file turns out to be.
  public enum Kind: String, Sendable, CaseIterable {
    case docx, odt, pdf, html, rtf, text
    case doc, xls, ppt, xlsx, pptx, oleFile
    case zip, gzip, packed, image, svg, program, xml, json, binary, zeros
  }

  /// A file of another kind than its name says.
  /// - Parameters:
  ///   - kind: what it is.
  ///   - name: the end of its name, without the dot.
  /// - Returns: the sentence.
  public static func wrongKind(_ kind: Kind, named name: String) -> Text {
    switch kind {
    case .docx:
      Text(
        nl: "Dit is een Word-bestand met de naam .\(name).",
        en: "This is a Word file called .\(name).")
    case .odt:
      Text(
        nl: "Dit is een ODT-bestand met de naam .\(name).",
        en: "This is an ODT file called .\(name).")
    case .pdf:
      Text(nl: "Dit is een PDF met de naam .\(name).", en: "This is a PDF called .\(name).")
    case .html:
      Text(
        nl: "Dit is een webpagina met de naam .\(name).",
        en: "This is a web page called .\(name).")
    case .rtf:
      Text(
        nl: "Dit is een RTF-bestand met de naam .\(name).",
        en: "This is an RTF file called .\(name).")
    case .text:
      Text(
        nl: "Dit is gewone tekst met de naam .\(name).",
        en: "This is plain text called .\(name).")
    default: wrongKind(kind)
    }
  }

  /// A zip that is called a Word file.
  public static func notWord(_ name: String) -> Text {
    Text(
      nl: "Het bestand heet .\(name), maar is geen Word-bestand.",
      en: "The file is called .\(name) but is not a Word file.")
  }

  /// A kind of file that is not read.
  public static func wrongKind(_ kind: Kind) -> Text {
    switch kind {
    case .docx: Text(nl: "Dit is een Word-bestand.", en: "This is a Word file.")
    case .odt: Text(nl: "Dit is een ODT-bestand.", en: "This is an ODT file.")
    case .pdf: Text(nl: "Dit is een PDF.", en: "This is a PDF.")
    case .html: Text(nl: "Dit is een webpagina.", en: "This is a web page.")
    case .rtf: Text(nl: "Dit is een RTF-bestand.", en: "This is an RTF file.")
    case .text: Text(nl: "Dit is gewone tekst.", en: "This is plain text.")
    case .doc:
      Text(nl: "Dit is een oud Word-bestand (.doc).", en: "This is an old Word file (.doc).")
    case .xls:
      Text(nl: "Dit is een oud Excel-bestand (.xls).", en: "This is an old Excel file (.xls).")
    case .ppt:
      Text(
        nl: "Dit is een oud PowerPoint-bestand (.ppt).",
        en: "This is an old PowerPoint file (.ppt).")
    case .xlsx: Text(nl: "Dit is een Excel-bestand.", en: "This is an Excel file.")
    case .pptx: Text(nl: "Dit is een PowerPoint-bestand.", en: "This is a PowerPoint file.")
    case .oleFile:
      Text(nl: "Dit is een oud Office-bestand.", en: "This is an old Office file.")
    case .zip:
      Text(
        nl: "Dit is een zip-bestand, geen document.", en: "This is a zip file, not a document.")
    case .gzip, .packed:
      Text(
        nl: "Dit is een ingepakt bestand, geen document.",
        en: "This is a packed file, not a document.")
    case .image:
      Text(nl: "Dit is een afbeelding, geen document.", en: "This is an image, not a document.")
    case .svg:
      Text(
        nl: "Dit is een SVG-afbeelding, geen document.",
        en: "This is an SVG image, not a document.")
    case .program:
      Text(nl: "Dit is een programma, geen tekst.", en: "This is a program, not text.")
    case .xml: Text(nl: "Dit is XML, geen document.", en: "This is XML, not a document.")
    case .json: Text(nl: "Dit is JSON, geen document.", en: "This is JSON, not a document.")
    case .binary: Text(nl: "Dit is geen tekstbestand.", en: "This is not a text file.")
    case .zeros:
      Text(nl: "Het bestand bevat alleen nul-bytes.", en: "The file holds only zero bytes.")
    }
  }

  /// What to do about a kind of file that is not read.
  public static func useInstead(_ kind: Kind) -> Text {
    switch kind {
    case .doc, .oleFile: Text(nl: "Sla het op als .docx.", en: "Save it as .docx.")
    case .xls: Text(nl: "Sla het op als .xlsx.", en: "Save it as .xlsx.")
    case .rtf: Text(nl: "Sla het op als Word-bestand.", en: "Save it as a Word file.")
    case .zip, .gzip, .packed: Text(nl: "Pak het eerst uit.", en: "Unpack it first.")
    case .docx, .odt, .pdf, .html, .text:
      Text(
        nl: "Geef het bestand de naam die bij de soort past.",
        en: "Give the file the name that fits its kind.")
    case .ppt, .xlsx, .pptx, .image, .svg, .program, .xml, .json, .binary, .zeros:
      Text(
        nl: "Gebruik docx, odt, pdf, html, rtf, txt of md.",
        en: "Use docx, odt, pdf, html, rtf, txt or md.")
    }
  }

  // MARK: Limits

  /// Too many bytes come out.
  public static func unpackedTooBig(megabytes: Int) -> Text {
    Text(
      nl: "Het bestand wordt uitgepakt groter dan \(megabytes) MB.",
      en: "The file unpacks to more than \(megabytes) MB.")
  }
  /// Members that share bytes.
  public static func overlap(megabytes: Int) -> Text {
    Text(
      nl: "Het bestand wordt uitgepakt groter dan \(megabytes) MB (onderdelen overlappen).",
      en: "The file unpacks to more than \(megabytes) MB (members overlap).")
  }
  /// Too tightly packed.
  public static let ratio = Text(
    nl: "Een onderdeel van het bestand is te sterk ingepakt.",
    en: "A part of the file is packed too tightly.")
  /// Sizes that lie.
  public static let sizes = Text(
    nl: "De maten in het bestand kloppen niet.", en: "The sizes in the file are wrong.")
  /// Too many parts.
  public static func tooManyParts(_ most: String) -> Text {
    Text(
      nl: "Het bestand heeft meer dan \(most) onderdelen.",
      en: "The file has more than \(most.asEnglishNumber) parts.")
  }
  /// A long name.
  public static let longName = Text(
    nl: "Een naam in het bestand is te lang.", en: "A name in the file is too long.")
  /// Too many paragraphs.
  public static func tooManyParagraphs(_ most: String) -> Text {
    Text(
      nl: "Het document heeft meer dan \(most) alinea's.",
      en: "The document has more than \(most.asEnglishNumber) paragraphs.")
  }
  /// Too much text.
  public static let tooMuchText = Text(
    nl: "Het document heeft te veel tekst.", en: "The document has too much text.")
  /// Tables in tables.
  public static let tablesTooDeep = Text(
    nl: "De tabellen in het document zijn te diep genest.",
    en: "The tables in the document are nested too deep.")
  /// Anything in anything.
  public static let tooDeep = Text(
    nl: "Het document is te diep genest.", en: "The document is nested too deep.")
  /// Too many elements.
  public static let tooComplex = Text(
    nl: "Het document is te ingewikkeld om te lezen.", en: "The document is too complex to read.")
  /// What to do about a document that is too big.
  public static let splitDocument = Text(
    nl: "Splits het document, of haal weg wat niet over werving gaat.",
    en: "Split the document, or remove what is not about recruitment.")
  /// Too many pages.
  public static func tooManyPages(_ most: String) -> Text {
    Text(
      nl: "De PDF heeft meer dan \(most) pagina's.",
      en: "The PDF has more than \(most.asEnglishNumber) pages.")
  }
  /// A page that is too big.
  public static func pageTooBig(_ points: String) -> Text {
    Text(
      nl: "De pagina is te groot (\(points) punten).",
      en: "The page is too big (\(points.asEnglishNumber) points).")
  }
}

extension String {
  /// A Dutch number, such as 20.000, as English writes it.
  fileprivate var asEnglishNumber: String { split(separator: ".").joined(separator: ",") }
}

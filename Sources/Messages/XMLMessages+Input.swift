extension XMLMessages {
  /// A kind of file that is not XML.
  public enum Kind: Sendable, CaseIterable {
    case html, json, csv, pdf, zip, gzip, program, binary, zeros, rtf, text
  }

  /// A file of another kind than XML.
  public static func wrongKind(_ kind: Kind) -> Diagnostic {
    let text =
      switch kind {
      case .html:
        Text(nl: "Dit is een HTML-pagina, geen XML.", en: "This is an HTML page, not XML.")
      case .json: Text(nl: "Dit is JSON, geen XML.", en: "This is JSON, not XML.")
      case .csv:
        Text(
          nl: "Dit is een CSV-bestand. Gebruik de opdracht voor importeren.",
          en: "This is a CSV file. Use the import command.")
      case .pdf:
        Text(
          nl: "Dit is een PDF. Voeg hem toe als bijlage.",
          en: "This is a PDF. Add it as an attachment.")
      case .zip:
        Text(nl: "Dit is een zip- of Office-bestand.", en: "This is a zip or Office file.")
      case .gzip:
        Text(
          nl: "Dit is een gecomprimeerd bestand. Pak het eerst uit.",
          en: "This is a compressed file. Unpack it first.")
      case .program:
        Text(nl: "Dit is een programma, geen tekst.", en: "This is a program, not text.")
      case .binary: Text(nl: "Dit is geen tekstbestand.", en: "This is not a text file.")
      case .zeros:
        Text(nl: "Het bestand bevat alleen nul-bytes.", en: "The file holds only zero bytes.")
      case .rtf: Text(nl: "Dit is een RTF-bestand, geen XML.", en: "This is an RTF file, not XML.")
      case .text: Text(nl: "Dit is gewone tekst, geen XML.", en: "This is plain text, not XML.")
      }
    return Diagnostic("wrong-kind", .error, text)
  }

  // MARK: Encodings

  private static func encoding(_ nl: String, _ en: String) -> Diagnostic {
    Diagnostic("encoding", .error, Text(nl: nl, en: en))
  }

  /// UTF-16 without the byte order mark.
  public static func noByteOrderMark() -> Diagnostic {
    encoding(
      "De codering is UTF-16, maar het begin-teken (BOM) ontbreekt.",
      "The encoding is UTF-16, but the byte order mark is missing.")
  }

  /// An encoding that exists and is not read.
  public static func refusedEncoding(_ name: String) -> Diagnostic {
    encoding(
      "Codering \(name) wordt niet gelezen. Sla het bestand op als UTF-8.",
      "Encoding \(name) is not read. Save the file as UTF-8.")
  }

  /// An encoding nobody knows.
  public static func unknownEncoding(_ name: String) -> Diagnostic {
    encoding(
      "Codering \(name) is niet bekend. Sla het bestand op als UTF-8.",
      "Encoding \(name) is not known. Save the file as UTF-8.")
  }

  /// The first line names another encoding than the bytes have.
  public static func encodingDiffers(named: String, found: String) -> Diagnostic {
    encoding(
      "Regel 1 noemt \(named), maar het bestand is \(found).",
      "Line 1 names \(named), but the file is \(found).")
  }

  /// The byte order mark and the first line name different encodings.
  public static func markDiffers(mark: String, named: String) -> Diagnostic {
    encoding(
      "Het begin-teken (\(mark)) en regel 1 (\(named)) verschillen.",
      "The byte order mark (\(mark)) and line 1 (\(named)) differ.")
  }

  /// A byte that cannot be in UTF-8; `byte` is two hexadecimals.
  public static func notUTF8(byte: String) -> Diagnostic {
    encoding(
      "Byte \(byte) is geen UTF-8. Sla het bestand op als UTF-8.",
      "Byte \(byte) is not UTF-8. Save the file as UTF-8.")
  }

  /// A byte that cannot be in US-ASCII; `byte` is two hexadecimals.
  public static func notASCII(byte: String) -> Diagnostic {
    encoding(
      "Byte \(byte) is geen US-ASCII. Sla het bestand op als UTF-8.",
      "Byte \(byte) is not US-ASCII. Save the file as UTF-8.")
  }

  /// Too many bytes for one character.
  public static func overlong(bytes: String) -> Diagnostic {
    encoding(
      "Bytes \(bytes) zijn geen UTF-8 (te lange vorm).",
      "Bytes \(bytes) are not UTF-8 (overlong form).")
  }

  /// Half of a pair of UTF-16.
  public static func surrogate(bytes: String) -> Diagnostic {
    encoding(
      "Bytes \(bytes) zijn geen UTF-8 (half teken).", "Bytes \(bytes) are not UTF-8 (surrogate).")
  }

  /// Half of a pair of UTF-16 in a UTF-16 file.
  public static func halfPair(_ scalar: UInt32) -> Diagnostic {
    let code = codePoint(scalar)
    return encoding(
      "Teken \(code) is een half teken en mag niet alleen staan.",
      "Character \(code) is half a character and cannot stand alone.")
  }

  /// A number above U+10FFFF.
  public static func tooHigh(bytes: String) -> Diagnostic {
    encoding(
      "Bytes \(bytes) zijn geen UTF-8 (te hoog).", "Bytes \(bytes) are not UTF-8 (too high).")
  }

  /// A character of which the last bytes are missing.
  public static func cutCharacter() -> Diagnostic {
    encoding("Een UTF-8-teken is afgebroken.", "A UTF-8 character is cut off.")
  }

  /// A UTF-16 file with an odd number of bytes.
  public static func cutFile() -> Diagnostic {
    encoding(
      "Het bestand is afgebroken midden in een teken.", "The file is cut off inside a character.")
  }

  /// Good UTF-8 first, and then something else.
  public static func mixedEncodings() -> Diagnostic {
    encoding(
      "Het bestand mengt twee coderingen. Sla het bestand op als UTF-8.",
      "The file mixes two encodings. Save the file as UTF-8.")
  }

  /// UTF-8 that calls itself something else; `sample` is how it would look.
  public static func wrongEncodingName(sample: String) -> Diagnostic {
    encoding(
      "Er staat \(sample) in de tekst. De codering in regel 1 klopt niet.",
      "The text holds \(sample). The encoding in line 1 is wrong.")
  }

  /// U+FFFE or U+FFFF as such.
  public static func notACharacter(_ scalar: UInt32) -> Diagnostic {
    let code = codePoint(scalar)
    return encoding(
      "Teken \(code) mag niet in XML.", "Character \(code) is not allowed in XML.")
  }

  // MARK: Limits

  /// A bound of the reader.
  public enum Limit: Sendable, CaseIterable {
    case bytes, elements, depth, attributes, namespaces, namespacesInScope, names, name, text, value
  }

  /// More than a bound of the reader allows.
  public static func limit(_ limit: Limit, most: Int, found: Int? = nil) -> Diagnostic {
    let (m, n) = (dutch(most), english(most))
    let (f, g) = (dutch(found ?? most + 1), english(found ?? most + 1))
    let text =
      switch limit {
      case .bytes:
        most % 1_000_000 == 0 && most > 0
          ? Text(
            nl: "Het bestand is te groot (meest \(most / 1_000_000) MB).",
            en: "The file is too big (most \(most / 1_000_000) MB).")
          : Text(
            nl: "Het bestand is te groot (meest \(m) bytes).",
            en: "The file is too big (most \(n) bytes).")
      case .elements:
        Text(
          nl: "Het bestand heeft te veel elementen (meest \(m)).",
          en: "The file has too many elements (most \(n)).")
      case .depth:
        Text(
          nl: "Er staan \(f) elementen in elkaar. Het hoogste aantal is \(m).",
          en: "\(g) elements are nested. The most is \(n).")
      case .attributes:
        Text(
          nl: "Een element heeft \(f) attributen (meest \(m)).",
          en: "An element has \(g) attributes (most \(n)).")
      case .namespaces:
        Text(
          nl: "Een element heeft \(f) namespaces (meest \(m)).",
          en: "An element has \(g) namespaces (most \(n)).")
      case .namespacesInScope:
        Text(
          nl: "Op deze plaats gelden te veel namespaces tegelijk (meest \(m)).",
          en: "Too many namespaces hold at this place (most \(n)).")
      case .names:
        Text(
          nl: "Het bestand heeft te veel verschillende namen (meest \(m)).",
          en: "The file has too many different names (most \(n)).")
      case .name:
        Text(
          nl: "Een naam heeft \(f) tekens (meest \(m)).",
          en: "A name has \(g) characters (most \(n)).")
      case .text:
        Text(
          nl: "Een tekst is te lang (meest \(m) tekens).",
          en: "A text is too long (most \(n) characters).")
      case .value:
        Text(
          nl: "Een waarde is te lang (meest \(m) tekens).",
          en: "A value is too long (most \(n) characters).")
      }
    return Diagnostic("limit", .error, text)
  }

  /// A whole number with a point between thousands.
  static func dutch(_ number: Int) -> String { grouped(number, ".") }

  /// A whole number with a comma between thousands.
  static func english(_ number: Int) -> String { grouped(number, ",") }

  private static func grouped(_ number: Int, _ separator: Character) -> String {
    var result = ""
    let digits = String(number.magnitude)
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { result.append(separator) }
      result.append(digit)
    }
    return number < 0 ? "-" + result : result
  }
}

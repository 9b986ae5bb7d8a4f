extension XMLMessages {
  // MARK: References and characters

  /// A bare `&`.
  public static func ampersand() -> Diagnostic {
    syntax(
      "Het bestand is geen goede XML: schrijf &amp; in plaats van &.",
      "The file is not well-formed XML: write &amp; instead of &.")
  }

  /// A name between `&` and `;` that XML does not know; `number` is its character, when known.
  public static func unknownEntity(_ name: String, number: Int?) -> Diagnostic {
    if let number {
      return syntax(
        "Het bestand is geen goede XML: &\(name); is hier niet bekend, schrijf &#\(number);.",
        "The file is not well-formed XML: &\(name); is not known here, write &#\(number);.")
    }
    return syntax(
      "Het bestand is geen goede XML: &\(name); is hier niet bekend, schrijf het teken zelf.",
      "The file is not well-formed XML: &\(name); is not known here, write the character itself.")
  }

  /// A reference without its semicolon; `name` includes a `#` when it is a number.
  public static func noSemicolon(_ name: String) -> Diagnostic {
    syntax(
      "Het bestand is geen goede XML: de puntkomma na &\(name) ontbreekt.",
      "The file is not well-formed XML: the semicolon after &\(name) is missing.")
  }

  /// A reference `&#…;` without a number.
  public static func noNumber() -> Diagnostic {
    syntax(
      "Het bestand is geen goede XML: tussen &# en ; hoort een getal.",
      "The file is not well-formed XML: a number belongs between &# and ;.")
  }

  /// A character that XML forbids, by its number: below 32 in decimals, above as U+….
  public static func forbidden(_ scalar: UInt32) -> Diagnostic {
    if scalar < 32 {
      return syntax(
        "Het bestand is geen goede XML: teken nummer \(scalar) mag niet in XML.",
        "The file is not well-formed XML: character number \(scalar) is not allowed in XML.")
    }
    let code = codePoint(scalar)
    return syntax(
      "Het bestand is geen goede XML: teken \(code) mag niet in XML.",
      "The file is not well-formed XML: character \(code) is not allowed in XML.")
  }

  /// A character number over U+10FFFF; `code` is written in hexadecimals.
  public static func noSuchCharacter(_ code: String) -> Diagnostic {
    syntax(
      "Het bestand is geen goede XML: teken U+\(code) bestaat niet.",
      "The file is not well-formed XML: character U+\(code) does not exist.")
  }

  /// A zero byte.
  public static func zeroByte() -> Diagnostic {
    syntax(
      "Het bestand is geen goede XML: er staat een nul-byte in.",
      "The file is not well-formed XML: there is a zero byte.")
  }

  /// A control character, by its number.
  public static func controlCharacter(_ number: UInt32) -> Diagnostic {
    syntax(
      "Het bestand is geen goede XML: er staat een stuurteken (\(number)) in.",
      "The file is not well-formed XML: there is a control character (\(number)).")
  }

  /// `]]>` in plain text.
  public static func sectionEnd() -> Diagnostic {
    syntax(
      "Het bestand is geen goede XML: ]]> mag niet in gewone tekst.",
      "The file is not well-formed XML: ]]> is not allowed in plain text.")
  }

  /// A CDATA section that does not end.
  public static func sectionNotClosed(line: Int) -> Diagnostic {
    syntax(
      "Het bestand is geen goede XML: het CDATA-deel (regel \(line)) is niet gesloten.",
      "The file is not well-formed XML: the CDATA section (line \(line)) is not closed.")
  }

  /// A comment that does not end.
  public static func commentNotClosed(line: Int) -> Diagnostic {
    syntax(
      "Het bestand is geen goede XML: het commentaar (regel \(line)) is niet gesloten.",
      "The file is not well-formed XML: the comment (line \(line)) is not closed.")
  }

  /// Two hyphens inside a comment.
  public static func hyphens() -> Diagnostic {
    syntax(
      "Het bestand is geen goede XML: twee streepjes mogen niet in commentaar.",
      "The file is not well-formed XML: two hyphens are not allowed in a comment.")
  }

  /// An instruction that does not end.
  public static func instructionNotClosed(line: Int) -> Diagnostic {
    syntax(
      "Het bestand is geen goede XML: de <?-instructie (regel \(line)) is niet gesloten.",
      "The file is not well-formed XML: the <? instruction (line \(line)) is not closed.")
  }

  /// Something after `<!` that XML does not know.
  public static func unknownMarkup() -> Diagnostic {
    syntax(
      "Het bestand is geen goede XML: na <! hoort commentaar of een CDATA-deel.",
      "The file is not well-formed XML: a comment or a CDATA section belongs after <!.")
  }

  // MARK: The first line

  /// An XML declaration after a space or an empty line.
  public static func declarationNotFirst() -> Diagnostic {
    syntax(
      "Het bestand is geen goede XML: de regel <?xml ...?> staat niet aan het begin.",
      "The file is not well-formed XML: the <?xml ...?> line is not at the start.")
  }

  /// An XML declaration inside the document.
  public static func declarationInside() -> Diagnostic {
    syntax(
      "Het bestand is geen goede XML: <?xml ...?> mag alleen aan het begin.",
      "The file is not well-formed XML: <?xml ...?> is allowed at the start only.")
  }

  /// A declaration in capitals.
  public static func declarationCapitals() -> Diagnostic {
    syntax(
      "Het bestand is geen goede XML: schrijf <?xml met kleine letters.",
      "The file is not well-formed XML: write <?xml in small letters.")
  }

  /// A declaration without a version.
  public static func noVersion() -> Diagnostic {
    syntax(
      "Het bestand is geen goede XML: version ontbreekt in de eerste regel.",
      "The file is not well-formed XML: version is missing in the first line.")
  }

  /// A version that is not read.
  public static func version(_ version: String) -> Diagnostic {
    if version == "1.1" {
      return syntax(
        "Het bestand is geen goede XML: XML-versie 1.1 wordt niet gelezen, gebruik 1.0.",
        "The file is not well-formed XML: XML version 1.1 is not read, use 1.0.")
    }
    return syntax(
      "Het bestand is geen goede XML: XML-versie \(version) bestaat niet, gebruik 1.0.",
      "The file is not well-formed XML: XML version \(version) does not exist, use 1.0.")
  }

  /// A first line that is written in another way than XML asks.
  public static func declaration() -> Diagnostic {
    syntax(
      "Het bestand is geen goede XML: de eerste regel is niet goed geschreven.",
      "The file is not well-formed XML: the first line is not written well.",
      hint: Text(
        nl: "Schrijf <?xml version=\"1.0\" encoding=\"UTF-8\"?>.",
        en: "Write <?xml version=\"1.0\" encoding=\"UTF-8\"?>."))
  }

  /// A code point as U+ and at least four hexadecimals.
  static func codePoint(_ scalar: UInt32) -> String {
    let digits = String(scalar, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

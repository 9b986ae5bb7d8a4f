/// What the XML reader says about a file that it cannot read.
///
/// Every function gives a diagnostic without file and position; the reader fills those in.
public enum XMLMessages {
  /// A diagnostic of the family `xml-syntax`.
  static func syntax(_ nl: String, _ en: String, hint: Text? = nil) -> Diagnostic {
    Diagnostic("xml-syntax", .error, Text(nl: nl, en: en), hint: hint)
  }

  /// A diagnostic of the family `xml-namespace`.
  static func namespace(_ nl: String, _ en: String) -> Diagnostic {
    Diagnostic("xml-namespace", .error, Text(nl: nl, en: en))
  }

  // MARK: The file as a whole

  /// A file of zero bytes.
  public static func empty() -> Diagnostic {
    Diagnostic("empty", .error, Text(nl: "Het bestand is leeg.", en: "The file is empty."))
  }

  /// A file of white space only.
  public static func onlySpaces() -> Diagnostic {
    Diagnostic(
      "empty", .error,
      Text(nl: "Het bestand bevat alleen spaties.", en: "The file holds only white space."))
  }

  /// A DOCTYPE, which could name other files.
  public static func doctype() -> Diagnostic {
    Diagnostic(
      "xml-doctype", .error,
      Text(
        nl: "Een DOCTYPE mag niet in dit bestand. Haal die regel weg.",
        en: "A DOCTYPE is not allowed in this file. Remove that line."))
  }

  /// An element of XInclude, which names another file.
  public static func include() -> Diagnostic {
    Diagnostic(
      "xml-unknown-element", .error,
      Text(
        nl: "XInclude wordt niet gelezen. Zet de tekst zelf in het bestand.",
        en: "XInclude is not read. Put the text in the file itself."))
  }

  /// libxml2 refuses what our own scan finds no fault in.
  public static func unreadable() -> Diagnostic {
    syntax(
      "Het bestand is geen goede XML: het lezen stopte op deze plaats.",
      "The file is not well-formed XML: reading stopped at this place.")
  }

  // MARK: Elements

  /// Only a first line, no element.
  public static func noRoot() -> Diagnostic {
    syntax(
      "Het bestand is geen goede XML: er staat niets na de eerste regel.",
      "The file is not well-formed XML: nothing follows the first line.")
  }

  /// An element that is still open at the end of the file.
  public static func unclosed(_ name: String, line: Int) -> Diagnostic {
    syntax(
      "Het bestand is geen goede XML: <\(name)> (regel \(line)) is niet gesloten.",
      "The file is not well-formed XML: <\(name)> (line \(line)) is not closed.")
  }

  /// An element that is still open when an outer element ends.
  public static func unclosed(_ name: String, line: Int, before end: String) -> Diagnostic {
    syntax(
      "Het bestand is geen goede XML: <\(name)> (regel \(line)) is niet gesloten vóór </\(end)>.",
      "The file is not well-formed XML: <\(name)> (line \(line)) is not closed before </\(end)>.")
  }

  /// Two elements that overlap.
  public static func crossing(_ name: String, _ end: String) -> Diagnostic {
    syntax(
      "Het bestand is geen goede XML: <\(name)> en </\(end)> kruisen elkaar.",
      "The file is not well-formed XML: <\(name)> and </\(end)> cross each other.")
  }

  /// Start and end of an element differ in capitals.
  public static func capitals(_ name: String, _ end: String) -> Diagnostic {
    syntax(
      "Het bestand is geen goede XML: <\(name)> en </\(end)> verschillen in hoofdletters.",
      "The file is not well-formed XML: <\(name)> and </\(end)> differ in case.")
  }

  /// An end without a start.
  public static func notOpen(_ name: String) -> Diagnostic {
    syntax(
      "Het bestand is geen goede XML: </\(name)> sluit iets dat niet open is.",
      "The file is not well-formed XML: </\(name)> closes what is not open.")
  }

  /// A second element at the outermost level.
  public static func secondRoot(_ name: String) -> Diagnostic {
    syntax(
      "Het bestand is geen goede XML: er staat een tweede hoofdelement, <\(name)>.",
      "The file is not well-formed XML: there is a second root element, <\(name)>.")
  }

  /// Text after the root element.
  public static func textAfter() -> Diagnostic {
    syntax(
      "Het bestand is geen goede XML: er staat tekst na het einde.",
      "The file is not well-formed XML: text follows the end.")
  }

  /// Text before the root element.
  public static func textBefore() -> Diagnostic {
    syntax(
      "Het bestand is geen goede XML: er staat tekst vóór het begin.",
      "The file is not well-formed XML: text precedes the start.")
  }

  /// A name that starts with a digit.
  public static func nameStartsWithDigit() -> Diagnostic {
    syntax(
      "Het bestand is geen goede XML: een naam mag niet met een cijfer beginnen.",
      "The file is not well-formed XML: a name must not start with a digit.")
  }

  /// A name with another character that cannot be there.
  public static func nameExpected() -> Diagnostic {
    syntax(
      "Het bestand is geen goede XML: hier hoort een naam die met een letter begint.",
      "The file is not well-formed XML: a name that starts with a letter belongs here.",
      hint: Text(
        nl: "Schrijf &lt; als u het teken < bedoelt.",
        en: "Write &lt; if you mean the character <."))
  }

  /// A space straight after `<`.
  public static func spaceAfterOpen() -> Diagnostic {
    syntax(
      "Het bestand is geen goede XML: na < mag geen spatie.",
      "The file is not well-formed XML: no space is allowed after <.")
  }

  /// A space between `/` and `>`.
  public static func spaceInEnd() -> Diagnostic {
    syntax(
      "Het bestand is geen goede XML: tussen / en > mag geen spatie.",
      "The file is not well-formed XML: no space is allowed between / and >.")
  }

  /// A tag without its `>`.
  public static func tagNotClosed(_ name: String, line: Int) -> Diagnostic {
    syntax(
      "Het bestand is geen goede XML: bij <\(name) (regel \(line)) ontbreekt het teken >.",
      "The file is not well-formed XML: <\(name) (line \(line)) lacks the character >.")
  }

  /// A character in a tag that cannot be there.
  public static func strayInTag(_ name: String) -> Diagnostic {
    syntax(
      "Het bestand is geen goede XML: in <\(name)> staat een teken dat daar niet mag.",
      "The file is not well-formed XML: <\(name)> holds a character that is not allowed there.")
  }

  /// Lines that a version control program left after a merge.
  public static func mergeMarkers() -> Diagnostic {
    syntax(
      "Het bestand is geen goede XML: er staan samenvoeg-tekens (<<<<<<<) in.",
      "The file is not well-formed XML: there are merge markers (<<<<<<<).")
  }

  // MARK: Attributes

  /// The same attribute twice.
  public static func attributeTwice(_ name: String) -> Diagnostic {
    syntax(
      "Het bestand is geen goede XML: attribuut \(name) staat er twee keer.",
      "The file is not well-formed XML: attribute \(name) is there twice.")
  }

  /// A value without quotes.
  public static func noQuotes(_ name: String) -> Diagnostic {
    syntax(
      "Het bestand is geen goede XML: de waarde van attribuut \(name) heeft geen aanhalingstekens.",
      "The file is not well-formed XML: the value of attribute \(name) has no quotes.")
  }

  /// Typographic quotes around a value.
  public static func curlyQuotes() -> Diagnostic {
    syntax(
      "Het bestand is geen goede XML: er staan gekrulde aanhalingstekens rond een attribuut.",
      "The file is not well-formed XML: there are curly quotes around an attribute.",
      hint: Text(nl: "Gebruik rechte aanhalingstekens (\").", en: "Use straight quotes (\")."))
  }

  /// A name without a value.
  public static func noValue(_ name: String) -> Diagnostic {
    syntax(
      "Het bestand is geen goede XML: attribuut \(name) heeft geen waarde.",
      "The file is not well-formed XML: attribute \(name) has no value.")
  }

  /// A quote that is never closed.
  public static func quoteNotClosed(_ name: String, line: Int) -> Diagnostic {
    syntax(
      "Het bestand is geen goede XML: het aanhalingsteken van attribuut \(name) (regel \(line)) "
        + "is niet gesloten.",
      "The file is not well-formed XML: the quote of attribute \(name) (line \(line)) "
        + "is not closed.")
  }

  /// Two attributes without a space between them.
  public static func noSpace(_ first: String, _ second: String) -> Diagnostic {
    syntax(
      "Het bestand is geen goede XML: er ontbreekt een spatie tussen de attributen \(first) en "
        + "\(second).",
      "The file is not well-formed XML: a space is missing between attributes \(first) and "
        + "\(second).")
  }

  /// The character `<` inside a value.
  public static func lessInValue() -> Diagnostic {
    syntax(
      "Het bestand is geen goede XML: in een attribuut hoort &lt; in plaats van <.",
      "The file is not well-formed XML: an attribute needs &lt; instead of <.")
  }

  // MARK: Namespaces

  /// A prefix that is not declared.
  public static func unknownPrefix(_ prefix: String) -> Diagnostic {
    namespace(
      "Het bestand is geen goede XML: voorvoegsel \(prefix) hoort bij geen namespace.",
      "The file is not well-formed XML: prefix \(prefix) belongs to no namespace.")
  }

  /// A name with more than one colon, or with a colon at its start or end.
  public static func colons() -> Diagnostic {
    namespace(
      "Het bestand is geen goede XML: een naam mag maar één dubbele punt hebben.",
      "The file is not well-formed XML: a name may hold only one colon.")
  }

  /// A prefix that is declared with an empty namespace.
  public static func emptyNamespace() -> Diagnostic {
    namespace(
      "Het bestand is geen goede XML: een voorvoegsel kan geen lege namespace hebben.",
      "The file is not well-formed XML: a prefix cannot have an empty namespace.")
  }

  /// A reserved prefix that is declared anew.
  public static func fixedPrefix(_ prefix: String) -> Diagnostic {
    namespace(
      "Het bestand is geen goede XML: voorvoegsel \(prefix) ligt vast.",
      "The file is not well-formed XML: prefix \(prefix) is fixed.")
  }

  /// A reserved namespace that gets another prefix.
  public static func fixedNamespace(_ address: String) -> Diagnostic {
    namespace(
      "Het bestand is geen goede XML: namespace \(address) ligt vast.",
      "The file is not well-formed XML: namespace \(address) is fixed.")
  }

  /// A namespace that is no full address, where the canonical form needs one.
  public static func partialNamespace() -> Diagnostic {
    Diagnostic(
      "xml-namespace", .error,
      Text(
        nl: "Een namespace in dit bestand is geen volledig adres, zoals urn:voorbeeld.",
        en: "A namespace in this file is not a full address, such as urn:example."))
  }

  /// The same attribute twice through two prefixes.
  public static func attributeTwiceInNamespace(_ name: String) -> Diagnostic {
    namespace(
      "Het bestand is geen goede XML: attribuut \(name) staat er twee keer in dezelfde namespace.",
      "The file is not well-formed XML: attribute \(name) is there twice in one namespace.")
  }
}

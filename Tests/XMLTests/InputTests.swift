import Messages
import Testing
import XML

@Suite("Soorten bestanden en coderingen")
struct InputTests {
  private func utf16(_ text: String, bigEndian: Bool = false, mark: Bool = true) -> [UInt8] {
    let units = (mark ? [0xFEFF] : []) + Array(text.utf16)
    return units.flatMap { unit in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return bigEndian ? [high, low] : [low, high]
    }
  }

  @Test("Een leeg bestand")
  func empty() {
    #expect(complaint("") == "1:1 empty: Het bestand is leeg.")
    #expect(complaint(" \n\t\n") == "1:1 empty: Het bestand bevat alleen spaties.")
    #expect(complaint([0xEF, 0xBB, 0xBF]) == "1:1 empty: Het bestand bevat alleen spaties.")
  }

  @Test(
    "Geen XML",
    arguments: [
      ("<html><body><p>Geen XML<br></body></html>", "Dit is een HTML-pagina, geen XML."),
      ("<!DOCTYPE html><html/>", "Dit is een HTML-pagina, geen XML."),
      ("{\"antwoorden\": []}", "Dit is JSON, geen XML."),
      ("[1]", "Dit is JSON, geen XML."),
      ("vraag;antwoord\nV1;ja\n", "Dit is een CSV-bestand. Gebruik de opdracht voor importeren."),
      ("%PDF-1.7\n", "Dit is een PDF. Voeg hem toe als bijlage."),
      ("PK\u{3}\u{4}\u{0}\u{0}", "Dit is een zip- of Office-bestand."),
      ("PK\u{5}\u{6}\u{0}\u{0}", "Dit is een zip- of Office-bestand."),
      ("\u{7F}ELF\u{0}", "Dit is een programma, geen tekst."),
      ("MZ\u{0}\u{0}", "Dit is een programma, geen tekst."),
      ("\u{0}\u{0}\u{0}", "Het bestand bevat alleen nul-bytes."),
      ("\u{1}\u{2}\u{3}abc", "Dit is geen tekstbestand."),
      ("{\\rtf1 tekst}", "Dit is een RTF-bestand, geen XML."),
      ("Geachte heer", "Dit is gewone tekst, geen XML."),
    ])
  func wrongKind(text: String, message: String) {
    #expect(complaint(text) == "1:1 wrong-kind: \(message)")
  }

  @Test("Een gzip-bestand")
  func gzip() {
    #expect(
      complaint([0x1F, 0x8B, 8, 0])
        == "1:1 wrong-kind: Dit is een gecomprimeerd bestand. Pak het eerst uit.")
  }

  @Test("Coderingen die worden gelezen geven dezelfde tekst")
  func accepted() {
    let text = "<a>Café — ’s-Hertogenbosch 😀</a>"
    let wide = "<?xml version=\"1.0\" encoding=\"UTF-16\"?>\n"
    let files: [[UInt8]] = [
      Array(text.utf8), [0xEF, 0xBB, 0xBF] + Array((firstLine + text).utf8),
      utf16(wide + text), utf16(wide + text, bigEndian: true), utf16(text),
      Array("<?xml version='1.0' encoding='us-ascii'?><a>Caf&#233; &#x2014; ’s".utf8.prefix(63))
        + Array("&#8217;s-Hertogenbosch &#x1F600;</a>".utf8),
    ]
    for bytes in files {
      #expect(
        XMLDocument.read(bytes: bytes).root?.text == "Café — ’s-Hertogenbosch 😀")
    }
    let latin =
      Array("<?xml version='1.0' encoding='ISO-8859-1'?><a b='".utf8) + [0xE9, 0x27, 0x3E]
    let root = XMLDocument.read(bytes: latin + Array("x</a>".utf8)).root
    #expect(root?.attribute("b") == "é")
  }

  @Test("Kolommen tellen tekens, ook na omzetten")
  func columns() {
    let place = "1:7 xml-syntax"
    #expect(complaint("<a>é😀x&</a>").hasPrefix(place))
    #expect(complaint([0xEF, 0xBB, 0xBF] + Array("<a>é😀x&</a>".utf8)).hasPrefix(place))
    #expect(complaint(utf16("<a>é😀x&</a>")).hasPrefix(place))
  }

  private func named(_ encoding: String, _ body: [UInt8] = Array("<a/>".utf8)) -> [UInt8] {
    Array("<?xml version=\"1.0\" encoding=\"\(encoding)\"?>\n".utf8) + body
  }

  @Test("Coderingen die de eerste regel noemt")
  func names() {
    let save = "Sla het bestand op als UTF-8."
    #expect(
      complaint(named("windows-1252"))
        == "1:31 encoding: Codering windows-1252 wordt niet gelezen. \(save)")
    #expect(
      complaint(named("UTF-7")) == "1:31 encoding: Codering UTF-7 wordt niet gelezen. \(save)")
    #expect(
      complaint(named("x-onbekend"))
        == "1:31 encoding: Codering x-onbekend is niet bekend. \(save)")
    #expect(
      complaint(named("UTF-16"))
        == "1:31 encoding: Regel 1 noemt UTF-16, maar het bestand is UTF-8."
    )
    #expect(
      complaint([0xEF, 0xBB, 0xBF] + named("UTF-16"))
        == "1:31 encoding: Het begin-teken (UTF-8) en regel 1 (UTF-16) verschillen.")
    #expect(
      complaint([0xEF, 0xBB, 0xBF] + named("ISO-8859-1"))
        == "1:31 encoding: Het begin-teken (UTF-8) en regel 1 (ISO-8859-1) verschillen.")
    let declared = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><a/>"
    #expect(
      complaint(utf16(declared))
        == "1:31 encoding: Het begin-teken (UTF-16) en regel 1 (UTF-8) verschillen.")
    let big = "<?xml version=\"1.0\" encoding=\"UTF-16BE\"?><a/>"
    #expect(
      complaint(utf16(big))
        == "1:31 encoding: Het begin-teken (UTF-16LE) en regel 1 (UTF-16BE) verschillen.")
    #expect(complaint(utf16(big, bigEndian: true)) == "goed")
    #expect(
      complaint(named("US-ASCII", [0x3C, 0x61, 0x3E, 0xC3, 0xA9]))
        == "2:4 encoding: Byte C3 is geen US-ASCII. \(save)")
    #expect(complaint(named("ISO-8859-1")) == "goed")
    #expect(
      complaint(named("ISO-8859-1", Array("<a>Café</a>".utf8)))
        == "2:7 encoding: Er staat Ã© in de tekst. De codering in regel 1 klopt niet.")
  }

  @Test("Coderingen die aan de eerste bytes te zien zijn")
  func firstBytes() {
    let save = "Sla het bestand op als UTF-8."
    let noMark = "1:1 encoding: De codering is UTF-16, maar het begin-teken (BOM) ontbreekt."
    #expect(complaint(utf16("<a/>", mark: false)) == noMark)
    #expect(complaint(utf16("<a/>", bigEndian: true, mark: false)) == noMark)
    for start: [UInt8] in [
      [0xFF, 0xFE, 0, 0], [0, 0, 0xFE, 0xFF], [0x3C, 0, 0, 0], [0, 0, 0, 0x3C],
    ] {
      #expect(
        complaint(start + [1]) == "1:1 encoding: Codering UTF-32 wordt niet gelezen. \(save)")
    }
    #expect(
      complaint([0x4C, 0x6F, 0xA7, 0x94])
        == "1:1 encoding: Codering EBCDIC wordt niet gelezen. \(save)")
    let seven = "1:1 encoding: Codering UTF-7 wordt niet gelezen. \(save)"
    #expect(complaint("+ADw-script+AD4-") == seven)
    #expect(complaint("+/v8-abc") == seven)
    #expect(
      complaint(Array(utf16("<a/>").dropLast()))
        == "1:4 encoding: Het bestand is afgebroken midden in een teken.")
    #expect(
      complaint([0xFF, 0xFE, 0x3C, 0, 0x00, 0xD8, 0x41, 0])
        == "1:2 encoding: Teken U+D800 is een half teken en mag niet alleen staan.")
  }

  @Test(
    "Bytes die geen UTF-8 zijn",
    arguments: [
      ([0xE9, 0x3C], "Byte E9 is geen UTF-8. Sla het bestand op als UTF-8."),
      ([0x80], "Byte 80 is geen UTF-8. Sla het bestand op als UTF-8."),
      ([0xFF], "Byte FF is geen UTF-8. Sla het bestand op als UTF-8."),
      ([0xC0, 0xAF], "Bytes C0 AF zijn geen UTF-8 (te lange vorm)."),
      ([0xE0, 0x80, 0xAF], "Bytes E0 80 AF zijn geen UTF-8 (te lange vorm)."),
      ([0xF0, 0x80, 0x80, 0xAF], "Bytes F0 80 80 AF zijn geen UTF-8 (te lange vorm)."),
      ([0xED, 0xA0, 0x80], "Bytes ED A0 80 zijn geen UTF-8 (half teken)."),
      ([0xF4, 0x90, 0x80, 0x80], "Bytes F4 90 80 80 zijn geen UTF-8 (te hoog)."),
      ([0xC3], "Een UTF-8-teken is afgebroken."),
      ([0xE2, 0x82], "Een UTF-8-teken is afgebroken."),
    ] as [([UInt8], String)])
  func notUTF8(bytes: [UInt8], message: String) {
    let file = Array("<a>".utf8) + bytes + Array("</a>".utf8)
    #expect(complaint(file) == "1:4 encoding: \(message)")
  }

  @Test("Twee coderingen en tekens die nergens mogen")
  func mixed() {
    #expect(
      complaint(Array("<a>é</a>\n<".utf8) + [0xE9, 0x2F, 0x3E])
        == "2:2 encoding: Het bestand mengt twee coderingen. Sla het bestand op als UTF-8.")
    #expect(complaint("<a>\u{FFFE}</a>") == "1:4 encoding: Teken U+FFFE mag niet in XML.")
    #expect(complaint("\u{FEFF}\u{FEFF}<a/>").hasPrefix("1:1 xml-syntax"))
    #expect(complaint("<a>vraag\u{FEFF}1</a>") == "goed")
  }

  @Test(
    "Een DOCTYPE wordt ongelezen geweigerd",
    arguments: [
      "<!DOCTYPE a><a/>", "<!DOCTYPE a SYSTEM 'file:///etc/hostname'><a/>",
      "<!-- x --><?y?>\n<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><a>&x;</a>",
      "<!DOCTYPE a [<!ENTITY a 'b'><!ENTITY b '&a;&a;&a;&a;'>]><a>&b;</a>",
      "<!doctype a><a/>", "<!DOCTYPE", "<a/><!DOCTYPE a>", "<a><!DOCTYPE a></a>",
    ])
  func doctype(text: String) {
    let message = complaint(text)
    #expect(
      message.hasSuffix("xml-doctype: Een DOCTYPE mag niet in dit bestand. Haal die regel weg."),
      "\(message)")
  }

  @Test("XInclude en andere verwijzingen openen niets")
  func noOutside() {
    #expect(
      complaint(
        "<a xmlns:xi=\"http://www.w3.org/2001/XInclude\">\n"
          + "<xi:include href=\"file:///etc/hostname\" parse=\"text\"/></a>")
        == "2:1 xml-unknown-element: XInclude wordt niet gelezen. "
        + "Zet de tekst zelf in het bestand.")
    let references =
      "<?xml-stylesheet type=\"text/xsl\" href=\"http://127.0.0.1:9/x.xsl\"?>"
      + "<?oasis-xml-catalog catalog=\"http://127.0.0.1:9/cat.xml\"?>"
      + "<a xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
      + "xsi:schemaLocation=\"urn:a http://127.0.0.1:9/x.xsd\"/>"
    #expect(complaint(references) == "goed")
    #expect(tree("<a>&lt;&gt;&amp;&quot;&apos;</a>")?.text == "<>&\"'")
  }
}

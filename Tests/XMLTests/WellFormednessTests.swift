import Testing

/// Every way in which a file can be no XML, with what is said of it.
@Suite("Bestanden die geen goede XML zijn")
struct WellFormednessTests {
  static let prefix = "xml-syntax: Het bestand is geen goede XML: "

  @Test(
    "Na de eerste regel",
    arguments: [
      ("", "2:1", "er staat niets na de eerste regel."),
      ("<a>\n<b>\n</a>", "4:1", "<b> (regel 3) is niet gesloten vóór </a>."),
      ("<a>\n<b></b>\n", "4:1", "<a> (regel 2) is niet gesloten."),
      ("<a></a>\n<b></b>\n", "3:1", "er staat een tweede hoofdelement, <b>."),
      ("<a></a>tekst\n", "2:8", "er staat tekst na het einde."),
      ("<a></a><![CDATA[x]]>\n", "2:8", "er staat tekst na het einde."),
      ("<![CDATA[x]]><a/>\n", "2:1", "er staat tekst vóór het begin."),
      ("<a b=\"1\" b=\"2\"/>\n", "2:10", "attribuut b staat er twee keer."),
      ("<a b=1/>\n", "2:6", "de waarde van attribuut b heeft geen aanhalingstekens."),
      ("<a b/>\n", "2:4", "attribuut b heeft geen waarde."),
      (
        "<a b=\"1/>\n<c/></a>\n", "3:1",
        "het aanhalingsteken van attribuut b (regel 2) is niet gesloten."
      ),
      ("<a b=\"1", "2:8", "het aanhalingsteken van attribuut b (regel 2) is niet gesloten."),
      ("<a b=\"1\"c=\"2\"/>", "2:9", "er ontbreekt een spatie tussen de attributen b en c."),
      ("<a\"b\"/>", "2:3", "in <a> staat een teken dat daar niet mag."),
      ("<a b=\"<\"/>", "2:7", "in een attribuut hoort &lt; in plaats van <."),
      ("<a>Jansen & Zonen</a>", "2:11", "schrijf &amp; in plaats van &."),
      ("<a>Jansen &Zonen</a>", "2:11", "schrijf &amp; in plaats van &."),
      ("<a>&nbsp;</a>", "2:4", "&nbsp; is hier niet bekend, schrijf &#160;."),
      ("<a b='&foo;'/>", "2:7", "&foo; is hier niet bekend, schrijf het teken zelf."),
      ("<a>&euro</a>", "2:4", "de puntkomma na &euro ontbreekt."),
      ("<a>&lt</a>", "2:4", "de puntkomma na &lt ontbreekt."),
      ("<a>&#12</a>", "2:4", "de puntkomma na &#12 ontbreekt."),
      ("<a>&#;</a>", "2:4", "tussen &# en ; hoort een getal."),
      ("<a>&#x;</a>", "2:4", "tussen &# en ; hoort een getal."),
      ("<a>&#0;</a>", "2:4", "teken nummer 0 mag niet in XML."),
      ("<a>&#xFFFE;</a>", "2:4", "teken U+FFFE mag niet in XML."),
      ("<a>&#xD800;</a>", "2:4", "teken U+D800 mag niet in XML."),
      ("<a>&#x110000;</a>", "2:4", "teken U+110000 bestaat niet."),
      ("<a>&#1114112;</a>", "2:4", "teken U+110000 bestaat niet."),
      ("<a>\u{0}</a>", "2:4", "er staat een nul-byte in."),
      ("<a/>\u{0}", "2:5", "er staat een nul-byte in."),
      ("<a>\u{7}</a>", "2:4", "er staat een stuurteken (7) in."),
      ("<a b='\u{1}'/>", "2:7", "er staat een stuurteken (1) in."),
      ("<a>]]></a>", "2:4", "]]> mag niet in gewone tekst."),
      ("<a><![CDATA[tekst</a>\n", "3:1", "het CDATA-deel (regel 2) is niet gesloten."),
      ("<a><!-- tekst </a>\n", "3:1", "het commentaar (regel 2) is niet gesloten."),
      ("<a><!-- twee -- streepjes --></a>", "2:14", "twee streepjes mogen niet in commentaar."),
      ("<a><?php echo 1</a>\n", "3:1", "de <?-instructie (regel 2) is niet gesloten."),
      ("<a><?xml version='1.0'?></a>", "2:4", "<?xml ...?> mag alleen aan het begin."),
      ("<?xml version='1.0'?><a/>", "2:1", "<?xml ...?> mag alleen aan het begin."),
      ("<a><?XmL x?></a>", "2:4", "<?xml ...?> mag alleen aan het begin."),
      ("<1a/>", "2:2", "een naam mag niet met een cijfer beginnen."),
      ("<a 1b='2'/>", "2:4", "een naam mag niet met een cijfer beginnen."),
      ("<a>3 <- 4</a>", "2:7", "hier hoort een naam die met een letter begint."),
      ("<a></A>", "2:4", "<a> en </A> verschillen in hoofdletters."),
      ("<a><b><b><b></b></b></a>", "2:21", "<b> (regel 2) is niet gesloten vóór </a>."),
      ("<a><b></a></b>", "2:7", "<b> en </a> kruisen elkaar."),
      ("</a>\n", "2:1", "</a> sluit iets dat niet open is."),
      ("<a></c></a>", "2:4", "</c> sluit iets dat niet open is."),
      ("< a/>\n", "2:2", "na < mag geen spatie."),
      ("<a/ >\n", "2:3", "tussen / en > mag geen spatie."),
      ("<a/b>\n", "2:3", "in <a> staat een teken dat daar niet mag."),
      ("<a b='1'", "2:9", "bij <a (regel 2) ontbreekt het teken >."),
      ("<a <b/></a>", "2:4", "bij <a (regel 2) ontbreekt het teken >."),
      ("<a></a", "2:7", "bij </a (regel 2) ontbreekt het teken >."),
      ("<a><<<<<<< HEAD\n</a>", "2:4", "er staan samenvoeg-tekens (<<<<<<<) in."),
      ("<b c=“krul”/>", "2:6", "er staan gekrulde aanhalingstekens rond een attribuut."),
      ("<a><!ELEMENT b ANY></a>", "2:4", "na <! hoort commentaar of een CDATA-deel."),
      ("<a><?b!?></a>", "2:7", "hier hoort een naam die met een letter begint."),
    ])
  func afterFirstLine(body: String, place: String, message: String) {
    #expect(complaint(firstLine + body) == "\(place) \(Self.prefix)\(message)")
  }

  @Test(
    "De eerste regel",
    arguments: [
      ("tekst<a/>", "1:1", "er staat tekst vóór het begin."),
      ("\n<?xml version=\"1.0\"?><a/>", "2:1", "de regel <?xml ...?> staat niet aan het begin."),
      ("<?xml version='2.0'?><a/>", "1:16", "XML-versie 2.0 bestaat niet, gebruik 1.0."),
      ("<?xml version='1.1'?><a/>", "1:16", "XML-versie 1.1 wordt niet gelezen, gebruik 1.0."),
      ("<?xml encoding='UTF-8'?><a/>", "1:1", "version ontbreekt in de eerste regel."),
      ("<?xml?><a/>", "1:1", "version ontbreekt in de eerste regel."),
      ("<?XML version='1.0'?><a/>", "1:1", "schrijf <?xml met kleine letters."),
      ("<?xml version=1.0?><a/>", "1:15", "de eerste regel is niet goed geschreven."),
      (
        "<?xml version='1.0' standalone='maybe'?><a/>", "1:33",
        "de eerste regel is niet goed geschreven."
      ),
      (
        "<?xml encoding='UTF-8' version='1.0'?><a/>", "1:1",
        "de eerste regel is niet goed geschreven."
      ),
      ("<?xml version='1.0", "1:19", "de eerste regel is niet goed geschreven."),
      ("<?xml version=''?><a/>", "1:16", "de eerste regel is niet goed geschreven."),
    ])
  func theFirstLine(text: String, place: String, message: String) {
    #expect(complaint(text) == "\(place) \(Self.prefix)\(message)")
  }

  @Test("Een standalone-vermelding en een bestand zonder eerste regel worden gelezen")
  func goodFirstLines() {
    #expect(complaint("<?xml version='1.0' encoding='utf-8' standalone='yes' ?>\n<a/>") == "goed")
    #expect(complaint("<?xml version=\"1.0\" standalone='no'?><a/>") == "goed")
    #expect(complaint("<a/>") == "goed")
    #expect(complaint("<?xml-stylesheet href='x'?><!-- b --><a/><!-- c --><?d?>\n") == "goed")
  }

  @Test(
    "Namespaces",
    arguments: [
      ("<a b:c='1'/>", "1:4", "voorvoegsel b hoort bij geen namespace."),
      ("<b:a/>", "1:2", "voorvoegsel b hoort bij geen namespace."),
      ("<a:b:c xmlns:a='urn:a'/>", "1:2", "een naam mag maar één dubbele punt hebben."),
      ("<a:1 xmlns:a='urn:a'/>", "1:2", "een naam mag maar één dubbele punt hebben."),
      ("<a xmlns:='urn:a'/>", "1:4", "een naam mag maar één dubbele punt hebben."),
      ("<a xmlns:p=''/>", "1:4", "een voorvoegsel kan geen lege namespace hebben."),
      ("<a xmlns:xml='urn:x'/>", "1:4", "voorvoegsel xml ligt vast."),
      ("<a xmlns:xmlns='urn:x'/>", "1:4", "voorvoegsel xmlns ligt vast."),
      (
        "<a xmlns:p='http://www.w3.org/2000/xmlns/'/>", "1:4",
        "namespace http://www.w3.org/2000/xmlns/ ligt vast."
      ),
      (
        "<a xmlns:p='urn:a' xmlns:q='urn:a' p:x='1' q:x='2'/>", "1:44",
        "attribuut x staat er twee keer in dezelfde namespace."
      ),
      ("<a><b xmlns:p='u:x'/><p:c/></a>", "1:23", "voorvoegsel p hoort bij geen namespace."),
      ("<a><?p:q?></a>", "1:6", "een naam mag maar één dubbele punt hebben."),
    ])
  func namespaces(text: String, place: String, message: String) {
    #expect(
      complaint(text) == "\(place) xml-namespace: Het bestand is geen goede XML: \(message)")
  }

  @Test("Regels boven 65.535 kloppen")
  func farLines() {
    let rows = String(repeating: "<b/>\n", count: 70_000)
    #expect(
      complaint(firstLine + "<a>\n" + rows + "<c>\n</a>\n")
        == "70004:1 \(Self.prefix)<c> (regel 70003) is niet gesloten vóór </a>.")
  }

  @Test("Onze eigen controle en libxml2 zijn het eens over willekeurig beschadigde bestanden")
  func agreement() {
    var dice = Dice(state: 1)
    let sample = Array(
      ("<?xml version=\"1.0\"?><a xmlns:p='urn:x' b=\"1 &amp; 2\"><!-- c --><p:d e='f' p:e=\"g\"/>"
        + "tekst &#233; é € <![CDATA[<x>]]><?pi data?>\r\n<h>]]&gt;</h></a>").utf8)
    let odd: [UInt8] = Array("<>&;'\"=/!?-[]: xa1#\n\t".utf8)
    var refused = 0
    for _ in 0..<4_000 {
      var bytes = sample
      for _ in 0...Int.random(in: 0..<3, using: &dice) {
        let at = Int.random(in: 21..<bytes.count, using: &dice)
        switch Int.random(in: 0..<3, using: &dice) {
        case 0: bytes.remove(at: at)
        case 1: bytes.insert(odd.randomElement(using: &dice) ?? 0x3C, at: at)
        default: bytes[at] = odd.randomElement(using: &dice) ?? 0x3C
        }
      }
      let ours = complaint(bytes)
      let text = String(decoding: bytes, as: UTF8.self)
      #expect((ours == "goed") == libxmlAccepts(bytes), "\(ours) \(text)")
      #expect(!ours.contains("het lezen stopte"), "\(ours) \(text)")
      if ours != "goed" { refused += 1 }
    }
    #expect(refused > 2_000)
  }
}

import Testing
import XML

@Suite("Schrijver")
struct WriterTests {
  @Test("Een document met inspringen")
  func indented() {
    var writer = XMLWriter(indent: 2)
    writer.declaration()
    writer.comment("let op: a--b-")
    writer.start("rapport", ["versie": "1", "leeg": nil, "taal": "nl"])
    writer.element("titel", "Werving & selectie")
    writer.start(raw: "deel")
    writer.attribute(raw: "aantal", 3)
    writer.attribute("naam", "a \"b\" <c>\t\n\r")
    writer.element("leeg", "")
    writer.comment("klaar")
    writer.end()
    writer.start("p")
    writer.text("gewone ")
    writer.element("em", "tekst")
    writer.text(" ]]> hier")
    #expect(
      String(decoding: writer.finish(), as: UTF8.self) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <!--let op: a- -b- -->
        <rapport versie="1" taal="nl">
          <titel>Werving &amp; selectie</titel>
          <deel aantal="3" naam="a &quot;b&quot; &lt;c&gt;&#9;&#10;&#13;">
            <leeg/>
            <!--klaar-->
          </deel>
          <p>gewone <em>tekst</em> ]]&gt; hier</p>
        </rapport>

        """)
    #expect(complaint(writer.string) == "goed")
  }

  @Test("Zonder inspringen komt er geen wit bij")
  func plain() {
    var writer = XMLWriter(appendingTo: Array("<!--x-->".utf8))
    writer.start("a")
    writer.element("b", "1", ["c": "2"])
    writer.element("d", "")
    #expect(
      String(decoding: writer.finish(), as: UTF8.self) == "<!--x--><a><b c=\"2\">1</b><d/></a>\n")
  }

  @Test("Verkeerd gebruik geeft toch goede XML")
  func misuse() {
    var writer = XMLWriter()
    writer.text("weg")
    writer.attribute("weg", "1")
    writer.end()
    writer.start("a b", ["1x": "1", "a:b:c": "2", "": "3", "y": "4", "y": "5"])
    writer.text("t")
    writer.attribute("te-laat", "1")
    writer.declaration()
    writer.end()
    writer.start("tweede")
    writer.element("kind", "x", ["y": "z"])
    writer.start(raw: "nog")
    writer.attribute(raw: "y", "z")
    writer.comment("weg")
    writer.end()
    writer.end()
    writer.end()
    let text = String(decoding: writer.finish(), as: UTF8.self)
    #expect(text == "<a_b _1x=\"1\" a:b_c=\"2\" _=\"3\" y=\"4\">t</a_b>\n")
  }

  @Test("Namen")
  func names() {
    for good in ["a", "a-b.c_d1", "é", "p:a", "_"] { #expect(XMLWriter.isName(good)) }
    for bad in ["", "1", "a b", "a:b:c", ":a", "a:", "-a"] { #expect(!XMLWriter.isName(bad)) }
  }

  @Test("Tekens die XML niet kent")
  func illegal() {
    let found = XMLWriter.firstIllegal(in: "é\u{1}")
    #expect(found?.offset == 1)
    #expect(found?.scalar == "\u{1}")
    #expect(XMLWriter.firstIllegal(in: "gewoon\t\n\r é 😀 \u{FFFD}") == nil)
    #expect(XMLWriter.firstIllegal(in: "\u{FFFF}")?.offset == 0)
    var writer = XMLWriter()
    writer.element("a", "1\u{0}2\u{B}3\u{FFFE}4\u{FFFF}5\u{FEFF}", ["b": "\u{1F}\u{FFFE}"])
    let root = tree(String(decoding: writer.finish(), as: UTF8.self))
    #expect(root?.text == "1\u{FFFD}2\u{FFFD}3\u{FFFD}4\u{FFFD}5\u{FEFF}")
    #expect(root?.attribute("b") == "\u{FFFD}\u{FFFD}")
    writer = XMLWriter()
    writer.start("a")
    writer.comment("\u{1}")
    #expect(complaint(String(decoding: writer.finish(), as: UTF8.self)) == "goed")
  }

  @Test("Willekeurige teksten komen terug zoals ze waren")
  func roundTrip() {
    var dice = Dice(state: 7)
    let odd: [Unicode.Scalar] = [
      "<", ">", "&", "&", "#", "3", "8", ";", "\"", "'", "]", "]", ">", "\t", "\n", "\r", " ", "é",
      "€", "😀", "\u{FFFD}",
      "\u{FFFE}", "\u{0}", "\u{7}", "\u{7F}", "\u{85}", "\u{2028}", "\u{202E}", "\u{EFFF}", "a",
    ]
    for _ in 0..<500 {
      let text = String(
        String.UnicodeScalarView(
          (0..<Int.random(in: 0...30, using: &dice)).map { _ in
            odd.randomElement(using: &dice) ?? "a"
          }))
      let expected = String(
        String.UnicodeScalarView(
          text.unicodeScalars.map {
            XMLWriter.firstIllegal(in: String($0)) == nil ? $0 : "\u{FFFD}"
          }))
      var writer = XMLWriter(indent: 2)
      writer.start("a", ["b": text])
      writer.element("c", text)
      let bytes = writer.finish()
      let root = XMLDocument.read(bytes: bytes).root
      // Scalars are compared: equal strings may differ in their characters.
      #expect(
        root?.attribute("b").map { Array($0.unicodeScalars) } == Array(expected.unicodeScalars))
      #expect(
        root?.first(named: "c").map { Array($0.text.unicodeScalars) }
          == Array(expected.unicodeScalars))
    }
  }
}

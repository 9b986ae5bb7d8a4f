import Messages
import Testing
import XML

@Suite("Controle op structuur")
struct StructureTests {
  static let schema = RelaxNG.load(Array(SchemaSamples.schema.utf8)).schema

  /// The problems of the good file after a change.
  private func problems(_ changes: (String, String)...) throws -> [String] {
    var text = SchemaSamples.good
    for (old, new) in changes {
      let range = try #require(find(old, in: text), "\(old)")
      text.replaceSubrange(range, with: new)
    }
    let schema = try #require(Self.schema)
    let (root, diagnostics) = schema.check(bytes: Array(text.utf8), file: "d.xml")
    #expect(root != nil)
    #expect(diagnostics.allSatisfy { $0.file == "d.xml" && $0.position != nil })
    #expect(
      diagnostics.map { $0.position ?? .start }
        == diagnostics.map { $0.position ?? .start }.sorted())
    let judge = try #require(LibxmlSchema(SchemaSamples.schema))
    #expect(judge.accepts(text) == diagnostics.isEmpty)
    return diagnostics.map { line($0) + ($0.hint.map { " " + $0.nl } ?? "") }
  }

  private func find(_ part: String, in text: String) -> Range<String.Index>? {
    var index = text.startIndex
    while index < text.endIndex {
      if text[index...].hasPrefix(part) {
        return index..<text.index(index, offsetBy: part.count)
      }
      index = text.index(after: index)
    }
    return nil
  }

  @Test("Een goed bestand heeft geen problemen")
  func good() throws {
    #expect(try problems() == [])
    #expect(try problems(("<kvk>12345678</kvk>", "")) == [])
    #expect(try problems(("<kop>1 2 3</kop>", "<kop> 1\n2 </kop>")) == [])
  }

  @Test("Hoofdelement en namespace")
  func root() throws {
    let schema = try #require(Self.schema)
    func only(_ text: String) -> [String] {
      schema.check(bytes: Array(text.utf8)).diagnostics.map {
        line($0) + ($0.hint.map { " " + $0.nl } ?? "")
      }
    }
    #expect(
      only("<formulier xmlns='urn:t'/>") == [
        "1:1 xml-unknown-root: Hoofdelement <formulier> hoort niet in dit bestand. "
          + "Hier hoort <dossier>."
      ])
    #expect(
      only("<dossier xmlns='urn:x'/>") == [
        "1:1 xml-namespace: De namespace urn:x hoort niet in dit bestand. Schrijf xmlns=\"urn:t\"."
      ])
    #expect(
      only("<dossier/>") == [
        "1:1 xml-namespace: De namespace ontbreekt. Schrijf xmlns=\"urn:t\" in het hoofdelement."
      ])
    #expect(only("<dossier>").count == 1)
  }

  @Test("Elementen")
  func elements() throws {
    #expect(
      try problems(("<naam>Bakker &amp; Zn</naam>", "<nam>Bakker</nam>")) == [
        "4:5 xml-unknown-element: Element <nam> is in <werkgever> niet bekend. Bedoelt u <naam>?"
      ])
    #expect(
      try problems(("<naam>Bakker &amp; Zn</naam>", "<naam>Bakker</naam><telefoon/>")) == [
        "4:24 xml-unknown-element: Element <telefoon> is in <werkgever> niet bekend."
      ])
    #expect(
      try problems(("<naam>Bakker &amp; Zn</naam>", "")) == [
        "2:3 xml-missing-element: Element <naam> ontbreekt in <werkgever>."
      ])
    #expect(
      try problems(("<titel>x</titel>", "")) == [
        "14:7 xml-missing-element: In <groep> ontbreekt <titel> of <kop>."
      ])
    #expect(
      try problems(("<kop>1 2 3</kop>", "")) == [
        "16:5 xml-missing-element: In <groep> ontbreekt <titel> of <kop>."
      ])
    #expect(
      try problems(("<naam>Bakker &amp; Zn</naam>", "<naam>a</naam><naam>b</naam><naam>c</naam>"))
        == [
          "4:19 xml-order: <naam> staat te vaak in <werkgever>."
        ])
    #expect(
      try problems(("<em>los</em>", "<em xmlns='urn:x'>los</em>")) == [
        "10:22 xml-namespace: De namespace urn:x hoort niet in dit bestand. "
          + "Schrijf xmlns=\"urn:t\"."
      ])
  }

  @Test("Volgorde")
  func order() throws {
    let start = SchemaSamples.good
    let employer = try #require(find("<werkgever>", in: start)).lowerBound
    let answers = try #require(find("<antwoorden>", in: start)).lowerBound
    let attachments = try #require(find("<bijlagen>", in: start)).lowerBound
    let text =
      start[..<employer] + start[answers..<attachments] + start[employer..<answers]
      + start[attachments...]
    let schema = try #require(Self.schema)
    let found = schema.check(bytes: Array(text.utf8)).diagnostics
    #expect(found.map(\.message.nl) == ["<antwoorden> hoort na <werkgever>."])
    #expect(found.map(\.message.en) == ["<antwoorden> belongs after <werkgever>."])
    #expect(
      try problems(
        ("<bijlagen>", "<!--"), ("</bijlagen>", "-->"),
        ("<werkgever>", "<bijlagen><bijlage bestand='x'/></bijlagen><werkgever>")) == [
          "2:3 xml-order: <bijlagen> hoort na <antwoorden>."
        ])
  }

  @Test("Losse tekst")
  func text() throws {
    #expect(
      try problems(("<antwoorden>", "<antwoorden>\n hallo\n wereld")) == [
        "8:2 xml-text: Tussen de elementen staat losse tekst: 'hallo wereld'."
      ])
    #expect(
      try problems(("<bijlage bestand=\"a.docx\"/>", "<bijlage bestand=\"a.docx\">hallo</bijlage>"))
        == ["21:31 xml-text: <bijlage> mag geen tekst hebben, er staat 'hallo'."])
    let long = String(repeating: "lang ", count: 20)
    #expect(
      try problems(("<antwoorden>", "<antwoorden>" + long)).first?.hasSuffix(
        "'lang lang lang lang lang lang lang lang …'.") == true)
  }

  @Test("Attributen")
  func attributes() throws {
    #expect(
      try problems(("vraag=\"v1\"", "vrag=\"v1\"")) == [
        "8:15 xml-unknown-attribute: Attribuut 'vrag' is bij <antwoord> niet bekend. "
          + "Bedoelt u 'vraag'?"
      ])
    #expect(
      try problems(("vraag=\"v1\"", "vraag=\"v1\" xyz=\"\"")) == [
        "8:26 xml-unknown-attribute: Attribuut 'xyz' is bij <antwoord> niet bekend."
      ])
    #expect(
      try problems((" vraag=\"v1\"", "")) == [
        "8:5 xml-missing-attribute: Attribuut 'vraag' ontbreekt bij <antwoord>."
      ])
    #expect(
      try problems((" waarde=\"ja\"", "")) == [
        "8:5 xml-missing-attribute: Bij <antwoord> ontbreekt 'waarde' of 'weet-ik-niet'."
      ])
    #expect(
      try problems(("waarde=\"ja\"", "waarde=\"ja\" weet-ik-niet=\"ja\"")) == [
        "8:38 xml-unknown-attribute: Attribuut 'weet-ik-niet' kan bij deze <antwoord> niet samen "
          + "met de andere attributen."
      ])
    #expect(
      try problems(("waarde=\"ja\"", "warde=\"ja\"")) == [
        "8:26 xml-unknown-attribute: Attribuut 'warde' is bij <antwoord> niet bekend. "
          + "Bedoelt u 'waarde'?"
      ])
  }

  @Test("Waarden")
  func values() throws {
    #expect(
      try problems(("versie=\"1.0\"", "versie=\"2.0\"")) == [
        "1:52 type: Bij 'versie' hoort 1.0, er staat '2.0'."
      ])
    #expect(
      try problems(("taal=\"nl\"", "taal=\"nll\"")) == [
        "1:63 type: Bij 'taal' hoort nl of en, er staat 'nll'. Bedoelt u nl?"
      ])
    #expect(
      try problems(("<omvang>12<", "<omvang>veel<"), ("12345678", "1234567")) == [
        "3:13 type: Bij <omvang> hoort een getal van 1 tot en met 500, er staat 'veel'.",
        "5:10 type: Bij <kvk> horen 8 cijfers, er staat '1234567'.",
      ])
    #expect(try problems(("<omvang>12<", "<omvang>501<")).count == 1)
    #expect(
      try problems(("2026-02-28", "2026-02-30")) == [
        "8:42 type: Bij 'op' hoort een datum als jjjj-mm-dd, er staat '2026-02-30'."
      ])
    #expect(
      try problems(("waarde=\"ja\"", "waarde=\"jajaja\"")) == [
        "8:34 type: Bij 'waarde' hoort een tekst van hoogstens 5 tekens, er staat 'jajaja'."
      ])
    #expect(
      try problems(("<kop>1 2 3<", "<kop>1 x<")) == [
        "17:12 type: Bij <kop> hoort een heel getal, er staat '1 x'."
      ])
    #expect(try problems(("<kop>1 2 3<", "<kop><")).count == 1)
    #expect(try problems(("<titel>b<", "<titel>geen<")).count == 1)
    #expect(try problems(("http://example.org", "%zz")).count == 1)
  }

  @Test("Alle problemen in één keer, op volgorde van plaats")
  func all() throws {
    #expect(
      try problems(
        ("vraag=\"v1\"", "vrag=\"v1\""), ("<kvk>12345678</kvk>", "<kvk>1</kvk>"),
        ("taal=\"nl\"", "taal=\"xx\""),
        ("<titel>x</titel>", "<titl>x</titl>")
      ).map { $0.prefix { $0 != " " } } == ["1:63", "5:10", "8:15", "13:7"])
  }

  @Test("De controle en libxml2 zijn het eens over willekeurig veranderde bestanden")
  func agreement() throws {
    let schema = try #require(Self.schema)
    let judge = try #require(LibxmlSchema(SchemaSamples.schema))
    var dice = Dice(state: 3)
    let rows = SchemaSamples.good.split(separator: "\n").map(String.init)
    let swaps = [
      ("vraag", "vrag"), ("antwoord ", "groep "), ("titel", "kop"), ("waarde", "op"), ("1", "x"),
      ("bestand", "adres"), ("naam", "kvk"), ("=\"", "=\" "), ("em>", "b>"), ("ja", "nee"),
    ]
    var refused = 0
    for _ in 0..<3_000 {
      var lines = rows
      for _ in 0...Int.random(in: 0..<2, using: &dice) {
        let at = Int.random(in: 1..<lines.count - 1, using: &dice)
        switch Int.random(in: 0..<4, using: &dice) {
        case 0: lines.remove(at: at)
        case 1: lines.insert(lines.randomElement(using: &dice) ?? "", at: at)
        case 2: lines.swapAt(at, Int.random(in: 1..<lines.count - 1, using: &dice))
        default:
          let (old, new) = swaps.randomElement(using: &dice) ?? ("", "")
          if let range = find(old, in: lines[at]) { lines[at].replaceSubrange(range, with: new) }
        }
      }
      let text = lines.joined(separator: "\n")
      let (root, diagnostics) = schema.check(bytes: Array(text.utf8))
      guard root != nil else { continue }
      #expect(judge.accepts(text) == diagnostics.isEmpty, "\(diagnostics.map(line)) \(text)")
      if !diagnostics.isEmpty { refused += 1 }
    }
    #expect(refused > 500)
  }

  @Test(
    "Schema's die niet worden gelezen",
    arguments: [
      "<grammar xmlns='http://relaxng.org/ns/structure/1.0'><include href='x.rng'/></grammar>",
      "<grammar xmlns='http://relaxng.org/ns/structure/1.0'><start><ref name='weg'/></start></grammar>",
      "<grammar xmlns='http://relaxng.org/ns/structure/1.0'><start><ref/></start></grammar>",
      "<grammar xmlns='http://relaxng.org/ns/structure/1.0'><define/></grammar>",
      "<element xmlns='http://relaxng.org/ns/structure/1.0'/>",
      "<element name='a' xmlns='http://relaxng.org/ns/structure/1.0'><externalRef href='x'/></element>",
      "<element xmlns='http://relaxng.org/ns/structure/1.0'><text/></element>",
      "<element xmlns='http://relaxng.org/ns/structure/1.0'><choice/></element>",
      "<element name='a' xmlns='http://relaxng.org/ns/structure/1.0'><data type='kleur'/></element>",
      "<element name='a' xmlns='http://relaxng.org/ns/structure/1.0'><data type='token'><param name='kleur'>1</param></data></element>",
      "<element name='a' xmlns='http://relaxng.org/ns/structure/1.0'><data type='token'><param>1</param></data></element>",
      "<element name='a' xmlns='http://relaxng.org/ns/structure/1.0'><data type='token'><except><text/></except></data></element>",
    ])
  func badSchemas(text: String) {
    let (schema, diagnostics) = RelaxNG.load(Array(text.utf8), file: "x.rng")
    #expect(schema == nil)
    #expect(diagnostics.map(\.key) == ["schema"])
    #expect(diagnostics.map(\.file) == ["x.rng"])
  }

  @Test("Een schema dat geen XML is")
  func notXML() {
    #expect(RelaxNG.load([]).diagnostics.map(\.key) == ["empty"])
  }
}

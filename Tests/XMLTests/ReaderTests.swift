import Messages
import Testing
import XML

@Suite("Lezer en boom")
struct ReaderTests {
  /// Writes down everything it is told.
  struct Recorder: XMLVisitor {
    var events: [String] = []
    var stopAt: String?

    mutating func startElement(_ start: XMLStart) -> XMLFlow {
      let place = start.position
      events.append("<\(start.name.localName) \(place.line):\(place.column) @\(start.offset)")
      for index in 0..<start.attributeCount {
        let name = start.attributePosition(index)
        let value = start.valuePosition(index)
        events.append(
          "\(start.attributeName(index).localName)=\(start.attributeValue(index).string) "
            + "\(name.line):\(name.column) \(value.line):\(value.column)")
      }
      return stopAt.map { $0 == start.name.localName } == true ? .stop : .proceed
    }

    mutating func text(_ text: XMLText) -> XMLFlow {
      let place = text.position
      events.append(
        "\(text.isWhiteSpace ? "wit" : text.string) \(place.line):\(place.column)")
      return stopAt == text.string ? .stop : .proceed
    }

    mutating func endElement(_ name: XMLName) -> XMLFlow {
      events.append(">\(name.localName)")
      return stopAt == ">" + name.localName ? .stop : .proceed
    }
  }

  private func record(_ text: String, stopAt: String? = nil) -> (Recorder, XMLOutcome) {
    var recorder = Recorder(stopAt: stopAt)
    let outcome = XMLReader().read(Array(text.utf8), file: "a.xml", visitor: &recorder)
    return (recorder, outcome)
  }

  @Test("Gebeurtenissen en plaatsen")
  func events() {
    let (recorder, outcome) = record(
      "<?xml version='1.0'?>\n<a é='1'\n   xmlns:p='urn:p' p:b = \"&lt;\tx\"><!-- x -->\n 😀t<b/>"
        + "<c >  </c>\r\n</a>")
    #expect(outcome.isComplete)
    #expect(outcome.diagnostics.isEmpty)
    #expect(
      recorder.events == [
        "<a 2:1 @22", "é=1 2:4 2:7", "b=< x 3:20 3:27", "wit 4:2", "😀t 4:2", "<b 4:4 @83", ">b",
        "<c 4:8 @87", "wit 4:12", ">c", "wit 4:18", ">a",
      ])
  }

  @Test("De bezoeker kan stoppen", arguments: ["b", "x", ">b"])
  func stopping(at place: String) {
    let (recorder, outcome) = record("<a><b>x</b><c/></a>", stopAt: place)
    #expect(!outcome.isComplete)
    #expect(outcome.diagnostics.isEmpty)
    #expect(!recorder.events.contains { $0.hasPrefix("<c") })
  }

  @Test("Namen en waarden vergelijken zonder kopie")
  func names() {
    struct Checker: XMLVisitor {
      var seen: [Bool] = []
      var identities: [UnsafeRawPointer] = []
      mutating func startElement(_ start: XMLStart) -> XMLFlow {
        if start.name.isLocal("b") { identities.append(start.name.identity) }
        guard start.name.isLocal("a") else { return .proceed }
        seen += [
          start.name.matches("a", in: "urn:x"), !start.name.isLocal("ab"), !start.name.isLocal(""),
          !start.name.isNamespace(""), start.name.namespace == "urn:x",
          start.attribute("waarde")?.equals("ja") == true,
          start.attribute("waarde")?.equals("jaa") == false,
          start.attribute("waarde")?.equals("je") == false,
          start.attribute("b") == nil, start.attribute("c")?.equals("a & b") == true,
          start.attribute("c")?.equals("a &") == false, start.attribute("c")?.string == "a & b",
          start.index(of: "waarde") == 1,
          start.attributeName(0).isNamespace("urn:p"),
          start.attributeName(1).isNamespace(""), start.attributeName(1).namespace == nil,
          start.name.namespaceIdentity != nil,
        ]
        return .proceed
      }
      mutating func text(_ text: XMLText) -> XMLFlow { .proceed }
      mutating func endElement(_ name: XMLName) -> XMLFlow { .proceed }
    }
    var checker = Checker()
    let text =
      "<a xmlns='urn:x' xmlns:p='urn:p' p:b='1' waarde='ja' c='a &amp; b'><b>\(String(repeating: "t", count: 9_999))"
      + "</b><b/></a>"
    let outcome = XMLReader().read(Array(text.utf8), visitor: &checker)
    #expect(outcome.isComplete)
    #expect(checker.seen.allSatisfy { $0 })
    #expect(checker.identities.count == 2 && checker.identities[0] == checker.identities[1])
  }

  @Test("De boom")
  func treeOfElements() throws {
    let root = try #require(
      tree(
        "<a xmlns='urn:x' xml:lang='nl' b='1' c='2'>een <b>twee</b>\n<c/> <b>drie &amp; <d>vier</d></b>"
          + "<![CDATA[<5>]]></a>"))
    #expect(root.name == "a")
    #expect(root.namespace == "urn:x")
    #expect(root.position == Position(line: 1, column: 1))
    #expect(root.attributes.map(\.name) == ["lang", "b", "c"])
    #expect(root.attribute("b") == "1")
    #expect(root.attribute("lang") == nil)
    #expect(root.attribute("lang", in: xmlNamespace) == "nl")
    #expect(root.attributeNode("c")?.position == Position(line: 1, column: 38))
    #expect(root.attributeNode("c")?.valuePosition == Position(line: 1, column: 41))
    #expect(root.text == "een twee\n drie & vier<5>")
    #expect(root.elements.map(\.name) == ["b", "c", "b"])
    #expect(root.elements(named: "b").map(\.text) == ["twee", "drie & vier"])
    #expect(root.first(named: "c")?.position == Position(line: 2, column: 1))
    #expect(root.first(named: "d") == nil)
    let texts = root.children.compactMap { if case .text(let text) = $0 { text } else { nil } }
    #expect(texts.map(\.isWhiteSpace) == [false, true, true, false])
    #expect(texts[0].position == Position(line: 1, column: 44))
  }

  @Test("Een bestand dat niet goed is geeft geen boom maar een melding met de naam van het bestand")
  func failure() {
    let (root, diagnostics) = XMLDocument.read(bytes: Array("<a>".utf8), file: "map/a.xml")
    #expect(root == nil)
    #expect(diagnostics.map(\.file) == ["map/a.xml"])
    #expect(diagnostics.allSatisfy { $0.severity == .error })
    let early = XMLDocument.read(bytes: [], file: "map/a.xml").diagnostics
    #expect(early.map(\.file) == ["map/a.xml"])
  }

  @Test("Plaatsen kloppen in lange bestanden, ook terug")
  func longFile() throws {
    let rows = (0..<20_000).map { "<r n='\($0)'>é\($0)</r>\n" }.joined()
    let root = try #require(tree("<a>\n\(rows)</a>"))
    for (index, row) in root.elements.enumerated() {
      guard row.position == Position(line: index + 2, column: 1),
        row.attributes.first?.valuePosition == Position(line: index + 2, column: 7)
      else {
        Issue.record("regel \(index + 2): \(row.position)")
        break
      }
    }
    #expect(root.elements.count == 20_000)
    let one = try #require(
      tree("<a>" + (0..<5_000).map { _ in "<b c='é'/>" }.joined() + "</a>"))
    #expect(one.elements.last?.position == Position(line: 1, column: 4 + 4_999 * 10))
  }

  @Test("Lezers in veel taken tegelijk storen elkaar niet")
  func concurrency() async {
    let good = Array("<a><b c='1'>tekst</b></a>".utf8)
    let bad = Array("<a><b></a>".utf8)
    let counts = await withTaskGroup(of: Bool.self) { group in
      for index in 0..<200 {
        group.addTask {
          let read = XMLDocument.read(bytes: index % 2 == 0 ? good : bad)
          return index % 2 == 0 ? read.root?.text == "tekst" : read.diagnostics.count == 1
        }
      }
      return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
    }
    #expect(counts == 200)
  }
}

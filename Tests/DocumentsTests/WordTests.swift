import Documents
import TestSupport
import Testing

@Suite("Word files")
struct WordTests {
  private typealias W = WordFile

  @Test("new text of tracked changes counts, old text does not")
  func trackedChanges() throws {
    let reading = try W.read(
      "<w:p><w:del w:author=\"x\"><w:r><w:delText>Op klik.</w:delText></w:r></w:del>"
        + "<w:ins w:author=\"x\">\(W.r("Op eisen."))</w:ins>"
        + "<w:moveFrom>\(W.r("Weg."))</w:moveFrom><w:moveTo>\(W.r(" Hierheen."))</w:moveTo></w:p>")
    #expect(reading.texts == ["Op eisen. Hierheen."])
    #expect(reading.notices == ["tracked-changes"])
  }

  @Test("a deleted paragraph end joins two paragraphs, a deleted row is gone")
  func deletedEnds() throws {
    let reading = try W.read(
      W.p("Wij kiezen", "<w:rPr><w:del w:author=\"x\"/></w:rPr>") + W.p(" op eisen.")
        + "<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>\(W.p("oud"))</w:tc></w:tr>"
        + "<w:tr><w:tc>\(W.p("nieuw"))</w:tc></w:tr></w:tbl>")
    #expect(reading.texts == ["Wij kiezen op eisen.", "nieuw"])
  }

  @Test("hidden text does not count: by the run, by a style, by the style of the paragraph")
  func hiddenText() throws {
    let styles =
      "<w:styles \(W.namespaces)><w:style w:styleId=\"V\"><w:rPr><w:vanish/></w:rPr></w:style>"
      + "<w:style w:styleId=\"W\"><w:basedOn w:val=\"V\"/></w:style></w:styles>"
    let reading = try W.read(
      "<w:p>\(W.r("een", "<w:vanish/>"))\(W.r("twee", "<w:rStyle w:val=\"W\"/>"))"
        + "\(W.r("drie", "<w:rStyle w:val=\"W\"/><w:vanish w:val=\"0\"/>"))</w:p>"
        + W.p("vier", "<w:pStyle w:val=\"W\"/>")
        + "<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>\(W.r("vijf"))</w:p>",
      parts: [("styles.xml", "styles", styles)])
    #expect(reading.texts == ["drie", "vijf"])
    #expect(reading.notices == ["hidden-text"])
  }

  @Test("a text box counts once, after its paragraph")
  func textBoxes() throws {
    let box = "<w:txbxContent>\(W.p("In het vak."))</w:txbxContent>"
    let reading = try W.read(
      "<w:p>\(W.r("Voor "))<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\">\(box)</mc:Choice>"
        + "<mc:Fallback><w:pict><v:textbox>\(box)</v:textbox></w:pict></mc:Fallback>"
        + "</mc:AlternateContent></w:r>\(W.r("en na."))</w:p>\(W.p("Volgende."))")
    #expect(reading.texts == ["Voor en na.", "In het vak.", "Volgende."])
    #expect(reading.kinds == [.paragraph, .textBox, .paragraph])
    #expect(reading.notices == ["text-box"])
  }

  @Test("a field gives its result; a DDE field gives nothing")
  func fields() throws {
    func field(_ instruction: String, _ result: String) -> String {
      "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>\(instruction)</w:instrText>"
        + "</w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>\(W.r(result))"
        + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
    }
    let reading = try W.read(
      "<w:p>\(W.r("Zie "))\(field("REF x", "hoofdstuk 2"))\(W.r("."))</w:p>"
        + "<w:p>\(field(" DDEAUTO cmd", "kwaad"))\(W.r("Goed."))</w:p>")
    #expect(reading.texts == ["Zie hoofdstuk 2.", "Goed."])
    #expect(reading.notices == ["active-content"])
  }

  @Test("tabs are spaces, soft hyphens are gone, a hyphen that may not break stays")
  func characters() throws {
    let reading = try W.read(
      "<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b\u{AD}c</w:t><w:softHyphen/><w:t>d</w:t>"
        + "<w:noBreakHyphen/><w:t>e\u{A0} f</w:t></w:r></w:p>")
    #expect(reading.texts == ["a bcd-e f"])
  }

  @Test("a line that the author ended is joined, unless the sentence ended")
  func lineBreaks() throws {
    let reading = try W.read(
      "<w:p><w:r><w:t>Wij vragen:</w:t><w:br/><w:t>- een diploma</w:t><w:br/><w:t>- geduld</w:t>"
        + "</w:r></w:p><w:p><w:r><w:t>een lange</w:t><w:br/><w:t>titel</w:t></w:r></w:p>")
    #expect(reading.texts == ["Wij vragen:", "een diploma", "geduld", "een lange titel"])
    #expect(reading.kinds[1] == .listItem(level: 1))
  }

  @Test("levels of headings come from styles, outlines and bold lines")
  func headings() throws {
    let styles =
      "<w:styles \(W.namespaces)><w:style w:styleId=\"Kop1\"><w:name w:val=\"heading 1\"/>"
      + "</w:style><w:style w:styleId=\"Eigen\"><w:basedOn w:val=\"Kop1\"/><w:pPr>"
      + "<w:outlineLvl w:val=\"1\"/></w:pPr></w:style><w:style w:styleId=\"Inh\">"
      + "<w:name w:val=\"toc 1\"/></w:style></w:styles>"
    let reading = try W.read(
      W.p("Inleiding\u{9}3", "<w:pStyle w:val=\"Inh\"/>")
        + W.p("2. Inleiding", "<w:pStyle w:val=\"Kop1\"/>")
        + W.p("Doel", "<w:pStyle w:val=\"Eigen\"/>")
        + "<w:p>\(W.r("Wie beslist", "<w:b/>"))</w:p>" + W.p("De directie.")
        + W.p("Slot", "<w:outlineLvl w:val=\"0\"/>"),
      parts: [("styles.xml", "styles", styles)])
    #expect(
      reading.kinds == [
        .contents, .heading(level: 1), .heading(level: 2), .heading(level: 3), .paragraph,
        .heading(level: 1),
      ])
    #expect(reading.texts[1] == "Inleiding")
    #expect(reading.document?.passages[4].path == [2, 3, 4])
  }

  @Test("an empty form field and an instruction are no text")
  func placeholders() throws {
    let reading = try W.read(
      "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>\(W.p("Klik hier."))"
        + "</w:sdtContent></w:sdt><w:sdt><w:sdtPr/><w:sdtContent>\(W.p("Tekst."))</w:sdtContent>"
        + "</w:sdt>")
    #expect(reading.texts == ["Tekst."])
  }

  @Test("notes, headers and footers come from their own parts, once")
  func parts() throws {
    let note =
      "<w:footnotes \(W.namespaces)><w:footnote w:type=\"separator\">\(W.p("---"))</w:footnote>"
      + "<w:footnote>\(W.p("De noot."))</w:footnote></w:footnotes>"
    let header = "<w:hdr \(W.namespaces)>\(W.p("Kop"))</w:hdr>"
    let reading = try W.read(
      W.p("Tekst."),
      parts: [
        ("footnotes.xml", "footnotes", note), ("header1.xml", "header", header),
        ("header2.xml", "header", header),
      ])
    #expect(reading.texts == ["Tekst.", "De noot.", "Kop"])
    #expect(reading.kinds == [.paragraph, .footnote, .header])
  }

  @Test("cells know their row and column, also in a table inside a table")
  func tables() throws {
    let inner = "<w:tbl><w:tr><w:tc>\(W.p("binnen"))</w:tc></w:tr></w:tbl>"
    let reading = try W.read(
      "<w:tbl><w:tr><w:tc>\(W.p("a"))</w:tc><w:tc>\(inner)\(W.p("b"))</w:tc></w:tr></w:tbl>")
    #expect(
      reading.kinds == [
        .tableCell(table: 1, row: 1, column: 1), .tableCell(table: 2, row: 1, column: 1),
        .tableCell(table: 1, row: 1, column: 2),
      ])
  }

  @Test("a strict file of the ISO standard is read as well")
  func strict() throws {
    var members = W.members("")
    members[2] = ZipMember(
      "word/document.xml",
      "<w:document xmlns:w=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"><w:body>"
        + "\(W.p("Tekst."))</w:body></w:document>")
    #expect(Reading(try ZipMaker.zip(members), "a.docx").texts == ["Tekst."])
  }

  @Test("embedded files and comments are said")
  func notices() throws {
    let members =
      W.members("<w:p>\(W.r("Tekst."))<w:r><w:commentReference w:id=\"1\"/></w:r></w:p>")
      + [ZipMember("word/embeddings/1.bin", "x")]
    #expect(Reading(try ZipMaker.zip(members), "a.docx").notices == ["comments", "embedded"])
  }
}

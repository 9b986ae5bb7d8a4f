import Documents
import Files
import Messages
import Testing

@Suite("PDF files")
struct PDFTests {
  private func read(_ bytes: [UInt8], limits: DocumentLimits = .standard) -> Reading {
    Reading(bytes, "a.pdf", limits: limits)
  }

  private static let first =
    "Wij leggen de eisen vast voordat wij de vacature plaatsen. De HR-adviseur leest mee. Wij "
    + "vragen alleen wat nodig is voor het werk. Een eis die niet nodig is halen wij weg uit de tekst. "
    + "Dat doen wij samen met de leidinggevende van de afdeling die iemand zoekt."
  private static let second =
    "Iedere kandidaat krijgt een bevestiging van de brief. Twee personen lezen alle brieven los "
    + "van elkaar en geven punten. Zij leggen uit waarom. Daarna kiezen zij samen wie er wordt "
    + "gevraagd voor een gesprek met vragen die voor iedereen hetzelfde zijn."

  /// Lines of at most 34 letters; long words are broken as a word processor does.
  private func wrapped(_ text: String) -> [String] {
    var lines = [""]
    for word in text.split(separator: " ") {
      let line = lines[lines.count - 1]
      if line.isEmpty {
        lines[lines.count - 1] = String(word)
      } else if line.count + 1 + word.count <= 34 {
        lines[lines.count - 1] += " " + word
      } else if word == "leidinggevende", line.count + 9 <= 34 {
        lines[lines.count - 1] += " leiding-"
        lines.append("gevende")
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }

  @Test("two columns come one after the other, drawn column by column")
  func columns() {
    let page =
      PDFFile.column(wrapped(Self.first), x: 60) + PDFFile.column(wrapped(Self.second), x: 310)
    let reading = read(PDFFile.pages([page], font: "Courier"))
    #expect(reading.texts == [Self.first, Self.second])
  }

  @Test("two columns come one after the other, drawn line by line across the page")
  func columnsAcross() {
    let columns = zip(
      PDFFile.column(wrapped(Self.first), x: 60), PDFFile.column(wrapped(Self.second), x: 310))
    let reading = read(PDFFile.pages([columns.flatMap { [$0, $1] }], font: "Courier"))
    #expect(reading.texts == [Self.first, Self.second])
  }

  @Test("the rows of a table stay rows")
  func table() {
    let rows = [["Stap", "Wie"], ["Brieven lezen", "Adviseur"], ["Besluiten", "Directie"]]
    let lines = rows.enumerated().flatMap { row, cells in
      cells.enumerated().map { PDFFile.Line(x: 72 + 200 * $0, y: 700 - 20 * row, text: $1) }
    }
    let reading = read(PDFFile.pages([lines]))
    #expect(reading.texts == rows.flatMap { $0 })
    #expect(reading.kinds.last == .tableCell(table: 1, row: 3, column: 2))
  }

  @Test("page headers, footers and page numbers stand apart; a sentence goes on over the page")
  func margins() {
    func page(_ number: Int, _ texts: [String]) -> [PDFFile.Line] {
      [PDFFile.Line(x: 72, y: 810, text: "Veerman Logistiek", size: 9)]
        + PDFFile.column(texts)
        + [PDFFile.Line(x: 280, y: 30, text: "Pagina \(number) van 2", size: 9)]
    }
    let reading = read(
      PDFFile.pages([
        page(
          1,
          ["Wij bewaren de gegevens van iedere kandidaat", "die niet is gekozen niet langer dan"]),
        page(2, ["vier weken.", "Daarna wissen wij alles."]),
      ]))
    #expect(
      reading.texts == [
        "Wij bewaren de gegevens van iedere kandidaat die niet is gekozen niet langer dan "
          + "vier weken.",
        "Daarna wissen wij alles.", "Veerman Logistiek", "Pagina 1 van 2",
      ])
    #expect(reading.document?.passages.map(\.page) == [1, 2, 1, 1])
  }

  @Test("big letters are headings, the biggest the highest")
  func headings() {
    let page =
      PDFFile.column(["Werving"], from: 800, size: 20)
      + PDFFile.column(["Eisen"], from: 770, size: 15)
      + PDFFile.column(["Wij leggen de eisen vast."], from: 740)
    let reading = read(PDFFile.pages([page]))
    #expect(reading.kinds == [.heading(level: 1), .heading(level: 2), .paragraph])
  }

  @Test("a word that was drawn twice counts once")
  func doubled() {
    let page = PDFFile.column(["Vet woord"]) + PDFFile.column(["Vet woord"])
    #expect(read(PDFFile.pages([page])).texts == ["Vet woord"])
  }

  @Test("what the PDF would do is said and not done")
  func active() {
    let page = [PDFFile.column(["Tekst"])]
    func notices(_ catalog: String) -> [String] {
      read(PDFFile.pages(page, catalog: catalog)).notices
    }
    #expect(
      notices("/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>") == ["active-content"])
    #expect(notices("/OpenAction << /S /Launch /F (cmd.exe) >>") == ["active-content"])
    #expect(
      notices("/OpenAction << /S /URI /URI (http://127.0.0.1:9/) >>") == ["external-reference"])
    #expect(notices("/Names << /EmbeddedFiles << /Names [] >> >>") == ["embedded"])
    #expect(notices("") == [])
  }

  @Test("damage has its own message")
  func damage() {
    let good = PDFFile.pages([PDFFile.column(["Tekst"])])
    #expect(read(Array(good.prefix(300))).key == "truncated")
    #expect(read(Array("%PDF-1.7\n".utf8)).key == "truncated")
    #expect(read(good + Array("\nnog veel meer gegevens".utf8)).key == "wrong-kind")
    #expect(read(Array("GIF89a\u{1}\u{2}".utf8) + good).key == "wrong-kind")
    #expect(read(Array("\u{1}kwaad\n".utf8) + good).key == "wrong-kind")
    #expect(read(Array("\n\n".utf8) + good).texts == ["Tekst"])
    let loop = PDFFile.file([
      "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [2 0 R] /Count 1 >>",
    ])
    #expect(read(loop).key == "pdf")
  }

  @Test("without text the message says why")
  func withoutText() {
    let blank = read(PDFFile.pages([[]]))
    #expect(blank.key == "no-text")
    #expect(blank.message == "De PDF heeft geen tekst.")
    let form = read(PDFFile.pages([[]], catalog: "/AcroForm << /XFA (x) >>"))
    #expect(form.message == "De PDF is een invulformulier (XFA) zonder vaste tekst.")
    let scan = PDFFile.file([
      "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>",
      PDFFile.stream("x", "/Type /XObject /Subtype /Image /Width 1 /Height 1"),
    ])
    #expect(read(scan).message == "De PDF is een scan zonder tekst.")
  }

  @Test("without pdftotext the status is 69 and the message names the package")
  func missingProgram() {
    let bytes = PDFFile.pages([PDFFile.column(["Tekst"])])
    #expect {
      try DocumentReader(pdfProgram: nil).read(bytes, file: "a.pdf")
    } throws: { error in
      guard let problem = error as? FileProblem else { return false }
      return problem.status == .unavailable && problem.diagnostic.key == "helper-missing"
        && problem.diagnostic.hint?.nl.contains("poppler-utils") == true
    }
  }

  @Test("pages, sides, nesting and packing have limits")
  func limits() {
    var limits = DocumentLimits()
    limits.pages = 3
    func pages(_ count: Int) -> Reading {
      read(
        PDFFile.pages((1...count).map { PDFFile.column(["Tekst \($0)"]) }), limits: limits)
    }
    #expect(pages(2).key == nil)
    #expect(pages(3).key == nil)
    #expect(pages(4).key == "limit")
    func side(_ points: String) -> String? {
      read(
        PDFFile.pages(
          [PDFFile.column(["x"])], page: "/CropBox [0 0 595 842] /MediaBox [0 0 \(points) 842]")
      ).key
    }
    #expect(side("20001") == "limit")
    #expect(side("1e9") == "limit")
    let deep = String(repeating: "[", count: 5_000) + String(repeating: "]", count: 5_000)
    #expect(read(PDFFile.file(["<< /Type /Catalog /Pages 2 0 R >>", deep])).key == "limit")
    let packed = PDFFile.stream("x", "/Filter [/FlateDecode /FlateDecode]")
    #expect(read(PDFFile.file(["<< /Type /Catalog >>", packed])).key == "limit")
  }
}

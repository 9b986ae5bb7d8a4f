import Documents
import Testing

/// One text in seven formats gives one text.
@Suite("Same text in every format")
struct SameTextTests {
  private let reference = Fixture.read("procedure.odt")

  /// The passages of the running text, which every format has.
  private func body(_ reading: Reading) -> [String] {
    guard let document = reading.document else { return [] }
    return document.passages.filter { $0.isBody && $0.kind != .footnote }.map { document[$0] }
  }

  @Test("the running text is the same, character for character", arguments: Fixture.formats)
  func body(_ format: String) {
    let reading = Fixture.read("procedure.\(format)")
    #expect(reading.document?.format.rawValue == format)
    #expect(body(reading) == body(reference))
    #expect(body(reading).count == 27)
  }

  @Test("headings, lists and tables are known as such", arguments: Fixture.formats)
  func kinds(_ format: String) {
    #expect(Fixture.read("procedure.\(format)").kinds.prefix(27) == reference.kinds.prefix(27))
  }

  @Test("the same headings stand above", arguments: Fixture.formats)
  func paths(_ format: String) {
    let paths = Fixture.read("procedure.\(format)").document?.passages.prefix(27).map(\.path)
    #expect(paths == reference.document?.passages.prefix(27).map(\.path))
  }

  @Test("footnotes follow the text", arguments: ["docx", "odt", "html", "rtf", "md", "pdf"])
  func notes(_ format: String) {
    let reading = Fixture.read("procedure.\(format)")
    #expect(reading.kinds.filter { $0 == .footnote }.count == 1)
    #expect(
      reading.texts.dropFirst(27).first
        == "Zie het verslag van de overlegvergadering van februari 2026.")
  }

  @Test("page headers and footers come last", arguments: ["docx", "odt", "html", "rtf", "pdf"])
  func margins(_ format: String) {
    let reading = Fixture.read("procedure.\(format)")
    #expect(reading.kinds.suffix(2) == [.header, .footer])
    #expect(reading.texts.suffix(2) == ["Veerman Logistiek", "Vertrouwelijk"])
  }

  @Test("only the PDF has pages, and they are right")
  func pages() throws {
    for format in Fixture.formats {
      let document = try #require(Fixture.read("procedure.\(format)").document)
      let pages = Set(document.passages.compactMap(\.page))
      #expect(pages == (format == "pdf" ? [1, 2] : []), "\(format)")
      #expect(document.metadata.pages == (format == "pdf" ? 2 : nil))
    }
  }

  @Test("places point at the text itself", arguments: Fixture.formats)
  func places(_ format: String) throws {
    let document = try #require(Fixture.read("procedure.\(format)").document)
    let scalars = Array(document.text.unicodeScalars)
    var end = -1
    for (index, passage) in document.passages.enumerated() {
      #expect(passage.number == index + 1)
      #expect(passage.range.lowerBound == end + 1)
      end = passage.range.upperBound
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[passage.range])
      #expect(String(view) == document[passage])
    }
    #expect(end == scalars.count)
  }

  @Test("what the document says about itself comes along")
  func metadata() {
    let metadata = reference.document?.metadata
    #expect(metadata?.title == "Procedure werving en selectie")
    #expect(metadata?.language == "nl-NL")
    #expect(metadata?.modified?.hasPrefix("2026-") == true)
  }
}

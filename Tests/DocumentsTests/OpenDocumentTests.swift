import Documents
import TestSupport
import Testing

@Suite("ODT files")
struct OpenDocumentTests {
  private typealias O = OpenDocumentFile

  @Test("deleted text of tracked changes stands apart and does not count")
  func trackedChanges() throws {
    let reading = try O.read(
      "<text:tracked-changes><text:changed-region><text:deletion><text:p>Oud.</text:p>"
        + "</text:deletion></text:changed-region></text:tracked-changes><text:p>Nieuw.</text:p>")
    #expect(reading.texts == ["Nieuw."])
    #expect(reading.notices == ["tracked-changes"])
  }

  @Test("hidden text does not count: by a style, by a section, as a field")
  func hiddenText() throws {
    let styles =
      "<style:style style:name=\"V\" style:family=\"text\">"
      + "<style:text-properties text:display=\"none\"/></style:style>"
    let reading = try O.read(
      "<text:p>a<text:span text:style-name=\"V\">b</text:span>"
        + "<text:hidden-text>c</text:hidden-text>d</text:p>"
        + "<text:section text:display=\"none\"><text:p>e</text:p></text:section>",
      styles: styles)
    #expect(reading.texts == ["ad"])
    #expect(reading.notices == ["hidden-text"])
  }

  @Test("lists have levels, text boxes and notes stand apart")
  func structure() throws {
    let reading = try O.read(
      "<text:list><text:list-item><text:p>een</text:p><text:list><text:list-item>"
        + "<text:p>twee</text:p></text:list-item></text:list></text:list-item></text:list>"
        + "<text:p>Tekst<text:note><text:note-citation>1</text:note-citation><text:note-body>"
        + "<text:p>Noot.</text:p></text:note-body></text:note>.<draw:frame><draw:text-box>"
        + "<text:p>Vak.</text:p></draw:text-box></draw:frame></text:p>")
    #expect(reading.texts == ["een", "twee", "Tekst.", "Vak.", "Noot."])
    #expect(
      reading.kinds == [
        .listItem(level: 1), .listItem(level: 2), .paragraph, .textBox, .footnote,
      ])
  }

  @Test("a thousand times the same row is written once")
  func repeatedRows() throws {
    let reading = try O.read(
      "<table:table><table:table-row table:number-rows-repeated=\"1000000\">"
        + "<table:table-cell table:number-columns-repeated=\"1000000\"><text:p>x</text:p>"
        + "</table:table-cell></table:table-row></table:table>")
    #expect(reading.texts == ["x"])
  }

  @Test("spaces, tabs and line breaks are what they look like")
  func characters() throws {
    let reading = try O.read(
      "<text:p>a<text:s text:c=\"5\"/>b<text:tab/>c<text:line-break/>d</text:p>"
        + "<text:table-of-content><text:index-body><text:p>Deel 1 ..... 3</text:p>"
        + "</text:index-body></text:table-of-content>")
    #expect(reading.texts == ["a b c d", "Deel 1 3"])
    #expect(reading.kinds == [.paragraph, .contents])
  }

  @Test("a password and macros are refused")
  func refusals() throws {
    #expect(try O.read("<text:p>a</text:p>", more: [O.encrypted]).key == "password")
    let macro = ZipMember("Basic/Standard/Module1.xml", "<x/>")
    #expect(try O.read("<text:p>a</text:p>", more: [macro]).key == "macro")
    #expect(try O.read("").key == "no-text")
  }
}

import Documents
import Testing

@Suite("Markdown")
struct MarkdownTests {
  private func read(_ text: String) -> Reading { Reading(text, "a.md") }

  @Test("headings of both kinds, lists of all kinds, quotations and code")
  func blocks() {
    let reading = read(
      """
      ---
      title: "De titel"
      lang: nl
      ---
      Werving
      =======

      ## Eisen ##

      - een
        gaat door
          * twee
      3) drie
      - [x] vier

      > Een citaat
      > in twee regels.

      ```
      code
      ```
      ***
      Selectie
      --------
      """)
    #expect(
      reading.texts == [
        "Werving", "Eisen", "een gaat door", "twee", "drie", "vier", "Een citaat in twee regels.",
        "code", "Selectie",
      ])
    #expect(
      reading.kinds == [
        .heading(level: 1), .heading(level: 2), .listItem(level: 1), .listItem(level: 3),
        .listItem(level: 1), .listItem(level: 1), .paragraph, .paragraph, .heading(level: 2),
      ])
    #expect(reading.document?.metadata.title == "De titel")
  }

  @Test("marks inside a text are taken off")
  func inline() {
    let reading = read(
      "Een **vet** en _schuin_ woord, `code`, [een link](https://a.nl/(x) \"t\"), "
        + "![plaatje](a.png)een <https://a.nl>, 2 * 3 * 4, snake_case_naam, \\*ster\\* "
        + "&amp; &euro;.[^1]<!-- weg -->\n\n[^1]: De *noot*.\n\n[1]: https://a.nl\n")
    #expect(
      reading.texts == [
        "Een vet en schuin woord, code, een link, een https://a.nl, 2 * 3 * 4, snake_case_naam, "
          + "*ster* & €.", "De noot.",
      ])
    #expect(reading.kinds == [.paragraph, .footnote])
  }

  @Test("tables, with a bar inside a cell")
  func tables() {
    let reading = read("Tabel:\n| a | b |\n|---|:--|\n| c \\| d | **e** |\n\nslot")
    #expect(reading.texts == ["Tabel:", "a", "b", "c | d", "e", "slot"])
    #expect(reading.kinds[4] == .tableCell(table: 1, row: 2, column: 2))
  }

  @Test("text that is struck out does not count")
  func deleted() {
    let reading = read("Wij kiezen ~~op klik~~op eisen en <del>gevoel</del>cijfers.")
    #expect(reading.texts == ["Wij kiezen op eisen en cijfers."])
    #expect(reading.notices == ["tracked-changes"])
  }

  @Test("lines ended on purpose stand apart when a sentence ended")
  func lineEnds() {
    #expect(
      read("Vragen:  \n\\- een\\\nzelfde regel\nen door").texts
        == ["Vragen:", "een zelfde regel en door"])
  }

  @Test("without a name the marks tell")
  func recognised() {
    #expect(Reading("# Kop\n\ntekst", "-").document?.format == .md)
    #expect(Reading("Kop\n\ntekst", "-").document?.format == .txt)
  }
}

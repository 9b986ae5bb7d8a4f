import Documents
import Testing

@Suite("RTF files")
struct RichTextTests {
  private func read(_ text: String) -> Reading { Reading("{\\rtf1\\ansi " + text + "}", "a.rtf") }

  @Test("letters come as bytes, as numbers and by name")
  func characters() {
    #expect(
      read(
        "caf\\'e9 \\u233? \\uc2\\u8364\\'3f\\'3f \\uc1\\u-10179?\\u-8703? a\\~b\\_c\\-d \\emdash\\par"
      )
      .texts == ["café é € 😁 a b-cd —"])
    #expect(read("a\\{b\\}c\\\\d\\par").texts == ["a{b}c\\d"])
  }

  @Test("headings, lists, tables, notes and page headers")
  func structure() {
    let reading = read(
      "{\\stylesheet{\\s1\\outlinelevel0 heading 1;}{\\s2 toc 1;}}{\\header Kop\\par}"
        + "\\pard\\s1 Doel\\par\\pard\\s2 Deel 3\\par\\pard Tekst{\\footnote 1 Noot.}.\\par"
        + "\\pard\\ls1{\\listtext 1.\\tab}een\\par\\pard\\ls1\\ilvl1 twee\\par"
        + "\\trowd\\pard\\intbl a\\cell b\\cell\\row\\trowd\\pard\\intbl c\\cell\\row\\pard slot\\par"
    )
    #expect(
      reading.texts == [
        "Doel", "Deel 3", "Tekst.", "een", "twee", "a", "b", "c", "slot", "Noot.", "Kop",
      ])
    #expect(
      reading.kinds == [
        .heading(level: 1), .contents, .paragraph, .listItem(level: 1), .listItem(level: 2),
        .tableCell(table: 1, row: 1, column: 1), .tableCell(table: 1, row: 1, column: 2),
        .tableCell(table: 1, row: 2, column: 1), .paragraph, .footnote, .header,
      ])
  }

  @Test("hidden and deleted text does not count")
  func hidden() {
    let reading = read("a{\\v b}c{\\deleted d}{\\revised e}\\par")
    #expect(reading.texts == ["ace"])
    #expect(reading.notices == ["tracked-changes", "hidden-text"])
  }

  @Test("fields give their result, pictures and objects nothing")
  func fields() {
    let reading = read(
      "{\\field{\\*\\fldinst HYPERLINK x}{\\fldrslt link}} {\\field{\\*\\fldinst DDEAUTO c}"
        + "{\\fldrslt kwaad}}{\\pict ffd8}{\\object{\\*\\objdata 00}{\\result x}}"
        + "{\\*\\onbekend y}z\\bin4 }}}}\\par")
    #expect(reading.texts == ["link z"])
    #expect(reading.notices == ["active-content", "embedded"])
  }

  @Test("a text box counts once")
  func textBox() {
    let reading = read(
      "voor{\\shp{\\*\\shpinst{\\sp{\\sn a}{\\sv b}}{\\shptxt In het vak.\\par}}"
        + "{\\shprslt{\\pict 00}}}na\\par")
    #expect(reading.texts == ["voorna", "In het vak."])
    #expect(reading.kinds == [.paragraph, .textBox])
  }

  @Test("a file that is cut off is refused, and one without text")
  func damage() {
    #expect(Reading("{\\rtf1 Tekst\\par", "a.rtf").key == "truncated")
    #expect(Reading("{\\rtf1 {\\b", "a.rtf").key == "truncated")
    #expect(read("\\par").key == "no-text")
  }

  @Test("too many groups inside each other are refused")
  func depth() {
    func whole(_ count: Int) -> Reading {
      Reading(
        "{\\rtf1 " + String(repeating: "{", count: count - 1) + "x"
          + String(repeating: "}", count: count), "a.rtf")
    }
    #expect(whole(249).key == nil)
    #expect(whole(250).key == nil)
    #expect(whole(251).key == "limit")
  }
}

import Documents
import Testing

@Suite("Plain text")
struct PlainTextTests {
  private func read(_ text: String) -> Reading { Reading(text, "a.txt") }

  @Test("full lines are joined, short lines are not")
  func wrapping() {
    let reading = read(
      """
      De leidinggevende en de adviseur leggen samen de functie-
      eisen vast voordat de vacature wordt geplaatst. Zij gebrui-
      ken daarvoor een formulier met vragen over werving- en
      selectie, en over HR-
      beleid.

      Wij bieden:
      een goed salaris
      een prettige sfeer
      """)
    #expect(
      reading.texts == [
        "De leidinggevende en de adviseur leggen samen de functie-eisen vast voordat de vacature "
          + "wordt geplaatst. Zij gebruiken daarvoor een formulier met vragen over werving- en "
          + "selectie, en over HR-beleid.", "Wij bieden:", "een goed salaris",
        "een prettige sfeer",
      ])
  }

  @Test("each line of a text without wrapping is a paragraph")
  func unwrapped() {
    let long = String(repeating: "woord ", count: 40) + "einde."
    #expect(read("\(long)\n\(long)\nkort").texts == [long, long, "kort"])
  }

  @Test("headings: first, underlined, numbered, short between white lines")
  func headings() {
    let reading = read(
      "WERVING\n\nTekst over werving.\n\n2. Selectie\n\nTekst over selectie.\n\n2.1 Gesprek\n\n"
        + "Wij voeren twee gesprekken.\n\nBesluit\n-------\n\nDe directie beslist.\n")
    #expect(
      reading.kinds == [
        .heading(level: 1), .paragraph, .heading(level: 1), .paragraph, .heading(level: 2),
        .paragraph, .heading(level: 2), .paragraph,
      ])
    #expect(reading.texts[2] == "Selectie")
  }

  @Test("marks of lists are no text, but a year or an initial is")
  func marks() {
    let reading = read(
      "Lijst:\n- een\n* twee\n• drie\n1. vier\nb) vijf\n(6) zes\n\nA. de Vries beslist.\n\n"
        + "2026. Dat is het jaar.\n\n4 weken na het besluit wissen wij alles.\n")
    #expect(
      reading.texts == [
        "Lijst:", "een", "twee", "drie", "vier", "vijf", "zes", "A. de Vries beslist.",
        "2026. Dat is het jaar.", "4 weken na het besluit wissen wij alles.",
      ])
  }

  @Test("all line ends count")
  func lineEnds() {
    #expect(
      read("een.\r\n\r\ntwee.\r\rdrie.\u{0C}vier.").texts == ["een.", "twee.", "drie.", "vier."])
  }

  @Test("lines of a table of contents are known, without their dots")
  func contents() {
    let reading = read("1. Inleiding ............ 3\n2. Werving . . . . . . 5\n\nTekst hier.\n")
    #expect(reading.kinds == [.contents, .contents, .paragraph])
    #expect(reading.texts[0] == "Inleiding 3")
  }

  @Test("a text without text is refused")
  func empty() {
    #expect(read(" \n\t\n").key == "no-text")
    #expect(read("----\n====\n").key == "no-text")
    #expect(Reading([], "a.txt").key == "empty")
  }
}

@Suite("Encodings of texts")
struct EncodingTests {
  @Test("UTF-8, with and without its mark, and UTF-16 with its mark")
  func unicode() {
    let text = "Café — ’s-Hertogenbosch 😀"
    #expect(Reading([0xEF, 0xBB, 0xBF] + Array(text.utf8), "a.txt").texts == [text])
    var little: [UInt8] = [0xFF, 0xFE]
    var big: [UInt8] = [0xFE, 0xFF]
    for unit in text.utf16 {
      little += [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      big += [UInt8(unit >> 8), UInt8(unit & 0xFF)]
    }
    #expect(Reading(little, "a.txt").texts == [text])
    #expect(Reading(big, "a.txt").texts == [text])
    #expect(Reading(Array(little.dropLast()), "a.txt").key == "encoding")
    #expect(Reading(Array(little.dropFirst(2)), "a.txt").key == "encoding")
  }

  @Test("Windows text is read, and said")
  func windows() {
    let bytes = Array("Caf".utf8) + [0xE9, 0x20, 0x80, 0x93] + Array(" eis".utf8)
    #expect(Reading(bytes, "a.txt").texts == ["Café €“ eis"])
    #expect(Reading(bytes, "a.txt").notices == ["encoding"])
  }

  @Test("two encodings in one file, a cut character and no encoding at all are refused")
  func refused() {
    let mixed = Array("é".utf8) + Array(" en ".utf8) + [0xE9, 0x20]
    #expect(Reading(mixed, "a.txt").message == "Het bestand mengt twee coderingen.")
    let cut = Array("é caf".utf8) + [0xC3]
    #expect(Reading(cut, "a.txt").message == "Het bestand is afgebroken midden in een teken.")
    #expect(Reading(Array("x".utf8) + [0xE9, 0x81, 0x20], "a.txt").key == "encoding")
    #expect(Reading([0xFF, 0xFE, 0, 0, 0x41, 0, 0, 0], "a.txt").key == "encoding")
    #expect(Reading(Array("+ADw-b+AD4-".utf8), "a.txt").key == "encoding")
  }
}

import Documents
import Testing

@Suite("Web pages")
struct HTMLTests {
  private func read(_ text: String) -> Reading { Reading(text, "pagina.html") }

  @Test("what is not shown does not count")
  func hidden() {
    let reading = read(
      """
      <!DOCTYPE html><html lang="nl"><head><title>Titel</title>
      <style>.weg { display: none } p { color: red }</style></head><body>
      <p>Eén.</p><p hidden>Twee.</p><p style="display: none">Drie.</p><p class="x weg">Vier.</p>
      <div style="visibility:hidden"><p>Vijf.</p></div><p>Zes<!-- zeven -->.</p></body></html>
      """)
    #expect(reading.texts == ["Eén.", "Zes."])
    #expect(reading.notices == ["hidden-text"])
    #expect(reading.document?.metadata.title == "Titel")
    #expect(reading.document?.metadata.language == "nl")
  }

  @Test("a script is not run, and said")
  func script() {
    let reading = read("<p>Tekst.</p><script>document.write('<p>kwaad</p>')</script>")
    #expect(reading.texts == ["Tekst."])
    #expect(reading.notices == ["active-content"])
  }

  @Test("tags that nobody closed are closed")
  func unclosed() {
    let reading = read(
      "<html><title>T</title><h1>Kop<h2>Onder</h2><p>een<p>twee<ul><li>drie<li>vier</ul>"
        + "<table><tr><td>a<td>b<tr><td>c</table>vijf")
    #expect(
      reading.texts == ["Kop", "Onder", "een", "twee", "drie", "vier", "a", "b", "c", "vijf"])
    #expect(reading.kinds[8] == .tableCell(table: 1, row: 2, column: 1))
    #expect(reading.kinds[5] == .listItem(level: 1))
  }

  @Test("references become characters, also those of old pages")
  func references() {
    let reading = read(
      "<p>caf&eacute; &amp; &#233;&#xE9; &#147;x&#148; &onbekend; a&nbsp;b &lt;b&gt;</p>")
    #expect(reading.texts == ["café & éé “x” &onbekend; a b <b>"])
  }

  @Test("words beside tags stay apart or together as they are shown")
  func words() {
    let reading = read("<p>een<br>twee <b>dr</b>ie</p><div>vier<div>vijf</div>zes</div>")
    #expect(reading.texts == ["een twee drie", "vier", "vijf", "zes"])
  }

  @Test("deleted text does not count, inserted text does")
  func changes() {
    let reading = read("<p>Wij kiezen <del>op klik</del><ins>op eisen</ins>.</p>")
    #expect(reading.texts == ["Wij kiezen op eisen."])
    #expect(reading.notices == ["tracked-changes"])
  }

  @Test("header, footer and navigation of the page stand apart")
  func margins() {
    let reading = read(
      "<body><header>Veerman</header><nav><a href=x>Inhoud</a></nav><main><p>Tekst.</p></main>"
        + "<footer>Contact</footer></body>")
    #expect(reading.kinds == [.contents, .paragraph, .header, .footer])
  }

  @Test("what is no tag is text")
  func odd() {
    #expect(read("<p>a < b && c > d <3</p>").texts == ["a < b && c > d <3"])
    #expect(read("<p>x</p><p a='").texts == ["x"])
    #expect(read("<p>x</p><!-- nooit dicht").texts == ["x"])
    #expect(
      read("<!DOCTYPE html [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><p>&x;y</p>").texts == ["&x;y"]
    )
  }

  @Test("the encoding that the page names holds, when it fits")
  func encodings() {
    let latin = Array("<meta charset=iso-8859-1><p>caf".utf8) + [0xE9] + Array("</p>".utf8)
    #expect(Reading(latin, "a.html").texts == ["café"])
    #expect(Reading(latin, "a.html").notices.isEmpty)
    #expect(Reading("<meta charset=latin1><p>café</p>", "a.html").texts == ["café"])
    #expect(Reading("<meta charset=utf-7><p>x</p>", "a.html").key == "encoding")
  }

  @Test("too many elements inside each other are refused")
  func depth() {
    func nest(_ count: Int) -> Reading {
      read(String(repeating: "<div>", count: count) + "x")
    }
    #expect(nest(249).key == nil)
    #expect(nest(250).key == nil)
    #expect(nest(251).key == "limit")
    #expect(nest(100_000).key == "limit")
  }
}

import Messages
import Testing
import XML

@Suite("Canonieke vorm")
struct CanonicalTests {
  private func canonical(_ text: String) -> String? {
    XMLCanonical.bytes(of: Array(text.utf8)).bytes.map { String(decoding: $0, as: UTF8.self) }
  }

  @Test("Bestanden die hetzelfde zeggen hebben dezelfde bytes")
  func same() {
    let expected = "<a xmlns=\"urn:x\" b=\"1\" c=\"&lt;&#xA;\">é<d></d>&amp;</a>"
    #expect(
      canonical(
        "<?xml version='1.0' encoding='UTF-8'?>\n<!-- weg --><a c='&lt;&#10;'  b=\"1\" "
          + "xmlns='urn:x'>&#233;<d/><![CDATA[&]]></a>\n") == expected)
    #expect(canonical(expected) == expected)
  }

  @Test("Een bestand dat niet goed is heeft geen canonieke vorm")
  func failure() {
    let (bytes, diagnostics) = XMLCanonical.bytes(of: Array("<a>".utf8), file: "a.xml")
    #expect(bytes == nil)
    #expect(diagnostics.map(\.key) == ["xml-syntax"])
    let partial = XMLCanonical.bytes(of: Array("<a xmlns:p='adres'/>".utf8), file: "a.xml")
    #expect(partial.diagnostics.map(\.key) == ["xml-namespace"])
    #expect(partial.diagnostics.map(\.file) == ["a.xml"])
    #expect(XMLCanonical.bytes(of: []).diagnostics.map(\.key) == ["empty"])
  }
}

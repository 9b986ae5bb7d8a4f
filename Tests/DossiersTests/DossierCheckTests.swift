import Dossiers
import Messages
import TestSupport
import Testing
import XML

@Suite("Checks of a dossier")
struct DossierCheckTests {
  private static let digest = String(repeating: "0a", count: 32)

  private static func attachment(_ attributes: String, _ inside: String = "") -> String {
    dossierXML(after: "<bijlagen><bijlage \(attributes)>\(inside)</bijlage></bijlagen>")
  }

  @Test(
    "find what the schema refuses in a value",
    arguments: [
      (dossierXML(employer: "<naam> </naam>"), "too-short"),
      (dossierXML(employer: "<naam>X</naam><plaats></plaats>"), "too-short"),
      (dossierXML(employer: "<naam>X</naam><sector>Z</sector>"), "type"),
      (dossierXML(employer: "<naam>X</naam><rsin>12345678a</rsin>"), "identity"),
      (dossierXML(taken: "<afgenomen op=\"2026-11-01\" door=\" \"/>"), "too-short"),
      (dossierXML(taken: "<afgenomen op=\"1 november\" door=\"HR\"/>"), "date"),
      (
        dossierXML(answers: "<antwoord vraag=\"eisen_vooraf\" waarde=\"ja\" door=\"\"/>"),
        "too-short"
      ),
      (
        dossierXML(answers: "<antwoord vraag=\"eisen_vooraf\" waarde=\"ja\" op=\"2026-1-1\"/>"),
        "date"
      ),
      (
        dossierXML(answers: "<antwoord vraag=\"eisen_vooraf\" weet-ik-niet=\"nee\"/>"),
        "unknown-answer"
      ),
      (attachment("id=\"1b\" bestand=\"a.txt\" sha256=\"\(digest)\" soort=\"werkwijze\""), "type"),
      (attachment("id=\"b 1\" bestand=\"a.txt\" sha256=\"\(digest)\" soort=\"werkwijze\""), "type"),
      (
        attachment("id=\"b1\" bestand=\"a.txt\" sha256=\"\(digest)\" soort=\"folder\""),
        "unknown-answer"
      ),
      (
        attachment("id=\"b1\" bestand=\".a\" sha256=\"\(digest)\" soort=\"werkwijze\""),
        "attachment-path"
      ),
      (
        attachment(
          "id=\"b1\" bestand=\"a.txt\" sha256=\"\(digest)\" soort=\"werkwijze\"", "<titel/>"),
        "too-short"
      ),
      (dossierXML(after: "<vacatures><vacature id=\"v.1\" functie=\"x\"/></vacatures>"), "type"),
      (dossierXML(after: "<vacatures><vacature id=\"v1\" functie=\"\"/></vacatures>"), "too-short"),
      (
        dossierXML(
          after: "<vacatures><vacature id=\"v1\" functie=\"x\" geplaatst=\"x\"/></vacatures>"),
        "date"
      ),
    ])
  func values(_ text: String, _ key: String) throws {
    let read = try read(text)
    #expect(read.diagnostics.map(\.key) == [key])
    #expect(read.dossier == nil)
    let root = try #require(XMLDocument.read(bytes: Array(text.utf8)).root)
    #expect(try !dossierSchema().check(root).isEmpty)
  }

  @Test("say all at once, in the order of the file")
  func together() throws {
    let text = dossierXML(
      employer: "<naam>X</naam><kvk>12</kvk>",
      answers: """
        <antwoord vraag="aantal_werknemers" waarde="veel"/>
        <antwoord vraag="eisen_vooraf" waarde="ja" soort="x"/>
        <antwoord vraag="eisen_voraf" waarde="ja"/>
        """)
    #expect(
      try remarks(text)
        == ["2:31 identity", "3:57 type", "4:44 xml-unknown-attribute", "5:18 unknown-question"])
  }

  @Test("give a hint with the closest question")
  func hint() throws {
    let found = try read(
      dossierXML(answers: "<antwoord vraag=\"eisen_voraf\" waarde=\"ja\"/>")
    ).diagnostics
    #expect(found.first?.hint?.nl.contains("eisen_vooraf") == true)
  }

  @Test("keep the place of an answer and of an attachment")
  func places() throws {
    let text = Self.attachment(
      "id=\"b1\" bestand=\"a.txt\" sha256=\"\(Self.digest)\" soort=\"werkwijze\"")
    let dossier = try #require(try read(text).dossier)
    #expect(dossier.answers.first?.position.line == 3)
    #expect(dossier.attachments.first?.position.line == 4)
  }

  @Test(
    "take attachment paths that stay inside only",
    arguments: [
      ("bijlagen/a.txt", true), ("a.txt", true), ("é/ü.txt", true), ("a b/c.txt", true),
      ("", false), ("/a", false), ("a/", false), ("a//b", false), ("../a", false),
      ("a/../b", false),
      ("./a", false), ("a/./b", false), (".git/config", false), ("a\\b", false), ("C:/a", false),
      ("a\u{0}b", false), ("a\nb", false), ("a\u{7f}", false), ("..", false), ("~/a", true),
      (String(repeating: "a", count: 200), true), (String(repeating: "a", count: 201), false),
    ])
  func paths(_ path: String, _ isInside: Bool) {
    #expect(AttachmentPath.isInside(path) == isInside)
  }

  @Test("take a contradiction that only deserves a look as a warning")
  func contradiction() throws {
    let read = try read(
      dossierXML(
        answers: "<antwoord vraag=\"werkwijze_vorm\" waarde=\"mondeling\"/>\n"
          + "<antwoord vraag=\"werkwijze_inzage\" waarde=\"gepubliceerd\"/>"))
    #expect(read.diagnostics.map(remark) == ["4:1 contradiction?"])
    #expect(read.dossier != nil)
  }
}

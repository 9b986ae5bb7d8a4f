import Catalogue
import Dossiers
import Files
import Messages
import Rules
import TestSupport
import Testing
import XML

@Suite("Forms of a dossier")
struct DossierFormsTests {
  private func dossier(_ name: String) throws -> Dossier {
    try #require(try readAll("\(examples)/goed/\(name)").dossier)
  }

  /// All a dossier says, without places, as text.
  private func content(_ dossier: Dossier) -> [String] {
    var lines = [
      dossier.id, dossier.questionnaire, dossier.questionnaireVersion,
      dossier.language?.rawValue ?? "-", dossier.normSet ?? "-", "\(dossier.employer)",
      dossier.taken.map { "\($0)" } ?? "-", dossier.digest,
    ]
    lines += dossier.answers.map { answer in
      let links = answer.evidence.map {
        "\($0.attachment) \($0.page ?? 0) \($0.paragraph ?? 0) \($0.quote ?? "-")"
      }
      let value = answer.value.map { "\($0)" } ?? "weet niet"
      let on = answer.on?.description ?? "-"
      return
        "\(answer.question) \(value) \(answer.by ?? "-") \(on) \(answer.remark ?? "-") \(links)"
    }
    lines += dossier.attachments.map {
      "\($0.id) \($0.path) \($0.sha256) \($0.kind) \($0.title ?? "-")"
    }
    return lines + dossier.vacancies.map { "\($0)" }
  }

  @Test("XML and JSON of the same dossier are the same", arguments: goodExamples)
  func json(_ name: String) throws {
    let original = try dossier(name)
    let text = JSONForm.text(of: original, try ShippedCatalogue.catalogue())
    let other = try read(text)
    #expect(other.diagnostics.filter { $0.severity == .error }.map(\.short) == [])
    #expect(try content(#require(other.dossier)) == content(original))
  }

  @Test("what is written is read back the same and follows the schema", arguments: goodExamples)
  func written(_ name: String) throws {
    let original = try dossier(name)
    let bytes = DossierWriter.bytes(original, try ShippedCatalogue.catalogue())
    let again = try reader().read(bytes, file: "dossier.xml")
    #expect(try content(#require(again.dossier)) == content(original))
    let root = try #require(XMLDocument.read(bytes: bytes).root)
    #expect(try dossierSchema().check(root).map(\.short) == [])
    #expect(
      DossierWriter.bytes(try #require(again.dossier), try ShippedCatalogue.catalogue()) == bytes)
    #expect(Digest.sha256(bytes) == original.digest)
  }

  @Test("the order of answers, attributes and attachments says nothing", arguments: goodExamples)
  func order(_ name: String) throws {
    let original = try dossier(name)
    let path = "\(examples)/goed/\(name)" + (name.hasSuffix(".xml") ? "" : "/dossier.xml")
    let root = try #require(
      XMLDocument.read(bytes: try FileSystem.read(path, limit: 1_000_000)).root)
    var dice = Dice(UInt64(name.utf8.count))
    for _ in 0..<5 {
      var xml = XMLWriter()
      Self.write(Self.shuffled(root, &dice), isRoot: true, &xml)
      let other = try reader().read(xml.finish(), file: "dossier.xml")
      #expect(try content(#require(other.dossier)) == content(original))
    }
  }

  private static func shuffled(_ element: XMLElement, _ dice: inout Dice) -> XMLElement {
    var element = element
    element.attributes.shuffle(using: &dice)
    for index in element.children.indices {
      if case .element(let child) = element.children[index] {
        element.children[index] = .element(shuffled(child, &dice))
      }
    }
    if ["antwoorden", "bijlagen", "vacatures"].contains(element.name) {
      element.children.shuffle(using: &dice)
    }
    return element
  }

  private static func write(_ element: XMLElement, isRoot: Bool = false, _ xml: inout XMLWriter) {
    xml.start(element.name)
    for attribute in element.attributes { xml.attribute(attribute.name, attribute.value) }
    if isRoot, let namespace = element.namespace { xml.attribute("xmlns", namespace) }
    for child in element.children {
      switch child {
      case .element(let child): write(child, &xml)
      case .text(let text): xml.text(text.string)
      }
    }
    xml.end()
  }

  @Test("numbers and options have one standard form")
  func standardForm() throws {
    let plain = try read(
      dossierXML(
        answers: "<antwoord vraag=\"aantal_werknemers\" waarde=\"84\"/>"
          + "<antwoord vraag=\"dossier_onderdelen\" waarde=\"eisen redenen\"/>"))
    let other = try read(
      dossierXML(
        answers: "<antwoord waarde=\" redenen  eisen\" vraag=\"dossier_onderdelen\"/>"
          + "<antwoord vraag=\"aantal_werknemers\" waarde=\"84.0\"/>"))
    let different = try read(
      dossierXML(answers: "<antwoord vraag=\"aantal_werknemers\" waarde=\"85\"/>"))
    #expect(plain.dossier != nil)
    #expect(plain.dossier?.digest == other.dossier?.digest)
    #expect(plain.dossier?.digest != different.dossier?.digest)
  }

  @Test(
    "hostile texts come back as they were",
    arguments: [
      "<script>alert(1)</script>", "a < b && c > d ]]> e", "=cmd|' /C calc'!A0", "\"O'Neill\"",
      "’s-Hertogenbosch", "Müller & Zn.", "مرحبا", "招聘", "-5 punten", "👩🏽‍🔧", "e\u{301} is geen é",
      "\u{202e}omgekeerd", "regel één\nregel twee\tmet tab", "a\u{a0}b",
      "\u{1F}".isEmpty ? "" : "%00",
      "regel\r\nvan Windows", "los\rteken",
    ])
  func texts(_ text: String) throws {
    let json = dossierJSON(
      answers: "\"eisen_vooraf\": {\"value\": true, \"remark\": \(JSONForm.quoted(text))}")
    let first = try #require(try read(json).dossier)
    #expect(first.answers.first?.remark == text)
    let bytes = DossierWriter.bytes(first, try ShippedCatalogue.catalogue())
    let second = try #require(try reader().read(bytes, file: "x").dossier)
    #expect(second.answers.first?.remark == text)
    #expect(second.digest == first.digest)
  }

  @Test("white space around a text says nothing, in either form")
  func space() throws {
    let xml = try read(
      dossierXML(
        answers: "<antwoord vraag=\"eisen_vooraf\" waarde=\"ja\">"
          + "<opmerking>\n  Zie HR.\t</opmerking></antwoord>"))
    let json = try read(
      dossierJSON(answers: "\"eisen_vooraf\": {\"value\": \"ja\", \"remark\": \" Zie HR.\\n\"}"))
    #expect(xml.dossier?.answers.first?.remark == "Zie HR.")
    #expect(xml.dossier?.digest == json.dossier?.digest)
  }
}

import Catalogue
import Dossiers
import Messages
import Rules
import Testing
import XML

@testable import Assessment
@testable import Reporting

struct XMLReportTests {
  private func root(_ report: Report) throws -> XMLElement {
    let read = XMLDocument.read(bytes: XMLReport.bytes(report))
    #expect(read.diagnostics.isEmpty)
    return try #require(read.root)
  }

  private func elements(_ name: String, in element: XMLElement) -> [XMLElement] {
    element.elements.flatMap { ($0.name == name ? [$0] : []) + elements(name, in: $0) }
  }

  private func words(_ element: XMLElement?, _ language: Language) -> String? {
    element?.first(named: language.rawValue)?.text
  }

  // MARK: Same in, same out

  @Test func sameReportGivesSameBytes() {
    #expect(XMLReport.bytes(SampleReport().make()) == XMLReport.bytes(SampleReport().make()))
  }

  @Test func placesInTheDossierDoNotShow() {
    let here = SampleReport(warnings: [warning("b", line: 1), warning("a", line: 7)])
    var there = here
    for index in there.dossier.answers.indices {
      there.dossier.answers[index].position = Position(line: 40, column: 3)
      for link in there.dossier.answers[index].evidence.indices {
        there.dossier.answers[index].evidence[link].position = Position(line: 41, column: 3)
      }
    }
    there.warnings = [warning("a", line: 99), warning("b", line: 98), warning("a", line: 97)]
    #expect(XMLReport.bytes(here.make()) == XMLReport.bytes(there.make()))
  }

  private func warning(_ key: String, line: Int) -> Diagnostic {
    Diagnostic(
      key, .warning, file: "d.xml", at: Position(line: line, column: 1),
      Text(nl: "Let op \(key).", en: "Mind \(key)."), hint: Text(nl: "Kijk.", en: "Look."))
  }

  // MARK: Scores

  @Test func scoreIsThereAsDecimalAndAsExactFraction() throws {
    let report = SampleReport().make()
    let sets = elements("normenset", in: try #require(try root(report).first(named: "normensets")))
    let result = report.assessment.normSets[1]
    let lowest = try #require(sets[1].first(named: "score")?.first(named: "laagste"))
    #expect(lowest.attribute("waarde") == result.score.lowest.standard.decimal(places: 4))
    let numerator = try #require(lowest.attribute("teller").flatMap { Int($0) })
    let denominator = try #require(lowest.attribute("noemer").flatMap { Int($0) })
    #expect(Rational(numerator, over: denominator) == result.score.lowest.standard)
    let highest = try #require(sets[1].first(named: "score")?.first(named: "hoogste"))
    #expect(highest.attribute("plat") == result.score.highest.flat.decimal(places: 4))
    #expect(highest.attribute("plat-hoogstens") == String(result.score.highest.flatMaximum))
  }

  @Test func lawHasSignalsAndNoPoints() throws {
    let root = try root(SampleReport().make())
    let law = try #require(
      elements("normenset", in: root).first { $0.attribute("resultaat") == "A" })
    #expect(elements("score", in: law).isEmpty)
    #expect(elements("fase", in: law).allSatisfy { $0.attribute("laagste") == nil })
    let uses = elements("norm", in: root).filter { $0.attribute("gewicht") != nil }
    let ofLaw = uses.filter { $0.attribute("normenset") == "geldend-2026-11" }
    #expect(!ofLaw.isEmpty && ofLaw.allSatisfy { $0.attribute("bijdrage") == nil })
    #expect(uses.contains { $0.attribute("bijdrage") != nil })
    let signals = elements("signaal", in: root).map { $0.attribute("moment") }
    #expect(signals == ["nu", "nu", "open"])
  }

  @Test func contributionsAddUpToTheLowestScore() throws {
    let report = SampleReport().make()
    let uses = elements("norm", in: try root(report)).filter {
      $0.attribute("normenset") == "35673-A"
    }
    let sum = uses.compactMap { $0.attribute("bijdrage").flatMap { Double($0) } }.reduce(0, +)
    let lowest = try #require(
      Double(report.assessment.normSets[1].score.lowest.standard.decimal(places: 4)))
    #expect(abs(sum - lowest) < 0.001)
  }

  @Test func setThatDoesNotApplyHasNoScore() throws {
    let root = try root(SampleReport(applies: .no).make())
    #expect(elements("score", in: root).isEmpty)
    #expect(elements("normenset", in: root).first?.attribute("van-toepassing") == "nee")
  }

  // MARK: Words

  @Test func rejectedBillIsNeverWordedAsDuty() throws {
    let uses = elements("norm", in: try root(SampleReport().make()))
      .filter { $0.attribute("normenset") == "35673-A" && $0.attribute("gewicht") != nil }
    #expect(uses.count == 4)
    for use in uses {
      let says = words(use.first(named: "zegt"), .nl)
      #expect(says == ReportTexts.Status.askedByRejected.nl)
    }
  }

  @Test func rememberedSourcesAreNotCited() throws {
    let bytes = XMLReport.bytes(SampleReport().make())
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains("<bron id=\"b\" zekerheid=\"uit-geheugen\"/>"))
    #expect(!text.contains("Uit het hoofd"))
    #expect(text.contains("adres=\"https://zoek.officielebekendmakingen.nl/kst-35673-A\""))
  }

  @Test func bothLanguagesAreThereEverywhere() throws {
    let root = try root(SampleReport().make())
    #expect(elements("nl", in: root).count == elements("en", in: root).count)
    #expect(elements("nl", in: root).allSatisfy { !$0.text.isEmpty })
  }

  @Test func contradictionsShowTheAnswers() throws {
    let sample = SampleReport(contradictions: [
      FoundContradiction(contradiction: 0, questions: [1, 2])
    ])
    let found = elements("tegenspraak", in: try root(sample.make()))
    let answers = try #require(found.first).elements(named: "antwoord")
    #expect(answers.map { $0.attribute("vraag") } == ["eisen_vooraf", "eisen_datum"])
    #expect(answers.map { words($0, .en) } == ["no", "I do not know"])
  }

  @Test func answersKeepWhatWasWritten() throws {
    let root = try root(SampleReport().make())
    let answers = try #require(root.first(named: "antwoorden")).elements
    #expect(answers.count == SampleCatalogue.questions.count)
    #expect(answers[0].attribute("waarde") == "1234.5")
    #expect(words(answers[0].first(named: "in-woorden"), .nl) == "1234,5")
    #expect(answers[2].attribute("weet-ik-niet") == "ja")
    #expect(answers[3].attribute("waarde") == nil)
    #expect(words(answers[3].first(named: "in-woorden"), .nl) == "niet ingevuld")
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "]]><x/><![CDATA[", "\"><img src=x>", "&lt;b&gt;", "a\r\nb\tc",
    "\u{202E}txt.exe", "👩‍👩‍👧‍👦 𝔘", "<!-- -- -->", "  voor en na  ",
  ])
  func hostileTextsComeBackAsTheyWere(_ text: String) throws {
    let sample = SampleReport(
      dossier: SampleReport.dossier(employer: text, remark: text, quote: text))
    let root = try root(sample.make())
    let employer = root.first(named: "onderwerp")?.first(named: "werkgever")
    #expect(employer?.first(named: "naam")?.text == text)
    #expect(elements("citaat", in: root).allSatisfy { $0.text == text })
    #expect(elements("opmerking", in: root).map(\.text) == [text])
    let written = elements("antwoord", in: root).compactMap { $0.attribute("waarde") }
    #expect(written.contains(text))
  }

  @Test func charactersThatXMLForbidsAreReplaced() throws {
    let sample = SampleReport(dossier: SampleReport.dossier(employer: "a\u{0}b\u{1B}c\u{FFFE}"))
    let root = try root(sample.make())
    let employer = root.first(named: "onderwerp")?.first(named: "werkgever")
    #expect(employer?.first(named: "naam")?.text == "a\u{FFFD}b\u{FFFD}c\u{FFFD}")
  }
}

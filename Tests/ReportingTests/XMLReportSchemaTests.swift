import Catalogue
import Dossiers
import Foundation
import Messages
import Reporting
import Rules
import Testing
import XML

@testable import Assessment

/// Holds reports against `reports/schema/rapport.rng`.
struct XMLReportSchemaTests {
  private static let repository = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  private static let content = "questionnaires/werving-en-selectie"

  private static func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: repository.appendingPathComponent(path)))
  }

  private static func grammar(_ path: String) throws -> RelaxNG {
    try #require(RelaxNG.load(try bytes(path), file: path).schema)
  }

  private static func problems(in text: String) throws -> [Diagnostic] {
    let schema = try grammar("reports/schema/rapport.rng")
    return schema.check(try #require(XMLDocument.read(bytes: Array(text.utf8)).root))
  }

  private static func text(_ report: Report) -> String {
    String(decoding: XMLReport.bytes(report), as: UTF8.self)
  }

  @Test func sampleReportsFollowTheSchema() throws {
    let contradiction = FoundContradiction(contradiction: 0, questions: [1, 2])
    let warning = Diagnostic("old", .warning, Text(nl: "Oud.", en: "Old."))
    for sample in [
      SampleReport(), SampleReport(contradictions: [contradiction], warnings: [warning]),
      SampleReport(isInForce: false), SampleReport(applies: .no), SampleReport(applies: .unknown),
      SampleReport(outcomes: [.open, .open, .open, .open]),
      SampleReport(outcomes: [.notMet, .notApplicable, .notApplicable, .notApplicable]),
    ] {
      #expect(try Self.problems(in: Self.text(sample.make())).map(\.message.en) == [])
    }
  }

  /// Example dossiers, judged with the content of the repository: one that is half done, one with
  /// contradictions, one with attachments.
  @Test(arguments: [
    "bakkerij-zonneveld.xml", "kledingwinkel-tegenspraken.xml", "transport-van-rooij/dossier.xml",
  ])
  func exampleReportFollowsTheSchema(_ file: String) throws {
    let catalogue = try Self.catalogue.get()
    let date = try #require(CalendarDate("2026-11-23"))
    let dossiers = DossierReader(
      catalogue, schema: try Self.grammar("questionnaires/schema/dossier.rng"), on: date)
    let schema = try Self.grammar("reports/schema/rapport.rng")
    let path = Self.content + "/voorbeelden/goed/" + file
    let read = dossiers.read(try Self.bytes(path), file: file)
    let report = Report(
      of: try #require(read.dossier), Assessor(catalogue), on: date,
      normSets: catalogue.reportedNormSets(), warnings: read.diagnostics,
      provenance: SampleReport().make().provenance)
    let root = try #require(XMLDocument.read(bytes: XMLReport.bytes(report)).root)
    #expect(schema.check(root).map(\.message.en) == [])
  }

  private static func xmlFiles(below folder: String) throws -> [String] {
    let url = repository.appendingPathComponent(folder).resolvingSymlinksInPath()
    let found = FileManager.default.enumerator(atPath: url.path)
    return (found?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(".xml") }.sorted()
  }

  private static let catalogue = Result { try loadCatalogue() }

  private static func loadCatalogue() throws -> Catalogue {
    let schemas = CatalogueLoader.Schemas(
      questionnaire: try grammar("questionnaires/schema/vragenlijst.rng"),
      questions: try grammar("questionnaires/schema/vragen.rng"),
      criterion: try grammar("questionnaires/schema/criterium.rng"),
      normSet: try grammar("questionnaires/schema/normenset.rng"))
    let files = try xmlFiles(below: content).filter { !$0.hasPrefix("voorbeelden/") }.map {
      ContentFile(path: $0, bytes: try bytes(content + "/" + $0))
    }
    return try #require(
      CatalogueLoader.load(files, schemas: schemas, thorough: false).catalogue)
  }

  /// What is replaced in a good report, and by what.
  static let breaks: [(String, String)] = [
    ("versie=\"1.0\"", "versie=\"2.0\""), (" peildatum=\"2026-11-23\"", ""),
    ("urn:werkwijzetoets:rapport", "urn:x"), ("<herkomst>", "<herkomst x=\"\">"),
    ("<volledigheid ", "<volledig "), ("uitkomst=\"voldaan\"", "uitkomst=\"goed\""),
    ("uitkomst=\"voldaan\" punten=\"100\"", "uitkomst=\"voldaan\" punten=\"90\""),
    ("uitkomst=\"niet_voldaan\" punten=\"0\"", "uitkomst=\"niet_voldaan\" punten=\"5\""),
    ("uitkomst=\"deels\" punten=\"50\"", "uitkomst=\"deels\" punten=\"100\""),
    ("rust-op=\"gesteld\"", "rust-op=\"geraden\""), ("ernst=\"kritiek\"", "ernst=\"erg\""),
    ("normen=\"F C S\"", "normen=\"F X\""), ("sha256=\"eeee", "sha256=\"EEEE"),
    ("resultaat=\"B\"", "resultaat=\"A\""), ("resultaat=\"A\"", "resultaat=\"D\""),
    ("teller=\"", "teller=\"-"), ("noemer=\"1\"", "noemer=\"0\""),
    ("absoluut=\"0\"", "absoluut=\"2\""), ("deel=\"0.", "deel=\"0,"),
    (
      "zekerheid=\"uit-geheugen\"/>",
      "zekerheid=\"uit-geheugen\"><nl>Boek</nl><en>Book</en></bron>"
    ),
    ("<en>Recruitment and selection</en>", ""),
    ("<nl>Werving en selectie</nl>", "<nl> </nl>"),
    ("weet-ik-niet=\"ja\"", "weet-ik-niet=\"ja\" waarde=\"nee\""),
    ("<letter id=\"F\"", "<letter id=\"I\""), ("moment=\"nu\"", "moment=\"straks\""),
    ("reden=\"winst\"", "reden=\"zomaar\""), ("waarde=\"verworpen\"", "waarde=\"weg\""),
    ("pagina=\"3\"", "pagina=\"0\""), ("<zin>", "los <zin>"),
  ]

  @Test(arguments: breaks.indices)
  func brokenReportsAreRefused(_ index: Int) throws {
    let (good, bad) = Self.breaks[index]
    let text = Self.text(SampleReport().make())
    let range = try #require(text.range(of: good))
    let broken = text.replacingCharacters(in: range, with: bad)
    #expect(try !Self.problems(in: broken).isEmpty, "\(good) → \(bad)")
  }
}

import Assessment
import Catalogue
import Dossiers
import Foundation
import Reporting
import Rules
import XML

/// Reports on the example dossiers of the repository, with its questionnaire.
struct ShippedReports {
  let reports: [Report]

  private static let questionnaires = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("questionnaires")
    .resolvingSymlinksInPath()

  /// All examples, or why they cannot be read.
  static let all = Result { try ShippedReports() }

  private struct Unreadable: Error {
    var what: String
  }

  private init() throws {
    let content = Self.questionnaires.appendingPathComponent("werving-en-selectie")
    let files = try Self.xmlFiles(below: content).filter { !$0.hasPrefix("voorbeelden/") }
      .map { ContentFile(path: $0, bytes: try Self.bytes(content.appendingPathComponent($0))) }
    let schemas = CatalogueLoader.Schemas(
      questionnaire: try Self.schema("vragenlijst"), questions: try Self.schema("vragen"),
      criterion: try Self.schema("criterium"), normSet: try Self.schema("normenset"))
    guard
      let catalogue = CatalogueLoader.load(files, schemas: schemas, thorough: false).catalogue,
      let date = CalendarDate("2026-11-23")
    else { throw Unreadable(what: "catalogue") }
    let reader = DossierReader(catalogue, schema: try Self.schema("dossier"), on: date)
    let assessor = Assessor(catalogue)
    let examples = content.appendingPathComponent("voorbeelden/goed")
    reports = try Self.xmlFiles(below: examples).map { path in
      let read = reader.read(try Self.bytes(examples.appendingPathComponent(path)), file: path)
      guard let dossier = read.dossier else { throw Unreadable(what: path) }
      return Report(
        of: dossier, assessor, on: date,
        normSets: catalogue.reportedNormSets(main: dossier.normSet), warnings: read.diagnostics,
        provenance: SampleReport.provenance)
    }
  }

  private static func bytes(_ file: URL) throws -> [UInt8] { Array(try Data(contentsOf: file)) }

  private static func schema(_ name: String) throws -> RelaxNG {
    let file = questionnaires.appendingPathComponent("schema/\(name).rng")
    guard let schema = RelaxNG.load(try bytes(file)).schema else { throw Unreadable(what: name) }
    return schema
  }

  private static func xmlFiles(below folder: URL) throws -> [String] {
    let found = FileManager.default.enumerator(atPath: folder.path)
    return (found?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(".xml") }.sorted()
  }
}

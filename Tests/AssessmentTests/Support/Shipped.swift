import Assessment
import Catalogue
import Dossiers
import Files
import Messages
import Rules
import XML

/// The content of this repository, read once for all tests.
enum Shipped {
  /// The day for which the content and its examples were made.
  static let date = day("2026-11-23")

  static let catalogue: Catalogue = load(files)
  static let assessor = Assessor(catalogue)
  /// All norm sets but those for the history page.
  static let normSets = catalogue.normSets.indices.filter {
    catalogue.normSets[$0].use != .history
  }
  static let reader = DossierReader(catalogue, schema: grammar("dossier.rng"), on: date)

  /// The files of the catalogue.
  static let files: [ContentFile] = paths("werving-en-selectie")
    .filter { $0.hasSuffix(".xml") && !$0.hasPrefix("voorbeelden/") }
    .map { ContentFile(path: $0, bytes: bytes("werving-en-selectie/" + $0)) }

  static let schemas = CatalogueLoader.Schemas(
    questionnaire: grammar("vragenlijst.rng"), questions: grammar("vragen.rng"),
    criterion: grammar("criterium.rng"), normSet: grammar("normenset.rng"))

  /// The example dossiers that can be judged, with their expected outcomes.
  static let examples: [String] = paths("werving-en-selectie/voorbeelden/goed")
    .filter { $0.hasSuffix(".xml") }

  static func load(_ files: [ContentFile]) -> Catalogue {
    let loaded = CatalogueLoader.load(files, schemas: schemas, thorough: false)
    guard let catalogue = loaded.catalogue else {
      preconditionFailure(loaded.diagnostics.map(\.message.nl).joined(separator: "\n"))
    }
    return catalogue
  }

  /// The index of a norm set or criterion that is known to be there.
  static func normSet(_ id: String) -> Int {
    guard let index = catalogue.normSet(id) else { preconditionFailure("no norm set \(id)") }
    return index
  }

  static func criterion(_ id: String) -> Int {
    guard let index = catalogue.criterion(id) else { preconditionFailure("no criterion \(id)") }
    return index
  }

  /// A file below `questionnaires`.
  static func bytes(_ path: String) -> [UInt8] {
    do {
      return try FileSystem.read(folder + path, limit: 10_000_000)
    } catch {
      preconditionFailure("cannot read \(path)")
    }
  }

  private static let folder = {
    let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    return parts.dropLast(4).joined(separator: "/") + "/questionnaires/"
  }()

  private static func paths(_ below: String) -> [String] {
    do {
      return try FileSystem.files(below: folder + below)
    } catch {
      preconditionFailure("no folder \(below)")
    }
  }

  private static func grammar(_ name: String) -> RelaxNG {
    guard let schema = RelaxNG.load(bytes("schema/" + name), file: name).schema else {
      preconditionFailure("no schema \(name)")
    }
    return schema
  }
}

/// A day written as in a dossier.
func day(_ text: String) -> CalendarDate {
  guard let date = CalendarDate(text) else { preconditionFailure("no day \(text)") }
  return date
}

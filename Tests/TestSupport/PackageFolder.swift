public import Catalogue
internal import Files
public import Messages
public import Rules
public import XML

/// The folder of this package, found from the place of this file.
public enum PackageFolder {
  /// The path of the package, without a slash at the end.
  public static let path = String(
    #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
      .joined(separator: "/"))

  /// The folder of the shipped questionnaire.
  public static let questionnaire = path + "/questionnaires/werving-en-selectie"

  /// The bytes of a file below the package's folder; empty when it is not there.
  public static func bytes(_ file: String) -> [UInt8] {
    (try? FileSystem.read(path + "/" + file, limit: 100_000_000)) ?? []
  }
}

/// The catalogue as it stands in the package's folder.
public enum ShippedCatalogue {
  /// The files of the catalogue, without the example dossiers.
  public static let files: [ContentFile] = {
    let paths = (try? FileSystem.files(below: PackageFolder.questionnaire)) ?? []
    return paths.filter { $0.hasSuffix(".xml") && !$0.hasPrefix("voorbeelden/") }.map {
      ContentFile(
        path: $0, bytes: PackageFolder.bytes("questionnaires/werving-en-selectie/" + $0))
    }
  }()

  /// What the loader makes of it, with all checks.
  public static let loaded = load(files)

  /// The catalogue.
  /// - Throws: when it has an error.
  public static func catalogue() throws -> Catalogue {
    guard let catalogue = loaded.catalogue else { throw Missing(what: "catalogue") }
    return catalogue
  }

  /// Loads files as a catalogue.
  public static func load(_ files: [ContentFile]) -> LoadedCatalogue {
    guard let schemas else { return LoadedCatalogue(catalogue: nil, diagnostics: []) }
    return CatalogueLoader.load(files, schemas: schemas)
  }

  /// A shipped schema, such as `dossier.rng`.
  public static func grammar(_ name: String) -> RelaxNG? {
    RelaxNG.load(PackageFolder.bytes("questionnaires/schema/" + name), file: name).schema
  }

  private static let schemas: CatalogueLoader.Schemas? = {
    guard let head = grammar("vragenlijst.rng"), let questions = grammar("vragen.rng"),
      let criterion = grammar("criterium.rng"), let normSet = grammar("normenset.rng")
    else { return nil }
    return CatalogueLoader.Schemas(
      questionnaire: head, questions: questions, criterion: criterion, normSet: normSet)
  }()

  /// The day for which the examples are written.
  public static let day = CalendarDate(year: 2026, month: 11, day: 23)
}

extension Diagnostic {
  /// `file:line:column key`, as tests write it.
  public var short: String {
    let place = position.map { ":\($0.line):\($0.column)" } ?? ""
    return "\(file ?? "-")\(place) \(key)"
  }
}

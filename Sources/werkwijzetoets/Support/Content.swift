import Catalogue
import Files
import Messages
import ShippedContent
import Signals
import XML

/// Gets the catalogue and the schemas: the shipped ones, or those of a folder.
enum Content {
  /// Loads a catalogue.
  ///
  /// - Parameters:
  ///   - folder: a folder with `vragenlijst.xml`; nil for the shipped catalogue.
  ///   - thorough: also the checks that take long, of the files themselves.
  /// - Returns: the catalogue, and what is wrong or odd about it.
  /// - Throws: when files cannot be read.
  static func load(
    _ folder: String?, thorough: Bool
  ) throws(FileProblem) -> LoadedCatalogue {
    // The build has read and checked the shipped files; what it made of them is ready at once.
    if folder == nil, !thorough,
      let shipped = ShippedFiles.withCatalogueArchive(CatalogueArchive.read)
    {
      return LoadedCatalogue(shipped)
    }
    return CatalogueLoader.load(
      try files(folder), schemas: try schemas(), thorough: thorough)
  }

  /// The files of a catalogue, with paths below its folder.
  static func files(_ folder: String?) throws(FileProblem) -> [ContentFile] {
    guard let folder else {
      return ShippedFiles.catalogue.map { ContentFile(path: $0.path, bytes: $0.bytes) }
    }
    var files: [ContentFile] = []
    for path in try FileSystem.files(below: folder)
    where path.hasSuffix(".xml") && !path.hasPrefix("voorbeelden/") {
      files.append(
        ContentFile(
          path: path, bytes: try FileSystem.read(folder + "/" + path, limit: 10_000_000)))
    }
    return files
  }

  /// Loads what is looked for in documents and vacancies.
  ///
  /// - Parameters:
  ///   - folder: as with `load`.
  ///   - thorough: also hold the shipped data against its schemas, which the tests do already.
  /// - Returns: the data, nil when something is wrong with it; and what is wrong.
  /// - Throws: when files cannot be read.
  static func loadSignals(
    _ folder: String?, thorough: Bool = false
  ) throws(FileProblem) -> (data: SignalData?, diagnostics: [Diagnostic]) {
    let files = try files(folder).map { SignalFile(path: $0.path, bytes: $0.bytes) }
    let schemas: SignalData.Schemas? =
      folder == nil && !thorough
      ? nil
      : SignalData.Schemas(
        signals: try grammar("signalen.rng"), vacancies: try grammar("vacatures.rng"))
    return SignalData.load(files: files, schemas: schemas)
  }

  /// A shipped schema as a grammar.
  static func grammar(_ name: String) throws(FileProblem) -> RelaxNG {
    if let ready = ShippedFiles.withGrammarArchive(name, { RelaxNG(archive: $0) }) { return ready }
    let loaded = ShippedFiles.schema(name).map { RelaxNG.load($0, file: name) }
    guard let schema = loaded?.schema else {
      let cause = loaded?.diagnostics.first ?? Diagnostic("internal", CommandTexts.internal)
      throw FileProblem(status: .software, diagnostic: cause)
    }
    return schema
  }

  private static func schemas() throws(FileProblem) -> CatalogueLoader.Schemas {
    CatalogueLoader.Schemas(
      questionnaire: try grammar("vragenlijst.rng"), questions: try grammar("vragen.rng"),
      criterion: try grammar("criterium.rng"), normSet: try grammar("normenset.rng"))
  }
}

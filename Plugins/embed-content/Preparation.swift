import Catalogue
import Messages
import XML

/// Loads the catalogue as the program would, so that the program need not.
struct Preparation {
  private let catalogue: ContentFolder
  private let schemas: ContentFolder

  init(_ catalogue: ContentFolder, _ schemas: ContentFolder) {
    self.catalogue = catalogue
    self.schemas = schemas
  }

  /// The catalogue as text for the program.
  /// - Throws: a `Problem` with all that is wrong with the catalogue. Warnings are only said.
  func archive() throws -> String {
    let files = catalogue.files.map { ContentFile(path: $0.path, bytes: Array($0.text.utf8)) }
    // The searches that take long are for `catalogue lint` and the tests.
    let loaded = CatalogueLoader.load(
      files,
      schemas: CatalogueLoader.Schemas(
        questionnaire: try schema("vragenlijst.rng"), questions: try schema("vragen.rng"),
        criterion: try schema("criterium.rng"), normSet: try schema("normenset.rng")),
      thorough: false)
    let found = lines(loaded.diagnostics, in: catalogue)
    guard let result = loaded.catalogue else { throw Problem.content(found) }
    say(found)
    guard let archive = CatalogueArchive.write(result),
      let text = String(validating: archive, as: UTF8.self)
    else {
      throw Problem.content("embed-content: a condition holds a form that has no archive\n")
    }
    return text
  }

  /// The schemas as text for the program, by their names.
  func grammars() throws -> [ContentFolder.File] {
    try schemas.files.filter { $0.path.hasSuffix(".rng") }.map { file in
      ContentFolder.File(
        path: file.path,
        text: String(decoding: try schema(file.path).archive, as: UTF8.self))
    }
  }

  private func schema(_ name: String) throws -> RelaxNG {
    let file = schemas.files.first { $0.path == name }
    let loaded = RelaxNG.load(Array((file?.text ?? "").utf8), file: name)
    guard let schema = loaded.schema else {
      throw Problem.content(lines(loaded.diagnostics, in: schemas))
    }
    return schema
  }

  /// The messages, with paths as the package has them.
  private func lines(_ diagnostics: [Diagnostic], in folder: ContentFolder) -> String {
    DiagnosticText(.en).lines(
      diagnostics.map { diagnostic in
        var diagnostic = diagnostic
        diagnostic.file = diagnostic.file.map { "\(folder.path)/\($0)" }
        return diagnostic
      })
  }
}

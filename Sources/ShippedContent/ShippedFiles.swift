/// The catalogue and the schemas that the program carries inside itself.
///
/// The texts are put here by the build (plugin `EmbedContent`), from `questionnaires/` and
/// `reports/schema/`.
public enum ShippedFiles {
  /// One file: its path below the folder it comes from, and its bytes.
  public struct File: Sendable {
    public let path: String
    public let bytes: [UInt8]
  }

  /// The files of the catalogue: paths below `questionnaires/werving-en-selectie`.
  public static var catalogue: [File] { catalogueTexts.map(file) }

  /// The catalogue as `CatalogueArchive` writes it: the build made it of the same files.
  ///
  /// - Parameter body: gets the bytes; they stay where they are in the program.
  /// - Returns: what `body` returns.
  public static func withCatalogueArchive<Result>(
    _ body: (UnsafeRawBufferPointer) -> Result
  ) -> Result {
    body(
      UnsafeRawBufferPointer(
        start: catalogueArchive.utf8Start, count: catalogueArchive.utf8CodeUnitCount))
  }

  /// A schema for dossiers or the catalogue as `RelaxNG.archive` writes it.
  ///
  /// - Parameters:
  ///   - name: such as `dossier.rng`.
  ///   - body: gets the bytes; they stay where they are in the program.
  /// - Returns: what `body` returns, or nil when there is no such schema.
  public static func withGrammarArchive<Result>(
    _ name: String, _ body: (UnsafeRawBufferPointer) -> Result?
  ) -> Result? {
    grammarArchives.first { "\($0.path)" == name }.flatMap { archive in
      body(
        UnsafeRawBufferPointer(
          start: archive.text.utf8Start, count: archive.text.utf8CodeUnitCount))
    }
  }

  /// The names of all schemas, such as `dossier.rng`.
  public static var schemaNames: [String] {
    (schemaTexts + reportSchemaTexts).map { "\($0.path)" }.sorted()
  }

  /// A schema by its name, or nil.
  public static func schema(_ name: String) -> [UInt8]? {
    (schemaTexts + reportSchemaTexts).first { "\($0.path)" == name }.map { file($0).bytes }
  }

  private static func file(_ text: (path: StaticString, text: StaticString)) -> File {
    let bytes = UnsafeBufferPointer(
      start: text.text.utf8Start, count: text.text.utf8CodeUnitCount)
    return File(path: "\(text.path)", bytes: Array(bytes))
  }
}

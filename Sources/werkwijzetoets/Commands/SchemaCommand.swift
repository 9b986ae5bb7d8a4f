import ArgumentParser
import Files
import Messages
import ShippedContent

/// `werkwijzetoets schema NAME`
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: HelpText.of(CommandTexts.schema))

  @Argument(help: ArgumentHelp(CommandTexts.schemaName))
  var name: String

  @Option(help: ArgumentHelp(CommandTexts.lang, valueName: "nl|en"))
  var lang: Language?

  func run() throws {
    let console = Console(lang ?? HelpText.language)
    guard let bytes = ShippedFiles.schema(name) ?? ShippedFiles.schema(name + ".rnc") else {
      let names = ShippedFiles.schemaNames
      throw console.stop(
        .usage,
        [
          Diagnostic(
            "usage", CommandTexts.unknownSchema(name), hint: CommandTexts.knownSchemas(names))
        ])
    }
    do {
      try FileSystem.writeToStandardOutput(bytes)
    } catch {
      throw console.stop(error)
    }
  }
}

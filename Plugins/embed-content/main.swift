import Foundation

// Writes a Swift file that holds the text of every file of the catalogue, the catalogue ready for
// use, and every schema. Stops the build when there is something wrong with the catalogue.
//
// Used by the build plugin EmbedContent; arguments: the package's folder, the file to write.

func say(_ text: String) {
  FileHandle.standardError.write(Data(text.utf8))
}

let arguments = CommandLine.arguments
guard arguments.count == 3 else {
  say("usage: embed-content PACKAGE OUTPUT\n")
  exit(64)
}
do {
  let root = URL(filePath: arguments[1], directoryHint: .isDirectory)
  let catalogue = try ContentFolder(
    root, "questionnaires/werving-en-selectie", endings: ["xml"], without: "voorbeelden/")
  let schemas = try ContentFolder(root, "questionnaires/schema", endings: ["rng", "rnc"])
  let reports = try ContentFolder(root, "reports/schema", endings: ["rng", "rnc"])
  var source = SwiftSource()
  try source.add(catalogue.files, as: "catalogueTexts")
  try source.add(schemas.files, as: "schemaTexts")
  try source.add(reports.files, as: "reportSchemaTexts")
  let preparation = Preparation(catalogue, schemas)
  try source.add(try preparation.grammars(), as: "grammarArchives")
  try source.add(try preparation.archive(), as: "catalogueArchive")
  try Data(source.text.utf8).write(to: URL(filePath: arguments[2]))
} catch let problem as Problem {
  say(problem.lines)
  exit(problem.status)
} catch {
  say("embed-content: \(error)\n")
  exit(74)
}

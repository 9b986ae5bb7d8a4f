import Foundation

// Writes a Swift file that holds the text of every file of the catalogue and every schema.
// Used by the build plugin EmbedContent; arguments: the package's folder, the file to write.

let arguments = CommandLine.arguments
guard arguments.count == 3 else {
  FileHandle.standardError.write(Data("usage: embed-content PACKAGE OUTPUT\n".utf8))
  exit(64)
}
let root = URL(fileURLWithPath: arguments[1], isDirectory: true)

/// The paths of the files below a folder with one of these endings, sorted.
func paths(below folder: String, endings: Set<String>) -> [String] {
  let base = root.appending(path: folder)
  guard let found = FileManager.default.enumerator(atPath: base.path(percentEncoded: false)) else {
    return []
  }
  return found.compactMap { $0 as? String }
    .filter { endings.contains(($0 as NSString).pathExtension) }
    .sorted()
}

/// Swift source for a list of files. Raw literals with three signs: no XML of ours holds `"###`.
func source(_ name: String, _ folder: String, _ list: [String]) throws -> String {
  var source = "  static let \(name): [(path: StaticString, text: StaticString)] = [\n"
  for path in list {
    let file = root.appending(path: folder).appending(path: path)
    let text = try String(contentsOf: file, encoding: .utf8)
    source += "    (\"\(path)\", ###\"\"\"\n\(text)\n\"\"\"###),\n"
  }
  return source + "  ]\n"
}

do {
  var file = "// Made by the build from questionnaires/ and reports/schema/.\n\n"
  file += "extension ShippedFiles {\n"
  let questionnaire = "questionnaires/werving-en-selectie"
  file += try source(
    "catalogueTexts", questionnaire,
    paths(below: questionnaire, endings: ["xml"]).filter { !$0.hasPrefix("voorbeelden/") })
  file += try source(
    "schemaTexts", "questionnaires/schema",
    paths(below: "questionnaires/schema", endings: ["rng", "rnc"]))
  file += try source(
    "reportSchemaTexts", "reports/schema",
    paths(below: "reports/schema", endings: ["rng", "rnc"]))
  file += "}\n"
  try Data(file.utf8).write(to: URL(fileURLWithPath: arguments[2]))
} catch {
  FileHandle.standardError.write(Data("embed-content: \(error)\n".utf8))
  exit(74)
}

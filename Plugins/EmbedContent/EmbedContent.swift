import Foundation
import PackagePlugin

/// Puts the catalogue, the schemas and the version into the program, so that it is one file to
/// install.
@main
struct EmbedContent: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let root = context.package.directoryURL
    let tool = try context.tool(named: "embed-content").url
    let output = context.pluginWorkDirectoryURL.appending(path: "ShippedTexts.swift")
    let inputs = ["questionnaires", "reports/schema"].flatMap { folder in
      files(below: root.appending(path: folder))
    }
    return [
      .buildCommand(
        displayName: "Embedding the catalogue", executable: tool,
        arguments: [root.path(percentEncoded: false), output.path(percentEncoded: false)],
        inputFiles: inputs, outputFiles: [output])
    ]
  }

  private func files(below folder: URL) -> [URL] {
    let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return (found?.compactMap { $0 as? URL } ?? [])
      .filter { ["xml", "rng", "rnc"].contains($0.pathExtension) }
      .sorted { $0.path(percentEncoded: false) < $1.path(percentEncoded: false) }
  }
}

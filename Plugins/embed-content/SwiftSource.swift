/// A Swift file with texts as literals.
struct SwiftSource {
  private var members = ""

  /// The whole file.
  var text: String {
    """
    // Made by the build from questionnaires/ and reports/schema/.

    extension ShippedFiles {
    \(members)}

    """
  }

  /// Adds a list of files.
  mutating func add(_ files: [ContentFolder.File], as name: String) throws {
    members += "  static let \(name): [(path: StaticString, text: StaticString)] = [\n"
    for file in files {
      members += "    (\"\(file.path)\", \(try literal(file.text, of: file.path))),\n"
    }
    members += "  ]\n"
  }

  /// Adds one text.
  mutating func add(_ text: String, as name: String) throws {
    members += "  static let \(name): StaticString = \(try literal(text, of: name))\n"
  }

  /// A raw literal, in which every text stands as it is but for these.
  private func literal(_ text: String, of name: String) throws -> String {
    let isPlain = !text.unicodeScalars.contains { $0 == "\r" || $0 == "\0" }
    guard isPlain, !text.contains("\"###"), !text.contains("\\###") else {
      throw Problem.content(
        "\(name): error: has a carriage return, \"### or \\###; a Swift literal cannot hold it\n")
    }
    return "###\"\"\"\n\(text)\n\"\"\"###"
  }
}

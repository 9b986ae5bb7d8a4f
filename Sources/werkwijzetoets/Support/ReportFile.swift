import Files
import Messages

/// Writes reports; a file that is no report of ours is replaced only when asked.
enum ReportFile {
  static func write(
    _ bytes: [UInt8], to path: String, as format: CheckCommand.Format, overwrite: Bool
  ) throws(FileProblem) {
    let mayReplace =
      overwrite || FileSystem.kind(of: path) == .other || isReport(at: path, format)
    try FileSystem.write(bytes, to: path, replacing: mayReplace)
  }

  /// Whether an earlier report of the same form stands there, in either language and about any
  /// employer: making it again is the normal use.
  private static func isReport(at path: String, _ format: CheckCommand.Format) -> Bool {
    guard FileSystem.kind(of: path) == .file, !FileSystem.isLink(path),
      let old = try? FileSystem.read(path, limit: 25_000_000)
    else { return false }
    let start = String(decoding: old.prefix(2_000), as: UTF8.self)
    return marks(of: format).contains { start.contains($0) }
  }

  /// Words near the start of each form that no other file has.
  private static func marks(of format: CheckCommand.Format) -> [String] {
    switch format {
    case .xml: ["<werkwijze-rapport xmlns=\"urn:werkwijzetoets:rapport\""]
    case .html: Language.allCases.map { ReportTexts.title(employer: "")[$0] + "</title>" }
    case .json: ["{\n  \"schema\": 1,\n  \"input\": "]
    case .text: Language.allCases.map { ReportTexts.heading[$0] + "\n" }
    case .csv:
      Language.allCases.map {
        "Dossier;\(ReportTexts.Scope.employer[$0]);\(ReportTexts.Scope.referenceDate[$0]);"
      }
    }
  }
}

import Files
import Glibc
import Messages

/// Says what is wrong, in one language, and remembers the text of files to show the line.
struct Console {
  var language: Language
  var asJSON = false
  private var sources: [String: [UInt8]] = [:]

  init(_ language: Language, asJSON: Bool = false) {
    self.language = language
    self.asJSON = asJSON
  }

  /// Keeps the text of a file, so that messages can show the line they are about.
  mutating func remember(_ bytes: [UInt8], as file: String) {
    sources[file] = bytes
  }

  /// Writes messages to standard error.
  func say(_ diagnostics: [Diagnostic]) {
    guard !diagnostics.isEmpty else { return }
    if asJSON {
      FileSystem.writeToStandardError(DiagnosticJSON.lines(diagnostics))
    } else {
      FileSystem.writeToStandardError(
        DiagnosticText(language).lines(diagnostics, sources: sources))
    }
  }

  /// Writes a line to standard error.
  func note(_ text: Text) {
    FileSystem.writeToStandardError(text[language] + "\n")
  }

  /// Says one problem and stops.
  func stop(_ problem: FileProblem) -> Stop {
    say([problem.diagnostic])
    return Stop(status: problem.status)
  }

  /// Says what is wrong and stops with a status.
  func stop(_ status: ExitStatus, _ diagnostics: [Diagnostic]) -> Stop {
    say(diagnostics)
    return Stop(status: status)
  }

  /// Whether colours may be used on standard output.
  static var hasColour: Bool {
    if let value = getenv("NO_COLOR"), value.pointee != 0 { return false }
    if let value = getenv("TERM"), String(cString: value) == "dumb" { return false }
    return isatty(1) == 1
  }
}

extension ExitStatus {
  /// The status for a dossier with these errors.
  init(of diagnostics: [Diagnostic]) {
    let statuses = diagnostics.filter { $0.severity == .error }.map { diagnostic -> ExitStatus in
      switch diagnostic.key {
      case "attachment-missing", "no-input": .noInput
      case "permission": .noPermission
      case "helper-missing": .unavailable
      case "temporary": .temporary
      default: .data
      }
    }
    self = Self.order.first(where: statuses.contains) ?? .ok
  }
}

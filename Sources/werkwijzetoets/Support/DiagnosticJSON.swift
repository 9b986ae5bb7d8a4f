import Messages
import Reporting

/// Writes messages as JSON, one object a line.
enum DiagnosticJSON {
  static func lines(_ diagnostics: [Diagnostic]) -> String {
    var text = ""
    for diagnostic in diagnostics {
      var json = JSONWriter()
      json.object {
        $0.member("key", diagnostic.key)
        $0.member("severity", diagnostic.severity.rawValue)
        $0.member("file", diagnostic.file)
        $0.member("line", diagnostic.position?.line)
        $0.member("column", diagnostic.position?.column)
        $0.member("message", diagnostic.message)
        if let hint = diagnostic.hint { $0.member("hint", hint) }
      }
      text += String(decoding: json.bytes, as: UTF8.self) + "\n"
    }
    return text
  }
}

/// Writes diagnostics the way compilers do: `file:line:column: error[key]: message`.
public struct DiagnosticText: Sendable {
  private let language: Language
  private static let most = 100

  /// Makes a writer of messages in one language.
  public init(_ language: Language) {
    self.language = language
  }

  /// The messages, one or two lines each, at most a hundred and then a count.
  ///
  /// - Parameters:
  ///   - diagnostics: what to say.
  ///   - sources: the text of files by name, for showing the line.
  /// - Returns: text that ends with a line break, or nothing.
  public func lines(_ diagnostics: [Diagnostic], sources: [String: [UInt8]] = [:]) -> String {
    var text = ""
    // A file is taken apart once, however many messages are about it.
    var lines: [String: [Substring]] = [:]
    for diagnostic in diagnostics.prefix(Self.most) {
      text += line(diagnostic) + "\n"
      if let file = diagnostic.file, let bytes = sources[file], let position = diagnostic.position {
        let known = lines[file] ?? Self.lines(of: bytes)
        lines[file] = known
        text += excerpt(known, position)
      }
      if let hint = diagnostic.hint {
        text += "  \(CommandTexts.hint[language]): \(Self.clean(hint[language]))\n"
      }
    }
    if diagnostics.count > Self.most {
      text += CommandTexts.more(diagnostics.count - Self.most)[language] + "\n"
    }
    return text
  }

  /// The first line of a message.
  public func line(_ diagnostic: Diagnostic) -> String {
    var place = ""
    if let file = diagnostic.file {
      place = Self.clean(file) + ":"
      if let position = diagnostic.position { place += "\(position.line):\(position.column):" }
      place += " "
    }
    let kind = diagnostic.severity == .error ? CommandTexts.error : CommandTexts.warning
    return
      "\(place)\(kind[language])[\(diagnostic.key)]: \(Self.clean(diagnostic.message[language]))"
  }

  /// The line of the file with a mark under the place; cut at 80 characters, cleaned.
  private func excerpt(_ lines: [Substring], _ position: Position) -> String {
    guard lines.indices.contains(position.line - 1) else { return "" }
    let scalars = Array(lines[position.line - 1].unicodeScalars)
    // The part that holds the place, when the line is long.
    let start = max(0, min(position.column - 40, scalars.count - 80))
    let shown = scalars[start...].prefix(80)
    var text = String.UnicodeScalarView()
    text.append(contentsOf: shown)
    let mark = String(repeating: " ", count: max(0, position.column - 1 - start)) + "^"
    return "    | \(Self.clean(String(text)))\n    | \(mark)\n"
  }

  /// The lines of a file; none when it is not UTF-8, because another encoding would need the
  /// reader's own conversion.
  private static func lines(of bytes: [UInt8]) -> [Substring] {
    guard let text = String(validating: bytes, as: UTF8.self) else { return [] }
    return text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { Substring($0) }
  }

  /// Text that is safe on a terminal: control characters, escapes and marks that turn the
  /// direction of writing are shown as their code.
  public static func clean(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09: result += " "
      case 0..<0x20, 0x7f..<0xa0, 0x200e, 0x200f, 0x202a...0x202e, 0x2066...0x2069, 0xfeff:
        result += "\\u{" + String(scalar.value, radix: 16) + "}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

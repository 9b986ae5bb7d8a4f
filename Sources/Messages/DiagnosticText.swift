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
    let shown = diagnostics.prefix(Self.most)
    let lines = Self.lines(of: shown, in: sources)
    var text = ""
    for diagnostic in shown {
      text += line(diagnostic) + "\n"
      if let file = diagnostic.file, let position = diagnostic.position,
        let known = lines[file]?[position.line]
      {
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
  private func excerpt(_ line: String, _ position: Position) -> String {
    let scalars = Array(line.unicodeScalars)
    // The part that holds the place, when the line is long.
    let start = max(0, min(position.column - 40, scalars.count - 80))
    let shown = scalars[start...].prefix(80)
    var text = String.UnicodeScalarView()
    text.append(contentsOf: shown)
    let mark = String(repeating: " ", count: max(0, position.column - 1 - start)) + "^"
    return "    | \(Self.clean(String(text)))\n    | \(mark)\n"
  }

  /// The lines that messages are about, by file and number from 1. Each file is gone through once,
  /// and only these lines are kept: a file may have millions.
  private static func lines(
    of diagnostics: ArraySlice<Diagnostic>, in sources: [String: [UInt8]]
  ) -> [String: [Int: String]] {
    var wanted: [String: Set<Int>] = [:]
    for diagnostic in diagnostics {
      guard let file = diagnostic.file, let position = diagnostic.position else { continue }
      wanted[file, default: []].insert(position.line)
    }
    var lines: [String: [Int: String]] = [:]
    for (file, numbers) in wanted {
      // Another encoding than UTF-8 would need the reader's own conversion.
      guard let bytes = sources[file], let last = numbers.max(),
        String(validating: bytes, as: UTF8.self) != nil
      else { continue }
      var start = 0
      for number in 1...max(1, last) where start <= bytes.count {
        let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
        if numbers.contains(number) {
          lines[file, default: [:]][number] = String(decoding: bytes[start..<end], as: UTF8.self)
        }
        start = end + 1
      }
    }
    return lines
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

/// Writes plain text of at most 80 columns, with colour only when asked for.
struct TerminalWriter {
  /// What a piece of text is, for its colour.
  enum Style: String {
    case plain = ""
    case bold = "1"
    case good = "32"
    case middling = "33"
    case bad = "31"
    case open = "34"
    case soft = "2"
  }

  /// The widest line.
  static let width = 80

  private let hasColour: Bool
  private(set) var text = ""

  init(colour: Bool) {
    hasColour = colour
  }

  /// An empty line, unless there is one already.
  mutating func gap() {
    if !text.isEmpty, !text.hasSuffix("\n\n") { text += "\n" }
  }

  /// A heading with a gap before it.
  mutating func heading(_ words: String) {
    gap()
    paragraph(words, style: .bold)
  }

  /// Text broken at spaces.
  ///
  /// - Parameters:
  ///   - words: the text; line breaks in it count as spaces.
  ///   - indent: how far all lines stand from the left.
  ///   - mark: what stands before the text on the first line, such as an outcome; the following
  ///     lines begin below the text.
  ///   - markStyle: the colour of the mark.
  ///   - style: the colour of the text.
  mutating func paragraph(
    _ words: String, indent: Int = 0, mark: String = "", markStyle: Style = .plain,
    style: Style = .plain
  ) {
    let left = indent + (mark.isEmpty ? 0 : mark.count + 1)
    let lines = Self.lines(Self.cleaned(words), width: max(Self.width - left, 20))
    for (number, line) in lines.enumerated() {
      if number == 0, !mark.isEmpty {
        text += Self.spaces(indent) + styled(Self.cleaned(mark), markStyle) + " "
      } else {
        text += Self.spaces(left)
      }
      text += styled(line, style) + "\n"
    }
  }

  /// Cells in columns; the last one is not filled up.
  mutating func row(_ cells: [String], widths: [Int], indent: Int = 0) {
    var line = Self.spaces(indent)
    for (cell, width) in zip(cells, widths) {
      let shown = Self.cleaned(cell)
      let fitting = shown.count > width ? String(shown.prefix(max(width - 1, 0))) + "…" : shown
      line += fitting + Self.spaces(width - fitting.count + 1)
    }
    while line.last == " " { line.removeLast() }
    text += line + "\n"
  }

  private func styled(_ words: String, _ style: Style) -> String {
    guard hasColour, style != .plain, !words.isEmpty else { return words }
    return "\u{1B}[\(style.rawValue)m\(words)\u{1B}[0m"
  }

  private static func spaces(_ count: Int) -> String {
    String(repeating: " ", count: max(count, 0))
  }

  private static func lines(_ words: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for var word in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      if !line.isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = ""
      }
      while word.count > width {
        lines.append(String(word.prefix(width)))
        word = word.dropFirst(width)
      }
      line += line.isEmpty ? String(word) : " " + word
    }
    if !line.isEmpty || lines.isEmpty { lines.append(line) }
    return lines
  }

  /// Control characters and the ones that steer writing direction would steer the terminal: they
  /// are shown by their number.
  static func cleaned(_ words: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in words.unicodeScalars {
      switch scalar.value {
      case 0x0A, 0x0D, 0x09: result.append(" ")
      case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069:
        result.append(contentsOf: "\\u{\(String(scalar.value, radix: 16))}".unicodeScalars)
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}

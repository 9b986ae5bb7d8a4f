internal import Messages

/// Reads Markdown: headings, lists, tables, footnotes, and text with marks that are taken off.
struct MarkdownReader {
  private var assembler: TextAssembler
  private let lines: [(text: Substring, indent: Int)]
  private var hyphenation = Hyphenation()
  private var tables = 0

  private init(_ text: String, _ limits: DocumentLimits) {
    assembler = TextAssembler(limits: limits)
    lines = TextLines.of(text).map(TextLines.trimmed)
    for line in lines { hyphenation.learn(line.text) }
  }

  /// - Throws: when its encoding is not read, it is over a limit, or it has no text.
  static func read(
    _ bytes: [UInt8], limits: DocumentLimits
  ) throws(DocumentFault) -> DocumentText {
    let decoded = try TextDecoder.decode(bytes)
    var reader = MarkdownReader(MarkdownInline.withoutComments(decoded.text), limits)
    if decoded.isAssumed { reader.assembler.notices.insert(.assumedEncoding) }
    try reader.run()
    return try reader.assembler.document(.md) {
      Diagnostic("no-text", DocumentMessages.noText, hint: DocumentMessages.chooseOther)
    }
  }

  /// Whether a text has headings or tables as Markdown writes them.
  static func looksLikeMarkdown(_ sample: String) -> Bool {
    TextLines.of(sample).contains { line in
      let text = TextLines.trimmed(line).text
      return heading(text) != nil || isTableRule(text)
    }
  }

  private mutating func run() throws(DocumentFault) {
    var index = frontMatter()
    while index < lines.count {
      index = addBlock(from: index)
      if let fault = assembler.fault { throw DocumentFault(fault) }
    }
  }

  /// Passes over the properties that some programs put at the top.
  private mutating func frontMatter() -> Int {
    guard lines.first?.text == "---",
      let end = lines.indices.dropFirst().prefix(200).first(where: {
        lines[$0].text == "---" || lines[$0].text == "..."
      })
    else { return 0 }
    for index in 1..<end {
      let parts = lines[index].text.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { continue }
      let value = CleanText.of(parts[1].filter { $0 != "\"" && $0 != "'" })
      if parts[0] == "title", !value.isEmpty { assembler.metadata.title = value }
      if parts[0] == "lang", !value.isEmpty { assembler.metadata.language = value }
    }
    return end + 1
  }

  private mutating func addBlock(from start: Int) -> Int {
    let line = unquoted(lines[start].text)
    if line.isEmpty || Self.isRule(line) { return start + 1 }
    if let (level, text) = Self.heading(line) {
      add(text, as: .heading(level: level))
      return start + 1
    }
    if line.hasPrefix("```") || line.hasPrefix("~~~") { return addFence(from: start, line) }
    if start + 1 < lines.count {
      let next = lines[start + 1].text
      if line.contains("|"), Self.isTableRule(next) { return addTable(from: start) }
      if Self.isUnderline(next), ListMark.find(in: String(line)) == nil {
        add(line, as: .heading(level: next.hasPrefix("=") ? 1 : 2))
        return start + 2
      }
    }
    if let note = Self.note(line) { return addText(note, as: .footnote, from: start) }
    if Self.isDefinition(line) { return start + 1 }
    if let item = Self.item(line) {
      return addText(item, as: .listItem(level: level(lines[start].indent)), from: start)
    }
    return addText(line, as: .paragraph, from: start)
  }

  private func level(_ indent: Int) -> Int { 1 + min(8, indent / 2) }

  /// A line without the marks of a quotation.
  private func unquoted(_ line: Substring) -> Substring {
    var text = line
    while text.first == ">" { text = TextLines.trimmed(text.dropFirst()).text }
    return text
  }

  /// A paragraph and the lines that belong to it.
  private mutating func addText(
    _ first: Substring, as kind: PassageKind, from start: Int
  ) -> Int {
    var index = start + 1
    var texts = [String(first)]
    // Two spaces or a backslash at the end of a line end it on purpose.
    var ends = endsLine(start)
    while index < lines.count {
      let next = unquoted(lines[index].text)
      guard !next.isEmpty, !Self.isRule(next), Self.heading(next) == nil, Self.item(next) == nil,
        !next.hasPrefix("```"), Self.note(next) == nil
      else { break }
      if index + 1 < lines.count, next.contains("|"), Self.isTableRule(lines[index + 1].text) {
        break
      }
      if ends {
        texts.append(String(next))
      } else {
        texts[texts.count - 1] = hyphenation.join(texts[texts.count - 1], next)
      }
      ends = endsLine(index)
      index += 1
    }
    assembler.begin(kind)
    for (number, text) in texts.enumerated() {
      if number > 0 { assembler.lineBreak() }
      write(text)
    }
    assembler.end()
    return index
  }

  private func endsLine(_ index: Int) -> Bool {
    let line = lines[index].text
    guard !line.hasSuffix("\\") else { return true }
    // The spaces were trimmed; the line as it was goes on behind the trimmed part.
    let whole = line.base.unicodeScalars[line.endIndex...]
    return whole.starts(with: "  ".unicodeScalars)
  }

  private mutating func write(_ text: String) {
    for piece in MarkdownInline.pieces(of: text) {
      if piece.isDeleted {
        assembler.notices.insert(.trackedChanges)
      } else {
        assembler.append(piece.text, bold: piece.isBold)
      }
    }
  }

  private mutating func add(_ text: Substring, as kind: PassageKind) {
    assembler.begin(kind)
    write(String(text))
    assembler.end()
  }

  private mutating func addFence(from start: Int, _ line: Substring) -> Int {
    let fence = line.prefix(3)
    var index = start + 1
    while index < lines.count, !lines[index].text.hasPrefix(fence) {
      assembler.add(String(lines[index].text), as: .paragraph)
      index += 1
    }
    return index + 1
  }

  private mutating func addTable(from start: Int) -> Int {
    tables += 1
    var index = start
    var row = 0
    while index < lines.count, lines[index].text.contains("|") {
      if index != start + 1 {
        row += 1
        for (column, cell) in Self.cells(lines[index].text).enumerated() {
          add(cell, as: .tableCell(table: tables, row: row, column: column + 1))
        }
      }
      index += 1
    }
    return index
  }

  // MARK: What a line is

  private static func heading(_ line: Substring) -> (Int, Substring)? {
    let marks = line.prefix { $0 == "#" }
    guard (1...6).contains(marks.count), line.count > marks.count,
      line[marks.endIndex] == " " || line[marks.endIndex] == "\t"
    else { return nil }
    var text = TextLines.trimmed(line[marks.endIndex...]).text
    let closing = text.reversed().prefix { $0 == "#" }.count
    if closing > 0, text.dropLast(closing).last == " " {
      text = TextLines.trimmed(text.dropLast(closing)).text
    }
    return text.isEmpty ? nil : (marks.count, text)
  }

  private static func isRule(_ line: Substring) -> Bool {
    guard let first = line.first, "-*_".contains(first) else { return false }
    let signs = line.filter { $0 != " " }
    return signs.count >= 3 && signs.allSatisfy { $0 == first }
  }

  private static func isUnderline(_ line: Substring) -> Bool {
    guard let first = line.first, first == "=" || first == "-" else { return false }
    return line.count >= 2 && line.allSatisfy { $0 == first }
  }

  private static func isTableRule(_ line: Substring) -> Bool {
    line.contains("|") && line.contains("-")
      && line.allSatisfy { $0 == "|" || $0 == "-" || $0 == ":" || $0 == " " }
  }

  private static func cells(_ line: Substring) -> [Substring] {
    var cells: [Substring] = []
    var start = line.startIndex
    var place = start
    var isEscaped = false
    while place < line.endIndex {
      if line[place] == "|", !isEscaped {
        cells.append(TextLines.trimmed(line[start..<place]).text)
        start = line.index(after: place)
      }
      isEscaped = line[place] == "\\" && !isEscaped
      place = line.index(after: place)
    }
    cells.append(TextLines.trimmed(line[start...]).text)
    if line.hasPrefix("|"), !cells.isEmpty { cells.removeFirst() }
    if line.hasSuffix("|"), cells.last?.isEmpty == true { cells.removeLast() }
    return cells
  }

  /// The text of an item of a list.
  private static func item(_ line: Substring) -> Substring? {
    let rest: Substring
    if let first = line.first, "-*+•".contains(first) {
      rest = line.dropFirst()
    } else {
      let digits = line.prefix { $0.isASCII && $0.isNumber }
      guard (1...9).contains(digits.count) else { return nil }
      rest = line[digits.endIndex...].dropFirst()
      guard let mark = line[digits.endIndex...].first, mark == "." || mark == ")" else {
        return nil
      }
    }
    guard rest.first == " " || rest.first == "\t" else { return nil }
    var text = TextLines.trimmed(rest).text
    for box in ["[ ] ", "[x] ", "[X] "] where text.hasPrefix(box) { text = text.dropFirst(4) }
    return text.isEmpty ? nil : text
  }

  /// The text of a footnote: `[^1]: …`.
  private static func note(_ line: Substring) -> Substring? {
    guard line.hasPrefix("[^"), let end = line.firstRange(of: "]:") else { return nil }
    return TextLines.trimmed(line[end.upperBound...]).text
  }

  /// The address of a link: `[1]: https://…`.
  private static func isDefinition(_ line: Substring) -> Bool {
    guard line.hasPrefix("["), let end = line.firstRange(of: "]: ") else { return false }
    let address = line[end.upperBound...]
    return address.hasPrefix("http") || address.hasPrefix("<") || address.hasPrefix("/")
  }
}

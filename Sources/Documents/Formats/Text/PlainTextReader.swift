internal import Messages

/// Reads plain text. White lines, marks of lists and short lines tell what is what.
enum PlainTextReader {
  /// - Throws: when its encoding is not read, it is over a limit, or it has no text.
  static func read(
    _ bytes: [UInt8], limits: DocumentLimits
  ) throws(DocumentFault) -> DocumentText {
    let decoded = try TextDecoder.decode(bytes)
    var assembler = TextAssembler(limits: limits)
    if decoded.isAssumed { assembler.notices.insert(.assumedEncoding) }
    let lines = TextLines.of(decoded.text)
    var writer = PlainTextWriter(lines, assembler)
    try writer.run()
    return try writer.assembler.document(.txt) {
      Diagnostic("no-text", DocumentMessages.noText, hint: DocumentMessages.chooseOther)
    }
  }
}

/// The lines of a text, whatever ends them.
enum TextLines {
  static func of(_ text: String) -> [Substring] {
    var lines: [Substring] = []
    let scalars = text.unicodeScalars
    var start = scalars.startIndex
    var place = start
    while place < scalars.endIndex {
      let scalar = scalars[place]
      let after = scalars.index(after: place)
      if scalar == "\n" || scalar == "\r" || scalar == "\u{2028}" || scalar == "\u{2029}"
        || scalar == "\u{85}" || scalar == "\u{0C}"
      {
        lines.append(Substring(scalars[start..<place]))
        start = after
        if scalar == "\r", after < scalars.endIndex, scalars[after] == "\n" {
          start = scalars.index(after: after)
        }
        place = start
      } else {
        place = after
      }
    }
    lines.append(Substring(scalars[start...]))
    return lines
  }

  /// A line without white space at its ends, and how deep it was indented (a tab counts as four).
  static func trimmed(_ line: Substring) -> (text: Substring, indent: Int) {
    let scalars = line.unicodeScalars
    var indent = 0
    var start = scalars.startIndex
    while start < scalars.endIndex,
      scalars[start].properties.isWhitespace
        || scalars[start] == "\u{FEFF}"
    {
      indent += scalars[start] == "\t" ? 4 : 1
      start = scalars.index(after: start)
    }
    var end = scalars.endIndex
    while end > start {
      let before = scalars.index(before: end)
      guard scalars[before].properties.isWhitespace else { break }
      end = before
    }
    return (Substring(scalars[start..<end]), indent)
  }
}

/// Makes passages of lines.
private struct PlainTextWriter {
  var assembler: TextAssembler
  private let lines: [(text: Substring, indent: Int)]
  private let joiner: LineJoiner
  /// The lowest level of the headings with a line under them; others stand below those.
  private var underlined = 0

  init(_ lines: [Substring], _ assembler: TextAssembler) {
    self.lines = lines.map(TextLines.trimmed)
    self.assembler = assembler
    joiner = LineJoiner(self.lines.map(\.text))
  }

  mutating func run() throws(DocumentFault) {
    var index = 0
    var table = 0
    while index < lines.count {
      let line = lines[index]
      if line.text.isEmpty || isRule(line.text) {
        index += 1
        continue
      }
      if let level = underline(below: index) {
        assembler.add(String(line.text), as: .heading(level: level))
        underlined = max(underlined, level)
        index += 2
      } else if isTabular(line.text) {
        table += 1
        index = addTable(from: index, number: table)
      } else {
        index = addPassage(from: index)
      }
      if let fault = assembler.fault { throw DocumentFault(fault) }
    }
  }

  /// A line of signs only.
  private func isRule(_ line: Substring) -> Bool {
    line.utf8.count >= 3
      && line.unicodeScalars.allSatisfy { "-=_*~+|#.".unicodeScalars.contains($0) }
  }

  /// The level of a heading with a line under it.
  private func underline(below index: Int) -> Int? {
    guard index + 1 < lines.count, lines[index].text.unicodeScalars.count <= 100 else { return nil }
    let rule = lines[index + 1].text
    guard isRule(rule), let sign = rule.first, sign == "=" || sign == "-",
      rule.allSatisfy({ $0 == sign }), index == 0 || lines[index - 1].text.isEmpty
    else { return nil }
    return sign == "=" ? 1 : 2
  }

  /// Cells with tabs or upright lines between them.
  private func isTabular(_ line: Substring) -> Bool {
    cells(line).count > 1
  }

  private func cells(_ line: Substring) -> [Substring] {
    let hasBars = line.contains("|")
    guard hasBars || line.contains("\t"), ListMark.find(in: CleanText.of(String(line))) == nil
    else { return [line] }
    let parts = line.split(separator: hasBars ? "|" : "\t").map { TextLines.trimmed($0).text }
    return parts.filter { !$0.isEmpty }
  }

  private mutating func addTable(from start: Int, number: Int) -> Int {
    var index = start
    var row = 0
    while index < lines.count, !lines[index].text.isEmpty {
      if !isRule(lines[index].text) {
        let cells = cells(lines[index].text)
        guard cells.count > 1 else { break }
        row += 1
        for (column, cell) in cells.enumerated() {
          assembler.add(
            String(cell), as: .tableCell(table: number, row: row, column: column + 1))
        }
      }
      index += 1
    }
    return index
  }

  private mutating func addPassage(from start: Int) -> Int {
    let first = lines[start]
    var text = String(first.text)
    var last = first.text
    var index = start + 1
    while index < lines.count {
      let next = lines[index].text
      guard !next.isEmpty, !isRule(next), ListMark.find(in: CleanText.of(String(next))) == nil,
        joiner.goesOn(last, into: next)
      else { break }
      text = joiner.hyphenation.join(text, next)
      last = next
      index += 1
    }
    let hasMark = ListMark.find(in: CleanText.of(text))
    if hasMark == nil, index == start + 1, isHeading(start) {
      assembler.add(text, as: .heading(level: isFirst(start) ? 1 : level(of: text)))
    } else if case .number(let parts)? = hasMark?.kind, index == start + 1, isNumberedHeading(start)
    {
      assembler.add(text, as: .heading(level: parts))
    } else {
      let isItem = hasMark != nil
      assembler.add(text, as: isItem ? .listItem(level: 1 + min(8, first.indent / 2)) : .paragraph)
    }
    return index
  }

  private func isFirst(_ index: Int) -> Bool {
    lines[..<index].allSatisfy(\.text.isEmpty)
  }

  /// A short line by itself, with a capital at the start and no mark at the end.
  private func isHeading(_ index: Int) -> Bool {
    let text = String(lines[index].text)
    guard TextAssembler.isShortLine(text), text.unicodeScalars.count <= 80,
      index == 0 || lines[index - 1].text.isEmpty,
      text.unicodeScalars.first?.properties.isUppercase == true
        || text.unicodeScalars.first.map({ (0x30...0x39).contains($0.value) }) == true,
      index + 1 < lines.count
    else { return false }
    // A last line is a signature or a remark; a heading has text below it.
    return lines[(index + 1)...].contains { !$0.text.isEmpty }
  }

  /// "3. Selectie": numbered, alone between white lines, and no item of the same list beside it.
  private func isNumberedHeading(_ index: Int) -> Bool {
    guard isHeading(index), index + 1 < lines.count, lines[index + 1].text.isEmpty else {
      return false
    }
    let next = lines[(index + 1)...].first { !$0.text.isEmpty }?.text ?? ""
    let mark = ListMark.find(in: CleanText.of(String(next)))
    if case .number(let parts)? = mark?.kind { return parts > 1 }
    return true
  }

  private func level(of text: String) -> Int {
    if underlined > 0 { return underlined + 1 }
    let letters = text.unicodeScalars.filter(\.properties.isAlphabetic)
    return letters.allSatisfy(\.properties.isUppercase) ? 1 : 2
  }
}

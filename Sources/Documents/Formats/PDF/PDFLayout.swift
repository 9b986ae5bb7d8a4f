/// Makes passages of the words of a PDF, by where they stand.
struct PDFLayout {
  /// A passage in the making.
  private struct Block {
    var lines: [PDFLine]
    var kind: PassageKind?
    var text = ""
    /// Where a next line of it should begin; nil when one line says too little.
    var left: Double?
    /// The place of a cell: the left side of its column.
    var column: Double?
  }

  private let pages: [PDFPage]
  private let lines: [[PDFLine]]
  private let margins: PDFMargins
  /// The height of the letters of the running text.
  private let bodyHeight: Double
  private var hyphenation = Hyphenation()

  init(_ pages: [PDFPage]) {
    self.pages = pages
    var all = pages.enumerated().map { index, page in
      PDFColumns.inOrder(PDFLines.of(page, number: index + 1))
    }
    var number = 0
    for page in all.indices {
      for line in all[page].indices {
        all[page][line].number = number
        number += 1
      }
    }
    margins = PDFMargins(all, pages)
    lines = all
    let isHyphened = all.joined().contains { Self.endsInHyphen($0.text) }
    var counts: [Int: Int] = [:]
    for line in all.joined() {
      if isHyphened { hyphenation.learn(line.text) }
      counts[Int((line.height * 2).rounded()), default: 0] += line.text.utf8.count
    }
    let most = counts.max { ($0.value, $0.key) < ($1.value, $1.key) }
    bodyHeight = Double(most?.key ?? 24) / 2
  }

  /// Writes the passages in order: the text, then notes, page headers and page footers.
  func write(to assembler: inout TextAssembler) {
    var body: [Block] = []
    var notes: [Block] = []
    for page in lines {
      let kept = page.filter { !margins.isMargin($0) }
      let firstNote = firstNote(kept)
      // The text of a page that begins in the middle of a sentence belongs to the page before.
      add(Array(kept[..<firstNote]), to: &body)
      add(Array(kept[firstNote...]), to: &notes)
    }
    nameTables(&body)
    let levels = headingLevels(body)
    for block in body {
      let kind = block.kind ?? kind(of: block, levels)
      assembler.add(block.text, as: kind, page: block.lines[0].page)
      if assembler.fault != nil { return }
    }
    for note in notes { assembler.add(note.text, as: .footnote, page: note.lines[0].page) }
    for (text, page) in margins.headers { assembler.add(text, as: .header, page: page) }
    for (text, page) in margins.footers { assembler.add(text, as: .footer, page: page) }
  }

  /// Where the footnotes of a page begin: small letters below all others, with a number.
  private func firstNote(_ page: [PDFLine]) -> Int {
    var first = page.count
    while first > 0, page[first - 1].height < 0.93 * bodyHeight { first -= 1 }
    while first < page.count {
      let text = page[first].text
      let isBelow = page[..<first].allSatisfy { $0.bottom <= page[first].top + 2 }
      if isBelow, text.utf8.first.map({ (0x30...0x39).contains($0) }) == true { return first }
      first += 1
    }
    return page.count
  }

  // MARK: From lines to blocks

  private func add(_ page: [PDFLine], to blocks: inout [Block]) {
    guard !page.isEmpty else { return }
    let columns = columns(page)
    let edges = edges(page)
    let pitch = pitch(page)
    for (index, line) in page.enumerated() {
      let before = index > 0 ? page[index - 1] : nil
      guard let before, let last = blocks.indices.last else {
        if let last = blocks.indices.last, goesOnFromPageBefore(blocks[last], line) {
          append(line, to: &blocks[last])
        } else {
          blocks.append(start(line))
        }
        continue
      }
      if line.followsGap, line.isBeside(before) {
        if columns[Int(line.left / 3)] ?? 0 >= 2 {
          blocks.append(start(line, column: line.left))
          markCell(&blocks[last])
        } else {
          append(line, to: &blocks[last])
        }
      } else if line.top < before.top - 2 {
        // Up again: the next cell of a row, or the next column of the page.
        let isCell = columns[Int(line.left / 3)] ?? 0 >= 2 && isRow(blocks, line)
        if isCell { markCell(&blocks[last]) }
        blocks.append(start(line, column: isCell ? line.left : nil))
      } else if goesOn(blocks[last], before, line, edges: edges, pitch: pitch) {
        append(line, to: &blocks[last])
      } else {
        let column = blocks[last].column.flatMap { abs($0 - line.left) < 3 ? $0 : nil }
        blocks.append(start(line, column: column))
      }
    }
  }

  private func markCell(_ block: inout Block) {
    if block.column == nil { block.column = block.lines[0].left }
  }

  /// Whether a line stands beside the first line of a block just before: a cell of the same row.
  private func isRow(_ blocks: [Block], _ line: PDFLine) -> Bool {
    blocks.suffix(6).contains {
      $0.lines[0].page == line.page && abs($0.lines[0].top - line.top) < 4
        && $0.lines[0].right < line.left
    }
  }

  private func start(_ line: PDFLine, column: Double? = nil) -> Block {
    var block = Block(lines: [line])
    block.text = line.text
    block.column = column
    block.left = line.markedLeft
    return block
  }

  private func append(_ line: PDFLine, to block: inout Block) {
    block.text = hyphenation.join(block.text, line.text)
    if block.lines.count == 1, block.left == nil, !line.followsGap { block.left = line.left }
    block.lines.append(line)
  }

  /// How often a text begins at a place after white space: columns of a table return.
  private func columns(_ page: [PDFLine]) -> [Int: Int] {
    var columns: [Int: Int] = [:]
    for (index, line) in page.enumerated() where index > 0 {
      let isUp = line.top < page[index - 1].top - 2 && line.left > page[index - 1].left + 20
      guard line.followsGap || isUp else { continue }
      // Neighbouring slots count as well, so that a rounding does not part them.
      for slot in -1...1 { columns[Int(line.left / 3) + slot, default: 0] += 1 }
    }
    return columns
  }

  /// How far the lines reach that begin at about the same place.
  private func edges(_ page: [PDFLine]) -> [Int: Double] {
    var edges: [Int: Double] = [:]
    for line in page {
      let slot = Int(line.left / 40)
      for near in -1...1 { edges[slot + near] = max(edges[slot + near] ?? 0, line.right) }
    }
    return edges
  }

  /// The usual distance between two lines of one paragraph, in heights of a letter.
  private func pitch(_ page: [PDFLine]) -> Double {
    var pitches: [Double] = []
    for (line, next) in zip(page, page.dropFirst()) where next.top > line.top + 1 {
      let height = max(line.height, 1)
      let pitch = (next.top - line.top) / height
      if pitch < 3, abs(next.height - line.height) < 0.1 * height { pitches.append(pitch) }
    }
    guard !pitches.isEmpty else { return 1.2 }
    pitches.sort()
    // Lines are close more often than paragraphs end; a page of short paragraphs has only gaps.
    return min(pitches[pitches.count / 4], 1.8)
  }

  private func goesOn(
    _ block: Block, _ before: PDFLine, _ line: PDFLine, edges: [Int: Double], pitch: Double
  ) -> Bool {
    let height = before.height
    guard abs(line.height - height) <= 0.08 * max(height, line.height) else { return false }
    guard line.markedLeft == nil, !line.isOnlyMark else { return false }
    guard line.top - before.top <= (pitch + 0.35) * height else { return false }
    let first = block.lines[0]
    if let left = block.left {
      if line.left < left - 3 || line.left > left + 3 { return false }
    } else if line.left > first.left + 45 || line.left < first.left - 45 {
      return false
    }
    if Self.endsInHyphen(before.text) { return true }
    guard let word = line.words.first else { return false }
    let edge = edges[Int(before.left / 40)] ?? before.right
    let space = 0.2 * height
    return before.right + space + (word.right - word.left) > edge - 2
  }

  private static func endsInHyphen(_ text: String) -> Bool {
    guard let last = text.unicodeScalars.last else { return false }
    return last == "-" || last == "\u{AD}" || last == "\u{2010}"
  }

  private func goesOnFromPageBefore(_ block: Block, _ line: PDFLine) -> Bool {
    guard let last = block.lines.last, last.page + 1 == line.page, line.markedLeft == nil,
      block.column == nil, abs(last.height - line.height) < 0.08 * line.height,
      let end = block.text.unicodeScalars.last, let first = line.text.unicodeScalars.first
    else { return false }
    if Self.endsInHyphen(block.text) { return first.properties.isLowercase }
    return first.properties.isLowercase && ![".", ":", ";", "!", "?"].contains(end)
  }

  // MARK: What blocks are

  /// Gives cells their row and column. Fewer than two rows, or one cell a row, are no table.
  private func nameTables(_ blocks: inout [Block]) {
    var index = 0
    var table = 0
    while index < blocks.count {
      guard blocks[index].column != nil else {
        index += 1
        continue
      }
      var end = index
      while end < blocks.count, blocks[end].column != nil { end += 1 }
      let starts = (index..<end).filter { number in
        number == index || (blocks[number].column ?? 0) < (blocks[number - 1].column ?? 0) - 3
      }
      if starts.count > 1 || end - index > 2 {
        table += 1
        var row = 0
        var column = 0
        for number in index..<end {
          if starts.contains(number) {
            row += 1
            column = 1
          } else if blocks[number].column != blocks[number - 1].column {
            column += 1
          }
          blocks[number].kind = .tableCell(table: table, row: row, column: column)
        }
      }
      index = end
    }
  }

  /// Letters clearly bigger than those of the text make a heading; the biggest are the highest.
  private func headingLevels(_ blocks: [Block]) -> [Int: Int] {
    let sizes = Set(
      blocks.filter { isBig($0) }.map { Int(($0.lines[0].height * 2).rounded()) })
    var levels: [Int: Int] = [:]
    for (level, size) in sizes.sorted(by: >).enumerated() { levels[size] = min(level + 1, 6) }
    return levels
  }

  private func isBig(_ block: Block) -> Bool {
    block.kind == nil && block.lines[0].height > 1.07 * bodyHeight
      && block.text.unicodeScalars.count <= 200
  }

  private func kind(of block: Block, _ levels: [Int: Int]) -> PassageKind {
    if isBig(block), let level = levels[Int((block.lines[0].height * 2).rounded())] {
      return .heading(level: level)
    }
    return .paragraph
  }
}

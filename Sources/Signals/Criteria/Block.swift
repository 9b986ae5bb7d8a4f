internal import Documents

/// A passage of a document, or the cells of one row of a table together.
struct Block: Sendable {
  enum Kind: Sendable, Hashable {
    case heading(Int)
    case text
    case listItem
    /// Rows of a table count from 1.
    case row(Int)
    /// A line of a table of contents.
    case contents
    /// The head or foot of a page.
    case furniture

    var isRow: Bool { if case .row = self { true } else { false } }
  }

  var kind: Kind
  /// The number of the first passage, from 0.
  var passage: Int
  /// Where it stands, in Unicode scalars.
  var range: Range<Int>

  var isHeading: Bool { if case .heading = kind { true } else { false } }

  /// The blocks of a document in order.
  static func blocks(of document: DocumentText, _ scalars: [Unicode.Scalar]) -> [Block] {
    var blocks: [Block] = []
    var row: (table: Int, row: Int)?
    for (index, passage) in document.passages.enumerated() where !passage.range.isEmpty {
      var kind: Kind
      var place: (table: Int, row: Int)?
      switch passage.kind {
      case .heading(let level): kind = .heading(level)
      case .paragraph, .textBox, .footnote: kind = .text
      case .listItem: kind = .listItem
      case .contents: kind = .contents
      case .header, .footer: kind = .furniture
      case .tableCell(let table, let number, _):
        kind = .row(number)
        place = (table, number)
      }
      if !passage.isHeading, endsInPageNumber(scalars, passage.range, dots: 4) { kind = .contents }
      if let place, let row, place == row, let last = blocks.indices.last {
        blocks[last].range = blocks[last].range.lowerBound..<passage.range.upperBound
      } else {
        blocks.append(Block(kind: kind, passage: index, range: passage.range))
      }
      row = place
    }
    return blocks
  }

  /// Whether a passage is a line of a table of contents: dots and then the number of a page.
  static func endsInPageNumber(
    _ scalars: [Unicode.Scalar], _ passage: Range<Int>, dots: Int
  ) -> Bool {
    var end = passage.upperBound
    while end > passage.lowerBound, scalars[end - 1].isASCIIDigit { end -= 1 }
    if end == passage.upperBound { return false }
    while end > passage.lowerBound, scalars[end - 1].isSpace { end -= 1 }
    let before = scalars[passage.lowerBound..<end].reversed()
    return before.prefix { $0 == "." }.count >= dots
      || before.prefix { $0 == "…" }.count * 2 >= dots
  }

  /// The text with a bar in place of the ends of cells, so that a row reads as one line.
  static func joined(_ scalars: [Unicode.Scalar], _ blocks: [Block]) -> [Unicode.Scalar] {
    var scalars = scalars
    for block in blocks where block.kind.isRow {
      for index in block.range where scalars[index] == "\n" { scalars[index] = "¦" }
    }
    return scalars
  }
}

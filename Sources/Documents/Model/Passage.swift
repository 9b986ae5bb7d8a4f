/// What a passage is in its document.
public enum PassageKind: Sendable, Hashable {
  /// A heading; 1 is the highest level.
  case heading(level: Int)
  /// A paragraph of the running text.
  case paragraph
  /// An item of a list; 1 is the outermost list.
  case listItem(level: Int)
  /// A paragraph in a cell of a table. Tables, rows and columns count from 1.
  case tableCell(table: Int, row: Int, column: Int)
  /// A line of a table of contents.
  case contents
  /// A paragraph of a text box.
  case textBox
  /// A paragraph of a footnote or endnote.
  case footnote
  /// A paragraph of a page header.
  case header
  /// A paragraph of a page footer.
  case footer
}

/// A piece of a document's text that belongs together: a paragraph, a heading, an item of a list.
public struct Passage: Sendable, Hashable {
  /// What it is.
  public var kind: PassageKind
  /// Its number, counted from 1 over the whole document.
  public var number: Int
  /// Where it stands in ``DocumentText/text``, in Unicode scalars.
  public var range: Range<Int>
  /// The same place in bytes of UTF-8.
  public var byteRange: Range<Int>
  /// The page it begins on, from 1; nil when the format has no pages.
  public var page: Int?
  /// The numbers of the headings above it, outermost first.
  public var path: [Int]

  /// Makes a passage.
  public init(
    kind: PassageKind, number: Int, range: Range<Int>, byteRange: Range<Int>, page: Int?,
    path: [Int]
  ) {
    self.kind = kind
    self.number = number
    self.range = range
    self.byteRange = byteRange
    self.page = page
    self.path = path
  }

  /// Whether it is a heading.
  public var isHeading: Bool {
    if case .heading = kind { true } else { false }
  }

  /// Whether it belongs to the running text: no table of contents, page header or page footer.
  public var isBody: Bool {
    switch kind {
    case .contents, .header, .footer: false
    default: true
    }
  }
}

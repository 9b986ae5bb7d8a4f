public import Messages

/// The text of a document and where each piece of it stands.
///
/// The same content gives the same text in every format: marks of lists, numbers of headings and
/// lines of tables are not text, white space is one space, soft hyphens are gone and words that
/// were broken over two lines are whole. The running text comes first, then the footnotes, then
/// page headers and page footers, each once.
public struct DocumentText: Sendable, Hashable {
  /// The texts of all passages, with one line feed between two.
  public var text: String
  /// The passages in order. There is at least one.
  public var passages: [Passage]
  /// What the user should know of: text that was left out, parts that were not opened.
  public var notices: [Diagnostic]
  /// What kind of file it was, by its bytes.
  public var format: DocumentFormat
  /// What the document says about itself.
  public var metadata: DocumentMetadata

  /// Makes a text.
  public init(
    text: String, passages: [Passage], notices: [Diagnostic], format: DocumentFormat,
    metadata: DocumentMetadata
  ) {
    self.text = text
    self.passages = passages
    self.notices = notices
    self.format = format
    self.metadata = metadata
  }

  /// The text of one passage.
  public subscript(passage: Passage) -> String {
    let utf8 = text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: passage.byteRange.lowerBound)
    let end = utf8.index(start, offsetBy: passage.byteRange.count)
    return String(text[start..<end])
  }

  /// The texts of the headings above a passage, outermost first.
  public func headings(above passage: Passage) -> [String] {
    passage.path.map { self[passages[$0 - 1]] }
  }
}

/// What a document says about itself. Names of persons are left out on purpose.
public struct DocumentMetadata: Sendable, Hashable {
  /// Its title; nil when there is none.
  public var title: String?
  /// Its language as the file has it, such as `nl-NL`.
  public var language: String?
  /// When it was made, as the file has it (ISO 8601 where the format allows).
  public var created: String?
  /// When it was last changed, as the file has it.
  public var modified: String?
  /// The number of pages; nil when the format has none.
  public var pages: Int?

  /// Makes empty metadata.
  public init() {}
}

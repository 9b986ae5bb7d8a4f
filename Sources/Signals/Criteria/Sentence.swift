/// What stands between two words, as far as it parts clauses.
struct Separator: OptionSet, Sendable, Hashable {
  let rawValue: UInt8
  /// A comma.
  static let comma = Separator(rawValue: 1)
  /// A mark that always parts clauses: `;` `:` brackets, a dash.
  static let mark = Separator(rawValue: 2)
}

/// Words that stand together: a sentence or a heading.
struct Stretch: Sendable {
  /// Where it stands, in Unicode scalars of the text.
  var range: Range<Int>
  /// Its words, as numbers in the document.
  var words: Range<Int>
  /// What stands after its last word.
  var tail: Separator
}

/// A sentence of a document, with what it leans on.
struct Sentence: Sendable {
  var stretch: Stretch
  /// The number of the passage it begins in, from 0.
  var passage: Int
  /// The number of its part of the document: every heading begins a new one.
  var section: Int
  /// The number of its list or table.
  var list: Int?
  /// The sentence that introduces its list, or the first row of its table.
  var lead: Int?
  /// The heading above it.
  var heading: Stretch?
  /// The passages of a list item or of a row of a table have short texts that lean on others.
  var isListItem = false
  var isTableHead = false
  var isQuestion = false
  /// The title of the document.
  var isTitle = false
  /// It stands at the head or foot of every page.
  var isPageFurniture = false
  /// It states a practice of this employer: no question, plan, memory or head of a table.
  var counts = true
  /// Parts between quotation marks of three words or more, in scalars of the text.
  var quotes: [Range<Int>] = []
}

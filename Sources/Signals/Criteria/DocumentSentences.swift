internal import Documents

/// The sentences of a document in order, each with its list, heading and lead-in.
struct DocumentSentences {
  let text: ScalarText
  private(set) var sentences: [Sentence] = []
  /// All words of the document.
  private(set) var words: [Word] = []
  /// What stands before each word.
  private(set) var separators: [Separator] = []
  /// The different words.
  private(set) var vocabulary: Vocabulary
  /// For each list the sentences in it.
  private(set) var lists: [Range<Int>] = []
  /// The title of the document; also the first of `sentences` when text follows it.
  private(set) var title: Stretch?
  /// The words of each passage.
  private(set) var passageWords: [Range<Int>] = []

  let splitter: SentenceScanner
  /// The passages, and the rows of tables.
  let blocks: [Block]
  private var scanner: WordScanner
  private var section = 0
  /// Headings of chapters about something else.
  private let elsewhere: [Cue]
  private var headings: [Heading] = []
  private var lead: Int?
  private var tableHead: Int?
  private var kind = Block.Kind.text

  private struct Heading {
    var level: Int
    var stretch: Stretch
    /// It begins a chapter that counts for no criterion.
    var isElsewhere: Bool
  }

  /// Reads a document.
  init(
    _ document: DocumentText, library: PatternLibrary, abbreviations: Set<String>,
    elsewhere: [Cue]
  ) {
    self.elsewhere = elsewhere
    text = ScalarText(document.text)
    blocks = Block.blocks(of: document, text.scalars)
    let scanned = ScalarText(Block.joined(text.scalars, blocks))
    splitter = SentenceScanner(scanned, abbreviations: abbreviations)
    scanner = WordScanner(scanned)
    vocabulary = Vocabulary(library)
    readTitle(document)
    for block in blocks { add(block) }
    // A title alone says nothing: there must be a text below it.
    if let first = sentences.first, first.isTitle,
      !sentences.dropFirst().contains(where: { $0.passage != first.passage })
    {
      sentences[0].counts = false
    }
    markTableHeads()
  }

  /// The title: the first heading, or a short first passage without a full stop.
  private mutating func readTitle(_ document: DocumentText) {
    guard let first = document.passages.first(where: \.isBody) else { return }
    let stretch = stretch(first.range)
    guard !stretch.words.isEmpty else { return }
    title = stretch
    let last = text.scalars[text.trimmed(first.range)].last ?? "."
    let isShort = first.range.count < 120 && !".:?!;".unicodeScalars.contains(last)
    guard first.isHeading || isShort else { return }
    var sentence = Sentence(
      stretch: stretch, passage: first.number - 1, section: -1, list: nil, lead: nil, heading: nil)
    sentence.isTitle = true
    sentences.append(sentence)
  }

  private mutating func add(_ block: Block) {
    switch block.kind {
    case .heading(let level):
      section += 1
      headings.removeAll { $0.level >= level }
      let stretch = stretch(block.range)
      let isTitle = stretch.range == title?.range
      headings.append(
        Heading(
          level: level, stretch: stretch,
          isElsewhere: !isTitle && elsewhere.contains { occurs($0, in: stretch) }))
      lead = nil
      tableHead = nil
    case .text, .furniture:
      if block.kind == .furniture, kind != .furniture {
        section += 1
        headings = []
      }
      let added = addSentences(block)
      lead = added.last.flatMap { endsWithColon($0) ? $0 : nil }
    case .listItem:
      if kind != .listItem { beginList() }
      for index in addSentences(block) {
        sentences[index].lead = lead
        sentences[index].isListItem = true
      }
    case .row(let number):
      if !kind.isRow { beginList() }
      let added = addSentences(block)
      if number == 1 {
        tableHead = added.first
        for index in added { sentences[index].isTableHead = true }
      } else {
        for index in added { sentences[index].lead = tableHead }
      }
    case .contents: break
    }
    kind = block.kind
  }

  private mutating func beginList() {
    lists.append(sentences.count..<sentences.count)
    tableHead = nil
  }

  /// Adds the sentences of a block and gives their numbers.
  private mutating func addSentences(_ block: Block) -> Range<Int> {
    let start = sentences.count
    for range in splitter.sentences(in: block.range).flatMap(statementAndQuestion) {
      let whole = stretch(range)
      for piece in SentenceWords.pieces(whole.words) where !piece.isEmpty {
        var stretch = whole
        if piece != whole.words {
          stretch.words = piece
          stretch.range =
            words[piece.lowerBound].range.lowerBound..<words[piece.upperBound - 1].range.upperBound
        }
        var sentence = Sentence(
          stretch: stretch, passage: block.passage, section: section, list: nil, lead: nil,
          heading: headings.last?.stretch)
        sentence.isQuestion = QuotationMarks.endsAsQuestion(text, range)
        sentence.counts = !sentence.isQuestion && !headings.contains(where: \.isElsewhere)
        sentence.isPageFurniture = block.kind == .furniture
        sentence.quotes = QuotationMarks.find(in: text, stretch.range).filter(
          holdsThreeWords(piece))
        if block.kind == .listItem || block.kind.isRow {
          sentence.list = lists.count - 1
          lists[lists.count - 1] = lists[lists.count - 1].lowerBound..<sentences.count + 1
        }
        sentences.append(sentence)
      }
    }
    return start..<sentences.count
  }

  /// The two halves of `zo doen wij het: is dat goed?`; what stands before the colon is a statement.
  private func statementAndQuestion(_ sentence: Range<Int>) -> [Range<Int>] {
    guard QuotationMarks.endsAsQuestion(text, sentence),
      let colon = text.scalars[sentence].indices.dropLast().last(where: {
        text.scalars[$0] == ":" && text.scalars[$0 + 1] == " "
      }),
      // The scanner is a value: a copy reads the words without keeping them.
      case var copy = scanner, copy.words(in: sentence.lowerBound..<colon).count >= 4
    else { return [sentence] }
    return [sentence.lowerBound..<colon, text.trimmed(colon + 1..<sentence.upperBound)]
  }

  private func holdsThreeWords(_ words: Range<Int>) -> (Range<Int>) -> Bool {
    { quote in
      self.words[words].lazy.filter {
        quote.lowerBound <= $0.range.lowerBound && $0.range.upperBound <= quote.upperBound
      }.prefix(3).count == 3
    }
  }

  private func endsWithColon(_ sentence: Int) -> Bool {
    text.scalars[text.trimmed(sentences[sentence].stretch.range)].last == ":"
  }

  /// Whether a cue occurs in a heading or sentence.
  func occurs(_ cue: Cue, in stretch: Stretch) -> Bool {
    occurs(cue, in: words[stretch.words].map(\.number))
  }

  /// Whether a cue occurs in some words of the vocabulary.
  func occurs(_ cue: Cue, in words: [Int]) -> Bool {
    let candidates = vocabulary.library.candidates(vocabulary.sets(of: words))
    let matcher = PatternMatcher(vocabulary, words: words)
    let patterns = vocabulary.library.patterns
    guard candidates.contains(cue.pattern), matcher.occurs(patterns[cue.pattern]) else {
      return false
    }
    guard let without = cue.without, candidates.contains(without) else { return true }
    return !matcher.occurs(patterns[without])
  }

  /// The words of a range that was read before.
  func words(in range: Range<Int>) -> [Int] {
    // Words stand in the order of the text, but for a title, which is read twice.
    let first = title.map(\.words.count) ?? 0
    var low = first
    var high = words.count
    while low < high {
      let middle = (low + high) / 2
      if words[middle].range.lowerBound < range.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return words[low...].prefix { $0.range.lowerBound < range.upperBound }.map(\.number)
  }

  /// Reads the words of a range.
  private mutating func stretch(_ range: Range<Int>) -> Stretch {
    let start = words.count
    var previous = range.lowerBound
    for word in scanner.words(in: range) {
      separators.append(Separator(text.scalars[previous..<word.range.lowerBound]))
      words.append(Word(number: vocabulary.number(of: word.folded), range: word.range))
      previous = word.range.upperBound
    }
    return Stretch(
      range: range, words: start..<words.count,
      tail: Separator(text.scalars[previous..<max(previous, range.upperBound)]))
  }

  /// The first row of a table says nothing by itself when rows below lean on it.
  private mutating func markTableHeads() {
    for index in sentences.indices.dropLast()
    where sentences[index].isTableHead && sentences[index + 1].lead == index {
      sentences[index].counts = false
    }
  }
}

extension Separator {
  /// What some characters between two words do.
  init(_ scalars: ArraySlice<Unicode.Scalar>) {
    self = []
    for (index, scalar) in zip(scalars.indices, scalars) {
      switch scalar {
      case ",": insert(.comma)
      // Cells of a row have a line feed between them.
      case ";", ":", "(", ")", "–", "—", "\n": insert(.mark)
      case "-":
        if index > scalars.startIndex, index + 1 < scalars.endIndex, scalars[index - 1].isSpace,
          scalars[index + 1].isSpace
        {
          insert(.mark)
        }
      default: break
      }
    }
  }
}

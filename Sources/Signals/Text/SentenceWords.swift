/// A word of a text that is being searched.
struct Word: Sendable, Hashable {
  /// The number of its folded form in the vocabulary.
  var number: Int
  /// Where it stands, in Unicode scalars of the text.
  var range: Range<Int>
}

/// The words of a text and the sentences that they make.
struct SentenceWords: Sendable {
  /// All words in order.
  var words: [Word] = []
  /// Each sentence as a range of `words`; none is empty.
  var sentences: [Range<Int>] = []
  /// The number of the passage of each sentence.
  var passages: [Int] = []

  /// The most words of one sentence. A longer one is cut: no sentence of people has so many, and
  /// the work on a sentence may grow faster than its length.
  static let longestSentence = 300

  /// Reads the words of a text.
  /// - Parameters:
  ///   - text: the text.
  ///   - passages: its paragraphs, list items and headings, in order.
  ///   - abbreviations: words after which a full stop ends no sentence.
  ///   - vocabulary: gets the words.
  init(
    _ text: ScalarText, passages: [Range<Int>], abbreviations: Set<String>,
    vocabulary: inout Vocabulary
  ) {
    var scanner = WordScanner(text)
    // Over the whole text at once: a word that is broken at the end of a line goes on below it.
    words = scanner.words(in: 0..<text.count).map {
      Word(number: vocabulary.number(of: $0.folded), range: $0.range)
    }
    let splitter = SentenceScanner(text, abbreviations: abbreviations)
    var next = 0
    for (number, passage) in passages.enumerated() {
      for sentence in splitter.sentences(in: passage) {
        while next < words.count, words[next].range.lowerBound < sentence.lowerBound { next += 1 }
        let start = next
        while next < words.count, words[next].range.lowerBound < sentence.upperBound { next += 1 }
        for piece in Self.pieces(start..<next) {
          sentences.append(piece)
          self.passages.append(number)
        }
      }
    }
  }

  /// A sentence, cut when it is too long.
  static func pieces(_ sentence: Range<Int>) -> [Range<Int>] {
    stride(from: sentence.lowerBound, to: sentence.upperBound, by: longestSentence).map {
      $0..<min($0 + longestSentence, sentence.upperBound)
    }
  }
}

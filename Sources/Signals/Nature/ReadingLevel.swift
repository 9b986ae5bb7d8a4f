/// How hard a chapter is to read, by the measure LIX (Björnsson 1968): the mean number of words of a
/// sentence plus the percentage of words of more than six letters. It is the same sum for Dutch and
/// English and needs no syllables, so that a reader can check it.
public struct ReadingLevel: Sendable, Hashable {
  /// Björnsson's classes.
  public enum Difficulty: String, Sendable, CaseIterable {
    case easy = "makkelijk"
    case average = "gemiddeld"
    case hard = "moeilijk"
    case veryHard = "erg_moeilijk"
  }

  /// The heading of the chapter; nil for what stands before the first one.
  public var chapter: String?
  public var sentences: Int
  public var words: Int
  /// Words of more than six letters.
  public var longWords: Int

  /// Words of a sentence, on average.
  public var wordsPerSentence: Int { Self.rounded(words, sentences) }

  /// Of a hundred words so many are long.
  public var longPercentage: Int { Self.rounded(100 * longWords, words) }

  /// The measure, rounded.
  public var lix: Int {
    Self.rounded(words * words + 100 * longWords * sentences, sentences * words)
  }

  /// What the measure says.
  public var difficulty: Difficulty {
    switch lix {
    case ..<40: .easy
    case ..<50: .average
    case ..<60: .hard
    default: .veryHard
    }
  }

  private static func rounded(_ part: Int, _ whole: Int) -> Int {
    whole == 0 ? 0 : (2 * part + whole) / (2 * whole)
  }

  /// A chapter with fewer words than this has no level: one long sentence would decide it.
  static let fewestWords = 50

  /// The levels of the chapters that have enough words, in order. Chapters begin at the headings of
  /// the highest level below the title.
  static func find(in document: DocumentSentences) -> [ReadingLevel] {
    let title = document.sentences.first.flatMap { $0.isTitle ? $0.passage : nil }
    let headings = document.blocks.compactMap { block -> (level: Int, block: Block)? in
      guard case .heading(let level) = block.kind, block.passage != title else { return nil }
      return (level, block)
    }
    let top = headings.map(\.level).min()
    let starts = headings.filter { $0.level == top }.map(\.block)
    let chapters = [nil] + starts.map { document.text.string(document.text.trimmed($0.range)) }
    var levels = chapters.map { ReadingLevel(chapter: $0, sentences: 0, words: 0, longWords: 0) }
    for sentence in document.sentences where !sentence.isTitle && !sentence.isPageFurniture {
      let chapter = starts.prefix { $0.passage <= sentence.passage }.count
      let words = document.words[sentence.stretch.words]
      levels[chapter].sentences += 1
      levels[chapter].words += words.count
      levels[chapter].longWords += words.count {
        document.vocabulary.folded($0.number).count > 6
      }
    }
    return levels.filter { $0.words >= fewestWords }
  }
}

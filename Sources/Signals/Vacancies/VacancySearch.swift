/// The search of one vacancy.
struct VacancySearch {
  /// A rule that found something.
  struct Hit {
    var rule: Int
    var sentence: Int
    /// The words, as numbers in the text.
    var words: Range<Int>
    var isJustified: Bool
  }

  private let data: VacancyData
  private let headings: Set<Int>
  /// The words and sentences of the vacancy.
  let text: SentenceWords
  /// The different words of the vacancy.
  let vocabulary: Vocabulary
  /// For each sentence the patterns that it can match.
  private let candidates: [BitSet]
  /// What patterns found in sentences, so far as it was asked.
  private var found: [Key: [Range<Int>]] = [:]
  /// Whether a pattern occurs anywhere, so far as it was asked.
  private var anywhere: [Int: Bool] = [:]

  private struct Key: Hashable {
    var pattern: Int
    var sentence: Int
    var reading: PatternMatcher.Reading
  }

  /// Reads a text; `headings` are the numbers of passages that are headings.
  init(_ data: VacancyData, _ text: ScalarText, passages: [Range<Int>], headings: Set<Int>) {
    self.data = data
    self.headings = headings
    var vocabulary = Vocabulary(data.library)
    let words = SentenceWords(
      text, passages: passages, abbreviations: data.abbreviations, vocabulary: &vocabulary)
    candidates = words.sentences.map { sentence in
      let numbers = words.words[sentence].lazy.map(\.number)
      return data.library.candidates(vocabulary.sets(of: numbers))
    }
    self.text = words
    self.vocabulary = vocabulary
  }

  /// What the rules found, in the order of the text: one hit for each ground and place.
  mutating func hits() -> [Hit] {
    var result: [Hit] = []
    for sentence in text.sentences.indices { result += merged(hits(in: sentence)) }
    return result
  }

  private func isTitle(_ sentence: Int) -> Bool {
    sentence == 0 || headings.contains(text.passages[sentence])
  }

  private mutating func hits(in sentence: Int) -> [Hit] {
    var hits: [Hit] = []
    for (number, rule) in data.rules.enumerated() where !rule.isTitleOnly || isTitle(sentence) {
      for pattern in rule.patterns where candidates[sentence].contains(pattern) {
        for words in spans(pattern, sentence) {
          if applies(rule, .harmless, sentence, words) { continue }
          hits.append(
            Hit(
              rule: number, sentence: sentence, words: words,
              isJustified: applies(rule, .justified, sentence, words)))
        }
      }
    }
    return hits
  }

  /// Keeps one hit for each ground and place: the strongest level, then the longest, then the
  /// first. Neighbours of the same ground and level become one.
  private func merged(_ hits: [Hit]) -> [Hit] {
    let sorted = hits.enumerated().sorted { a, b in
      let (p, q) = (a.element, b.element)
      let (left, right) = (data.rules[p.rule].level, data.rules[q.rule].level)
      if left != right { return left > right }
      if p.words.count != q.words.count { return p.words.count > q.words.count }
      if p.words.lowerBound != q.words.lowerBound {
        return p.words.lowerBound < q.words.lowerBound
      }
      return a.offset < b.offset
    }
    var kept: [Hit] = []
    for (_, hit) in sorted where !isTaken(hit, &kept) { kept.append(hit) }
    return kept.enumerated().sorted { a, b in
      let (p, q) = (a.element.words, b.element.words)
      return (p.lowerBound, p.upperBound, a.offset) < (q.lowerBound, q.upperBound, b.offset)
    }.map(\.element)
  }

  /// Whether a hit is part of one that is kept already, which may grow by it.
  private func isTaken(_ hit: Hit, _ kept: inout [Hit]) -> Bool {
    let rule = data.rules[hit.rule]
    for index in kept.indices {
      let other = data.rules[kept[index].rule]
      guard other.ground == rule.ground else { continue }
      let words = kept[index].words
      if words.overlaps(hit.words) { return true }
      let between = max(
        hit.words.lowerBound - words.upperBound, words.lowerBound - hit.words.upperBound)
      if between <= 2, other.level == rule.level, kept[index].isJustified == hit.isJustified {
        kept[index].words =
          min(words.lowerBound, hit.words.lowerBound)..<max(words.upperBound, hit.words.upperBound)
        return true
      }
    }
    return false
  }

  private mutating func applies(
    _ rule: VacancyData.Rule, _ effect: VacancyData.Context.Effect, _ sentence: Int,
    _ words: Range<Int>
  ) -> Bool {
    for number in rule.contexts where data.contexts[number].effect == effect {
      let context = data.contexts[number]
      for pattern in context.patterns {
        switch context.reach {
        case .match:
          // A context takes in as many words as it can.
          if spans(pattern, sentence, .longest).contains(where: words.overlaps) { return true }
        case .sentence:
          if !spans(pattern, sentence).isEmpty { return true }
        case .neighbours:
          let near = max(sentence - 1, 0)...min(sentence + 1, candidates.count - 1)
          for other in near where !spans(pattern, other).isEmpty { return true }
        case .text:
          if occursAnywhere(pattern) { return true }
        }
      }
    }
    return false
  }

  private mutating func occursAnywhere(_ pattern: Int) -> Bool {
    if let known = anywhere[pattern] { return known }
    var occurs = false
    for sentence in candidates.indices where !spans(pattern, sentence).isEmpty {
      occurs = true
      break
    }
    anywhere[pattern] = occurs
    return occurs
  }

  /// Where a pattern was found in a sentence, as words of the text.
  private mutating func spans(
    _ pattern: Int, _ sentence: Int, _ reading: PatternMatcher.Reading = .shortest
  ) -> [Range<Int>] {
    guard candidates[sentence].contains(pattern) else { return [] }
    let key = Key(pattern: pattern, sentence: sentence, reading: reading)
    if let known = found[key] { return known }
    let words = text.sentences[sentence]
    let matcher = PatternMatcher(vocabulary, words: text.words[words].map(\.number))
    let spans = matcher.spans(of: data.library.patterns[pattern], reading).map {
      $0.lowerBound + words.lowerBound..<$0.upperBound + words.lowerBound
    }
    found[key] = spans
    return spans
  }
}

/// The search for cues in one unit.
///
/// A class, because it is handed on for every cue and copying it would cost more than the search.
final class UnitSearch {
  /// A match of a pattern.
  struct Match {
    var isNegated: Bool
    /// The words, as numbers in the unit.
    var words: [Int]
  }

  let unit: Unit
  private let sentence: Sentence
  private let vocabulary: Vocabulary
  private let matcher: PatternMatcher
  /// The patterns that the words can match.
  let candidates: BitSet
  private lazy var negation = Negation(unit, candidates, language, vocabulary)
  private let language: LanguageData

  init(
    _ unit: Unit, _ sentence: Sentence, _ vocabulary: Vocabulary, _ language: LanguageData
  ) {
    self.unit = unit
    self.sentence = sentence
    self.vocabulary = vocabulary
    self.language = language
    matcher = PatternMatcher(vocabulary, words: unit.words)
    candidates = vocabulary.library.candidates(vocabulary.sets(of: unit.words))
  }

  /// Whether a cue occurs, negated or not.
  func occurs(_ cue: Cue) -> Bool { occurs(cue.pattern) && !isExcluded(cue) }

  /// Whether a pattern that forbids a cue occurs.
  func isExcluded(_ cue: Cue) -> Bool { cue.without.map(occurs) ?? false }

  private func occurs(_ pattern: Int) -> Bool {
    candidates.contains(pattern)
      && matcher.occurs(vocabulary.library.patterns[pattern])
  }

  /// The match of a cue, or nil.
  func match(_ cue: Cue) -> Match? {
    guard candidates.contains(cue.pattern),
      let parts = matcher.matches(of: vocabulary.library.patterns[cue.pattern])
    else { return nil }
    if unit.own > 0 {
      let own = unit.own
      let isOwn: (Int) -> Bool = { $0 >= own }
      guard parts.contains(where: { $0.contains { $0.contains(where: isOwn) } }) else {
        return nil
      }
      // A heading alone says nothing: some part must be in the sentence as a whole.
      if unit.kind == .heading,
        !parts.contains(where: { $0.contains { $0.allSatisfy(isOwn) } })
      {
        return nil
      }
    }
    let inside = Set(parts.joined().joined())
    var match = Match(isNegated: false, words: [])
    for part in parts {
      if let free = part.first(where: { !negation.negates($0, except: inside) }) {
        match.words += free
      } else if let first = part.first {
        match.isNegated = true
        match.words += first
      }
    }
    guard match.words.contains(where: { $0 >= unit.own }), !isQuoted(match.words),
      !isExcluded(cue)
    else { return nil }
    return match
  }

  /// Whether a cue matches and is not negated, or counts when it is.
  func affirms(_ cue: Cue) -> Bool {
    match(cue).map { !$0.isNegated || cue.negated == .present } ?? false
  }

  /// Whether all words stand in a quotation: the writer does not say them himself.
  private func isQuoted(_ words: [Int]) -> Bool {
    sentence.quotes.contains { quote in
      words.allSatisfy { word in
        word >= unit.own && quote.lowerBound <= unit.ranges[word].lowerBound
          && unit.ranges[word].upperBound <= quote.upperBound
      }
    }
  }
}

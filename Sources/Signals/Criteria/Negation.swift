/// The words that negate and the words that part clauses.
struct LanguageData: Sendable {
  /// Abbreviations, folded and without the last full stop.
  var abbreviations: Set<String>
  /// Negators of their whole clause: `niet`. A set of words of the library.
  var clauseNegators: Int
  /// Negators of what follows them in their clause: `geen`.
  var forwardNegators: Int
  /// Words that begin a clause: `maar`.
  var clauseStarts: Int
  /// Verbs and pronouns that show that a clause follows a comma or `en`.
  var predicates: Int
  /// `en`, `and`, `of`, `or`.
  var conjunctions: Int
  /// The conjunctions and `maar`, `but`.
  var openers: Int
  /// `en`, `and`.
  var additions: Int
  /// Patterns in which a negator negates nothing: `niet alleen`.
  var pseudoNegations: [Int]
  /// Sentences that state no practice of this employer: plans, memories, advice.
  var noStatements: [Cue]
}

/// The negators of a unit and the words in their scope.
struct Negation {
  private struct Negator {
    var word: Int
    var clause: Int
    var isForward: Bool
  }

  private var negators: [Negator] = []
  private var clauses: [Int] = []

  init(
    _ unit: Unit, _ candidates: BitSet, _ language: LanguageData, _ vocabulary: Vocabulary
  ) {
    let words = unit.words
    var found = words.indices.filter {
      vocabulary.has(words[$0], language.clauseNegators)
        || vocabulary.has(words[$0], language.forwardNegators)
    }
    if found.isEmpty { return }
    let harmless = Self.pseudoNegations(words, candidates, language, vocabulary)
    found.removeAll(where: harmless.contains)
    if found.isEmpty { return }
    clauses = Self.clauses(unit, language, vocabulary)
    negators = found.map {
      Negator(
        word: $0, clause: clauses[$0],
        isForward: !vocabulary.has(words[$0], language.clauseNegators))
    }
  }

  /// Whether an odd number of negators holds for a match.
  /// - Parameters:
  ///   - match: the words of the match.
  ///   - inside: words whose negators are part of the pattern itself.
  /// - Returns: whether the match is negated.
  func negates(_ match: [Int], except inside: Set<Int>) -> Bool {
    var count = 0
    for negator in negators where !inside.contains(negator.word) {
      let reaches = match.contains { word in
        clauses[word] == negator.clause && (!negator.isForward || word >= negator.word)
      }
      if reaches { count += 1 }
    }
    return count % 2 == 1
  }

  private static func pseudoNegations(
    _ words: [Int], _ candidates: BitSet, _ language: LanguageData, _ vocabulary: Vocabulary
  ) -> Set<Int> {
    let matcher = PatternMatcher(vocabulary, words: words)
    var result: Set<Int> = []
    for pattern in language.pseudoNegations where candidates.contains(pattern) {
      for part in matcher.matches(of: vocabulary.library.patterns[pattern]) ?? [] {
        for match in part { result.formUnion(match) }
      }
    }
    return result
  }

  /// The number of the clause of each word.
  private static func clauses(
    _ unit: Unit, _ language: LanguageData, _ vocabulary: Vocabulary
  ) -> [Int] {
    let words = unit.words
    var clause = 0
    return words.indices.map { index in
      if index == 0 { return 0 }
      var isCut = vocabulary.has(words[index], language.clauseStarts)
      if index == unit.own {
        isCut = isCut || !unit.isJoined
      } else if unit.separators[index].contains(.mark) {
        isCut = true
      } else if unit.separators[index].contains(.comma)
        || vocabulary.has(words[index], language.conjunctions)
      {
        isCut = isCut || clauseFollows(unit, index, language, vocabulary)
      }
      if isCut { clause += 1 }
      return clause
    }
  }

  /// Whether a verb or pronoun comes soon after a comma or conjunction, before the next comma.
  private static func clauseFollows(
    _ unit: Unit, _ index: Int, _ language: LanguageData, _ vocabulary: Vocabulary
  ) -> Bool {
    let words = unit.words
    let isOpener = vocabulary.has(words[index], language.openers)
    let first = isOpener ? index + 1 : index
    let most = isOpener && !unit.separators[index].contains(.comma) ? 2 : 6
    for word in words.indices.dropFirst(first).prefix(most) {
      if word > first {
        if unit.separators[word].contains(.comma) { return false }
        if vocabulary.has(words[word], language.additions) { return false }
      }
      if vocabulary.has(words[word], language.predicates) { return true }
    }
    return false
  }
}

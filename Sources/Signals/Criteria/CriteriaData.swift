/// A pattern that says something about a criterion.
struct Cue: Sendable, Hashable {
  /// What a negated match counts as.
  enum Negated: String, Sendable {
    case present = "aanwezig"
    case contrary = "tegen"
    case nothing = "niets"
  }

  /// The pattern, by its number in the library.
  var pattern: Int
  /// A pattern that must not be in the same words.
  var without: Int?
  var negated = Negated.nothing
  /// It is looked for in the title of the document and nowhere else.
  var isForTitle = false
}

/// What a good passage also says: who, when, with what.
struct Aspect: Sendable {
  var name: String
  /// Without it a passage counts in part.
  var isNeeded: Bool
  var cues: [Cue]
}

/// All that is looked for in documents for one criterion.
struct CriterionCues: Sendable {
  var criterion: String
  var present: [Cue] = []
  var contrary: [Cue] = []
  /// References to a text elsewhere: they count in part.
  var references: [Cue] = []
  /// A sentence that matches one of these never counts.
  var exceptions: [Cue] = []
  var aspects: [Aspect] = []
  /// The patterns of the cues that make a sentence count: all but exceptions and aspects.
  var patterns = BitSet(count: 0)

  /// Fills `patterns`.
  mutating func findPatterns(in library: PatternLibrary) {
    patterns = library.noPatterns
    for cue in present + contrary + references { patterns.insert(cue.pattern) }
  }
}

/// What is looked for in documents, compiled.
struct CriteriaData: Sendable {
  var language: LanguageData
  /// Sorted by criterion.
  var criteria: [CriterionCues]
  var nature: NatureData
  /// The patterns of all.
  var library: PatternLibrary
}

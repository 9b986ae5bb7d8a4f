internal import Messages

/// What is looked for in vacancies, compiled.
struct VacancyData: Sendable {
  /// A situation in which a wording does no harm, or has a reason.
  struct Context: Sendable {
    enum Effect: String, Sendable {
      case harmless = "onschadelijk"
      case justified = "onderbouwd"
    }
    enum Reach: String, Sendable {
      /// It must overlap the wording.
      case match = "treffer"
      /// It must be in the same sentence.
      case sentence = "zin"
      /// It must be in the sentence or in the one before or after it.
      case neighbours = "omgeving"
      /// It may be anywhere in the text.
      case text = "tekst"
    }
    var effect: Effect
    var reach: Reach
    var patterns: [Int]
  }

  /// A wording that is looked for.
  struct Rule: Sendable {
    var id: String
    var ground: VacancyGround
    var level: VacancyLevel
    /// Whether it only counts in the first sentence, the title.
    var isTitleOnly: Bool
    /// Whether the same words are told once.
    var isOnce: Bool
    var patterns: [Int]
    /// Numbers of the contexts that may take the sting out.
    var contexts: [Int]
    var advice: Advice
  }

  /// What is said when a rule finds something.
  struct Advice: Sendable {
    var explanation: Text
    var alternative: Text?
    var sources: [SignalSource]
  }

  /// A job title that names one sex, with the neutral title.
  struct JobTitle: Sendable {
    /// A pattern that finds it.
    var pattern: Int
    var neutral: Text
  }

  var library: PatternLibrary
  var contexts: [Context]
  var rules: [Rule]
  /// The first sentence of the advice, by ground.
  var findings: [VacancyGround: Text]
  /// The advice when the text gives a reason.
  var justified: Text
  var jobTitles: [JobTitle]
  /// Words after which a full stop ends no sentence.
  var abbreviations: Set<String>
}

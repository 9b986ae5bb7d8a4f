internal import Messages

/// What is held against each other in a procedure and a vacancy, compiled.
struct ComparisonData: Sendable {
  /// A demand, a step or a fact.
  struct Subject: Sendable {
    var id: String
    var sort: ComparisonSort
    var name: Text
    /// Sentences that mention it.
    var mentions: [Cue]
    /// Sentences of a procedure that promise it for every vacancy; only for facts.
    var promises: [Cue]
  }

  var subjects: [Subject]
}

/// What a subject of the comparison is.
public enum ComparisonSort: String, Sendable, CaseIterable {
  /// Asked of candidates: a diploma, a driving licence.
  case demand = "eis"
  /// A part of the selection: a test, a reference.
  case step = "stap"
  /// What a vacancy tells: the salary, the closing date.
  case fact = "vermelding"
}

public import Messages
public import Rules

/// A node of a condition with the value it had, as the chain of a verdict shows it.
public struct TraceNode: Sendable, Hashable {
  /// The part of the condition as it was written.
  public var source: String
  /// Its value in words: `ja`, `nee`, `onbekend`, a number, a date, the labels of options.
  public var value: Text
  /// Whether it fixed the outcome.
  public var isDecisive: Bool
  public var children: [TraceNode]
}

/// A condition of a criterion with what came out of it.
public struct ConditionTrace: Sendable, Hashable {
  /// What the condition decides.
  public enum Role: Sendable, Hashable {
    case applicability
    /// A tier of so many points.
    case tier(points: Int)
  }

  public var role: Role
  public var truth: Truth
  public var root: TraceNode
}

/// An answer a verdict rests on.
public struct UsedAnswer: Sendable, Hashable {
  /// Index in `Catalogue.questions`.
  public var question: Int
  /// Index in `Dossier.answers`; nil when it was not answered.
  public var answer: Int?
  /// The answer in words; *weet ik niet* and *niet ingevuld* are words too.
  public var value: Text
  /// Whether it fixed the outcome, or for an unknown outcome: could still change it.
  public var isDecisive: Bool
}

/// Why a criterion has its outcome (standard parameters).
public struct Explanation: Sendable, Hashable {
  /// Complete sentences, in order.
  public var sentences: [Text]
  public var conditions: [ConditionTrace]
  /// In the order in which the conditions use them.
  public var answers: [UsedAnswer]
  /// Name and value of each parameter and of the reference date that was used.
  public var parameters: [(name: String, value: Text)]

  public static func == (a: Explanation, b: Explanation) -> Bool {
    a.sentences == b.sentences && a.conditions == b.conditions && a.answers == b.answers
      && a.parameters.elementsEqual(b.parameters) { $0.name == $1.name && $0.value == $1.value }
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(sentences)
    hasher.combine(conditions)
    hasher.combine(answers)
  }
}

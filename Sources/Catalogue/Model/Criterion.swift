public import Messages

/// What the bill asks of a procedure (`norm`): the four letters of the view F/I/C/S.
public enum NormLetter: String, Sendable, CaseIterable {
  /// Functie-relevant: tied to the work.
  case relevant = "F"
  /// Inzichtelijk: understandable to those concerned.
  case transparent = "I"
  /// Controleerbaar: can be checked afterwards.
  case verifiable = "C"
  /// Systematisch: the same for everyone.
  case systematic = "S"
}

/// How heavily not meeting a criterion weighs (`ernst`), heaviest first.
public enum Weightiness: String, Sendable, CaseIterable, Comparable {
  case critical = "kritiek"
  case high = "hoog"
  case medium = "middel"
  case low = "laag"

  public static func < (a: Weightiness, b: Weightiness) -> Bool { a.rank < b.rank }

  private var rank: Int {
    switch self {
    case .critical: 0
    case .high: 1
    case .medium: 2
    case .low: 3
    }
  }
}

/// How strong the evidence is that a measure works (`sterkte`).
public enum EvidenceGrade: String, Sendable, CaseIterable {
  case strong = "sterk"
  case moderate = "matig"
  case limited = "beperkt"
  case unknown = "onbekend"
}

/// How certain a statement about a source is (`zekerheid`).
public enum Certainty: String, Sendable, CaseIterable {
  /// Read in the source itself.
  case seen = "gezien"
  /// Follows from what was read.
  case inferred = "afgeleid"
  /// Only remembered: never printed as a citation.
  case recalled = "uit-geheugen"
}

/// A condition with the reason to give when it does not hold (`van-toepassing`).
public struct Applicability: Sendable {
  /// True: applies.
  public var condition: Condition
  /// Why it does not apply, when false.
  public var reasonNot: Text
}

/// A level of fulfilment (`trede`).
public struct Tier: Sendable {
  /// The points for reaching it, 1–100.
  public var points: Int
  /// True: reached.
  public var condition: Condition
  /// Why only these points; nil at 100.
  public var reason: Text?
}

/// One thing a procedure is tested on (`criterium`).
public struct Criterion: Sendable {
  /// The id of `law.md`, such as `FE-1`.
  public var id: String
  /// Index of its phase in `Catalogue.phases`.
  public var phase: Int
  /// The norms it serves.
  public var norms: [NormLetter]
  /// How heavily it weighs.
  public var weightiness: Weightiness
  /// Advice only; not scored in the proposal's norm sets.
  public var isExtension: Bool
  public var title: Text
  /// The norm as a sentence.
  public var norm: Text
  /// When it applies; nil: always.
  public var applicability: Applicability?
  /// The levels, best first. A plain `voldaan` is one tier of 100 points.
  public var tiers: [Tier]
  /// The sentence for a fulfilled and for an unfulfilled criterion.
  public var reasonMet: Text
  public var reasonNotMet: Text
  /// What a passage in the employer's text must say.
  public var evidence: EvidenceNeed
  /// Hours of work for a firm of about twenty people, in tenths of an hour.
  public var effortTenths: Int
  public var support: Support
  public var advice: Text
  public var adviceSmall: Text
  public var examples: [Example]
  public var place: Place

  /// Slots of all names its conditions use, in order of first use.
  public var slots: [Int] {
    var seen: [Int] = []
    for slot in (applicability?.condition.slots ?? []) + tiers.flatMap(\.condition.slots)
    where !seen.contains(slot) {
      seen.append(slot)
    }
    return seen
  }
}

/// What a passage must say to count (`bewijs`).
public struct EvidenceNeed: Sendable {
  public var presence: Text
  public var quality: Text
  public var contrary: Text
  /// A sentence the employer may take over.
  public var exampleSentence: Text
  /// Slots of the questions that such a passage says nothing about (`zwijgt-over`).
  public var silentOn: [Int] = []
}

/// Why the measure works, and how sure that is (`onderbouwing`).
public struct Support: Sendable {
  public var grade: EvidenceGrade
  public var certainty: Certainty
  public var text: Text
}

/// A set of answers with the outcome that must follow (`voorbeeld`).
public struct Example: Sendable {
  /// `voldaan`, `deels`, `niet_voldaan`, `onbekend` or `niet_van_toepassing`.
  public var expected: String
  /// Points, for `deels`.
  public var points: Int?
  public var answers: [ExampleAnswer]
  public var place: Place
}

/// One answer of an example, as text.
public struct ExampleAnswer: Sendable {
  public var question: String
  public var value: String
  public var place: Place
}

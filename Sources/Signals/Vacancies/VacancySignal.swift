public import Messages

/// A ground on which a vacancy may make a distinction.
public enum VacancyGround: String, Sendable, CaseIterable {
  case age = "leeftijd"
  case sex = "geslacht"
  case nationality = "nationaliteit"
  case origin = "ras_afkomst"
  case language = "taal"
  case religion = "godsdienst"
  case health = "handicap_gezondheid"
  case maritalStatus = "burgerlijke_staat"
  case sexualOrientation = "seksuele_gerichtheid"
  case politicalOpinion = "politieke_gezindheid"
  case workingHours = "arbeidsduur"
  case contract = "contractvorm"
  case other = "overig"
}

/// How openly a wording may exclude people.
public enum VacancyLevel: String, Sendable, CaseIterable, Comparable {
  /// A tone that may put people off.
  case soft = "zacht"
  /// A neutral demand that hits a group harder.
  case indirect
  /// The ground itself is named.
  case direct

  public static func < (a: VacancyLevel, b: VacancyLevel) -> Bool { a.rank < b.rank }

  private var rank: Int {
    switch self {
    case .soft: 0
    case .indirect: 1
    case .direct: 2
    }
  }
}

/// A source behind an advice.
public struct SignalSource: Sendable, Hashable {
  /// Its id in the data, such as `wgbl-3`.
  public var id: String
  /// The kind of reference: `jci`, `web`, `publicatie`.
  public var kind: String
  /// The reference itself; nil for a publication without one.
  public var reference: String?
  /// How certain it is: `gezien`, `afgeleid` or `uit-geheugen`.
  public var certainty: String
  /// What it is called.
  public var title: Text
}

/// What to do about a wording.
public struct VacancyAdvice: Sendable, Hashable {
  /// What may be the matter, in one sentence that does not judge.
  public var finding: Text
  /// What to do about it.
  public var explanation: Text
  /// A wording that fits better; nil when a reason is given for this one.
  public var alternative: Text?
  /// What the advice rests on.
  public var sources: [SignalSource]

  /// The advice in one piece of text.
  public var text: Text {
    var text = Text(
      nl: finding.nl + " " + explanation.nl, en: finding.en + " " + explanation.en)
    if let alternative {
      let example = SignalMessages.forExample(alternative)
      text.nl += " " + example.nl
      text.en += " " + example.en
    }
    return text
  }
}

/// A wording in a vacancy that may exclude people. It is never a verdict.
public struct VacancySignal: Sendable, Hashable {
  /// The ground of the possible distinction.
  public var ground: VacancyGround
  /// How openly it is made.
  public var level: VacancyLevel
  /// The words of the vacancy, literally.
  public var quote: String
  /// Where the quote begins, in Unicode scalars of the text.
  public var start: Int
  /// Where the quote ends.
  public var end: Int
  /// Whether the text gives a reason that the law knows.
  public var isJustified: Bool
  /// What to do about it.
  public var advice: VacancyAdvice
  /// The id of the rule that found it, such as `leeftijd-grens`.
  public var rule: String
}

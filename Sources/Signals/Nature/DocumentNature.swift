public import Messages

/// What a document is to the assessment.
public enum DocumentKind: String, Sendable, CaseIterable {
  /// A procedure for recruitment and selection.
  case procedure
  /// Only the headings of one.
  case incomplete = "onvolledig"
  /// Something else.
  case noProcedure = "geen_procedure"
}

/// What a document is as a whole.
public struct DocumentNature: Sendable, Hashable {
  /// Whether it is a procedure.
  public var kind: DocumentKind
  /// What it is, such as `verlofregeling`; `onbekend` when nothing points anywhere.
  public var what: String
  /// What it is, in words.
  public var name: Text
  /// The date of this version, as exact as the text has it: `2025`, `2025-03` or `2025-03-14`; nil
  /// when there is none.
  public var versionDate: String?
  /// Who adopted the text, who decides about an appointment and who keeps the text, each with the
  /// first sentence that says so.
  public var roles: [DocumentRole]
}

/// Somebody a document names for a task.
public struct DocumentRole: Sendable, Hashable {
  /// The task.
  public enum Task: String, Sendable, CaseIterable {
    case adopts = "vaststeller"
    case decides = "beslisser"
    case keeps = "beheerder"
  }

  public var task: Task
  /// The sentence.
  public var passage: EvidencePassage
}

/// A promise that binds nobody.
public struct VaguePromise: Sendable, Hashable {
  /// Its id in the data, such as `waar-mogelijk`.
  public var id: String
  /// A task without somebody who does it; otherwise an aim or a reservation.
  public var isPassive: Bool
  /// The sentence.
  public var passage: EvidencePassage
  /// How to say it so that it binds.
  public var firmer: Text
}

/// Two sentences of one text that cannot both hold.
public struct TextContradiction: Sendable, Hashable {
  /// Its id in the data, such as `bewaartermijn`, or a criterion, such as `BE-1`.
  public var id: String
  /// What they disagree about.
  public var name: Text
  /// The two sentences.
  public var first: EvidencePassage
  public var second: EvidencePassage

  /// Makes a contradiction.
  public init(id: String, name: Text, first: EvidencePassage, second: EvidencePassage) {
    self.id = id
    self.name = name
    self.first = first
    self.second = second
  }
}

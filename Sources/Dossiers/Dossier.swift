public import Messages
public import Rules

/// What an employer handed in: who they are, what they answered and what they point to.
public struct Dossier: Sendable {
  /// The name the dossier gives itself.
  public var id: String
  /// The questionnaire and version it was filled in for.
  public var questionnaire: String
  public var questionnaireVersion: String
  /// The language it asks to be reported in, if it does.
  public var language: Language?
  /// The norm set it wants as its main one, if it says so.
  public var normSet: String?
  public var employer: Employer
  public var taken: Taken?
  /// The answers in the order of the catalogue's questions (never in the order of the file).
  public var answers: [Answer]
  /// The attachments and vacancies in the order of their ids.
  public var attachments: [Attachment]
  public var vacancies: [Vacancy]
  /// SHA-256 of its standard form (``DossierWriter``), lower-case hexadecimal: dossiers that say
  /// the same have the same digest, in whatever order or format they were written.
  public var digest: String
}

/// The employer (`werkgever`).
public struct Employer: Sendable, Hashable {
  public var name: String
  /// Chamber of Commerce number: 8 digits.
  public var kvk: String?
  /// RSIN: 9 digits that pass the eleven test.
  public var rsin: String?
  /// SBI section, one letter A–U.
  public var sector: String?
  public var town: String?
}

/// When and by whom the answers were taken down (`afgenomen`).
public struct Taken: Sendable, Hashable {
  public var on: CalendarDate
  public var by: String?
}

/// An answer to one question (`antwoord`).
public struct Answer: Sendable {
  /// Index in `Catalogue.questions`.
  public var question: Int
  /// The value, or nil for *weet ik niet*.
  public var value: Slot?
  /// The value as it was written.
  public var written: String
  public var by: String?
  public var on: CalendarDate?
  public var remark: String?
  public var evidence: [EvidenceLink]
  public var position: Position
}

/// A pointer from an answer to a passage in an attachment (`bewijs`).
public struct EvidenceLink: Sendable, Hashable {
  /// Index in `Dossier.attachments`.
  public var attachment: Int
  public var page: Int?
  public var paragraph: Int?
  public var quote: String?
  public var position: Position
}

/// A file that came with the dossier (`bijlage`).
public struct Attachment: Sendable, Hashable {
  /// What it is.
  public enum Kind: String, Sendable, CaseIterable {
    case procedure = "werkwijze"
    case vacancy = "vacature"
    case other = "overig"
  }

  public var id: String
  /// Relative to the dossier's folder.
  public var path: String
  /// SHA-256, lower-case hexadecimal.
  public var sha256: String
  public var kind: Kind
  public var title: String?
  /// Whether the file was there and its digest agreed; nil when only the XML was handed in.
  public var isVerified: Bool?
  public var position: Position
}

/// A vacancy (`vacature`).
public struct Vacancy: Sendable, Hashable {
  public var id: String
  /// Index in `Dossier.attachments`.
  public var attachment: Int?
  public var title: String?
  public var posted: CalendarDate?
}

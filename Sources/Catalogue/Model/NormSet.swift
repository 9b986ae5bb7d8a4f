public import Messages
public import Rules

/// Where a rule stands in law (`status`).
public enum LegalStatus: String, Sendable, CaseIterable {
  case consultation = "consultatie"
  case submitted = "ingediend"
  case pending = "in-behandeling"
  case adoptedNotInForce = "aangenomen-niet-in-werking"
  case inForce = "geldend"
  case inForceFrom = "geldend-vanaf"
  case rejected = "verworpen"
  case lapsed = "vervallen"
  case guideline = "richtlijn"
  case codeOfConduct = "gedragscode"
}

/// Which of the three results a norm set belongs to; they are never added up.
public enum ResultKind: String, Sendable, CaseIterable {
  /// A: the law in force: signals, no points.
  case law = "A"
  /// B: proposal 35 673: a score.
  case proposal = "B"
  /// C: good practice: maturity.
  case practice = "C"
}

/// When a norm set is used (`gebruik`).
public enum NormSetUse: String, Sendable, CaseIterable {
  case standard = "standaard"
  case choice = "keuze"
  /// Only for the history page; never evaluated.
  case history = "geschiedenis"
}

/// How a norm binds (`binding`).
public enum Binding: String, Sendable, CaseIterable {
  case proposedLaw = "wettelijk-voorstel"
  case lawInForce = "geldend-recht"
  case guideline = "richtlijn"
  case goodPractice = "goede-praktijk"
}

/// A source of law or practice (`bron`).
public struct Source: Sendable {
  /// What `reference` holds.
  public enum Kind: String, Sendable, CaseIterable {
    case jci, kst, ecli, eli, web
    case publication = "publicatie"
  }

  public var id: String
  public var kind: Kind
  /// The citation; nil for a publication without an address.
  public var reference: String?
  public var certainty: Certainty
  public var title: Text
  public var place: Place

  /// Whether it may be printed as a citation.
  public var isCitable: Bool { certainty != .recalled }

  /// The address a reader can open, if the kind has one.
  public var address: String? {
    guard let reference, isCitable else { return nil }
    switch kind {
    case .jci: return "https://wetten.overheid.nl/" + reference
    case .kst: return "https://zoek.officielebekendmakingen.nl/" + reference
    case .ecli: return "https://deeplink.rechtspraak.nl/uitspraak?id=" + reference
    case .eli: return reference
    case .web: return reference
    case .publication: return nil
    }
  }
}

/// A step in the history of a norm set.
public struct StatusStep: Sendable {
  public var status: LegalStatus
  /// `yyyy`, `yyyy-mm` or `yyyy-mm-dd`: as exact as the source is.
  public var date: String
  /// Index in `NormSet.sources`.
  public var source: Int
  /// The day from which it binds, for `inForceFrom`.
  public var from: CalendarDate?
}

/// How a criterion counts in a norm set (`norm`).
public struct Norm: Sendable {
  /// Index in `Catalogue.criteria`.
  public var criterion: Int
  /// Weight within its phase, 1 or more.
  public var weight: Int
  public var binding: Binding
  /// The first day on which it binds; nil: the set's own status decides.
  public var from: CalendarDate?
  /// Indexes in `NormSet.sources`.
  public var sources: [Int]
  public var note: Text?
  public var place: Place
}

/// A body of norms with its legal status (`normenset`). Immutable once released.
public struct NormSet: Sendable {
  public var id: String
  public var version: String
  public var referenceDate: String
  public var result: ResultKind
  public var use: NormSetUse
  public var replaces: String?
  public var title: Text
  public var description: Text
  public var status: StatusStep
  /// The status in words, as printed beside every result.
  public var statusText: Text
  public var history: [StatusStep]
  public var sources: [Source]
  /// Slots of parameters with the values of this set.
  public var parameters: [(slot: Int, value: Slot)]
  /// When the set as a whole applies; nil: always.
  public var applicability: Applicability?
  public var remarks: [Text]
  /// Weight of each phase that occurs, by index in `Catalogue.phases`.
  public var phaseWeights: [Int: Int]
  /// The norms, in the order of the catalogue's criteria.
  public var norms: [Norm]
  /// SHA-256 of the file, lower-case hexadecimal.
  public var digest: String
  public var place: Place
}

public import Messages
public import Rules

/// A step of recruitment and selection under which questions and criteria are grouped.
public struct Phase: Sendable, Hashable {
  /// The id, such as `functie-eisen`.
  public var id: String
  /// The heading.
  public var title: Text

  /// Makes a phase.
  public init(id: String, title: Text) {
    self.id = id
    self.title = title
  }
}

/// One possible answer of a choice.
public struct AnswerOption: Sendable, Hashable {
  /// The id, such as `schriftelijk`.
  public var id: String
  /// What the user reads.
  public var label: Text

  /// Makes an option.
  public init(id: String, label: Text) {
    self.id = id
    self.label = label
  }
}

/// What kind of answer a question takes.
public enum AnswerType: String, Sendable, CaseIterable {
  case yesNo = "ja-nee"
  case choice = "keuze"
  case choices = "meerkeuze"
  case number = "getal"
  case percentage = "percentage"
  case date = "datum"
  case text = "tekst"
}

/// A question of the questionnaire (`vraag`).
public struct Question: Sendable {
  /// The id, also the name of its answer in conditions.
  public var id: String
  /// Index of its phase in `Catalogue.phases`.
  public var phase: Int
  /// What kind of answer it takes.
  public var type: AnswerType
  /// The question itself.
  public var text: Text
  /// A few words of explanation, if the question needs them.
  public var help: Text?
  /// Why we ask.
  public var reason: Text
  /// The options, in order, of a choice or a multiple choice.
  public var options: [AnswerOption]
  /// Smallest and largest allowed number, both included; nil for other types or no bound.
  public var minimum: Decimal?
  public var maximum: Decimal?
  /// Whether a date after the reference date is allowed.
  public var allowsFuture: Bool
  /// The condition under which it is asked; nil: always. Unknown counts as asked.
  public var shownIf: Condition?
  /// Where it stands in the catalogue.
  public var place: Place

  /// The label of an option, or nil when there is no such option.
  public func label(of option: String) -> Text? {
    options.first { $0.id == option }?.label
  }
}

/// A number, truth value or date that norm sets may set otherwise (`parameter`).
public struct Parameter: Sendable {
  /// The name used in conditions.
  public var name: String
  /// Number, yes-no or date.
  public var type: AnswerType
  /// The value when a norm set says nothing.
  public var standard: Slot
  /// What it stands for.
  public var explanation: Text
  /// Where it stands.
  public var place: Place
}

/// Answers that cannot both be right (`tegenspraak`).
public struct Contradiction: Sendable {
  /// What happens when it is found.
  public enum Consequence: String, Sendable {
    /// The numbers are impossible: the dossier is not judged.
    case refuse = "weigeren"
    /// Shown first; the criteria that use these answers become unknown.
    case show = "tonen"
  }

  /// The id.
  public var id: String
  /// What happens.
  public var consequence: Consequence
  /// True when the answers contradict each other.
  public var condition: Condition
  /// What does not fit, in a sentence.
  public var explanation: Text
  /// Where it stands.
  public var place: Place
}

/// A place in a file of the catalogue.
public struct Place: Sendable, Hashable {
  /// The file, relative to the catalogue's folder.
  public var file: String
  /// Line and column.
  public var position: Position

  /// Makes a place.
  public init(file: String, position: Position) {
    self.file = file
    self.position = position
  }
}

/// A FEEL condition of the catalogue: its text, its tree and its compiled form.
public struct Condition: Sendable {
  /// The text as written.
  public var source: String
  /// The syntax tree, for explanations.
  public var expression: Expression
  /// Its number in `Catalogue.program`.
  public var entry: Int
  /// Slots of the names it uses, in order of first use, without doubles.
  public var slots: [Int]
  /// Where its text begins.
  public var place: Place
}

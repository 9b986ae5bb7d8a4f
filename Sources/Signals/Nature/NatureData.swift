internal import Messages

/// What is looked for in a document as a whole, compiled.
struct NatureData: Sendable {
  /// A kind of document.
  struct Kind: Sendable {
    /// A pattern that points to this kind.
    struct Feature: Sendable {
      var weight: Int
      /// In the title, or in any sentence.
      var isInTitle: Bool
      var cue: Cue
    }
    var id: String
    var outcome: DocumentKind
    var name: Text
    /// The points that a procedure needs.
    var threshold: Int
    /// Criteria, or their first two letters, that add points when they are found.
    var criteria: [String]
    var weightOfCriterion: Int
    /// The criteria that a text of this kind can count for; nil: all of them.
    var counted: Set<String>?
    /// The criteria that a text of this kind serves in part by being there.
    var served: Set<String>
    var features: [Feature]
  }

  /// A promise that binds nobody.
  struct Promise: Sendable {
    var id: String
    /// A task without somebody who does it; otherwise an aim or a reservation.
    var isPassive: Bool
    var cue: Cue
    var firmer: Text
  }

  /// A quantity that should have one value in the text.
  struct Quantity: Sendable {
    enum Unit: String, Sendable {
      case time = "tijd"
      case years = "jaren"
      case members = "leden"
      case readers = "lezers"
      case interviews = "gesprekken"
    }
    var id: String
    var unit: Unit
    var name: Text
    /// Sentences that speak of it.
    var cues: [Cue]
  }

  /// Two statements that cannot both hold.
  struct Opposites: Sendable {
    var id: String
    var name: Text
    var first: [Cue]
    var second: [Cue]
  }

  var kinds: [Kind]
  /// Headings of chapters that count for no criterion.
  var elsewhere: [Cue]
  /// Words beside which a date is that of the text.
  var dateWords: [Cue]
  /// Words beside which a date is about something else.
  var otherDates: [Cue]
  /// Sentences that say who has a task.
  var roles: [(task: DocumentRole.Task, cue: Cue)]
  var promises: [Promise]
  var quantities: [Quantity]
  var opposites: [Opposites]
}

public import Messages
public import Rules

/// The content the product tests with: questions, criteria and norm sets, checked and compiled.
///
/// `Catalogue` is made by ``CatalogueLoader`` and never changed.
public struct Catalogue: Sendable {
  public var id: String
  public var version: String
  public var title: Text
  public var parameters: [Parameter]
  public var phases: [Phase]
  /// All questions in the order of the phases; the index is also the slot of the answer.
  public var questions: [Question]
  public var contradictions: [Contradiction]
  /// All criteria in the order of the phases.
  public var criteria: [Criterion]
  public var normSets: [NormSet]
  /// The names conditions may use, with their slots.
  public var signature: Signature
  /// All conditions, compiled.
  public var program: Program
  /// SHA-256 over the digests of all files, lower-case hexadecimal.
  public var digest: String

  private let questionIndex: [String: Int]
  private let criterionIndex: [String: Int]
  private let normSetIndex: [String: Int]

  init(
    id: String, version: String, title: Text, parameters: [Parameter], phases: [Phase],
    questions: [Question], contradictions: [Contradiction], criteria: [Criterion],
    normSets: [NormSet], signature: Signature, program: Program, digest: String
  ) {
    self.id = id
    self.version = version
    self.title = title
    self.parameters = parameters
    self.phases = phases
    self.questions = questions
    self.contradictions = contradictions
    self.criteria = criteria
    self.normSets = normSets
    self.signature = signature
    self.program = program
    self.digest = digest
    questionIndex = Self.index(questions.map(\.id))
    criterionIndex = Self.index(criteria.map(\.id))
    normSetIndex = Self.index(normSets.map(\.id))
  }

  private static func index(_ ids: [String]) -> [String: Int] {
    Dictionary(zip(ids, ids.indices)) { first, _ in first }
  }

  /// The index of a question in `questions`, or nil.
  public func question(_ id: String) -> Int? { questionIndex[id] }

  /// The index of a criterion in `criteria`, or nil.
  public func criterion(_ id: String) -> Int? { criterionIndex[id] }

  /// The index of a norm set in `normSets`, or nil.
  public func normSet(_ id: String) -> Int? { normSetIndex[id] }

  /// The slot of the reference date.
  public var referenceDateSlot: Int { questions.count + parameters.count }

  /// How many slots a set of answers has: the questions, the parameters and the reference date.
  public var slotCount: Int { questions.count + parameters.count + 1 }

  /// Slots with every question unanswered, parameters at their standard value.
  public func emptySlots(referenceDate: CalendarDate) -> [Slot] {
    var slots = [Slot](repeating: .unknown, count: slotCount)
    for (index, parameter) in parameters.enumerated() {
      slots[questions.count + index] = parameter.standard
    }
    slots[referenceDateSlot] = .date(referenceDate.dayNumber)
    return slots
  }
}

internal import Messages
internal import Rules
internal import XML

/// Reads, checks and compiles the conditions of the catalogue, and collects what is wrong.
struct ConditionCompiler {
  let signature: Signature
  private(set) var compiler: Compiler
  private(set) var diagnostics: [Diagnostic] = []
  private let names: Set<String>

  init(signature: Signature) {
    self.signature = signature
    compiler = Compiler(signature: signature)
    names = signature.names
  }

  /// Compiles one condition; nil when something is wrong with it (it is then in `diagnostics`).
  mutating func compile(_ text: LocatedText) -> Condition? {
    let expression: Expression
    do {
      expression = try Parser.parse(text.string, names: names)
    } catch {
      report(error, in: text)
      return nil
    }
    let checked = TypeChecker.check(expression, signature, expecting: .boolean)
    for problem in checked.problems { report(problem, in: text) }
    guard !checked.problems.contains(where: \.isError),
      let entry = try? compiler.add(expression, expecting: .boolean)
    else { return nil }
    return Condition(
      source: text.string, expression: expression, entry: entry,
      slots: TypeChecker.references(of: expression).compactMap(signature.slot(of:)),
      place: Place(file: text.file, position: text.position(0)))
  }

  private mutating func report(_ error: SyntaxError, in text: LocatedText) {
    let scalars = Array(text.string.unicodeScalars)
    let message: Text
    if error.offset >= scalars.count {
      message = RuleMessages.unfinished
    } else {
      var found = String.UnicodeScalarView()
      found.append(contentsOf: scalars[error.offset...].prefix(12))
      message = RuleMessages.syntax(String(found))
    }
    diagnostics.append(
      Diagnostic("rule-syntax", file: text.file, at: text.position(error.offset), message))
  }

  private mutating func report(_ problem: RuleProblem, in text: LocatedText) {
    let described = RuleProblemText(problem.reason)
    diagnostics.append(
      Diagnostic(
        described.key, problem.isError ? .error : .warning, file: text.file,
        at: text.position(problem.range.start), described.message, hint: described.hint))
  }
}

/// A condition as it stands in a file, with the place of each of its characters.
struct LocatedText {
  /// The text without white space around it.
  let string: String
  let file: String
  /// The file, kept for the few times that a place inside the text is asked for.
  private let bytes: [UInt8]
  private let start: Position

  /// The text inside an element.
  init(_ element: XMLElement, in file: ContentFile) {
    let isSpace: (Unicode.Scalar) -> Bool = { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r" }
    var kept = String.UnicodeScalarView(element.text.unicodeScalars.drop(while: isSpace))
    while let last = kept.last, isSpace(last) { kept.removeLast() }
    string = String(kept)
    self.file = file.path
    bytes = file.bytes
    var start = element.position
    if case .text(let text) = element.children.first { start = text.position }
    self.start = start
  }

  /// The place in the file of the scalar at `offset` of `string`.
  func position(_ offset: Int) -> Position {
    offset == 0 ? start : TextPlaces(bytes).position(from: start, offset: offset)
  }
}

/// The words for a problem in a condition.
struct RuleProblemText {
  var key: String
  var message: Text
  var hint: Text?

  init(_ reason: RuleProblem.Reason) {
    switch reason {
    case .unknownName(let name, let suggestion):
      self.init("unknown-question", RuleMessages.unknownName(name), suggestion)
    case .unknownFunction(let name, let suggestion):
      self.init("unknown-function", RuleMessages.unknownFunction(name), suggestion)
    case .unknownOption(let option, let name, let suggestion):
      self.init("unknown-answer", RuleMessages.unknownOption(option, question: name), suggestion)
    case .typeClash(let left, let right):
      self.init("rule-type", RuleMessages.typeClash(Self.name(left), Self.name(right)))
    case .wrongType(let found, _):
      self.init("rule-type", RuleMessages.wrongType(found: Self.name(found)))
    case .notOrdered(let type):
      self.init("rule-type", RuleMessages.notOrdered(Self.name(type)))
    case .differentOptions(let left, let right):
      self.init("rule-type", RuleMessages.differentOptions(left, right))
    case .setCompared(let name): self.init("rule-type", RuleMessages.setCompared(name))
    case .textNotReadable(let name): self.init("rule-type", RuleMessages.textNotReadable(name))
    case .comparisonWithNull: self.init("rule-null", RuleMessages.comparisonWithNull)
    case .alwaysTrue: self.init("rule-always", CatalogueMessages.alwaysTrue)
    case .neverTrue: self.init("rule-never", CatalogueMessages.neverTrue)
    case .notInSubset: self.init("rule-subset", RuleMessages.notInSubset)
    case .wrongArgumentCount(let function, let found, let expected):
      self.init(
        "rule-arguments",
        RuleMessages.argumentCount(function, found: found, expected: expected))
    case .literalNeeded(let function):
      self.init("rule-arguments", RuleMessages.literalNeeded(function))
    case .unreadableDate(let text): self.init("date", RuleMessages.unreadableDate(text))
    case .dateDoesNotExist(let text): self.init("date", RuleMessages.dateDoesNotExist(text))
    case .unreadableDuration(let text), .durationWithTime(let text):
      self.init("duration", RuleMessages.unreadableDuration(text))
    case .divisionByZero: self.init("rule-zero", RuleMessages.divisionByZero)
    case .tooDeep: self.init("limit", RuleMessages.tooDeep)
    }
  }

  private init(_ key: String, _ message: Text, _ suggestion: String? = nil) {
    self.key = key
    self.message = message
    hint = suggestion.map(CatalogueMessages.didYouMean)
  }

  private static func name(_ type: RuleType) -> Text {
    switch type {
    case .boolean: RuleMessages.boolean
    case .number: RuleMessages.number
    case .text: RuleMessages.text
    case .date: RuleMessages.date
    case .choice: RuleMessages.choice
    case .choices: RuleMessages.choices
    case .days: RuleMessages.days
    case .months: RuleMessages.months
    }
  }
}

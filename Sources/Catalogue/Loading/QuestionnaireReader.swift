internal import Messages
internal import Rules
internal import XML

/// What `vragenlijst.xml` and the files in `vragen/` say, before conditions are compiled.
struct QuestionnaireParts {
  var id = ""
  var version = ""
  var title = Text(same: "")
  var phases: [Phase] = []
  var parameters: [Parameter] = []
  var questions: [Question] = []
  /// For each question the text of `tonen-als`.
  var shownIf: [LocatedText?] = []
  var contradictions: [ContradictionPart] = []

  struct ContradictionPart {
    var id: String
    var consequence: Contradiction.Consequence
    var condition: LocatedText
    var explanation: Text
    var place: Place
  }

  /// Reads the head of the questionnaire.
  mutating func readHead(_ reading: FileReading) {
    let root = reading.root
    id = reading.value(root, "id")
    version = reading.value(root, "versie")
    title = reading.text(root, "titel") ?? title
    for element in root.first(named: "fasen")?.elements(named: "fase") ?? [] {
      let phase = Phase(
        id: reading.value(element, "id"), title: reading.text(element, "titel") ?? title)
      if phases.contains(where: { $0.id == phase.id }) {
        reading.report(
          "duplicate", at: reading.position(element, "id"),
          CatalogueMessages.duplicate(
            phase.id, line: element.position.line, file: reading.file.path))
      }
      phases.append(phase)
    }
    for element in root.first(named: "parameters")?.elements(named: "parameter") ?? [] {
      readParameter(element, reading)
    }
    for element in root.first(named: "tegenspraken")?.elements(named: "tegenspraak") ?? [] {
      guard let condition = element.first(named: "als"),
        let consequence = Contradiction.Consequence(rawValue: reading.value(element, "gevolg"))
      else { continue }
      contradictions.append(
        ContradictionPart(
          id: reading.value(element, "id"), consequence: consequence,
          condition: reading.condition(condition),
          explanation: reading.text(element, "uitleg") ?? title,
          place: reading.place(element.position)))
    }
  }

  private mutating func readParameter(_ element: XMLElement, _ reading: FileReading) {
    let name = reading.value(element, "naam")
    guard let type = AnswerType(rawValue: reading.value(element, "type")) else { return }
    var parameter = Parameter(
      name: name, type: type, standard: .unknown,
      explanation: reading.text(element, "uitleg") ?? title,
      place: reading.place(element.position))
    let written = reading.value(element, "standaard")
    guard let value = parameter.read(written) else {
      reading.report(
        "type", at: reading.position(element, "standaard"),
        CatalogueMessages.unreadableValue(written, of: name))
      return
    }
    parameter.standard = value
    parameters.append(parameter)
  }

  /// Reads the questions of one phase.
  mutating func readQuestions(_ reading: FileReading) {
    let phaseID = reading.value(reading.root, "fase")
    guard let phase = phases.firstIndex(where: { $0.id == phaseID }) else {
      reading.reportUnknown(
        CatalogueMessages.unknownPhase(phaseID), key: "unknown-section",
        at: reading.position(reading.root, "fase"), phaseID, among: phases.map(\.id))
      return
    }
    if reading.file.path != "vragen/\(phaseID).xml" {
      reading.report(
        "file-name", at: reading.position(reading.root, "fase"),
        CatalogueMessages.fileName(phaseID))
    }
    for element in reading.root.elements(named: "vraag") {
      guard let type = AnswerType(rawValue: reading.value(element, "type")) else { continue }
      let question = Question(
        id: reading.value(element, "id"), phase: phase, type: type,
        text: reading.text(element, "tekst") ?? title, help: reading.text(element, "hulp"),
        reason: reading.text(element, "waarom") ?? title,
        options: element.elements(named: "optie").map {
          AnswerOption(id: reading.value($0, "id"), label: reading.text($0))
        },
        minimum: element.attribute("min").flatMap { Decimal($0) },
        maximum: element.attribute("max").flatMap { Decimal($0) },
        allowsFuture: reading.value(element, "toekomst") == "ja", shownIf: nil,
        place: reading.place(element.position))
      check(question, element, reading)
      questions.append(question)
      shownIf.append(element.first(named: "tonen-als").map(reading.condition))
    }
  }

  private func check(_ question: Question, _ element: XMLElement, _ reading: FileReading) {
    if let other = questions.first(where: { $0.id == question.id }) {
      reading.report(
        "duplicate", at: reading.position(element, "id"),
        CatalogueMessages.duplicate(
          question.id, line: other.place.position.line, file: other.place.file))
    }
    let takesOptions = question.type == .choice || question.type == .choices
    if takesOptions != !question.options.isEmpty {
      reading.report(
        "options", at: element.position, CatalogueMessages.options(question.id))
    }
    for (index, option) in question.options.enumerated()
    where question.options[..<index].contains(where: { $0.id == option.id }) {
      reading.report(
        "duplicate", at: element.position,
        CatalogueMessages.duplicate(
          option.id, line: element.position.line, file: reading.file.path))
    }
    if let low = question.minimum, let high = question.maximum, high < low {
      reading.report("range", at: element.position, CatalogueMessages.emptyRange)
    }
  }
}

extension Parameter {
  /// Reads a value of the parameter's type as it is written in the catalogue.
  func read(_ text: String) -> Slot? {
    switch type {
    case .yesNo: text == "ja" ? .boolean(true) : text == "nee" ? .boolean(false) : nil
    case .date: (try? AnswerDate.read(text)).map { .date($0.dayNumber) }
    default: Decimal(text).map(Slot.number)
    }
  }

  /// The type as conditions know it.
  var declaredType: DeclaredType {
    switch type {
    case .yesNo: .boolean
    case .date: .date
    default: .number
    }
  }
}

internal import Messages
internal import Rules

// The questionnaire, and the catalogue as a whole.

private let answerTypes = AnswerType.allCases
private let consequences: [Contradiction.Consequence] = [.refuse, .show]

extension ArchiveWriter {
  mutating func write(_ catalogue: Catalogue) {
    string(catalogue.id)
    string(catalogue.version)
    catalogue.title.write(to: &self)
    string(catalogue.digest)
    number(catalogue.questions.count)
    number(catalogue.parameters.count)
    raw(catalogue.program.bytes)
    list(catalogue.phases)
    list(catalogue.parameters)
    list(catalogue.questions)
    list(catalogue.contradictions)
    list(catalogue.criteria)
    list(catalogue.normSets)
  }
}

extension ArchiveReader {
  mutating func catalogue() throws(ArchiveDamage) -> Catalogue {
    let (id, version) = (try string(), try string())
    let title = try Text(from: &self)
    let digest = try string()
    let (questionCount, parameterCount) = (try count(), try count())
    sizes.questions = questionCount
    sizes.slots = questionCount + parameterCount + 1
    guard let program = Program(bytes: try raw()) else { throw ArchiveDamage() }
    sizes.conditions = program.count
    let phases: [Phase] = try list()
    sizes.phases = phases.count
    let parameters: [Parameter] = try list()
    let questions: [Question] = try list()
    guard questions.count == questionCount, parameters.count == parameterCount,
      let signature = Signature(questions, parameters),
      signature.digest == program.signatureDigest
    else { throw ArchiveDamage() }
    let contradictions: [Contradiction] = try list()
    let criteria: [Criterion] = try list()
    sizes.criteria = criteria.count
    return Catalogue(
      id: id, version: version, title: title, parameters: parameters, phases: phases,
      questions: questions, contradictions: contradictions, criteria: criteria,
      normSets: try list(), signature: signature, program: program, digest: digest)
  }
}

extension Signature {
  /// The names of a catalogue in the order of their slots; nil when one cannot be declared.
  fileprivate init?(_ questions: [Question], _ parameters: [Parameter]) {
    self.init()
    do {
      for question in questions { try declare(question.id, question.declaredType) }
      for parameter in parameters { try declare(parameter.name, parameter.declaredType) }
      try declare("peildatum", .date)
    } catch {
      return nil
    }
  }
}

extension Phase: Archived {
  func write(to writer: inout ArchiveWriter) {
    writer.string(id)
    title.write(to: &writer)
  }

  init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    self.init(id: try reader.string(), title: try Text(from: &reader))
  }
}

extension AnswerOption: Archived {
  func write(to writer: inout ArchiveWriter) {
    writer.string(id)
    label.write(to: &writer)
  }

  init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    self.init(id: try reader.string(), label: try Text(from: &reader))
  }
}

extension Question: Archived {
  func write(to writer: inout ArchiveWriter) {
    writer.string(id)
    writer.number(phase)
    writer.choice(type, of: answerTypes)
    text.write(to: &writer)
    writer.optional(help)
    reason.write(to: &writer)
    writer.list(options)
    writer.optional(minimum)
    writer.optional(maximum)
    writer.flag(allowsFuture)
    writer.optional(shownIf)
    place.write(to: &writer)
  }

  init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    self.init(
      id: try reader.string(), phase: try reader.index(below: reader.sizes.phases),
      type: try reader.choice(of: answerTypes), text: try Text(from: &reader),
      help: try reader.optional(), reason: try Text(from: &reader), options: try reader.list(),
      minimum: try reader.optional(), maximum: try reader.optional(),
      allowsFuture: try reader.flag(), shownIf: try reader.optional(),
      place: try Place(from: &reader))
  }
}

extension Parameter: Archived {
  func write(to writer: inout ArchiveWriter) {
    writer.string(name)
    writer.choice(type, of: answerTypes)
    standard.write(to: &writer)
    explanation.write(to: &writer)
    place.write(to: &writer)
  }

  init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    self.init(
      name: try reader.string(), type: try reader.choice(of: answerTypes),
      standard: try Slot(from: &reader), explanation: try Text(from: &reader),
      place: try Place(from: &reader))
  }
}

extension Contradiction: Archived {
  func write(to writer: inout ArchiveWriter) {
    writer.string(id)
    writer.choice(consequence, of: consequences)
    condition.write(to: &writer)
    explanation.write(to: &writer)
    place.write(to: &writer)
  }

  init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    self.init(
      id: try reader.string(), consequence: try reader.choice(of: consequences),
      condition: try Condition(from: &reader), explanation: try Text(from: &reader),
      place: try Place(from: &reader))
  }
}

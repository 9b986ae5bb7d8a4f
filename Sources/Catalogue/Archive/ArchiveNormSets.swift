internal import Messages
internal import Rules

// Norm sets.

private let statuses = LegalStatus.allCases
private let resultKinds = ResultKind.allCases
private let uses = NormSetUse.allCases
private let bindings = Binding.allCases
private let sourceKinds = Source.Kind.allCases
private let certainties = Certainty.allCases

extension NormSet: Archived {
  func write(to writer: inout ArchiveWriter) {
    writer.string(id)
    writer.string(version)
    writer.string(referenceDate)
    writer.choice(result, of: resultKinds)
    writer.choice(use, of: uses)
    writer.flag(replaces != nil)
    if let replaces { writer.string(replaces) }
    title.write(to: &writer)
    description.write(to: &writer)
    // Before all that points to them.
    writer.list(sources)
    status.write(to: &writer)
    statusText.write(to: &writer)
    writer.list(history)
    writer.number(parameters.count)
    for (slot, value) in parameters {
      writer.number(slot)
      value.write(to: &writer)
    }
    writer.optional(applicability)
    writer.list(remarks)
    writer.number(phaseWeights.count)
    for (phase, weight) in phaseWeights.sorted(by: { $0.key < $1.key }) {
      writer.number(phase)
      writer.number(weight)
    }
    writer.list(norms)
    writer.string(digest)
    place.write(to: &writer)
  }

  init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    let (id, version) = (try reader.string(), try reader.string())
    let referenceDate = try reader.string()
    let result = try reader.choice(of: resultKinds)
    let use = try reader.choice(of: uses)
    let replaces = try reader.flag() ? try reader.string() : nil
    let (title, description) = (try Text(from: &reader), try Text(from: &reader))
    let sources: [Source] = try reader.list()
    reader.sizes.sources = sources.count
    self.init(
      id: id, version: version, referenceDate: referenceDate, result: result, use: use,
      replaces: replaces, title: title, description: description,
      status: try StatusStep(from: &reader), statusText: try Text(from: &reader),
      history: try reader.list(), sources: sources, parameters: try Self.parameters(&reader),
      applicability: try reader.optional(), remarks: try reader.list(),
      phaseWeights: try Self.phaseWeights(&reader), norms: try reader.list(),
      digest: try reader.string(), place: try Place(from: &reader))
  }

  private static func parameters(
    _ reader: inout ArchiveReader
  ) throws(ArchiveDamage) -> [(slot: Int, value: Slot)] {
    var parameters: [(slot: Int, value: Slot)] = []
    for _ in 0..<(try reader.count()) {
      parameters.append(
        (slot: try reader.index(below: reader.sizes.slots), value: try Slot(from: &reader)))
    }
    return parameters
  }

  private static func phaseWeights(
    _ reader: inout ArchiveReader
  ) throws(ArchiveDamage) -> [Int: Int] {
    let count = try reader.index(below: reader.sizes.phases + 1)
    var weights: [Int: Int] = [:]
    weights.reserveCapacity(count)
    for _ in 0..<count {
      let phase = try reader.index(below: reader.sizes.phases)
      weights[phase] = try reader.number(in: 1...100)
    }
    return weights
  }
}

extension Source: Archived {
  func write(to writer: inout ArchiveWriter) {
    writer.string(id)
    writer.choice(kind, of: sourceKinds)
    writer.flag(reference != nil)
    if let reference { writer.string(reference) }
    writer.choice(certainty, of: certainties)
    title.write(to: &writer)
    place.write(to: &writer)
  }

  init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    self.init(
      id: try reader.string(), kind: try reader.choice(of: sourceKinds),
      reference: try reader.flag() ? try reader.string() : nil,
      certainty: try reader.choice(of: certainties), title: try Text(from: &reader),
      place: try Place(from: &reader))
  }
}

extension StatusStep: Archived {
  func write(to writer: inout ArchiveWriter) {
    writer.choice(status, of: statuses)
    writer.string(date)
    writer.number(source)
    writer.optional(from)
  }

  init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    self.init(
      status: try reader.choice(of: statuses), date: try reader.string(),
      source: try reader.index(below: reader.sizes.sources), from: try reader.optional())
  }
}

extension Norm: Archived {
  func write(to writer: inout ArchiveWriter) {
    writer.number(criterion)
    writer.number(weight)
    writer.choice(binding, of: bindings)
    writer.optional(from)
    writer.numbers(sources)
    writer.optional(note)
    place.write(to: &writer)
  }

  init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    self.init(
      criterion: try reader.index(below: reader.sizes.criteria),
      weight: try reader.number(in: 1...100), binding: try reader.choice(of: bindings),
      from: try reader.optional(), sources: try reader.indexes(below: reader.sizes.sources),
      note: try reader.optional(), place: try Place(from: &reader))
  }
}

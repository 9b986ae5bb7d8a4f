internal import Messages
internal import Rules
internal import XML

/// Reads one file of `normensets/`.
struct NormSetReader {
  let phases: [Phase]
  let criteria: [Criterion]
  /// Ids of criteria whose file is there but could not be used: their own file says why.
  let broken: Set<String>
  let parameters: [Parameter]
  /// The slot of the first parameter.
  let firstParameterSlot: Int

  /// The most the weights within one phase may add up to, so that scores stay exact.
  static let largestWeightSum = 60

  func read(_ reading: FileReading, _ conditions: inout ConditionCompiler) -> NormSet? {
    let root = reading.root
    let id = reading.value(root, "id")
    if reading.file.path != "normensets/\(id).xml" {
      reading.report(
        "file-name", at: reading.position(root, "id"), CatalogueMessages.fileName(id))
    }
    let sources = readSources(reading)
    guard let title = reading.text(root, "titel"),
      let description = reading.text(root, "omschrijving"),
      let result = ResultKind(rawValue: reading.value(root, "resultaat")),
      let use = NormSetUse(rawValue: reading.value(root, "gebruik")),
      let statusElement = root.first(named: "status"),
      let status = readStep(statusElement, reading, sources)
    else { return nil }
    let steps = root.first(named: "statusgeschiedenis")?.elements(named: "stap") ?? []
    let history = steps.compactMap { readStep($0, reading, sources) }
    // A step that could not be read was reported; the rest cannot be judged without it.
    if history.count == steps.count { checkHistory(history, status, statusElement, reading) }
    let norms = readNorms(reading, sources)
    return NormSet(
      id: id, version: reading.value(root, "versie"),
      referenceDate: reading.value(root, "peildatum"), result: result, use: use,
      replaces: root.attribute("vervangt"), title: title, description: description,
      status: status, statusText: reading.text(statusElement), history: history,
      sources: sources, parameters: readParameters(reading),
      applicability: readApplicability(reading, &conditions),
      remarks: (root.first(named: "kanttekeningen")?.elements(named: "kanttekening") ?? [])
        .map(reading.text),
      phaseWeights: readPhaseWeights(reading, norms), norms: norms,
      digest: Digest.sha256(reading.file.bytes), place: reading.place(root.position))
  }

  private func readSources(_ reading: FileReading) -> [Source] {
    var sources: [Source] = []
    for element in reading.root.first(named: "bronnen")?.elements(named: "bron") ?? [] {
      guard let kind = Source.Kind(rawValue: reading.value(element, "soort")),
        let certainty = Certainty(rawValue: reading.value(element, "zekerheid"))
      else { continue }
      let source = Source(
        id: reading.value(element, "id"), kind: kind,
        reference: element.attribute("verwijzing"), certainty: certainty,
        title: reading.text(element, "titel") ?? Text(same: ""),
        place: reading.place(element.position))
      if let other = sources.first(where: { $0.id == source.id }) {
        reading.report(
          "duplicate", at: reading.position(element, "id"),
          CatalogueMessages.duplicate(
            source.id, line: other.place.position.line, file: other.place.file))
      }
      if let reference = source.reference {
        if !Citation.isWellFormed(reference, kind) {
          reading.report(
            "citation", at: reading.position(element, "verwijzing"),
            CatalogueMessages.citation(reference, kind: kind.rawValue))
        }
      } else if kind != .publication {
        reading.report(
          "citation", at: element.position, CatalogueMessages.missingReference(source.id))
      }
      sources.append(source)
    }
    return sources
  }

  private func sourceIndex(
    _ id: String, at position: Position, _ reading: FileReading, _ sources: [Source]
  ) -> Int? {
    if let index = sources.firstIndex(where: { $0.id == id }) { return index }
    reading.reportUnknown(
      CatalogueMessages.unknownSource(id), key: "dangling-ref", at: position, id,
      among: sources.map(\.id))
    return nil
  }

  private func readStep(
    _ element: XMLElement, _ reading: FileReading, _ sources: [Source]
  ) -> StatusStep? {
    guard let status = LegalStatus(rawValue: reading.value(element, "waarde")),
      let source = sourceIndex(
        reading.value(element, "bron"), at: reading.position(element, "bron"), reading, sources)
    else { return nil }
    let from = element.attribute("vanaf").flatMap { try? AnswerDate.read($0) }
    if status == .inForceFrom, from == nil {
      reading.report("status", at: element.position, CatalogueMessages.statusWithoutDay)
    }
    return StatusStep(
      status: status, date: reading.value(element, "datum"), source: source, from: from)
  }

  private func checkHistory(
    _ history: [StatusStep], _ status: StatusStep, _ element: XMLElement, _ reading: FileReading
  ) {
    if let last = history.last, last.status != status.status || last.date != status.date {
      reading.report("status", at: element.position, CatalogueMessages.historyEnd)
    }
    // `2022` sorts before `2022-03`: less exact is taken as earlier.
    for (earlier, later) in zip(history, history.dropFirst()) where later.date < earlier.date {
      reading.report("status", at: element.position, CatalogueMessages.historyOrder)
    }
  }

  private func readParameters(_ reading: FileReading) -> [(slot: Int, value: Slot)] {
    var values: [(slot: Int, value: Slot)] = []
    for element in reading.root.first(named: "parameters")?.elements(named: "parameter") ?? [] {
      let name = reading.value(element, "naam")
      guard let index = parameters.firstIndex(where: { $0.name == name }) else {
        reading.reportUnknown(
          CatalogueMessages.unknownParameter(name), key: "unknown-parameter",
          at: reading.position(element, "naam"), name, among: parameters.map(\.name))
        continue
      }
      let written = reading.value(element, "waarde")
      guard let value = parameters[index].read(written) else {
        reading.report(
          "type", at: reading.position(element, "waarde"),
          CatalogueMessages.unreadableValue(written, of: name))
        continue
      }
      values.append((firstParameterSlot + index, value))
    }
    return values
  }

  private func readApplicability(
    _ reading: FileReading, _ conditions: inout ConditionCompiler
  ) -> Applicability? {
    guard let element = reading.root.first(named: "van-toepassing"),
      let text = element.first(named: "als"), let reason = reading.text(element, "reden-niet"),
      let condition = conditions.compile(reading.condition(text))
    else { return nil }
    return Applicability(condition: condition, reasonNot: reason)
  }

  private func readPhaseWeights(_ reading: FileReading, _ norms: [Norm]) -> [Int: Int] {
    var weights: [Int: Int] = [:]
    let listed = reading.root.first(named: "normen")?.elements(named: "norm").count
    for element in reading.root.first(named: "fasen")?.elements(named: "fase") ?? [] {
      let id = reading.value(element, "id")
      guard let phase = phases.firstIndex(where: { $0.id == id }) else {
        reading.reportUnknown(
          CatalogueMessages.unknownPhase(id), key: "unknown-section",
          at: reading.position(element, "id"), id, among: phases.map(\.id))
        continue
      }
      if weights[phase] != nil {
        reading.report(
          "duplicate", at: reading.position(element, "id"),
          CatalogueMessages.duplicate(
            id, line: element.position.line, file: reading.file.path))
      }
      guard let weight = readWeight(element, reading) else { continue }
      weights[phase] = weight
      // A norm that could not be read may be the one of this phase.
      if norms.count == listed, !norms.contains(where: { criteria[$0.criterion].phase == phase }) {
        reading.report("phase", at: element.position, CatalogueMessages.phaseWithoutNorms(id))
      }
    }
    let written = reading.root.first(named: "fasen")?.elements(named: "fase").count
    guard weights.count == written else { return weights }
    var reported: Set<Int> = []
    for norm in norms {
      let phase = criteria[norm.criterion].phase
      if weights[phase] == nil, reported.insert(phase).inserted {
        reading.report(
          "phase", at: norm.place.position,
          CatalogueMessages.phaseWithoutWeight(phases[phase].id))
      }
    }
    return weights
  }

  private func readWeight(_ element: XMLElement, _ reading: FileReading) -> Int? {
    let written = reading.value(element, "gewicht")
    guard let weight = Int(written), (1...100).contains(weight) else {
      reading.report(
        "weight", at: reading.position(element, "gewicht"), CatalogueMessages.weight(written))
      return nil
    }
    return weight
  }

  private func readNorms(_ reading: FileReading, _ sources: [Source]) -> [Norm] {
    var norms: [Norm] = []
    var sums: [Int: Int] = [:]
    for element in reading.root.first(named: "normen")?.elements(named: "norm") ?? [] {
      let id = reading.value(element, "criterium")
      guard let criterion = criteria.firstIndex(where: { $0.id == id }) else {
        if !broken.contains(id) {
          reading.reportUnknown(
            CatalogueMessages.unknownCriterion(id), key: "dangling-ref",
            at: reading.position(element, "criterium"), id, among: criteria.map(\.id))
        }
        continue
      }
      if let other = norms.first(where: { $0.criterion == criterion }) {
        reading.report(
          "duplicate", at: reading.position(element, "criterium"),
          CatalogueMessages.duplicate(
            id, line: other.place.position.line, file: other.place.file))
      }
      guard let weight = readWeight(element, reading),
        let binding = Binding(rawValue: reading.value(element, "binding"))
      else { continue }
      sums[criteria[criterion].phase, default: 0] += weight
      norms.append(
        Norm(
          criterion: criterion, weight: weight, binding: binding,
          from: element.attribute("vanaf").flatMap { try? AnswerDate.read($0) },
          sources: element.elements(named: "bron").compactMap {
            sourceIndex(
              reading.value($0, "ref"), at: reading.position($0, "ref"), reading, sources)
          },
          note: reading.text(element, "toelichting"), place: reading.place(element.position)))
    }
    for (phase, sum) in sums where sum > Self.largestWeightSum {
      let first = norms.first { criteria[$0.criterion].phase == phase }
      reading.report(
        "weight", at: first?.place.position ?? reading.root.position,
        CatalogueMessages.weightSum(sum, most: Self.largestWeightSum))
    }
    return norms.sorted { $0.criterion < $1.criterion }
  }
}

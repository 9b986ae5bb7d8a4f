internal import Messages
internal import Rules
internal import XML

/// Reads one file of `criteria/`.
struct CriterionReader {
  let phases: [Phase]

  /// The criterion, or nil when something in it cannot be used (it is then in the diagnostics).
  func read(_ reading: FileReading, _ conditions: inout ConditionCompiler) -> Criterion? {
    let root = reading.root
    let id = reading.value(root, "id")
    let phaseID = reading.value(root, "fase")
    if reading.file.path != "criteria/\(id).xml" {
      reading.report(
        "file-name", at: reading.position(root, "id"), CatalogueMessages.fileName(id))
    }
    guard let phase = phases.firstIndex(where: { $0.id == phaseID }) else {
      reading.reportUnknown(
        CatalogueMessages.unknownPhase(phaseID), key: "unknown-section",
        at: reading.position(root, "fase"), phaseID, among: phases.map(\.id))
      return nil
    }
    let applicability = applicability(reading, &conditions)
    let tiers = tiers(reading, &conditions)
    guard let title = reading.text(root, "titel"), let norm = reading.text(root, "norm"),
      let weightiness = Weightiness(rawValue: reading.value(root, "ernst")),
      let met = reading.text(root, "waarom-voldaan"),
      let notMet = reading.text(root, "waarom-niet-voldaan"),
      let evidence = evidence(reading, conditions.signature), let support = support(reading),
      let advice = reading.text(root, "advies"),
      let small = reading.text(root, "advies-klein"), !tiers.isEmpty
    else { return nil }
    return Criterion(
      id: id, phase: phase,
      norms: reading.value(root, "normen").split(separator: " ").compactMap {
        NormLetter(rawValue: String($0))
      },
      weightiness: weightiness, isExtension: reading.value(root, "uitbreiding") == "ja",
      title: title, norm: norm, applicability: applicability, tiers: tiers, reasonMet: met,
      reasonNotMet: notMet, evidence: evidence, effortTenths: effort(reading), support: support,
      advice: advice, adviceSmall: small, examples: examples(reading),
      place: reading.place(root.position))
  }

  private func applicability(
    _ reading: FileReading, _ conditions: inout ConditionCompiler
  ) -> Applicability? {
    guard let element = reading.root.first(named: "van-toepassing"),
      let text = element.first(named: "als"), let reason = reading.text(element, "reden-niet"),
      let condition = conditions.compile(reading.condition(text))
    else { return nil }
    return Applicability(condition: condition, reasonNot: reason)
  }

  private func tiers(
    _ reading: FileReading, _ conditions: inout ConditionCompiler
  ) -> [Tier] {
    if let element = reading.root.first(named: "voldaan") {
      guard let condition = conditions.compile(reading.condition(element)) else { return [] }
      return [Tier(points: 100, condition: condition, reason: nil)]
    }
    var tiers: [Tier] = []
    // A tier whose condition cannot be read still has its place among the others.
    var higher: Int?
    for element in reading.root.elements(named: "trede") {
      let points = Int(reading.value(element, "punten")) ?? 0
      let place = reading.position(element, "punten")
      if higher == nil, points != 100 {
        reading.report("tier", at: place, CatalogueMessages.topTier)
      }
      if let higher, higher <= points {
        reading.report("tier", at: place, CatalogueMessages.tierOrder)
      }
      higher = points
      let reason = reading.text(element, "waarom")
      if points < 100, reason == nil {
        reading.report("tier", at: place, CatalogueMessages.tierWithoutReason)
      }
      guard let text = element.first(named: "als"),
        let condition = conditions.compile(reading.condition(text))
      else { continue }
      tiers.append(Tier(points: points, condition: condition, reason: reason))
    }
    return tiers
  }

  private func evidence(_ reading: FileReading, _ signature: Signature) -> EvidenceNeed? {
    guard let element = reading.root.first(named: "bewijs"),
      let presence = reading.text(element, "aanwezig"),
      let quality = reading.text(element, "kwaliteit"),
      let contrary = reading.text(element, "tegen"),
      let sentence = reading.text(element, "voorbeeldzin")
    else { return nil }
    let silent = (element.attribute("zwijgt-over") ?? "").split(separator: " ").map(String.init)
    for name in silent where signature.slot(of: name) == nil {
      reading.reportUnknown(
        CatalogueMessages.unknownQuestion(name), key: "unknown-question",
        at: reading.position(element, "zwijgt-over"), name, among: signature.names.sorted())
    }
    return EvidenceNeed(
      presence: presence, quality: quality, contrary: contrary, exampleSentence: sentence,
      silentOn: silent.compactMap(signature.slot(of:)))
  }

  private func support(_ reading: FileReading) -> Support? {
    guard let element = reading.root.first(named: "onderbouwing"),
      let grade = EvidenceGrade(rawValue: reading.value(element, "sterkte")),
      let certainty = Certainty(rawValue: reading.value(element, "zekerheid"))
    else { return nil }
    return Support(grade: grade, certainty: certainty, text: reading.text(element))
  }

  /// `2` and `2.5` hours as tenths.
  private func effort(_ reading: FileReading) -> Int {
    guard let element = reading.root.first(named: "inspanning") else { return 0 }
    let parts = reading.value(element, "uren").split(separator: ".")
    let whole = parts.first.flatMap { Int($0) } ?? 0
    let tenths = parts.count > 1 ? Int(parts[1].prefix(1)) ?? 0 : 0
    return whole * 10 + tenths
  }

  private func examples(_ reading: FileReading) -> [Example] {
    let list = reading.root.first(named: "voorbeelden")?.elements(named: "voorbeeld") ?? []
    return list.map { element in
      Example(
        expected: reading.value(element, "verwacht"),
        points: element.attribute("punten").flatMap { Int($0) },
        answers: element.elements(named: "antwoord").map {
          ExampleAnswer(
            question: reading.value($0, "vraag"), value: reading.value($0, "waarde"),
            place: reading.place($0.position))
        },
        place: reading.place(element.position))
    }
  }
}

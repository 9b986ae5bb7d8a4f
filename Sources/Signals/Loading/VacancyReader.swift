internal import Messages
internal import XML

/// Reads `vacature-woorden.xml` and `vacatures.xml`.
struct VacancyReader {
  private var library: PatternLibrary
  private var contexts: [VacancyData.Context] = []
  private var jobTitles: [VacancyData.JobTitle] = []

  /// A context for many rules.
  private struct Shared {
    var number: Int
    var grounds: Set<String>
    var levels: Set<String>
  }

  /// Reads the two files; what is wrong is in the readings.
  static func read(
    words: FileReading, signals: FileReading, abbreviations: Set<String>
  ) -> VacancyData {
    let titles = words.root.elements(named: "functie")
    var reader = VacancyReader(words, titles)
    let sources = reader.sources(signals)
    let advices = reader.advices(signals, sources)
    let shared = reader.sharedContexts(signals)
    let rules = signals.root.elements(named: "signaal").compactMap {
      reader.rule($0, signals, advices, shared)
    }
    var findings: [VacancyGround: Text] = [:]
    for element in signals.root.elements(named: "melding") {
      guard let ground = VacancyGround(rawValue: signals.value(element, "grond")) else { continue }
      findings[ground] = signals.text(element)
    }
    return VacancyData(
      library: reader.library, contexts: reader.contexts, rules: rules, findings: findings,
      justified: signals.text(signals.root.first(named: "onderbouwd-tekst")),
      jobTitles: reader.jobTitles, abbreviations: abbreviations)
  }

  /// Reads the lists, with those that the job titles make.
  private init(_ words: FileReading, _ titles: [XMLElement]) {
    var lists = WordLists.read(words)
    for title in titles {
      lists["functie" + words.value(title, "vorm"), default: []] +=
        words.pieces(of: title, "woord").compactMap { words.entry($0) }
      lists["tegenvorm", default: []] += words.pieces(of: title, "andere").compactMap {
        words.entry($0)
      }
    }
    library = PatternLibrary(lists: lists)
    for title in titles {
      let neutral = Text(nl: words.value(title, "nl"), en: words.value(title, "en"))
      for piece in words.pieces(of: title, "woord") {
        guard let pattern = words.pattern(piece, &library) else { continue }
        jobTitles.append(VacancyData.JobTitle(pattern: pattern, neutral: neutral))
      }
    }
  }

  private func sources(_ reading: FileReading) -> [String: SignalSource] {
    var sources: [String: SignalSource] = [:]
    for element in reading.root.elements(named: "bron") {
      let id = reading.value(element, "id")
      sources[id] = SignalSource(
        id: id, kind: reading.value(element, "soort"), reference: element.attribute("verwijzing"),
        certainty: reading.value(element, "zekerheid"),
        title: reading.text(element.first(named: "titel")))
    }
    return sources
  }

  private func advices(
    _ reading: FileReading, _ sources: [String: SignalSource]
  ) -> [String: VacancyData.Advice] {
    var advices: [String: VacancyData.Advice] = [:]
    for element in reading.root.elements(named: "advies") {
      let used = element.elements(named: "bron").compactMap { reference in
        Self.find(reading.value(reference, "ref"), in: sources, reading, reference, "ref")
      }
      advices[reading.value(element, "id")] = VacancyData.Advice(
        explanation: reading.text(element.first(named: "tekst")),
        alternative: element.first(named: "alternatief").map { reading.text($0) }, sources: used)
    }
    return advices
  }

  private mutating func sharedContexts(_ reading: FileReading) -> [String: Shared] {
    var shared: [String: Shared] = [:]
    for element in reading.root.elements(named: "context") {
      let effect = VacancyData.Context.Effect(rawValue: reading.value(element, "soort"))
      let grounds = element.attribute("gronden") ?? "alle"
      let levels = element.attribute("niveaus") ?? "direct indirect zacht"
      let number = context(
        element, effect ?? .harmless, standard: .sentence,
        patterns: element.elements(named: "patronen").flatMap { patterns($0, reading) })
      shared[reading.value(element, "naam")] = Shared(
        number: number, grounds: Set(grounds.split(separator: " ").map { String($0) }),
        levels: Set(levels.split(separator: " ").map { String($0) }))
    }
    return shared
  }

  private mutating func rule(
    _ element: XMLElement, _ reading: FileReading, _ advices: [String: VacancyData.Advice],
    _ shared: [String: Shared]
  ) -> VacancyData.Rule? {
    let groundName = reading.value(element, "grond")
    let levelName = reading.value(element, "niveau")
    guard let ground = VacancyGround(rawValue: groundName),
      let level = VacancyLevel(rawValue: levelName),
      var advice = Self.find(
        reading.value(element, "advies"), in: advices, reading, element, "advies")
    else { return nil }
    if let own = element.first(named: "alternatief") { advice.alternative = reading.text(own) }
    var exceptions: Set<String> = []
    for name in reading.value(element, "behalve").split(separator: " ").map({ String($0) })
    where Self.find(name, in: shared, reading, element, "behalve") != nil {
      exceptions.insert(name)
    }
    var numbers = shared.filter { name, context in
      !exceptions.contains(name) && context.levels.contains(levelName)
        && (context.grounds.contains("alle") || context.grounds.contains(groundName))
    }.map(\.value.number).sorted()
    for child in element.elements(named: "onschadelijk") {
      numbers.append(
        context(child, .harmless, standard: .match, patterns: patterns(child, reading)))
    }
    for child in element.elements(named: "onderbouwd") {
      numbers.append(
        context(child, .justified, standard: .sentence, patterns: patterns(child, reading)))
    }
    return VacancyData.Rule(
      id: reading.value(element, "id"), ground: ground, level: level,
      isTitleOnly: element.attribute("plaats") == "titel",
      isOnce: element.attribute("eenmaal") == "ja",
      patterns: element.elements(named: "patronen").flatMap { patterns($0, reading) },
      contexts: numbers, advice: advice)
  }

  private mutating func context(
    _ element: XMLElement, _ effect: VacancyData.Context.Effect,
    standard: VacancyData.Context.Reach, patterns: [Int]
  ) -> Int {
    let reach = element.attribute("bereik").flatMap { VacancyData.Context.Reach(rawValue: $0) }
    contexts.append(
      VacancyData.Context(effect: effect, reach: reach ?? standard, patterns: patterns))
    return contexts.count - 1
  }

  private mutating func patterns(_ element: XMLElement, _ reading: FileReading) -> [Int] {
    reading.pieces(of: element).compactMap { reading.pattern($0, &library) }
  }

  /// What a reference points to; reports one that points to nothing.
  private static func find<Value>(
    _ id: String, in known: [String: Value], _ reading: FileReading, _ element: XMLElement,
    _ attribute: String
  ) -> Value? {
    if let value = known[id] { return value }
    let hint = closest(to: id, among: known.keys.sorted()).map(SignalMessages.didYouMean)
    reading.report(
      "unknown-id", at: reading.position(element, attribute), SignalMessages.unknown(id),
      hint: hint)
    return nil
  }
}

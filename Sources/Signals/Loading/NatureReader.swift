internal import Messages
internal import XML

/// Reads `document.xml`.
struct NatureReader {
  private let reading: FileReading
  private var library: PatternLibrary

  /// Reads the file; its patterns go into the library.
  static func read(_ reading: FileReading, _ library: inout PatternLibrary) -> NatureData {
    var reader = NatureReader(reading: reading, library: library)
    let root = reading.root
    let version = root.elements(named: "versie").flatMap { $0.elements(named: "woord") }
    let data = NatureData(
      kinds: root.elements(named: "soort").map { reader.kind($0) },
      elsewhere: reader.cues(root.elements(named: "elders")),
      dateWords: reader.cues(version.filter { $0.attribute("soort") == "datum" }),
      otherDates: reader.cues(
        root.elements(named: "versie").flatMap { $0.elements(named: "niet") }),
      roles: root.elements(named: "eigenaar").flatMap { $0.elements(named: "woord") }
        .compactMap { reader.role($0) },
      promises: root.elements(named: "vaag").flatMap { $0.elements(named: "belofte") }
        .compactMap { reader.promise($0) },
      quantities: root.elements(named: "tegenspraken").flatMap { $0.elements(named: "waarden") }
        .compactMap { reader.quantity($0) },
      opposites: root.elements(named: "tegenspraken").flatMap { $0.elements(named: "tegendelen") }
        .map { reader.opposites($0) })
    library = reader.library
    return data
  }

  private mutating func kind(_ element: XMLElement) -> NatureData.Kind {
    let features = element.elements(named: "kenmerk").compactMap { feature in
      cue(feature).map {
        NatureData.Kind.Feature(
          weight: number(feature, "gewicht"), isInTitle: feature.attribute("plaats") == "titel",
          cue: $0)
      }
    }
    return NatureData.Kind(
      id: reading.value(element, "id"),
      outcome: DocumentKind(rawValue: reading.value(element, "uitkomst")) ?? .noProcedure,
      name: reading.text(element.first(named: "naam")), threshold: number(element, "drempel"),
      criteria: names(element, "criteria"), weightOfCriterion: number(element, "gewicht-criterium"),
      counted: element.attribute("telt").map { _ in Set(names(element, "telt")) },
      served: Set(names(element, "dient")), features: features)
  }

  private mutating func role(_ element: XMLElement) -> (task: DocumentRole.Task, cue: Cue)? {
    guard let task = DocumentRole.Task(rawValue: reading.value(element, "soort")) else {
      return nil
    }
    return cue(element).map { (task, $0) }
  }

  private mutating func promise(_ element: XMLElement) -> NatureData.Promise? {
    cue(element).map {
      NatureData.Promise(
        id: reading.value(element, "id"), isPassive: element.attribute("soort") == "lijdend",
        cue: $0, firmer: reading.text(element.first(named: "stelliger")))
    }
  }

  private mutating func quantity(_ element: XMLElement) -> NatureData.Quantity? {
    guard let unit = NatureData.Quantity.Unit(rawValue: reading.value(element, "eenheid")) else {
      return nil
    }
    return NatureData.Quantity(
      id: reading.value(element, "id"), unit: unit,
      name: reading.text(element.first(named: "naam")),
      cues: cues(element.elements(named: "bij"), without: "uit"))
  }

  private mutating func opposites(_ element: XMLElement) -> NatureData.Opposites {
    NatureData.Opposites(
      id: reading.value(element, "id"), name: reading.text(element.first(named: "naam")),
      first: cues(element.elements(named: "kant-a")),
      second: cues(element.elements(named: "kant-b")))
  }

  private mutating func cues(_ elements: [XMLElement], without: String = "zonder") -> [Cue] {
    elements.compactMap { cue($0, without: without) }
  }

  private mutating func cue(_ element: XMLElement, without: String = "zonder") -> Cue? {
    var cue = reading.cue(element, &library, negated: .nothing, without: without)
    if element.attribute("ontkend") == "telt" { cue?.negated = .present }
    return cue
  }

  private func number(_ element: XMLElement, _ name: String) -> Int {
    element.attribute(name).flatMap { Int($0) } ?? 0
  }

  private func names(_ element: XMLElement, _ name: String) -> [String] {
    reading.value(element, name).split { $0.isWhitespace }.map { String($0) }
  }
}

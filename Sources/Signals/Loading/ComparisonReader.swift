internal import Messages
internal import XML

/// Reads `vergelijking.xml`.
enum ComparisonReader {
  /// Reads the file; its patterns go into the library.
  static func read(_ reading: FileReading, _ library: inout PatternLibrary) -> ComparisonData {
    var subjects: [ComparisonData.Subject] = []
    for element in reading.root.elements {
      guard let sort = ComparisonSort(rawValue: element.name) else { continue }
      subjects.append(
        ComparisonData.Subject(
          id: reading.value(element, "id"), sort: sort,
          name: reading.text(element.first(named: "naam")),
          mentions: cues(element, "woord", reading, &library),
          promises: cues(element, "belofte", reading, &library)))
    }
    return ComparisonData(subjects: subjects)
  }

  private static func cues(
    _ element: XMLElement, _ name: String, _ reading: FileReading, _ library: inout PatternLibrary
  ) -> [Cue] {
    element.elements(named: name).compactMap { reading.cue($0, &library, negated: .nothing) }
  }
}

internal import XML

/// Reads `taal.xml`.
struct LanguageReader {
  let reading: FileReading

  /// Abbreviations as the sentence scanner wants them: folded, without the last full stop.
  func abbreviations() -> Set<String> {
    var result: Set<String> = []
    for piece in pieces("afkorting") {
      var word = Folding.fold(piece.text.filter { !$0.isWhitespace })
      while word.last == "." { word.removeLast() }
      result.insert(word)
    }
    return result
  }

  /// Reads everything.
  func language(_ library: inout PatternLibrary) -> LanguageData {
    let negators = reading.root.elements(named: "ontkenning")
    let clause = negators.filter { $0.attribute("bereik") != "rechts" }
    let forward = negators.filter { $0.attribute("bereik") == "rechts" }
    return LanguageData(
      abbreviations: abbreviations(),
      clauseNegators: library.addSet(words(clause)),
      forwardNegators: library.addSet(words(forward)),
      clauseStarts: library.addSet(words(reading.root.elements(named: "grens"))),
      predicates: library.addSet(words(reading.root.elements(named: "gezegde"))),
      conjunctions: library.addSet(Self.exact(["en", "and", "of", "or"])),
      openers: library.addSet(Self.exact(["en", "and", "of", "or", "maar", "but"])),
      additions: library.addSet(Self.exact(["en", "and"])),
      pseudoNegations: reading.root.elements(named: "schijnontkenning").compactMap {
        reading.piece(of: $0, "patroon").flatMap { reading.pattern($0, &library) }
      },
      noStatements: reading.root.elements(named: "geen-bewering").compactMap {
        reading.cue($0, &library, negated: .nothing)
      })
  }

  private func pieces(_ name: String) -> [LocatedPiece] {
    reading.root.elements(named: name).flatMap { reading.pieces(of: $0) }
  }

  private func words(_ elements: [XMLElement]) -> [WordTest] {
    elements.flatMap { reading.pieces(of: $0) }.compactMap { reading.entry($0)?.first }
  }

  private static func exact(_ words: [String]) -> [WordTest] { words.map { .exact($0) } }
}

extension FileReading {
  /// The cue of an element with `patroon`, and perhaps `zonder` (or another name), `ontkend` and `waar`; nil when a
  /// pattern is wrong.
  func cue(
    _ element: XMLElement, _ library: inout PatternLibrary, negated standard: Cue.Negated,
    without forbidden: String = "zonder"
  ) -> Cue? {
    guard let piece = piece(of: element, "patroon"), let number = pattern(piece, &library) else {
      return nil
    }
    var cue = Cue(pattern: number, negated: standard)
    if let without = self.piece(of: element, forbidden) {
      guard let number = pattern(without, &library) else { return nil }
      cue.without = number
    }
    if let negated = element.attribute("ontkend").flatMap({ Cue.Negated(rawValue: $0) }) {
      cue.negated = negated
    }
    cue.isForTitle = element.attribute("waar") == "titel"
    return cue
  }
}

internal import Messages

/// The search of a document as a whole. Sentences are shown to it one by one.
struct NatureSearch {
  private let data: NatureData
  private let document: DocumentSentences
  private let blocks: [Block]
  /// For each kind and feature the number of sentences that have it.
  private var counts: [[Int]]
  /// For each quantity the first sentence of each value, in order.
  private var values: [[(value: Int, sentence: Int)]]
  private var firstSides: [[Int]]
  private var secondSides: [[Int]]
  private var fullSentences = 0
  /// Those of them that end as a sentence does.
  private var statements = 0
  /// The first sentence for each task.
  private(set) var roles: [(task: DocumentRole.Task, sentence: Int)] = []
  /// The promises with their sentences.
  private(set) var promises: [(promise: Int, sentence: Int)] = []

  init(_ data: NatureData, _ document: DocumentSentences, _ blocks: [Block]) {
    self.data = data
    self.document = document
    self.blocks = blocks
    counts = data.kinds.map { Array(repeating: 0, count: $0.features.count) }
    values = data.quantities.map { _ in [] }
    firstSides = data.opposites.map { _ in [] }
    secondSides = firstSides
  }

  /// Looks at a sentence by itself, and for statements that may disagree also with what it leans on.
  mutating func look(at number: Int, _ searches: [UnitSearch], isStatement: Bool) {
    let search = searches[0]
    if document.sentences[number].isTitle { return }
    if search.unit.words.count >= 5 {
      fullSentences += 1
      let range = document.text.trimmed(document.sentences[number].stretch.range)
      if let last = document.text.scalars[range].last, ".!?".unicodeScalars.contains(last) {
        statements += 1
      }
    }
    for (index, kind) in data.kinds.enumerated() {
      for (place, feature) in kind.features.enumerated()
      where !feature.isInTitle && search.occurs(feature.cue) {
        counts[index][place] += 1
      }
    }
    if let promise = data.promises.firstIndex(where: { search.occurs($0.cue) }) {
      promises.append((promise, number))
    }
    guard isStatement else { return }
    for role in data.roles where !roles.contains(where: { $0.task == role.task }) {
      if search.affirms(role.cue) { roles.append((role.task, number)) }
    }
    for (index, quantity) in data.quantities.enumerated()
    where quantity.cues.contains(where: { cue in
      search.occurs(cue) || searches.dropFirst().contains { $0.match(cue) != nil }
    }) {
      let words = search.unit.words.map { document.vocabulary.folded($0) }
      let found = QuantityReader(words: words).values(quantity.unit)
      if found.count == 1,
        !values[index].contains(where: { QuantityReader.areEqual($0.value, found[0]) })
      {
        values[index].append((found[0], number))
      }
    }
    for (index, opposites) in data.opposites.enumerated() {
      if holds(opposites.first, searches) { firstSides[index].append(number) }
      if holds(opposites.second, searches) { secondSides[index].append(number) }
    }
  }

  private func holds(_ cues: [Cue], _ searches: [UnitSearch]) -> Bool {
    searches.contains { cues.contains(where: $0.affirms) }
  }

  /// The contradictions inside the text, as the number of a quantity or pair and two sentences.
  func contradictions() -> [(id: String, name: Text, first: Int, second: Int)] {
    var result: [(id: String, name: Text, first: Int, second: Int)] = []
    for (quantity, found) in zip(data.quantities, values) where found.count > 1 {
      result.append((quantity.id, quantity.name, found[0].sentence, found[1].sentence))
    }
    for (index, opposites) in data.opposites.enumerated() {
      let second = Set(secondSides[index])
      if let first = firstSides[index].first(where: { !second.contains($0) }),
        let other = secondSides[index].first
      {
        result.append((opposites.id, opposites.name, first, other))
      }
    }
    return result
  }

  /// What a document is, and what follows for the criteria.
  struct Result {
    var nature: DocumentNature
    /// The criteria that such a text can count for; nil: all of them.
    var counted: Set<String>?
    /// The criteria that it serves in part by being there.
    var served: Set<String>
  }

  /// What the document is, when these criteria were found in it.
  func nature(found: [String]) -> Result {
    let scores = data.kinds.indices.map { score($0, found) }
    let isProcedure: (Int) -> Bool = { data.kinds[$0].outcome == .procedure }
    let candidates = data.kinds.indices.filter { data.kinds[$0].outcome != .incomplete }
    guard
      var best = candidates.max(by: { a, b in
        // The first of equals wins, but a procedure before all.
        (scores[a], isProcedure(a) ? 1 : 0, -a) < (scores[b], isProcedure(b) ? 1 : 0, -b)
      })
    else { return result(.noProcedure, nil) }
    let contents = data.kinds.firstIndex { $0.id == "inhoudsopgave" }
    let lines = contentsLines
    let headings = blocks.count(where: \.isHeading)
    if let contents,
      lines >= 4 && 10 * lines >= 6 * (blocks.count - headings) || isNamedContents(contents)
    {
      best = contents
    }
    let isBare = lines < 4 && headings >= 3 && fullSentences < max(2, (headings + 2) / 3)
    if isBare, isProcedure(best) || best == contents {
      let kind = data.kinds.first { $0.outcome == .incomplete }
      return result(.incomplete, kind)
    }
    let kind = data.kinds[best]
    if isProcedure(best), scores[best] < kind.threshold { return result(.noProcedure, nil) }
    return result(kind.outcome, kind)
  }

  /// A register names what stands elsewhere: its title says so, and it states nothing itself.
  private func isNamedContents(_ kind: Int) -> Bool {
    guard let title = document.title, statements < 3 else { return false }
    return data.kinds[kind].features.contains { $0.isInTitle && document.occurs($0.cue, in: title) }
  }

  private func result(_ outcome: DocumentKind, _ kind: NatureData.Kind?) -> Result {
    Result(
      nature: DocumentNature(
        kind: outcome, what: kind?.id ?? "onbekend",
        name: kind?.name ?? SignalMessages.otherDocument,
        versionDate: VersionDate(data, document, blocks).find(), roles: []),
      // A text of no known kind, or without sentences, counts for nothing.
      counted: outcome == .procedure ? nil : kind?.counted ?? [], served: kind?.served ?? [])
  }

  private func score(_ index: Int, _ found: [String]) -> Int {
    let kind = data.kinds[index]
    var score = 0
    for (feature, count) in zip(kind.features, counts[index]) {
      if feature.isInTitle {
        if let title = document.title, document.occurs(feature.cue, in: title) {
          score += feature.weight
        }
      } else {
        score += feature.weight * min(count, 3)
      }
    }
    let criteria = found.count { id in
      kind.criteria.contains(id) || kind.criteria.contains(String(id.prefix(2)))
    }
    return score + kind.weightOfCriterion * criteria
  }

  /// How many passages end in dots and the number of a page.
  private var contentsLines: Int {
    blocks.count { block in
      block.kind == .contents || Block.endsInPageNumber(document.text.scalars, block.range, dots: 3)
    }
  }
}

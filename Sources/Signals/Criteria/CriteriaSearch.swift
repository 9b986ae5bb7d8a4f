/// The search of one document for all criteria.
struct CriteriaSearch {
  /// A sentence that matches a cue.
  struct Hit {
    var sentence: Int
    var isNegated: Bool
    var cue: Cue
    /// The words before the sentence that the match needs, in Unicode scalars.
    var context: Range<Int>?
  }

  /// What was found for one criterion.
  struct Result {
    var present: [Hit] = []
    var contrary: [Hit] = []
    var references: [Hit] = []
    /// For each aspect the sentence that has it.
    var aspects: [Int?] = []
  }

  private let data: CriteriaData
  private let document: DocumentSentences

  init(_ data: CriteriaData, _ document: DocumentSentences) {
    self.data = data
    self.document = document
  }

  /// The results, in the order of the criteria. `nature` is shown every sentence.
  func run(_ nature: inout NatureSearch) -> [Result] {
    var results = Array(repeating: Result(), count: data.criteria.count)
    for number in document.sentences.indices {
      let own = ownSearch(number)
      let isStatement =
        document.sentences[number].counts
        && !data.language.noStatements.contains(where: own.occurs)
      let searches = isStatement ? searches(number, own) : [own]
      nature.look(at: number, searches, isStatement: isStatement)
      guard isStatement else { continue }
      var candidates = data.library.noPatterns
      for search in searches { candidates.formUnion(search.candidates) }
      for (index, cues) in data.criteria.enumerated() where candidates.intersects(cues.patterns) {
        look(for: cues, number, searches, &results[index])
      }
    }
    for (index, cues) in data.criteria.enumerated() {
      results[index].aspects = cues.aspects.map { aspect($0, results[index].present) }
    }
    return results
  }

  private func ownSearch(_ number: Int) -> UnitSearch {
    UnitSearch(
      document.unit(of: number), document.sentences[number], document.vocabulary, data.language)
  }

  private func searches(_ number: Int, _ own: UnitSearch) -> [UnitSearch] {
    [own]
      + document.largerUnits(of: number).map {
        UnitSearch($0, document.sentences[number], document.vocabulary, data.language)
      }
  }

  private func look(
    for cues: CriterionCues, _ number: Int, _ searches: [UnitSearch], _ result: inout Result
  ) {
    if !document.sentences[number].isTitle,
      cues.exceptions.contains(where: searches[0].occurs)
    {
      return
    }
    let contrary = hit(cues.contrary, number, searches)
    if let contrary, !contrary.isNegated {
      result.contrary.append(contrary)
      return
    }
    let present = hit(cues.present, number, searches)
    if let present, !present.isNegated || present.cue.negated == .present {
      result.present.append(present)
    } else if let contrary, contrary.cue.negated == .present {
      result.present.append(contrary)
    } else if let present, present.cue.negated == .contrary {
      result.contrary.append(present)
    } else if let reference = hit(cues.references, number, searches), !reference.isNegated {
      result.references.append(reference)
    }
  }

  /// The first match that is not negated, or else the first that is.
  private func hit(_ cues: [Cue], _ number: Int, _ searches: [UnitSearch]) -> Hit? {
    var negated: Hit?
    let isTitle = document.sentences[number].isTitle
    for search in searches {
      for cue in cues where cue.isForTitle == isTitle {
        guard let match = search.match(cue) else { continue }
        if match.isNegated, negated != nil { continue }
        let needsContext = match.words.contains { $0 < search.unit.own }
        let hit = Hit(
          sentence: number, isNegated: match.isNegated, cue: cue,
          context: needsContext ? search.unit.context : nil)
        if !match.isNegated { return hit }
        negated = hit
      }
    }
    return negated
  }

  /// The sentence that has an aspect, among the sentences of the hits and those near them.
  private func aspect(_ aspect: Aspect, _ hits: [Hit]) -> Int? {
    // The items of a long list are near each other: each sentence is looked at once.
    var known: [Int: Bool] = [:]
    for hit in hits {
      for number in document.sentences(near: hit.sentence)
      where !document.sentences[number].isQuestion {
        let own = known[number] ?? aspect.occurs(in: [ownSearch(number)])
        known[number] = own
        if own { return number }
        guard number == hit.sentence else { continue }
        let larger = document.largerUnits(of: number).map {
          UnitSearch($0, document.sentences[number], document.vocabulary, data.language)
        }
        if aspect.occurs(in: larger) { return number }
      }
    }
    return nil
  }
}

extension Aspect {
  fileprivate func occurs(in searches: [UnitSearch]) -> Bool {
    searches.contains { cues.contains(where: $0.affirms) }
  }
}

extension DocumentSentences {
  /// The most sentences of a list before and after one of its sentences that are near it.
  private static let reachInList = 40

  /// The sentences that belong to a sentence, itself first.
  func sentences(near number: Int) -> [Int] {
    let sentence = sentences[number]
    if sentence.isTitle { return sentencesOfTitle(number) }
    var near = [number]
    if number > 0, sentences[number - 1].section == sentence.section { near.append(number - 1) }
    if number + 1 < sentences.count, sentences[number + 1].section == sentence.section {
      near.append(number + 1)
    }
    if let list = sentence.list {
      let all = lists[list]
      let first = max(all.lowerBound, number - Self.reachInList)
      let end = min(all.upperBound, number + Self.reachInList + 1)
      near += (first..<end).filter { !near.contains($0) }
    }
    if let lead = sentence.lead, !near.contains(lead) { near.append(lead) }
    return near
  }

  /// What belongs to a title: the first three sentences, the last two (a colophon), and the heads
  /// and feet of pages.
  private func sentencesOfTitle(_ title: Int) -> [Int] {
    let passage = sentences[title].passage
    let body = sentences.indices.filter {
      sentences[$0].passage != passage && !sentences[$0].isPageFurniture
    }
    let furniture = sentences.indices.filter { sentences[$0].isPageFurniture }
    return [title] + body.prefix(3) + body.suffix(2) + furniture
  }
}

/// Finds patterns in the words of one sentence.
///
/// Work is bounded by places times items: a place from which the rest of a part cannot be found is
/// remembered and not tried again.
struct PatternMatcher {
  private let vocabulary: Vocabulary
  /// The words of the sentence, by their numbers in the vocabulary.
  private let words: [Int]

  /// The most matches of one part that are looked for.
  static let mostMatches = 12

  init(_ vocabulary: Vocabulary, words: [Int]) {
    self.vocabulary = vocabulary
    self.words = words
  }

  /// Which end of a match is taken when there are several.
  enum Reading: Hashable {
    case shortest
    case longest
  }

  /// Whether all parts occur.
  func occurs(_ pattern: Pattern) -> Bool { pattern.parts.allSatisfy(occurs) }

  /// The places of the first part when all parts occur: from every word where it begins to the
  /// nearest or farthest word where it can end.
  func spans(of pattern: Pattern, _ reading: Reading) -> [Range<Int>] {
    guard let part = pattern.parts.first, pattern.parts.dropFirst().allSatisfy(occurs) else {
      return []
    }
    var memory = Memory(words.count)
    return words.indices.compactMap { start in
      end(part, 0, start, reading, &memory).map { start..<$0 }
    }
  }

  /// For each part the words of its first matches; nil when a part does not occur.
  func matches(of pattern: Pattern) -> [[[Int]]]? {
    var result: [[[Int]]] = []
    for part in pattern.parts {
      var found: [[Int]] = []
      var memory = Memory(words.count)
      var places: [Int] = []
      for start in words.indices where found.count < Self.mostMatches {
        collect(part, 0, start, &places, &memory, &found)
      }
      if found.isEmpty { return nil }
      result.append(found)
    }
    return result
  }

  private func occurs(_ part: [Pattern.Item]) -> Bool {
    var memory = Memory(words.count)
    return words.indices.contains { end(part, 0, $0, .shortest, &memory) != nil }
  }

  /// The end of items `item...` when the first of them begins at `place` or after its gap.
  private func end(
    _ part: [Pattern.Item], _ item: Int, _ place: Int, _ reading: Reading, _ memory: inout Memory
  ) -> Int? {
    if item == part.count { return place }
    if let known = memory[item, place] { return known < 0 ? nil : known }
    let gap = item == 0 ? 0 : part[item].gap
    var best: Int?
    for start in place...(place + gap) where start < words.count {
      forEachEnd(of: part[item], at: start) { after in
        guard let found = end(part, item + 1, after, reading, &memory) else { return }
        guard let known = best else {
          best = found
          return
        }
        best = reading == .shortest ? min(known, found) : max(known, found)
      }
    }
    memory[item, place] = best ?? -1
    return best
  }

  /// Appends the matches of items `item...` from `place` on, and whether there was one.
  private func collect(
    _ part: [Pattern.Item], _ item: Int, _ place: Int, _ places: inout [Int],
    _ memory: inout Memory, _ found: inout [[Int]]
  ) {
    if item == part.count {
      found.append(places)
      return
    }
    if memory[item, place] != nil { return }
    let before = found.count
    let gap = item == 0 ? 0 : part[item].gap
    for start in place...(place + gap) where start < words.count {
      forEachEnd(of: part[item], at: start) { end in
        // The first item gives all its matches at a word; the limit is looked at in between.
        guard item == 0 || found.count < Self.mostMatches else { return }
        places.append(contentsOf: start..<end)
        collect(part, item + 1, end, &places, &memory, &found)
        places.removeLast(end - start)
      }
      if found.count >= Self.mostMatches { return }
    }
    if found.count == before { memory[item, place] = -1 }
  }

  /// Calls `body` with every place after an item that begins at a word.
  private func forEachEnd(
    of item: Pattern.Item, at start: Int, _ body: (Int) -> Void
  ) {
    guard start < words.count, vocabulary.has(words[start], item.first) else { return }
    if let single = item.single, vocabulary.has(words[start], single) { body(start + 1) }
    for phrase in item.phrases where start + phrase.count <= words.count {
      if phrase.indices.allSatisfy({ vocabulary.has(words[start + $0], phrase[$0]) }) {
        body(start + phrase.count)
      }
    }
  }

  /// What is known of a place in a part. Short sentences need no memory: they are tried again.
  private struct Memory {
    private let width: Int
    private var ends: [Int32: Int32] = [:]

    init(_ words: Int) {
      width = words + 1
    }

    subscript(item: Int, place: Int) -> Int? {
      get { ends.isEmpty ? nil : ends[Int32(item * width + place)].map { Int($0) } }
      set {
        // The first two items are cheap to try again; only deep searches repeat themselves.
        guard item > 1, let newValue else { return }
        ends[Int32(item * width + place)] = Int32(newValue)
      }
    }
  }
}

/// The number of single-character changes that turn one word into another.
///
/// A change is an insertion, a removal, a replacement, or a swap of two neighbours.
/// - Parameters:
///   - a: The first word.
///   - b: The second word.
///   - limit: The largest distance of interest; the search stops early above it.
/// - Returns: The distance, or nil when it is larger than `limit`.
public func editDistance(_ a: String, _ b: String, limit: Int = 2) -> Int? {
  let left = Array(a.unicodeScalars)
  let right = Array(b.unicodeScalars)
  if abs(left.count - right.count) > limit { return nil }
  if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
  // Three rows of the table are enough: a swap looks back two.
  var older = [Int](repeating: 0, count: right.count + 1)
  var previous = Array(0...right.count)
  var current = previous
  for i in 1...left.count {
    current[0] = i
    var smallest = i
    for j in 1...right.count {
      let same = left[i - 1] == right[j - 1]
      var best = min(previous[j] + 1, current[j - 1] + 1, previous[j - 1] + (same ? 0 : 1))
      if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
        best = min(best, older[j - 2] + 1)
      }
      current[j] = best
      smallest = min(smallest, best)
    }
    if smallest > limit { return nil }
    (older, previous, current) = (previous, current, older)
  }
  return previous[right.count] <= limit ? previous[right.count] : nil
}

/// The allowed word a writer most likely meant.
///
/// Only words at most two changes away count, and fewer changes than the word has letters.
/// - Parameters:
///   - word: The word as it was written.
///   - allowed: The words that are possible at that place.
/// - Returns: The nearest word, the first in alphabetical order when several are as near; nil when
///   none is near.
public func closest(to word: String, among allowed: some Sequence<String>) -> String? {
  var best: (distance: Int, word: String)?
  for candidate in allowed where candidate != word {
    let shortest = min(word.unicodeScalars.count, candidate.unicodeScalars.count)
    guard let distance = editDistance(word, candidate), distance < shortest else { continue }
    if let found = best, (found.distance, found.word) <= (distance, candidate) { continue }
    best = (distance, candidate)
  }
  return best?.word
}

/// Finds the name that somebody probably meant.
enum EditDistance {
  /// The most edits at which a name is still offered.
  static let limit = 2

  /// The closest candidate within two edits, or nil; among equals the first in alphabetical order.
  ///
  /// A name of one or two letters is never offered for a wholly different one: at least one
  /// scalar must stay.
  static func suggestion(for word: String, among candidates: some Sequence<String>) -> String? {
    var best: (distance: Int, name: String)?
    for candidate in candidates {
      let allowed = min(limit, max(word.unicodeScalars.count, candidate.unicodeScalars.count) - 1)
      let found = distance(word, candidate)
      guard found <= allowed else { continue }
      if let known = best, (known.distance, known.name) <= (found, candidate) { continue }
      best = (found, candidate)
    }
    return best?.name
  }

  /// Insertions, removals, replacements and swaps of neighbours that turn one text into the other.
  static func distance(_ left: String, _ right: String) -> Int {
    let left = Array(left.unicodeScalars)
    let right = Array(right.unicodeScalars)
    // A difference in length alone already costs that much.
    if abs(left.count - right.count) > limit { return abs(left.count - right.count) }
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for (row, scalar) in left.enumerated() {
      var current = [row + 1]
      for (column, other) in right.enumerated() {
        var cost = min(
          last[column + 1] + 1, current[column] + 1, last[column] + (scalar == other ? 0 : 1))
        if row > 0, column > 0, scalar == right[column - 1], left[row - 1] == other {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        current.append(cost)
      }
      beforeLast = last
      last = current
    }
    return last[right.count]
  }
}

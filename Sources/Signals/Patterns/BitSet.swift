/// A set of small numbers.
struct BitSet: Sendable, Hashable {
  private var words: [UInt64]

  /// Makes an empty set for numbers below `count`.
  init(count: Int) {
    words = Array(repeating: 0, count: (count + 63) / 64)
  }

  /// Whether a number is in the set; one that is too large is not.
  func contains(_ number: Int) -> Bool {
    let index = number >> 6
    return index < words.count && words[index] & (1 << UInt64(number & 63)) != 0
  }

  /// Adds a number below the count that the set was made for.
  mutating func insert(_ number: Int) {
    words[number >> 6] |= 1 << UInt64(number & 63)
  }

  /// Adds all numbers of a set of the same size.
  mutating func formUnion(_ other: BitSet) {
    for index in words.indices { words[index] |= other.words[index] }
  }

  /// Adds the numbers whose bits are set in `other`, which has a place for as many numbers.
  mutating func formUnion(_ other: ArraySlice<UInt64>) {
    for (index, word) in zip(words.indices, other) { words[index] |= word }
  }

  /// Whether the sets have a number in common.
  func intersects(_ other: BitSet) -> Bool {
    for (a, b) in zip(words, other.words) where a & b != 0 { return true }
    return false
  }

  /// Calls `body` with every number, in rising order.
  func forEach(_ body: (Int) -> Void) {
    for (index, word) in words.enumerated() {
      var rest = word
      while rest != 0 {
        body(index << 6 + rest.trailingZeroBitCount)
        rest &= rest - 1
      }
    }
  }

  /// The bits, 64 numbers in each word.
  var bits: [UInt64] { words }
}

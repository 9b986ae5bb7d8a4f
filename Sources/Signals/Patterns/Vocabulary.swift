/// The different words of a text and what each of them is to the patterns of a library.
struct Vocabulary: Sendable {
  /// The patterns that the words are held against.
  let library: PatternLibrary
  private var numbers: [String: Int] = [:]
  private var words: [String] = []
  /// For each word the bits of its sets, `stride` words of them.
  private var sets: [UInt64] = []
  private let stride: Int

  /// Makes an empty vocabulary.
  init(_ library: PatternLibrary) {
    self.library = library
    stride = library.noSets.bits.count
  }

  /// The number of a folded word; a new word is looked up in the library.
  mutating func number(of word: String) -> Int {
    if let known = numbers[word] { return known }
    let number = numbers.count
    numbers[word] = number
    words.append(word)
    sets += library.sets(of: Array(word.utf8)).bits
    return number
  }

  /// A word by its number.
  func folded(_ number: Int) -> String { words[number] }

  /// Whether a word, by its number, is in a set.
  func has(_ word: Int, _ set: Int) -> Bool {
    sets[word * stride + set >> 6] & (1 << UInt64(set & 63)) != 0
  }

  /// The sets that some words are in.
  func sets(of words: some Sequence<Int>) -> BitSet {
    var all = library.noSets
    for word in words { all.formUnion(sets[word * stride..<(word + 1) * stride]) }
    return all
  }
}

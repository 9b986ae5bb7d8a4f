internal import Messages

/// All patterns of a kind of data, with what they have in common held once.
///
/// Patterns share most of their words. Each different test of a word has a number, and each
/// different set of tests (the words of an item) has one. A text looks each of its different words
/// up once and then only compares numbers.
struct PatternLibrary: Sendable {
  /// The patterns, in the order in which they were added; equal ones once.
  private(set) var patterns: [Pattern] = []
  /// The number of different sets of words.
  private(set) var setCount = 0

  private let lists: [String: [[WordTest]]]
  /// The tests of each word or list of an item, by its text.
  private var alternatives: [String: [[Int]]] = [:]
  private var patternNumbers: [String: Int] = [:]
  /// Items by their text: many patterns share them.
  private var items: [String: Pattern.Item] = [:]
  private var testNumbers: [WordTest: Int] = [:]
  private var setNumbers: [[Int]: Int] = [:]
  /// For each test the sets that it is in.
  private var setsOfTest: [[Int]] = []
  /// How many tests each set has.
  private var setSizes: [Int] = []
  /// For each pattern the sets of which a sentence must have a word, the smallest set first.
  private var needs: [Int] = []
  private var needStarts = [0]
  /// For each set the patterns that need it first.
  private var patternsOfSet: [[Int]] = []

  private var forward = WordTrie()
  private var backward = WordTrie()
  private var inside = WordTrie()
  private var numbers: [(test: Int, range: ClosedRange<Int>, tail: [UInt8], isOpen: Bool)] = []

  /// Makes an empty library.
  /// - Parameter lists: the entries of the named lists, each one or more words.
  init(lists: [String: [[WordTest]]] = [:]) {
    self.lists = lists
  }

  /// Adds a pattern and gives its number.
  mutating func add(_ text: String) throws(PatternError) -> Int {
    if let known = patternNumbers[text] { return known }
    var parts: [[Pattern.Item]] = []
    for part in try PatternReader.parts(of: text) {
      var items: [Pattern.Item] = []
      for text in part { items.append(try item(text)) }
      parts.append(items)
    }
    let source = text.unicodeScalars.split { $0.isSpace }.map { String($0) }
    let pattern = Pattern(source: source.joined(separator: " "), parts: parts)
    patterns.append(pattern)
    // The set with the fewest tests is the one that most sentences lack.
    let sorted = pattern.needs.sorted { setSizes[$0] < setSizes[$1] }
    needs += sorted
    needStarts.append(needs.count)
    patternsOfSet[sorted[0]].append(patterns.count - 1)
    patternNumbers[text] = patterns.count - 1
    return patterns.count - 1
  }

  /// Adds a set of single words that patterns do not use, such as negators.
  mutating func addSet(_ tests: [WordTest]) -> Int {
    set(of: tests.map { number(of: $0) })
  }

  /// The patterns that a sentence with words of these sets can match.
  func candidates(_ sets: BitSet) -> BitSet {
    var result = noPatterns
    sets.forEach { set in
      for pattern in patternsOfSet[set] where mayMatch(pattern, sets) { result.insert(pattern) }
    }
    return result
  }

  private func mayMatch(_ pattern: Int, _ sets: BitSet) -> Bool {
    for index in needStarts[pattern] + 1..<needStarts[pattern + 1]
    where !sets.contains(needs[index]) {
      return false
    }
    return true
  }

  /// An empty set of sets of words.
  var noSets: BitSet { BitSet(count: setCount) }

  /// An empty set of patterns.
  var noPatterns: BitSet { BitSet(count: patterns.count) }

  /// The sets that a word is in.
  func sets(of word: [UInt8]) -> BitSet {
    var tests: [Int] = []
    forward.collect(word, into: &tests)
    backward.collect(word.reversed(), into: &tests)
    for start in word.indices { inside.collect(word[start...], into: &tests) }
    if let first = word.first, (0x30...0x39).contains(first) {
      for number in numbers
      where WordTest.fits(word, number.range, number.tail, isOpen: number.isOpen) {
        tests.append(number.test)
      }
    }
    var sets = noSets
    for test in tests {
      for set in setsOfTest[test] { sets.insert(set) }
    }
    return sets
  }

  private mutating func item(_ text: PatternReader.ItemText) throws(PatternError) -> Pattern.Item {
    let key = PatternReader.text(text.words)
    if var known = items[key] {
      known.gap = text.gap
      return known
    }
    var singles: [Int] = []
    var firsts: [Int] = []
    var phrases: [[Int]] = []
    for word in text.words.split(separator: "|", omittingEmptySubsequences: false) {
      for entry in try numbers(of: word) {
        firsts.append(entry[0])
        if entry.count == 1 {
          singles.append(entry[0])
        } else {
          let sets = entry.map { set(of: [$0]) }
          if !phrases.contains(sets) { phrases.append(sets) }
        }
      }
    }
    let item = Pattern.Item(
      gap: text.gap, single: singles.isEmpty ? nil : set(of: singles), phrases: phrases,
      first: set(of: firsts))
    items[key] = item
    return item
  }

  /// The numbers of the tests of a word, or of each entry of a list.
  private mutating func numbers(
    of word: ArraySlice<Unicode.Scalar>
  ) throws(PatternError) -> [[Int]] {
    let key = PatternReader.text(word)
    if let known = alternatives[key] { return known }
    let numbers: [[Int]]
    switch try PatternReader.alternative(word) {
    case .words(let tests): numbers = [tests.map { number(of: $0) }]
    case .list(let name, let offset):
      guard let entries = lists[name] else {
        let closest = closest(to: name, among: lists.keys.sorted())
        throw PatternError(offset: offset, reason: .unknownList(name, closest: closest))
      }
      numbers = entries.map { $0.map { number(of: $0) } }
    }
    alternatives[key] = numbers
    return numbers
  }

  private mutating func set(of tests: [Int]) -> Int {
    let tests = tests.count == 1 ? tests : Set(tests).sorted()
    if let known = setNumbers[tests] { return known }
    for test in tests { setsOfTest[test].append(setCount) }
    setNumbers[tests] = setCount
    setSizes.append(tests.count)
    patternsOfSet.append([])
    setCount += 1
    return setCount - 1
  }

  private mutating func number(of test: WordTest) -> Int {
    if let known = testNumbers[test] { return known }
    let number = setsOfTest.count
    testNumbers[test] = number
    setsOfTest.append([])
    switch test {
    case .exact(let word): forward.add(word.utf8, test: number, isWhole: true)
    case .begins(let start): forward.add(start.utf8, test: number, isWhole: false)
    case .ends(let end): backward.add(end.utf8.reversed(), test: number, isWhole: false)
    case .contains(let middle): inside.add(middle.utf8, test: number, isWhole: false)
    case .number(let range, let tail, let isOpen):
      numbers.append((number, range, Array(tail.utf8), isOpen))
    }
    return number
  }
}

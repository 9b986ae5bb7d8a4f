import Testing

@testable import Signals

@Suite("Pattern language")
struct PatternTests {
  /// The words that a pattern finds: those of its first part, from the shortest reading.
  private func find(
    _ pattern: String, in text: String, _ reading: PatternMatcher.Reading = .shortest,
    lists: [String: [String]] = [:]
  ) throws -> [String] {
    var entries: [String: [[WordTest]]] = [:]
    for (name, list) in lists { entries[name] = try list.map(PatternReader.entry) }
    var library = PatternLibrary(lists: entries)
    let number = try library.add(pattern)
    let scalars = ScalarText(text)
    var vocabulary = Vocabulary(library)
    var scanner = WordScanner(scalars)
    let words = scanner.words(in: 0..<scalars.count)
    let numbers = words.map { vocabulary.number(of: $0.folded) }
    guard library.candidates(vocabulary.sets(of: numbers)).contains(number) else { return [] }
    let matcher = PatternMatcher(vocabulary, words: numbers)
    return matcher.spans(of: library.patterns[number], reading).map { span in
      words[span].map(\.folded).joined(separator: " ")
    }
  }

  @Test(
    "Each construct",
    arguments: [
      ("werving", "Werving en wervingen", ["werving"]),
      ("sollicit*", "sollicitant sollicit mis", ["sollicitant", "sollicit"]),
      ("*gesprek", "gesprek eindgesprek gesprekken", ["gesprek", "eindgesprek"]),
      ("*gesprek*", "gesprekken eindgesprekken mis", ["gesprekken", "eindgesprekken"]),
      ("jong|vlot team", "vlot team, jong team", ["vlot team", "jong team"]),
      ("jong …2 team", "jong en fris team", ["jong en fris team"]),
      ("jong …1 team", "jong en fris team", []),
      ("jong …99 team", "jong team", ["jong team"]),
      ("jong + team", "team is jong", ["jong"]),
      ("gelijke_kans|kansen", "gelijke kans op kansen", ["gelijke kans", "kansen"]),
      ("# jaar", "18 jaar 18e jaar", ["18 jaar"]),
      ("#18-30 jaar", "17 jaar 18 jaar 30 jaar 31 jaar", ["18 jaar", "30 jaar"]),
      ("#45-65plus*", "50+'ers 44+ 60plus", ["50plusers", "60plus"]),
      ("m/v", "(m/v)", ["m/v"]),
      ("man/vrouw", "man/vrouw", ["man vrouw"]),
      ("Functie-Eisen|café", "functieeisen cafe", ["functieeisen", "cafe"]),
      ("a a", "a a a", ["a a", "a a"]),
    ])
  func constructs(_ pattern: String, _ text: String, _ expected: [String]) throws {
    #expect(try find(pattern, in: text) == expected)
  }

  @Test("Lists hold words and phrases")
  func lists() throws {
    let lists = ["zoek": ["zoeken", "op zoek naar", "*vraagd"]]
    #expect(
      try find("$zoek|wil …1 man", in: "op zoek naar een man gevraagd man wil man", lists: lists)
        == ["op zoek naar een man", "gevraagd man", "wil man"])
  }

  @Test("Readings: shortest and longest")
  func readings() throws {
    #expect(try find("a …5 b", in: "a b c b", .shortest) == ["a b"])
    #expect(try find("a …5 b", in: "a b c b", .longest) == ["a b c b"])
  }

  @Test(
    "Mistakes are told with their place",
    arguments: [
      ("", 0, PatternError.Reason.emptyPart),
      ("a + ", 4, .emptyPart),
      ("a +  + b", 5, .emptyPart),
      ("a||b", 2, .emptyWord),
      ("a_|b", 2, .emptyWord),
      ("a …x b", 2, .gapSize("x")),
      ("a …100 b", 2, .gapSize("100")),
      ("…2 b", 0, .gapPlace),
      ("b …2", 2, .gapPlace),
      ("b …2 …3 c", 5, .gapPlace),
      ("x $zoke", 2, .unknownList("zoke", closest: "zoek")),
      ("een w*rd", 5, .starPlace("w*rd")),
      ("een w.rd", 5, .notAWord("w.rd")),
      ("een *", 4, .notAWord("*")),
      ("#18", 0, .number("#18")),
      ("#30-18", 0, .number("#30-18")),
    ])
  func mistakes(_ pattern: String, _ offset: Int, _ reason: PatternError.Reason) {
    var library = PatternLibrary(lists: ["zoek": [[.exact("zoeken")]]])
    #expect(throws: PatternError(offset: offset, reason: reason)) { try library.add(pattern) }
  }

  @Test("Equal patterns and words are held once")
  func interned() throws {
    var library = PatternLibrary()
    let first = try library.add("een|twee …2 drie")
    let sets = library.setCount
    #expect(try library.add("een|twee …2 drie") == first)
    _ = try library.add("twee|een drie")
    #expect(library.setCount == sets)
    #expect(library.patterns.count == 2)
  }

  @Test("All matches of each part, at most twelve")
  func allMatches() throws {
    var library = PatternLibrary()
    let number = try library.add("a …9 b + c")
    var vocabulary = Vocabulary(library)
    let words = "a b b c".split(separator: " ").map { vocabulary.number(of: String($0)) }
    let matcher = PatternMatcher(vocabulary, words: words)
    #expect(matcher.matches(of: library.patterns[number]) == [[[0, 1], [0, 2]], [[3]]])
    let many = Array(repeating: words[0], count: 40) + [words[1]]
    let found = PatternMatcher(vocabulary, words: many + [words[3]])
      .matches(of: library.patterns[number])
    #expect(found?.first?.count == 10)
  }
}

import Documents
import Testing

@testable import Signals

@Suite("Hostile texts")
struct HostileTextTests {
  /// The time for a text and for one of four times its size: it may not grow much faster.
  private func grows(_ make: (Int) -> String, _ size: Int, _ work: (String) -> Void) -> Bool {
    let clock = ContinuousClock()
    let small = make(size)
    let large = make(4 * size)
    let first = clock.measure { work(small) }
    let second = clock.measure { work(large) }
    // Quadratic work would take sixteen times as long.
    return second > first * 10 + .milliseconds(200)
  }

  static let texts: [(name: String, make: @Sendable (Int) -> String)] = [
    ("one word", { String(repeating: "sollicitatiegesprek", count: $0 / 19) }),
    ("one word again and again", { String(repeating: "jonge ", count: $0 / 6) }),
    ("negators", { String(repeating: "niet geen ", count: $0 / 10) }),
    ("short sentences", { String(repeating: "Wij zoeken jong. ", count: $0 / 17) }),
    ("open quotation marks", { String(repeating: "“a ", count: $0 / 3) }),
    ("full stops", { String(repeating: ". ", count: $0 / 2) }),
    ("signs of mail", { String(repeating: "a@", count: $0 / 2) }),
    ("digits", { String(repeating: "0 ", count: $0 / 2) }),
    ("hyphens at line ends", { String(repeating: "a-\n", count: $0 / 3) }),
    ("letters with slashes", { String(repeating: "m/", count: $0 / 2) }),
    ("marks", { String(repeating: "e\u{301}", count: $0 / 2) }),
  ]

  @Test("No text takes time that grows as its square", arguments: texts.map(\.name))
  func noQuadraticTime(_ name: String) throws {
    let data = try #require(SignalFixtures.data)
    let make = try #require(Self.texts.first { $0.name == name }).make
    let checker = VacancyChecker(data)
    #expect(!grows(make, 3_000) { _ = checker.check($0) })
    let finder = EvidenceFinder(data)
    #expect(
      !grows(make, 3_000) { _ = finder.find(in: SignalFixtures.document([(.paragraph, $0)])) })
  }

  @Test("A list without end")
  func list() throws {
    let finder = EvidenceFinder(try #require(SignalFixtures.data))
    func work(_ count: Int) -> Duration {
      let items = Array(
        repeating: (PassageKind.listItem(level: 1), "dezelfde vragen"), count: count)
      let document = SignalFixtures.document([(.paragraph, "Iedere kandidaat krijgt:")] + items)
      return ContinuousClock().measure { _ = finder.find(in: document) }
    }
    let first = work(500)
    #expect(work(2000) < first * 10 + .milliseconds(200))
  }

  @Test("A megabyte of one word, and a hundred thousand sentences")
  func large() throws {
    let data = try #require(SignalFixtures.data)
    let word = String(repeating: "a", count: 1_000_000)
    #expect(VacancyChecker(data).check(word).isEmpty)
    let text = ScalarText(String(repeating: "Ja. ", count: 100_000))
    var vocabulary = Vocabulary(data.vacancies.library)
    let words = SentenceWords(
      text, passages: [0..<text.count], abbreviations: [], vocabulary: &vocabulary)
    #expect(words.sentences.count == 100_000)
  }
}

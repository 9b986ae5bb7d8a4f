import Testing

@testable import XML

/// The quick check and the thorough one are of one mind.
@Suite("Snelle controle op structuur")
struct QuickCheckTests {
  private let grammar: Grammar

  init() throws {
    grammar = try #require(StructureTests.schema).grammar
  }

  private func opinions(_ text: String) -> (quick: Bool, thorough: Bool)? {
    guard let root = XMLDocument.read(bytes: Array(text.utf8)).root else { return nil }
    var quick = QuickCheck(grammar)
    var thorough = StructureCheck(grammar)
    return (quick.accepts(root), thorough.run(root).isEmpty)
  }

  @Test("Een goed bestand is snel goed bevonden, behalve waar het schema dubbelzinnig is")
  func good() throws {
    let clear = try #require(opinions(try Self.clear()))
    #expect(clear.quick && clear.thorough)
    // Two elements with one name: which of them is meant, only the thorough check can tell.
    let ambiguous = try #require(opinions(SchemaSamples.good))
    #expect(!ambiguous.quick && ambiguous.thorough)
  }

  /// The good file without the part where the schema has two elements with one name.
  private static func clear() throws -> String {
    var text = SchemaSamples.good
    let start = try #require(text.firstRange(of: "<bijlagen>")).lowerBound
    let end = try #require(text.firstRange(of: "</bijlagen>")).upperBound
    text.removeSubrange(start..<end)
    return text
  }

  @Test("Wat snel goed is, is het ook bij nader inzien", arguments: 0..<4)
  func sameMind(seed: UInt64) throws {
    var dice = SystemDice(state: seed)
    let parts = Self.parts(of: try Self.clear())
    var accepted = 0
    for _ in 0..<500 {
      var changed = parts
      for _ in 0..<Int.random(in: 0...2, using: &dice) {
        let (a, b) = (
          Int.random(in: 0..<changed.count, using: &dice),
          Int.random(in: 0..<changed.count, using: &dice)
        )
        switch Int.random(in: 0..<3, using: &dice) {
        case 0: changed.remove(at: a)
        case 1: changed.insert(changed[b], at: a)
        default: changed.swapAt(a, b)
        }
      }
      guard let found = opinions(changed.joined()) else { continue }
      #expect(!found.quick || found.thorough, "\(changed.joined())")
      if found.quick { accepted += 1 }
    }
    #expect(accepted > 100)
  }

  /// Tags, attributes and texts of a file, as pieces that can be moved about.
  private static func parts(of text: String) -> [String] {
    var parts: [String] = []
    var part = ""
    for character in text {
      if character == "<" || character == " ", !part.isEmpty {
        parts.append(part)
        part = ""
      }
      part.append(character)
      if character == ">" {
        parts.append(part)
        part = ""
      }
    }
    return parts + [part]
  }
}

/// A random number generator with a seed (SplitMix64).
private struct SystemDice: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

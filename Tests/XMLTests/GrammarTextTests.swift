import Testing

@testable import XML

/// Schemas as the program carries them.
@Suite("Schema als tekst")
struct GrammarTextTests {
  private let schema: RelaxNG

  init() throws {
    schema = try #require(StructureTests.schema)
  }

  private func read(_ bytes: [UInt8]) -> RelaxNG? {
    bytes.withUnsafeBytes { RelaxNG(archive: $0) }
  }

  @Test("Komt heel terug")
  func roundTrip() throws {
    let back = try #require(read(schema.archive))
    #expect(back.archive == schema.archive)
    #expect(back.grammar.start == schema.grammar.start)
    #expect(back.grammar.definitions == schema.grammar.definitions)
    #expect(back.grammar.data == schema.grammar.data)
    for (old, new) in [
      (schema.grammar.elements, back.grammar.elements),
      (schema.grammar.attributes, back.grammar.attributes),
    ] {
      #expect(old.map(\.names) == new.map(\.names))
      #expect(old.map(\.content) == new.map(\.content))
    }
  }

  @Test("Geeft dezelfde meldingen")
  func sameMessages() throws {
    let back = try #require(read(schema.archive))
    for text in [
      SchemaSamples.good, SchemaSamples.good.replacing("naam>", with: "nam>"),
      SchemaSamples.good.replacing("versie=\"1.0\"", with: ""),
    ] {
      let bytes = Array(text.utf8)
      #expect(back.check(bytes: bytes).diagnostics == schema.check(bytes: bytes).diagnostics)
    }
  }

  @Test("Wat beschadigd is, wordt geweigerd of gelezen, maar stopt nooit het programma")
  func damage() {
    let archive = schema.archive
    for length in 0..<archive.count { #expect(read(Array(archive.prefix(length))) == nil) }
    for place in archive.indices {
      var damaged = archive
      damaged[place] = damaged[place] == UInt8(ascii: "9") ? UInt8(ascii: "r") : UInt8(ascii: "9")
      _ = read(damaged)
    }
    #expect(read(archive + archive) == nil)
    #expect(read(Array("WKG2 ".utf8) + archive.dropFirst(5)) == nil)
  }
}

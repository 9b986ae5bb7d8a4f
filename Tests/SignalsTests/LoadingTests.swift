import Messages
import Testing
import XML

@testable import Signals

@Suite("Loading signals")
struct LoadingTests {
  @Test("The shipped files follow their schemas and have no mistakes")
  func shipped() throws {
    let loaded = SignalData.load(
      files: SignalFixtures.files, schemas: try SignalFixtures.schemas())
    #expect(loaded.diagnostics.map { "\($0.file ?? ""):\($0.message.nl)" } == [])
    #expect(loaded.data != nil)
  }

  /// The shipped files with a change in one of them, and where the mark `⟦` stood.
  private func broken(
    _ path: String, _ find: String, _ replace: String
  ) throws -> (files: [SignalFile], position: Position) {
    var files = SignalFixtures.files
    let index = try #require(files.firstIndex { $0.path == path })
    var text = String(decoding: files[index].bytes, as: UTF8.self)
    let range = try #require(text.firstRange(of: find))
    text.replaceSubrange(range, with: replace)
    let mark = try #require(text.firstIndex(of: "⟦"))
    let before = text[..<mark].unicodeScalars
    let line = 1 + before.count { $0 == "\n" }
    let start = before.lastIndex(of: "\n").map { before.index(after: $0) } ?? before.startIndex
    let position = Position(line: line, column: before[start...].count + 1)
    text.remove(at: mark)
    files[index].bytes = Array(text.utf8)
    return (files, position)
  }

  @Test(
    "A mistake is told at its character",
    arguments: [
      ("signalen/criteria/FE-1.xml", " patroon=\"", " patroon=\"&#97;an ⟦w*rd b|", "pattern"),
      ("signalen/criteria/FE-1.xml", "criterium=\"FE-1\"", "criterium=\"⟦FE-9\"", "file-name"),
      ("signalen/vacatures.xml", "<patronen>", "<patronen>\n  een ; twee ⟦$zoeek ;", "pattern"),
      ("signalen/vacatures.xml", "advies=\"jong\"", "advies=\"⟦jongg\"", "unknown-id"),
      ("signalen/taal.xml", "patroon=\"", "patroon=\"een ⟦…q twee ", "pattern"),
      ("signalen/document.xml", "patroon=\"", "patroon=\"een ⟦… twee ", "pattern"),
      ("signalen/woorden.xml", "</lijst>", "; ⟦a$b</lijst>", "pattern"),
    ])
  func mistakes(_ path: String, _ find: String, _ replace: String, _ key: String) throws {
    // The mark stands before the word; a pattern tells the character that is wrong.
    let (files, position) = try broken(path, find, replace)
    let loaded = SignalData.load(files: files, schemas: nil)
    #expect(loaded.data == nil)
    let found = try #require(loaded.diagnostics.first { $0.key == key })
    #expect(found.file == path)
    #expect(found.position?.line == position.line)
    #expect((0...2).contains((found.position?.column ?? 0) - position.column))
  }

  @Test("A missing file is named")
  func missing() {
    let files = SignalFixtures.files.filter { $0.path != "signalen/taal.xml" }
    let loaded = SignalData.load(files: files, schemas: nil)
    #expect(loaded.data == nil)
    #expect(loaded.diagnostics.map(\.key) == ["missing-file"])
  }
}

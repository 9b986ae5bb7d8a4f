import Assessment
import Catalogue
import Messages
import TestSupport
import Testing

@Suite("A broken catalogue")
struct CatalogueFaultTests {
  @Test(
    "gives one right message at the right place, and is not used", arguments: CatalogueFault.all)
  func fault(_ fault: CatalogueFault) throws {
    let (files, expected) = try fault.apply(to: ShippedCatalogue.files)
    let loaded = ShippedCatalogue.load(files)
    var found = loaded.diagnostics
    if let catalogue = loaded.catalogue {
      // Only what the examples show is found with a catalogue in hand.
      #expect(fault.key == "example")
      found += Assessor(catalogue).checkExamples()
    }
    #expect(found.map(\.short) == [expected])
    let message = try #require(found.first)
    #expect(message.severity == .error)
    #expect(message.message.nl.contains(fault.says))
    for text in [message.message] + (message.hint.map { [$0] } ?? []) {
      #expect(!text.nl.isEmpty && !text.en.isEmpty)
    }
    if let suggestion = fault.suggestion {
      #expect(message.hint?.nl.contains(suggestion) == true)
      #expect(message.hint?.en.contains(suggestion) == true)
    }
  }

  @Test("is broken in at least thirty ways here")
  func count() {
    #expect(CatalogueFault.all.count >= 30)
    #expect(Set(CatalogueFault.all.map(\.name)).count == CatalogueFault.all.count)
  }

  @Test("has all its faults named at once, sorted by file and place")
  func together() throws {
    var files = ShippedCatalogue.files
    var expected: [String] = []
    for name in ["syntax error", "unknown function", "weight 0", "kst without number"] {
      let fault = try #require(CatalogueFault.all.first { $0.name == name })
      let result = try fault.apply(to: files)
      files = result.files
      expected.append(result.expected)
    }
    #expect(ShippedCatalogue.load(files).diagnostics.map(\.short) == expected.sorted())
  }

  @Test("names a file that belongs nowhere")
  func stray() {
    let files = ShippedCatalogue.files + [ContentFile(path: "criterium/FE-1.xml", bytes: [])]
    #expect(
      ShippedCatalogue.load(files).diagnostics.map(\.short) == ["criterium/FE-1.xml:1:1 file-name"])
  }

  @Test("names a criterion that no norm set uses")
  func unusedCriterion() throws {
    var files = ShippedCatalogue.files
    let index = try #require(files.firstIndex { $0.path == "normensets/goede-praktijk.xml" })
    let text = String(decoding: files[index].bytes, as: UTF8.self)
    let start = try #require(text.firstRange(of: "<norm criterium=\"VT-6\""))
    let end = try #require(text[start.lowerBound...].firstRange(of: "</norm>"))
    var changed = text
    changed.removeSubrange(start.lowerBound..<end.upperBound)
    files[index].bytes = Array(changed.utf8)
    #expect(
      ShippedCatalogue.load(files).diagnostics.map(\.short) == ["criteria/VT-6.xml:2:1 unused"])
  }

  @Test("keeps the place in files with the line ends of Windows")
  func windows() throws {
    let fault = try #require(CatalogueFault.all.first { $0.name == "unreadable duration" })
    var (files, _) = try fault.apply(to: ShippedCatalogue.files)
    let index = try #require(files.firstIndex { $0.path == "criteria/EV-1.xml" })
    var text = String(decoding: files[index].bytes, as: UTF8.self)
    text = text.replacing("and evaluatie_datum &gt;=", with: "\n  and evaluatie_datum &gt;=")
    text = text.replacing("duration(\"24M\")", with: "\n\n  duration(\"24M\")")
    files[index].bytes = Array(text.replacing("\n", with: "\r\n").utf8)
    let found = ShippedCatalogue.load(files).diagnostics
    #expect(found.count == 1)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let line = try #require(lines.firstIndex { $0.contains("\"24M\"") })
    #expect(found.first?.position == Position(line: line + 1, column: 12))
  }
}

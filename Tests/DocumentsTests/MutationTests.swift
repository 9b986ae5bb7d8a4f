import Documents
import Files
import TestSupport
import Testing

/// Small changes to good files: each is read or refused, and nothing else happens.
@Suite("Changed files")
struct MutationTests {
  private static let rounds = 60

  /// A changed copy: bytes replaced, a part cut out, a part doubled, or the end cut off.
  private func mutated(_ bytes: [UInt8], _ dice: inout Dice) -> [UInt8] {
    var result = bytes
    for _ in 0..<Int.random(in: 1...4, using: &dice) where result.count > 8 {
      let place = Int.random(in: 0..<result.count, using: &dice)
      let length = min(Int.random(in: 1...40, using: &dice), result.count - place)
      switch Int.random(in: 0..<5, using: &dice) {
      case 0: result[place] = UInt8.random(in: 0...255, using: &dice)
      case 1: result.removeSubrange(place..<(place + length))
      case 2: result.insert(contentsOf: Array(result[place..<(place + length)]), at: place)
      case 3: result[place] ^= 1 << UInt8.random(in: 0...7, using: &dice)
      default: result.removeLast(length)
      }
    }
    return result
  }

  private func check(_ reading: Reading) {
    if let document = reading.document {
      #expect(!document.passages.isEmpty)
      #expect(document.passages.last?.byteRange.upperBound == document.text.utf8.count)
    } else {
      #expect(reading.key != nil)
      #expect(!reading.message.isEmpty)
    }
  }

  @Test("of the whole file", arguments: ["docx", "odt", "html", "rtf", "md", "txt"])
  func files(_ format: String) {
    let bytes = Fixture.bytes("procedure.\(format)")
    var dice = Dice(UInt64(format.utf8.reduce(0) { $0 * 31 + Int($1) }))
    for _ in 0..<Self.rounds { check(Reading(mutated(bytes, &dice), "a.\(format)")) }
  }

  @Test("of a PDF, with the other program behind it")
  func pdf() {
    let bytes = PDFFile.pages([
      PDFFile.column(["Wij leggen de eisen vast.", "Daarna pas werven wij."])
    ])
    var dice = Dice(7)
    for _ in 0..<20 { check(Reading(mutated(bytes, &dice), "a.pdf")) }
  }

  @Test("of the XML inside, in a zip that is whole")
  func parts() throws {
    let body =
      "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"1\"/></w:numPr></w:pPr><w:r><w:rPr><w:vanish/></w:rPr>"
      + "<w:t>a</w:t><w:fldChar w:fldCharType=\"begin\"/></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r>"
      + "<w:txbxContent><w:p><w:r><w:t>b</w:t></w:r></w:p></w:txbxContent></w:r></w:p></w:tc>"
      + "</w:tr></w:tbl><w:sdt><w:sdtPr/><w:sdtContent><w:p/></w:sdtContent></w:sdt>"
    var dice = Dice(11)
    for _ in 0..<Self.rounds * 3 {
      let changed = String(decoding: mutated(Array(body.utf8), &dice), as: UTF8.self)
      check(try WordFile.read(changed))
    }
  }

  /// `script/fuzz` starts from these, and an input that once failed stays among them.
  @Test(
    "the files that fuzzing starts from", arguments: ["docx", "odt", "html", "rtf", "md", "txt"])
  func corpus(_ format: String) throws {
    let all = try FileSystem.files(below: PackageFolder.path + "/Tests/Fuzz/corpus")
    #expect(!all.isEmpty)
    for name in all where name.hasPrefix(format + "/") {
      let bytes = PackageFolder.bytes("Tests/Fuzz/corpus/" + name)
      let isZip = format == "docx" || format == "odt"
      check(
        Reading(isZip ? try ZipMaker.zip(PartsFile.members(of: bytes)) : bytes, "a.\(format)"))
    }
  }
}

import Archives
import Documents
import TestSupport
import Testing

@Suite("Limits of documents")
struct LimitTests {
  @Test("paragraphs: one less, as many, one more", arguments: [19_999, 20_000, 20_001])
  func paragraphs(_ count: Int) {
    let text = String(repeating: "Alinea.\n\n", count: count)
    #expect(Reading(text, "a.txt").key == (count > 20_000 ? "limit" : nil))
  }

  @Test("paragraphs in other formats", arguments: ["docx", "html", "rtf", "md"])
  func paragraphsElsewhere(_ format: String) throws {
    var limits = DocumentLimits()
    limits.paragraphs = 5
    for count in 4...6 {
      let bytes: [UInt8] =
        switch format {
        case "docx": try WordFile.bytes(String(repeating: WordFile.p("Tekst."), count: count))
        case "html": Array(String(repeating: "<p>Tekst.</p>", count: count).utf8)
        case "rtf": Array(("{\\rtf1 " + String(repeating: "Tekst.\\par ", count: count) + "}").utf8)
        default: Array(String(repeating: "Tekst.\n\n", count: count).utf8)
        }
      let reading = Reading(bytes, "a.\(format)", limits: limits)
      #expect(reading.key == (count > 5 ? "limit" : nil), "\(count)")
      if count > 5 { #expect(reading.message == "Het document heeft meer dan 5 alinea's.") }
    }
  }

  @Test("bytes of the file")
  func bytes() {
    var limits = DocumentLimits()
    limits.bytes = 10
    #expect(Reading("123456789", "a.txt", limits: limits).key == nil)
    #expect(Reading("1234567890", "a.txt", limits: limits).key == nil)
    #expect(Reading("12345678901", "a.txt", limits: limits).key == "limit")
  }

  @Test("characters of the text")
  func text() {
    var limits = DocumentLimits()
    limits.text = 100
    for count in 99...101 {
      let reading = Reading(String(repeating: "a", count: count), "a.txt", limits: limits)
      #expect(reading.key == (count > 100 ? "limit" : nil))
    }
  }

  @Test("tables inside each other")
  func tables() throws {
    func nest(_ count: Int) throws -> String? {
      try WordFile.read(
        String(repeating: "<w:tbl><w:tr><w:tc>", count: count) + WordFile.p("x")
          + String(repeating: "</w:tc></w:tr></w:tbl>", count: count)
      ).key
    }
    #expect(try nest(15) == nil)
    #expect(try nest(16) == nil)
    #expect(try nest(17) == "limit")
    func page(_ count: Int) -> String? {
      Reading(String(repeating: "<table><tr><td>", count: count) + "x", "a.html").key
    }
    #expect(page(16) == nil)
    #expect(page(17) == "limit")
  }

  @Test("parts of a Word file")
  func parts() throws {
    for count in [4_997, 4_998] {
      let parts = (0..<count).map { ZipMember("word/media/\($0).txt", "x") }
      let bytes = try ZipMaker.zip(WordFile.members(WordFile.p("Tekst.")) + parts)
      #expect(Reading(bytes, "a.docx").key == (count > 4_997 ? "limit" : nil))
    }
  }

  @Test("bytes that come out, and how tightly they were packed")
  func unpacked() throws {
    var limits = DocumentLimits()
    limits.archive.ratio = 1_000_000
    limits.archive.unpacked = 2_000_000
    func file(_ size: Int, _ limits: DocumentLimits) throws -> Reading {
      let part = ZipMember("word/media/0.bin", [UInt8](repeating: 0, count: size))
      let bytes = try ZipMaker.zip(WordFile.members(WordFile.p("Tekst.")) + [part])
      return Reading(bytes, "a.docx", limits: limits)
    }
    #expect(try file(1_900_000, limits).key == nil)
    #expect(try file(2_000_000, limits).key == "limit")
    #expect(try file(1_000_000, .standard).key == nil)
    #expect(try file(1_000_001, .standard).key == "limit")
  }
}

@Suite("Zips that lie")
struct HostileZipTests {
  private func fault(_ bytes: [UInt8]) -> ArchiveFault? {
    do throws(ArchiveFault) {
      try ZipArchive.read(bytes, keep: { _ in true }, visit: { _, _ in })
      return nil
    } catch {
      return error
    }
  }

  @Test(
    "names that point elsewhere",
    arguments: [
      ("../../tmp/x", "outside"), ("/etc/x", "absolute"), ("C:/x", "absolute"),
      ("a\\b", "backslash"),
      ("..\\x", "outside"), ("a\nb", "name"), ("a/../../x", "outside"),
    ])
  func names(_ name: String, _ kind: String) throws {
    let found = fault(try ZipMaker.zip([ZipMember(name, "x")]))
    #expect(found?.key == "path")
    #expect(found.map { "\($0)".hasPrefix(kind) } == true)
  }

  @Test("links, names twice, passwords, nothing at all")
  func members() throws {
    #expect(fault(try ZipMaker.zip([ZipMember("a", linkTo: "/etc/passwd")]))?.key == "path")
    #expect(
      fault(try ZipMaker.zip([ZipMember("a", "1"), ZipMember("a", "2")])) == .twice("a"))
    #expect(fault(try ZipMaker.zip([ZipMember("a", "geheim")], password: "x")) == .password)
    #expect(fault([0x50, 0x4B, 5, 6] + [UInt8](repeating: 0, count: 18)) == .empty)
    #expect(fault([0x50, 0x4B, 3, 4]) == .truncated)
    #expect(fault([]) == .truncated)
  }

  @Test("cut off anywhere it is refused")
  func cut() throws {
    let whole = try ZipMaker.zip([ZipMember("a", "een"), ZipMember("b", "twee")])
    #expect(fault(whole) == nil)
    for end in whole.indices { #expect(fault(Array(whole[..<end])) != nil, "\(end)") }
  }

  @Test("members that share their bytes, and sizes that are wrong")
  func lies() throws {
    let whole = try ZipMaker.zip([ZipMember("a", "een"), ZipMember("b", "twee")])
    let entries = whole.indices.filter { whole[$0...].starts(with: [0x50, 0x4B, 1, 2]) }
    let second = try #require(entries.last)
    var shared = whole
    for index in 0..<4 { shared[second + 42 + index] = 0 }
    #expect(fault(shared) == .overlap)
    var lying = whole
    lying[entries[0] + 24] = 1
    #expect(fault(lying)?.key == "limit")
  }

  @Test("changed bytes are noticed by their checksum")
  func checksum() throws {
    let text = "een lange tekst die niet mag veranderen"
    var bytes = try ZipMaker.zip([ZipMember("a", text)])
    // After the head of the member, its name and what may follow that.
    bytes[31 + Int(bytes[28]) + 4] ^= 0x55
    #expect(fault(bytes)?.key == "truncated")
  }
}

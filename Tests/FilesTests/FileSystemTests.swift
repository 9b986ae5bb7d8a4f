import Files
import Glibc
import Messages
import TestSupport
import Testing

@Suite("Files")
struct FileSystemTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// `status key` of what goes wrong; "goed" when nothing does.
  private func problem(_ body: () throws -> Void) -> String {
    do {
      try body()
      return "goed"
    } catch let problem as FileProblem {
      let text = problem.diagnostic.message
      #expect(!text.nl.isEmpty && !text.en.isEmpty)
      return "\(problem.status.rawValue) \(problem.diagnostic.key)"
    } catch {
      return "\(error)"
    }
  }

  @Test(
    "are read up to the limit and no further",
    arguments: [0, 1, 4_096, 65_535, 65_536, 65_537, 300_000])
  func limits(_ limit: Int) throws {
    for size in [limit - 1, limit, limit + 1] where size >= 0 {
      let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 7) }
      let path = try folder.write(bytes, "bestand")
      if size <= limit {
        #expect(try FileSystem.read(path, limit: limit) == bytes)
      } else {
        #expect(problem { _ = try FileSystem.read(path, limit: limit) } == "65 limit")
      }
    }
  }

  @Test("are refused when not there, or when they are something else")
  func notFiles() throws {
    let file = try folder.write("x", "bestand")
    #expect(problem { _ = try FileSystem.read(folder.path + "/nee", limit: 9) } == "66 no-input")
    #expect(problem { _ = try FileSystem.read("", limit: 9) } == "66 no-input")
    #expect(problem { _ = try FileSystem.read(folder.path, limit: 9) } == "66 no-input")
    #expect(problem { _ = try FileSystem.read(file + "/x", limit: 9) } == "66 no-input")
    #expect(problem { _ = try FileSystem.read("/dev/zero", limit: 9) } == "66 no-input")
    let name = String(repeating: "a", count: 300)
    #expect(
      problem { _ = try FileSystem.read(folder.path + "/" + name, limit: 9) } == "66 no-input")
    let pipe = folder.path + "/pijp"
    #expect(mkfifo(pipe, 0o600) == 0)
    // Must not wait for a writer.
    #expect(problem { _ = try FileSystem.read(pipe, limit: 9) } == "66 no-input")
    let loop = folder.path + "/lus"
    #expect(symlink(loop, loop) == 0)
    #expect(problem { _ = try FileSystem.read(loop, limit: 9) } == "66 no-input")
  }

  @Test("are refused without permission", .enabled(if: geteuid() != 0, "root may read every file"))
  func permission() throws {
    let file = try folder.write("x", "geheim")
    chmod(file, 0)
    #expect(problem { _ = try FileSystem.read(file, limit: 9) } == "77 permission")
  }

  @Test("are told from folders, devices and links")
  func kinds() throws {
    let file = try folder.write("x", "bestand")
    let link = folder.path + "/link"
    #expect(symlink(file, link) == 0)
    #expect(FileSystem.kind(of: file) == .file)
    #expect(FileSystem.kind(of: link) == .file)
    #expect(FileSystem.kind(of: folder.path) == .folder)
    #expect(FileSystem.kind(of: "/dev/null") == .other)
    #expect(FileSystem.kind(of: folder.path + "/nee") == nil)
    #expect(FileSystem.isLink(link) && !FileSystem.isLink(file))
    #expect(try FileSystem.read(link, limit: 9) == [0x78])
    #expect(FileSystem.baseName("a/b/c.xml") == "c.xml")
    #expect(FileSystem.baseName("a/b/") == "b")
    #expect(FileSystem.baseName("c.xml") == "c.xml")
    #expect(FileSystem.baseName("/") == "/")
  }

  @Test("below a folder are listed in order, links not followed")
  func below() throws {
    for name in ["b.xml", "a/z.xml", "a/b/c.xml", "a.xml", "é.xml"] { try folder.write("x", name) }
    #expect(symlink("/etc", folder.path + "/etc") == 0)
    #expect(symlink(folder.path + "/b.xml", folder.path + "/c.xml") == 0)
    #expect(
      try FileSystem.files(below: folder.path)
        == ["a.xml", "a/b/c.xml", "a/z.xml", "b.xml", "é.xml"])
    #expect(problem { _ = try FileSystem.files(below: folder.path + "/nee") } == "66 no-input")
  }

  @Test("folders are made with those above them")
  func makeFolder() throws {
    try FileSystem.makeFolder(folder.path + "/a/b/c")
    try FileSystem.makeFolder(folder.path + "/a/b/c")
    #expect(FileSystem.kind(of: folder.path + "/a/b/c") == .folder)
    let file = try folder.write("x", "bestand")
    #expect(problem { try FileSystem.makeFolder(file) } == "73 cannot-create")
    #expect(problem { try FileSystem.makeFolder(file + "/a") } == "73 cannot-create")
    #expect(problem { try FileSystem.makeFolder("") } == "73 cannot-create")
  }

  @Test("are written whole or not at all")
  func write() throws {
    let path = try folder.write("oud", "bestand")
    try FileSystem.write(Array("nieuw".utf8), to: path, replacing: true)
    #expect(try folder.read("bestand") == Array("nieuw".utf8))
    #expect(
      problem { try FileSystem.write([1], to: path, replacing: false) } == "73 cannot-create")
    #expect(try folder.read("bestand") == Array("nieuw".utf8))
    try FileSystem.write([], to: folder.path + "/leeg", replacing: false)
    #expect(try folder.read("leeg").isEmpty)
    // Nothing temporary stays behind.
    #expect(try FileSystem.files(below: folder.path) == ["bestand", "leeg"])
  }

  @Test("stay as they are when writing fails")
  func failedWrite() throws {
    try folder.write("oud", "bestand")
    try FileSystem.makeFolder(folder.path + "/map")
    let cases = [
      (folder.path + "/map", "73 cannot-create"), (folder.path + "/nee/x", "73 cannot-create"),
      (folder.path + "/bestand/x", "73 cannot-create"), ("", "73 cannot-create"),
      (folder.path + "/" + String(repeating: "a", count: 255), "73 cannot-create"),
      ("/dev/full", "74 disk-full"),
    ]
    for (path, expected) in cases {
      #expect(problem { try FileSystem.write([1, 2, 3], to: path, replacing: true) } == expected)
    }
    #expect(try FileSystem.files(below: folder.path) == ["bestand"])
    #expect(try folder.read("bestand") == Array("oud".utf8))
  }

  @Test("devices are written to, links are not written through")
  func special() throws {
    try FileSystem.write([1], to: "/dev/null", replacing: true)
    let target = try folder.write("oud", "doel")
    let link = folder.path + "/link"
    #expect(symlink(target, link) == 0)
    #expect(problem { try FileSystem.write([1], to: link, replacing: false) } == "73 cannot-create")
    let broken = folder.path + "/gebroken"
    #expect(symlink(folder.path + "/nee", broken) == 0)
    #expect(
      problem { try FileSystem.write([1], to: broken, replacing: false) } == "73 cannot-create")
    // Replacing a link replaces the link itself: what it pointed to stays as it was.
    try FileSystem.write([1], to: link, replacing: true)
    #expect(!FileSystem.isLink(link))
    #expect(try folder.read("doel") == Array("oud".utf8))
  }
}

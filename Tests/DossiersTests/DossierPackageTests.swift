import Catalogue
import Dossiers
import Files
import Glibc
import Messages
import TestSupport
import Testing

@Suite("Folders and zips")
struct DossierPackageTests {
  private let folder: TemporaryFolder
  private let text = Array("Wij werken zo.".utf8)

  init() throws {
    folder = try TemporaryFolder()
  }

  /// A dossier with one attachment.
  private func dossier(_ path: String = "bijlagen/werkwijze.txt") -> [UInt8] {
    Array(
      dossierXML(
        after: "<bijlagen><bijlage id=\"b1\" bestand=\"\(path)\" soort=\"werkwijze\" "
          + "sha256=\"\(Digest.sha256(text))\"/></bijlagen>"
      ).utf8)
  }

  /// What is said of a zip.
  private func remarks(_ members: [ZipMember], password: String? = nil) throws -> [String] {
    try remarks(ZipMaker.zip(members, password: password))
  }

  private func remarks(_ bytes: [UInt8]) throws -> [String] {
    let read = try readAll(folder.write(bytes, "dossier.zip"))
    #expect((read.dossier == nil) == !read.diagnostics.isEmpty)
    return read.diagnostics.map(remark)
  }

  private var good: [ZipMember] {
    [ZipMember("dossier.xml", dossier()), ZipMember("bijlagen/werkwijze.txt", text)]
  }

  @Test("a zip is read, with the dossier at the top or in one folder")
  func zip() throws {
    #expect(try remarks(good) == [])
    let path = try folder.write(ZipMaker.zip(good), "x.zip")
    let dossier = try #require(try readAll(path).dossier)
    #expect(dossier.attachments.first?.isVerified == true)
    let inFolder = [
      ZipMember("bakker/dossier.xml", self.dossier()),
      ZipMember("bakker/bijlagen/werkwijze.txt", text),
    ]
    #expect(try remarks(inFolder) == [])
    let opened = try DossierPackage.open(folder.write(ZipMaker.zip(inFolder), "y.zip"))
    #expect(opened.package?.file.hasSuffix("y.zip/bakker/dossier.xml") == true)
  }

  @Test("a zip may have names in any script, in any locale")
  func names() throws {
    let name = "bijlagen/werkwijze één.txt"
    let members = [ZipMember("dossier.xml", dossier(name)), ZipMember(name, text)]
    var bytes = try ZipMaker.zip(members)
    #expect(try remarks(bytes) == [])
    // The same with the mark for UTF-8 (bit 11 of the flags) that other programs set.
    for index in bytes.indices.dropLast(10) where bytes[index] == 0x50 && bytes[index + 1] == 0x4B {
      if bytes[index + 2] == 3 { bytes[index + 7] |= 0x08 }
      if bytes[index + 2] == 1 { bytes[index + 9] |= 0x08 }
    }
    #expect(try remarks(bytes) == [])
  }

  @Test("a zip of macOS is read: its own members are passed over")
  func macOS() throws {
    let own = [
      ZipMember("__MACOSX/._dossier.xml", "x"), ZipMember(".DS_Store", "x"),
      ZipMember("bijlagen/.DS_Store", "x"), ZipMember("__MACOSX/bijlagen/._werkwijze.txt", "x"),
    ]
    #expect(try remarks(good + own) == [])
  }

  @Test(
    "a zip with an unsafe member is refused",
    arguments: [
      "../werkwijze.txt", "/etc/passwd", "bijlagen/../../x", "bijlagen\\..\\x", "C:/x", "./x",
      ".ssh/config", "__MACOSX/../../._x", "../.DS_Store", "a//b", "regel\neinde",
    ])
  func unsafe(_ name: String) throws {
    #expect(try remarks(good + [ZipMember(name, "x")]) == ["1:1 path"])
  }

  @Test("a zip with a link is refused")
  func link() throws {
    #expect(
      try remarks(good + [ZipMember("bijlagen/link.txt", linkTo: "/etc/passwd")]) == ["1:1 path"])
  }

  @Test("a zip with a name twice is refused")
  func double() throws {
    #expect(try remarks(good + [good[0]]) == ["1:1 duplicate"])
  }

  @Test("a zip in a zip is refused")
  func nested() throws {
    #expect(
      try remarks(good + [ZipMember("meer.zip", ZipMaker.zip(good))]) == ["1:1 embedded"])
  }

  @Test("a zip with a password is refused")
  func password() throws {
    #expect(try remarks(good, password: "geheim") == ["1:1 password"])
  }

  @Test("a zip without a dossier, or without anything, is refused")
  func without() throws {
    #expect(try remarks([ZipMember("werkwijze.txt", text)]) == ["1:1 no-dossier"])
    #expect(try remarks([ZipMember("a/b/dossier.xml", dossier())]) == ["1:1 no-dossier"])
    #expect(try remarks([ZipMember]()) == ["1:1 empty"])
  }

  @Test("a zip that is cut off or damaged is refused", arguments: [1, 2, 3, 4, 5, 6, 7])
  func truncated(_ eighths: Int) throws {
    let bytes = try ZipMaker.zip(good)
    #expect(try remarks(Array(bytes.prefix(bytes.count * eighths / 8))) == ["1:1 truncated"])
  }

  @Test("a zip with changed bytes never gives another dossier")
  func damaged() throws {
    let bytes = try ZipMaker.zip(good)
    let whole = try #require(try readAll(folder.write(bytes, "z.zip")).dossier)
    var dice = Dice(7)
    for _ in 0..<300 {
      var other = bytes
      other[Int.random(in: 4..<bytes.count, using: &dice)] ^= UInt8.random(
        in: 1...255, using: &dice)
      let read = try readAll(folder.write(other, "z.zip"))
      if let dossier = read.dossier { #expect(dossier.digest == whole.digest) }
    }
  }

  @Test("a zip may have 5,000 members and no more")
  func members() throws {
    let many = (0..<4_998).map { ZipMember("bijlagen/\($0).txt", "x") }
    #expect(try remarks(good + many) == [])
    #expect(try remarks(good + many + [ZipMember("nog-een.txt", "x")]) == ["1:1 limit"])
  }

  @Test("a zip that unpacks to far too much is refused")
  func bombs() throws {
    let zeros = [UInt8](repeating: 0, count: 18_000_000)
    let path = try folder.write(ZipMaker.zip(good + [ZipMember("nul.txt", zeros)]), "bom.zip")
    let tight = try DossierPackage.open(path)
    #expect(tight.package == nil)
    #expect(tight.diagnostics.first?.message == ArchiveMessages.ratio)
    // With ballast the members are not packed too tightly one by one, but together too big.
    var dice = Dice(3)
    let ballast = (0..<100_000).flatMap { _ in
      withUnsafeBytes(of: dice.next()) { Array($0.prefix(4)) }
    }
    var members = good + [ZipMember("ballast.bin", ballast)]
    members += (0..<6).map { ZipMember("nul\($0).txt", zeros) }
    let big = try DossierPackage.open(folder.write(ZipMaker.zip(members), "groot.zip"))
    #expect(big.package == nil)
    #expect(big.diagnostics.first?.message == ArchiveMessages.tooBig)
    #expect(big.diagnostics.map(\.key) == ["limit"])
  }

  @Test("an attachment that changed or is missing in a zip is named at its line")
  func attachments() throws {
    #expect(try remarks([good[0]]) == ["4:24 attachment-missing"])
    #expect(
      try remarks([good[0], ZipMember("bijlagen/werkwijze.txt", "anders")]) == ["4:24 checksum"])
  }

  @Test("a folder is read, with or without a slash at the end")
  func folders() throws {
    try folder.write(dossier(), "map/dossier.xml")
    try folder.write(text, "map/bijlagen/werkwijze.txt")
    for path in ["/map", "/map/", "/map//"] {
      let read = try readAll(folder.path + path)
      #expect(read.diagnostics.isEmpty)
      #expect(read.dossier?.attachments.first?.isVerified == true)
    }
  }

  @Test("a folder without a dossier is no input")
  func emptyFolder() throws {
    try FileSystem.makeFolder(folder.path + "/leeg")
    #expect(throws: FileProblem.self) { try DossierPackage.open(folder.path + "/leeg") }
    do {
      _ = try DossierPackage.open(folder.path + "/leeg")
    } catch {
      #expect(error.status == .noInput)
      #expect(error.diagnostic.key == "no-input")
    }
  }

  @Test("an attachment behind a link is not followed")
  func links() throws {
    try folder.write(dossier(), "map/dossier.xml")
    try folder.write(text, "buiten/werkwijze.txt")
    #expect(symlink(folder.path + "/buiten", folder.path + "/map/bijlagen") == 0)
    #expect(
      try readAll(folder.path + "/map").diagnostics.map(remark) == ["4:24 attachment-missing"])
    unlink(folder.path + "/map/bijlagen")
    try FileSystem.makeFolder(folder.path + "/map/bijlagen")
    #expect(
      symlink(folder.path + "/buiten/werkwijze.txt", folder.path + "/map/bijlagen/werkwijze.txt")
        == 0)
    #expect(
      try readAll(folder.path + "/map").diagnostics.map(remark) == ["4:24 attachment-missing"])
  }

  @Test("a folder in the place of an attachment is no attachment")
  func folderAsAttachment() throws {
    try folder.write(dossier(), "map/dossier.xml")
    try FileSystem.makeFolder(folder.path + "/map/bijlagen/werkwijze.txt")
    #expect(
      try readAll(folder.path + "/map").diagnostics.map(remark) == ["4:24 attachment-missing"])
  }
}

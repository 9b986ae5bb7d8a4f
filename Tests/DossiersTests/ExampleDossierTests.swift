import Catalogue
import Dossiers
import Files
import Messages
import TestSupport
import Testing
import XML

/// A line of `fout/verwacht.tsv`.
struct ExpectedFault: Sendable {
  var file: String
  var remark: String
  var refusedBySchema: Bool
}

@Suite("Example dossiers")
struct ExampleDossierTests {
  private static let rows: [ExpectedFault] = {
    let text = String(
      decoding: (try? FileSystem.read(examples + "/fout/verwacht.tsv", limit: 1_000_000)) ?? [],
      as: UTF8.self)
    return text.split(separator: "\n").compactMap { line in
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard columns.count == 6, columns[0] != "file" else { return nil }
      let mark = columns[2] == "warning" ? "?" : ""
      return ExpectedFault(
        file: columns[0], remark: "\(columns[4]) \(columns[3])\(mark)",
        refusedBySchema: columns[5] == "ja")
    }
  }()

  private static let faultyNames = Set(rows.map(\.file)).sorted()

  @Test("there are enough of them, and each faulty one is listed")
  func counts() throws {
    #expect(goodExamples.count >= 10)
    #expect(Self.faultyNames.count >= 50)
    let there = try FileSystem.files(below: examples + "/fout")
      .filter { $0.hasSuffix(".xml") }
      .map { $0.hasSuffix("/dossier.xml") ? String($0.dropLast("/dossier.xml".count)) : $0 }
    #expect(there.sorted() == Self.faultyNames)
  }

  @Test("that are good are read without an error", arguments: goodExamples)
  func good(_ name: String) throws {
    let read = try readAll("\(examples)/goed/\(name)")
    #expect(read.diagnostics.filter { $0.severity == .error }.map(\.short) == [])
    #expect(read.dossier != nil)
  }

  @Test("that are faulty get exactly the messages that are listed", arguments: faultyNames)
  func faulty(_ name: String) throws {
    let rows = Self.rows.filter { $0.file == name }
    let read = try readAll("\(examples)/fout/\(name)")
    let found = read.diagnostics.map { diagnostic in
      let mark = diagnostic.severity == .warning ? "?" : ""
      return "\(diagnostic.position?.line ?? 0) \(diagnostic.key)\(mark)"
    }
    #expect(found == rows.map(\.remark))
    let hasError = rows.contains { !$0.remark.hasSuffix("?") }
    #expect((read.dossier == nil) == hasError)
    for diagnostic in read.diagnostics {
      #expect(!diagnostic.message.nl.isEmpty && !diagnostic.message.en.isEmpty)
      #expect(diagnostic.file?.hasPrefix("\(examples)/fout/\(name)") == true)
    }
  }

  @Test("that break the schema are refused by it, and others not", arguments: faultyNames)
  func schema(_ name: String) throws {
    let refused = Self.rows.contains { $0.file == name && $0.refusedBySchema }
    let path = "\(examples)/fout/\(name)" + (name.hasSuffix(".xml") ? "" : "/dossier.xml")
    let bytes = try FileSystem.read(path, limit: 1_000_000)
    // A DOCTYPE is refused before any schema is asked.
    guard let root = XMLDocument.read(bytes: bytes).root else {
      #expect(name.hasPrefix("X") || name.hasPrefix("D"))
      return
    }
    #expect(try dossierSchema().check(root).isEmpty != refused)
  }

  @Test("mark the attachments that are there as verified")
  func verified() throws {
    let folder = try #require(goodExamples.first { !$0.hasSuffix(".xml") })
    let inFolder = try #require(try readAll("\(examples)/goed/\(folder)").dossier)
    #expect(!inFolder.attachments.isEmpty)
    #expect(inFolder.attachments.allSatisfy { $0.isVerified == true })
    let alone = try #require(try readAll("\(examples)/goed/\(folder)/dossier.xml").dossier)
    #expect(alone.attachments.allSatisfy { $0.isVerified == nil })
    #expect(alone.digest == inFolder.digest)
  }
}

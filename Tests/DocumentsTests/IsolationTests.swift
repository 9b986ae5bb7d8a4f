import Documents
import Files
import Glibc
import Messages
import TestSupport
import Testing

/// Reading in a process of its own, with the built program.
///
/// The address sanitizer reserves far more memory than that process may have.
@Suite(
  "A process for each document", .enabled(if: dlsym(nil, "__asan_init") == nil))
struct IsolationTests {
  private func read(
    _ bytes: [UInt8], _ name: String, program: String = BuiltProgram.path,
    limits: DocumentLimits = .standard
  ) -> (document: DocumentText?, problem: FileProblem?) {
    do throws(FileProblem) {
      return (
        try IsolatedDocumentReader(program: program, limits: limits).read(bytes, file: name), nil
      )
    } catch {
      return (nil, error)
    }
  }

  @Test("the answer is the same as without a process", arguments: Fixture.formats)
  func same(_ format: String) {
    let name = "map met spatie/procedure.\(format)"
    let bytes = Fixture.bytes("procedure.\(format)")
    let direct = Reading(bytes, name)
    #expect(direct.document != nil)
    #expect(read(bytes, name).document == direct.document)
  }

  @Test("so is a refusal")
  func refusal() throws {
    let bytes = try WordFile.bytes("")
    let problem = read(bytes, "leeg.docx").problem
    #expect(problem?.status == .data)
    #expect(problem?.diagnostic.key == "no-text")
    #expect(problem?.diagnostic.file == "leeg.docx")
    #expect(read([], "niets.docx").problem?.diagnostic.key == "empty")
  }

  @Test("a process that dies, says nonsense or says nothing is one refused file")
  func broken() throws {
    let folder = try TemporaryFolder()
    func program(_ script: String) throws -> String {
      let path = try folder.write("#!/bin/sh\n\(script)\n", "p\(script.utf8.count)")
      chmod(path, 0o700)
      return path
    }
    let text = Array("Tekst.".utf8)
    for script in ["kill -9 $$", "kill -SEGV $$", "echo onzin", "exit 0", "exit 70", "exit 1"] {
      let problem = read(text, "a.txt", program: try program(script)).problem
      #expect(problem?.diagnostic.key == "document", "\(script)")
      #expect(problem?.status == .data)
    }
    #expect(read(text, "a.txt", program: "/nergens").problem?.status == .temporary)
  }

  @Test("a process that never ends or never stops writing is ended")
  func endless() throws {
    let folder = try TemporaryFolder()
    var limits = DocumentLimits()
    limits.seconds = 1
    let slow = try folder.write("#!/bin/sh\n/bin/sleep 100\n", "slow")
    chmod(slow, 0o700)
    let text = Array("Tekst.".utf8)
    #expect(read(text, "a.txt", program: slow, limits: limits).problem?.diagnostic.key == "limit")
    let loud = try folder.write("#!/bin/sh\nexec /bin/cat /dev/zero\n", "loud")
    chmod(loud, 0o700)
    #expect(read(text, "a.txt", program: loud).problem?.diagnostic.key == "document")
  }

  @Test("memory is bounded: too little of it is a refusal, not a crash here")
  func memory() {
    var limits = DocumentLimits()
    limits.memory = 40 << 20
    let text = Array(String(repeating: "Een zin. \n\n", count: 400_000).utf8)
    #expect(read(text, "a.txt", limits: limits).problem?.status == .data)
  }

  @Test("started by hand it does nothing")
  func byHand() {
    #expect(ReadDocumentProcess.run([]) == 64)
    #expect(ReadDocumentProcess.run(["1", "2", "3", "4"]) == 64)
  }
}

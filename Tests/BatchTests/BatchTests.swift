import Assessment
import Catalogue
import Dossiers
import Files
import Glibc
import Messages
import Reporting
import Rules
import TestSupport
import Testing

@testable import Batch

@Suite("Lines of a long input")
struct LineInputTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// The lines as the reader gives them, nil for one over the limit; checks their numbers.
  private func lines(_ bytes: [UInt8], limit: Int, block: Int) throws -> [[UInt8]?] {
    let descriptor = open(try folder.write(bytes, "in"), O_RDONLY)
    defer { close(descriptor) }
    var input = LineInput(descriptor: descriptor, name: "-", limit: limit, blockSize: block)
    var lines: [[UInt8]?] = []
    while let next = try input.next() {
      #expect(next.firstLine == lines.count + 1)
      lines += next.lines.indices.map { next.line($0).map(Array.init) }
    }
    #expect(input.bytesRead == bytes.count)
    return lines
  }

  @Test("come out whole, whatever the size of a block", arguments: [1, 2, 3, 7, 64, 100_000])
  func whole(block: Int) throws {
    var dice = Dice(UInt64(block))
    for _ in 0..<40 {
      let wanted = (0..<Int.random(in: 0...12, using: &dice)).map { _ in
        (0..<Int.random(in: 0...20, using: &dice)).map { _ in
          UInt8.random(in: 0x20...0x7E, using: &dice)
        }
      }
      var bytes: [UInt8] = wanted.flatMap { $0 + [UInt8(ascii: "\n")] }
      // The last line may lack its end; an empty one is then no line.
      if Bool.random(using: &dice), wanted.last?.isEmpty == false { bytes.removeLast() }
      #expect(try lines(bytes, limit: 100, block: block) == wanted)
    }
  }

  @Test("over the limit are left out, and the next one is whole", arguments: [1, 4, 11, 4096])
  func limit(block: Int) throws {
    let long = [UInt8](repeating: 0x61, count: 11)
    let fits = [UInt8](repeating: 0x62, count: 10)
    let bytes = fits + [0x0A] + long + [0x0A] + fits + [0x0A] + long
    #expect(try lines(bytes, limit: 10, block: block) == [fits, nil, fits, nil])
  }

  @Test("lose the line end of Windows")
  func windows() throws {
    #expect(try lines(Array("a\r\n\r\nb".utf8), limit: 9, block: 2) == [[0x61], [], [0x62]])
  }
}

@Suite("Batch")
struct BatchRunTests {
  private func judge(_ form: LineJudge.Form) throws -> LineJudge {
    let catalogue = try ShippedCatalogue.catalogue()
    let schema = try #require(ShippedCatalogue.grammar("dossier.rng"))
    let date = try #require(ShippedCatalogue.day)
    return LineJudge(
      Assessor(catalogue), DossierReader(catalogue, schema: schema, on: date),
      on: date, normSets: nil, form: form,
      provenance: Provenance(program: "0", input: "-", command: ""))
  }

  private func line(_ number: Int) -> String {
    """
    {"id":"d\(number)","questionnaire":"werving-en-selectie","questionnaire_version":"2026.1",\
    "employer":{"name":"Firma \(number)"},"answers":{"aantal_werknemers":\(number % 90 + 1),\
    "eisen_vooraf":\(number % 2 == 0),"eisen_op_papier":null}}
    """
  }

  private func run(
    _ text: String, threads: Int, skip: Int = 0, form: LineJudge.Form = .verdicts,
    wanted: Int = .max
  ) throws -> (text: String, progress: BatchRun.Progress) {
    let folder = try TemporaryFolder()
    let descriptor = open(try folder.write(text, "in"), O_RDONLY)
    defer { close(descriptor) }
    var input = LineInput(descriptor: descriptor, name: "-", limit: 5000, blockSize: 700)
    var output: [UInt8] = []
    let progress = try BatchRun(try judge(form), threads: threads).run(
      &input, skip: skip,
      write: { bytes in
        output += bytes
        return output.count < wanted
      }, report: { _ in })
    return (String(decoding: output, as: UTF8.self), progress)
  }

  @Test("gives the same lines in the same order on any number of threads")
  func order() throws {
    var lines = (1...60).map(line)
    lines[7] = "geen json"
    lines[8] = ""
    lines[20] = #"{"id": 1}"#
    lines[31] = String(repeating: "x", count: 6000)
    let text = lines.joined(separator: "\n")
    let one = try run(text, threads: 1)
    #expect(one.progress.judged == 56)
    #expect(one.progress.refused == 4)
    let results = one.text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(results.count == 61 && results.last == "")
    for (index, result) in results.dropLast().enumerated() {
      #expect(result.hasPrefix(#"{"schema":1,"line":\#(index + 1),"#))
      let isBad = [7, 8, 20, 31].contains(index)
      #expect(result.contains(#""error":true"#) == isBad)
      #expect(result.contains(#""id":"d\#(index + 1)""#) != isBad)
    }
    for threads in [2, 3, 8] { #expect(try run(text, threads: threads).text == one.text) }
  }

  @Test("goes on behind the lines that were done before", arguments: [0, 1, 9, 30, 40])
  func skip(done: Int) throws {
    let text = (1...30).map(line).joined(separator: "\n") + "\n"
    let whole = try run(text, threads: 2).text.split(separator: "\n")
    let rest = try run(text, threads: 2, skip: done)
    #expect(rest.text.split(separator: "\n") == Array(whole.dropFirst(done)))
    #expect(rest.progress.skipped == min(30, done))
  }

  @Test(
    "gives a result before it waits for the next line", .timeLimit(.minutes(1)), arguments: [1, 4])
  func noWaiting(threads: Int) throws {
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    let (reading, writing) = (ends[0], ends[1])
    defer { close(reading) }
    func send(_ number: Int) {
      let bytes = Array((line(number) + "\n").utf8)
      #expect(write(writing, bytes, bytes.count) == bytes.count)
    }
    var input = LineInput(descriptor: reading, name: "-", limit: 5000)
    var results = 0
    send(1)
    // The writer sends the second line only once it has the first result.
    let progress = try BatchRun(try judge(.verdicts), threads: threads).run(
      &input,
      write: { _ in
        results += 1
        if results == 1 { send(2) } else { close(writing) }
        return true
      }, report: { _ in })
    #expect(progress.judged == 2)
  }

  @Test("stops when nobody wants more")
  func cutShort() throws {
    let text = (1...200).map(line).joined(separator: "\n")
    let run = try run(text, threads: 2, wanted: 1)
    #expect(run.progress.wasCutShort)
    #expect(run.progress.judged < 200)
  }

  @Test("a full line is the report of check on one line")
  func full() throws {
    let full = try run(line(4), threads: 1, form: .full).text
    #expect(full.hasPrefix(#"{"line":1,"id":"d4","schema":1,"input":"-","#))
    #expect(full.contains(#""why":"#) && full.contains(#""priorities":"#))
    #expect(full.count(where: { $0 == "\n" }) == 1)
  }
}

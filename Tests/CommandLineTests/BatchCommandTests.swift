import Catalogue
import Foundation
import Glibc
import TestSupport
import Testing
import XML

@Suite("werkwijzetoets batch")
struct BatchCommandTests {
  private static let day = ["--date", "2026-11-23"]
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// The example dossiers of one file, each as a line of JSON.
  private static let examples: [String] = {
    let place = "questionnaires/werving-en-selectie/voorbeelden/goed/"
    let names =
      (try? FileManager.default.contentsOfDirectory(atPath: PackageFolder.path + "/" + place)) ?? []
    return names.filter { $0.hasSuffix(".xml") && !$0.contains("tegenspraken") }.sorted()
      .compactMap { XMLDocument.read(bytes: PackageFolder.bytes(place + $0)).root }
      .compactMap { try? json($0) }
  }()

  private static func json(_ root: XMLElement) throws -> String {
    let catalogue = try ShippedCatalogue.catalogue()
    var answers: [String: Any] = [:]
    for answer in root.first(named: "antwoorden")?.elements(named: "antwoord") ?? [] {
      let id = answer.attribute("vraag") ?? ""
      let question = try #require(catalogue.question(id).map { catalogue.questions[$0] })
      let text = answer.attribute("waarde")
      answers[id] =
        switch (question.type, text) {
        case (_, nil): NSNull()
        case (.yesNo, "ja"): true
        case (.yesNo, _): false
        case (.number, let text?), (.percentage, let text?): Int(text) ?? NSNull()
        case (.choices, let text?): text.split(separator: " ").map(String.init)
        case (_, let text?): text
        }
    }
    let dossier: [String: Any] = [
      "id": root.attribute("id") ?? "", "questionnaire": "werving-en-selectie",
      "questionnaire_version": "2026.1", "employer": ["name": "Firma"], "answers": answers,
    ]
    let data = try JSONSerialization.data(withJSONObject: dossier, options: .sortedKeys)
    return String(decoding: data, as: UTF8.self)
  }

  private func objects(_ bytes: [UInt8]) throws -> [[String: Any]] {
    try bytes.split(separator: 0x0A).map {
      try #require(try JSONSerialization.jsonObject(with: Data($0)) as? [String: Any])
    }
  }

  @Test("finds what check finds, for every example")
  func sameAsCheck() throws {
    #expect(Self.examples.count >= 10)
    let input = Array(Self.examples.joined(separator: "\n").utf8)
    let run = try Program.run(["batch"] + Self.day, input: input)
    #expect(run.status == 0, "\(run.errors)")
    let full = try Program.run(["batch", "--full", "--jobs", "1"] + Self.day, input: input)
    let results = try objects(run.out)
    let reports = try objects(full.out)
    #expect(results.count == Self.examples.count && reports.count == results.count)
    for (number, line) in Self.examples.enumerated() {
      let check = try Program.run(
        ["check", "-", "--format", "json"] + Self.day, input: Array(line.utf8))
      let report = try #require(try objects(check.out.filter { $0 != 0x0A }).first)
      // All of the report is in the full line, to the last member.
      for (name, value) in report {
        #expect(
          (value as? NSObject) == (reports[number][name] as? NSObject), "\(number) \(name)")
      }
      for name in ["criteria", "norm_sets"] {
        let long = try #require(report[name] as? [[String: Any]])
        let short = try #require(results[number][name] as? [[String: Any]])
        #expect(long.count == short.count)
        for (a, b) in zip(long, short) {
          for (key, value) in b { #expect((value as? NSObject) == (a[key] as? NSObject), "\(key)") }
        }
      }
    }
  }

  @Test("a bad line is said, the run goes on and ends with 65")
  func badLine() throws {
    let input = [Self.examples[0], "{", Self.examples[1]].joined(separator: "\n")
    let run = try Program.run(["batch"] + Self.day, input: Array(input.utf8))
    #expect(run.status == 65)
    #expect(run.errors.contains("Getoetst: 2. Niet getoetst: 1."))
    let results = try objects(run.out)
    #expect(results.map { $0["error"] as? Bool } == [nil, true, nil])
    let place = (results[1]["diagnostics"] as? [[String: Any]])?.first
    #expect(place?["line"] as? Int == 2)
    #expect(place?["key"] as? String == "json-syntax")
  }

  @Test("a run that was cut off goes on where it was, and gives the same file")
  func resume() throws {
    let lines = (0..<40).map { Self.examples[$0 % Self.examples.count] }
    let input = Array((lines.joined(separator: "\n") + "\n").utf8)
    let file = folder.path + "/uit.ndjson"
    #expect(try Program.run(["batch", "-o", file] + Self.day, input: input).status == 0)
    let whole = try folder.read("uit.ndjson")
    // Anything may be cut off by a crash: lines, or half a line.
    for kept in [0, 1, whole.count / 3, whole.count - 1, whole.count] {
      try folder.write(Array(whole.prefix(kept)), "uit.ndjson")
      let run = try Program.run(["batch", "-o", file, "--resume"] + Self.day, input: input)
      #expect(run.status == 0, "\(run.errors)")
      #expect(try folder.read("uit.ndjson") == whole)
    }
    // Another program may have changed the line ends; nothing of that is lost.
    let kept = whole.prefix(while: { $0 != 0x0A }) + [0x0D, 0x0A]
    try folder.write(Array(kept), "uit.ndjson")
    #expect(
      try Program.run(["batch", "-o", file, "--resume"] + Self.day, input: input).status == 0)
    #expect(try folder.read("uit.ndjson") == Array(kept) + Array(whole.dropFirst(kept.count - 1)))
    // Not without being asked, and not behind something else.
    #expect(try Program.run(["batch", "-o", file] + Self.day, input: input).status == 73)
    for letter in ["een brief\n", "een brief\nzonder einde", "zonder einde"] {
      try folder.write(letter, "uit.ndjson")
      let other = try Program.run(["batch", "-o", file, "--resume"] + Self.day, input: input)
      #expect(other.status == 65 && other.errors.contains("not-results"))
      #expect(try folder.read("uit.ndjson") == Array(letter.utf8))
    }
  }

  @Test("asks for what it needs")
  func usage() throws {
    #expect(try Program.run(["batch", "--jobs", "0"]).status == 64)
    #expect(try Program.run(["batch", "--resume"]).status == 64)
    #expect(try Program.run(["batch", "--norms", "nee"]).status == 64)
    let nothing = try Program.run(["batch"])
    #expect(nothing.status == 65 && nothing.out.isEmpty && nothing.errors.contains("empty"))
  }
}

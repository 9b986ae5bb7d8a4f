import Assessment
import Dossiers
import Foundation
import Messages
import Testing

@testable import Reporting

struct JSONReportTests {
  private func parsed(_ report: Report, _ diagnostics: [Diagnostic] = []) throws -> [String: Any] {
    let data = Data(JSONReport.bytes(report, diagnostics: diagnostics))
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  private func list(_ value: Any?) throws -> [[String: Any]] {
    try #require(value as? [[String: Any]])
  }

  @Test func sameReportGivesSameBytes() {
    let first = JSONReport.bytes(SampleReport().make(), diagnostics: [])
    #expect(first == JSONReport.bytes(SampleReport().make(), diagnostics: []))
    #expect(first.last == 0x0A)
  }

  @Test func membersOfTheContract() throws {
    let json = try parsed(SampleReport().make())
    #expect(json["schema"] as? Int == 1)
    #expect(json["input"] as? String == "dossier.xml")
    #expect(json["document"] is NSNull)
    #expect((json["vague"] as? [Any])?.isEmpty == true)
    #expect((json["diagnostics"] as? [Any])?.isEmpty == true)
    let criteria = try list(json["criteria"])
    #expect(criteria.map { $0["id"] as? String } == ["FE-1", "FE-2", "FE-5", "MZ-1"])
    #expect(
      criteria.map { $0["outcome"] as? String } == ["voldaan", "deels", "niet_voldaan", "onbekend"])
    #expect(criteria.map { $0["points"] as? Int } == [100, 50, 0, 0])
    #expect(criteria.map { $0["best_points"] as? Int } == [100, 50, 0, 100])
    #expect(
      criteria.map { $0["ground"] as? String } == ["onderbouwd", "gesteld", "gesteld", "geen"])
    #expect(criteria.allSatisfy { $0["found"] is NSNull })
    #expect(criteria.allSatisfy { ($0["passages"] as? [Any])?.isEmpty == true })
    let why = try #require(criteria[0]["why"] as? [String: String])
    #expect(why == ["nl": "De eisen liggen niet vast.", "en": "The requirements are not set."])
  }

  @Test func normSetsHaveTheirScore() throws {
    let report = SampleReport().make()
    let sets = try list(try parsed(report)["norm_sets"])
    #expect(
      sets.map { $0["id"] as? String } == ["geldend-2026-11", "35673-A", "goede-praktijk"])
    #expect(sets.map { $0["status"] as? String } == ["geldend", "verworpen", "richtlijn"])
    #expect(sets.map { $0["result"] as? String } == ["A", "B", "C"])
    #expect(sets.map { $0["shows_score"] as? Bool } == [false, true, true])
    let score = try #require(sets[1]["score"] as? [String: Any])
    let result = report.assessment.normSets[1].score
    #expect(score["low"] as? Double == Double(result.lowest.standard.decimal(places: 4)))
    #expect(score["high"] as? Double == Double(result.highest.standard.decimal(places: 4)))
    #expect(score["coverage"] as? Double == Double(result.coverage.decimal(places: 4)))
    let flat = try #require(score["flat"] as? [String: Any])
    #expect(flat["maximum"] as? Int == result.lowest.flatMaximum)
    let counts = try #require(sets[1]["counts"] as? [String: Int])
    #expect(
      counts == [
        "voldaan": 1, "deels": 1, "niet_voldaan": 1, "onbekend": 1, "niet_van_toepassing": 0,
      ])
  }

  @Test func diagnosticsAreThereOnce() throws {
    let error = Diagnostic(
      "range", file: "d.xml", at: Position(line: 3, column: 9),
      Text(nl: "Te hoog.", en: "Too high."))
    let warning = Diagnostic("old", .warning, Text(nl: "Oud.", en: "Old."))
    let report = SampleReport(warnings: [warning]).make()
    let found = try list(try parsed(report, [error, warning])["diagnostics"])
    #expect(found.map { $0["key"] as? String } == ["range", "old"])
    #expect(found[0]["line"] as? Int == 3 && found[0]["column"] as? Int == 9)
    #expect(found[1]["line"] is NSNull && found[1]["severity"] as? String == "warning")
    #expect(try list(try parsed(report)["diagnostics"]).count == 1)
  }

  @Test func passagesOfTheEmployerAreEvidence() throws {
    let quote = "Regel 1\n\"regel\" 2 \u{202E}\u{1B}[31m"
    let sample = SampleReport(dossier: SampleReport.dossier(quote: quote))
    let criteria = try list(try parsed(sample.make())["criteria"])
    let evidence = try list(criteria[0]["evidence"])
    #expect(evidence[0]["quote"] as? String == quote)
    #expect(evidence[0]["page"] as? Int == 3)
  }

  @Test func priorityWithoutAScoredSetNamesNone() throws {
    let priorities = try list(try parsed(SampleReport().make())["priorities"])
    #expect(
      priorities.map { $0["reason"] as? String } == ["kritiek-signaal", "winst", "uitzoeken"])
    #expect(priorities[0]["gain"] as? Double == 3.5)
    #expect(priorities[2]["norm_set"] is NSNull)
  }
}

struct JSONWriterTests {
  @Test func everyCharacterComesBack() throws {
    var texts: [String] = []
    for start in stride(from: UInt32(0), through: 0x10FFFF, by: 0x400) {
      var text = String.UnicodeScalarView()
      for value in start..<start + 0x400 {
        if let scalar = Unicode.Scalar(value) { text.append(scalar) }
      }
      texts.append(String(text))
    }
    var json = JSONWriter()
    json.array { for text in texts { $0.value(text) } }
    let read = try JSONSerialization.jsonObject(with: Data(json.finish())) as? [String]
    let scalars = try #require(read).map { Array($0.unicodeScalars) }
    #expect(scalars == texts.map { Array($0.unicodeScalars) })
  }

  @Test func lineEndsAndCommandsAreEscaped() {
    var json = JSONWriter()
    json.value(
      "\u{0}\u{8}\t\n\u{B}\u{C}\r\u{1B}\"\\/\u{7F}\u{85}\u{9B}\u{A0}\u{2028}\u{202E}\u{2069}é")
    #expect(
      String(decoding: json.bytes, as: UTF8.self)
        == #""\u0000\b\t\n\u000b\f\r\u001b\"\\/\u007f\u0085\u009b"# + "\u{A0}"
        + #"\u2028\u202e\u2069é""#)
  }

  @Test func numbersHaveNoNeedlessZeros() {
    var json = JSONWriter()
    json.array {
      $0.value(Rational(200, over: 3))
      $0.value(Rational(50))
      $0.value(Rational(0))
      $0.value(Rational(-1, over: 8))
      $0.value(Rational(1, over: 100_000))
      $0.value(7)
    }
    #expect(String(decoding: json.bytes, as: UTF8.self) == "[66.6667,50,0,-0.125,0,7]")
  }

  @Test func formOnOneLineAndIndented() {
    func write(_ json: inout JSONWriter) {
      json.object {
        $0.array("leeg") { _ in }
        $0.object("x") { $0.null("y") }
        $0.array("z") {
          $0.value(true)
          $0.object { $0.member("t", Text(nl: "ja", en: "yes")) }
        }
      }
    }
    var line = JSONWriter()
    write(&line)
    #expect(
      String(decoding: line.bytes, as: UTF8.self)
        == #"{"leeg":[],"x":{"y":null},"z":[true,{"t":{"nl":"ja","en":"yes"}}]}"#)
    var indented = JSONWriter(indent: 1)
    indented.object { $0.array("a") { $0.value(1) } }
    #expect(String(decoding: indented.bytes, as: UTF8.self) == "{\n \"a\": [\n  1\n ]\n}")
  }

  @Test func linesOfNDJSON() {
    var json = JSONWriter()
    for number in 1...2 {
      json.object { $0.member("n", number) }
      _ = json.finish()
    }
    #expect(String(decoding: json.bytes, as: UTF8.self) == "{\"n\":1}\n{\"n\":2}\n")
  }
}

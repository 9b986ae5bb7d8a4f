import Foundation
import TestSupport
import Testing

private let fixtures = PackageFolder.path + "/Tests/Fixtures"
private let day = ["--date", "2026-11-23"]

/// A document handed in by itself, and a dossier that comes with one.
@Suite("werkwijzetoets check, with documents")
struct DocumentTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private struct Report: Decodable {
    struct Document: Decodable {
      var kind: String
      var what: String
    }
    struct Passage: Decodable {
      var quote: String
      var start: Int
      var end: Int
      var polarity: String
    }
    struct Criterion: Decodable {
      var id: String
      var outcome: String
      var ground: String
      var found: String?
      var passages: [Passage]
    }
    struct Vague: Decodable {
      var quote: String
    }
    var document: Document?
    var criteria: [Criterion]
    var vague: [Vague]
    var disputed: [String]
  }

  private func report(_ path: String) throws -> Report {
    let run = try Program.run(["check", path, "--format", "json"] + day)
    #expect(run.status == 0, "\(run.errors)")
    return try JSONDecoder().decode(Report.self, from: Data(run.out))
  }

  @Test("a document alone gives provisional outcomes with literal quotes")
  func alone() throws {
    let path = fixtures + "/procedures/01-waterlaboratorium.md"
    let report = try report(path)
    #expect(report.document?.kind == "procedure")
    let source = try String(contentsOfFile: path, encoding: .utf8)
    let found = report.criteria.filter { $0.found == "aangetroffen" }
    #expect(found.count > 30)
    for criterion in report.criteria {
      switch criterion.found {
      case "aangetroffen":
        #expect(criterion.outcome == "voldaan")
        #expect(criterion.ground == "uit_document")
        #expect(!criterion.passages.isEmpty)
      case "niet_aangetroffen": #expect(criterion.outcome == "onbekend")
      default: break
      }
      for passage in criterion.passages {
        #expect(passage.end - passage.start == passage.quote.unicodeScalars.count)
        // Marks of Markdown and the cells of a table stand apart in the source.
        let start = passage.quote.split(separator: "\n").first ?? ""
        #expect(source.contains(start) || source.contains("*") || source.contains("|"))
      }
    }
  }

  @Test("what is no procedure is named, and none of it counts")
  func noProcedure() throws {
    let report = try report(fixtures + "/procedures/36-verlofregeling-stadswerk.md")
    #expect(report.document?.kind == "geen_procedure")
    #expect(report.document?.what == "verlofregeling")
    #expect(report.criteria.allSatisfy { $0.found == "niet_aangetroffen" })
    let run = try Program.run(
      ["check", fixtures + "/procedures/36-verlofregeling-stadswerk.md", "--lang", "nl"] + day)
    #expect(run.text.contains("lijkt op een verlofregeling"))
  }

  @Test(
    "the same text in seven formats says the same",
    arguments: ["docx", "odt", "html", "rtf", "txt", "pdf"])
  func formats(_ format: String) throws {
    let folder = fixtures + "/documents"
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    func file(_ end: String) throws -> String {
      let name = try #require(names.first { $0.hasSuffix("." + end) })
      return folder + "/" + name
    }
    let expected = try report(file("md")).criteria
    let found = try report(file(format)).criteria
    #expect(found.map(\.found) == expected.map(\.found))
    #expect(found.map { $0.passages.map(\.quote) } == expected.map { $0.passages.map(\.quote) })
  }

  @Test("personal data is masked in every form", arguments: ["text", "json", "html", "xml"])
  func masked(_ form: String) throws {
    let path = try folder.write(
      """
      # Werkwijze werving en selectie

      De vertrouwenspersoon Klaas de Boer (06-12345678, k.deboer@voorbeeld.nl) behandelt klachten over \
      de procedure van sollicitanten binnen vier weken. Zijn nummer is 111222333.
      """, "werkwijze.md")
    let run = try Program.run(["check", path, "--format", form] + day)
    #expect(run.status == 0)
    #expect(!run.text.contains("111222333"))
    #expect(!run.text.contains("k.deboer@voorbeeld.nl"))
    #expect(!run.text.contains("12345678"))
  }

  @Test("an answer and a text that disagree count as open and stand first")
  func disputed() throws {
    let report = try report(
      PackageFolder.questionnaire + "/voorbeelden/goed/transport-van-rooij")
    #expect(!report.disputed.isEmpty)
    for criterion in report.criteria where report.disputed.contains(criterion.id) {
      #expect(criterion.outcome == "onbekend")
      #expect(criterion.ground == "tegenstrijdig")
    }
    #expect(report.criteria.contains { $0.ground == "onderbouwd" })
    #expect(report.criteria.contains { $0.ground == "gesteld" })
  }

  @Test("a document that cannot be read ends with a message and its status")
  func unreadable() throws {
    let empty = try folder.write([], "leeg.docx")
    let run = try Program.run(["check", empty] + day)
    #expect(run.status == 65)
    #expect(run.out.isEmpty)
    #expect(run.errors.contains("leeg.docx"))
  }
}

@Suite("werkwijzetoets vacancy")
struct VacancyTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private struct File: Decodable {
    struct Signal: Decodable {
      struct Advice: Decodable {
        var nl: String
        var en: String
      }
      var ground: String
      var level: String
      var quote: String
      var start: Int
      var justified: Bool
      var advice: Advice
    }
    var file: String
    var signals: [Signal]
  }

  @Test("reads all files of a folder and gives each its signals")
  func ofAFolder() throws {
    _ = try folder.write("Wij zoeken een jonge verkoopster tot 30 jaar.", "a.txt")
    _ = try folder.write("Wij zoeken een verkoper (m/v/x). Iedereen is welkom.", "b.txt")
    let run = try Program.run(["vacancy", folder.path, "--format", "json"])
    #expect(run.status == 0, "\(run.errors)")
    let files = try JSONDecoder().decode([File].self, from: Data(run.out))
    #expect(files.count == 2)
    #expect(Set(files[0].signals.map(\.ground)) == ["leeftijd", "geslacht"])
    #expect(files[1].signals.isEmpty)
    for signal in files[0].signals {
      #expect(signal.advice.nl.contains("onderbouw of schrap"))
      #expect(!signal.advice.nl.lowercased().contains("verboden"))
      #expect(!signal.advice.en.isEmpty)
    }
  }

  @Test("gives every form", arguments: ["text", "json", "html", "sarif"])
  func forms(_ form: String) throws {
    let file = try folder.write("Gevraagd: een vlotte secretaresse.", "vacature.txt")
    let run = try Program.run(["vacancy", file, "--format", form, "--lang", "nl"])
    #expect(run.status == 0)
    #expect(run.text.contains("secretaresse"))
    if form == "sarif" { #expect(run.text.contains("\"version\": \"2.1.0\"")) }
    if form == "html" { #expect(run.text.contains("<mark id=v1m1>")) }
  }

  @Test("reports what it could read, and ends with the status of what it could not")
  func partly() throws {
    _ = try folder.write("Wij zoeken een jonge verkoopster.", "a.txt")
    _ = try folder.write([], "b.txt")
    let run = try Program.run(["vacancy", folder.path, "--format", "json"])
    #expect(run.status == 65)
    #expect(run.text.contains("verkoopster"))
    #expect(run.errors.contains("b.txt"))
  }

  @Test("an empty folder is said")
  func empty() throws {
    let run = try Program.run(["vacancy", folder.path])
    #expect(run.status == 66)
    #expect(run.out.isEmpty)
  }
}

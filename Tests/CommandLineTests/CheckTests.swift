import Foundation
import Glibc
import TestSupport
import Testing

private let examples = PackageFolder.questionnaire + "/voorbeelden"
private let bakery = examples + "/goed/bakkerij-zonneveld.xml"
private let cafe = examples + "/goed/eetcafe-de-brug.xml"
private let day = ["--date", "2026-11-23"]

@Suite("werkwijzetoets check")
struct CheckTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test(
    "gives every form of the report, in both languages",
    arguments: ["text", "xml", "html", "json", "csv"])
  func forms(_ form: String) throws {
    var outputs: Set<[UInt8]> = []
    for language in ["nl", "en"] {
      let run = try Program.run(["check", bakery, "--format", form, "--lang", language] + day)
      #expect(run.status == 0)
      #expect(run.errors.isEmpty)
      #expect(run.text.contains("bakkerij-zonneveld") || run.text.contains("Bakkerij Zonneveld"))
      #expect(!run.text.contains("\u{1B}"))
      outputs.insert(run.out)
    }
    // XML and JSON hold both languages at once.
    #expect(outputs.count == (form == "xml" || form == "json" ? 1 : 2))
  }

  @Test("faulty dossiers end with the status that is listed for them")
  func faulty() throws {
    let table = String(
      decoding: PackageFolder.bytes(
        "questionnaires/werving-en-selectie/voorbeelden/fout/verwacht.tsv"),
      as: UTF8.self)
    var rows: [String: [[String]]] = [:]
    for line in table.split(separator: "\n") {
      let columns = line.split(separator: "\t").map(String.init)
      rows[columns[0], default: []].append(columns)
    }
    #expect(rows.count >= 50)
    for (file, rows) in rows where file != "file" {
      let run = try Program.run(["check", "\(examples)/fout/\(file)"] + day)
      #expect(run.status == Int32(rows[0][1]), "\(file)")
      #expect(run.out.isEmpty == (run.status != 0), "\(file)")
      let path = "\(examples)/fout/\(file)" + (file.hasSuffix(".xml") ? "" : "/dossier.xml")
      for row in rows {
        let kind = row[2] == "warning" ? "let op" : "fout"
        let isThere = run.errors.split(separator: "\n").contains {
          $0.hasPrefix("\(path):\(row[4]):") && $0.contains(" \(kind)[\(row[3])]: ")
        }
        #expect(isThere, "\(file) \(row)\n\(run.errors)")
      }
    }
  }

  @Test(
    "inputs that are not there end with 66",
    arguments: [
      "nee.xml", "", "leeg", "nee/dossier.xml", "/dev/null",
    ])
  func noInput(_ name: String) throws {
    try folder.write("x", "leeg/bestand.txt")
    let run = try Program.run(["check", name], in: folder.path)
    #expect(run.status == 66)
    #expect(run.out.isEmpty)
    #expect(run.errors.contains("fout[no-input]"))
  }

  @Test("an input that is not there comes before a wrong catalogue")
  func order() throws {
    let nothing = ["check", "nee.xml", "--catalogue", folder.path]
    #expect(try Program.run(nothing).status == 66)
    #expect(try Program.run(["check", bakery, "--catalogue", folder.path]).status == 78)
    #expect(try Program.run(["check", bakery, "--catalogue", folder.path + "/nee"]).status == 66)
  }

  @Test(
    "an input without permission ends with 77",
    .enabled(if: geteuid() != 0, "root may read every file"))
  func permission() throws {
    let file = try folder.write("<x/>", "geheim.xml")
    chmod(file, 0)
    let run = try Program.run(["check", file])
    #expect(run.status == 77)
    #expect(run.errors.contains("fout[permission]"))
  }

  @Test(
    "files of another kind end with 65",
    arguments: [
      ("", "empty"), ("zomaar tekst", "xml"), ("{\"a\"", "json-syntax"),
      ("PK\u{3}\u{4}", "truncated"),
    ])
  func otherKinds(_ text: String, _ key: String) throws {
    let run = try Program.run(["check", try folder.write(text, "bestand")])
    #expect(run.status == 65)
    #expect(run.errors.contains("fout[\(key)") || key == "xml")
    #expect(run.errors.contains("bestand:1:"))
  }

  @Test("a folder and a zip give the same report")
  func packages() throws {
    let map = examples + "/goed/transport-van-rooij"
    let members = [
      ZipMember("dossier.xml", PackageFolder.bytes(relative(map) + "/dossier.xml")),
      ZipMember(
        "bijlagen/werkwijze.txt", PackageFolder.bytes(relative(map) + "/bijlagen/werkwijze.txt")),
    ]
    let zip = try folder.write(try ZipMaker.zip(members), "transport-van-rooij")
    let first = try Program.run(["check", map, "--format", "xml"] + day)
    let second = try Program.run(["check", zip, "--format", "xml"] + day)
    #expect(first.status == 0 && second.status == 0)
    #expect(first.out == second.out)
  }

  private func relative(_ path: String) -> String {
    String(path.dropFirst(PackageFolder.path.count + 1))
  }

  @Test("standard input is read, also as JSON")
  func standardInput() throws {
    let bytes = PackageFolder.bytes(relative(bakery))
    let run = try Program.run(["check", "-", "--format", "json"] + day, input: bytes)
    #expect(run.status == 0)
    let json = Array(
      """
      {"id": "x", "questionnaire": "werving-en-selectie", "questionnaire_version": "2026.1",
       "employer": {"name": "X"}, "answers": {"eisen_vooraf": true}}
      """.utf8)
    #expect(try Program.run(["check", "-"] + day, input: json).status == 0)
    let empty = try Program.run(["check", "-"])
    #expect(empty.status == 65)
    #expect(empty.errors.contains("-:1:1: fout[empty]"))
  }

  @Test(
    "the bar of --fail-under decides between 0 and 1",
    arguments: [
      ("0", 0), ("100", 1), ("0.5", 0), ("99.999999", 1),
    ])
  func failUnder(_ bar: String, _ status: Int) throws {
    let run = try Program.run(["check", bakery, "--fail-under", bar, "--norms", "35673-A"] + day)
    #expect(run.status == Int32(status))
    #expect(!run.out.isEmpty)
    #expect(run.errors.isEmpty == (status == 0))
  }

  @Test("messages are in the language that is asked for")
  func languages() throws {
    let file = examples + "/fout/S008-onbekende-vraag.xml"
    let english = try Program.run(["check", file, "--lang", "en"])
    #expect(english.errors.contains(":8:") && english.errors.contains("error[unknown-question]: "))
    #expect(english.errors.contains("  hint: "))
    #expect(!english.errors.contains("oplossing"))
    let dutch = try Program.run(
      ["check", file, "--lang", "nl"], environment: ["LC_ALL": "en_US.UTF-8"])
    #expect(dutch.errors.contains("fout[unknown-question]: "))
    #expect(dutch.errors.contains("  oplossing: "))
    // The line itself, with a mark under the place.
    #expect(dutch.errors.contains("    | ") && dutch.errors.contains("^\n"))
  }

  @Test("messages can be had as JSON")
  func jsonMessages() throws {
    let file = examples + "/fout/meervoudig.xml"
    let run = try Program.run(["check", file, "--diagnostics", "json"])
    #expect(run.status == 65)
    let lines = run.errors.split(separator: "\n")
    #expect(lines.count == 8)
    for line in lines {
      let object = try #require(
        try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      #expect(object["file"] as? String == file)
      #expect(object["severity"] as? String == "error")
      #expect((object["line"] as? Int ?? 0) > 1 && (object["column"] as? Int ?? 0) > 0)
      let message = object["message"] as? [String: String]
      #expect(message?["nl"]?.isEmpty == false && message?["en"]?.isEmpty == false)
      #expect(object["key"] is String)
    }
  }

  @Test("control characters in a name are shown as their code")
  func controlCharacters() throws {
    let run = try Program.run(["check", "a\u{1B}[31m\nb\u{202E}"])
    #expect(run.status == 66)
    #expect(!run.errors.contains("\u{1B}") && !run.errors.contains("\u{202E}"))
    #expect(run.errors.contains("\\u{1b}"))
    #expect(run.errors.split(separator: "\n").count == 2)
  }

  @Test(
    "the same input gives the same bytes in any locale, time zone and folder",
    arguments: ["xml", "html", "json", "csv", "text"])
  func determinism(_ form: String) throws {
    let arguments = ["--format", form, "--lang", "nl"] + day
    let first = try Program.run(["check", bakery] + arguments)
    #expect(first.status == 0)
    try folder.write(PackageFolder.bytes(relative(bakery)), "bakkerij-zonneveld.xml")
    for environment in [
      ["LC_ALL": "C", "TZ": "Pacific/Kiritimati"],
      ["LC_ALL": "tr_TR.UTF-8", "TZ": "Pacific/Niue", "COLUMNS": "40"],
    ] {
      let other = try Program.run(
        ["check", "bakkerij-zonneveld.xml"] + arguments, environment: environment, in: folder.path)
      #expect(other.out == first.out)
    }
  }
}

import Files
import Glibc
import TestSupport
import Testing

private let examples = PackageFolder.questionnaire + "/voorbeelden"
private let bakery = examples + "/goed/bakkerij-zonneveld.xml"
private let cafe = examples + "/goed/eetcafe-de-brug.xml"
private let day = ["--date", "2026-11-23"]

@Suite("Output")
struct OutputTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test("--out makes both files, and a second run replaces them")
  func out() throws {
    let map = folder.path + "/a/rapport"
    let first = try Program.run(["check", bakery, "--out", map] + day)
    #expect(first.status == 0)
    #expect(first.out.isEmpty)
    #expect(first.errors == "Geschreven: \(map)/rapport.xml\nGeschreven: \(map)/rapport.html\n")
    #expect(try FileSystem.files(below: map) == ["rapport.html", "rapport.xml"])
    let xml = try folder.read("a/rapport/rapport.xml")
    let html = try folder.read("a/rapport/rapport.html")
    #expect(try Program.run(["check", bakery, "--format", "xml"] + day).out == xml)
    let second = try Program.run(["check", cafe, "--out", map, "--lang", "en"] + day)
    #expect(second.status == 0)
    #expect(try folder.read("a/rapport/rapport.xml") != xml)
    #expect(try folder.read("a/rapport/rapport.html") != html)
    #expect(try FileSystem.files(below: map) == ["rapport.html", "rapport.xml"])
  }

  @Test(
    "-o replaces an earlier report of any employer and language",
    arguments: ["text", "xml", "html", "json", "csv"])
  func again(_ form: String) throws {
    let file = folder.path + "/rapport"
    for arguments in [[bakery, "--lang", "nl"], [cafe, "--lang", "nl"], [cafe, "--lang", "en"]] {
      let run = try Program.run(["check"] + arguments + ["--format", form, "-o", file] + day)
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.out.isEmpty)
    }
  }

  @Test(
    "a file that is no report is kept unless --overwrite is given",
    arguments: [
      // For each form a file of somebody else that looks like it.
      ("text", "Toets van de werkwijze: mijn aantekeningen.\n"),
      ("xml", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rapport/>\n"),
      (
        "html",
        "<!DOCTYPE html>\n<html lang=nl>\n<head>\n<meta charset=utf-8>\n<title>Ik</title>\n"
      ),
      ("json", "{\n  \"schema\": 1,\n  \"van\": \"mij\"\n}\n"), ("csv", "Dossier;Werkgever\n"),
    ])
  func foreign(_ form: String, _ lookalike: String) throws {
    for text in [lookalike, ""] {
      let file = try folder.write(text, "bestand")
      let arguments = ["check", bakery, "--format", form, "-o", file] + day
      let run = try Program.run(arguments)
      #expect(run.status == 73)
      #expect(run.errors.contains("fout[cannot-create]") && run.errors.contains("--overwrite"))
      #expect(try folder.read("bestand") == Array(text.utf8))
      #expect(try Program.run(arguments + ["--overwrite"]).status == 0)
      #expect(try folder.read("bestand") != Array(text.utf8))
    }
  }

  @Test("a dossier is never written over by its own report")
  func ownInput() throws {
    let bytes = PackageFolder.bytes(
      "questionnaires/werving-en-selectie/voorbeelden/goed/eetcafe-de-brug.xml")
    let file = try folder.write(bytes, "dossier.xml")
    #expect(try Program.run(["check", file, "--format", "xml", "-o", file]).status == 73)
    #expect(try folder.read("dossier.xml") == bytes)
  }

  @Test("output that cannot be made ends with 73")
  func cannotCreate() throws {
    let file = try folder.write("x", "bestand")
    for path in [folder.path, folder.path + "/nee/rapport.xml", file + "/rapport.xml"] {
      let run = try Program.run(["check", bakery, "-o", path] + day)
      #expect(run.status == 73)
      #expect(run.errors.contains("fout[cannot-create]"))
    }
    #expect(try Program.run(["check", bakery, "--out", file] + day).status == 73)
    #expect(try FileSystem.files(below: folder.path) == ["bestand"])
  }

  @Test("a full disk ends with 74")
  func full() throws {
    let file = try Program.run(["check", bakery, "-o", "/dev/full"] + day)
    #expect(file.status == 74)
    #expect(file.errors.contains("fout[disk-full]"))
    let screen = try Program.run(["check", bakery] + day, output: "/dev/full")
    #expect(screen.status == 74)
    #expect(screen.errors.contains("fout[disk-full]"))
    #expect(try Program.run(["catalogue", "questions"], output: "/dev/full").status == 74)
    #expect(try Program.run(["schema", "dossier"], output: "/dev/full").status == 74)
    // When nothing can be said the status still tells.
    #expect(try Program.run(["check", "nee.xml"], errors: "/dev/full").status == 66)
  }

  @Test("a reader that stops listening is no error")
  func closedPipe() throws {
    let script = "\(Program.path) check \(bakery) --date 2026-11-23 --format html; echo $? >&2"
    let files = folder.path
    try folder.write("", "in")
    for command in ["( \(script) ) | head -c 1", "( \(script) ) | true"] {
      let child = try Child(
        ["/bin/sh", "-c", command], environment: [:], input: files + "/in",
        output: files + "/out", errors: files + "/err")
      #expect(child.wait() == 0)
      #expect(try String(decoding: folder.read("err"), as: UTF8.self) == "0\n")
      unlink(files + "/err")
    }
  }

  @Test("colours come on a terminal only, and NO_COLOR turns them off")
  func colour() throws {
    #expect(try onTerminal([:]).contains("\u{1B}["))
    #expect(try onTerminal(["NO_COLOR": ""]).contains("\u{1B}["))
    #expect(try !onTerminal(["NO_COLOR": "1"]).contains("\u{1B}"))
    #expect(try !onTerminal(["TERM": "dumb"]).contains("\u{1B}"))
    #expect(try !Program.run(["check", bakery] + day).text.contains("\u{1B}"))
  }

  /// What the program writes to a terminal.
  private func onTerminal(_ environment: [String: String]) throws -> String {
    let terminal = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    #expect(terminal >= 0)
    defer { close(terminal) }
    // TIOCSPTLCK 0 unlocks the other side, TIOCGPTN gives its number.
    var value: Int32 = 0
    #expect(ioctl(terminal, 0x4004_5431, &value) == 0)
    #expect(ioctl(terminal, 0x8004_5430, &value) == 0)
    let name = "/dev/pts/\(value)"
    let child = try Child(
      [Program.path, "check", bakery] + day,
      environment: ["TERM": "xterm"].merging(environment) { _, new in new }, input: "/dev/null",
      output: name, errors: "/dev/null")
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4_096)
    // Ends with an error when the last writer has gone.
    while case let count = read(terminal, &buffer, buffer.count), count > 0 {
      bytes += buffer[..<count]
    }
    #expect(child.wait() == 0)
    return String(decoding: bytes, as: UTF8.self)
  }
}

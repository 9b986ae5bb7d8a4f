import Foundation
import TestSupport
import Testing

@Suite("Arguments")
struct UsageTests {
  @Test(
    "help ends with 0 and has examples",
    arguments: [
      ["--help"], ["check", "--help"], ["catalogue", "--help"], ["catalogue", "lint", "--help"],
      ["schema", "--help"], ["help", "check"],
    ])
  func help(_ arguments: [String]) throws {
    let run = try Program.run(arguments)
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    #expect(run.text.contains("werkwijzetoets"))
    if arguments.first != "catalogue", arguments.first != "schema" {
      #expect(run.text.contains("werkwijzetoets check dossier.xml --out"))
    }
  }

  @Test("help speaks English when the system does")
  func englishHelp() throws {
    let run = try Program.run(["--help"], environment: ["LC_ALL": "en_GB.UTF-8"])
    #expect(run.text.contains("Exit status"))
    #expect(try Program.run(["--help"]).text.contains("Afloop"))
  }

  @Test("the version is a number")
  func version() throws {
    let run = try Program.run(["--version"])
    #expect(run.status == 0)
    #expect(run.text.contains(/^[0-9]+\.[0-9]+\.[0-9]+\n$/))
  }

  @Test(
    "what is wrong with a command ends with 64",
    arguments: [
      ["check"], ["check", "--wrong", "x"], ["frobnicate"], ["check", "a", "b"],
      ["check", "x", "--format", "pdf"], ["check", "x", "--lang", "de"],
      ["check", "x", "--diagnostics", "sarifje"], ["check", "x", "--date"],
      ["check", "x", "--date", "2026-02-30"], ["check", "x", "--date", "1-2-2026"],
      ["check", "x", "--fail-under", "101"], ["check", "x", "--fail-under", "-1"],
      ["check", "x", "--fail-under=-1"], ["check", "x", "--fail-under", "veel"],
      ["check", "x", "--fail-under", "1e1"], ["check", "x", "--fail-under", "50."],
      ["check", "x", "--fail-under", "100.5"], ["check", "x", "--fail-under", ""],
      ["check", "x", "-o", "y", "--out", "z"], ["check", "x", "--norms", "onbekend"],
      ["check", "x", "--norms", "35673-A,"], ["check", "x", "--norms", ""],
      ["check", "x", "--norms", "consult-2019"], ["catalogue", "show"],
      ["catalogue", "show", "FE-99"], ["catalogue", "norms", "--format", "xml"],
      ["schema", "onbekend"], ["schema"],
    ])
  func usage(_ arguments: [String]) throws {
    let run = try Program.run(arguments)
    #expect(run.status == 64)
    #expect(run.out.isEmpty)
    #expect(run.errors.contains("fout[usage]"))
  }

  @Test("what is wrong with a command is said in English when the system speaks it")
  func english() throws {
    for arguments in [["check"], ["frobnicate"], ["check", "x", "--date", "1-2-2026"]] {
      let run = try Program.run(arguments, environment: ["LC_ALL": "en_US.UTF-8"])
      #expect(run.status == 64)
      #expect(run.errors.contains("error[usage]"))
    }
  }

  @Test("an unknown id gets the closest one")
  func suggestion() throws {
    let run = try Program.run(["catalogue", "show", "eisen_voraf", "--lang", "en"])
    #expect(run.status == 64)
    #expect(run.errors.contains("eisen_vooraf"))
  }

  @Test("the catalogue is shown as text and as JSON")
  func catalogue() throws {
    for arguments in [
      ["show", "FE-1"], ["show", "eisen_vooraf"], ["show", "35673-A"], ["norms"], ["questions"],
    ] {
      for language in ["nl", "en"] {
        let run = try Program.run(["catalogue"] + arguments + ["--lang", language])
        #expect(run.status == 0)
        #expect(run.errors.isEmpty)
        #expect(run.out.count > 100)
      }
    }
    for name in ["norms", "questions"] {
      let run = try Program.run(["catalogue", name, "--format", "json"])
      #expect(run.status == 0)
      let parsed = try JSONSerialization.jsonObject(with: Data(run.out))
      #expect((parsed as? [Any])?.isEmpty == false || (parsed as? [String: Any])?.isEmpty == false)
    }
  }

  @Test("a schema is printed as it is in the package")
  func schema() throws {
    for name in ["dossier.rnc", "dossier.rng", "criterium.rng"] {
      let run = try Program.run(["schema", name])
      #expect(run.status == 0)
      #expect(run.out == PackageFolder.bytes("questionnaires/schema/" + name))
    }
    #expect(
      try Program.run(["schema", "dossier"]).out
        == PackageFolder.bytes("questionnaires/schema/dossier.rnc"))
  }
}

import Catalogue
import Files
import TestSupport
import Testing

@Suite("werkwijzetoets catalogue lint")
struct LintTests {
  @Test("finds nothing in the shipped catalogue")
  func clean() throws {
    let run = try Program.run(["catalogue", "lint"])
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    #expect(run.text.hasPrefix("In orde: 57 criteria, "))
    let folder = try Program.run(["catalogue", "lint", "--catalogue", PackageFolder.questionnaire])
    #expect(folder.status == 0)
    #expect(folder.text == run.text)
  }

  @Test("names each fault with its place and ends with 78", arguments: CatalogueFault.all)
  func faults(_ fault: CatalogueFault) throws {
    let (files, expected) = try fault.apply(to: ShippedCatalogue.files)
    let folder = try TemporaryFolder()
    for file in files { try folder.write(file.bytes, file.path) }
    let run = try Program.run(["catalogue", "lint", "--catalogue", folder.path, "--lang", "en"])
    #expect(run.status == 78)
    #expect(run.out.isEmpty)
    let place = expected.dropLast(fault.key.utf8.count + 1)
    let heads = run.errors.split(separator: "\n").filter { $0.contains("error[") }
    #expect(heads.count == 1)
    #expect(heads.first?.hasPrefix("\(place): error[\(fault.key)]: ") == true, "\(run.errors)")
  }

  @Test("refuses a folder without a catalogue")
  func empty() throws {
    let folder = try TemporaryFolder()
    let run = try Program.run(["catalogue", "lint", "--catalogue", folder.path])
    #expect(run.status == 78)
    #expect(run.errors.contains("vragenlijst.xml:1:1: fout[missing-file]"))
    #expect(
      try Program.run(["catalogue", "lint", "--catalogue", folder.path + "/nee"]).status == 66)
  }
}

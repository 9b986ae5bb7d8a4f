import Dossiers
import Messages
import Testing

@Suite("Dossiers in JSON")
struct JSONDossierTests {
  @Test("are read")
  func good() throws {
    #expect(try remarks(dossierJSON()) == [])
    #expect(
      try read(dossierJSON(answers: "\"eisen_vooraf\": null")).dossier?.answers.first?.value == nil)
    #expect(try read(dossierJSON(answers: "\"dossier_onderdelen\": []")).dossier != nil)
  }

  @Test(
    "with a fault get its message at its place",
    arguments: [
      (dossierJSON(answers: "\"eisen_vooraf\": \"soms\""), ["3:29 unknown-answer"]),
      (dossierJSON(answers: "\"eisen_voraf\": true"), ["3:13 unknown-question"]),
      (dossierJSON(answers: "\"aantal_werknemers\": 1.5"), ["3:34 type"]),
      (dossierJSON(answers: "\"eisen_vooraf\": {}"), ["3:13 missing-answer"]),
      (
        dossierJSON(answers: "\"eisen_vooraf\": {\"value\": {}}"),
        ["3:13 missing-answer", "3:39 type"]
      ),
      (
        dossierJSON(answers: "\"eisen_vooraf\": {\"value\": true, \"opmerking\": \"x\"}"),
        ["3:45 json-unknown"]
      ),
      (dossierJSON(answers: "\"dossier_onderdelen\": [1]"), ["3:36 type"]),
      (
        dossierJSON(answers: "\"eisen_vooraf\": {\"value\": true, \"remark\": \" \"}"),
        ["3:55 too-short"]
      ),
      (
        dossierJSON(
          answers:
            "\"eisen_vooraf\": {\"value\": true, \"evidence\": [{\"attachment\": \"b1\", \"page\": 0}]}"
        ),
        ["3:73 dangling-ref", "3:87 type"]
      ),
      (dossierJSON(employer: ", \"kvk\": \"123\""), ["2:49 identity"]),
      (dossierJSON(employer: ", \"kvk\": null"), ["2:49 type"]),
      (dossierJSON(more: ", \"taken\": {\"on\": \"2026-11-01\"}"), ["3:45 json-missing"]),
      (dossierJSON(more: ", \"vacancies\": [{\"id\": \"v1\"}]"), ["3:50 json-missing"]),
      (dossierJSON(more: ", \"vacancies\": {}"), ["3:49 type"]),
      (dossierJSON(more: ", \"attachments\": [3]"), ["3:52 type"]),
      (dossierJSON(more: ", \"anwers\": {}"), ["3:36 json-unknown"]),
      (dossierJSON(answers: "\"eisen_vooraf\": true, \"eisen_vooraf\": false"), ["3:35 duplicate"]),
      (
        dossierJSON(answers: "\"eisen_vooraf\": {\"value\": true, \"remark\": \"\\u0001\"}"),
        ["3:56 json-syntax"]
      ),
      ("{", ["1:2 json-syntax"]),
      (
        "{\"employer\": 1, \"answers\": 2, \"id\": \"x\"}",
        ["1:1 json-missing", "1:1 json-missing", "1:14 type", "1:28 type"]
      ),
    ])
  func faults(_ text: String, _ expected: [String]) throws {
    #expect(try remarks(text) == expected)
    #expect(try read(text).dossier == nil)
  }

  @Test("suggest the name that was meant")
  func suggestion() throws {
    let found = try read(dossierJSON(more: ", \"vacancy\": []")).diagnostics
    #expect(found.map(\.key) == ["json-unknown"])
    let close = try read(dossierJSON(more: ", \"vacancie\": []")).diagnostics
    #expect(close.first?.hint?.en.contains("vacancies") == true)
  }

  @Test("have the number of the line of their file")
  func line() throws {
    let read = try reader().readJSON(Array("{}".utf8), file: "lijst.ndjson", line: 12)
    #expect(read.diagnostics.allSatisfy { $0.position?.line == 12 })
    #expect(!read.diagnostics.isEmpty)
  }
}

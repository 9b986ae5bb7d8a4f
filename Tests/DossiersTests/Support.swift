import Catalogue
import Dossiers
import Files
import Messages
import Rules
import TestSupport
import Testing
import XML

/// The folder of the examples.
let examples = PackageFolder.questionnaire + "/voorbeelden"

/// A reader on the day of the examples.
func reader() throws -> DossierReader {
  DossierReader(
    try ShippedCatalogue.catalogue(), schema: try dossierSchema(),
    on: try #require(ShippedCatalogue.day))
}

/// The schema of dossiers.
func dossierSchema() throws -> RelaxNG { try #require(ShippedCatalogue.grammar("dossier.rng")) }

/// Opens, reads and verifies what stands at a path, as the program does.
func readAll(_ path: String) throws -> (dossier: Dossier?, diagnostics: [Diagnostic]) {
  let opened = try DossierPackage.open(path)
  guard let package = opened.package else { return (nil, opened.diagnostics) }
  let read = try reader().read(package.bytes, file: package.file)
  guard var dossier = read.dossier else { return (nil, read.diagnostics) }
  let problems = package.verify(&dossier)
  return (problems.isEmpty ? dossier : nil, read.diagnostics + problems)
}

/// Reads a text as a dossier.
func read(_ text: String) throws -> ReadDossier {
  try reader().read(Array(text.utf8), file: "dossier")
}

/// The messages on a text, each as `line:column key`, with `?` after a warning.
func remarks(_ text: String) throws -> [String] {
  try read(text).diagnostics.map(remark)
}

/// A message as `line:column key`, with `?` after a warning.
func remark(_ diagnostic: Diagnostic) -> String {
  let place = diagnostic.position.map { "\($0.line):\($0.column) " } ?? ""
  return place + diagnostic.key + (diagnostic.severity == .warning ? "?" : "")
}

/// The paths of all good example dossiers: files and folders.
let goodExamples: [String] = {
  let files = (try? FileSystem.files(below: examples + "/goed")) ?? []
  return files.compactMap { file in
    if file.hasSuffix("/dossier.xml") { return String(file.dropLast("/dossier.xml".count)) }
    return file.hasSuffix(".xml") && !file.contains("/") ? file : nil
  }
}()

/// A dossier in XML with something in its parts.
func dossierXML(
  employer: String = "<naam>Voorbeeldbedrijf</naam>", taken: String = "",
  answers: String = "<antwoord vraag=\"eisen_vooraf\" waarde=\"ja\"/>", after: String = ""
) -> String {
  """
  <werkwijze-dossier xmlns="urn:werkwijzetoets:dossier" versie="1.0" id="x" \
  vragenlijst="werving-en-selectie" vragenlijst-versie="2026.1">
  <werkgever>\(employer)</werkgever>\(taken)
  <antwoorden>\(answers)</antwoorden>
  \(after)
  </werkwijze-dossier>
  """
}

/// A dossier in JSON with something in its parts.
func dossierJSON(
  answers: String = "\"eisen_vooraf\": true", more: String = "", employer: String = ""
) -> String {
  """
  {"id": "x", "questionnaire": "werving-en-selectie", "questionnaire_version": "2026.1",
  "employer": {"name": "Voorbeeldbedrijf"\(employer)},
  "answers": {\(answers)}\(more)}
  """
}

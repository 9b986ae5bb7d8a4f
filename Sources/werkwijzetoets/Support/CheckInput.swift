import Assessment
import Catalogue
import Documents
import Dossiers
import Files
import Messages
import Rules
import Signals

/// Reads what `check` is given: a dossier with its documents, or a document by itself.
struct CheckInput {
  /// What was read, with what is odd about it.
  struct Result {
    var dossier: Dossier
    var warnings: [Diagnostic]
    /// Nil when there was no document to read.
    var reading: DocumentReading?
  }

  let path: String
  let catalogue: Catalogue
  let catalogueFolder: String?
  let date: CalendarDate

  /// Reads everything; what stops it is said on the console.
  func read(_ console: inout Console) throws -> Result {
    if path != "-", FileSystem.kind(of: path) == .folder {
      return try dossier(try DossierPackage.open(path), &console)
    }
    let bytes = try FileSystem.read(path, limit: DocumentLimits.standard.bytes)
    if isDocument(bytes) { return try document(bytes, console) }
    return try dossier(DossierPackage.open(bytes, file: path), &console)
  }

  /// The ends of names that promise a document, also of kinds that are not read.
  private static let documentNames: Set<String> = [
    "docx", "docm", "dotx", "doc", "odt", "ott", "pdf", "html", "htm", "xhtml", "rtf", "txt",
    "text", "md", "markdown", "pages", "wpd", "xlsx", "xlsm", "xls", "ods", "pptx", "ppt", "odp",
  ]

  /// The name decides when it promises something; else the bytes. Plain text without such a name
  /// may be anything, so it is no document.
  private func isDocument(_ bytes: [UInt8]) -> Bool {
    let name = FileSystem.baseName(path)
    if let dot = name.lastIndex(of: "."), dot != name.startIndex {
      let end = name[name.index(after: dot)...].lowercased()
      if Self.documentNames.contains(end) { return true }
      if ["xml", "json", "ndjson"].contains(end) { return false }
    }
    guard !bytes.isEmpty, case .document(let format) = FileKind(of: bytes, name: nil) else {
      return false
    }
    return format != .txt && format != .md
  }

  // MARK: A document by itself

  private func document(_ bytes: [UInt8], _ console: Console) throws -> Result {
    let name = path == "-" ? "-" : FileSystem.baseName(path)
    let text = try IsolatedDocumentReader().read(bytes, file: path)
    console.say(text.notices)
    let dossier = Dossier(document: name, bytes: bytes, catalogue)
    let source = EvidenceCollector.Source(file: name, attachment: 0, text: text)
    let reading = try collector(console).collect([source], for: dossier)
    return Result(
      dossier: dossier, warnings: Self.withoutPlace(text.notices, name), reading: reading)
  }

  // MARK: A dossier

  private func dossier(
    _ opened: (package: DossierPackage?, diagnostics: [Diagnostic]), _ console: inout Console
  ) throws -> Result {
    guard let package = opened.package else {
      throw console.stop(ExitStatus(of: opened.diagnostics), opened.diagnostics)
    }
    console.remember(package.bytes, as: package.file)
    let reader = DossierReader(catalogue, schema: try Content.grammar("dossier.rng"), on: date)
    let read = reader.read(package.bytes, file: package.file)
    guard var dossier = read.dossier else {
      throw console.stop(ExitStatus(of: read.diagnostics), read.diagnostics)
    }
    let problems = package.verify(&dossier)
    console.say(read.diagnostics)
    guard problems.isEmpty else { throw console.stop(ExitStatus(of: problems), problems) }
    var result = Result(dossier: dossier, warnings: read.diagnostics, reading: nil)
    try readAttachments(of: package, into: &result, console)
    return result
  }

  /// Reads the attachments that are there. One that cannot be read is said and left out: the
  /// answers stand without it.
  private func readAttachments(
    of package: DossierPackage, into result: inout Result, _ console: Console
  ) throws {
    let reader = IsolatedDocumentReader()
    var sources: [EvidenceCollector.Source] = []
    for (index, attachment) in result.dossier.attachments.enumerated()
    where attachment.isVerified == true && attachment.kind != .other {
      guard let bytes = package.bytes(of: attachment) else { continue }
      var notices: [Diagnostic]
      do throws(FileProblem) {
        let text = try reader.read(bytes, file: attachment.path)
        sources.append(
          EvidenceCollector.Source(file: attachment.path, attachment: index, text: text))
        notices = text.notices
      } catch {
        var diagnostic = error.diagnostic
        diagnostic.severity = .warning
        notices = [diagnostic]
      }
      console.say(notices)
      result.warnings += Self.withoutPlace(notices, attachment.path)
    }
    guard !sources.isEmpty else { return }
    let reading = try collector(console).collect(sources, for: result.dossier)
    let remarks = reading.quoteRemarks(in: result.dossier, file: package.file)
    console.say(remarks)
    result.warnings += remarks
    result.reading = reading
  }

  private func collector(_ console: Console) throws -> EvidenceCollector {
    let loaded = try Content.loadSignals(catalogueFolder)
    guard let data = loaded.data else { throw console.stop(.configuration, loaded.diagnostics) }
    return EvidenceCollector(catalogue, data)
  }

  /// Messages as the report has them: the file without folders, so that it is the same everywhere.
  private static func withoutPlace(_ notices: [Diagnostic], _ name: String) -> [Diagnostic] {
    notices.map { notice in
      var notice = notice
      notice.file = name
      return notice
    }
  }
}

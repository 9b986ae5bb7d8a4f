public import Files
internal import Glibc
internal import Messages

/// Reads documents in this process.
///
/// For files that nobody vouches for use ``IsolatedDocumentReader``: it does the same in a process
/// of its own with bounds on memory and time.
public struct DocumentReader: Sendable {
  /// The most that is accepted.
  public var limits: DocumentLimits
  /// The path of `pdftotext` (Debian's package `poppler-utils`); nil when it is not there.
  public var pdfProgram: String?

  /// Makes a reader.
  /// - Parameters:
  ///   - limits: the most that is accepted of a document.
  ///   - pdfProgram: the path of `pdftotext`.
  public init(
    limits: DocumentLimits = .standard, pdfProgram: String? = DocumentReader.findPDFProgram()
  ) {
    self.limits = limits
    self.pdfProgram = pdfProgram
  }

  /// Looks for `pdftotext` in the folders of `PATH`; without `PATH`, where systems put it.
  /// - Returns: its path, or nil.
  public static func findPDFProgram() -> String? {
    let path = getenv("PATH").map { String(cString: $0) } ?? "/usr/local/bin:/usr/bin:/bin"
    return path.split(separator: ":").lazy.filter { $0.hasPrefix("/") }
      .map { $0 + "/pdftotext" }.first { access($0, X_OK) == 0 && FileSystem.kind(of: $0) == .file }
  }

  /// Reads a document.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - file: its name as the user typed it: for messages, and to tell whether what is in it fits
  ///     the end of its name.
  /// - Returns: its text; there is at least one passage.
  /// - Throws: status 65 with what is wrong with it, or 69 when `pdftotext` is missing.
  public func read(_ bytes: [UInt8], file: String) throws(FileProblem) -> DocumentText {
    do throws(DocumentFault) {
      var document = try document(bytes, name: file, input: nil) {}
      for index in document.notices.indices { document.notices[index].file = file }
      return document
    } catch {
      var diagnostic = error.diagnostic
      diagnostic.file = file
      throw FileProblem(status: error.status, diagnostic: diagnostic)
    }
  }

  /// Reads a document.
  /// - Parameters:
  ///   - bytes: the file.
  ///   - name: its name.
  ///   - input: where another program finds the same bytes; nil when it is to be given them.
  ///   - afterwards: called when no other program is needed any more.
  /// - Returns: its text; the notices name no file.
  /// - Throws: what is wrong with it.
  func document(
    _ bytes: [UInt8], name: String, input: Subprocess.Input?, afterwards: @escaping () -> Void
  ) throws(DocumentFault) -> DocumentText {
    guard !bytes.isEmpty else {
      throw DocumentFault(
        Diagnostic("empty", DocumentMessages.empty, hint: DocumentMessages.chooseOther))
    }
    guard bytes.count <= limits.bytes else {
      throw DocumentFault(
        Diagnostic(
          "limit", FileMessages.tooBig(name, megabytes: limits.bytes / 1_000_000),
          hint: DocumentMessages.splitDocument))
    }
    if CompoundFile.isEncrypted(bytes) {
      throw DocumentFault(
        Diagnostic("password", DocumentMessages.password, hint: DocumentMessages.removePassword))
    }
    let end = Recogniser.fileExtension(name)
    let kind = FileKind(of: bytes, name: name)
    guard case .document(let format) = kind else {
      if kind == .zip, Self.formats[end ?? ""] == .docx {
        // A bomb is named as what it is, also when it is no Word file.
        _ = try Package(bytes, .word, limits: limits) { _ in false }
      }
      throw Self.wrongKind(kind, named: end)
    }
    if let expected = Self.formats[end ?? ""], expected != Self.family(format) {
      throw Self.wrongKind(kind, named: end)
    }
    switch format {
    case .docx: return try WordReader.read(bytes, name: end, limits: limits)
    case .odt: return try OpenDocumentReader.read(bytes, limits: limits)
    case .html: return try HTMLReader.read(bytes, limits: limits)
    case .rtf: return try RichTextReader.read(bytes, limits: limits)
    case .txt: return try PlainTextReader.read(bytes, limits: limits)
    case .md: return try MarkdownReader.read(bytes, limits: limits)
    case .pdf:
      var reader = PDFReader(limits: limits, program: pdfProgram, input: input)
      reader.afterwards = afterwards
      return try reader.read(bytes)
    }
  }

  /// Text and Markdown are one family: only the name parts them.
  private static func family(_ format: DocumentFormat) -> DocumentFormat {
    format == .md ? .txt : format
  }

  /// What the end of a name promises.
  private static let formats: [String: DocumentFormat] = [
    "docx": .docx, "docm": .docx, "dotx": .docx, "odt": .odt, "ott": .odt, "pdf": .pdf,
    "html": .html, "htm": .html, "xhtml": .html, "rtf": .rtf, "txt": .txt, "text": .txt,
    "md": .txt, "markdown": .txt,
  ]

  private static func wrongKind(_ kind: FileKind, named end: String?) -> DocumentFault {
    let found = kind.messageKind
    if found == .zip, let end, formats[end] == .docx {
      return DocumentFault(
        Diagnostic("wrong-kind", DocumentMessages.notWord(end), hint: DocumentMessages.saveAgain))
    }
    let message =
      if let end, formats[end] != nil {
        DocumentMessages.wrongKind(found, named: end)
      } else {
        DocumentMessages.wrongKind(found)
      }
    return DocumentFault(
      Diagnostic("wrong-kind", message, hint: DocumentMessages.useInstead(found)))
  }
}

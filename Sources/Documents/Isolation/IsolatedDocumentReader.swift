public import Files
internal import Messages

/// Reads documents that nobody vouches for, each in a process of its own.
///
/// The process is this program itself, started with the subcommand ``ReadDocumentProcess/name``.
/// Whatever happens to it, here it is one file that is refused with a message.
public struct IsolatedDocumentReader: Sendable {
  /// The program to start; by default the one that runs now.
  public var program: String
  /// The most that is accepted of a document.
  public var limits: DocumentLimits
  /// The path of `pdftotext`; nil when it is not there.
  public var pdfProgram: String?

  /// Makes a reader.
  /// - Parameters:
  ///   - program: a program that calls ``ReadDocumentProcess/run(_:)`` for its subcommand.
  ///   - limits: the most that is accepted of a document.
  ///   - pdfProgram: the path of `pdftotext`.
  public init(
    program: String = "/proc/self/exe", limits: DocumentLimits = .standard,
    pdfProgram: String? = DocumentReader.findPDFProgram()
  ) {
    self.program = program
    self.limits = limits
    self.pdfProgram = pdfProgram
  }

  /// Reads a document.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - file: its name as the user typed it.
  /// - Returns: its text; there is at least one passage.
  /// - Throws: status 65 with what is wrong with it, 69 when `pdftotext` is missing, or 75 when
  ///   no process can be started.
  public func read(_ bytes: [UInt8], file: String) throws(FileProblem) -> DocumentText {
    // What needs no parsing is said without a process.
    if bytes.isEmpty || bytes.count > limits.bytes {
      return try DocumentReader(limits: limits, pdfProgram: nil).read(bytes, file: file)
    }
    // Only the end of the name matters there, and it goes into a list of arguments.
    let end = Recogniser.fileExtension(file).map { "x.\($0)" } ?? "x"
    let arguments = ReadDocumentProcess.arguments(limits, file: end, pdfProgram: pdfProgram)
    // Marks around the text of a passage: kind, page, path.
    let most = limits.text + limits.paragraphs * 128 + 100_000
    let result = Subprocess.run(
      [program] + arguments, input: .bytes(bytes), most: most, seconds: limits.seconds, limits: nil)
    switch outcome(result) {
    case .success(var document):
      for index in document.notices.indices { document.notices[index].file = file }
      return document
    case .failure(let fault):
      var diagnostic = fault.diagnostic
      diagnostic.file = file
      throw FileProblem(status: fault.status, diagnostic: diagnostic)
    }
  }

  private func outcome(_ result: Subprocess.Result) -> Result<DocumentText, DocumentFault> {
    typealias M = DocumentMessages
    switch result.end {
    case .status(0):
      if let outcome = WireReader.read(result.output) { return outcome }
    case .tooSlow, .signal(24):
      return .failure(
        DocumentFault(Diagnostic("limit", M.tooSlow, hint: M.splitDocument)))
    case .notStarted, .status(64), .status(127):
      return .failure(
        DocumentFault(
          Diagnostic("temporary", M.readerNotStarted, hint: M.tryAgain), status: .temporary))
    default: break
    }
    return .failure(
      DocumentFault(Diagnostic("document", M.readerStopped, hint: M.saveAgain)))
  }
}

internal import Archives
internal import Messages

/// Reads PDF files: looks through the bytes itself, and lets `pdftotext` tell which words stand
/// where.
struct PDFReader {
  let limits: DocumentLimits
  /// The path of `pdftotext`; nil when it is not there.
  let program: String?
  /// Where the other program finds the file; nil when it is to be given the bytes.
  var input: Subprocess.Input?
  /// Called after the other program ended, before its output is read.
  var afterwards: () -> Void = {}

  /// - Throws: when it is not whole, over a limit, or has no text; and when `pdftotext` is missing.
  func read(_ bytes: [UInt8]) throws(DocumentFault) -> DocumentText {
    try checkStart(bytes)
    let scan = try PDFScan.run(bytes, limits: limits)
    guard let program else {
      throw DocumentFault(
        Diagnostic(
          "helper-missing", DocumentMessages.noPDFReader, hint: DocumentMessages.installPDFReader),
        status: .unavailable)
    }
    let output = try run(program, on: bytes, scan)
    afterwards()
    let words = PDFWords(output)
    guard words.pages.count <= limits.pages else { throw tooManyPages }
    var assembler = TextAssembler(limits: limits)
    assembler.notices = scan.notices
    assembler.metadata = words.metadata
    assembler.metadata.pages = words.pages.count
    PDFLayout(words.pages).write(to: &assembler)
    var document = try assembler.document(.pdf) { withoutText(scan, words) }
    let empty = words.pages.indices.filter { words.pages[$0].words.isEmpty }.map { "\($0 + 1)" }
    if !empty.isEmpty, scan.hasImages {
      let shown = empty.prefix(20).joined(separator: ", ") + (empty.count > 20 ? " …" : "")
      document.notices.append(
        Diagnostic(
          "no-text", .warning, DocumentMessages.pagesWithoutText(shown),
          hint: DocumentMessages.recogniseText))
    }
    return document
  }

  /// Refuses a PDF with something else before it: two programs could see two different files.
  private func checkStart(_ bytes: [UInt8]) throws(DocumentFault) {
    let recogniser = Recogniser(bytes, name: nil)
    guard let start = recogniser.pdfStart, start > 0 else { return }
    if recogniser.isImage {
      throw DocumentFault(
        Diagnostic(
          "wrong-kind", DocumentMessages.pdfAndImage, hint: DocumentMessages.exportAgain))
    }
    let isBlank = bytes[..<start].allSatisfy { $0 <= 0x20 || [0xEF, 0xBB, 0xBF].contains($0) }
    guard isBlank else {
      throw DocumentFault(
        Diagnostic("wrong-kind", DocumentMessages.beforePDF, hint: DocumentMessages.exportAgain))
    }
  }

  private var tooManyPages: DocumentFault {
    DocumentFault(
      Diagnostic(
        "limit", DocumentMessages.tooManyPages(Numbers.grouped(limits.pages)),
        hint: DocumentMessages.splitDocument))
  }

  private func withoutText(_ scan: PDFScan, _ words: PDFWords) -> Diagnostic {
    typealias M = DocumentMessages
    if scan.hasForm { return Diagnostic("no-text", M.pdfForm, hint: M.exportAgain) }
    if scan.hasImages { return Diagnostic("no-text", M.pdfScan, hint: M.recogniseText) }
    if scan.statedPages > max(words.pages.count, 1) {
      return Diagnostic("no-text", M.pdfPageCount, hint: M.exportAgain)
    }
    return Diagnostic("no-text", M.pdfNoText, hint: M.exportAgain)
  }

  private func run(
    _ program: String, on bytes: [UInt8], _ scan: PDFScan
  ) throws(DocumentFault) -> [UInt8] {
    typealias M = DocumentMessages
    // One page more than the limit shows that there are more.
    let arguments = [
      program, "-bbox", "-raw", "-enc", "UTF-8", "-l", "\(limits.pages + 1)",
      "/proc/self/fd/0", "-",
    ]
    let result = Subprocess.run(
      arguments, input: input ?? .bytes(bytes), most: 100_000_000, seconds: limits.seconds,
      limits: limits)
    let words = String(decoding: result.errors.prefix(4_096), as: UTF8.self)
    switch result.end {
    case .status(0):
      guard !words.contains("Loop in Pages") else {
        throw DocumentFault(Diagnostic("pdf", M.pdfLoop, hint: M.exportAgain))
      }
      return result.output
    case .status:
      if words.contains("password") {
        throw DocumentFault(Diagnostic("password", M.pdfPassword, hint: M.saveWithoutPassword))
      }
      if scan.referredPages > limits.pages { throw tooManyPages }
      if words.contains("Page count") || words.contains("page range") {
        throw DocumentFault(Diagnostic("no-text", M.pdfPageCount, hint: M.exportAgain))
      }
      throw DocumentFault(Diagnostic("pdf", M.pdfDamaged, hint: M.exportAgain))
    case .tooMuch:
      throw DocumentFault(Diagnostic("limit", M.pdfTooBig, hint: M.exportAgain))
    case .tooSlow:
      throw DocumentFault(Diagnostic("limit", M.tooSlow, hint: M.splitDocument))
    case .signal(let number):
      // 24 is the limit of processor time.
      throw DocumentFault(
        number == 24
          ? Diagnostic("limit", M.tooSlow, hint: M.splitDocument)
          : Diagnostic("pdf", M.pdfDamaged, hint: M.exportAgain))
    case .notStarted:
      throw DocumentFault(
        Diagnostic("helper-missing", M.noPDFReader, hint: M.installPDFReader), status: .unavailable)
    }
  }
}

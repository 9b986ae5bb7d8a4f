internal import Archives
internal import Messages

/// Why a document is not read.
struct DocumentFault: Error {
  var status: ExitStatus
  var diagnostic: Diagnostic

  init(_ diagnostic: Diagnostic, status: ExitStatus = .data) {
    self.diagnostic = diagnostic
    self.status = status
  }
}

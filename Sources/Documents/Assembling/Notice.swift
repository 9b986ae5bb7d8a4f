internal import Messages

/// What the user should know of a document that was read. The order is that of the messages.
enum Notice: Int, Hashable, CaseIterable {
  case trackedChanges, hiddenText, textBoxes, comments, externalTemplate, externalReference
  case dde, script, embedded, assumedEncoding
  case pdfDamaged, pdfScript, pdfLaunch, pdfOpensAddress, pdfAttachment

  var diagnostic: Diagnostic {
    typealias M = DocumentMessages
    return switch self {
    case .trackedChanges: Diagnostic("tracked-changes", .warning, M.trackedChanges)
    case .hiddenText: Diagnostic("hidden-text", .warning, M.hiddenText)
    case .textBoxes: Diagnostic("text-box", .warning, M.textBoxes)
    case .comments: Diagnostic("comments", .warning, M.comments)
    case .externalTemplate: Diagnostic("external-reference", .warning, M.externalTemplate)
    case .externalReference: Diagnostic("external-reference", .warning, M.externalReference)
    case .dde: Diagnostic("active-content", .warning, M.dde)
    case .script: Diagnostic("active-content", .warning, M.script)
    case .embedded: Diagnostic("embedded", .warning, M.embedded)
    case .assumedEncoding:
      Diagnostic("encoding", .warning, M.assumedEncoding, hint: M.checkAccents)
    case .pdfDamaged: Diagnostic("pdf", .warning, M.pdfDamagedButRead)
    case .pdfScript: Diagnostic("active-content", .warning, M.pdfScript)
    case .pdfLaunch: Diagnostic("active-content", .warning, M.pdfLaunch)
    case .pdfOpensAddress: Diagnostic("external-reference", .warning, M.pdfOpensAddress)
    case .pdfAttachment: Diagnostic("embedded", .warning, M.pdfAttachment)
    }
  }

  static func diagnostics(_ notices: Set<Notice>) -> [Diagnostic] {
    allCases.filter(notices.contains).map(\.diagnostic)
  }
}

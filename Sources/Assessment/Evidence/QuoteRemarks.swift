public import Dossiers
public import Messages

extension DocumentReading {
  /// Remarks about quotes of the employer that do not stand in the document as they were given.
  ///
  /// - Parameters:
  ///   - dossier: the dossier whose quotes were checked.
  ///   - file: the dossier's own file, for the place of the remark.
  /// - Returns: a warning for each, in the order of the dossier.
  public func quoteRemarks(in dossier: Dossier, file: String) -> [Diagnostic] {
    quotes.compactMap { quote in
      let link = dossier.answers[quote.answer].evidence[quote.link]
      let name = dossier.attachments[link.attachment].path
      let message: Text
      switch quote.place {
      case .missing: message = EvidenceTexts.quoteMissing(name)
      case .near: message = EvidenceTexts.quoteNear(name)
      case .exact:
        guard quote.isOnOtherPage, let page = quote.page else { return nil }
        message = EvidenceTexts.quoteOnOtherPage(name, page: page)
      }
      return Diagnostic(
        "quote", .warning, file: file, at: link.position, message, hint: EvidenceTexts.checkQuote)
    }
  }
}

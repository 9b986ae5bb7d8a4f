public import Messages

/// Tells what a file is by its bytes. Its name counts only where bytes cannot tell: Markdown looks
/// like any other text.
public enum FileKind: Sendable, Hashable {
  /// A document that can be read.
  case document(DocumentFormat)
  /// A zip that is no document; it may hold a dossier.
  case zip
  /// XML that is no web page; it may be a dossier.
  case xml
  /// JSON; it may be a dossier.
  case json
  /// Something that is not read.
  case other(DocumentMessages.Kind)

  /// Tells what a file is.
  /// - Parameters:
  ///   - bytes: the whole file; not empty.
  ///   - name: its name, or nil.
  public init(of bytes: [UInt8], name: String?) {
    self = Recogniser(bytes, name: name).kind
  }

  /// How messages call it.
  var messageKind: DocumentMessages.Kind {
    switch self {
    case .document(.docx): .docx
    case .document(.odt): .odt
    case .document(.pdf): .pdf
    case .document(.html): .html
    case .document(.rtf): .rtf
    case .document(.txt), .document(.md): .text
    case .zip: .zip
    case .xml: .xml
    case .json: .json
    case .other(let kind): kind
    }
  }
}

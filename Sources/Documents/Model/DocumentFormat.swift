/// A format of documents that is read.
public enum DocumentFormat: String, Sendable, CaseIterable {
  case docx
  case odt
  case html
  case rtf
  case txt
  case md
  case pdf
}

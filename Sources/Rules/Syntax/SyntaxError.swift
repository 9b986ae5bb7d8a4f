/// Why a text is not a FEEL expression, and where.
public struct SyntaxError: Error, Sendable, Hashable {
  /// The place in the text, in Unicode scalars from 0.
  public var offset: Int
  /// What is the matter.
  public var reason: Reason

  /// Makes an error at a place.
  public init(offset: Int, reason: Reason) {
    self.offset = offset
    self.reason = reason
  }

  /// What can be the matter.
  public enum Reason: Sendable, Hashable {
    /// Something stands where it cannot; the text of it.
    case unexpected(String)
    /// The text stops where more must come.
    case unexpectedEnd
    /// One thing is needed and another is found (empty at the end of the text).
    case missing(String, found: String)
    /// A text without the quote at its end.
    case unterminatedString
    /// A comment without `*/`.
    case unterminatedComment
    /// A character that no FEEL expression has outside of texts.
    case unknownCharacter(Unicode.Scalar)
    /// A number beyond 10^6144.
    case numberTooLarge(String)
    /// A context with two entries of this name.
    case duplicateKey(String)
    /// Parts within parts, more than `Parser.maximumDepth` deep.
    case tooDeep
    /// More than `Parser.maximumLength` characters.
    case tooLong
    /// A function in another language than FEEL.
    case externalFunction
  }
}

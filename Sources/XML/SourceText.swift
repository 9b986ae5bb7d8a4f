internal import Messages

/// The text of a file as UTF-8 without byte order mark, its first line checked.
///
/// All doubt about encodings ends here, before libxml2 sees a byte: it would accept far more
/// encodings than are safe, and some broken ones.
struct SourceText {
  private enum Storage {
    case given(UnsafeBufferPointer<UInt8>)
    case converted([UInt8])
  }

  private var storage: Storage
  /// The offset after the XML declaration.
  private(set) var contentStart = 0

  /// Calls a function with the text.
  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    switch storage {
    case .given(let bytes): body(bytes)
    case .converted(let bytes): bytes.withUnsafeBufferPointer(body)
    }
  }

  /// Checks and converts a file.
  static func make(
    from raw: UnsafeRawBufferPointer, limits: XMLLimits
  ) throws(Refusal) -> SourceText {
    let bytes = raw.assumingMemoryBound(to: UInt8.self)
    if bytes.isEmpty { throw Refusal(XMLMessages.empty(), at: .start) }
    if let kind = WrongKind.byFirstBytes(bytes) {
      throw Refusal(XMLMessages.wrongKind(kind), at: .start)
    }
    let mark = try ByteOrderMark.find(in: bytes)
    let body = UnsafeBufferPointer(rebasing: bytes[mark.length...])
    if bytes.count > limits.bytes {
      let beyond = max(0, limits.bytes - mark.length)
      throw Refusal(
        XMLMessages.limit(.bytes, most: limits.bytes), offset: beyond, in: body)
    }
    var text: SourceText
    if mark == .utf16Little || mark == .utf16Big {
      let converted = try Encoding.fromUTF16(body, bigEndian: mark == .utf16Big)
      text = SourceText(storage: .converted(converted))
    } else {
      text = SourceText(storage: .given(body))
    }
    let result = text.withBytes { source in
      Result<([UInt8]?, Int), Refusal> { () throws(Refusal) in
        try check(source, mark: mark)
      }
    }
    switch result {
    case .success(let (converted, start)):
      if let converted { text.storage = .converted(converted) }
      text.contentStart = start
      return text
    case .failure(let refusal): throw refusal
    }
  }

  /// Checks what can be checked before parsing.
  /// - Returns: The text in UTF-8 when it had to be converted, and where the content starts.
  private static func check(
    _ source: UnsafeBufferPointer<UInt8>, mark: ByteOrderMark
  ) throws(Refusal) -> ([UInt8]?, Int) {
    guard let first = source.firstIndex(where: { !XMLCharacter.isSpace($0) }) else {
      throw Refusal(XMLMessages.onlySpaces(), at: .start)
    }
    if source[first] != 0x3C, let refusal = WrongKind.byText(source, first: first) {
      throw refusal
    }
    let declaration = try XMLDeclaration.read(source)
    let converted = try Encoding.settle(source, declaration: declaration, mark: mark)
    let start = declaration?.end ?? 0
    if let converted {
      let refusal = converted.withUnsafeBufferPointer { Prolog.check($0, from: start) }
      if let refusal { throw refusal }
    } else if let refusal = Prolog.check(source, from: start) {
      throw refusal
    }
    return (converted, start)
  }
}

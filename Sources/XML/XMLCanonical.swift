internal import CLibXML2
public import Messages

/// The canonical form of an XML file (Canonical XML 1.0, without comments).
///
/// Files that mean the same to XML have the same canonical bytes, so digests and signatures are
/// taken of these.
public enum XMLCanonical {
  /// Makes the canonical form.
  /// - Parameters:
  ///   - bytes: The file; it is first read with all checks of `XMLReader`.
  ///   - file: Its name as the user typed it, for the diagnostics.
  ///   - limits: The most that is accepted.
  /// - Returns: The canonical bytes, nil when the file cannot be read; and then what is wrong.
  public static func bytes(
    of bytes: [UInt8], file: String? = nil, limits: XMLLimits = .standard
  ) -> (bytes: [UInt8]?, diagnostics: [Diagnostic]) {
    bytes.withUnsafeBytes { raw in
      var nothing = Silence()
      let outcome = XMLReader(limits: limits).read(raw, file: file, visitor: &nothing)
      guard outcome.isComplete else { return (nil, outcome.diagnostics) }
      let text = try? SourceText.make(from: raw, limits: limits)
      let result = text?.withBytes { source in
        canonical(UnsafeBufferPointer(rebasing: source[(text?.contentStart ?? 0)...]))
      }
      guard let result else {
        var diagnostic = XMLMessages.partialNamespace()
        diagnostic.file = file
        return (nil, [diagnostic])
      }
      return (result, [])
    }
  }

  /// Lets libxml2 build a tree of a checked text and write it out.
  private static func canonical(_ content: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    guard let context = xmlNewParserCtxt() else { return nil }
    defer { xmlFreeParserCtxt(context) }
    let document = content.withMemoryRebound(to: CChar.self) {
      xmlCtxtReadMemory(
        context, $0.baseAddress, Int32(clamping: $0.count), nil, "UTF-8",
        // It was read before, so whatever libxml2 would print is of no use.
        Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue))
    }
    guard let document else { return nil }
    defer { xmlFreeDoc(document) }
    var output: UnsafeMutablePointer<UInt8>?
    let count = xmlC14NDocDumpMemory(document, nil, 0, nil, 0, &output)
    guard count >= 0, let output else { return nil }
    defer { wt_free(output) }
    return Array(UnsafeBufferPointer(start: output, count: Int(count)))
  }

  /// A visitor for which reading without a fault is enough.
  private struct Silence: XMLVisitor {
    mutating func startElement(_ start: XMLStart) -> XMLFlow { .proceed }
    mutating func text(_ text: XMLText) -> XMLFlow { .proceed }
    mutating func endElement(_ name: XMLName) -> XMLFlow { .proceed }
  }
}

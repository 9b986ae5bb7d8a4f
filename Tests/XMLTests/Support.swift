import CLibXML2
import Messages
import XML

/// A first line that all fixtures share.
let firstLine = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

/// The first problem of a text, as `line:column key: Dutch text`; "goed" when there is none.
func complaint(_ text: String, _ limits: XMLLimits = .standard) -> String {
  complaint(Array(text.utf8), limits)
}

/// The first problem of a file.
func complaint(_ bytes: [UInt8], _ limits: XMLLimits = .standard) -> String {
  let (root, diagnostics) = XMLDocument.read(bytes: bytes, file: "a.xml", limits: limits)
  guard let first = diagnostics.first else { return root == nil ? "niets" : "goed" }
  return line(first)
}

/// One diagnostic on one line.
func line(_ diagnostic: Diagnostic) -> String {
  let place = diagnostic.position.map { "\($0.line):\($0.column)" } ?? "-"
  return "\(place) \(diagnostic.key): \(diagnostic.message.nl)"
}

/// The root element of a good text.
func tree(_ text: String) -> XMLElement? {
  XMLDocument.read(bytes: Array(text.utf8)).root
}

/// A random number generator that gives the same numbers in every run.
struct Dice: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// Whether libxml2 on its own takes a text for good XML with good namespaces. An odd address of a
/// namespace is no fault.
func libxmlAccepts(_ bytes: [UInt8]) -> Bool {
  guard let context = xmlNewParserCtxt() else { return false }
  defer { xmlFreeParserCtxt(context) }
  context.pointee.sax.pointee.serror = { user, error in
    guard let user, let error, wt_is_namespace_spelling(error) == 0 else { return }
    user.assumingMemoryBound(to: xmlParserCtxt.self).pointee._private = user
  }
  let document = bytes.withUnsafeBytes {
    xmlCtxtReadMemory(
      context, $0.assumingMemoryBound(to: CChar.self).baseAddress, Int32($0.count), nil, nil,
      Int32(XML_PARSE_NONET.rawValue))
  }
  defer { xmlFreeDoc(document) }
  return context.pointee.wellFormed == 1 && context.pointee._private == nil
}

/// What libxml2's RELAX NG says of files.
final class LibxmlSchema {
  private let schema: xmlRelaxNGPtr

  init?(_ text: String) {
    let bytes = Array(text.utf8)
    let loaded = bytes.withUnsafeBytes { raw -> xmlRelaxNGPtr? in
      let context = xmlRelaxNGNewMemParserCtxt(
        raw.assumingMemoryBound(to: CChar.self).baseAddress, Int32(raw.count))
      defer { xmlRelaxNGFreeParserCtxt(context) }
      return xmlRelaxNGParse(context)
    }
    guard let loaded else { return nil }
    schema = loaded
  }

  deinit { xmlRelaxNGFree(schema) }

  /// Whether a file follows the schema.
  func accepts(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    let document = bytes.withUnsafeBytes {
      xmlReadMemory(
        $0.assumingMemoryBound(to: CChar.self).baseAddress, Int32($0.count), nil, "UTF-8",
        Int32(XML_PARSE_NONET.rawValue))
    }
    guard let document else { return false }
    defer { xmlFreeDoc(document) }
    let context = xmlRelaxNGNewValidCtxt(schema)
    defer { xmlRelaxNGFreeValidCtxt(context) }
    xmlRelaxNGSetValidStructuredErrors(context, { wt_ignore_error($0, $1) }, nil)
    return xmlRelaxNGValidateDoc(context, document) == 0
  }
}

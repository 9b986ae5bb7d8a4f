internal import Messages
internal import XML

/// Reads ODT files: `styles.xml` for what styles mean and for page headers, then `content.xml`.
enum OpenDocumentReader {
  /// - Throws: when it is not whole, not safe, or has no text.
  static func read(
    _ bytes: [UInt8], limits: DocumentLimits
  ) throws(DocumentFault) -> DocumentText {
    let wanted: Set<String> = [
      "content.xml", "styles.xml", "meta.xml", "META-INF/manifest.xml",
    ]
    var package = try Package(bytes, .openDocument, limits: limits) { wanted.contains($0) }
    try checkSafety(&package)
    guard let content = package.take("content.xml") else {
      throw DocumentFault(
        Diagnostic(
          "document", DocumentMessages.odtWithoutContent, hint: DocumentMessages.saveAgain))
    }
    var styles = OpenDocumentStyles()
    let page = package.take("styles.xml")
    if let page { try package.read(page, &styles) }
    try package.read(content, &styles)
    var assembler = TextAssembler(limits: limits)
    for part in [content, page].compactMap({ $0 }) {
      var visitor = OpenDocumentVisitor(styles, assembler)
      try package.read(part, &visitor)
      assembler = visitor.assembler
      assembler.endAll()
      if let fault = assembler.fault { throw DocumentFault(fault) }
    }
    if let meta = package.take("meta.xml") {
      var visitor = CoreProperties()
      if (try? package.read(meta, &visitor)) != nil { assembler.metadata = visitor.metadata }
    }
    if package.names.contains(where: { $0.hasPrefix("Object ") || $0.hasPrefix("ObjectReplac") }) {
      assembler.notices.insert(.embedded)
    }
    let hasImages = package.names.contains { $0.hasPrefix("Pictures/") }
    return try assembler.document(.odt) {
      hasImages
        ? Diagnostic("no-text", DocumentMessages.onlyImages, hint: DocumentMessages.typeText)
        : Diagnostic("no-text", DocumentMessages.noText, hint: DocumentMessages.chooseOther)
    }
  }

  private static func checkSafety(_ package: inout Package) throws(DocumentFault) {
    if package.names.contains(where: { $0.hasPrefix("Basic/") || $0.hasPrefix("Scripts/") }) {
      throw DocumentFault(
        Diagnostic(
          "macro", DocumentMessages.macro, hint: DocumentMessages.saveWithoutMacros))
    }
    guard let manifest = package.take("META-INF/manifest.xml") else { return }
    var search = ElementSearch("encryption-data")
    try package.read(manifest, &search)
    if search.isFound || package.names.contains("encrypted-package") {
      throw DocumentFault(
        Diagnostic(
          "password", DocumentMessages.password, hint: DocumentMessages.removePassword))
    }
  }
}

/// Looks for an element.
struct ElementSearch: XMLVisitor {
  let wanted: String
  private(set) var isFound = false

  init(_ wanted: String) { self.wanted = wanted }

  mutating func startElement(_ start: XMLStart) -> XMLFlow {
    if start.name.localName == wanted { isFound = true }
    return .proceed
  }

  mutating func text(_ text: XMLText) -> XMLFlow { .proceed }
  mutating func endElement(_ name: XMLName) -> XMLFlow { .proceed }
}

internal import Messages
internal import XML

/// Reads Word files (docx): the parts of the package, in the order of the text.
enum WordReader {
  /// - Parameters:
  ///   - bytes: the file.
  ///   - name: the end of its name, without the dot.
  ///   - limits: the most that is accepted.
  /// - Returns: its text.
  /// - Throws: when it is not whole, not safe, or has no text.
  static func read(
    _ bytes: [UInt8], name: String?, limits: DocumentLimits
  ) throws(DocumentFault) -> DocumentText {
    var package = try Package(bytes, .word, limits: limits) { name in
      name.hasSuffix(".rels")
        || name.hasSuffix(".xml") && !name.contains("/theme/")
          && !name.contains("/glossary/") && !name.hasPrefix("customXml/")
    }
    try checkMacros(&package, name)
    var assembler = TextAssembler(limits: limits)
    try lookAtReferences(&package, &assembler)
    let main = try mainPart(&package)
    guard let document = package.take(main) else {
      throw DocumentFault(
        Diagnostic(
          "document", DocumentMessages.wordWithoutDocument, hint: DocumentMessages.saveAgain))
    }
    let targets = try relationships(of: main, &package)
    let styles = try stylesheet(targets, &package)
    var parts: [(WordVisitor.Place, [UInt8])] = [(.body, document)]
    for (type, place) in [
      ("footnotes", WordVisitor.Place.note), ("endnotes", .note), ("header", .header),
      ("footer", .footer),
    ] {
      for item in targets where item.type == type && !item.isExternal {
        if let part = package.take(resolve(item.target, from: main)) { parts.append((place, part)) }
      }
    }
    for (place, part) in parts {
      var visitor = WordVisitor(place, styles, assembler)
      try package.read(part, &visitor)
      assembler = visitor.assembler
      assembler.endAll()
      if let fault = assembler.fault { throw DocumentFault(fault) }
    }
    if let core = package.take("docProps/core.xml") {
      var visitor = CoreProperties()
      // What a document says about itself is not worth refusing it for.
      if (try? package.read(core, &visitor)) != nil { assembler.metadata = visitor.metadata }
    }
    let hasImages = package.names.contains { $0.hasPrefix("word/media/") }
    return try assembler.document(.docx) {
      hasImages
        ? Diagnostic("no-text", DocumentMessages.onlyImages, hint: DocumentMessages.typeText)
        : Diagnostic("no-text", DocumentMessages.noText, hint: DocumentMessages.chooseOther)
    }
  }

  private static func checkMacros(
    _ package: inout Package, _ name: String?
  ) throws(DocumentFault) {
    var search = AttributeSearch("macroEnabled")
    if let types = package.take("[Content_Types].xml") { try package.read(types, &search) }
    let hasMacros = package.names.contains {
      let name = $0.lowercased()
      return name.hasSuffix("vbaproject.bin") || name.hasSuffix("vbadata.xml")
    }
    guard hasMacros || search.isFound else { return }
    let isCalledPlain = name != nil && name != "docm" && name != "dotm"
    throw DocumentFault(
      isCalledPlain
        ? Diagnostic(
          "macro", DocumentMessages.hiddenMacro(name ?? "docx"),
          hint: DocumentMessages.saveWithoutMacros)
        : Diagnostic("macro", DocumentMessages.macro, hint: DocumentMessages.saveAsDocx))
  }

  /// Says which references to other places there are. None is followed.
  private static func lookAtReferences(
    _ package: inout Package, _ assembler: inout TextAssembler
  ) throws(DocumentFault) {
    for name in package.kept where name.hasSuffix(".rels") && name != "_rels/.rels" {
      guard name != "word/_rels/document.xml.rels", let part = package.take(name) else { continue }
      try note(try items(part, package), &assembler)
    }
    if package.names.contains(where: { $0.hasPrefix("word/embeddings/") }) {
      assembler.notices.insert(.embedded)
    }
  }

  private static func note(
    _ items: [Relationships.Item], _ assembler: inout TextAssembler
  ) throws(DocumentFault) {
    for item in items where item.isExternal {
      switch item.type {
      case "hyperlink": break
      case "attachedTemplate": assembler.notices.insert(.externalTemplate)
      default: assembler.notices.insert(.externalReference)
      }
    }
  }

  private static func items(
    _ part: [UInt8], _ package: Package
  ) throws(DocumentFault) -> [Relationships.Item] {
    var visitor = Relationships()
    try package.read(part, &visitor)
    return visitor.items
  }

  private static func mainPart(_ package: inout Package) throws(DocumentFault) -> String {
    guard let part = package.take("_rels/.rels") else { return "word/document.xml" }
    let main = try items(part, package).first { $0.type == "officeDocument" && !$0.isExternal }
    return main.map { resolve($0.target, from: "") } ?? "word/document.xml"
  }

  private static func relationships(
    of main: String, _ package: inout Package
  ) throws(DocumentFault) -> [Relationships.Item] {
    let parts = main.split(separator: "/")
    let folder = parts.dropLast().map { $0 + "/" }.joined()
    guard let part = package.take("\(folder)_rels/\(parts.last ?? "").rels") else { return [] }
    return try items(part, package)
  }

  private static func stylesheet(
    _ targets: [Relationships.Item], _ package: inout Package
  ) throws(DocumentFault) -> WordStyles {
    var visitor = WordStyles()
    let target = targets.first { $0.type == "styles" && !$0.isExternal }
    if let part = package.take(
      target.map { resolve($0.target, from: "word/x") } ?? "word/styles.xml")
    {
      try package.read(part, &visitor)
    }
    return visitor
  }

  /// The name of a part that another part refers to.
  static func resolve(_ target: String, from part: String) -> String {
    if target.hasPrefix("/") { return String(target.dropFirst()) }
    var folders = part.split(separator: "/").dropLast()
    for step in target.split(separator: "/") {
      if step == ".." { _ = folders.popLast() } else if step != "." { folders.append(step) }
    }
    return folders.joined(separator: "/")
  }
}

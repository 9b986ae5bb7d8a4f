internal import Messages

/// Takes the text out of a web page. It is as forgiving as a browser, and runs nothing.
struct HTMLReader {
  private struct Element {
    var name: String
    var isSkipped = false
    /// What is left out here is no text of the page; nothing needs to be said about it.
    var isSilent = false
    var isBold = false
    var place: PassageKind?
  }

  private struct Table {
    var number: Int
    var row = 0
    var column = 0
  }

  private var assembler: TextAssembler
  private var hiding = HTMLHiding()
  private var open: [Element] = []
  private var skipped = 0
  private var tables: [Table] = []
  private var tableCount = 0
  private var kind = PassageKind.paragraph
  private var isTitle = false
  private var isStyle = false
  private var preformatted = 0
  private var hasImages = false

  private init(_ limits: DocumentLimits) {
    assembler = TextAssembler(limits: limits)
  }

  /// - Throws: when its encoding is not read, it is over a limit, or it has no text.
  static func read(
    _ bytes: [UInt8], limits: DocumentLimits
  ) throws(DocumentFault) -> DocumentText {
    let head = String(decoding: bytes.prefix(2_048), as: UTF8.self)
    let decoded = try TextDecoder.decode(bytes, declared: charset(in: head))
    var reader = HTMLReader(limits)
    if decoded.isAssumed { reader.assembler.notices.insert(.assumedEncoding) }
    try reader.run(decoded.text)
    let hasImages = reader.hasImages
    return try reader.assembler.document(.html) {
      hasImages
        ? Diagnostic("no-text", DocumentMessages.onlyImages, hint: DocumentMessages.typeText)
        : Diagnostic("no-text", DocumentMessages.noText, hint: DocumentMessages.chooseOther)
    }
  }

  /// The encoding that a page says it has.
  static func charset(in head: String) -> String? {
    let lower = head.lowercased()
    for mark in ["charset=", "encoding="] {
      var rest = Substring(lower)
      while let range = rest.firstRange(of: mark) {
        rest = rest[range.upperBound...]
        let value = rest.drop { $0 == "\"" || $0 == "'" || $0 == " " }
          .prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
        if !value.isEmpty { return value.hasPrefix("utf-16") ? nil : String(value) }
      }
    }
    return nil
  }

  private mutating func run(_ text: String) throws(DocumentFault) {
    var tokenizer = HTMLTokenizer(text)
    while let token = tokenizer.next() {
      switch token {
      case .start(let tag): start(tag)
      case .end(let name): end(name)
      case .text(let text): add(text)
      }
      if let fault = assembler.fault { throw DocumentFault(fault) }
    }
    closeBlock()
  }

  // MARK: Text

  private mutating func add(_ text: String) {
    if isStyle {
      hiding.learn(text)
      return
    }
    if isTitle {
      let title = CleanText.of(text)
      if !title.isEmpty, assembler.metadata.title == nil { assembler.metadata.title = title }
      return
    }
    guard skipped == 0 else {
      noteHidden(text)
      return
    }
    let isBold = open.contains(where: \.isBold)
    if preformatted > 0 {
      for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false)
        .enumerated()
      {
        if index > 0 { assembler.lineBreak() }
        write(line, isBold)
      }
    } else {
      write(text[...], isBold)
    }
  }

  private mutating func write(_ text: Substring, _ isBold: Bool) {
    if !assembler.isOpen {
      guard text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else { return }
      assembler.begin(kind)
      assembler.become(currentKind())
    }
    assembler.append(text.unicodeScalars, bold: isBold)
  }

  private mutating func noteHidden(_ text: String) {
    guard let cause = open.last(where: \.isSkipped), !cause.isSilent,
      text.unicodeScalars.contains(where: { !$0.properties.isWhitespace })
    else { return }
    let isDeleted = open.contains { $0.isSkipped && $0.name == "del" }
    assembler.notices.insert(isDeleted ? .trackedChanges : .hiddenText)
  }

  private func currentKind() -> PassageKind {
    let isApart: (PassageKind?) -> Bool = { $0 == .footnote || $0 == .header || $0 == .footer }
    let place = open.first { isApart($0.place) }?.place
    let heading = open.last { Self.headingLevel($0.name) != nil }
    if let heading, place == nil || place == .header, let level = Self.headingLevel(heading.name) {
      if tables.isEmpty { return .heading(level: level) }
    }
    if let place { return place }
    if open.contains(where: { $0.place == .contents }) { return .contents }
    if let table = tables.last {
      return .tableCell(
        table: table.number, row: max(1, table.row), column: max(1, table.column))
    }
    let lists = open.reduce(0) { $0 + (["ul", "ol", "dir", "menu"].contains($1.name) ? 1 : 0) }
    let isItem = open.contains { $0.name == "li" }
    return isItem ? .listItem(level: max(1, lists)) : .paragraph
  }

  private static func headingLevel(_ name: String) -> Int? {
    let utf8 = Array(name.utf8)
    guard utf8.count == 2, utf8[0] == UInt8(ascii: "h"), (0x31...0x36).contains(utf8[1]) else {
      return nil
    }
    return Int(utf8[1] - 0x30)
  }

  private mutating func closeBlock() {
    if assembler.isOpen { assembler.end() }
  }

  // MARK: Tags

  /// Elements whose content is no text of the page.
  private static let unshown: Set<String> = [
    "script", "style", "template", "noscript", "iframe", "object", "embed", "svg", "math", "canvas",
    "audio", "video", "select", "datalist", "textarea", "title", "noframes", "noembed", "map",
    "applet", "xml", "rt", "rp", "button", "head",
  ]
  private static let headParts: Set<String> = [
    "title", "meta", "link", "style", "script", "base", "noscript", "template", "object", "xml",
  ]
  /// Elements without content.
  private static let empty: Set<String> = [
    "br", "img", "hr", "input", "meta", "link", "col", "wbr", "area", "base", "source", "track",
    "param", "embed",
  ]
  private static let blocks: Set<String> = [
    "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "table",
    "tr", "td", "th", "thead", "tbody", "tfoot", "caption", "section", "article", "main", "aside",
    "header", "footer", "nav", "blockquote", "pre", "figure", "figcaption", "form", "fieldset",
    "legend", "address", "details", "summary", "center", "body", "html", "hr", "dir", "menu",
    "hgroup", "search", "dialog", "optgroup", "multicol", "head", "title",
  ]

  private mutating func start(_ tag: HTMLTokenizer.Tag) {
    let name = tag.name
    if name == "script" || tag.attributes.keys.contains(where: { $0.hasPrefix("on") }) {
      assembler.notices.insert(.script)
    }
    switch name {
    case "br":
      if skipped == 0 { assembler.lineBreak() }
      return
    case "img": hasImages = true
    case "html":
      if let lang = tag.attributes["lang"], !lang.isEmpty { assembler.metadata.language = lang }
    case "iframe", "object", "embed", "applet": assembler.notices.insert(.embedded)
    default: break
    }
    closeImplied(name)
    if Self.blocks.contains(name), skipped == 0 { closeBlock() }
    if Self.empty.contains(name) || tag.isEmpty && !Self.blocks.contains(name) { return }
    guard open.count < assembler.limits.depth else {
      assembler.refuse(Diagnostic("limit", DocumentMessages.tooDeep))
      return
    }
    push(tag)
  }

  private mutating func push(_ tag: HTMLTokenizer.Tag) {
    var element = Element(name: tag.name)
    // The head is no text, but the style sheets and the title in it are of use.
    let isUnshown = Self.unshown.contains(tag.name)
    element.isSilent = isUnshown || Self.isNoteMark(tag)
    element.isSkipped = element.isSilent || tag.name == "del" || hiding.isHidden(tag)
    if tag.name == "style" { isStyle = true }
    if tag.name == "title", !open.contains(where: { $0.name == "svg" }) { isTitle = true }
    if element.isSkipped { skipped += 1 }
    element.isBold = tag.name == "b" || tag.name == "strong" || tag.name == "th" || isBold(tag)
    if tag.name == "pre" || tag.name == "listing" { preformatted += 1 }
    element.place = place(of: tag)
    if skipped == 0 { beginTablePart(tag.name) }
    open.append(element)
  }

  private func isBold(_ tag: HTMLTokenizer.Tag) -> Bool {
    guard let style = tag.attributes["style"]?.lowercased() else { return false }
    let plain = style.filter { $0 != " " }
    return plain.contains("font-weight:bold") || plain.contains("font-weight:700")
  }

  private mutating func beginTablePart(_ name: String) {
    switch name {
    case "table":
      tableCount += 1
      tables.append(Table(number: tableCount))
      if tables.count > assembler.limits.tableDepth {
        assembler.refuse(Diagnostic("limit", DocumentMessages.tablesTooDeep))
      }
    case "tr":
      if !tables.isEmpty {
        tables[tables.count - 1].row += 1
        tables[tables.count - 1].column = 0
      }
    case "td", "th": if !tables.isEmpty { tables[tables.count - 1].column += 1 }
    default: break
    }
  }

  /// The part of the page that an element begins.
  private func place(of tag: HTMLTokenizer.Tag) -> PassageKind? {
    let role = tag.attributes["role"] ?? ""
    let id = (tag.attributes["id"] ?? "").lowercased()
    let names = (tag.attributes["class"] ?? "").lowercased()
    let title = (tag.attributes["title"] ?? "").lowercased()
    if ["doc-endnotes", "doc-footnote", "doc-endnote"].contains(role) || names == "footnotes"
      || id.hasPrefix("sdfootnote") && tag.name == "div"
      || id.hasPrefix("sdendnote") && tag.name == "div"
      || tag.attributes["style"]?.contains("mso-element:footnote") == true
      || tag.attributes["style"]?.contains("mso-element:endnote") == true
    {
      return .footnote
    }
    if tag.name == "nav" || role == "doc-toc" || role == "navigation" || id == "table of contents1"
    {
      return .contents
    }
    // Only the header and footer of the page: those of an article belong to it.
    let isOfPage = !open.contains { ["article", "section", "main"].contains($0.name) }
    if tag.name == "div", title == "header" { return .header }
    if tag.name == "div", title == "footer" { return .footer }
    if tag.name == "header", isOfPage { return .header }
    if tag.name == "footer", isOfPage { return .footer }
    return nil
  }

  /// Whether an element is only the number of a footnote or the way back from it.
  private static func isNoteMark(_ tag: HTMLTokenizer.Tag) -> Bool {
    guard tag.name == "a" else { return false }
    let role = tag.attributes["role"] ?? ""
    if role == "doc-noteref" || role == "doc-backlink" { return true }
    let names = (tag.attributes["class"] ?? "").lowercased().split(separator: " ")
    return names.contains {
      [
        "footnote-ref", "footnote-back", "sdfootnoteanc", "sdfootnotesym", "sdendnoteanc",
        "sdendnotesym", "footnote-backref",
      ].contains(String($0))
    }
  }

  /// Closes what HTML closes by itself when a new element begins.
  private mutating func closeImplied(_ name: String) {
    // What does not belong in the head ends it, also when nobody wrote that.
    if let head = open.lastIndex(where: { $0.name == "head" }), !Self.headParts.contains(name) {
      pop(to: head)
    }
    let closes: Set<String>
    let bounds: Set<String>
    switch name {
    case "li": (closes, bounds) = (["li"], ["ul", "ol", "menu", "dir"])
    case "td", "th": (closes, bounds) = (["td", "th"], ["tr", "table"])
    case "tr": (closes, bounds) = (["tr", "td", "th"], ["table"])
    case "tbody", "thead", "tfoot":
      (closes, bounds) = (["tr", "td", "th", "tbody", "thead", "tfoot"], ["table"])
    case "dt", "dd": (closes, bounds) = (["dt", "dd"], ["dl"])
    case "option": (closes, bounds) = (["option"], ["select"])
    case "h1", "h2", "h3", "h4", "h5", "h6":
      (closes, bounds) = (["p", "h1", "h2", "h3", "h4", "h5", "h6"], ["div", "td", "th", "li"])
    case _ where Self.blocks.contains(name):
      (closes, bounds) = (["p"], ["div", "td", "th", "li", "section", "article", "blockquote"])
    default: return
    }
    while let index = open.lastIndex(where: { closes.contains($0.name) || bounds.contains($0.name) }
    ),
      closes.contains(open[index].name)
    {
      pop(to: index)
    }
  }

  private mutating func end(_ name: String) {
    if Self.blocks.contains(name), skipped == 0 { closeBlock() }
    if name == "br" { assembler.lineBreak() }
    // An end tag without its start says nothing; inside a table it cannot close what is outside.
    guard let index = open.lastIndex(where: { $0.name == name }) else { return }
    let isCell = name == "td" || name == "th" || name == "tr" || name == "table"
    if !isCell, let cell = open.lastIndex(where: { $0.name == "td" || $0.name == "th" }),
      cell > index, name != "body", name != "html"
    {
      return
    }
    pop(to: index)
  }

  /// Closes elements until this one is closed.
  private mutating func pop(to index: Int) {
    while open.count > index {
      let element = open.removeLast()
      if Self.blocks.contains(element.name), skipped == 0 { closeBlock() }
      if element.name == "table", skipped == 0 { _ = tables.popLast() }
      if element.isSkipped { skipped -= 1 }
      if element.name == "pre" || element.name == "listing" { preformatted -= 1 }
      if element.name == "style" { isStyle = false }
      if element.name == "title" { isTitle = false }
    }
  }
}

internal import Messages

/// Reads RTF files: groups in braces, control words after a backslash, everything else is text.
struct RichTextReader {
  /// What holds inside a group; the group around it gets its own back.
  struct State {
    var destination = RichTextWord.Destination.text
    var isHidden = false
    var isDeleted = false
    var isBold = false
    /// How many characters follow `\u` for programs that do not know it.
    var fallback = 1
    var style = 0
    var outline: Int?
    var isList = false
    var listLevel = 0
    var isInTable = false
    /// The group opened a flow of its own, such as a footnote.
    var opensFlow = false
    var opensField = false
  }

  /// A text beside the others: the body, a footnote, a text box, a page header.
  struct Flow {
    var kind: PassageKind
    var isOpen = false
  }

  struct Field {
    var instruction = ""
    var isSkipped = false
    var isContents = false
  }

  let bytes: [UInt8]
  var place = 0
  var assembler: TextAssembler
  var state = State()
  var outer: [State] = []
  var flows = [Flow(kind: .paragraph)]
  var fields: [Field] = []
  var styles = RichTextStyles()
  var title: [UInt8] = []
  var toSkip = 0
  var highSurrogate: UInt32?
  var table = 0
  var row = 1
  var column = 1
  var wasInTable = false
  var hasImages = false
  /// Whether the next control word was marked as one that may be passed over with its group.
  var isOptional = false

  private init(_ bytes: [UInt8], _ limits: DocumentLimits) {
    self.bytes = bytes
    assembler = TextAssembler(limits: limits)
  }

  /// - Throws: when it is cut off, over a limit, or has no text.
  static func read(
    _ bytes: [UInt8], limits: DocumentLimits
  ) throws(DocumentFault) -> DocumentText {
    var reader = RichTextReader(bytes, limits)
    try reader.run()
    let hasImages = reader.hasImages
    return try reader.assembler.document(.rtf) {
      hasImages
        ? Diagnostic("no-text", DocumentMessages.onlyImages, hint: DocumentMessages.typeText)
        : Diagnostic("no-text", DocumentMessages.noText, hint: DocumentMessages.chooseOther)
    }
  }

  private mutating func run() throws(DocumentFault) {
    var isClosed = false
    loop: while place < bytes.count {
      let byte = bytes[place]
      place += 1
      switch byte {
      case UInt8(ascii: "{"):
        guard outer.count < assembler.limits.depth else {
          throw DocumentFault(Diagnostic("limit", DocumentMessages.tooDeep))
        }
        outer.append(state)
        state.opensFlow = false
        state.opensField = false
        toSkip = 0
      case UInt8(ascii: "}"):
        closeGroup()
        if outer.isEmpty {
          isClosed = true
          break loop
        }
      case UInt8(ascii: "\\"): control()
      case 0x0A, 0x0D, 0: break
      default: put(byte)
      }
      if let fault = assembler.fault { throw DocumentFault(fault) }
    }
    guard isClosed else {
      throw DocumentFault(
        Diagnostic(
          "truncated", DocumentMessages.rtfIncomplete, hint: DocumentMessages.saveAgain))
    }
    endParagraph()
    let text = CleanText.of(
      String(String.UnicodeScalarView(title.map(CodePage.windows1252))))
    if !text.isEmpty { assembler.metadata.title = text }
  }

  private mutating func closeGroup() {
    if state.opensFlow, flows.count > 1 {
      endParagraph()
      flows.removeLast()
    }
    if state.opensField { _ = fields.popLast() }
    if state.destination == .instruction, outer.last?.destination != .instruction {
      settleField()
    }
    if state.destination == .styles { styles.endGroup() }
    toSkip = 0
    isOptional = false
    guard let before = outer.popLast() else { return }
    // A paragraph goes on after a group with its own look, but not after its end.
    state = before
  }

  // MARK: Text

  private mutating func put(_ byte: UInt8) {
    if toSkip > 0 {
      toSkip -= 1
      return
    }
    switch state.destination {
    case .title: if title.count < 1_000 { title.append(byte) }
    case .styles: styles.put(byte)
    default: put(CodePage.windows1252(byte))
    }
  }

  mutating func put(_ scalar: Unicode.Scalar) {
    switch state.destination {
    case .text: break
    case .instruction:
      if let last = fields.indices.last, fields[last].instruction.utf8.count < 2_000 {
        fields[last].instruction.unicodeScalars.append(scalar)
      }
      return
    default: return
    }
    if state.isDeleted {
      assembler.notices.insert(.trackedChanges)
      return
    }
    if state.isHidden {
      if scalar != " " { assembler.notices.insert(.hiddenText) }
      return
    }
    openParagraph()
    assembler.append(CollectionOfOne(scalar), bold: state.isBold)
  }

  mutating func openParagraph() {
    let last = flows.count - 1
    guard !flows[last].isOpen else { return }
    flows[last].isOpen = true
    assembler.begin(flows[last].kind)
  }

  mutating func endParagraph() {
    let last = flows.count - 1
    let kind = kind()
    guard flows[last].isOpen else { return }
    flows[last].isOpen = false
    assembler.become(kind)
    assembler.end()
  }

  private mutating func kind() -> PassageKind {
    guard flows.count == 1 else { return flows[flows.count - 1].kind }
    if state.isInTable {
      if !wasInTable {
        table += 1
        row = 1
        column = 1
      }
      wasInTable = true
      return .tableCell(table: table, row: row, column: column)
    }
    wasInTable = false
    if fields.contains(where: \.isContents) { return .contents }
    if let outline = state.outline, (0...8).contains(outline) {
      return .heading(level: outline + 1)
    }
    switch styles.kind(of: state.style) {
    case .heading(let level): return .heading(level: level)
    case .contents: return .contents
    case .list: return .listItem(level: state.listLevel + 1)
    case nil: return state.isList ? .listItem(level: state.listLevel + 1) : .paragraph
    }
  }

  private mutating func settleField() {
    guard let last = fields.indices.last else { return }
    let words = fields[last].instruction.split { $0 == " " || $0 == "\t" }
    switch words.first?.uppercased() {
    case "DDE", "DDEAUTO":
      fields[last].isSkipped = true
      assembler.notices.insert(.dde)
    case "INCLUDETEXT", "INCLUDEPICTURE", "LINK", "IMPORT":
      assembler.notices.insert(.externalReference)
    case "TOC": fields[last].isContents = true
    default: break
    }
  }

  // MARK: Control words

  private mutating func control() {
    guard place < bytes.count else { return }
    let first = bytes[place]
    guard RichTextWord.isLetter(first) else {
      place += 1
      symbol(first)
      return
    }
    let start = place
    while place < bytes.count, RichTextWord.isLetter(bytes[place]), place - start < 32 {
      place += 1
    }
    let name = String(decoding: bytes[start..<place], as: UTF8.self)
    var value: Int?
    var end = place
    if end < bytes.count, bytes[end] == UInt8(ascii: "-") { end += 1 }
    let digits = end
    while end < bytes.count, (0x30...0x39).contains(bytes[end]), end - digits < 10 { end += 1 }
    if end > digits {
      value = Int(String(decoding: bytes[place..<end], as: UTF8.self))
      place = end
    }
    if place < bytes.count, bytes[place] == 0x20 { place += 1 }
    if name == "bin" {
      // Raw bytes follow, with braces that are none.
      place = min(bytes.count, place + max(0, value ?? 0))
      return
    }
    if toSkip > 0, name != "u" {
      toSkip -= 1
      return
    }
    apply(name, value)
    isOptional = false
  }

  private mutating func symbol(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "'"):
      guard place + 1 < bytes.count,
        let value = UInt8(String(decoding: bytes[place...(place + 1)], as: UTF8.self), radix: 16)
      else { return }
      place += 2
      put(value)
    case UInt8(ascii: "*"): isOptional = true
    case UInt8(ascii: "~"): skipOr(" ")
    case UInt8(ascii: "_"): skipOr("-")
    case UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: "|"): break
    case 0x0A, 0x0D: apply("par", nil)
    case UInt8(ascii: "\\"), UInt8(ascii: "{"), UInt8(ascii: "}"): put(byte)
    default: break
    }
  }

  private mutating func skipOr(_ scalar: Unicode.Scalar) {
    if toSkip > 0 { toSkip -= 1 } else { put(scalar) }
  }
}

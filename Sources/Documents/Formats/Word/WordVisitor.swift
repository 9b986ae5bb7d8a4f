internal import Messages
internal import XML

/// Takes the text out of one part of a Word file.
struct WordVisitor: XMLVisitor {
  /// Where the text of a part belongs.
  enum Place {
    case body, note, header, footer
  }

  /// The paragraph that is being read.
  private struct Paragraph {
    var style: String?
    var isList: Bool?
    var level = 0
    var outline: Int?
    /// The end of the paragraph was deleted: the next one belongs to it.
    var isJoined = false
  }

  /// The run that is being read.
  private struct Run {
    var style: String?
    var isHidden: Bool?
    var isBold: Bool?
  }

  /// A field: its instruction comes first, then its result.
  private struct Field {
    var instruction = ""
    var hasResult = false
    /// The result must not be used.
    var isSkipped = false
    var isContents = false
  }

  private struct Table {
    var number: Int
    var row = 0
    var column = 0
  }

  var assembler: TextAssembler
  private let place: Place
  private let styles: WordStyles
  private var known: [NameKey: WordTag] = [:]
  private var resolved: [String: WordStyles.Style] = [:]
  private var open: [WordTag] = []
  private var skipped = 0
  private var paragraphs: [Paragraph] = []
  private var runs: [Run] = []
  private var fields: [Field] = []
  private var tables: [Table] = []
  private var outerTables: [[Table]] = []
  private var tableCount = 0
  private var boxes = 0
  private var hasChoice: [Bool] = []
  private var placeholders: [Bool] = []
  private var contents: [Bool] = []
  private var isJoining = false
  private var isRowDeleted = false

  init(_ place: Place, _ styles: WordStyles, _ assembler: TextAssembler) {
    self.place = place
    self.styles = styles
    self.assembler = assembler
  }

  mutating func startElement(_ start: XMLStart) -> XMLFlow {
    guard skipped == 0 else {
      skipped += 1
      return .proceed
    }
    let tag = tag(of: start.name)
    let parent = open.last ?? .other
    if isSkipped(tag, parent, start) {
      skipped = 1
      return .proceed
    }
    open.append(tag)
    begin(tag, parent, start)
    return assembler.fault == nil ? .proceed : .stop
  }

  mutating func text(_ text: XMLText) -> XMLFlow {
    guard skipped == 0, let tag = open.last else { return .proceed }
    if tag == .instruction, let last = fields.indices.last {
      if fields[last].instruction.utf8.count < 2_000 { fields[last].instruction += text.string }
    } else if tag == .text {
      append(text.string)
    }
    return assembler.fault == nil ? .proceed : .stop
  }

  mutating func endElement(_ name: XMLName) -> XMLFlow {
    guard skipped == 0 else {
      skipped -= 1
      return .proceed
    }
    if let tag = open.popLast() { end(tag) }
    return assembler.fault == nil ? .proceed : .stop
  }

  private mutating func tag(of name: XMLName) -> WordTag {
    let key = NameKey(name)
    if let tag = known[key] { return tag }
    let tag = WordTag(name)
    known[key] = tag
    return tag
  }

  /// Whether nothing inside an element counts.
  private mutating func isSkipped(_ tag: WordTag, _ parent: WordTag, _ start: XMLStart) -> Bool {
    switch tag {
    case .skipped: return true
    case .deleted:
      assembler.notices.insert(.trackedChanges)
      // Inside properties it says that the end of the paragraph or the row was deleted.
      return parent != .runProperties && parent != .rowProperties
    case .fallback:
      // A text box stands there twice: in the new form and in the old one.
      return hasChoice.last == true
    case .choice:
      let isSecond = hasChoice.last == true
      if !hasChoice.isEmpty { hasChoice[hasChoice.count - 1] = true }
      return isSecond
    case .note:
      // The lines above footnotes are notes of their own.
      return start.word("type").map { $0 != "normal" } ?? false
    case .cell: return isRowDeleted
    case .simpleField:
      return isActive(start.word("instr") ?? "")
    case .embedded:
      assembler.notices.insert(.embedded)
      return false
    default: return false
    }
  }

  private mutating func begin(_ tag: WordTag, _ parent: WordTag, _ start: XMLStart) {
    switch tag {
    case .paragraph:
      paragraphs.append(Paragraph())
      if isJoining { isJoining = false } else { assembler.begin(.paragraph) }
    case .run: runs.append(Run())
    case .tab: if parent == .run { append(" ") }
    case .lineBreak: if !isHidden { assembler.lineBreak() }
    case .hyphen: append("-")
    case .inserted: assembler.notices.insert(.trackedChanges)
    case .deleted:
      if parent == .rowProperties {
        isRowDeleted = true
      } else if !paragraphs.isEmpty, grandparent == .paragraphProperties {
        paragraphs[paragraphs.count - 1].isJoined = true
      }
    case .fieldMark: fieldMark(start.word("fldCharType") ?? "")
    case .table: beginTable()
    case .row:
      if !tables.isEmpty {
        tables[tables.count - 1].row += 1
        tables[tables.count - 1].column = 0
      }
      isRowDeleted = false
    case .cell: if !tables.isEmpty { tables[tables.count - 1].column += 1 }
    case .textBox:
      boxes += 1
      outerTables.append(tables)
      tables = []
      assembler.notices.insert(.textBoxes)
    case .alternatives: hasChoice.append(false)
    case .block:
      placeholders.append(false)
      contents.append(false)
    case .placeholder: if !placeholders.isEmpty { placeholders[placeholders.count - 1] = true }
    case .gallery:
      if !contents.isEmpty, start.word("val") == "Table of Contents" {
        contents[contents.count - 1] = true
      }
    case .comment: assembler.notices.insert(.comments)
    default: property(tag, start)
    }
  }

  private mutating func property(_ tag: WordTag, _ start: XMLStart) {
    let last = paragraphs.count - 1
    switch tag {
    case .paragraphStyle where last >= 0: paragraphs[last].style = start.word("val")
    case .numbering where last >= 0: paragraphs[last].isList = true
    case .numberingID where last >= 0:
      if start.word("val") == "0" { paragraphs[last].isList = false }
    case .numberingLevel where last >= 0:
      paragraphs[last].level = min(8, max(0, start.word("val").flatMap { Int($0) } ?? 0))
    case .outline where last >= 0:
      paragraphs[last].outline = start.word("val").flatMap { Int($0) }
    default:
      // The same properties stand at the end mark of a paragraph, where they say nothing about
      // its text.
      guard grandparent == .run, let run = runs.indices.last else { return }
      switch tag {
      case .runStyle: runs[run].style = start.word("val")
      case .vanish: runs[run].isHidden = start.isOn
      case .bold: runs[run].isBold = start.isOn
      default: break
      }
    }
  }

  /// The element around the element around this one.
  private var grandparent: WordTag { open.count >= 3 ? open[open.count - 3] : .other }

  private mutating func end(_ tag: WordTag) {
    switch tag {
    case .paragraph:
      guard let paragraph = paragraphs.popLast() else { return }
      assembler.become(kind(of: paragraph))
      if paragraph.isJoined { isJoining = true } else { assembler.end() }
    case .run: _ = runs.popLast()
    case .table: _ = tables.popLast()
    case .textBox:
      boxes -= 1
      tables = outerTables.popLast() ?? []
    case .alternatives: _ = hasChoice.popLast()
    case .block:
      _ = placeholders.popLast()
      _ = contents.popLast()
    default: break
    }
  }

  private mutating func beginTable() {
    tableCount += 1
    tables.append(Table(number: tableCount))
    let depth = tables.count + outerTables.reduce(0) { $0 + $1.count }
    if depth > assembler.limits.tableDepth {
      assembler.refuse(Diagnostic("limit", DocumentMessages.tablesTooDeep))
    }
  }

  private mutating func fieldMark(_ type: String) {
    switch type {
    case "begin": if fields.count < 200 { fields.append(Field()) }
    case "separate":
      guard let last = fields.indices.last else { return }
      fields[last].hasResult = true
      fields[last].isSkipped = isActive(fields[last].instruction)
      fields[last].isContents = fieldName(fields[last].instruction) == "TOC"
    case "end":
      if let field = fields.popLast(), !field.hasResult { _ = isActive(field.instruction) }
    default: break
    }
  }

  private func fieldName(_ instruction: String) -> String {
    let words = instruction.split { $0 == " " || $0 == "\t" || $0 == "\n" }
    return words.first?.uppercased() ?? ""
  }

  /// Whether a field would fetch something from elsewhere; it then is said, and left out.
  private mutating func isActive(_ instruction: String) -> Bool {
    switch fieldName(instruction) {
    case "DDE", "DDEAUTO":
      assembler.notices.insert(.dde)
      return true
    case "INCLUDETEXT", "INCLUDEPICTURE", "LINK", "IMPORT":
      assembler.notices.insert(.externalReference)
      return false
    default: return false
    }
  }

  private mutating func style(_ id: String?) -> WordStyles.Style {
    guard let id else { return WordStyles.Style() }
    if let style = resolved[id] { return style }
    let style = styles.resolved(id)
    resolved[id] = style
    return style
  }

  private var isHidden: Bool { runs.last?.isHidden ?? false }

  private mutating func append(_ text: String) {
    // An instruction is no text, nor is what fills an empty form field.
    guard !fields.contains(where: { !$0.hasResult || $0.isSkipped }),
      !placeholders.contains(true)
    else { return }
    let run = runs.last ?? Run()
    let own = style(run.style)
    let around = style(paragraphs.last?.style)
    if run.isHidden ?? own.isHidden ?? around.isHidden ?? false {
      if text.contains(where: { $0 != " " }) { assembler.notices.insert(.hiddenText) }
      return
    }
    assembler.append(text, bold: run.isBold ?? own.isBold ?? around.isBold ?? false)
  }

  private mutating func kind(of paragraph: Paragraph) -> PassageKind {
    switch place {
    case .note: return .footnote
    case .header: return .header
    case .footer: return .footer
    case .body: break
    }
    if boxes > 0 { return .textBox }
    if let table = tables.last {
      return .tableCell(table: table.number, row: table.row, column: table.column)
    }
    let style = style(paragraph.style)
    if style.isContents || contents.contains(true) || fields.contains(where: \.isContents) {
      return .contents
    }
    if let outline = paragraph.outline {
      if (0...8).contains(outline) { return .heading(level: outline + 1) }
    } else if let level = style.level, level > 0 {
      return .heading(level: level)
    }
    return paragraph.isList ?? style.isList ?? false
      ? .listItem(level: paragraph.level + 1) : .paragraph
  }
}

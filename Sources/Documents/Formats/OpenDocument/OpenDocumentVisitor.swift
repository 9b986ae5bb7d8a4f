internal import Messages
internal import XML

/// Takes the text out of `content.xml` or of the master pages in `styles.xml`.
struct OpenDocumentVisitor: XMLVisitor {
  private struct Table {
    var number: Int
    var row = 0
    var column = 0
  }

  var assembler: TextAssembler
  private let styles: OpenDocumentStyles
  private var known: [NameKey: OpenDocumentTag] = [:]
  private var open: [OpenDocumentTag] = []
  private var skipped = 0
  private var tables: [Table] = []
  private var outerTables: [[Table]] = []
  private var tableCount = 0
  private var lists = 0
  private var outerLists: [Int] = []
  /// What all text belongs to, innermost last: a note, a text box, a page header.
  private var places: [PassageKind] = []
  /// The paragraphs that are open: whether their style is bold.
  private var bold: [Bool] = []

  init(_ styles: OpenDocumentStyles, _ assembler: TextAssembler) {
    self.styles = styles
    self.assembler = assembler
  }

  mutating func startElement(_ start: XMLStart) -> XMLFlow {
    guard skipped == 0 else {
      skipped += 1
      return .proceed
    }
    let tag = tag(of: start.name)
    if isSkipped(tag, start) {
      skipped = 1
      return .proceed
    }
    open.append(tag)
    begin(tag, start)
    return assembler.fault == nil ? .proceed : .stop
  }

  mutating func text(_ text: XMLText) -> XMLFlow {
    guard skipped == 0, assembler.isOpen, !bold.isEmpty else { return .proceed }
    assembler.append(text.string, bold: bold.last ?? false)
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

  private mutating func tag(of name: XMLName) -> OpenDocumentTag {
    let key = NameKey(name)
    if let tag = known[key] { return tag }
    var tag = OpenDocumentTag(name)
    // `title` in a picture is no text, but there are fields of that name in a paragraph.
    if name.isLocal("title"), name.namespace?.hasSuffix("text:1.0") == true { tag = .other }
    known[key] = tag
    return tag
  }

  private mutating func isSkipped(_ tag: OpenDocumentTag, _ start: XMLStart) -> Bool {
    switch tag {
    case .skipped: return true
    case .trackedChanges:
      assembler.notices.insert(.trackedChanges)
      return true
    case .comment:
      assembler.notices.insert(.comments)
      return true
    case .embedded:
      assembler.notices.insert(.embedded)
      return true
    case .hidden:
      // A hidden paragraph marks the paragraph it stands in; a hidden text holds its own.
      assembler.notices.insert(.hiddenText)
      return true
    case .section:
      guard start.word("display") == "none" || isHidden(start, "section") else { return false }
      assembler.notices.insert(.hiddenText)
      return true
    case .span, .paragraph, .heading:
      guard isHidden(start, tag == .span ? "text" : "paragraph") else { return false }
      assembler.notices.insert(.hiddenText)
      return true
    default: return false
    }
  }

  private func isHidden(_ start: XMLStart, _ family: String) -> Bool {
    styles.resolved(start.word("style-name"), family: family).isHidden ?? false
  }

  private mutating func begin(_ tag: OpenDocumentTag, _ start: XMLStart) {
    switch tag {
    case .paragraph, .heading: beginParagraph(tag, start)
    case .span:
      let style = styles.resolved(start.word("style-name"), family: "text")
      bold.append(style.isBold ?? bold.last ?? false)
    case .list: lists += 1
    case .space, .tab: if !bold.isEmpty { assembler.append(" ") }
    case .lineBreak: assembler.lineBreak()
    case .softPage: break
    case .table: beginTable()
    case .row:
      if !tables.isEmpty {
        tables[tables.count - 1].row += 1
        tables[tables.count - 1].column = 0
      }
    case .cell: if !tables.isEmpty { tables[tables.count - 1].column += 1 }
    case .textBox: enter(.textBox)
    case .note: enter(.footnote)
    case .contents: places.append(.contents)
    case .header: enter(.header)
    case .footer: enter(.footer)
    default: break
    }
  }

  private mutating func end(_ tag: OpenDocumentTag) {
    switch tag {
    case .paragraph, .heading:
      _ = bold.popLast()
      assembler.end()
    case .span: _ = bold.popLast()
    case .list: lists -= 1
    case .table: _ = tables.popLast()
    case .textBox, .note, .header, .footer:
      _ = places.popLast()
      tables = outerTables.popLast() ?? []
      lists = outerLists.popLast() ?? 0
    case .contents: _ = places.popLast()
    default: break
    }
  }

  private mutating func enter(_ place: PassageKind) {
    places.append(place)
    outerTables.append(tables)
    outerLists.append(lists)
    tables = []
    lists = 0
  }

  private mutating func beginParagraph(_ tag: OpenDocumentTag, _ start: XMLStart) {
    let style = styles.resolved(start.word("style-name"), family: "paragraph")
    var kind = PassageKind.paragraph
    let isApart: (PassageKind) -> Bool = { $0 == .footnote || $0 == .header || $0 == .footer }
    if let place = places.first(where: isApart) ?? places.last {
      kind = place
      if place == .textBox { assembler.notices.insert(.textBoxes) }
    } else if let table = tables.last {
      kind = .tableCell(table: table.number, row: table.row, column: table.column)
    } else if tag == .heading {
      kind = .heading(level: min(9, max(1, start.word("outline-level").flatMap { Int($0) } ?? 1)))
    } else if style.isTitle {
      kind = .heading(level: 1)
    } else if lists > 0 {
      kind = .listItem(level: lists)
    }
    bold.append(style.isBold ?? false)
    assembler.begin(kind)
  }

  private mutating func beginTable() {
    tableCount += 1
    tables.append(Table(number: tableCount))
    let depth = tables.count + outerTables.reduce(0) { $0 + $1.count }
    if depth > assembler.limits.tableDepth {
      assembler.refuse(Diagnostic("limit", DocumentMessages.tablesTooDeep))
    }
  }
}

internal import XML

/// The elements of OpenDocument that matter for the text.
enum OpenDocumentTag {
  case other, skipped, paragraph, heading, span, list, listItem, space, tab, lineBreak, softPage
  case table, row, cell, textBox, note, section, contents, trackedChanges, change, comment
  case hidden, header, footer, embedded

  init(_ name: XMLName) {
    switch name.localName {
    case "p": self = .paragraph
    case "h": self = .heading
    case "span": self = .span
    case "list": self = .list
    case "list-item", "list-header": self = .listItem
    case "s": self = .space
    case "tab": self = .tab
    case "line-break": self = .lineBreak
    case "soft-page-break": self = .softPage
    case "table": self = .table
    case "table-row": self = .row
    case "table-cell", "covered-table-cell": self = .cell
    case "text-box", "custom-shape": self = .textBox
    case "note": self = .note
    case "section": self = .section
    case "table-of-content": self = .contents
    case "tracked-changes": self = .trackedChanges
    case "annotation": self = .comment
    case "hidden-text", "hidden-paragraph": self = .hidden
    case "header", "header-left", "header-first": self = .header
    case "footer", "footer-left", "footer-first": self = .footer
    case "object", "object-ole", "plugin", "applet": self = .embedded
    // Numbers that a program wrote down, marks of notes, texts that stand for a picture.
    case "number", "note-citation", "title", "desc", "ruby-text", "annotation-end",
      "table-of-content-source", "scripts", "forms", "font-face-decls", "automatic-styles",
      "styles", "dde-connection-decls", "sequence-decls", "variable-decls", "user-field-decls":
      self = .skipped
    default: self = .other
    }
  }
}

extension RichTextReader {
  /// Does what a control word says.
  mutating func apply(_ name: String, _ value: Int?) {
    if state.destination == .styles {
      styles.word(name, value)
      return
    }
    if enter(name) { return }
    guard state.destination != .ignored else { return }
    let isOn = value != 0
    switch name {
    case "par": paragraphEnds()
    case "sect", "page", "column": if flows[flows.count - 1].isOpen { paragraphEnds() }
    case "line", "softline": if state.destination == .text { assembler.lineBreak() }
    case "cell", "nestcell":
      state.isInTable = true
      openParagraph()
      endParagraph()
      if name == "cell" { column += 1 }
    case "row":
      row += 1
      column = 1
    case "pard":
      state.style = 0
      state.outline = nil
      state.isList = false
      state.listLevel = 0
      state.isInTable = false
    case "intbl": state.isInTable = true
    case "s": state.style = value ?? 0
    case "outlinelevel": state.outline = value
    case "ls": state.isList = (value ?? 0) > 0
    case "pnlvlblt", "pnlvlbody": state.isList = true
    case "ilvl": state.listLevel = min(8, max(0, value ?? 0))
    case "plain":
      state.isHidden = false
      state.isBold = false
      state.isDeleted = false
    case "v", "webhidden": state.isHidden = isOn
    case "b": state.isBold = isOn
    case "deleted": state.isDeleted = isOn
    case "revised": assembler.notices.insert(.trackedChanges)
    case "uc": state.fallback = min(10, max(0, value ?? 1))
    case "u": unicode(value ?? 0)
    default: if let scalar = RichTextWord.characters[name] { put(scalar) }
    }
  }

  private mutating func paragraphEnds() {
    guard state.destination == .text, !state.isDeleted else { return }
    openParagraph()
    endParagraph()
  }

  /// Whether a word begins a group with text of another kind.
  private mutating func enter(_ name: String) -> Bool {
    if name == "listtext" || name == "pntext" {
      // The mark that the program put there; the paragraph around it is an item of a list.
      if let last = outer.indices.last { outer[last].isList = true }
    }
    if RichTextWord.ignored.contains(name) {
      if name == "annotation" { assembler.notices.insert(.comments) }
      state.destination = .ignored
      return true
    }
    if name == "ud" {
      // The Unicode twin of a group that came before it in another encoding.
      state.destination = .text
      return true
    }
    guard state.destination != .ignored else { return false }
    switch name {
    case "stylesheet": state.destination = .styles
    case "info": state.destination = .information
    case "title" where state.destination == .information: state.destination = .title
    case "pict":
      hasImages = true
      state.destination = .ignored
    case "object":
      assembler.notices.insert(.embedded)
      state.destination = .ignored
    case "footnote": open(.footnote)
    case "shptxt", "dptxbxtext":
      assembler.notices.insert(.textBoxes)
      open(.textBox)
    case "header", "headerl", "headerr", "headerf": open(.header)
    case "footer", "footerl", "footerr", "footerf": open(.footer)
    case "field":
      if fields.count < 200 {
        fields.append(Field())
        state.opensField = true
      }
    case "fldinst": state.destination = .instruction
    case "fldrslt": state.destination = fields.last?.isSkipped == true ? .ignored : .text
    case "upr": state.destination = .ignored
    case "shpinst", "shp", "do", "fldpriv": break
    default:
      // A group that a reader may pass over when it does not know it.
      guard isOptional else { return false }
      state.destination = .ignored
    }
    return true
  }

  private mutating func open(_ kind: PassageKind) {
    guard flows.count < 50 else {
      state.destination = .ignored
      return
    }
    flows.append(Flow(kind: kind))
    state.opensFlow = true
    state.destination = .text
    state.isInTable = false
    state.isHidden = false
  }

  /// A character by its number; above U+FFFF two of them make one.
  private mutating func unicode(_ value: Int) {
    let unit = UInt32(truncatingIfNeeded: value < 0 ? value + 65_536 : value)
    toSkip = state.fallback
    switch unit {
    case 0xD800...0xDBFF: highSurrogate = unit
    case 0xDC00...0xDFFF:
      if let high = highSurrogate,
        let scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (unit - 0xDC00))
      {
        put(scalar)
      }
      highSurrogate = nil
    default:
      highSurrogate = nil
      if let scalar = Unicode.Scalar(unit) { put(scalar) }
    }
  }
}

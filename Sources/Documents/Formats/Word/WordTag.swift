internal import XML

/// The elements of WordprocessingML that matter for the text.
enum WordTag {
  case other, paragraph, paragraphProperties, run, runProperties, text, tab, lineBreak, hyphen
  case deleted, inserted, skipped, instruction, fieldMark, simpleField
  case table, row, rowProperties, cell, textBox
  case paragraphStyle, runStyle, numbering, numberingID, numberingLevel, outline
  case vanish, bold, note, block, blockProperties, placeholder, gallery
  case alternatives, choice, fallback, embedded, comment

  /// The tag of a name.
  init(_ name: XMLName) {
    let space = name.namespace ?? ""
    switch space {
    case "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
      "http://purl.oclc.org/ooxml/wordprocessingml/main":
      self = Self.word(name.localName)
    case "http://schemas.openxmlformats.org/markup-compatibility/2006":
      switch name.localName {
      case "AlternateContent": self = .alternatives
      case "Choice": self = .choice
      case "Fallback": self = .fallback
      default: self = .other
      }
    case "http://schemas.openxmlformats.org/officeDocument/2006/math",
      "http://purl.oclc.org/ooxml/officeDocument/math":
      self = name.isLocal("t") ? .text : .other
    default: self = .other
    }
  }

  private static func word(_ name: String) -> WordTag {
    switch name {
    case "p": .paragraph
    case "pPr": .paragraphProperties
    case "r": .run
    case "rPr": .runProperties
    case "t": .text
    case "tab", "ptab": .tab
    case "br", "cr": .lineBreak
    case "noBreakHyphen": .hyphen
    case "del", "moveFrom": .deleted
    case "ins", "moveTo": .inserted
    case "delText", "delInstrText", "pPrChange", "rPrChange", "sectPrChange", "tblPrChange",
      "tcPrChange", "trPrChange", "tblGridChange", "tblPrExChange", "numberingChange", "rt",
      "sectPr", "annotationRef", "tabs":
      .skipped
    case "instrText": .instruction
    case "fldChar": .fieldMark
    case "fldSimple": .simpleField
    case "tbl": .table
    case "tr": .row
    case "trPr": .rowProperties
    case "tc": .cell
    case "txbxContent": .textBox
    case "pStyle": .paragraphStyle
    case "rStyle": .runStyle
    case "numPr": .numbering
    case "numId": .numberingID
    case "ilvl": .numberingLevel
    case "outlineLvl": .outline
    case "vanish", "specVanish": .vanish
    case "b": .bold
    case "footnote", "endnote": .note
    case "sdt": .block
    case "sdtPr": .blockProperties
    case "showingPlcHdr": .placeholder
    case "docPartGallery": .gallery
    case "object", "altChunk", "control": .embedded
    case "commentReference": .comment
    default: .other
    }
  }
}

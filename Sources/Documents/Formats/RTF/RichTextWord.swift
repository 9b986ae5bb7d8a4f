/// The control words of RTF that matter for the text.
enum RichTextWord {
  /// Where the text of a group goes.
  enum Destination {
    case text, ignored, styles, title, information, instruction
  }

  static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte)
  }

  /// Groups without text of the document.
  static let ignored: Set<String> = [
    "fonttbl", "colortbl", "themedata", "colorschememapping", "datastore", "xmlnstbl", "listtable",
    "listoverridetable", "rsidtbl", "generator", "filetbl", "pntext", "listtext", "pnseclvl",
    "bkmkstart", "bkmkend", "xe", "tc", "tcn", "rxe", "txe", "annotation", "atnid", "atnauthor",
    "atrfstart", "atrfend", "shprslt", "nonshppict", "sp", "background", "ftnsep", "ftnsepc",
    "ftncn", "aftnsep", "aftnsepc", "aftncn", "mmathPr", "revtbl", "latentstyles", "pgptbl",
    "userprops", "docvar", "formfield", "datafield", "objdata", "objclass", "objname",
    "passwordhash",
    "template", "nesttableprops", "nonesttables", "falt", "panose", "pgdsctbl", "pgdsc",
  ]

  /// Characters with a name.
  static let characters: [String: Unicode.Scalar] = [
    "emdash": "—", "endash": "–", "bullet": "•", "lquote": "‘", "rquote": "’", "ldblquote": "“",
    "rdblquote": "”", "emspace": " ", "enspace": " ", "qmspace": " ", "tab": " ", "zwj": "\u{200D}",
    "zwnj": "\u{200C}",
  ]
}

/// The styles of an RTF file by number.
struct RichTextStyles {
  /// What a paragraph of a style is.
  enum Kind {
    case heading(Int)
    case contents
    case list
  }

  private var kinds: [Int: Kind] = [:]
  private var number = 0
  private var level: Int?
  private var name: [UInt8] = []

  func kind(of style: Int) -> Kind? { kinds[style] }

  mutating func put(_ byte: UInt8) { if name.count < 100 { name.append(byte) } }

  mutating func word(_ name: String, _ value: Int?) {
    if name == "s" { number = value ?? 0 }
    if name == "outlinelevel" { level = value }
  }

  mutating func endGroup() {
    let text =
      String(decoding: name, as: UTF8.self).lowercased()
      .split(separator: ";").first.map(String.init) ?? ""
    if let level, (0...8).contains(level) {
      kinds[number] = .heading(level + 1)
    } else if text.hasPrefix("heading "), let level = Int(text.dropFirst(8)) {
      kinds[number] = .heading(level)
    } else if text == "title" {
      kinds[number] = .heading(1)
    } else if text.hasPrefix("toc ") || text.hasPrefix("contents ") {
      kinds[number] = .contents
    } else if text.hasPrefix("list bullet") || text.hasPrefix("list number") {
      kinds[number] = .list
    }
    number = 0
    level = nil
    name = []
  }
}

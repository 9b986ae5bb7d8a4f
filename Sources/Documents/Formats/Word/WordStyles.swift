internal import XML

/// The styles of a Word file, as far as they say what a text is.
struct WordStyles: XMLVisitor {
  /// What one style says; nil is "as the style it is based on".
  struct Style {
    var base: String?
    var level: Int?
    var isList: Bool?
    var isHidden: Bool?
    var isBold: Bool?
    var isContents = false
  }

  private var styles: [String: Style] = [:]
  private var id: String?
  private var current = Style()

  /// What a style says, with what it takes over from others.
  func resolved(_ id: String?) -> Style {
    var result = Style()
    var next = id
    // A style that is based on itself must not keep us.
    for _ in 0..<20 {
      guard let id = next, let style = styles[id] else { break }
      result.level = result.level ?? style.level
      result.isList = result.isList ?? style.isList
      result.isHidden = result.isHidden ?? style.isHidden
      result.isBold = result.isBold ?? style.isBold
      result.isContents = result.isContents || style.isContents
      next = style.base
    }
    return result
  }

  mutating func startElement(_ start: XMLStart) -> XMLFlow {
    let name = start.name
    if name.isLocal("style") {
      id = start.word("styleId")
      current = Style()
    } else if id == nil {
      return .proceed
    } else if name.isLocal("name") {
      named((start.word("val") ?? "").lowercased())
    } else if name.isLocal("basedOn") {
      current.base = start.word("val")
    } else if name.isLocal("outlineLvl") {
      if let level = start.word("val").flatMap({ Int($0) }) {
        current.level = (0...8).contains(level) ? level + 1 : 0
      }
    } else if name.isLocal("numPr") {
      current.isList = true
    } else if name.isLocal("numId"), start.word("val") == "0" {
      current.isList = false
    } else if name.isLocal("vanish") {
      current.isHidden = start.isOn
    } else if name.isLocal("b") {
      current.isBold = start.isOn
    }
    return .proceed
  }

  /// Built-in styles have English names in every language of Word.
  private mutating func named(_ name: String) {
    if name.hasPrefix("heading "), let level = Int(name.dropFirst(8)), (1...9).contains(level) {
      current.level = level
    } else if name == "title" {
      current.level = 1
    } else if name.hasPrefix("toc ") {
      current.isContents = true
    } else if name.hasPrefix("list bullet") || name.hasPrefix("list number") {
      current.isList = true
    }
  }

  mutating func text(_ text: XMLText) -> XMLFlow { .proceed }

  mutating func endElement(_ name: XMLName) -> XMLFlow {
    if name.isLocal("style"), let id {
      styles[id] = current
      self.id = nil
    }
    return .proceed
  }
}

extension XMLStart {
  /// The value of an attribute by its local name: Word puts its attributes in its namespace.
  func word(_ name: StaticString) -> String? {
    for index in 0..<attributeCount where attributeName(index).isLocal(name) {
      return attributeValue(index).string
    }
    return nil
  }

  /// Whether a switch such as `<w:b/>` is on.
  var isOn: Bool {
    guard let value = word("val") else { return true }
    return !["0", "false", "off", "none"].contains(value)
  }
}

internal import XML

/// The styles of an ODT, as far as they say what a text is.
struct OpenDocumentStyles: XMLVisitor {
  /// What one style says; nil is "as its parent".
  struct Style {
    var parent: String?
    var level: Int?
    var isHidden: Bool?
    var isBold: Bool?
    var isTitle = false
  }

  private var styles: [String: Style] = [:]
  private var name: String?
  private var family = ""
  private var current = Style()

  /// What a style says, with what it takes over from others.
  func resolved(_ name: String?, family: String) -> Style {
    var result = Style()
    var next = name
    for _ in 0..<20 {
      guard let name = next, let style = styles[family + " " + name] else { break }
      result.level = result.level ?? style.level
      result.isHidden = result.isHidden ?? style.isHidden
      result.isBold = result.isBold ?? style.isBold
      result.isTitle = result.isTitle || style.isTitle
      next = style.parent
    }
    return result
  }

  mutating func startElement(_ start: XMLStart) -> XMLFlow {
    let element = start.name
    if element.isLocal("style"), start.word("family") != nil {
      name = start.word("name")
      family = start.word("family") ?? ""
      current = Style(parent: start.word("parent-style-name"))
      current.level = start.word("default-outline-level").flatMap { Int($0) }
      current.isTitle = name == "Title"
    } else if element.isLocal("text-properties"), name != nil {
      if let display = start.word("display") { current.isHidden = display == "none" }
      if let weight = start.word("font-weight") {
        current.isBold = weight == "bold" || (Int(weight) ?? 0) >= 600
      }
    } else if element.isLocal("section-properties"), start.word("display") == "none" {
      current.isHidden = true
    }
    return .proceed
  }

  mutating func text(_ text: XMLText) -> XMLFlow { .proceed }

  mutating func endElement(_ element: XMLName) -> XMLFlow {
    if element.isLocal("style"), let name {
      styles[family + " " + name] = current
      self.name = nil
    }
    return .proceed
  }
}

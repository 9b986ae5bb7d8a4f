/// Tells which elements of a web page are not shown: by an attribute, by their own style, or by a
/// plain rule in a style sheet of the page.
struct HTMLHiding {
  private var classes: Set<String> = []
  private var ids: Set<String> = []
  private var elements: Set<String> = []

  /// Learns the rules of a style sheet that hide a class, an id or an element.
  mutating func learn(_ sheet: String) {
    for rule in sheet.split(separator: "}") {
      let parts = rule.split(separator: "{", maxSplits: 1)
      guard parts.count == 2, Self.hides(String(parts[1])) else { continue }
      // Rules for printing only, or for small screens, do not hide the text itself.
      guard !rule.contains("@") else { continue }
      for selector in parts[0].split(separator: ",") {
        let name = Self.trimmed(selector).lowercased()
        let rest = name.dropFirst()
        guard !name.isEmpty,
          rest.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" })
        else { continue }
        switch name.first {
        case ".": classes.insert(String(rest))
        case "#": ids.insert(String(rest))
        default: elements.insert(name)
        }
      }
    }
  }

  /// Whether an element is not shown.
  func isHidden(_ tag: HTMLTokenizer.Tag) -> Bool {
    if let value = tag.attributes["hidden"], value.lowercased() != "until-found" { return true }
    if let style = tag.attributes["style"], Self.hides(style) { return true }
    if elements.contains(tag.name) { return true }
    if let id = tag.attributes["id"], ids.contains(id.lowercased()) { return true }
    guard !classes.isEmpty, let names = tag.attributes["class"] else { return false }
    return names.lowercased().split { $0 == " " || $0 == "\n" || $0 == "\t" }
      .contains { classes.contains(String($0)) }
  }

  private static func hides(_ style: String) -> Bool {
    let plain = style.lowercased().filter { !$0.isWhitespace }
    return plain.contains("display:none") || plain.contains("visibility:hidden")
      || plain.contains("mso-hide:all")
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    let scalars = text.unicodeScalars
    let head = scalars.drop { $0.properties.isWhitespace }
    let tail = head.reversed().drop { $0.properties.isWhitespace }
    return String(String.UnicodeScalarView(tail.reversed()))
  }
}

internal import XML

/// Reads `docProps/core.xml` and `meta.xml`: title, language and days. Names of persons are not
/// taken along.
struct CoreProperties: XMLVisitor {
  var metadata = DocumentMetadata()
  private var text = ""

  mutating func startElement(_ start: XMLStart) -> XMLFlow {
    text = ""
    return .proceed
  }

  mutating func text(_ text: XMLText) -> XMLFlow {
    if self.text.utf8.count < 2_000 { self.text += text.string }
    return .proceed
  }

  mutating func endElement(_ name: XMLName) -> XMLFlow {
    let value = CleanText.of(text)
    text = ""
    guard !value.isEmpty, value.utf8.count <= 2_000 else { return .proceed }
    switch name.localName {
    case "title": metadata.title = value
    case "language": metadata.language = value
    case "created", "creation-date": metadata.created = value
    case "modified": metadata.modified = value
    // ODT calls the last change `date`, in the namespace of Dublin Core.
    case "date": metadata.modified = value
    default: break
    }
    return .proceed
  }
}

/// Reads the relationships of a part of a Word file.
struct Relationships: XMLVisitor {
  /// One relationship.
  struct Item {
    var type: String
    var target: String
    var isExternal: Bool
  }

  private(set) var items: [Item] = []

  mutating func startElement(_ start: XMLStart) -> XMLFlow {
    guard start.name.isLocal("Relationship"), items.count < 10_000 else { return .proceed }
    let type = start.attribute("Type")?.string ?? ""
    items.append(
      Item(
        type: type.split(separator: "/").last.map(String.init) ?? "",
        target: start.attribute("Target")?.string ?? "",
        isExternal: start.attribute("TargetMode")?.equals("External") ?? false))
    return .proceed
  }

  mutating func text(_ text: XMLText) -> XMLFlow { .proceed }
  mutating func endElement(_ name: XMLName) -> XMLFlow { .proceed }
}

/// Looks for a word in the values of attributes.
struct AttributeSearch: XMLVisitor {
  let wanted: String
  private(set) var isFound = false

  init(_ wanted: String) { self.wanted = wanted }

  mutating func startElement(_ start: XMLStart) -> XMLFlow {
    for index in 0..<start.attributeCount
    where start.attributeValue(index).string.contains(wanted) {
      isFound = true
    }
    return .proceed
  }

  mutating func text(_ text: XMLText) -> XMLFlow { .proceed }
  mutating func endElement(_ name: XMLName) -> XMLFlow { .proceed }
}

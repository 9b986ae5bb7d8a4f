internal import Messages
internal import XML

/// A file of the catalogue that is being read: its tree, its places and what is wrong with it.
final class FileReading {
  let file: ContentFile
  let root: XMLElement
  private(set) var diagnostics: [Diagnostic] = []

  init(file: ContentFile, root: XMLElement) {
    self.file = file
    self.root = root
  }

  func report(
    _ key: String, _ severity: Severity = .error, at position: Position, _ message: Text,
    hint: Text? = nil
  ) {
    diagnostics.append(
      Diagnostic(key, severity, file: file.path, at: position, message, hint: hint))
  }

  /// Says that an id is not known, with the closest one that is.
  func reportUnknown(
    _ message: Text, key: String, at position: Position, _ id: String,
    among known: some Sequence<String>
  ) {
    let hint = closest(to: id, among: known).map(CatalogueMessages.didYouMean)
    report(key, at: position, message, hint: hint)
  }

  func place(_ position: Position) -> Place { Place(file: file.path, position: position) }

  /// The text of both languages below an element; the schema has seen to it that both are there.
  func text(_ element: XMLElement) -> Text {
    Text(nl: words(element.first(named: "nl")), en: words(element.first(named: "en")))
  }

  /// The bilingual text of a child, or nil without that child.
  func text(_ element: XMLElement, _ child: String) -> Text? {
    element.first(named: child).map(text)
  }

  /// The text of an element as a condition.
  func condition(_ element: XMLElement) -> LocatedText {
    LocatedText(element, in: file)
  }

  /// An attribute, or an empty text in its place.
  func value(_ element: XMLElement, _ name: String) -> String {
    element.attribute(name) ?? ""
  }

  /// The place of an attribute, or of its element.
  func position(_ element: XMLElement, _ name: String) -> Position {
    element.attributeNode(name)?.valuePosition ?? element.position
  }

  private func words(_ element: XMLElement?) -> String {
    guard let element else { return "" }
    let text = element.text
    var isPlain = true
    var previous: UInt8 = 0x20
    for byte in text.utf8 {
      if byte < 0x20 || byte == 0x20 && previous == 0x20 { isPlain = false }
      previous = byte
    }
    // Nearly all texts stand on one line and need no copy.
    if isPlain, previous != 0x20 { return text }
    let words = text.unicodeScalars.split { $0.value <= 0x20 }
    return words.map { String($0) }.joined(separator: " ")
  }
}

/// Writes XML that is always well-formed.
///
/// Output goes to the end of a byte buffer as UTF-8. The writer closes what is open, escapes what
/// must be escaped, and replaces characters that XML 1.0 forbids by U+FFFD; use `firstIllegal` to
/// refuse those earlier. The same calls give the same bytes.
///
/// ```swift
/// var writer = XMLWriter(indent: 2)
/// writer.declaration()
/// writer.start("rapport", [("versie", "1")])
/// writer.element("titel", "Werving & selectie")
/// let bytes = writer.finish()
/// ```
public struct XMLWriter {
  /// What was written so far.
  public internal(set) var bytes: [UInt8]

  private struct Open {
    /// The bytes of the name.
    var name: Range<Int>
    var hasElements = false
    var hasText = false
  }

  private var open: [Open] = []
  /// The names of the open elements, one after the other.
  private var names: [UInt8] = []
  /// Whether the last start tag still lacks its `>`.
  private var isStartOpen = false
  /// The names of the attributes of the last start tag in `bytes`, to refuse doubles.
  private var attributes: [Range<Int>] = []
  private let indent: Int
  private var hasRoot = false
  /// Whether a first line or comment was written.
  private var hasProlog = false
  /// How many elements are open inside a second root element, which is left out.
  private var skipped = 0

  /// Makes a writer.
  /// - Parameters:
  ///   - bytes: Where to append; its memory is reused.
  ///   - indent: Spaces a level, for elements that hold only elements; 0 writes no white space.
  public init(appendingTo bytes: [UInt8] = [], indent: Int = 0) {
    self.bytes = bytes
    self.indent = max(0, indent)
  }

  // MARK: Events

  /// Writes the line `<?xml version="1.0" encoding="UTF-8"?>`. Only at the start.
  public mutating func declaration() {
    if hasRoot || !open.isEmpty || hasProlog { return }
    hasProlog = true
    append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
  }

  /// Starts an element.
  ///
  /// XML has one root element: a second one is left out with all it holds.
  /// - Parameters:
  ///   - name: Its name, with prefix if any. Characters a name cannot have become `_`.
  ///   - attributes: Names and values, in this order; nil values are left out.
  public mutating func start(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:]) {
    guard beginElement() else { return }
    let first = bytes.count
    appendName(name)
    push(first..<bytes.count)
    for (name, value) in attributes { if let value { attribute(name, value) } }
  }

  /// Starts an element whose name is part of the program: it is not checked.
  public mutating func start(raw name: StaticString) {
    guard beginElement() else { return }
    let first = bytes.count
    append(name)
    push(first..<bytes.count)
  }

  /// Adds an attribute to the element that was just started.
  ///
  /// After content, or when the element has one of that name, nothing is written.
  public mutating func attribute(_ name: String, _ value: String) {
    guard isStartOpen, skipped == 0 else { return }
    bytes.append(0x20)
    let first = bytes.count
    appendName(name)
    finishAttribute(first, value)
  }

  /// Adds an attribute whose name is part of the program: it is not checked.
  public mutating func attribute(raw name: StaticString, _ value: String) {
    guard isStartOpen, skipped == 0 else { return }
    bytes.append(0x20)
    let first = bytes.count
    append(name)
    finishAttribute(first, value)
  }

  /// Adds an attribute with a whole number.
  public mutating func attribute(raw name: StaticString, _ value: Int) {
    attribute(raw: name, String(value))
  }

  /// Writes text in the element that is open; without one nothing is written.
  public mutating func text(_ text: String) {
    guard !open.isEmpty, skipped == 0 else { return }
    closeStart()
    open[open.count - 1].hasText = true
    var text = text
    text.withUTF8 { Self.escape($0, isValue: false, into: &bytes) }
  }

  /// Ends the element that is open.
  public mutating func end() {
    if skipped > 0 {
      skipped -= 1
      return
    }
    guard let element = open.popLast() else { return }
    if isStartOpen {
      append("/>")
      isStartOpen = false
    } else {
      if element.hasElements, !element.hasText { newLine() }
      append("</")
      bytes.append(contentsOf: names[element.name])
      bytes.append(0x3E)
    }
    names.removeLast(element.name.count)
    if open.isEmpty { hasRoot = true }
  }

  /// Writes an element with text only.
  public mutating func element(
    _ name: String, _ content: String, _ attributes: KeyValuePairs<String, String?> = [:]
  ) {
    start(name, attributes)
    if !content.isEmpty { text(content) }
    end()
  }

  /// Writes a comment. Two hyphens in a row get a space between them.
  public mutating func comment(_ text: String) {
    if skipped > 0 { return }
    hasProlog = true
    closeStart()
    if !open.isEmpty {
      open[open.count - 1].hasElements = true
      if !open[open.count - 1].hasText { newLine() }
    }
    append("<!--")
    var last: UInt32 = 0
    for scalar in text.unicodeScalars {
      if scalar == "-", last == 0x2D { bytes.append(0x20) }
      let isLegal = XMLCharacter.isLegal(scalar.value)
      appendUTF8(isLegal ? scalar.value : 0xFFFD, to: &bytes)
      last = scalar.value
    }
    if last == 0x2D { bytes.append(0x20) }
    append("-->")
    if open.isEmpty { bytes.append(0x0A) }
  }

  /// Ends all open elements, adds a line end, and gives what was written.
  public mutating func finish() -> [UInt8] {
    skipped = 0
    while !open.isEmpty { end() }
    if bytes.last != 0x0A { bytes.append(0x0A) }
    return bytes
  }

  /// What was written, as text.
  public var string: String { String(decoding: bytes, as: UTF8.self) }

  // MARK: Parts

  /// Makes room for an element.
  /// - Returns: Whether it may be written; a second root element may not.
  private mutating func beginElement() -> Bool {
    if skipped > 0 || hasRoot && open.isEmpty {
      skipped += 1
      return false
    }
    closeStart()
    if !open.isEmpty {
      open[open.count - 1].hasElements = true
      if !open[open.count - 1].hasText { newLine() }
    }
    bytes.append(0x3C)
    return true
  }

  private mutating func push(_ name: Range<Int>) {
    let first = names.count
    names.append(contentsOf: bytes[name])
    open.append(Open(name: first..<names.count))
    isStartOpen = true
    attributes.removeAll(keepingCapacity: true)
  }

  private mutating func closeStart() {
    if !isStartOpen { return }
    bytes.append(0x3E)
    isStartOpen = false
  }

  private mutating func finishAttribute(_ first: Int, _ value: String) {
    let name = first..<bytes.count
    let isTwice = attributes.contains { bytes[$0].elementsEqual(bytes[name]) }
    if isTwice {
      bytes.removeLast(name.count + 1)
      return
    }
    attributes.append(name)
    append("=\"")
    var value = value
    value.withUTF8 { Self.escape($0, isValue: true, into: &bytes) }
    bytes.append(0x22)
  }

  private mutating func newLine() {
    if indent == 0 { return }
    bytes.append(0x0A)
    bytes.append(contentsOf: repeatElement(0x20, count: indent * open.count))
  }

  private mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Writes a name; what a name cannot have becomes `_`.
  private mutating func appendName(_ name: String) {
    var hasColon = false
    var isFirst = true
    for scalar in name.unicodeScalars {
      if scalar == ":", !isFirst, !hasColon {
        hasColon = true
        isFirst = true
        bytes.append(0x3A)
        continue
      }
      let value = scalar.value
      if isFirst, !XMLCharacter.isNameStart(value) { bytes.append(0x5F) }
      if XMLCharacter.isName(value) {
        appendUTF8(value, to: &bytes)
      } else if !isFirst {
        bytes.append(0x5F)
      }
      isFirst = false
    }
    if isFirst { bytes.append(0x5F) }
  }
}

public import Messages

/// Reads whole files into trees of elements.
public enum XMLDocument {
  /// Reads a file.
  /// - Parameters:
  ///   - bytes: The file.
  ///   - file: Its name as the user typed it, for the diagnostics.
  ///   - limits: The most that is accepted.
  /// - Returns: The root element, nil when the file cannot be read; and then what is wrong with it.
  public static func read(
    bytes: [UInt8], file: String? = nil, limits: XMLLimits = .standard
  ) -> (root: XMLElement?, diagnostics: [Diagnostic]) {
    bytes.withUnsafeBytes { read($0, file: file, limits: limits) }
  }

  /// Reads a file.
  /// - Parameters:
  ///   - bytes: The file.
  ///   - file: Its name as the user typed it, for the diagnostics.
  ///   - limits: The most that is accepted.
  /// - Returns: The root element, nil when the file cannot be read; and then what is wrong with it.
  public static func read(
    _ bytes: UnsafeRawBufferPointer, file: String? = nil, limits: XMLLimits = .standard
  ) -> (root: XMLElement?, diagnostics: [Diagnostic]) {
    var builder = TreeBuilder()
    let outcome = XMLReader(limits: limits).read(bytes, file: file, visitor: &builder)
    return (outcome.isComplete ? builder.root : nil, outcome.diagnostics)
  }
}

/// Builds the tree. Names and namespaces are made into strings once for each spelling.
struct TreeBuilder: XMLVisitor {
  private(set) var root: XMLElement?
  private var open: [XMLElement] = []
  private var names: [UnsafeRawPointer: String] = [:]
  /// The last namespace: nearly all names of a file have the same.
  private var space: (key: UnsafeRawPointer, name: String)?
  private var pending: [UInt8] = []
  private var pendingPosition = Position.start

  mutating func startElement(_ start: XMLStart) -> XMLFlow {
    flushText()
    var element = XMLElement(
      name: localName(start.name), namespace: namespace(start.name), position: start.position)
    element.attributes.reserveCapacity(start.attributeCount)
    let places = start.places()
    for index in 0..<start.attributeCount {
      let name = start.attributeName(index)
      element.attributes.append(
        XMLAttribute(
          name: localName(name), namespace: namespace(name),
          value: start.attributeValue(index).string, position: places[index].name,
          valuePosition: places[index].value))
    }
    open.append(element)
    return .proceed
  }

  mutating func text(_ text: XMLText) -> XMLFlow {
    if pending.isEmpty { pendingPosition = text.position }
    pending.append(contentsOf: text.bytes)
    return .proceed
  }

  mutating func endElement(_ name: XMLName) -> XMLFlow {
    flushText()
    guard let element = open.popLast() else { return .stop }
    if open.isEmpty {
      root = element
    } else {
      open[open.count - 1].children.append(.element(element))
    }
    return .proceed
  }

  private mutating func flushText() {
    if pending.isEmpty { return }
    let node = XMLTextNode(
      string: String(decoding: pending, as: UTF8.self), position: pendingPosition)
    open[open.count - 1].children.append(.text(node))
    pending.removeAll(keepingCapacity: true)
  }

  private mutating func localName(_ name: XMLName) -> String {
    cached(name.identity) { name.localName }
  }

  private mutating func namespace(_ name: XMLName) -> String? {
    guard let identity = name.namespaceIdentity else { return nil }
    if let space, space.key == identity { return space.name }
    let namespace = cached(identity) { name.namespace ?? "" }
    space = (identity, namespace)
    return namespace
  }

  private mutating func cached(_ key: UnsafeRawPointer, _ make: () -> String) -> String {
    if let known = names[key] { return known }
    let made = make()
    names[key] = made
    return made
  }
}

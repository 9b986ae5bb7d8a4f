// A grammar as one line of text, so that the program need not read its own schemas as XML.
//
//     "WKG1 "  start, definitions, elements, attributes, data: each list with its length first
//
// A number ends with a space; a string is its length in bytes, a space and the bytes. A pattern is
// a letter and then its parts.

extension RelaxNG {
  /// The schema as UTF-8 text: short, and quick to read with `init(archive:)`.
  public var archive: [UInt8] {
    var writer = GrammarWriter()
    writer.write(grammar)
    return writer.bytes
  }

  /// Reads what `archive` gave.
  ///
  /// Nil when it is not such a text, or points outside itself. It is no check on texts from
  /// elsewhere: definitions that go round in a circle are not found.
  ///
  /// - Parameter archive: the text; only read during the call.
  public init?(archive: UnsafeRawBufferPointer) {
    var reader = GrammarReader(archive)
    guard let grammar = reader.grammar() else { return nil }
    self.init(grammar: grammar)
  }
}

private let mark = "WKG1 "

private enum Letter {
  static let empty = UInt8(ascii: "E")
  static let notAllowed = UInt8(ascii: "N")
  static let text = UInt8(ascii: "T")
  static let element = UInt8(ascii: "e")
  static let attribute = UInt8(ascii: "a")
  static let data = UInt8(ascii: "d")
  static let list = UInt8(ascii: "l")
  static let reference = UInt8(ascii: "r")
  static let choice = UInt8(ascii: "c")
  static let group = UInt8(ascii: "g")
  static let interleave = UInt8(ascii: "i")
  static let oneOrMore = UInt8(ascii: "o")
  static let name = UInt8(ascii: "n")
  static let anyName = UInt8(ascii: "y")
  static let namespace = UInt8(ascii: "s")
  static let some = UInt8(ascii: "+")
  static let none = UInt8(ascii: "-")
}

/// Writes a grammar.
private struct GrammarWriter {
  private(set) var bytes = Array(mark.utf8)

  mutating func write(_ grammar: Grammar) {
    write(grammar.start)
    list(grammar.definitions) { $0.write($1) }
    list(grammar.elements) { $0.write($1) }
    list(grammar.attributes) { $0.write($1) }
    list(grammar.data) { $0.write($1) }
  }

  private mutating func number(_ value: Int) { bytes += Array("\(value) ".utf8) }

  private mutating func string(_ value: String) {
    number(value.utf8.count)
    bytes += Array(value.utf8)
  }

  private mutating func list<Item>(
    _ items: [Item], _ write: (inout GrammarWriter, Item) -> Void
  ) {
    number(items.count)
    for item in items { write(&self, item) }
  }

  private mutating func optional<Item>(
    _ item: Item?, _ write: (inout GrammarWriter, Item) -> Void
  ) {
    bytes.append(item == nil ? Letter.none : Letter.some)
    if let item { write(&self, item) }
  }

  private mutating func write(_ pattern: Pattern) {
    switch pattern {
    case .empty: bytes.append(Letter.empty)
    case .notAllowed: bytes.append(Letter.notAllowed)
    case .text: bytes.append(Letter.text)
    case .element(let index): leaf(Letter.element, index)
    case .attribute(let index): leaf(Letter.attribute, index)
    case .data(let index): leaf(Letter.data, index)
    case .reference(let index): leaf(Letter.reference, index)
    case .list(let inner): parts(Letter.list, inner)
    case .oneOrMore(let inner): parts(Letter.oneOrMore, inner)
    case .choice(let a, let b): parts(Letter.choice, a, b)
    case .group(let a, let b): parts(Letter.group, a, b)
    case .interleave(let a, let b): parts(Letter.interleave, a, b)
    }
  }

  private mutating func leaf(_ letter: UInt8, _ index: Int) {
    bytes.append(letter)
    number(index)
  }

  private mutating func parts(_ letter: UInt8, _ parts: Pattern...) {
    bytes.append(letter)
    for part in parts { write(part) }
  }

  private mutating func write(_ item: NamedPattern) {
    write(item.names)
    write(item.content)
  }

  private mutating func write(_ names: NameClass) {
    switch names {
    case .name(let name, let namespace):
      bytes.append(Letter.name)
      string(name)
      string(namespace)
    case .anyName(let except):
      bytes.append(Letter.anyName)
      optional(except) { $0.write($1) }
    case .namespace(let namespace, let except):
      bytes.append(Letter.namespace)
      string(namespace)
      optional(except) { $0.write($1) }
    case .either(let a, let b):
      bytes.append(Letter.choice)
      write(a)
      write(b)
    }
  }

  private mutating func write(_ data: DataPattern) {
    string(data.kind.rawValue)
    for value in [data.fixed, data.minimum, data.maximum] { optional(value) { $0.string($1) } }
    number((data.isMinimumExcluded ? 1 : 0) + (data.isMaximumExcluded ? 2 : 0))
    for length in [data.minLength, data.maxLength] { optional(length) { $0.number($1) } }
    list(data.patterns) { $0.string($1.source) }
    list(data.exceptions) { $0.write($1) }
  }
}

/// Reads a grammar; every function gives nil when the text does not go on as it must.
private struct GrammarReader {
  private let bytes: UnsafeRawBufferPointer
  private var at = 0
  /// How many patterns lie around the present one.
  private var depth = 0
  private static let depthLimit = 1000

  init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
  }

  mutating func grammar() -> Grammar? {
    for byte in mark.utf8 where next() != byte { return nil }
    var grammar = Grammar()
    guard let start = pattern(), let definitions = list({ $0.pattern() }),
      let elements = list({ $0.named() }), let attributes = list({ $0.named() }),
      let data = list({ $0.data() }), at == bytes.count
    else { return nil }
    grammar.start = start
    grammar.definitions = definitions
    grammar.elements = elements
    grammar.attributes = attributes
    grammar.data = data
    let patterns = [start] + definitions + (elements + attributes).map(\.content)
    return patterns.allSatisfy { isInside(grammar, $0) } ? grammar : nil
  }

  /// Whether all numbers in a pattern are places in the tables.
  private func isInside(_ grammar: Grammar, _ pattern: Pattern) -> Bool {
    switch pattern {
    case .empty, .notAllowed, .text: true
    case .element(let index): index < grammar.elements.count
    case .attribute(let index): index < grammar.attributes.count
    case .data(let index): index < grammar.data.count
    case .reference(let index): index < grammar.definitions.count
    case .list(let inner), .oneOrMore(let inner): isInside(grammar, inner)
    case .choice(let a, let b), .group(let a, let b), .interleave(let a, let b):
      isInside(grammar, a) && isInside(grammar, b)
    }
  }

  private mutating func next() -> UInt8? {
    guard at < bytes.count else { return nil }
    at += 1
    return bytes[at - 1]
  }

  private mutating func number() -> Int? {
    var value = 0
    let start = at
    while let byte = next() {
      if byte == UInt8(ascii: " ") { return at - start > 1 ? value : nil }
      guard (0x30...0x39).contains(byte), at - start <= 9 else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return nil
  }

  private mutating func string() -> String? {
    guard let count = number(), count <= bytes.count - at else { return nil }
    at += count
    return String(decoding: bytes[at - count..<at], as: UTF8.self)
  }

  private mutating func list<Item>(_ read: (inout GrammarReader) -> Item?) -> [Item]? {
    guard let count = number(), count <= bytes.count - at else { return nil }
    var items: [Item] = []
    items.reserveCapacity(count)
    for _ in 0..<count {
      guard let item = read(&self) else { return nil }
      items.append(item)
    }
    return items
  }

  /// The outer nil means damage.
  private mutating func optional<Item>(_ read: (inout GrammarReader) -> Item?) -> Item?? {
    switch next() {
    case Letter.none: return .some(nil)
    case Letter.some: return read(&self).map { .some($0) }
    default: return nil
    }
  }

  private mutating func pattern() -> Pattern? {
    guard depth < Self.depthLimit, let letter = next() else { return nil }
    depth += 1
    defer { depth -= 1 }
    switch letter {
    case Letter.empty: return .empty
    case Letter.notAllowed: return .notAllowed
    case Letter.text: return .text
    case Letter.element: return number().map { .element($0) }
    case Letter.attribute: return number().map { .attribute($0) }
    case Letter.data: return number().map { .data($0) }
    case Letter.reference: return number().map { .reference($0) }
    case Letter.list: return pattern().map { .list($0) }
    case Letter.oneOrMore: return pattern().map { .oneOrMore($0) }
    default:
      guard let a = pattern(), let b = pattern() else { return nil }
      switch letter {
      case Letter.choice: return .choice(a, b)
      case Letter.group: return .group(a, b)
      case Letter.interleave: return .interleave(a, b)
      default: return nil
      }
    }
  }

  private mutating func named() -> NamedPattern? {
    guard let names = names(), let content = pattern() else { return nil }
    return NamedPattern(names: names, content: content)
  }

  private mutating func names() -> NameClass? {
    guard depth < Self.depthLimit, let letter = next() else { return nil }
    depth += 1
    defer { depth -= 1 }
    switch letter {
    case Letter.name:
      guard let name = string(), let namespace = string() else { return nil }
      return .name(name, namespace: namespace)
    case Letter.anyName:
      guard let except = optional({ $0.names() }) else { return nil }
      return .anyName(except: except)
    case Letter.namespace:
      guard let namespace = string(), let except = optional({ $0.names() }) else { return nil }
      return .namespace(namespace, except: except)
    case Letter.choice:
      guard let a = names(), let b = names() else { return nil }
      return .either(a, b)
    default: return nil
    }
  }

  private mutating func data() -> DataPattern? {
    guard depth < Self.depthLimit, let kind = string().flatMap(DataPattern.Kind.init(rawValue:)),
      let fixed = optional({ $0.string() }), let minimum = optional({ $0.string() }),
      let maximum = optional({ $0.string() }), let excluded = number(),
      let minLength = optional({ $0.number() }), let maxLength = optional({ $0.number() }),
      let patterns = list({ $0.string().flatMap(ValueForm.init) })
    else { return nil }
    depth += 1
    defer { depth -= 1 }
    guard let exceptions = list({ $0.data() }) else { return nil }
    return DataPattern(
      kind: kind, fixed: fixed, minimum: minimum, maximum: maximum,
      isMinimumExcluded: excluded & 1 != 0, isMaximumExcluded: excluded & 2 != 0,
      minLength: minLength, maxLength: maxLength, patterns: patterns, exceptions: exceptions)
  }
}

public import Assessment
public import Messages

/// Writes JSON that is always well-formed.
///
/// Output goes to the end of a byte buffer as UTF-8, members in the order of the calls, so the same
/// calls give the same bytes. Objects and arrays are closed by their closures.
///
/// ```swift
/// var json = JSONWriter(indent: 2)
/// json.object {
///   $0.member("schema", 1)
///   $0.array("ids") { for id in ids { $0.value(id) } }
/// }
/// ```
public struct JSONWriter {
  /// What was written so far.
  public private(set) var bytes: [UInt8]

  private let indent: Int
  private var depth = 0
  /// Whether the next value needs no comma before it.
  private var isFirst = true
  /// Whether a name was just written, so that the value follows on the same line.
  private var hasName = false

  /// Makes a writer.
  /// - Parameters:
  ///   - bytes: where to append; its memory is reused.
  ///   - indent: spaces a level; 0 writes all on one line, as NDJSON needs.
  public init(appendingTo bytes: [UInt8] = [], indent: Int = 0) {
    self.bytes = bytes
    self.indent = max(0, indent)
  }

  // MARK: Values

  /// Writes an object: the whole text, or an item of an array.
  public mutating func object(_ members: (inout JSONWriter) -> Void) {
    group(0x7B, 0x7D, members)
  }

  /// Writes an array: the whole text, or an item of an array.
  public mutating func array(_ items: (inout JSONWriter) -> Void) {
    group(0x5B, 0x5D, items)
  }

  /// Writes a text, or `null`.
  public mutating func value(_ text: String?) {
    begin()
    guard let text else { return append("null") }
    string(text)
  }

  /// Writes a whole number, or `null`.
  public mutating func value(_ number: Int?) {
    begin()
    guard let number else { return append("null") }
    bytes.append(contentsOf: String(number).utf8)
  }

  /// Writes `true`, `false` or `null`.
  public mutating func value(_ flag: Bool?) {
    begin()
    switch flag {
    case true?: append("true")
    case false?: append("false")
    case nil: append("null")
    }
  }

  /// Writes an exact number, rounded to 4 decimals, without zeros at the end: `66.6667`, `50`.
  public mutating func value(_ number: Rational) {
    begin()
    var digits = Substring(number.decimal(places: 4))
    while digits.hasSuffix("0") { digits.removeLast() }
    if digits.hasSuffix(".") { digits.removeLast() }
    bytes.append(contentsOf: digits.utf8)
  }

  /// Writes a text in every language: `{"nl":…,"en":…}`, or `null`.
  public mutating func value(_ text: Text?) {
    guard let text else { return value(String?.none) }
    object {
      $0.member("nl", text.nl)
      $0.member("en", text.en)
    }
  }

  // MARK: Members of an object

  /// Writes a member that is an object.
  public mutating func object(_ name: String, _ members: (inout JSONWriter) -> Void) {
    key(name)
    object(members)
  }

  /// Writes a member that is an array.
  public mutating func array(_ name: String, _ items: (inout JSONWriter) -> Void) {
    key(name)
    array(items)
  }

  /// Writes a member that is a text or `null`.
  public mutating func member(_ name: String, _ text: String?) {
    key(name)
    value(text)
  }

  /// Writes a member that is a whole number or `null`.
  public mutating func member(_ name: String, _ number: Int?) {
    key(name)
    value(number)
  }

  /// Writes a member that is `true`, `false` or `null`.
  public mutating func member(_ name: String, _ flag: Bool?) {
    key(name)
    value(flag)
  }

  /// Writes a member that is an exact number, rounded to 4 decimals.
  public mutating func member(_ name: String, _ number: Rational) {
    key(name)
    value(number)
  }

  /// Writes a member that is a text in every language, or `null`.
  public mutating func member(_ name: String, _ text: Text?) {
    key(name)
    value(text)
  }

  /// Writes a member that is `null`.
  public mutating func null(_ name: String) {
    key(name)
    begin()
    append("null")
  }

  /// Adds a line end, and gives what was written.
  public mutating func finish() -> [UInt8] {
    bytes.append(0x0A)
    isFirst = true
    return bytes
  }

  // MARK: Parts

  private mutating func group(
    _ start: UInt8, _ end: UInt8, _ content: (inout JSONWriter) -> Void
  ) {
    begin()
    bytes.append(start)
    depth += 1
    isFirst = true
    content(&self)
    depth -= 1
    if !isFirst { newLine() }
    bytes.append(end)
    isFirst = false
  }

  /// Goes before a value: the comma and the line.
  private mutating func begin() {
    if hasName {
      hasName = false
      return
    }
    if !isFirst { bytes.append(0x2C) }
    if depth > 0 { newLine() }
    isFirst = false
  }

  private mutating func key(_ name: String) {
    begin()
    string(name)
    bytes.append(0x3A)
    if indent > 0 { bytes.append(0x20) }
    hasName = true
  }

  private mutating func newLine() {
    if indent == 0 { return }
    bytes.append(0x0A)
    bytes.append(contentsOf: repeatElement(0x20, count: indent * depth))
  }

  private mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  private mutating func string(_ text: String) {
    bytes.append(0x22)
    var text = text
    text.withUTF8 { escape($0) }
    bytes.append(0x22)
  }

  /// Appends text with what JSON must have escaped, and with what a reader of lines or a terminal
  /// could take for a command: other line ends, control characters, changes of direction.
  private mutating func escape(_ text: UnsafeBufferPointer<UInt8>) {
    var clean = 0
    var index = 0
    while index < text.count {
      let byte = text[index]
      // Nearly all bytes go through as they are, in runs.
      if byte >= 0x20, byte < 0x7F, byte != 0x22, byte != 0x5C {
        index += 1
        continue
      }
      guard let (scalar, length) = Self.escaped(text, index) else {
        index += 1
        continue
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[clean..<index]))
      escape(scalar)
      index += length
      clean = index
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[clean...]))
  }

  /// The character to escape at a place with its length in bytes; nil when it can stay.
  private static func escaped(
    _ text: UnsafeBufferPointer<UInt8>, _ index: Int
  ) -> (scalar: UInt32, length: Int)? {
    let byte = text[index]
    switch byte {
    case ..<0x20, 0x22, 0x5C, 0x7F: return (UInt32(byte), 1)
    case 0xC2 where index + 1 < text.count && text[index + 1] < 0xA0:
      return (UInt32(text[index + 1]), 2)
    case 0xE2 where index + 2 < text.count:
      let scalar = 0x2000 | UInt32(text[index + 1] & 0x3F) << 6 | UInt32(text[index + 2] & 0x3F)
      switch scalar {
      // Line and paragraph ends, embeddings, isolates.
      case 0x2028...0x202E, 0x2066...0x2069: return (scalar, 3)
      default: return nil
      }
    default: return nil
    }
  }

  private mutating func escape(_ scalar: UInt32) {
    bytes.append(0x5C)
    switch scalar {
    case 0x22, 0x5C: bytes.append(UInt8(scalar))
    case 0x08: bytes.append(0x62)
    case 0x09: bytes.append(0x74)
    case 0x0A: bytes.append(0x6E)
    case 0x0C: bytes.append(0x66)
    case 0x0D: bytes.append(0x72)
    default:
      bytes.append(0x75)
      for shift in [12, 8, 4, 0] as [UInt32] {
        let digit = UInt8(scalar >> shift & 0xF)
        bytes.append(digit < 10 ? 0x30 + digit : 0x61 + digit - 10)
      }
    }
  }
}

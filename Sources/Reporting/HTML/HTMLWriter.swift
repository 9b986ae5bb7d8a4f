/// The elements the report uses, with how they are written.
enum Tag: String {
  case html, head, title, style, body, header, nav, main, footer, section, article, meta
  case h1, h2, h3, h4, p, ul, ol, li, dl, dt, dd, div, span, a, b, strong, code, bdi, mark
  case blockquote, table, caption, thead, tbody, tr, th, td, details, summary, br
  case svg, rect, desc

  /// Has no content and no end tag.
  var isVoid: Bool { self == .meta || self == .br }

  /// Begins on a line of its own, so that two reports can be compared line by line.
  var startsLine: Bool {
    switch self {
    case .title, .span, .a, .b, .strong, .code, .bdi, .mark, .br, .rect, .desc: false
    case .td, .th, .dt, .dd, .li, .div: false
    default: true
    }
  }
}

/// An attribute of an element. The value is any text; the writer escapes it.
struct Attribute {
  let name: String
  let value: String

  init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }

  static func `class`(_ value: String) -> Attribute { Attribute("class", value) }
  static func id(_ anchor: Anchor) -> Attribute { Attribute("id", anchor.id) }
  static func href(_ anchor: Anchor) -> Attribute { Attribute("href", "#" + anchor.id) }
  static func address(_ value: String) -> Attribute { Attribute("href", value) }
  static func lang(_ value: String) -> Attribute { Attribute("lang", value) }
  static func label(_ value: String) -> Attribute { Attribute("aria-label", value) }
  static func labelled(by anchor: Anchor) -> Attribute { Attribute("aria-labelledby", anchor.id) }
  static let column = Attribute("scope", "col")
  static let row = Attribute("scope", "row")
}

/// Writes HTML that is balanced and escaped, whatever the texts hold.
///
/// There is no way to write markup as text: elements come from ``Tag``, and every text and
/// attribute value goes through ``append(escaped:)``.
struct HTMLWriter {
  /// What was written so far, UTF-8.
  private(set) var bytes: [UInt8] = []

  init(capacity: Int = 0) {
    bytes.reserveCapacity(capacity)
  }

  /// The first line of every page.
  mutating func doctype() {
    bytes.append(contentsOf: "<!DOCTYPE html>".utf8)
  }

  /// An element with content.
  mutating func element(
    _ tag: Tag, _ attributes: Attribute..., content: (inout HTMLWriter) -> Void
  ) {
    element(tag, attributes, content: content)
  }

  /// An element with a list of attributes and content.
  mutating func element(
    _ tag: Tag, _ attributes: [Attribute], content: (inout HTMLWriter) -> Void
  ) {
    open(tag, attributes)
    content(&self)
    close(tag)
  }

  /// An element with only text in it.
  mutating func element(_ tag: Tag, _ attributes: Attribute..., text: String) {
    open(tag, attributes)
    append(escaped: text)
    close(tag)
  }

  /// An element without content: `meta`, `br` or a shape of a drawing.
  mutating func empty(_ tag: Tag, _ attributes: Attribute...) {
    open(tag, attributes)
    if !tag.isVoid { close(tag) }
  }

  /// A text of our own.
  mutating func text(_ text: String) {
    append(escaped: text)
  }

  /// A style sheet of our own. Not escaped by the rules of HTML, so it may not hold `<`.
  mutating func style(_ sheet: String) {
    open(.style, [])
    bytes.append(contentsOf: sheet.utf8.filter { $0 != UInt8(ascii: "<") })
    close(.style)
  }

  /// A text of somebody else: set apart, so that its writing direction cannot disturb the page.
  mutating func foreign(_ text: String, _ attributes: Attribute...) {
    open(.bdi, attributes)
    append(escaped: BidiControls.balanced(text))
    close(.bdi)
  }

  private mutating func open(_ tag: Tag, _ attributes: [Attribute]) {
    if tag.startsLine { bytes.append(UInt8(ascii: "\n")) }
    bytes.append(UInt8(ascii: "<"))
    bytes.append(contentsOf: tag.rawValue.utf8)
    for attribute in attributes { append(attribute) }
    bytes.append(UInt8(ascii: ">"))
  }

  private mutating func close(_ tag: Tag) {
    bytes.append(UInt8(ascii: "<"))
    bytes.append(UInt8(ascii: "/"))
    bytes.append(contentsOf: tag.rawValue.utf8)
    bytes.append(UInt8(ascii: ">"))
  }

  /// Values of letters, digits and a few signs stand without quotes: the page stays small.
  private mutating func append(_ attribute: Attribute) {
    bytes.append(UInt8(ascii: " "))
    bytes.append(contentsOf: attribute.name.utf8)
    if attribute.value.isEmpty { return }
    bytes.append(UInt8(ascii: "="))
    if attribute.value.utf8.allSatisfy(Self.isPlain) {
      bytes.append(contentsOf: attribute.value.utf8)
    } else {
      bytes.append(UInt8(ascii: "\""))
      append(escaped: attribute.value, quotes: true)
      bytes.append(UInt8(ascii: "\""))
    }
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"): true
    case UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "#"), UInt8(ascii: "%"): true
    default: false
    }
  }

  // `quotes`: also the quotation mark, which only ends the value of an attribute.
  private mutating func append(escaped text: String, quotes: Bool = false) {
    var text = text
    let isOrdinary = text.withUTF8 { utf8 in
      guard utf8.allSatisfy(Self.isOrdinary) else { return false }
      bytes.append(contentsOf: utf8)
      return true
    }
    if isOrdinary { return }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": bytes.append(contentsOf: "&amp;".utf8)
      case "<": bytes.append(contentsOf: "&lt;".utf8)
      case ">": bytes.append(contentsOf: "&gt;".utf8)
      case "\"" where quotes: bytes.append(contentsOf: "&quot;".utf8)
      case "\r": bytes.append(UInt8(ascii: " "))
      case "\n", "\t": bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      default:
        let shown = Self.isForbidden(scalar) ? "\u{FFFD}" : scalar
        bytes.append(contentsOf: UTF8.encode(shown) ?? UTF8.encodedReplacementCharacter)
      }
    }
  }

  /// Part of a character that may stand as it is. Of the characters above ASCII those that begin
  /// with C2 or with EF and more may be forbidden, so they are looked at one by one.
  private static func isOrdinary(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""): false
    case 0x20..<0x7F, 0x80..<0xC0, 0xC3..<0xEF: true
    default: false
    }
  }

  /// Control characters and noncharacters, which HTML does not allow.
  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0xFDD0...0xFDEF: true
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }
}

/// Cuts a web page into tags and texts. It knows no faults: what is no tag is text.
struct HTMLTokenizer {
  /// The start of an element.
  struct Tag {
    var name: String
    var attributes: [String: String] = [:]
    var isEmpty = false
  }

  enum Token {
    case start(Tag)
    case end(String)
    case text(String)
  }

  private let bytes: [UInt8]
  private var place = 0
  /// The element whose content is no markup, such as a script; its text comes whole.
  private var raw: String?

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  /// The next piece; nil at the end.
  mutating func next() -> Token? {
    if let name = raw {
      raw = nil
      let start = place
      place = endOfRaw(name)
      if place > start { return .text(Self.string(bytes[start..<place])) }
    }
    guard place < bytes.count else { return nil }
    if bytes[place] == UInt8(ascii: "<"), let token = markup() { return token }
    let start = place
    place += 1
    while place < bytes.count, bytes[place] != UInt8(ascii: "<") { place += 1 }
    return .text(Self.decoded(bytes[start..<place]))
  }

  private static func string(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }

  /// A tag, or an empty text for what says nothing; nil when this `<` is text.
  private mutating func markup() -> Token? {
    guard place + 1 < bytes.count else { return nil }
    let next = bytes[place + 1]
    if next == UInt8(ascii: "!") || next == UInt8(ascii: "?") {
      passOver()
      return .text("")
    }
    let isEnd = next == UInt8(ascii: "/")
    let start = place + (isEnd ? 2 : 1)
    guard start < bytes.count, Self.isLetter(bytes[start]) else {
      guard isEnd else { return nil }
      passOver()
      return .text("")
    }
    var end = start
    while end < bytes.count, !Self.endsName(bytes[end]) { end += 1 }
    var tag = Tag(name: Self.string(bytes[start..<min(end, start + 100)]).lowercased())
    // Old Word pages write their own elements with a prefix.
    place = end
    readAttributes(&tag)
    if isEnd { return .end(tag.name) }
    switch tag.name {
    case "script", "style", "textarea", "title", "xmp", "noembed", "noframes", "plaintext":
      if !tag.isEmpty || tag.name != "title" { raw = tag.name }
    default: break
    }
    return .start(tag)
  }

  /// Passes over a comment, a DOCTYPE with what it declares, or an instruction.
  private mutating func passOver() {
    if starts("<!--") {
      place = find("-->", from: place + 4).map { $0 + 3 } ?? bytes.count
      return
    }
    if starts("<![CDATA[") {
      // Only XHTML has these; what is inside is text.
      place += 9
      return
    }
    var depth = 0
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      if byte == UInt8(ascii: "[") { depth += 1 }
      if byte == UInt8(ascii: "]"), depth > 0 { depth -= 1 }
      if byte == UInt8(ascii: ">"), depth == 0 { return }
    }
  }

  private mutating func readAttributes(_ tag: inout Tag) {
    while place < bytes.count {
      let byte = bytes[place]
      if byte == UInt8(ascii: ">") {
        place += 1
        return
      }
      if byte == UInt8(ascii: "/") {
        tag.isEmpty = place + 1 < bytes.count && bytes[place + 1] == UInt8(ascii: ">")
        place += 1
        continue
      }
      if Self.isSpace(byte) || byte == UInt8(ascii: "=") {
        place += 1
        continue
      }
      // The tag was never closed and another begins.
      if byte == UInt8(ascii: "<") { return }
      readAttribute(&tag)
    }
  }

  private mutating func readAttribute(_ tag: inout Tag) {
    let start = place
    while place < bytes.count, !Self.endsName(bytes[place]), bytes[place] != UInt8(ascii: "="),
      bytes[place] != UInt8(ascii: "<")
    {
      place += 1
    }
    let name = Self.string(bytes[start..<min(place, start + 100)]).lowercased()
    while place < bytes.count, Self.isSpace(bytes[place]) { place += 1 }
    var value = ""
    if place < bytes.count, bytes[place] == UInt8(ascii: "=") {
      place += 1
      while place < bytes.count, Self.isSpace(bytes[place]) { place += 1 }
      guard place < bytes.count else { return }
      let quote = bytes[place]
      let begin: Int
      if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
        place += 1
        begin = place
        while place < bytes.count, bytes[place] != quote { place += 1 }
        value = Self.decoded(bytes[begin..<min(place, begin + 4_000)])
        if place < bytes.count { place += 1 }
      } else {
        begin = place
        while place < bytes.count, !Self.isSpace(bytes[place]), bytes[place] != UInt8(ascii: ">") {
          place += 1
        }
        value = Self.decoded(bytes[begin..<min(place, begin + 4_000)])
      }
    }
    if tag.attributes.count < 64, tag.attributes[name] == nil { tag.attributes[name] = value }
    if place == start { place += 1 }
  }

  /// Where the text of a script or the like ends.
  private func endOfRaw(_ name: String) -> Int {
    var from = place
    let end = Array("</\(name)".utf8)
    while let found = find("</", from: from) {
      let rest = bytes[found...].prefix(end.count).map { Self.isLetter($0) ? $0 | 0x20 : $0 }
      if rest == end { return found }
      from = found + 2
    }
    return bytes.count
  }

  private func starts(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard place + count <= bytes.count else { return false }
    return text.withUTF8Buffer { buffer in
      (0..<count).allSatisfy { bytes[place + $0] == buffer[$0] }
    }
  }

  private func find(_ text: StaticString, from start: Int) -> Int? {
    let count = text.utf8CodeUnitCount
    guard start + count <= bytes.count else { return nil }
    return text.withUTF8Buffer { buffer in
      (start...(bytes.count - count)).first { at in
        (0..<count).allSatisfy { bytes[at + $0] == buffer[$0] }
      }
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte)
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    isSpace(byte) || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
  }

  /// A text with its references replaced.
  static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
    guard bytes.contains(UInt8(ascii: "&")) else { return string(bytes) }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var place = bytes.startIndex
    while place < bytes.endIndex {
      let byte = bytes[place]
      place += 1
      guard byte == UInt8(ascii: "&") else {
        result.append(byte)
        continue
      }
      var end = place
      while end < bytes.endIndex, end - place < 32,
        isLetter(bytes[end]) || (0x30...0x39).contains(bytes[end]) || bytes[end] == 0x23
      {
        end += 1
      }
      let name = string(bytes[place..<end])
      guard let scalar = HTMLEntities.character(name) else {
        result.append(byte)
        continue
      }
      result += UTF8.encode(scalar).map(Array.init) ?? []
      place = end
      if place < bytes.endIndex, bytes[place] == UInt8(ascii: ";") { place += 1 }
    }
    return string(result[...])
  }
}

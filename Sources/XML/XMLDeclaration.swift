internal import Messages

/// The first line of a file, `<?xml version="1.0" encoding="…" standalone="…"?>`.
struct XMLDeclaration {
  /// The name of the encoding as written; nil when the line names none.
  var encoding: String?
  /// The offset of that name.
  var encodingOffset = 0
  /// The offset after `?>`.
  var end: Int

  /// Reads the declaration at the start of a text.
  /// - Returns: The declaration; nil when the text has none.
  static func read(_ source: UnsafeBufferPointer<UInt8>) throws(Refusal) -> XMLDeclaration? {
    guard TagScan.starts(source, at: 0, with: "<?"), source.count > 5 else { return nil }
    guard source[5] == 0x3F || XMLCharacter.isSpace(source[5]) else { return nil }
    let word = source[2..<5].map { $0 | 0x20 }
    guard word == [0x78, 0x6D, 0x6C] else { return nil }
    if !TagScan.starts(source, at: 2, with: "xml") {
      throw Refusal(XMLMessages.declarationCapitals(), at: .start)
    }
    var reader = Fields(source: source, at: 5)
    let fields = try reader.all()
    guard let first = fields.first, first.name == "version" else {
      let isMissing = !fields.contains { $0.name == "version" }
      throw Refusal(
        isMissing ? XMLMessages.noVersion() : XMLMessages.declaration(), at: .start)
    }
    if first.value != "1.0" {
      throw Refusal(XMLMessages.version(first.value), offset: first.offset, in: source)
    }
    var result = XMLDeclaration(end: reader.at)
    var rest = fields.dropFirst()
    if let field = rest.first, field.name == "encoding" {
      result.encoding = field.value
      result.encodingOffset = field.offset
      rest = rest.dropFirst()
    }
    if let field = rest.first, field.name == "standalone", ["yes", "no"].contains(field.value) {
      rest = rest.dropFirst()
    }
    if let field = rest.first {
      throw Refusal(XMLMessages.declaration(), offset: field.offset, in: source)
    }
    return result
  }

  private struct Field {
    var name: String
    var value: String
    var offset: Int
  }

  /// Reads `name="value"` pairs up to `?>`.
  private struct Fields {
    let source: UnsafeBufferPointer<UInt8>
    var at: Int

    private var byte: UInt8 { at < source.count ? source[at] : 0 }

    private mutating func skipSpaces() {
      while XMLCharacter.isSpace(byte) { at += 1 }
    }

    private mutating func word(while belongs: (UInt8) -> Bool) -> String {
      let start = at
      // No version or encoding has a name this long.
      while at < source.count, at - start < 80, belongs(source[at]) { at += 1 }
      return String(decoding: source[start..<at], as: UTF8.self)
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

    private static func isValue(_ byte: UInt8) -> Bool {
      isLetter(byte) || (0x30...0x39).contains(byte) || [0x2D, 0x2E, 0x5F, 0x3A].contains(byte)
    }

    mutating func all() throws(Refusal) -> [Field] {
      var fields: [Field] = []
      while true {
        let hadSpace = XMLCharacter.isSpace(byte)
        skipSpaces()
        if TagScan.starts(source, at: at, with: "?>") {
          at += 2
          return fields
        }
        let name = word(while: Self.isLetter)
        skipSpaces()
        guard hadSpace, !name.isEmpty, byte == 0x3D, fields.count < 3 else { throw fault() }
        at += 1
        skipSpaces()
        let quote = byte
        guard quote == 0x22 || quote == 0x27 else { throw fault() }
        at += 1
        let offset = at
        let value = word(while: Self.isValue)
        guard byte == quote, !value.isEmpty else { throw fault() }
        at += 1
        fields.append(Field(name: name, value: value, offset: offset))
      }
    }

    private func fault() -> Refusal {
      Refusal(XMLMessages.declaration(), offset: at, in: source)
    }
  }
}

/// Finds places inside tags and texts that are known to be good XML.
enum TagScan {
  /// Walks over the attributes of one tag.
  ///
  /// Namespace declarations do not count, as in the parser's own list.
  struct Attributes {
    private let source: UnsafeBufferPointer<UInt8>
    private var at: Int

    /// Begins at the `<` of the tag.
    init(in source: UnsafeBufferPointer<UInt8>, tag: Int) {
      self.source = source
      at = tag + 1
      skip { XMLCharacter.isSpace($0) || $0 == 0x2F || $0 == 0x3E }
    }

    /// The offset of the next attribute's name and of its value; nil after the last.
    mutating func next() -> (name: Int, value: Int)? {
      while at < source.count {
        skip { !XMLCharacter.isSpace($0) }
        let name = at
        if at >= source.count || source[at] == 0x2F || source[at] == 0x3E { return nil }
        skip { $0 == 0x3D }
        at += 1
        skip { $0 == 0x22 || $0 == 0x27 }
        guard at < source.count else { return nil }
        let quote = source[at]
        at += 1
        let value = at
        skip { $0 == quote }
        at += 1
        if !TagScan.isNamespaceDeclaration(source, at: name) { return (name, value) }
      }
      return nil
    }

    private mutating func skip(until isEnd: (UInt8) -> Bool) {
      while at < source.count, !isEnd(source[at]) { at += 1 }
    }
  }

  /// Whether an attribute name is `xmlns` or starts with `xmlns:`.
  static func isNamespaceDeclaration(
    _ source: UnsafeBufferPointer<UInt8>, at offset: Int
  ) -> Bool {
    let word: StaticString = "xmlns"
    guard starts(source, at: offset, with: word), offset + 5 < source.count else { return false }
    let next = source[offset + 5]
    return next == 0x3A || next == 0x3D || XMLCharacter.isSpace(next)
  }

  /// The offset where a text really starts: white space, comments and instructions are skipped.
  /// - Returns: That offset, or `from` when nothing but those follows up to the next tag.
  static func text(in source: UnsafeBufferPointer<UInt8>, from: Int) -> Int {
    var at = from
    while at < source.count {
      if XMLCharacter.isSpace(source[at]) {
        at += 1
      } else if starts(source, at: at, with: "<!--") {
        at = end(of: "-->", in: source, from: at + 4)
      } else if starts(source, at: at, with: "<?") {
        at = end(of: "?>", in: source, from: at + 2)
      } else if source[at] == 0x3C, !starts(source, at: at, with: "<![CDATA[") {
        return from
      } else {
        return at
      }
    }
    return from
  }

  /// The offset after the first occurrence of a mark; the end of the source when there is none.
  static func end(
    of mark: StaticString, in source: UnsafeBufferPointer<UInt8>, from: Int
  ) -> Int {
    var at = from
    while at < source.count {
      if starts(source, at: at, with: mark) { return at + mark.utf8CodeUnitCount }
      at += 1
    }
    return source.count
  }

  /// Whether the source has these bytes at an offset.
  static func starts(
    _ source: UnsafeBufferPointer<UInt8>, at offset: Int, with mark: StaticString
  ) -> Bool {
    let count = mark.utf8CodeUnitCount
    guard offset >= 0, offset + count <= source.count else { return false }
    let start = mark.utf8Start
    for index in 0..<count where source[offset + index] != start[index] { return false }
    return true
  }
}

internal import Messages

/// Looks at what stands before the root element: a DOCTYPE is refused before the parser sees it.
enum Prolog {
  /// Finds a DOCTYPE or a root element `html`.
  ///
  /// Other faults are left to the parser. No DOCTYPE can hide from this: it can only stand
  /// after white space, comments and instructions, and those are skipped as the parser does.
  static func check(_ source: UnsafeBufferPointer<UInt8>, from start: Int) -> Refusal? {
    var at = start
    while at < source.count {
      if XMLCharacter.isSpace(source[at]) {
        at += 1
      } else if TagScan.starts(source, at: at, with: "<!--") {
        at = TagScan.end(of: "-->", in: source, from: at + 4)
      } else if TagScan.starts(source, at: at, with: "<?") {
        // A second declaration would make the parser look at encodings again.
        if isDeclaration(source, at: at) {
          let isFirst = start == 0
          let diagnostic =
            isFirst ? XMLMessages.declarationNotFirst() : XMLMessages.declarationInside()
          return Refusal(diagnostic, offset: at, in: source)
        }
        at = TagScan.end(of: "?>", in: source, from: at + 2)
      } else if startsWord(source, at: at, "<!DOCTYPE") {
        let isPage = startsWord(source, at: at + 10, "HTML")
        return Refusal(
          isPage ? XMLMessages.wrongKind(.html) : XMLMessages.doctype(), offset: at, in: source)
      } else if startsWord(source, at: at, "<HTML"), at + 5 < source.count,
        XMLCharacter.isSpace(source[at + 5]) || source[at + 5] == 0x3E
      {
        return Refusal(XMLMessages.wrongKind(.html), offset: at, in: source)
      } else if source[at] != 0x3C {
        return Refusal(XMLMessages.textBefore(), offset: at, in: source)
      } else {
        return nil
      }
    }
    return nil
  }

  /// Whether `<?xml` with a space or `?` after it stands at an offset.
  static func isDeclaration(_ source: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
    guard TagScan.starts(source, at: offset, with: "<?xml"), offset + 5 < source.count else {
      return false
    }
    return XMLCharacter.isSpace(source[offset + 5]) || source[offset + 5] == 0x3F
  }

  /// Whether a word in capitals stands at an offset, in capitals or not.
  private static func startsWord(
    _ source: UnsafeBufferPointer<UInt8>, at offset: Int, _ word: StaticString
  ) -> Bool {
    let count = word.utf8CodeUnitCount
    guard offset + count <= source.count else { return false }
    for index in 0..<count {
      let byte = source[offset + index]
      let capital = (0x61...0x7A).contains(byte) ? byte - 0x20 : byte
      if capital != word.utf8Start[index] { return false }
    }
    return true
  }
}

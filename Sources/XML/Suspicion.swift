internal import CLibXML2

/// A fast look for what the parser handles badly: zero bytes and very long tags.
///
/// libxml2 takes a zero byte after the root element for the end of the file, and compares every
/// attribute of a tag with every other before it calls us, which takes minutes for a million.
/// Both are rare, so a file that has one is first read by our own scan.
enum Suspicion {
  /// Whether the text needs the own scan first. May be wrong in that direction only.
  static func isRaised(
    by source: UnsafeBufferPointer<UInt8>, from start: Int, limits: XMLLimits
  ) -> Bool {
    guard let base = source.baseAddress else { return false }
    if wt_find(base, start, source.count, 0) >= 0 { return true }
    // The shortest attribute is five bytes: a space, a letter, `=` and two quotes.
    let most = min(limits.attributes, limits.namespaces) * 5
    let longest = max(0, min(most, limits.name, limits.value))
    var at = wt_find(base, start, source.count, 0x3C)
    while at >= 0 {
      let next = wt_find(base, at + 1, source.count, 0x3C)
      let end = next < 0 ? source.count : next
      if end - at > longest, tagLength(source, from: at, to: end) > longest { return true }
      at = next
    }
    return false
  }

  /// The number of bytes from `<` up to the `>` that is not inside quotes; 0 for what is no tag.
  private static func tagLength(
    _ source: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
  ) -> Int {
    if start + 1 < end, source[start + 1] == 0x21 || source[start + 1] == 0x3F { return 0 }
    var quote: UInt8 = 0
    for index in start..<end {
      let byte = source[index]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == 0x22 || byte == 0x27 {
        quote = byte
      } else if byte == 0x3E {
        return index - start
      }
    }
    return end - start
  }
}

extension XMLWriter {
  /// The first character that XML 1.0 forbids, with its place.
  /// - Parameter text: Any text.
  /// - Returns: Its offset in characters from 0 and its number; nil when all may be written.
  public static func firstIllegal(in text: String) -> (offset: Int, scalar: Unicode.Scalar)? {
    for (offset, scalar) in text.unicodeScalars.enumerated()
    where !XMLCharacter.isLegal(scalar.value) {
      return (offset, scalar)
    }
    return nil
  }

  /// Whether a text can be the name of an element or attribute: letters, digits, `-`, `.`, `_`,
  /// and at most one colon.
  public static func isName(_ text: String) -> Bool {
    let parts = text.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
    return parts.count <= 2 && parts.allSatisfy { XMLCharacter.isPlainName($0) }
  }

  /// Appends text with all that XML needs escaped.
  /// - Parameters:
  ///   - text: Characters as UTF-8.
  ///   - isValue: Whether it goes into an attribute between `"`, where line ends and tabs must
  ///     be written as numbers to come back as they were.
  ///   - bytes: Where to append.
  public static func escape(
    _ text: UnsafeBufferPointer<UInt8>, isValue: Bool, into bytes: inout [UInt8]
  ) {
    var clean = 0
    var index = 0
    while index < text.count {
      let byte = text[index]
      // Nearly all bytes go through as they are, in runs.
      if byte > 0x3E && byte != 0xEF || byte > 0x26 && byte < 0x3C || byte == 0x20 {
        index += 1
        continue
      }
      guard let replacement = replacement(text, index, isValue) else {
        index += 1
        continue
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[clean..<index]))
      replacement.withUTF8Buffer { bytes.append(contentsOf: $0) }
      index += byte == 0xEF ? 3 : 1
      clean = index
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[clean...]))
  }

  /// What to write instead of a character; nil when it can stay.
  private static func replacement(
    _ text: UnsafeBufferPointer<UInt8>, _ index: Int, _ isValue: Bool
  ) -> StaticString? {
    switch text[index] {
    case 0x26: "&amp;"
    case 0x3C: "&lt;"
    case 0x3E: "&gt;"
    case 0x22: isValue ? "&quot;" : nil
    case 0x09: isValue ? "&#9;" : nil
    case 0x0A: isValue ? "&#10;" : nil
    case 0x0D: "&#13;"
    case ..<0x20: "\u{FFFD}"
    // U+FFFE and U+FFFF are EF BF BE and EF BF BF.
    case 0xEF:
      index + 2 < text.count && text[index + 1] == 0xBF && text[index + 2] >= 0xBE
        ? "\u{FFFD}" : nil
    default: nil
    }
  }
}

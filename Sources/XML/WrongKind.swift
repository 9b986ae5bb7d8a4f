internal import Messages

/// Recognises files that are something else than XML.
enum WrongKind {
  /// Judges by the first bytes, whatever the encoding.
  static func byFirstBytes(_ bytes: UnsafeBufferPointer<UInt8>) -> XMLMessages.Kind? {
    if TagScan.starts(bytes, at: 0, with: "%PDF-") { return .pdf }
    if TagScan.starts(bytes, at: 0, with: "PK\u{3}\u{4}") { return .zip }
    if TagScan.starts(bytes, at: 0, with: "PK\u{5}\u{6}") { return .zip }
    if TagScan.starts(bytes, at: 0, with: "\u{7F}ELF") { return .program }
    if TagScan.starts(bytes, at: 0, with: "MZ"), bytes.prefix(64).contains(0) { return .program }
    if bytes.count > 1, bytes[0] == 0x1F, bytes[1] == 0x8B { return .gzip }
    if bytes[0] == 0, bytes.allSatisfy({ $0 == 0 }) { return .zeros }
    return nil
  }

  /// Judges a text whose first character is not `<`.
  /// - Parameters:
  ///   - source: The text, in an encoding that has ASCII as its base.
  ///   - first: The offset of the first byte that is no white space.
  /// - Returns: A refusal; nil when it may be XML with text before it.
  static func byText(_ source: UnsafeBufferPointer<UInt8>, first: Int) -> Refusal? {
    let start = Position.start
    if TagScan.starts(source, at: first, with: "+ADw-") {
      return Refusal(XMLMessages.refusedEncoding("UTF-7"), at: start)
    }
    if TagScan.starts(source, at: first, with: "{\\rtf") {
      return Refusal(XMLMessages.wrongKind(.rtf), at: start)
    }
    if isBinary(source) { return Refusal(XMLMessages.wrongKind(.binary), at: start) }
    if source[first] == 0x7B || source[first] == 0x5B {
      return Refusal(XMLMessages.wrongKind(.json), at: start)
    }
    if source.contains(0x3C) { return nil }
    let line = source[first...].prefix { $0 != 0x0A }
    let isTable = line.contains { $0 == 0x3B || $0 == 0x2C || $0 == 0x09 }
    return Refusal(XMLMessages.wrongKind(isTable ? .csv : .text), at: start)
  }

  /// Whether so many of the first bytes are control characters that this is no text.
  private static func isBinary(_ source: UnsafeBufferPointer<UInt8>) -> Bool {
    let sample = source.prefix(1_000)
    let odd = sample.reduce(0) { $0 + ($1 < 0x20 && !XMLCharacter.isSpace($1) ? 1 : 0) }
    return odd * 20 > sample.count
  }
}

internal import Messages

/// Checks that bytes are UTF-8 (Unicode table 3-7), and says what is wrong when they are not.
enum UTF8Check {
  /// Refuses a text that is not UTF-8.
  static func run(_ source: UnsafeBufferPointer<UInt8>) throws(Refusal) {
    guard let bad = firstFault(source) else { return }
    throw Refusal(message(source, at: bad), offset: bad, in: source)
  }

  /// The offset of the first sequence that is not UTF-8.
  static func firstFault(_ source: UnsafeBufferPointer<UInt8>) -> Int? {
    var index = 0
    let count = source.count
    let raw = UnsafeRawBufferPointer(source)
    while index < count {
      // Most text is ASCII: eight bytes at a time.
      while index + 8 <= count,
        raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
      {
        index += 8
      }
      if index >= count { break }
      let byte = source[index]
      if byte < 0x80 {
        index += 1
        continue
      }
      let length = length(of: byte)
      guard length > 1, index + length <= count, isSequence(source, at: index, length) else {
        return index
      }
      index += length
    }
    return nil
  }

  /// The number of bytes of the character that this byte starts; 0 when none can start so.
  static func length(of byte: UInt8) -> Int {
    switch byte {
    case ..<0x80: 1
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 0
    }
  }

  private static func isSequence(
    _ source: UnsafeBufferPointer<UInt8>, at index: Int, _ length: Int
  ) -> Bool {
    let second = source[index + 1]
    let allowed: ClosedRange<UInt8> =
      switch source[index] {
      case 0xE0: 0xA0...0xBF
      case 0xED: 0x80...0x9F
      case 0xF0: 0x90...0xBF
      case 0xF4: 0x80...0x8F
      default: 0x80...0xBF
      }
    guard allowed.contains(second) else { return false }
    for offset in 2..<max(length, 2) where source[index + offset] & 0xC0 != 0x80 { return false }
    return true
  }

  /// What is wrong at an offset where no UTF-8 starts.
  private static func message(
    _ source: UnsafeBufferPointer<UInt8>, at bad: Int
  ) -> Diagnostic {
    let byte = source[bad]
    var tail = 0
    while tail < 3, bad + tail + 1 < source.count, source[bad + tail + 1] & 0xC0 == 0x80 {
      tail += 1
    }
    func bytes(_ count: Int) -> String {
      (0..<min(count, tail + 1)).map { hexadecimal(source[bad + $0]) }.joined(separator: " ")
    }
    switch byte {
    case 0xC0, 0xC1: if tail >= 1 { return XMLMessages.overlong(bytes: bytes(2)) }
    case 0xE0: if tail >= 2 { return XMLMessages.overlong(bytes: bytes(3)) }
    case 0xF0: if tail >= 3 { return XMLMessages.overlong(bytes: bytes(4)) }
    case 0xED: if tail >= 2 { return XMLMessages.surrogate(bytes: bytes(3)) }
    case 0xF4...0xF7: if tail >= 3 { return XMLMessages.tooHigh(bytes: bytes(4)) }
    default: break
    }
    // A lead byte with a part of its tail, or one that starts most letters with an accent.
    let isCut = length(of: byte) > 1 && (tail > 0 || bad + 1 == source.count || byte <= 0xC3)
    if isCut { return XMLMessages.cutCharacter() }
    if source[..<bad].contains(where: { $0 >= 0x80 }) { return XMLMessages.mixedEncodings() }
    return XMLMessages.notUTF8(byte: hexadecimal(byte))
  }

  /// A byte as two hexadecimals.
  static func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.count < 2 ? "0" + digits : digits
  }
}

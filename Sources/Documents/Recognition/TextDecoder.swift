internal import Messages

/// Turns the bytes of a text into characters: UTF-8, UTF-16 with its mark, or else Windows-1252.
enum TextDecoder {
  /// The first kilobytes, for looking at what a file is.
  static func sample(_ bytes: [UInt8]) -> (text: String, isBinary: Bool) {
    let head = Array(bytes.prefix(8_192))
    if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) {
      return (wide(head, bigEndian: head[0] == 0xFE), false)
    }
    let body = head.starts(with: [0xEF, 0xBB, 0xBF]) ? head.dropFirst(3) : head[...]
    // Wide text without its mark is text all the same; that the mark lacks is said when reading.
    let zeros = body.reduce(0) { $0 + ($1 == 0 ? 1 : 0) }
    if zeros * 3 > body.count { return ("", !looksWide(body)) }
    let odd = body.reduce(0) { $0 + ($1 < 0x20 && ![9, 10, 12, 13].contains($1) ? 1 : 0) }
    return (String(decoding: body, as: UTF8.self), odd * 20 > body.count)
  }

  private static func looksWide(_ bytes: ArraySlice<UInt8>) -> Bool {
    // ASCII in UTF-16: every second byte is zero, and the others are not.
    var even = 0
    var uneven = 0
    for (index, byte) in bytes.enumerated() where byte == 0 {
      if index % 2 == 0 { even += 1 } else { uneven += 1 }
    }
    return min(even, uneven) * 10 < max(even, uneven)
  }

  /// The characters of a text.
  /// - Parameters:
  ///   - bytes: the file.
  ///   - declared: the encoding that the text says it has; nil when it says nothing.
  /// - Returns: the characters, and whether their encoding was assumed.
  /// - Throws: when there is no encoding that they fit.
  static func decode(
    _ bytes: [UInt8], declared: String? = nil
  ) throws(DocumentFault) -> (text: String, isAssumed: Bool) {
    func refusal(_ message: Text) -> DocumentFault {
      DocumentFault(
        Diagnostic("encoding", message, hint: DocumentMessages.saveAsUTF8))
    }
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
      throw refusal(DocumentMessages.refusedEncoding("UTF-32"))
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      guard bytes.count % 2 == 0 else { throw refusal(DocumentMessages.cutCharacter) }
      return (wide(bytes, bigEndian: bytes[0] == 0xFE), false)
    }
    if bytes.starts(with: [0x2B, 0x2F, 0x76]) || bytes.starts(with: Array("+ADw-".utf8)) {
      throw refusal(DocumentMessages.refusedEncoding("UTF-7"))
    }
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let body = hasMark ? bytes[3...] : bytes[...]
    let zeros = body.prefix(8_192).reduce(0) { $0 + ($1 == 0 ? 1 : 0) }
    if zeros * 3 > min(body.count, 8_192) { throw refusal(DocumentMessages.noByteOrderMark) }
    let name = declared?.lowercased() ?? ""
    let isWindows = ["windows-1252", "iso-8859-1", "latin1", "cp1252", "iso8859-1"].contains(name)
    guard name.isEmpty || isWindows || ["utf-8", "utf8", "us-ascii", "ascii"].contains(name) else {
      throw refusal(DocumentMessages.refusedEncoding(MemberText.short(declared ?? "")))
    }
    // A page that says it is Latin-1 is UTF-8 when it can be: nothing else looks like it.
    if let text = String(validating: body, as: UTF8.self) { return (text, false) }
    if hasMark { throw refusal(DocumentMessages.mixedEncoding) }
    let shape = Shape(body)
    if shape.isCutAtEnd, shape.good > 0 { throw refusal(DocumentMessages.cutCharacter) }
    // Windows text seldom looks like UTF-8 by chance.
    if shape.good > 0 && !isWindows { throw refusal(DocumentMessages.mixedEncoding) }
    guard !shape.hasUndefined else { throw refusal(DocumentMessages.unknownEncoding) }
    var view = String.UnicodeScalarView()
    for byte in body { view.append(CodePage.windows1252(byte)) }
    return (String(view), !isWindows)
  }

  /// What stands in bytes that are not all UTF-8.
  private struct Shape {
    /// Characters of more bytes that are whole.
    var good = 0
    /// Whether bytes stand there that Windows-1252 does not use.
    var hasUndefined = false
    /// Whether the one fault is a character that is cut off at the end.
    var isCutAtEnd = false

    init(_ bytes: ArraySlice<UInt8>) {
      var place = bytes.startIndex
      while place < bytes.endIndex {
        let byte = bytes[place]
        if [0x81, 0x8D, 0x8F, 0x90, 0x9D].contains(byte) { hasUndefined = true }
        let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC2 ? 2 : 1
        if length > 1 {
          let end = place + length
          let rest = bytes[(place + 1)..<min(end, bytes.endIndex)]
          let isTail = rest.allSatisfy { $0 & 0xC0 == 0x80 }
          if end > bytes.endIndex, isTail {
            isCutAtEnd = true
          } else if end <= bytes.endIndex, isTail {
            good += 1
            place = end
            continue
          }
        }
        place += 1
      }
    }
  }

  private static func wide(_ bytes: [UInt8], bigEndian: Bool) -> String {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var place = 2
    while place + 1 < bytes.count {
      let first = UInt16(bytes[place])
      let second = UInt16(bytes[place + 1])
      units.append(bigEndian ? first << 8 | second : second << 8 | first)
      place += 2
    }
    return String(decoding: units, as: UTF16.self)
  }
}

/// Texts from a file that are shown in a message.
enum MemberText {
  /// At most forty characters, without control characters.
  static func short(_ text: String) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: text.unicodeScalars.prefix(40).filter { $0.value >= 0x20 })
    return String(view)
  }
}

/// Old encodings of one byte a character.
enum CodePage {
  private static let high: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]

  /// A byte of Windows-1252.
  static func windows1252(_ byte: UInt8) -> Unicode.Scalar {
    let value = (0x80...0x9F).contains(byte) ? high[Int(byte) - 0x80] : UInt32(byte)
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }
}

internal import Messages

/// The byte order mark at the start of a file.
enum ByteOrderMark {
  case none, utf8, utf16Little, utf16Big

  /// The number of bytes of the mark.
  var length: Int {
    switch self {
    case .none: 0
    case .utf8: 3
    case .utf16Little, .utf16Big: 2
    }
  }

  /// Finds the mark, and refuses encodings that show in the first bytes.
  static func find(in bytes: UnsafeBufferPointer<UInt8>) throws(Refusal) -> ByteOrderMark {
    func at(_ index: Int) -> UInt8? { index < bytes.count ? bytes[index] : nil }
    switch (at(0), at(1), at(2), at(3)) {
    case (0xFF, 0xFE, 0, 0), (0, 0, 0xFE, 0xFF), (0x3C, 0, 0, 0), (0, 0, 0, 0x3C):
      throw Refusal(XMLMessages.refusedEncoding("UTF-32"), at: .start)
    case (0x4C, 0x6F, 0xA7, 0x94):
      throw Refusal(XMLMessages.refusedEncoding("EBCDIC"), at: .start)
    case (0x2B, 0x2F, 0x76, _):
      throw Refusal(XMLMessages.refusedEncoding("UTF-7"), at: .start)
    case (0xEF, 0xBB, 0xBF, _): return .utf8
    case (0xFF, 0xFE, _, _): return .utf16Little
    case (0xFE, 0xFF, _, _): return .utf16Big
    case (0x3C, 0, _, _), (0, 0x3C, _, _):
      throw Refusal(XMLMessages.noByteOrderMark(), at: .start)
    default: return .none
    }
  }
}

/// Converts the accepted encodings to UTF-8 and refuses all others.
enum Encoding {
  /// Brings the first line and the bytes in agreement.
  /// - Returns: The text in UTF-8 when it is not yet.
  static func settle(
    _ source: UnsafeBufferPointer<UInt8>, declaration: XMLDeclaration?, mark: ByteOrderMark
  ) throws(Refusal) -> [UInt8]? {
    guard let written = declaration?.encoding else {
      try UTF8Check.run(source)
      return nil
    }
    let place = declaration?.encodingOffset ?? 0
    let name = written.uppercased()
    let isWide = mark == .utf16Little || mark == .utf16Big
    switch name {
    case "UTF-8", "UTF8":
      if isWide {
        throw Refusal(
          XMLMessages.markDiffers(mark: "UTF-16", named: written), offset: place, in: source)
      }
      try UTF8Check.run(source)
      return nil
    case "UTF-16", "UTF-16LE", "UTF-16BE":
      guard isWide else {
        let message =
          mark == .utf8
          ? XMLMessages.markDiffers(mark: "UTF-8", named: written)
          : XMLMessages.encodingDiffers(named: written, found: "UTF-8")
        throw Refusal(message, offset: place, in: source)
      }
      if name == "UTF-16LE" && mark == .utf16Big || name == "UTF-16BE" && mark == .utf16Little {
        let found = mark == .utf16Big ? "UTF-16BE" : "UTF-16LE"
        throw Refusal(
          XMLMessages.markDiffers(mark: found, named: written), offset: place, in: source)
      }
      return nil
    case "ISO-8859-1", "LATIN1", "US-ASCII", "ASCII":
      if mark != .none {
        let found = mark == .utf8 ? "UTF-8" : "UTF-16"
        throw Refusal(
          XMLMessages.markDiffers(mark: found, named: written), offset: place, in: source)
      }
      return name.hasSuffix("ASCII") ? try fromASCII(source) : try fromLatin1(source)
    default:
      let isKnown =
        known.contains(name) || name.hasPrefix("ISO-8859-") || name.hasPrefix("WINDOWS-")
        || name.hasPrefix("CP") || name.hasPrefix("IBM") || name.hasPrefix("EBCDIC")
      let message =
        isKnown ? XMLMessages.refusedEncoding(written) : XMLMessages.unknownEncoding(written)
      throw Refusal(message, offset: place, in: source)
    }
  }

  /// Encodings that exist and are not read.
  private static let known: Set<String> = [
    "UTF-7", "UTF-32", "UTF-32LE", "UTF-32BE", "UCS-2", "UCS-4", "ISO-10646-UCS-2",
    "ISO-10646-UCS-4", "MACINTOSH", "SHIFT_JIS", "EUC-JP", "EUC-KR", "GBK", "GB2312", "GB18030",
    "BIG5", "KOI8-R", "KOI8-U", "ISO-2022-JP",
  ]

  private static func fromASCII(
    _ source: UnsafeBufferPointer<UInt8>
  ) throws(Refusal) -> [UInt8]? {
    if let bad = source.firstIndex(where: { $0 >= 0x80 }) {
      throw Refusal(
        XMLMessages.notASCII(byte: UTF8Check.hexadecimal(source[bad])), offset: bad, in: source)
    }
    return nil
  }

  /// Text that is good UTF-8 and says it is ISO-8859-1 is UTF-8 in truth: Latin text that
  /// happens to be so does not exist in practice.
  private static func fromLatin1(
    _ source: UnsafeBufferPointer<UInt8>
  ) throws(Refusal) -> [UInt8]? {
    guard let first = source.firstIndex(where: { $0 >= 0x80 }) else { return nil }
    if UTF8Check.firstFault(source) == nil {
      let length = UTF8Check.length(of: source[first])
      let sample = String(
        String.UnicodeScalarView(source[first..<first + length].map { Unicode.Scalar($0) }))
      throw Refusal(
        XMLMessages.wrongEncodingName(sample: sample), offset: first, in: source)
    }
    var result: [UInt8] = []
    result.reserveCapacity(source.count + source.count / 8)
    for byte in source {
      if byte < 0x80 {
        result.append(byte)
      } else {
        result.append(0xC0 | byte >> 6)
        result.append(0x80 | byte & 0x3F)
      }
    }
    return result
  }

  /// Converts UTF-16 without its mark.
  static func fromUTF16(
    _ body: UnsafeBufferPointer<UInt8>, bigEndian: Bool
  ) throws(Refusal) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(body.count)
    func unit(_ index: Int) -> UInt32 {
      let (a, b) = (UInt32(body[index]), UInt32(body[index + 1]))
      return bigEndian ? a << 8 | b : b << 8 | a
    }
    var index = 0
    while index + 1 < body.count {
      var scalar = unit(index)
      index += 2
      if scalar & 0xF800 == 0xD800 {
        let low = scalar < 0xDC00 && index + 1 < body.count ? unit(index) : 0
        guard low & 0xFC00 == 0xDC00 else {
          throw refusal(XMLMessages.halfPair(scalar), after: result)
        }
        scalar = 0x1_0000 + (scalar & 0x3FF) << 10 + (low & 0x3FF)
        index += 2
      }
      appendUTF8(scalar, to: &result)
    }
    if index < body.count { throw refusal(XMLMessages.cutFile(), after: result) }
    return result
  }

  private static func refusal(_ diagnostic: Diagnostic, after text: [UInt8]) -> Refusal {
    text.withUnsafeBufferPointer { Refusal(diagnostic, offset: $0.count, in: $0) }
  }
}

/// Appends one character as UTF-8.
func appendUTF8(_ scalar: UInt32, to bytes: inout [UInt8]) {
  switch scalar {
  case ..<0x80: bytes.append(UInt8(scalar))
  case ..<0x800:
    bytes.append(0xC0 | UInt8(scalar >> 6))
    bytes.append(0x80 | UInt8(scalar & 0x3F))
  case ..<0x1_0000:
    bytes.append(0xE0 | UInt8(scalar >> 12))
    bytes.append(0x80 | UInt8(scalar >> 6 & 0x3F))
    bytes.append(0x80 | UInt8(scalar & 0x3F))
  default:
    bytes.append(0xF0 | UInt8(scalar >> 18 & 0x07))
    bytes.append(0x80 | UInt8(scalar >> 12 & 0x3F))
    bytes.append(0x80 | UInt8(scalar >> 6 & 0x3F))
    bytes.append(0x80 | UInt8(scalar & 0x3F))
  }
}

/// Base64 (RFC 4648) of a digest.
enum Base64 {
  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".unicodeScalars)

  /// The Base64 form of bytes that are written as hexadecimal digits.
  static func text(of hexadecimal: String) -> String {
    let digits = hexadecimal.compactMap(\.hexDigitValue)
    let bytes = stride(from: 0, to: digits.count - 1, by: 2).map {
      UInt32(digits[$0] << 4 | digits[$0 + 1])
    }
    var result = String.UnicodeScalarView()
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = Array(bytes[start..<min(start + 3, bytes.count)])
      let padded = group + [0, 0].prefix(3 - group.count)
      let bits = padded[0] << 16 | padded[1] << 8 | padded[2]
      for place in 0...group.count {
        result.append(alphabet[Int(bits >> UInt32(18 - 6 * place) & 63)])
      }
      for _ in group.count..<3 { result.append("=") }
    }
    return String(result)
  }
}

/// Makes characters uniform, so that the same words have the same characters in every format.
enum CleanText {
  /// The scalars of a passage in the making: white space is one space, and none at the ends.
  struct Buffer {
    private(set) var bytes: [UInt8] = []
    private(set) var scalars = 0
    private var wantsSpace = false

    var isEmpty: Bool { bytes.isEmpty }

    /// Adds text of the document.
    mutating func append(_ text: some Collection<Unicode.Scalar>) {
      for scalar in text { append(scalar) }
    }

    mutating func append(_ scalar: Unicode.Scalar) {
      switch scalar.value {
      case 0x20, 0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028,
        0x2029, 0x202F, 0x205F, 0x3000:
        if !bytes.isEmpty { wantsSpace = true }
      // Soft hyphens and marks without width: where a line may break is not part of a word.
      case 0xAD, 0x200B, 0x2060, 0xFEFF: return
      // What is no character.
      case 0..<0x20, 0x7F..<0xA0, 0xFDD0...0xFDEF, 0xFFF9...0xFFFC: return
      case let value where value & 0xFFFE == 0xFFFE: return
      // Private use: the bullets of old symbol fonts.
      case 0xE000...0xF8FF: return
      case 0x2010, 0x2011: put("-")
      case 0xFB00...0xFB06: for part in Self.ligatures[Int(scalar.value - 0xFB00)] { put(part) }
      default: put(scalar)
      }
    }

    private mutating func put(_ scalar: Unicode.Scalar) {
      if wantsSpace {
        bytes.append(0x20)
        scalars += 1
        wantsSpace = false
      }
      bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      scalars += 1
    }

    private static let ligatures: [[Unicode.Scalar]] = [
      ["f", "f"], ["f", "i"], ["f", "l"], ["f", "f", "i"], ["f", "f", "l"], ["s", "t"],
      ["s", "t"],
    ]
  }

  /// A text made uniform.
  static func of(_ text: String) -> String {
    var buffer = Buffer()
    buffer.append(text.unicodeScalars)
    return String(decoding: buffer.bytes, as: UTF8.self)
  }

  /// Runs of four or more dots, as a table of contents has them, become a space.
  static func withoutLeaders(_ text: String) -> (text: String, hadLeaders: Bool) {
    guard text.contains("....") || text.contains("…") || text.contains(". . . .") else {
      return (text, false)
    }
    var result = ""
    var run = ""
    var had = false
    func isLeader(_ scalar: Unicode.Scalar) -> Bool { scalar == "." || scalar == "…" }
    func flush() {
      let weight = run.unicodeScalars.reduce(0) { $0 + ($1 == "." ? 1 : $1 == "…" ? 3 : 0) }
      if weight >= 4 {
        result += " "
        had = true
      } else {
        result += run
      }
      run = ""
    }
    for scalar in text.unicodeScalars {
      if isLeader(scalar) || scalar == " " && !run.isEmpty {
        run.unicodeScalars.append(scalar)
      } else {
        flush()
        result.unicodeScalars.append(scalar)
      }
    }
    flush()
    return (had ? of(result) : text, had)
  }
}

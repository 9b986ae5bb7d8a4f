internal import Messages

/// A JSON value with the place of each part.
struct JSONValue {
  indirect enum Kind {
    case null
    case boolean(Bool)
    /// The digits as written: exactness is kept.
    case number(String)
    case string(String)
    case array([JSONValue])
    case object([(key: String, position: Position, value: JSONValue)])
  }

  var kind: Kind
  var position: Position

  /// The member of an object with this name.
  subscript(key: String) -> JSONValue? {
    guard case .object(let members) = kind else { return nil }
    return members.first { $0.key == key }?.value
  }
}

/// Why a text is not JSON.
struct JSONProblem: Error {
  enum Reason {
    case unexpected(String)
    case unfinished
    case encoding
    case duplicateKey(String)
    case tooDeep
    case tooLong
  }

  var reason: Reason
  var position: Position
}

/// Reads one JSON text (RFC 8259): strict, no doubled keys, bounded depth and length.
struct JSONReader {
  private let bytes: [UInt8]
  private var index = 0
  private var line: Int
  private var lineStart = 0
  private static let deepest = 16
  private static let longestText = 20_000

  private init(_ bytes: [UInt8], line: Int) {
    self.bytes = bytes
    self.line = line
  }

  /// Reads a whole text.
  static func read(_ bytes: [UInt8], line: Int) throws(JSONProblem) -> JSONValue {
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw JSONProblem(reason: .encoding, position: Position(line: line, column: 1))
    }
    var reader = JSONReader(bytes, line: line)
    reader.skipSpace()
    let value = try reader.value(depth: 0)
    reader.skipSpace()
    guard reader.index == bytes.count else { throw reader.unexpected() }
    return value
  }

  private var position: Position {
    let text = bytes[lineStart..<min(index, bytes.count)]
    // Continuation bytes are no characters of their own.
    return Position(line: line, column: 1 + text.count { $0 & 0xC0 != 0x80 })
  }

  private func unexpected() -> JSONProblem {
    guard index < bytes.count else {
      return JSONProblem(reason: .unfinished, position: position)
    }
    let rest = String(decoding: bytes[index...].prefix(16), as: UTF8.self)
    return JSONProblem(reason: .unexpected(String(rest.prefix(1))), position: position)
  }

  private mutating func skipSpace() {
    while index < bytes.count {
      switch bytes[index] {
      case 0x20, 0x09, 0x0D: index += 1
      case 0x0A:
        index += 1
        line += 1
        lineStart = index
      default: return
      }
    }
  }

  private mutating func value(depth: Int) throws(JSONProblem) -> JSONValue {
    guard depth < Self.deepest else {
      throw JSONProblem(reason: .tooDeep, position: position)
    }
    let start = position
    guard index < bytes.count else { throw unexpected() }
    switch bytes[index] {
    case UInt8(ascii: "{"): return JSONValue(kind: try object(depth: depth), position: start)
    case UInt8(ascii: "["): return JSONValue(kind: try array(depth: depth), position: start)
    case UInt8(ascii: "\""): return JSONValue(kind: .string(try string()), position: start)
    case UInt8(ascii: "t"):
      try literal("true")
      return JSONValue(kind: .boolean(true), position: start)
    case UInt8(ascii: "f"):
      try literal("false")
      return JSONValue(kind: .boolean(false), position: start)
    case UInt8(ascii: "n"):
      try literal("null")
      return JSONValue(kind: .null, position: start)
    default: return JSONValue(kind: .number(try number()), position: start)
    }
  }

  private mutating func literal(_ word: StaticString) throws(JSONProblem) {
    let end = index + word.utf8CodeUnitCount
    guard end <= bytes.count,
      bytes[index..<end].elementsEqual(
        UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
    else { throw unexpected() }
    index = end
  }

  private mutating func number() throws(JSONProblem) -> String {
    let start = index
    if peek(UInt8(ascii: "-")) { index += 1 }
    let whole = digits()
    guard whole > 0, whole == 1 || bytes[index - whole] != 0x30 else {
      index = start
      throw unexpected()
    }
    if peek(UInt8(ascii: ".")) {
      index += 1
      guard digits() > 0 else { throw unexpected() }
    }
    if peek(UInt8(ascii: "e")) || peek(UInt8(ascii: "E")) { throw unexpected() }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private func peek(_ byte: UInt8) -> Bool { index < bytes.count && bytes[index] == byte }

  private mutating func digits() -> Int {
    let start = index
    while index < bytes.count, (0x30...0x39).contains(bytes[index]) { index += 1 }
    return index - start
  }

  private mutating func array(depth: Int) throws(JSONProblem) -> JSONValue.Kind {
    index += 1
    var items: [JSONValue] = []
    skipSpace()
    if peek(UInt8(ascii: "]")) {
      index += 1
      return .array([])
    }
    while true {
      skipSpace()
      items.append(try value(depth: depth + 1))
      skipSpace()
      if peek(UInt8(ascii: ",")) {
        index += 1
      } else if peek(UInt8(ascii: "]")) {
        index += 1
        return .array(items)
      } else {
        throw unexpected()
      }
    }
  }

  private mutating func object(depth: Int) throws(JSONProblem) -> JSONValue.Kind {
    index += 1
    var members: [(key: String, position: Position, value: JSONValue)] = []
    var keys: Set<String> = []
    skipSpace()
    if peek(UInt8(ascii: "}")) {
      index += 1
      return .object([])
    }
    while true {
      skipSpace()
      let place = position
      guard peek(UInt8(ascii: "\"")) else { throw unexpected() }
      let key = try string()
      guard keys.insert(key).inserted else {
        throw JSONProblem(reason: .duplicateKey(key), position: place)
      }
      skipSpace()
      guard peek(UInt8(ascii: ":")) else { throw unexpected() }
      index += 1
      skipSpace()
      members.append((key, place, try value(depth: depth + 1)))
      skipSpace()
      if peek(UInt8(ascii: ",")) {
        index += 1
      } else if peek(UInt8(ascii: "}")) {
        index += 1
        return .object(members)
      } else {
        throw unexpected()
      }
    }
  }

  private mutating func string() throws(JSONProblem) -> String {
    let start = position
    index += 1
    var text: [UInt8] = []
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "\""):
        index += 1
        // Continuation bytes are no characters of their own.
        guard text.count(where: { $0 & 0xC0 != 0x80 }) <= Self.longestText else {
          throw JSONProblem(reason: .tooLong, position: start)
        }
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): text += try escape()
      case 0..<0x20: throw unexpected()
      case 0xEF where bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE:
        // U+FFFE and U+FFFF are no characters; the form in XML could not hold them.
        throw unexpected()
      default:
        text.append(byte)
        index += 1
      }
    }
    throw unexpected()
  }

  private mutating func escape() throws(JSONProblem) -> [UInt8] {
    let start = position
    let first = index
    /// A character that the form in XML cannot hold.
    func forbidden() -> JSONProblem {
      let written = String(decoding: bytes[first..<index], as: UTF8.self)
      return JSONProblem(reason: .unexpected(written), position: start)
    }
    index += 1
    guard index < bytes.count else { throw unexpected() }
    let byte = bytes[index]
    index += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "u"):
      var value = try hexadecimal()
      if (0xD800...0xDBFF).contains(value), peek(UInt8(ascii: "\\")) {
        index += 1
        guard peek(UInt8(ascii: "u")) else { throw unexpected() }
        index += 1
        let low = try hexadecimal()
        guard (0xDC00...0xDFFF).contains(low) else { throw unexpected() }
        value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
      }
      guard let scalar = Unicode.Scalar(value) else { throw unexpected() }
      guard value >= 0x20 || [0x09, 0x0A, 0x0D].contains(value), value & 0x1F_FFFE != 0xFFFE
      else { throw forbidden() }
      return Array(String(Character(scalar)).utf8)
    case UInt8(ascii: "b"), UInt8(ascii: "f"): throw forbidden()
    default:
      index -= 1
      throw unexpected()
    }
  }

  private mutating func hexadecimal() throws(JSONProblem) -> UInt32 {
    guard index + 4 <= bytes.count else {
      index = bytes.count
      throw unexpected()
    }
    let digits = String(decoding: bytes[index..<index + 4], as: UTF8.self)
    guard digits.utf8.allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }),
      let value = UInt32(digits, radix: 16)
    else { throw unexpected() }
    index += 4
    return value
  }
}

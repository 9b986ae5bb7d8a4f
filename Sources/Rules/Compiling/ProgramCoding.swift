// A program as bytes, so that the shipped catalogue can be embedded compiled.
//
//     "WKP1"  signature digest (8 bytes, lowest first)
//     count of numbers, then each: sign and exponent, significand
//     count of conditions, then each: what it gives, count of instructions
//     count of instructions, then each: code, mode, and what that code uses of slot, jump, operand
//     checksum (FNV-1a of everything before it, 8 bytes, lowest first)
//
// Counts and operands are variable-length: seven bits a byte, lowest first.
extension Program {
  private static let magic: [UInt8] = Array("WKP1".utf8)

  /// The program as bytes: the same on every machine.
  public var bytes: [UInt8] {
    var writer = ByteWriter()
    writer.bytes += Self.magic
    writer.fixed(signatureDigest)
    writer.variable(UInt128(numbers.count))
    for number in numbers {
      let exponent = ZigZag.encode(Int64(number.exponent))
      writer.variable(UInt128((exponent << 1) | (number.isNegative ? 1 : 0)))
      writer.variable(number.significand)
    }
    writer.variable(UInt128(entries.count))
    for entry in entries {
      writer.bytes.append(entry.gives.rawValue)
      writer.variable(UInt128(entry.end - entry.start))
    }
    writer.variable(UInt128(code.count))
    for (index, step) in code.enumerated() {
      writer.bytes += [step.code.rawValue, step.mode.bits]
      if step.code.usesSlot { writer.variable(UInt128(step.slot)) }
      if step.mode.jump != Instruction.Mode.noJump {
        writer.variable(UInt128(Int(step.target) - index))
      }
      switch step.code.operandKind {
      case .none: break
      case .signed: writer.variable(UInt128(ZigZag.encode(Int64(bitPattern: step.operand))))
      case .unsigned, .number, .truth, .slot: writer.variable(UInt128(step.operand))
      }
    }
    var hash = FNV1a()
    for byte in writer.bytes { hash.add(byte) }
    writer.fixed(hash.value)
    return writer.bytes
  }

  /// Reads what `bytes` wrote; nil when anything is missing, damaged or not safe to run.
  ///
  /// Compare `signatureDigest` with the digest of the signature before running it.
  public init?(bytes: some Collection<UInt8>) {
    let bytes = Array(bytes)
    guard bytes.count >= Self.magic.count + 16 else { return nil }
    var hash = FNV1a()
    for byte in bytes.dropLast(8) { hash.add(byte) }
    var check = ByteReader(bytes: bytes[...].suffix(8))
    guard check.fixed() == hash.value else { return nil }

    var reader = ByteReader(bytes: bytes.dropLast(8))
    for byte in Self.magic where reader.byte() != byte { return nil }
    guard let digest = reader.fixed() else { return nil }
    self.init(signatureDigest: digest)
    guard readNumbers(&reader), let lengths = readEntries(&reader), readCode(&reader, lengths),
      reader.isAtEnd, Verifier(program: self).accepts
    else { return nil }
  }

  private mutating func readNumbers(_ reader: inout ByteReader) -> Bool {
    guard let count = reader.count() else { return false }
    numbers.reserveCapacity(count)
    for _ in 0..<count {
      guard let head = reader.variable64(), let significand = reader.variable() else {
        return false
      }
      let (exponent, isNegative) = (Int(ZigZag.decode(head >> 1)), head & 1 != 0)
      // Only the one form that `Decimal` allows: otherwise equal numbers would not be equal.
      guard
        let number = Decimal(
          significand: significand, exponent: exponent, isNegative: isNegative),
        number.significand == significand, Int(number.exponent) == exponent,
        number.isNegative == isNegative
      else { return false }
      numbers.append(number)
    }
    return true
  }

  /// The number of instructions of each condition; nil when damaged.
  private mutating func readEntries(_ reader: inout ByteReader) -> UInt32? {
    guard let count = reader.count() else { return nil }
    var start: UInt32 = 0
    for _ in 0..<count {
      guard let gives = reader.byte().flatMap(ExpectedType.init(rawValue:)),
        let length = reader.variable64(), length <= UInt64(UInt32.max - start)
      else { return nil }
      entries.append(Entry(start: start, end: start + UInt32(length), gives: gives))
      start += UInt32(length)
    }
    return start
  }

  private mutating func readCode(_ reader: inout ByteReader, _ expected: UInt32) -> Bool {
    guard let count = reader.count(), count == Int(expected) else { return false }
    code.reserveCapacity(count)
    for index in 0..<count {
      guard let code = reader.byte().flatMap(Instruction.Code.init(rawValue:)),
        let bits = reader.byte()
      else { return false }
      var step = Instruction(code, .init(bits: bits))
      if code.usesSlot {
        guard let slot = reader.variable64().flatMap(UInt16.init(exactly:)) else { return false }
        step.slot = slot
      }
      if step.mode.jump != Instruction.Mode.noJump {
        guard let distance = reader.variable64(), distance > 0, distance <= UInt64(count - index)
        else { return false }
        step.target = UInt32(index) + UInt32(distance)
      }
      if code.operandKind != .none {
        guard let operand = reader.variable64() else { return false }
        step.operand =
          code.operandKind == .signed ? UInt64(bitPattern: ZigZag.decode(operand)) : operand
      }
      self.code.append(step)
    }
    return true
  }
}

extension Instruction.Code {
  /// What the operand holds.
  enum OperandKind {
    case none, truth, unsigned, signed, number, slot
  }

  var operandKind: OperandKind {
    switch self {
    case .constant: .truth
    case .option, .holds: .unsigned
    case .slotNumber, .number: .number
    case .slotCount, .slotDate, .integer: .signed
    case .sameOption: .slot
    default: .none
    }
  }

  var usesSlot: Bool {
    switch self {
    case .flag, .option, .holds, .slotNumber, .slotCount, .slotDate, .sameOption, .loadNumber,
      .loadDate, .loadCount:
      true
    default: false
    }
  }
}

/// Signed numbers as unsigned ones, small for small distances to nought.
enum ZigZag {
  static func encode(_ value: Int64) -> UInt64 {
    UInt64(bitPattern: (value << 1) ^ (value >> 63))
  }

  static func decode(_ value: UInt64) -> Int64 {
    Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1)
  }
}

/// Appends numbers to bytes.
private struct ByteWriter {
  var bytes: [UInt8] = []

  mutating func fixed(_ value: UInt64) {
    for shift in stride(from: 0, to: 64, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: value >> UInt64(shift)))
    }
  }

  mutating func variable(_ value: UInt128) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }
}

/// Takes numbers from bytes; nil as soon as there are too few.
private struct ByteReader {
  var bytes: ArraySlice<UInt8>

  var isAtEnd: Bool { bytes.isEmpty }

  mutating func byte() -> UInt8? { bytes.popFirst() }

  mutating func fixed() -> UInt64? {
    guard bytes.count >= 8 else { return nil }
    var value: UInt64 = 0
    for byte in bytes.prefix(8).reversed() { value = value << 8 | UInt64(byte) }
    bytes.removeFirst(8)
    return value
  }

  mutating func variable() -> UInt128? {
    var value: UInt128 = 0
    for shift in stride(from: UInt128(0), to: 128, by: 7) {
      guard let byte = byte() else { return nil }
      let part = UInt128(byte & 0x7F)
      guard (part << shift) >> shift == part else { return nil }
      value |= part << shift
      if byte & 0x80 == 0 { return value }
    }
    return nil
  }

  mutating func variable64() -> UInt64? { variable().flatMap(UInt64.init(exactly:)) }

  /// How many things follow: each takes at least a byte, so that damage cannot ask for much memory.
  mutating func count() -> Int? {
    variable().flatMap(Int.init(exactly:)).flatMap { $0 <= bytes.count ? $0 : nil }
  }
}

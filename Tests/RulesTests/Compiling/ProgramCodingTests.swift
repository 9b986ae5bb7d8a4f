import Testing

@testable import Rules

@Suite("Programs as bytes")
struct ProgramCodingTests {
  /// A program with most kinds of instruction.
  private func sample() throws -> Program {
    var compiler = Compiler(signature: Samples.signature)
    for text in [
      "afspraken and not(eisen_vooraf) or false",
      "uitbesteding in (\"deels\", selectie_door) and \"apart\" in interview",
      "verloop > 3.25 or count(interview) >= 2 or peildatum < @\"1950-01-01\"",
      "datum_evaluatie >= peildatum - duration(\"P24M\") + @\"P3D\"",
      "peildatum - datum_evaluatie > -@\"P1D\" and verloop in (1..-grens * 2 / 3 - 1e-20 + 4)",
      "(if afspraken then 12345678901234567890123456789012 else verloop) > 3",
      "if afspraken = eisen_vooraf then verloop = grens else datum_start in [@\"2026-01-01\"..peildatum]",
    ] {
      try compiler.add(Samples.read(text))
    }
    try compiler.add(Samples.read("count(kanalen) * -1.5"), expecting: .number)
    return compiler.program
  }

  /// The bytes with a checksum that fits them, so that a test gets past it.
  private func signed(_ body: some Sequence<UInt8>) -> [UInt8] {
    var hash = FNV1a()
    let body = Array(body)
    for byte in body { hash.add(byte) }
    return body + (0..<8).map { UInt8(truncatingIfNeeded: hash.value >> ($0 * 8)) }
  }

  @Test("Bytes and back")
  func roundTrip() throws {
    let program = try sample()
    let bytes = program.bytes
    #expect(Program(bytes: bytes) == program)
    #expect(Program(bytes: bytes)?.bytes == bytes)
    let empty = Program(signatureDigest: 7)
    #expect(Program(bytes: empty.bytes) == empty)
    #expect(signed(bytes.dropLast(8)) == bytes)
    // Compact: well under the sixteen bytes an instruction takes in memory.
    #expect(bytes.count < program.code.count * 8)
  }

  @Test("Cut-off and lengthened bytes are refused")
  func lengths() throws {
    let bytes = try sample().bytes
    for count in bytes.indices {
      #expect(Program(bytes: bytes.prefix(count)) == nil)
      if count >= 8 { #expect(Program(bytes: signed(bytes.prefix(count - 8))) == nil) }
    }
    #expect(Program(bytes: bytes + [0]) == nil)
    #expect(Program(bytes: signed(bytes.dropLast(8) + [0])) == nil)
  }

  @Test("Any one damaged byte is refused")
  func flips() throws {
    let bytes = try sample().bytes
    for index in bytes.indices {
      for bit in 0..<8 {
        var damaged = bytes
        damaged[index] ^= 1 << UInt8(bit)
        #expect(Program(bytes: damaged) == nil)
      }
    }
  }

  @Test("Damage with a fitting checksum is refused or safe to run")
  func fuzz() throws {
    let original = try Array(sample().bytes.dropLast(8))
    var random = SplitMix64(seed: 20_261_123)
    let slots: [[Slot]] = [
      Samples.answers(), Array(repeating: .options(5), count: 4), [],
      Samples.answers(["verloop": .number(Decimal(3)), "afspraken": .boolean(true)]),
    ]
    var accepted = 0
    for _ in 0..<12_000 {
      var bytes = original
      for _ in 0...random.below(3) {
        bytes[random.below(bytes.count)] = UInt8(random.below(256))
      }
      guard let program = Program(bytes: signed(bytes)) else { continue }
      accepted += 1
      let machine = Machine(program)
      for index in 0..<program.count {
        for slots in slots {
          _ = machine.truth(of: index, slots: slots)
          _ = machine.number(of: index, slots: slots)
        }
      }
    }
    // Much damage only changes a constant: that the test runs programs at all.
    #expect(accepted > 40)
  }

  @Test("Programs that are not safe to run are refused")
  func verifier() {
    func accepts(
      _ code: [Instruction], gives: ExpectedType = .boolean, numbers: [Decimal] = []
    ) -> Bool {
      var program = Program(signatureDigest: 0)
      program.code = code
      program.numbers = numbers
      program.entries = [Program.Entry(start: 0, end: UInt32(code.count), gives: gives)]
      return Verifier(program: program).accepts
    }
    func jump(_ code: Instruction.Code, to target: UInt32, bits: UInt8 = 0b0100) -> Instruction {
      Instruction(code, .init(bits: bits), target: target)
    }
    let flag = Instruction(.flag)
    #expect(accepts([flag]))
    #expect(accepts([]))
    #expect(accepts([jump(.flag, to: 2), flag]))
    // Stacks that run dry, are left full, or overflow.
    #expect(!accepts([Instruction(.merge)]))
    #expect(!accepts([Instruction(.compareNumbers)]))
    #expect(!accepts([Instruction(.push)]))
    #expect(!accepts([Instruction(.loadNumber)]))
    #expect(!accepts([flag], gives: .number))
    #expect(accepts([Instruction(.loadNumber)], gives: .number))
    let pushes = Array(repeating: Instruction(.push), count: 32)
    #expect(!accepts(pushes + Array(repeating: Instruction(.merge), count: 32)))
    let loads = Array(repeating: Instruction(.loadNumber), count: 25)
    #expect(!accepts(loads + Array(repeating: Instruction(.add), count: 24), gives: .number))
    // Jumps back, out, from no test, or to a place with other stacks.
    #expect(!accepts([jump(.flag, to: 0), flag]))
    #expect(!accepts([jump(.flag, to: 3), flag]))
    #expect(!accepts([jump(.push, to: 2), Instruction(.merge)]))
    #expect(!accepts([jump(.flag, to: 2), Instruction(.push), flag, Instruction(.merge)]))
    #expect(!accepts([jump(.flag, to: 3), Instruction(.push), jump(.merge, to: 3)].dropLast()))
    #expect(
      !accepts([
        jump(.flag, to: 3), Instruction(.push), jump(.flag, to: 3), Instruction(.merge),
      ]))
    #expect(!accepts([jump(.flag, to: 2), Instruction(.push)]))
    // Modes and operands that mean nothing.
    #expect(!accepts([Instruction(.flag, .init(bits: 0b11))]))
    #expect(!accepts([jump(.flag, to: 1, bits: 0b1100)]))
    #expect(!accepts([Instruction(.flag, .init(bits: 0x70))]))
    #expect(!accepts([Instruction(.constant, operand: 2)]))
    #expect(!accepts([Instruction(.slotNumber, operand: 0)]))
    #expect(accepts([Instruction(.slotNumber, operand: 0)], numbers: [.one]))
    #expect(!accepts([Instruction(.sameOption, operand: 65_536)]))
  }

  @Test("Numbers in another form than Decimal's own are refused")
  func numbers() {
    // 10 as 1 × 10^1.
    let head = Array("WKP1".utf8) + Array(repeating: 0, count: 8)
    #expect(Program(bytes: signed(head + [1, 2 << 1, 1, 0, 0])) == nil)
    #expect(Program(bytes: signed(head + [1, 0, 10, 0, 0])) != nil)
    // More bits than fit.
    let long = Array(repeating: UInt8(0xFF), count: 18) + [0x7F]
    #expect(Program(bytes: signed(head + [1, 0] + long + [0, 0])) == nil)
    #expect(Program(bytes: signed(head + long)) == nil)
    #expect(Program(bytes: signed(head + Array(repeating: 0x80, count: 30))) == nil)
    #expect(Program(bytes: signed(head + [0, 1, 2, 0, 0])) == nil)
    #expect(Program(bytes: signed(head + [0, 2, 0, 0, 0])) == nil)
    #expect(Program(bytes: signed(head + [0, 1, 0, 1, 0])) == nil)
  }

  @Test("Signed numbers as unsigned ones")
  func zigZag() {
    for value in [0, 1, -1, 63, -64, Int64.max, .min] {
      #expect(ZigZag.decode(ZigZag.encode(value)) == value)
    }
    #expect(ZigZag.encode(-1) == 1)
    #expect(ZigZag.encode(1) == 2)
  }
}

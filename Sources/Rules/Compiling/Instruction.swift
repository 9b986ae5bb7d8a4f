/// One step of a compiled condition: 16 bytes, trivial.
///
/// The machine has an accumulator for a truth, a stack of truths (two bits each in one word) and
/// a short stack of quantities. A *test* computes a truth and merges it into the accumulator as
/// `mode` says; then it may jump over the rest of a group whose outcome is settled.
/// Jumps only go forward, so every condition ends.
struct Instruction: Sendable, Hashable {
  var code: Code
  var mode: Mode
  /// The slot it reads.
  var slot: UInt16
  /// Where the jump of `mode` goes: an index in the program's instructions.
  var target: UInt32
  /// A mask, a number of days or a place in the pool of numbers, by code.
  var operand: UInt64

  init(
    _ code: Code, _ mode: Mode = Mode(), slot: Int = 0, target: UInt32 = 0, operand: UInt64 = 0
  ) {
    self.code = code
    self.mode = mode
    self.slot = UInt16(truncatingIfNeeded: slot)
    self.target = target
    self.operand = operand
  }

  enum Code: UInt8, Sendable, CaseIterable {
    // Tests that read one slot.
    /// The operand is 0 for no, 1 for yes.
    case constant
    case flag
    /// Yes when the option is in the mask.
    case option
    /// Yes when one of the chosen options is in the mask.
    case holds
    /// The operand is a place in the pool of numbers.
    case slotNumber
    /// The number of chosen options; the operand is a signed number.
    case slotCount
    /// The operand is a signed day number.
    case slotDate
    /// The operand is another slot.
    case sameOption

    // Tests that take their sides from the stack of quantities.
    case compareNumbers
    case compareIntegers
    case betweenNumbers
    case betweenIntegers

    // Tests on truths.
    /// Takes the accumulator itself as the outcome: a jump after a group.
    case settle
    /// The outcome is the accumulator; the accumulator of before comes back from the stack.
    case merge
    /// Whether accumulator and top of stack are the same.
    case same
    /// `if`: condition and first branch on the stack, second branch in the accumulator.
    case choose

    // No test.
    /// Puts the accumulator on the stack of truths.
    case push
    case loadNumber
    case loadDate
    case loadCount
    case number
    case integer
    case add
    case subtract
    case multiply
    case divide
    case negate
    /// A date and a number of months; backwards when negated.
    case shiftMonths
    /// A date and a number of days; backwards when negated.
    case shiftDays
    /// The days from the second date to the first.
    case dayDifference
    /// `if` between two quantities; the condition is on the stack of truths.
    case chooseQuantity

    /// Whether it computes a truth and merges it.
    var isTest: Bool { rawValue <= Code.choose.rawValue }
  }

  /// How a test compares, merges and jumps: eight bits.
  struct Mode: Sendable, Hashable {
    /// Bits 0-1 merge, 2-3 jump, 4-6 comparison, 7 negated.
    var bits: UInt8

    init(bits: UInt8 = 0) { self.bits = bits }

    init(_ comparison: Comparison, negated: Bool = false) {
      bits = comparison.rawValue << 4 | (negated ? 0x80 : 0)
    }

    init(negated: Bool) { bits = negated ? 0x80 : 0 }

    var merge: UInt8 {
      get { bits & 0b11 }
      set { bits = bits & ~0b11 | newValue }
    }
    var jump: UInt8 {
      get { bits >> 2 & 0b11 }
      set { bits = bits & ~0b1100 | newValue << 2 }
    }
    /// Six comparisons; 6 and 7 are never written and refused when read.
    var comparison: Comparison { Comparison(rawValue: bits >> 4 & 0b111) ?? .equal }
    var hasComparison: Bool { Comparison(rawValue: bits >> 4 & 0b111) != nil }
    var isNegated: Bool { bits & 0x80 != 0 }
    /// `between` keeps its two ends in the bits of the comparison.
    var includesLow: Bool { bits & 0x10 != 0 }
    var includesHigh: Bool { bits & 0x20 != 0 }

    /// The outcome replaces the accumulator.
    static let set: UInt8 = 0
    static let and: UInt8 = 1
    static let or: UInt8 = 2
    static let noJump: UInt8 = 0
    static let jumpIfNo: UInt8 = 1
    static let jumpIfYes: UInt8 = 2
  }

  enum Comparison: UInt8, Sendable {
    case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual
  }
}

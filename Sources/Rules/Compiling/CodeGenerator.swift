/// Writes the instructions of one condition or quantity.
struct CodeGenerator {
  private(set) var code: [Instruction] = []
  private(set) var numbers: [Decimal]
  /// How many truths and quantities wait at most.
  private(set) var deepestTruth = 0
  private(set) var deepestQuantity = 0

  private let start: Int
  private var truths = 0
  private var quantities = 0
  private var numberPlaces: [Decimal: Int] = [:]

  /// - Parameters:
  ///   - numbers: the pool so far.
  ///   - start: where the instructions will stand in the program.
  init(numbers: [Decimal], start: Int) {
    self.numbers = numbers
    self.start = start
    for (place, number) in numbers.enumerated() { numberPlaces[number] = place }
  }

  mutating func generate(_ checked: Checked) {
    switch checked {
    case .condition(let condition): generate(condition)
    case .quantity(let quantity): generate(quantity)
    }
  }

  // MARK: - Conditions

  /// Leaves the outcome in the accumulator; leaves what waits on the stacks as it was.
  private mutating func generate(_ condition: Condition) {
    switch condition {
    case .all(let parts): generate(parts, .and)
    case .any(let parts): generate(parts, .or)
    case .same(let left, let right, let negated):
      generate(left)
      push()
      generate(right)
      code.append(Instruction(.same, .init(negated: negated)))
      truths -= 1
    case .choose(let condition, let then, let otherwise):
      generate(condition)
      push()
      generate(then)
      push()
      generate(otherwise)
      code.append(Instruction(.choose))
      truths -= 2
    default:
      generateTest(condition)
    }
  }

  private enum Group {
    case and, or
    var merge: UInt8 { self == .and ? Instruction.Mode.and : Instruction.Mode.or }
    var jump: UInt8 { self == .and ? Instruction.Mode.jumpIfNo : Instruction.Mode.jumpIfYes }
  }

  /// Parts that are a single test come first: they are cheap, need no stack, and often settle the
  /// group. Kleene's *and* and *or* do not mind the order.
  private mutating func generate(_ parts: [Condition], _ group: Group) {
    let ordered = parts.filter(\.isPlainTest) + parts.filter { !$0.isPlainTest }
    var jumps: [Int] = []
    for (index, part) in ordered.enumerated() {
      let isLast = index == ordered.count - 1
      if part.isPlainTest {
        generateTest(part)
        if index > 0 { code[code.count - 1].mode.merge = group.merge }
      } else if index == 0 {
        generate(part)
        if !isLast { code.append(Instruction(.settle)) }
      } else {
        push()
        generate(part)
        code.append(Instruction(.merge))
        code[code.count - 1].mode.merge = group.merge
        truths -= 1
      }
      if !isLast {
        code[code.count - 1].mode.jump = group.jump
        jumps.append(code.count - 1)
      }
    }
    // An empty group is what it is when nothing says otherwise.
    if ordered.isEmpty {
      code.append(Instruction(.constant, operand: group == .and ? 1 : 0))
    }
    for jump in jumps { code[jump].target = UInt32(start + code.count) }
  }

  private mutating func push() {
    code.append(Instruction(.push))
    truths += 1
    deepestTruth = max(deepestTruth, truths)
  }

  /// One test, as the last instruction; its mode still has no merge and no jump.
  private mutating func generateTest(_ condition: Condition) {
    switch condition {
    case .constant(let value):
      code.append(Instruction(.constant, operand: value ? 1 : 0))
    case .flag(let slot, let negated):
      code.append(Instruction(.flag, .init(negated: negated), slot: slot))
    case .option(let slot, let mask, _):
      code.append(Instruction(.option, slot: slot, operand: mask))
    case .holds(let slot, let mask, let negated):
      code.append(Instruction(.holds, .init(negated: negated), slot: slot, operand: mask))
    case .sameOption(let slot, let other, let negated):
      code.append(
        Instruction(.sameOption, .init(negated: negated), slot: slot, operand: UInt64(other)))
    case .compare(let comparison, let left, let right):
      generateComparison(comparison, left, right)
    case .between(let quantity, let ends, let negated):
      generate(quantity)
      generate(ends.low)
      generate(ends.high)
      let bits: UInt8 = (ends.includesLow ? 0x10 : 0) | (ends.includesHigh ? 0x20 : 0)
      code.append(
        Instruction(
          quantity.isNumber ? .betweenNumbers : .betweenIntegers,
          .init(bits: bits | (negated ? 0x80 : 0))))
      quantities -= 3
    case .same, .all, .any, .choose:
      generate(condition)
    }
  }

  private mutating func generateComparison(
    _ comparison: Expression.ComparisonOperator, _ left: Quantity, _ right: Quantity
  ) {
    if left.isConstant && !right.isConstant {
      generateComparison(comparison.swapped, right, left)
      return
    }
    let mode = Instruction.Mode(comparison.code)
    switch (left, right) {
    case (.numberSlot(let slot), .number(let number)):
      code.append(Instruction(.slotNumber, mode, slot: slot, operand: place(of: number)))
    case (.dateSlot(let slot), .integer(let day)):
      code.append(
        Instruction(.slotDate, mode, slot: slot, operand: UInt64(bitPattern: Int64(day))))
    case (.count(let slot), .number(let number)):
      if let count = Int(exactly: number) {
        code.append(
          Instruction(.slotCount, mode, slot: slot, operand: UInt64(bitPattern: Int64(count))))
      } else {
        fallthrough
      }
    default:
      generate(left)
      generate(right)
      code.append(Instruction(left.isNumber ? .compareNumbers : .compareIntegers, mode))
      quantities -= 2
    }
  }

  // MARK: - Quantities

  /// Puts the quantity on the stack.
  private mutating func generate(_ quantity: Quantity) {
    switch quantity {
    case .number(let number): load(Instruction(.number, operand: place(of: number)))
    case .integer(let integer):
      load(Instruction(.integer, operand: UInt64(bitPattern: Int64(integer))))
    case .numberSlot(let slot): load(Instruction(.loadNumber, slot: slot))
    case .dateSlot(let slot): load(Instruction(.loadDate, slot: slot))
    case .count(let slot): load(Instruction(.loadCount, slot: slot))
    case .negate(let inner):
      generate(inner)
      code.append(Instruction(.negate))
    case .arithmetic(let sign, let left, let right):
      generate(left, right, Instruction(sign.code))
    case .shift(let date, let distance, let months, let backwards):
      generate(
        date, distance,
        Instruction(months ? .shiftMonths : .shiftDays, .init(negated: backwards)))
    case .dayDifference(let left, let right):
      generate(left, right, Instruction(.dayDifference))
    case .choose(let condition, let then, let otherwise):
      generate(condition)
      push()
      generate(then, otherwise, Instruction(.chooseQuantity))
      truths -= 1
    }
  }

  private mutating func generate(
    _ left: Quantity, _ right: Quantity, _ instruction: Instruction
  ) {
    generate(left)
    generate(right)
    code.append(instruction)
    quantities -= 1
  }

  private mutating func load(_ instruction: Instruction) {
    code.append(instruction)
    quantities += 1
    deepestQuantity = max(deepestQuantity, quantities)
  }

  private mutating func place(of number: Decimal) -> UInt64 {
    if let place = numberPlaces[number] { return UInt64(place) }
    numberPlaces[number] = numbers.count
    numbers.append(number)
    return UInt64(numbers.count - 1)
  }
}

extension Condition {
  /// A single test that leaves the accumulator alone until it merges.
  fileprivate var isPlainTest: Bool {
    switch self {
    case .constant, .flag, .option, .holds, .sameOption: true
    case .compare(_, let left, let right): !left.hasChoice && !right.hasChoice
    case .between(let quantity, let ends, _):
      !quantity.hasChoice && !ends.low.hasChoice && !ends.high.hasChoice
    case .same, .all, .any, .choose: false
    }
  }
}

extension Quantity {
  /// A number rather than a date or duration.
  var isNumber: Bool {
    switch self {
    case .number, .numberSlot, .count, .arithmetic: true
    case .integer, .dateSlot, .shift, .dayDifference: false
    case .negate(let inner): inner.isNumber
    case .choose(_, let then, _): then.isNumber
    }
  }

  fileprivate var isConstant: Bool {
    switch self {
    case .number, .integer: true
    default: false
    }
  }

  /// Holds an `if`, whose condition needs the accumulator.
  fileprivate var hasChoice: Bool {
    switch self {
    case .choose: true
    case .number, .integer, .numberSlot, .dateSlot, .count: false
    case .negate(let inner): inner.hasChoice
    case .arithmetic(_, let left, let right), .shift(let left, let right, _, _),
      .dayDifference(let left, let right):
      left.hasChoice || right.hasChoice
    }
  }
}

extension Expression.ComparisonOperator {
  /// The comparison as instructions have it.
  var code: Instruction.Comparison {
    switch self {
    case .equal: .equal
    case .notEqual: .notEqual
    case .less: .less
    case .lessOrEqual: .lessOrEqual
    case .greater: .greater
    case .greaterOrEqual: .greaterOrEqual
    }
  }
}

extension Quantity.Operation {
  fileprivate var code: Instruction.Code {
    switch self {
    case .add: .add
    case .subtract: .subtract
    case .multiply: .multiply
    case .divide: .divide
    }
  }
}

/// Runs the conditions of a program on answers.
///
/// Running allocates nothing and counts no references. It never fails: a slot that is missing from
/// the answers, or that holds a value of another type than was declared, counts as unknown.
public struct Machine: Sendable {
  /// The program it runs.
  public let program: Program

  /// A machine for this program.
  public init(_ program: Program) {
    self.program = program
  }

  /// The outcome of a condition.
  /// - Parameters:
  ///   - condition: its number in the program.
  ///   - slots: the answers, by the slot numbers of the signature the program was compiled for.
  /// - Returns: unknown also when there is no such condition, or when it gives a number.
  public func truth(of condition: Int, slots: UnsafeBufferPointer<Slot>) -> Truth {
    guard program.entries.indices.contains(condition) else { return .unknown }
    let entry = program.entries[condition]
    guard entry.gives == .boolean else { return .unknown }
    return withQuantities { run(entry, slots, $0) }
  }

  /// The outcome of a condition.
  public func truth(of condition: Int, slots: [Slot]) -> Truth {
    slots.withUnsafeBufferPointer { truth(of: condition, slots: $0) }
  }

  /// The number an expression gives; nil for unknown, when there is no such expression in the
  /// program, or when it gives a truth.
  public func number(of expression: Int, slots: UnsafeBufferPointer<Slot>) -> Decimal? {
    guard program.entries.indices.contains(expression) else { return nil }
    let entry = program.entries[expression]
    guard entry.gives == .number else { return nil }
    guard case .number(let number) = cell(entry, slots) else { return nil }
    return number
  }

  /// What a quantity gives: a number, or a date or duration as a whole number.
  private func cell(_ entry: Program.Entry, _ slots: UnsafeBufferPointer<Slot>) -> Cell {
    withQuantities { quantities in
      _ = run(entry, slots, quantities)
      return quantities[0]
    }
  }

  /// What an expression that gives a number, date or duration gives.
  func cell(of expression: Int, slots: [Slot]) -> Cell {
    guard program.gives(expression) == .number else { return .unknown }
    return slots.withUnsafeBufferPointer { cell(program.entries[expression], $0) }
  }

  /// What one quantity gives for these answers.
  static func cell(of quantity: Quantity, slots: [Slot]) -> Cell {
    var generator = CodeGenerator(numbers: [], start: 0)
    generator.generate(.quantity(quantity))
    var program = Program(signatureDigest: 0)
    program.code = generator.code
    program.numbers = generator.numbers
    let entry = Program.Entry(start: 0, end: UInt32(program.code.count), gives: .number)
    return slots.withUnsafeBufferPointer { Machine(program).cell(entry, $0) }
  }

  /// The number an expression gives, or nil.
  public func number(of expression: Int, slots: [Slot]) -> Decimal? {
    slots.withUnsafeBufferPointer { number(of: expression, slots: $0) }
  }

  /// What waits on the stack of quantities.
  enum Cell {
    case unknown
    case number(Decimal)
    case integer(Int)
  }

  /// Room for the deepest stack a program may need: the compiler and `Program.init(bytes:)` refuse
  /// deeper ones.
  @inline(__always)
  private func withQuantities<Result>(
    _ body: (UnsafeMutableBufferPointer<Cell>) -> Result
  ) -> Result {
    withUnsafeTemporaryAllocation(
      of: Cell.self, capacity: Program.quantityDepth, { body($0) })
  }

  private func run(
    _ entry: Program.Entry, _ slots: UnsafeBufferPointer<Slot>,
    _ quantities: UnsafeMutableBufferPointer<Cell>
  ) -> Truth {
    var state = State()
    var next = Int(entry.start)
    let end = Int(entry.end)
    while next < end {
      let step = program.code[next]
      next += 1
      guard step.code.isTest else {
        quantity(step, slots, quantities, &state)
        continue
      }
      let outcome = test(step, slots, quantities, &state)
      switch step.mode.merge {
      case Instruction.Mode.and: state.accumulator = state.accumulator.and(outcome)
      case Instruction.Mode.or: state.accumulator = state.accumulator.or(outcome)
      default: state.accumulator = outcome
      }
      switch step.mode.jump {
      case Instruction.Mode.jumpIfNo: if state.accumulator == .no { next = Int(step.target) }
      case Instruction.Mode.jumpIfYes: if state.accumulator == .yes { next = Int(step.target) }
      default: break
      }
    }
    return state.accumulator
  }

  /// The accumulator and the two stacks of one run.
  private struct State {
    var accumulator = Truth.unknown
    /// Two bits a truth, the top lowest.
    var truths: UInt64 = 0
    /// How many quantities wait.
    var depth = 0

    @inline(__always)
    mutating func push() {
      truths = truths << 2 | UInt64(accumulator.rawValue)
    }

    @inline(__always)
    mutating func pop() -> Truth {
      defer { truths >>= 2 }
      return Truth(rawValue: UInt8(truncatingIfNeeded: truths & 0b11)) ?? .unknown
    }
  }

  // MARK: - Tests

  @inline(__always)
  private func test(
    _ step: Instruction, _ slots: UnsafeBufferPointer<Slot>,
    _ quantities: UnsafeMutableBufferPointer<Cell>, _ state: inout State
  ) -> Truth {
    switch step.code {
    case .constant:
      return Truth(step.operand != 0)
    case .flag:
      guard case .boolean(let answer) = slot(step.slot, slots) else { return .unknown }
      return Truth(answer != step.mode.isNegated)
    case .option:
      guard case .option(let index) = slot(step.slot, slots), index < 64 else { return .unknown }
      return Truth(step.operand >> UInt64(index) & 1 != 0)
    case .holds:
      guard case .options(let chosen) = slot(step.slot, slots) else { return .unknown }
      return Truth((chosen & step.operand != 0) != step.mode.isNegated)
    case .slotNumber:
      guard case .number(let number) = slot(step.slot, slots) else { return .unknown }
      return Truth(holds(step.mode.comparison, number, program.numbers[Int(step.operand)]))
    case .slotCount:
      guard case .options(let chosen) = slot(step.slot, slots) else { return .unknown }
      return Truth(step.mode.comparison.holds(chosen.nonzeroBitCount, step.integer))
    case .slotDate:
      guard case .date(let day) = slot(step.slot, slots) else { return .unknown }
      return Truth(step.mode.comparison.holds(day, step.integer))
    case .sameOption:
      guard case .option(let left) = slot(step.slot, slots),
        case .option(let right) = slot(UInt16(truncatingIfNeeded: step.operand), slots)
      else { return .unknown }
      return Truth((left == right) != step.mode.isNegated)
    case .compareNumbers, .compareIntegers:
      state.depth -= 2
      return compare(step.mode.comparison, quantities[state.depth], quantities[state.depth + 1])
    case .betweenNumbers, .betweenIntegers:
      state.depth -= 3
      let value = quantities[state.depth]
      let low = compare(
        step.mode.includesLow ? .greaterOrEqual : .greater, value, quantities[state.depth + 1])
      let high = compare(
        step.mode.includesHigh ? .lessOrEqual : .less, value, quantities[state.depth + 2])
      guard low.isKnown, high.isKnown else { return .unknown }
      return Truth((low == .yes && high == .yes) != step.mode.isNegated)
    case .settle:
      return state.accumulator
    case .merge:
      let outcome = state.accumulator
      state.accumulator = state.pop()
      return outcome
    case .same:
      let outcome = state.pop().same(as: state.accumulator)
      return step.mode.isNegated ? outcome.negated : outcome
    case .choose:
      let otherwise = state.accumulator
      let then = state.pop()
      switch state.pop() {
      case .yes: return then
      case .no: return otherwise
      case .unknown: return then == otherwise ? then : .unknown
      }
    default:
      return .unknown
    }
  }

  @inline(__always)
  private func slot(_ number: UInt16, _ slots: UnsafeBufferPointer<Slot>) -> Slot {
    Int(number) < slots.count ? slots[Int(number)] : .unknown
  }

  /// Most answers are whole and not negative: then the significands have the order of the numbers.
  @inline(__always)
  private func holds(
    _ comparison: Instruction.Comparison, _ left: Decimal, _ right: Decimal
  ) -> Bool {
    guard left.exponent == right.exponent, !left.isNegative, !right.isNegative else {
      return comparison.holds(left, right)
    }
    return comparison.holds(left.significand, right.significand)
  }

  private func compare(_ comparison: Instruction.Comparison, _ left: Cell, _ right: Cell) -> Truth {
    switch (left, right) {
    case (.number(let left), .number(let right)): Truth(holds(comparison, left, right))
    case (.integer(let left), .integer(let right)): Truth(comparison.holds(left, right))
    default: .unknown
    }
  }

  // MARK: - Quantities

  private func quantity(
    _ step: Instruction, _ slots: UnsafeBufferPointer<Slot>,
    _ quantities: UnsafeMutableBufferPointer<Cell>, _ state: inout State
  ) {
    switch step.code {
    case .push:
      state.push()
    case .negate:
      quantities[state.depth - 1] = negated(quantities[state.depth - 1])
    case .chooseQuantity:
      state.depth -= 1
      let then = quantities[state.depth - 1]
      let otherwise = quantities[state.depth]
      switch state.pop() {
      case .yes: break
      case .no: quantities[state.depth - 1] = otherwise
      case .unknown:
        if compare(.equal, then, otherwise) != .yes { quantities[state.depth - 1] = .unknown }
      }
    case .add, .subtract, .multiply, .divide, .shiftMonths, .shiftDays, .dayDifference:
      state.depth -= 1
      quantities[state.depth - 1] = combined(
        step, quantities[state.depth - 1], quantities[state.depth])
    default:
      quantities[state.depth] = loaded(step, slots)
      state.depth += 1
    }
  }

  private func loaded(_ step: Instruction, _ slots: UnsafeBufferPointer<Slot>) -> Cell {
    switch (step.code, slot(step.slot, slots)) {
    case (.number, _): .number(program.numbers[Int(step.operand)])
    case (.integer, _): .integer(step.integer)
    case (.loadNumber, .number(let number)): .number(number)
    case (.loadDate, .date(let day)): .integer(day)
    case (.loadCount, .options(let chosen)): .number(Decimal(chosen.nonzeroBitCount))
    default: .unknown
    }
  }

  private func negated(_ cell: Cell) -> Cell {
    switch cell {
    case .number(let number): return .number(-number)
    case .integer(let integer):
      let (result, overflow) = (0).subtractingReportingOverflow(integer)
      return overflow ? .unknown : .integer(result)
    case .unknown: return .unknown
    }
  }

  private func combined(_ step: Instruction, _ left: Cell, _ right: Cell) -> Cell {
    switch (left, right) {
    case (.number(let left), .number(let right)):
      let result: Decimal? =
        switch step.code {
        case .add: left.adding(right)
        case .subtract: left.subtracting(right)
        case .multiply: left.multiplied(by: right)
        case .divide: left.divided(by: right)
        default: nil
        }
      return result.map { .number($0) } ?? .unknown
    case (.integer(let left), .integer(let right)):
      return moved(step, left, right).map { .integer($0) } ?? .unknown
    default:
      return .unknown
    }
  }

  private func moved(_ step: Instruction, _ left: Int, _ right: Int) -> Int? {
    switch step.code {
    case .dayDifference:
      let (days, overflow) = left.subtractingReportingOverflow(right)
      return overflow ? nil : days
    case .shiftDays, .shiftMonths:
      let (opposite, overflow) = (0).subtractingReportingOverflow(right)
      if step.mode.isNegated && overflow { return nil }
      let distance = step.mode.isNegated ? opposite : right
      guard let date = CalendarDate(dayNumber: left) else { return nil }
      let result =
        step.code == .shiftDays ? date.adding(days: distance) : date.adding(months: distance)
      return result?.dayNumber
    default:
      return nil
    }
  }
}

extension Instruction {
  /// The operand as a signed number.
  var integer: Int { Int(truncatingIfNeeded: Int64(bitPattern: operand)) }
}

extension Instruction.Comparison {
  /// Whether it holds between two values with a total order.
  @inline(__always)
  func holds<Value: Comparable>(_ left: Value, _ right: Value) -> Bool {
    switch self {
    case .equal: left == right
    case .notEqual: left != right
    case .less: left < right
    case .lessOrEqual: left <= right
    case .greater: left > right
    case .greaterOrEqual: left >= right
    }
  }
}

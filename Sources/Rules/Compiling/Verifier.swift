/// Proves that a program that was read from bytes is safe to run: every jump goes forward inside
/// its condition, every number exists, and the stacks neither overflow nor run dry.
struct Verifier {
  let program: Program

  var accepts: Bool {
    program.entries.allSatisfy { accepts($0) }
  }

  /// How much waits on the two stacks.
  private struct Depths: Equatable {
    var truths = 0
    var quantities = 0
  }

  private func accepts(_ entry: Program.Entry) -> Bool {
    let (start, end) = (Int(entry.start), Int(entry.end))
    // What waits when a jump arrives at an instruction (or at the end).
    var arriving: [Depths?] = Array(repeating: nil, count: end - start + 1)
    var depths = Depths()
    for index in start..<end {
      if let known = arriving[index - start], known != depths { return false }
      let step = program.code[index]
      guard isWellFormed(step), apply(step, &depths) else { return false }
      guard step.mode.jump != Instruction.Mode.noJump else { continue }
      let target = Int(step.target)
      guard step.code.isTest, target > index, target <= end else { return false }
      if let known = arriving[target - start], known != depths { return false }
      arriving[target - start] = depths
    }
    if let known = arriving[end - start], known != depths { return false }
    return depths == Depths(truths: 0, quantities: entry.gives == .number ? 1 : 0)
  }

  private func isWellFormed(_ step: Instruction) -> Bool {
    let isBetween = step.code == .betweenNumbers || step.code == .betweenIntegers
    guard step.mode.merge <= 2, step.mode.jump <= 2, isBetween || step.mode.hasComparison else {
      return false
    }
    switch step.code.operandKind {
    case .number: return step.operand < UInt64(program.numbers.count)
    case .truth: return step.operand <= 1
    case .slot: return step.operand <= UInt64(UInt16.max)
    case .none, .unsigned, .signed: return true
    }
  }

  /// Takes and puts what the instruction does; false when that is not possible.
  private func apply(_ step: Instruction, _ depths: inout Depths) -> Bool {
    let (taken, put) = step.code.stackUse
    guard depths.truths >= taken.truths, depths.quantities >= taken.quantities else {
      return false
    }
    depths.truths += put.truths - taken.truths
    depths.quantities += put.quantities - taken.quantities
    return depths.truths <= Program.truthDepth && depths.quantities <= Program.quantityDepth
  }
}

extension Instruction.Code {
  typealias StackUse = (truths: Int, quantities: Int)

  /// What it takes from the two stacks, and what it puts there.
  fileprivate var stackUse: (taken: StackUse, put: StackUse) {
    switch self {
    case .constant, .flag, .option, .holds, .slotNumber, .slotCount, .slotDate, .sameOption,
      .settle:
      ((0, 0), (0, 0))
    case .compareNumbers, .compareIntegers: ((0, 2), (0, 0))
    case .betweenNumbers, .betweenIntegers: ((0, 3), (0, 0))
    case .merge, .same: ((1, 0), (0, 0))
    case .choose: ((2, 0), (0, 0))
    case .push: ((0, 0), (1, 0))
    case .loadNumber, .loadDate, .loadCount, .number, .integer: ((0, 0), (0, 1))
    case .negate: ((0, 1), (0, 1))
    case .add, .subtract, .multiply, .divide, .shiftMonths, .shiftDays, .dayDifference:
      ((0, 2), (0, 1))
    case .chooseQuantity: ((1, 2), (0, 1))
    }
  }
}

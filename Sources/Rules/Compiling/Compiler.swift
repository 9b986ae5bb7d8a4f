/// Compiles checked expressions into one program.
///
///     var compiler = Compiler(signature: signature)
///     let condition = try compiler.add(expression)
///     let machine = Machine(compiler.program)
///     machine.truth(of: condition, slots: answers)
public struct Compiler: Sendable {
  /// The names that the expressions may use.
  public let signature: Signature
  /// Everything compiled so far.
  public private(set) var program: Program

  /// A compiler for expressions over these names.
  public init(signature: Signature) {
    self.signature = signature
    program = Program(signatureDigest: signature.digest)
  }

  /// A compiler for a program that is run with this signature at once and never stored: it has no
  /// digest, which takes longer than a condition.
  init(passing signature: Signature) {
    self.signature = signature
    program = Program(signatureDigest: 0)
  }

  /// Checks an expression and adds it to the program.
  /// - Returns: its number in the program.
  /// - Throws: the errors in it. Whatever `TypeChecker.check` finds no error in can be compiled.
  @discardableResult
  public mutating func add(
    _ expression: Expression, expecting expected: ExpectedType = .boolean
  ) throws(RuleRefusal) -> Int {
    var lowering = Lowering(signature: signature)
    let checked = lowering.check(expression, expecting: expected)
    guard let checked else {
      throw RuleRefusal(problems: lowering.problems.filter(\.isError))
    }
    return add(checked)
  }

  /// A program with only this expression.
  public static func compile(
    _ expression: Expression, _ signature: Signature, expecting expected: ExpectedType = .boolean
  ) throws(RuleRefusal) -> Program {
    var compiler = Compiler(signature: signature)
    try compiler.add(expression, expecting: expected)
    return compiler.program
  }

  /// Adds something that the checker has accepted.
  mutating func add(_ checked: Checked) -> Int {
    var generator = CodeGenerator(numbers: program.numbers, start: program.code.count)
    generator.generate(checked)
    let start = UInt32(program.code.count)
    program.code += generator.code
    program.numbers = generator.numbers
    program.entries.append(
      Program.Entry(start: start, end: UInt32(program.code.count), gives: checked.gives))
    return program.entries.count - 1
  }
}

/// An expression that the checker has accepted.
enum Checked: Sendable, Hashable {
  case condition(Condition)
  case quantity(Quantity)

  var gives: ExpectedType {
    switch self {
    case .condition: .boolean
    case .quantity: .number
    }
  }

  /// Whether it fits the machine's two stacks.
  var fitsMachine: Bool {
    var generator = CodeGenerator(numbers: [], start: 0)
    generator.generate(self)
    return generator.deepestTruth <= Program.truthDepth
      && generator.deepestQuantity <= Program.quantityDepth
  }
}

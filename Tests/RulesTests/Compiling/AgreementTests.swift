import Testing

@testable import Rules

/// The machine against the tree evaluator, and the laws of three-valued logic, on random conditions.
@Suite("Compiled and tree evaluation agree")
struct AgreementTests {
  /// Random conditions with their program, and answers to try.
  private func each(
    seed: UInt64, count: Int, depth: Int,
    _ body: (String, Expression, Machine, inout RandomConditions) throws -> Void
  ) throws {
    var writer = RandomConditions(seed: seed)
    var compiled = 0
    var pending: ArraySlice<(String, Expression)> = []
    for _ in 0..<count {
      if pending.isEmpty {
        let texts = (0..<20).map { _ in writer.condition(depth: depth) }
        pending = try Array(zip(texts, Samples.read(all: texts)))[...]
      }
      let (text, expression) = pending.removeFirst()
      let program: Program
      do {
        program = try Compiler.compile(expression, Samples.signature)
      } catch {
        // The only thing that a random condition can have against it.
        let isDivision = error.problems.allSatisfy { $0.reason == .divisionByZero }
        #expect(isDivision, "\(text): \(error.problems)")
        continue
      }
      compiled += 1
      try body(text, expression, Machine(program), &writer)
    }
    #expect(compiled > count * 9 / 10)
  }

  @Test("12,000 random conditions, each with three sets of answers", arguments: [1, 2, 3, 4])
  func conditions(_ depth: Int) throws {
    var outcomes: [Truth: Int] = [:]
    try each(seed: 100 + UInt64(depth), count: 3000, depth: depth) {
      text, expression, machine, writer in
      for rate in [2, 4, 1000] {
        let slots = writer.answers(unknownOnceIn: rate)
        let evaluator = Evaluator(mode: .lifted, scope: Samples.signature.values(of: slots))
        let expected: Truth? =
          switch evaluator.evaluate(expression).value {
          case .boolean(let value): Truth(value)
          case .null: .unknown
          default: nil
          }
        let found = machine.truth(of: 0, slots: slots)
        // Not `#expect`, which takes its time 36,000 times.
        if found != expected { Issue.record("\(text) with \(slots): \(found)") }
        outcomes[found, default: 0] += 1
      }
    }
    // The conditions are no formality: every outcome occurs often.
    for truth in Truth.allCases { #expect(outcomes[truth, default: 0] > 900) }
  }

  @Test("Random numbers", arguments: [1, 2, 3])
  func numbers(_ depth: Int) throws {
    var writer = RandomConditions(seed: 900 + UInt64(depth))
    for _ in 0..<1000 {
      let text = writer.number(depth: depth)
      let expression = try Samples.read(text)
      guard
        let program = try? Compiler.compile(expression, Samples.signature, expecting: .number)
      else { continue }
      let slots = writer.answers(unknownOnceIn: 4)
      let evaluator = Evaluator(mode: .lifted, scope: Samples.signature.values(of: slots))
      let expected: Decimal? =
        if case .number(let number) = evaluator.evaluate(expression).value { number } else { nil }
      #expect(Machine(program).number(of: 0, slots: slots) == expected, "\(text) with \(slots)")
    }
  }

  @Test("A known outcome stays when more becomes known")
  func information() throws {
    try each(seed: 31, count: 3000, depth: 3) { text, _, machine, writer in
      var slots = writer.answers(unknownOnceIn: 2)
      var before = machine.truth(of: 0, slots: slots)
      for entry in Samples.signature.entries where slots[entry.slot] == .unknown {
        slots[entry.slot] = writer.answer(entry.type)
        let after = machine.truth(of: 0, slots: slots)
        if before.isKnown, after != before { Issue.record("\(text): \(before), then \(after)") }
        before = after
      }
    }
  }

  @Test("The laws of Kleene's logic hold for compiled conditions")
  func laws() throws {
    func node(_ kind: Expression.Kind) -> Expression {
      Expression(kind, SourceRange(start: 0, end: 0))
    }
    func and(_ left: Expression, _ right: Expression) -> Expression { node(.and(left, right)) }
    func or(_ left: Expression, _ right: Expression) -> Expression { node(.or(left, right)) }
    func not(_ inner: Expression) -> Expression {
      node(.call(node(.name("not")), [Expression.Argument(name: nil, value: inner)]))
    }
    let (yes, no) = (node(.boolean(true)), node(.boolean(false)))
    var writer = RandomConditions(seed: 77)
    for _ in 0..<1000 {
      let a = try Samples.read(writer.condition(depth: 2))
      let b = try Samples.read(writer.condition(depth: 1))
      let c = try Samples.read(writer.condition(depth: 1))
      let pairs = [
        (not(not(a)), a),
        (and(a, a), a),
        (and(a, b), and(b, a)),
        (not(and(a, b)), or(not(a), not(b))),
        (not(or(a, b)), and(not(a), not(b))),
        (and(a, or(a, b)), a),
        (or(a, and(b, c)), and(or(a, b), or(a, c))),
        (and(a, yes), a),
        (or(a, no), a),
        (and(a, no), no),
        (node(.comparison(.notEqual, a, b)), not(node(.comparison(.equal, a, b)))),
      ]
      var compiler = Compiler(signature: Samples.signature)
      guard (try? pairs.flatMap { [$0.0, $0.1] }.forEach { try compiler.add($0) }) != nil else {
        continue
      }
      let machine = Machine(compiler.program)
      let slots = writer.answers(unknownOnceIn: 2)
      for (index, pair) in pairs.enumerated() {
        let left = machine.truth(of: index * 2, slots: slots)
        let right = machine.truth(of: index * 2 + 1, slots: slots)
        if left != right { Issue.record("\(pair.0) against \(pair.1)") }
      }
    }
  }

  @Test("Random programs survive the way to bytes and back")
  func bytes() throws {
    var compiler = Compiler(signature: Samples.signature)
    try each(seed: 5, count: 400, depth: 3) { text, expression, _, _ in
      try compiler.add(expression)
    }
    let program = compiler.program
    let copy = Program(bytes: program.bytes)
    #expect(copy == program)
  }

  @Test("Reachability agrees with trying everything")
  func reachability() throws {
    let names = ["eisen_vooraf", "eisen_relevant", "uitbesteding", "kanalen"]
    let atoms = [
      "eisen_vooraf", "eisen_relevant", "uitbesteding = \"deels\"", "uitbesteding != \"geen\"",
      "count(kanalen) > 1", "\"site\" in kanalen", "count(kanalen) = 0",
    ]
    var random = SplitMix64(seed: 3)
    func text(_ depth: Int) -> String {
      guard depth > 0 else { return random.pick(atoms) }
      let (left, right) = (text(depth - 1), text(depth - 1))
      return random.pick(["(\(left) and \(right))", "(\(left) or \(right))", "not(\(left))"])
    }
    let search = Reachability(signature: Samples.signature)
    for _ in 0..<300 {
      let expression = try Samples.read(text(3))
      let machine = Machine(try Compiler.compile(expression, Samples.signature))
      var found: Set<Truth> = []
      for code in 0..<48 {
        let slots = Samples.answers([
          names[0]: .boolean(code & 1 != 0), names[1]: .boolean(code & 2 != 0),
          names[2]: .option(UInt8(code / 4 % 3)), names[3]: .options(UInt64(code / 12)),
        ])
        found.insert(machine.truth(of: 0, slots: slots))
      }
      let outcomes = try search.outcomes(of: expression)
      #expect(outcomes.yes == (found.contains(.yes) ? .yes : .no))
      #expect(outcomes.no == (found.contains(.no) ? .yes : .no))
    }
  }
}

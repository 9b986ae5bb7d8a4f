internal import Rules

// Syntax trees of conditions: a number for the form, the place in the text, then the parts.
//
// Only the forms that a condition may have; the others make the archive fail.

private enum Form: Int {
  case null, yes, no, number, string, temporal, name, list, interval, negate, arithmetic
  case comparison, and, or, between, membership, choose, call
}

private let arithmeticOperators: [Expression.ArithmeticOperator] = [
  .add, .subtract, .multiply, .divide, .power,
]
private let comparisonOperators: [Expression.ComparisonOperator] = [
  .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual,
]

extension Expression: Archived {
  func write(to writer: inout ArchiveWriter) {
    func head(_ form: Form) {
      writer.number(form.rawValue)
      writer.number(range.start)
      writer.number(range.end - range.start)
    }
    func parts(_ form: Form, _ parts: Expression...) {
      head(form)
      for part in parts { part.write(to: &writer) }
    }
    switch kind {
    case .null: head(.null)
    case .boolean(let value): head(value ? .yes : .no)
    case .number(let number):
      head(.number)
      number.write(to: &writer)
    case .string(let text):
      head(.string)
      writer.string(text)
    case .temporal(let text):
      head(.temporal)
      writer.string(text)
    case .name(let name):
      head(.name)
      writer.string(name)
    case .list(let elements):
      head(.list)
      writer.list(elements)
    case .interval(let interval):
      head(.interval)
      interval.write(to: &writer)
    case .negate(let value): parts(.negate, value)
    case .arithmetic(let operation, let left, let right):
      parts(.arithmetic, left, right)
      writer.choice(operation, of: arithmeticOperators)
    case .comparison(let operation, let left, let right):
      parts(.comparison, left, right)
      writer.choice(operation, of: comparisonOperators)
    case .and(let left, let right): parts(.and, left, right)
    case .or(let left, let right): parts(.or, left, right)
    case .between(let value, let low, let high): parts(.between, value, low, high)
    case .in(let value, let tests):
      parts(.membership, value)
      writer.list(tests)
    case .if(let condition, let then, let otherwise):
      parts(.choose, condition, then, otherwise)
    case .call(let callee, let arguments):
      parts(.call, callee)
      writer.list(arguments)
    case .context, .some, .every, .for, .filter, .path, .instanceOf, .function:
      writer.refuse()
    }
  }

  init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    guard let form = Form(rawValue: try reader.number()), reader.depth < ArchiveReader.depthLimit
    else { throw ArchiveDamage() }
    reader.depth += 1
    let start = try reader.number(in: 0...Parser.maximumLength)
    let length = try reader.number(in: 0...Parser.maximumLength)
    let kind = try Expression.kind(form, &reader)
    reader.depth -= 1
    self.init(kind, SourceRange(start: start, end: start + length))
  }

  private static func kind(
    _ form: Form, _ reader: inout ArchiveReader
  ) throws(ArchiveDamage) -> Kind {
    switch form {
    case .null: return .null
    case .yes: return .boolean(true)
    case .no: return .boolean(false)
    case .number: return .number(try Decimal(from: &reader))
    case .string: return .string(try reader.string())
    case .temporal: return .temporal(try reader.string())
    case .name: return .name(try reader.string())
    case .list: return .list(try reader.list())
    case .interval: return .interval(try Interval(from: &reader))
    case .negate: return .negate(try Expression(from: &reader))
    case .arithmetic:
      let (left, right) = (try Expression(from: &reader), try Expression(from: &reader))
      return .arithmetic(try reader.choice(of: arithmeticOperators), left, right)
    case .comparison:
      let (left, right) = (try Expression(from: &reader), try Expression(from: &reader))
      return .comparison(try reader.choice(of: comparisonOperators), left, right)
    case .and: return .and(try Expression(from: &reader), try Expression(from: &reader))
    case .or: return .or(try Expression(from: &reader), try Expression(from: &reader))
    case .between:
      return .between(
        try Expression(from: &reader), low: try Expression(from: &reader),
        high: try Expression(from: &reader))
    case .membership:
      return .in(try Expression(from: &reader), tests: try reader.list())
    case .choose:
      return .if(
        try Expression(from: &reader), then: try Expression(from: &reader),
        else: try Expression(from: &reader))
    case .call:
      return .call(try Expression(from: &reader), try reader.list())
    }
  }
}

extension Expression.Interval: Archived {
  func write(to writer: inout ArchiveWriter) {
    writer.optional(low)
    writer.optional(high)
    writer.flag(includesLow)
    writer.flag(includesHigh)
    writer.flag(test != nil)
    if let test { writer.choice(test, of: comparisonOperators) }
  }

  init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    self.init(
      low: try reader.optional(), high: try reader.optional(), includesLow: try reader.flag(),
      includesHigh: try reader.flag(),
      test: try reader.flag() ? try reader.choice(of: comparisonOperators) : nil)
  }
}

extension Expression.Argument: Archived {
  func write(to writer: inout ArchiveWriter) {
    writer.flag(name != nil)
    if let name { writer.string(name) }
    value.write(to: &writer)
  }

  init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    self.init(
      name: try reader.flag() ? try reader.string() : nil, value: try Expression(from: &reader))
  }
}

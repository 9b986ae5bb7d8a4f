extension Expression: CustomStringConvertible {
  /// The expression as FEEL text, with no more brackets than it needs. Reading it (with the same
  /// names in scope) gives the same tree.
  public var description: String { text(.whole) }

  /// How strongly a form holds its parts together; the order of the cases counts.
  private enum Binding: Int, Comparable {
    case whole, or, and, comparison, sum, product, power, negation, instance, value

    static func < (left: Binding, right: Binding) -> Bool { left.rawValue < right.rawValue }

    var next: Binding { Binding(rawValue: rawValue + 1) ?? .value }
  }

  private var binding: Binding {
    switch kind {
    case .if, .for, .some, .every, .function: .whole
    case .or: .or
    case .and: .and
    case .comparison, .between, .in: .comparison
    case .arithmetic(.add, _, _), .arithmetic(.subtract, _, _): .sum
    case .arithmetic(.multiply, _, _), .arithmetic(.divide, _, _): .product
    case .arithmetic(.power, _, _): .power
    case .negate: .negation
    case .instanceOf: .instance
    default: .value
    }
  }

  /// The text, in brackets when a part must bind more strongly than this does.
  private func text(_ needed: Binding) -> String {
    binding < needed ? "(" + plainText + ")" : plainText
  }

  private var plainText: String {
    switch kind {
    case .null: return "null"
    case .boolean(let value): return value ? "true" : "false"
    case .number(let number): return number.description
    case .string(let text): return Expression.quoted(text)
    case .temporal(let text): return "@" + Expression.quoted(text)
    case .name(let name): return name
    case .list(let elements): return "[" + Expression.joined(elements) + "]"
    case .context(let entries):
      let parts = entries.map { Expression.key($0.key) + ": " + $0.value.text(.whole) }
      return "{" + parts.joined(separator: ", ") + "}"
    case .interval(let interval):
      return interval.test == nil
        ? Expression.text(of: interval) : "(" + Expression.text(of: interval) + ")"
    case .negate(let value): return "-" + value.text(.negation)
    case .arithmetic(let operation, let left, let right):
      return infix(operation.rawValue, left, right)
    case .comparison(let operation, let left, let right):
      return infix(operation.rawValue, left, right)
    case .and(let left, let right): return infix("and", left, right)
    case .or(let left, let right): return infix("or", left, right)
    case .between(let value, let low, let high):
      return value.text(.comparison) + " between " + low.text(.sum) + " and " + high.text(.sum)
    case .in(let value, let tests):
      return value.text(.comparison) + " in " + Expression.text(ofTests: tests)
    default: return longText
    }
  }

  /// The forms with a keyword in front, and those that follow a value.
  private var longText: String {
    switch kind {
    case .if(let condition, let then, let otherwise):
      return "if " + condition.text(.whole) + " then " + then.text(.whole) + " else "
        + otherwise.text(.whole)
    case .some(let iterators, let body):
      return "some " + Expression.text(of: iterators) + " satisfies " + body.text(.whole)
    case .every(let iterators, let body):
      return "every " + Expression.text(of: iterators) + " satisfies " + body.text(.whole)
    case .for(let iterators, let body):
      return "for " + Expression.text(of: iterators) + " return " + body.text(.whole)
    case .filter(let list, let condition):
      return list.text(.value) + "[" + condition.text(.whole) + "]"
    case .path(let value, let name): return value.text(.value) + "." + name
    case .instanceOf(let value, let type):
      return value.text(.value) + " instance of " + type.description
    case .call(let function, let arguments):
      let parts = arguments.map { ($0.name.map { $0 + ": " } ?? "") + $0.value.text(.whole) }
      return function.text(.value) + "(" + parts.joined(separator: ", ") + ")"
    case .function(let parameters, let body):
      let parts = parameters.map { $0.name + ($0.type.map { ": " + $0.description } ?? "") }
      return "function(" + parts.joined(separator: ", ") + ") " + body.text(.whole)
    default: return plainText
    }
  }

  private func infix(_ symbol: String, _ left: Expression, _ right: Expression) -> String {
    left.text(binding) + " " + symbol + " " + right.text(binding.next)
  }

  private static func joined(_ parts: [Expression]) -> String {
    parts.map { $0.text(.whole) }.joined(separator: ", ")
  }

  private static func text(ofTests tests: [Expression]) -> String {
    guard tests.count == 1, let test = tests.first else {
      return "(" + tests.map(Expression.testText).joined(separator: ", ") + ")"
    }
    if case .interval(let interval) = test.kind, interval.test != nil {
      return text(of: interval)
    }
    return test.text(.sum)
  }

  private static func testText(_ test: Expression) -> String {
    if case .interval(let interval) = test.kind, interval.test != nil {
      return text(of: interval)
    }
    return test.text(.whole)
  }

  private static func text(of interval: Interval) -> String {
    if let test = interval.test {
      return test.rawValue + " " + ((interval.low ?? interval.high)?.text(.sum) ?? "null")
    }
    let low = interval.low?.text(.sum) ?? "null"
    var high = interval.high?.text(.sum) ?? "null"
    // A `[` after the end of a range would close the range.
    if high.contains("[") { high = "(" + high + ")" }
    return (interval.includesLow ? "[" : "(") + low + ".." + high
      + (interval.includesHigh ? "]" : ")")
  }

  private static func text(of iterators: [Iterator]) -> String {
    let parts = iterators.map { iterator in
      iterator.name + " in " + iterator.source.text(.whole)
        + (iterator.to.map { ".." + $0.text(.whole) } ?? "")
    }
    return parts.joined(separator: ", ")
  }

  /// A key as a name where it can be one, otherwise in quotes.
  fileprivate static func key(_ key: String) -> String {
    let scalars = key.unicodeScalars
    guard let first = scalars.first, Lexer.startsName(first),
      scalars.allSatisfy({ Lexer.continuesName($0) })
    else { return quoted(key) }
    return key
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      case "\u{85}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}

extension Expression.TypeName: CustomStringConvertible {
  /// The type as FEEL text.
  public var description: String {
    switch self {
    case .named(let name): return name
    case .list(let element): return "list<" + element.description + ">"
    case .range(let element): return "range<" + element.description + ">"
    case .context(let entries):
      let parts = entries.sorted { $0.key < $1.key }.map { $0.key + ": " + $0.value.description }
      return "context<" + parts.joined(separator: ", ") + ">"
    case .function(let parameters, let result):
      return "function<" + parameters.map(\.description).joined(separator: ", ") + "> -> "
        + result.description
    }
  }
}

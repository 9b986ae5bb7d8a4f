extension BuiltIns {
  static let conversions: [BuiltIn] = [
    BuiltIn("not", "negand") { _, arguments in
      arguments.boolean(0).map { .boolean(!$0) } ?? (arguments.has(0) ? nil : .null)
    },
    BuiltIn("string", "from") { _, arguments in
      arguments.has(0) ? .string(arguments[0].text) : .null
    },
    BuiltIn("number", "from, grouping separator?, decimal separator?") { _, arguments in
      number(arguments)
    },
    BuiltIn("is", "value1, value2") { _, arguments in
      .boolean(arguments[0] == arguments[1])
    },
  ]

  private static func number(_ arguments: Arguments) -> Value? {
    if case .number = arguments[0] { return arguments[0] }
    guard let text = arguments.string(0) else { return nil }
    var digits = text.unicodeScalars
    if arguments.has(1) {
      guard let grouping = arguments.string(1), [" ", ",", "."].contains(grouping) else {
        return nil
      }
      if arguments.has(2), arguments.string(2) == grouping { return nil }
      digits.removeAll { String($0) == grouping }
    }
    if arguments.has(2) {
      guard let point = arguments.string(2), [",", "."].contains(point) else { return nil }
      if point == "," {
        guard !digits.contains(".") else { return nil }
        digits = String.UnicodeScalarView(digits.map { $0 == "," ? "." : $0 })
      }
    }
    return Decimal(String(digits)).map(Value.number)
  }
}

extension Value {
  /// The value as the function `string` writes it.
  public var text: String {
    if case .string(let text) = self { return text }
    return literal
  }

  /// The same, with quotes around texts: what a value looks like inside a list.
  private var literal: String {
    switch self {
    case .null: return "null"
    case .boolean(let truth): return truth ? "true" : "false"
    case .number(let number): return number.description
    case .string(let text):
      return Expression(.string(text), SourceRange(start: 0, end: 0)).description
    case .date(let date): return date.description
    case .time(let time): return time.description
    case .dateTime(let moment): return moment.description
    case .dayTimeDuration(let duration): return duration.description
    case .yearMonthDuration(let duration): return duration.description
    case .list(let values): return "[" + values.map(\.literal).joined(separator: ", ") + "]"
    case .context(let context):
      let parts = context.entries.map { $0.key + ": " + $0.value.literal }
      return "{" + parts.joined(separator: ", ") + "}"
    case .range(let range):
      if let test = range.test {
        return test.rawValue + " " + (range.low ?? range.high ?? .null).literal
      }
      return (range.includesLow ? "[" : "(") + (range.low ?? .null).literal + ".."
        + (range.high ?? .null).literal + (range.includesHigh ? "]" : ")")
    case .function(.builtIn(let name)): return name
    case .function(.closure(let parameters, let body, _)):
      return Expression(
        .function(parameters: parameters, body: body), SourceRange(start: 0, end: 0)
      ).description
    }
  }
}

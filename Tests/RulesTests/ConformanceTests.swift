import Foundation
import Rules
import Testing

/// The FEEL cases of the DMN Technology Compatibility Kit, when they are at hand.
///
/// They are not part of this project. The file is named in the environment variable FEEL_CASES, or
/// stands in the folder `shared` beside the project.
struct ConformanceTests {
  @Test("Every FEEL case of the DMN kit has the value that the kit says")
  func kit() throws {
    guard let data = ConformanceCase.file() else {
      print("FEEL conformance: skipped, no cases (set FEEL_CASES to the file with the cases).")
      return
    }
    let cases = try JSONDecoder().decode([ConformanceCase].self, from: data)
    var valueTotal = 0
    var valueRight = 0
    var nullTotal = 0
    var nullRight = 0
    var wrong: [String] = []
    for test in cases {
      let result = test.result()
      let isRight = test.accepts(result)
      if test.expectsNull {
        nullTotal += 1
        nullRight += isRight ? 1 : 0
      } else {
        valueTotal += 1
        valueRight += isRight ? 1 : 0
      }
      if !isRight { wrong.append("\(test.name): \(test.expr) gave \(result.text)") }
    }
    print("FEEL conformance, cases that expect a value: \(valueRight) of \(valueTotal) right")
    print("FEEL conformance, cases that expect null:    \(nullRight) of \(nullTotal) right")
    print("FEEL conformance, a value where null was expected: \(nullTotal - nullRight)")
    for line in wrong { print("  " + line) }
    #expect(!cases.isEmpty)
    #expect(wrong.isEmpty)
  }
}

/// One case as the file has it.
private struct ConformanceCase: Decodable {
  var folder: String
  var `case`: String
  var node: String
  var expr: String
  var inputs: [String: JSONValue]
  var type: String?
  var expected: JSONValue?

  var name: String { "\(folder) \(self.case) \(node)" }
  var expectsNull: Bool { expected == nil || expected == .null }

  /// The contents of the file with the cases; nil when there is none.
  static func file() -> Data? {
    if let path = ProcessInfo.processInfo.environment["FEEL_CASES"] {
      return FileManager.default.contents(atPath: path)
    }
    let packageRoot = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let beside = packageRoot.deletingLastPathComponent().appending(
      path: "shared/feel-tck/cases.json")
    return FileManager.default.contents(atPath: beside.path)
  }

  /// The types that the kit's models declare (item definitions), where they matter to a case.
  private static let declaredTypes: [String: Rules.Expression.TypeName] = [
    "boolean": .named("boolean"), "string": .named("string"), "number": .named("number"),
    "tNumberList": .list(.named("number")), "tNumList": .list(.named("number")),
    "tStringList": .list(.named("string")),
    "tNameAndAge": .context(["name": .named("string"), "age": .named("number")]),
    "superContextType": .context(["a": .named("number")]),
    "otherContextType": .context([
      "a": .named("number"), "b": .named("number"), "c": .named("number"),
    ]),
  ]

  /// What our evaluator makes of it; a text that cannot be read counts as null.
  func result() -> Value {
    guard let expression = try? Parser.parse(expr, names: Set(inputs.keys)) else { return .null }
    let scope = inputs.mapValues(\.value)
    let value = Evaluator(mode: .plain, scope: scope).evaluate(expression).value
    guard let declared = type.flatMap({ Self.declaredTypes[$0] }) else { return value }
    return value.coerced(to: declared)
  }

  func accepts(_ result: Value) -> Bool {
    (expected ?? .null).accepts(result)
  }
}

/// A JSON value; typed values are objects with one key that begins with a dollar sign.
private indirect enum JSONValue: Decodable, Equatable {
  case null
  case boolean(Bool)
  case number(Double)
  case string(String)
  case list([JSONValue])
  case object([String: JSONValue])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .boolean(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .string(value)
    } else if let value = try? container.decode([JSONValue].self) {
      self = .list(value)
    } else {
      self = .object(try container.decode([String: JSONValue].self))
    }
  }

  /// As a value of FEEL.
  var value: Value {
    switch self {
    case .null: return .null
    case .boolean(let value): return .boolean(value)
    case .number(let value): return Rules.Decimal("\(value)").map(Value.number) ?? .null
    case .string(let value): return .string(value)
    case .list(let values): return .list(values.map(\.value))
    case .object(let entries):
      if let entry = entries.first, case .string(let text) = entry.value,
        let typed = typedValue(entry.key, text)
      {
        return typed
      }
      return .context(
        ContextValue(entries.sorted { $0.key < $1.key }.map { ($0.key, $0.value.value) }))
    }
  }

  private func typedValue(_ tag: String, _ text: String) -> Value? {
    switch tag {
    case "$date": CalendarDate(text).map(Value.date)
    case "$time": Time(text).map(Value.time)
    case "$dateTime": DateTime(text).map(Value.dateTime)
    case "$duration":
      YearMonthDuration(text).map(Value.yearMonthDuration)
        ?? DayTimeDuration(text).map(Value.dayTimeDuration)
    default: nil
    }
  }

  /// Is a result what is expected here? Numbers may differ by 1e-8, as in the kit's own runners.
  /// A context may have more entries than are listed: its type says no more than those it needs.
  func accepts(_ result: Value) -> Bool {
    switch (value, result) {
    case (.number(let expected), .number(let actual)):
      guard let difference = expected.subtracting(actual), let limit = Rules.Decimal("1e-8") else {
        return false
      }
      return difference.magnitude <= limit
    case (.list, .list(let actual)):
      guard case .list(let expected) = self, expected.count == actual.count else { return false }
      return zip(expected, actual).allSatisfy { $0.accepts($1) }
    case (.context, .context(let actual)):
      guard case .object(let expected) = self else { return false }
      return expected.allSatisfy { key, value in actual[key].map(value.accepts) ?? false }
    case (let expected, let actual): return expected.isEqual(to: actual) == true
    }
  }
}

/// Calls of built-in and own functions.
extension EvaluationRun {
  mutating func call(
    _ callee: Expression, _ arguments: [Expression.Argument], _ range: SourceRange
  ) -> Value {
    let function = value(of: callee)
    let values = arguments.map { (name: $0.name, value: value(of: $0.value)) }
    guard case .function(let function) = function else {
      if !function.isNull { fail(.notFunction(type: function.typeName), callee.range) }
      return .null
    }
    return call(function, values, range)
  }

  mutating func call(
    _ function: FunctionValue, _ arguments: [(name: String?, value: Value)], _ range: SourceRange
  ) -> Value {
    switch function {
    case .builtIn(let name):
      guard let builtIn = BuiltIns.table[name], let bound = builtIn.bind(arguments) else {
        return fail(.wrongArguments(function: name), range)
      }
      if isLifted, arguments.contains(where: { $0.value.isNull }) { return .null }
      // What a function does takes work in proportion to what it is given.
      if measured(.list(bound.values), range).isNull { return .null }
      let result = builtIn.body(&self, bound) ?? fail(.callFailed(function: name), range)
      return measured(result, range)
    case .closure(let parameters, let body, let captured):
      guard let bound = EvaluationRun.bind(arguments, to: parameters) else {
        return fail(.wrongArguments(function: "function"), range)
      }
      let outer = scope
      defer { scope = outer }
      scope = captured
      for (parameter, value) in zip(parameters, bound) {
        let converted = parameter.type.map { value.coerced(to: $0) } ?? value
        if converted.isNull, !value.isNull {
          return fail(.callFailed(function: "function"), range)
        }
        scope[parameter.name] = converted
      }
      return self.value(of: body)
    }
  }

  /// The arguments in the order of the parameters; nil when they do not fit.
  private static func bind(
    _ arguments: [(name: String?, value: Value)], to parameters: [Expression.Parameter]
  ) -> [Value]? {
    guard arguments.count == parameters.count else { return nil }
    if arguments.allSatisfy({ $0.name == nil }) { return arguments.map(\.value) }
    var bound: [Value] = []
    for parameter in parameters {
      let matching = arguments.filter { $0.name == parameter.name }
      guard matching.count == 1 else { return nil }
      bound.append(matching[0].value)
    }
    return bound
  }
}

/// One of FEEL's own functions.
struct BuiltIn: Sendable {
  /// A way to call it: the names of its parameters.
  struct Form: Sendable {
    var parameters: [String]
    /// How many must be given.
    var required: Int
    /// Can it be given any number of values instead of one list?
    var isVariadic: Bool
  }

  typealias Body = @Sendable (inout EvaluationRun, Arguments) -> Value?

  let name: String
  let forms: [Form]
  /// Nil means that it can do nothing with these arguments.
  let body: Body

  /// Each of the `forms` has the parameter names with commas between them; a question mark after
  /// those that can be left out, three points after one that takes any number of values.
  init(_ name: String, _ forms: String..., body: @escaping Body) {
    self.name = name
    self.body = body
    self.forms = forms.map { text in
      var form = Form(parameters: [], required: 0, isVariadic: text.hasSuffix("..."))
      for part in text.split(separator: ",") {
        let name = part.drop { $0 == " " }
        form.parameters.append(String(name.prefix { $0 != "?" && $0 != "." }))
        let isRest = name.hasSuffix("...") && form.parameters.count > 1
        if !isRest, !name.hasSuffix("?") { form.required += 1 }
      }
      return form
    }
  }

  /// The arguments in the order of the parameters; nil when no way to call it fits.
  func bind(_ arguments: [(name: String?, value: Value)]) -> Arguments? {
    for (index, form) in forms.enumerated() {
      if let values = BuiltIn.bind(arguments, to: form) {
        return Arguments(values: values, form: index)
      }
    }
    return nil
  }

  private static func bind(
    _ arguments: [(name: String?, value: Value)], to form: Form
  ) -> [Value]? {
    let values = arguments.map(\.value)
    if arguments.allSatisfy({ $0.name == nil }) {
      let fixed = form.parameters.count - 1
      if form.isVariadic, values.count > max(fixed, fixed == 0 ? 1 : 0) {
        return values[..<fixed] + [.list(Array(values[fixed...]))]
      }
      guard (form.required...form.parameters.count).contains(values.count) else { return nil }
      return values + Array(repeating: .null, count: form.parameters.count - values.count)
    }
    var bound: [Value?] = Array(repeating: nil, count: form.parameters.count)
    for argument in arguments {
      guard let name = argument.name, let place = form.parameters.firstIndex(of: name),
        bound[place] == nil
      else { return nil }
      bound[place] = argument.value
    }
    guard bound[..<form.required].allSatisfy({ $0 != nil }) else { return nil }
    return bound.map { $0 ?? .null }
  }
}

/// The arguments of a built-in function, in the order of its parameters; null for those left out.
/// They are read with DMN's conversions: a list of one is its value, one value is a list of one.
struct Arguments: Sendable {
  let values: [Value]
  /// Which of the ways to call the function was used.
  let form: Int

  subscript(place: Int) -> Value { values[place] }

  private func single(_ place: Int) -> Value {
    if case .list(let elements) = values[place], elements.count == 1 { return elements[0] }
    return values[place]
  }

  func string(_ place: Int) -> String? {
    if case .string(let text) = single(place) { return text }
    return nil
  }

  func number(_ place: Int) -> Decimal? {
    if case .number(let number) = single(place) { return number }
    return nil
  }

  func boolean(_ place: Int) -> Bool? {
    if case .boolean(let truth) = single(place) { return truth }
    return nil
  }

  /// A whole number.
  func integer(_ place: Int) -> Int? {
    number(place).flatMap { Int(exactly: $0) }
  }

  func list(_ place: Int) -> [Value]? {
    switch values[place] {
    case .list(let elements): elements
    case .null: nil
    default: [values[place]]
    }
  }

  func context(_ place: Int) -> ContextValue? {
    if case .context(let context) = single(place) { return context }
    return nil
  }

  func function(_ place: Int) -> FunctionValue? {
    if case .function(let function) = single(place) { return function }
    return nil
  }

  /// A date, or the date of a date and time.
  func date(_ place: Int) -> CalendarDate? {
    switch single(place) {
    case .date(let date): date
    case .dateTime(let moment): moment.date
    default: nil
    }
  }

  /// Neither null nor left out?
  func has(_ place: Int) -> Bool { !values[place].isNull }
}

extension Value {
  /// Does the value belong to `type`? Null belongs to `Any` and `Null`.
  /// A context may have more entries than its type says.
  public func conforms(to type: Expression.TypeName) -> Bool {
    switch type {
    case .named(let name):
      let name = Value.fullTypeNames[name] ?? name
      return name == "Any" || name == typeName
    case .list(let element):
      guard case .list(let values) = self else { return false }
      return values.allSatisfy { $0.conforms(to: element) || $0.isNull }
    case .range(let element):
      guard case .range(let range) = self else { return false }
      return [range.low, range.high].allSatisfy { $0?.conforms(to: element) ?? true }
    case .context(let entries):
      guard case .context(let context) = self else { return false }
      return entries.allSatisfy { key, type in
        context[key].map { $0.conforms(to: type) || $0.isNull } ?? false
      }
    case .function(let parameters, _):
      guard case .function(let function) = self else { return false }
      // What a function takes and gives is not known before it is called: only the number counts.
      guard case .closure(let own, _, _) = function else { return true }
      return own.count == parameters.count
    }
  }

  /// The value as DMN converts it to a declared type (DMN 1.5, 10.3.2.9.4): one value becomes a
  /// list of one, a list of one becomes its value, a date becomes midnight UTC.
  /// Null when it cannot be converted.
  public func coerced(to type: Expression.TypeName) -> Value {
    if isNull || conforms(to: type) { return self }
    if case .list(let values) = self, values.count == 1, values[0].conforms(to: type) {
      return values[0]
    }
    if case .list(let element) = type, conforms(to: element) { return .list([self]) }
    if case .date(let date) = self {
      let moment = Value.dateTime(DateTime(midnightUTC: date))
      if moment.conforms(to: type) { return moment }
    }
    return .null
  }

  /// The names that DMN's item definitions have for FEEL's types.
  private static let fullTypeNames = [
    "dateTime": "date and time", "dayTimeDuration": "days and time duration",
    "yearMonthDuration": "years and months duration",
  ]
}

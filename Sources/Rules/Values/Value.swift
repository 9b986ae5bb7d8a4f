/// A value of FEEL.
///
/// `==` compares what is stored: use `isEqual(to:)` for FEEL's own `=`, in which two moments in
/// different zones can be equal and values of two types cannot be compared.
public enum Value: Sendable, Hashable {
  /// No value; in conditions on answers: not known.
  case null
  case boolean(Bool)
  case number(Decimal)
  case string(String)
  case date(CalendarDate)
  case time(Time)
  case dateTime(DateTime)
  case dayTimeDuration(DayTimeDuration)
  case yearMonthDuration(YearMonthDuration)
  case list([Value])
  case context(ContextValue)
  indirect case range(RangeValue)
  case function(FunctionValue)

  /// The name FEEL has for the type of the value.
  public var typeName: String {
    switch self {
    case .null: "Null"
    case .boolean: "boolean"
    case .number: "number"
    case .string: "string"
    case .date: "date"
    case .time: "time"
    case .dateTime: "date and time"
    case .dayTimeDuration: "days and time duration"
    case .yearMonthDuration: "years and months duration"
    case .list: "list"
    case .context: "context"
    case .range: "range"
    case .function: "function"
    }
  }

  /// Has no value?
  public var isNull: Bool { self == .null }
}

/// Values by name, in the order they were written. Order plays no part in equality.
public struct ContextValue: Sendable, Hashable {
  /// The names, in the order they were added.
  public private(set) var keys: [String] = []
  private var values: [String: Value] = [:]

  /// Without entries.
  public init() {}

  /// Entries in order; a later one replaces an earlier one of the same name.
  public init(_ entries: [(String, Value)]) {
    for (key, value) in entries { self[key] = value }
  }

  /// The value under a name; nil when there is no such entry.
  public subscript(key: String) -> Value? {
    get { values[key] }
    set {
      if let newValue {
        if values.updateValue(newValue, forKey: key) == nil { keys.append(key) }
      } else if values.removeValue(forKey: key) != nil {
        keys.removeAll { $0 == key }
      }
    }
  }

  /// The entries, in order.
  public var entries: [(key: String, value: Value)] { keys.map { ($0, values[$0] ?? .null) } }

  /// Compares the entries, whatever their order.
  public static func == (left: ContextValue, right: ContextValue) -> Bool {
    left.values == right.values
  }

  /// Hashes the entries, whatever their order.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(values)
  }
}

/// The values between two ends, or those that pass a one-sided test.
public struct RangeValue: Sendable, Hashable {
  /// Nil: open towards below. An end that is `.null` is one whose value is not known.
  public var low: Value?
  /// Nil: open towards above. For the tests `= x` and `!= x`: the x.
  public var high: Value?
  /// Does the lower end belong to it?
  public var includesLow: Bool
  /// Does the upper end belong to it?
  public var includesHigh: Bool
  /// Set when it was written as a test (`< 5`): such a range equals only the same test.
  public var test: Expression.ComparisonOperator?

  /// Makes a range of two ends.
  public init(
    low: Value?, high: Value?, includesLow: Bool, includesHigh: Bool,
    test: Expression.ComparisonOperator? = nil
  ) {
    self.low = low
    self.high = high
    self.includesLow = includesLow
    self.includesHigh = includesHigh
    self.test = test
  }
}

/// Something that can be called.
public enum FunctionValue: Sendable, Hashable {
  /// One of FEEL's own functions, by name.
  case builtIn(String)
  /// `function(a, b) a + b`, with the values that were in scope where it was written.
  case closure(parameters: [Expression.Parameter], body: Expression, scope: [String: Value])
}

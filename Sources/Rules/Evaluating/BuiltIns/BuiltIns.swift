/// FEEL's own functions (DMN 1.5, 10.3.4).
///
/// `now` and `today` are left out on purpose: the same expression must always have the same value.
enum BuiltIns {
  /// All functions by name.
  static let table: [String: BuiltIn] = {
    let all =
      conversions + strings + patterns + numbers + lists + statistics + dates + ranges + contexts
    return Dictionary(all.map { ($0.name, $0) }) { first, _ in first }
  }()

  /// The names of all functions.
  static let names = table.keys.sorted()
}

extension Evaluator {
  /// The names of all built-in functions, in alphabetical order.
  public static var functionNames: [String] { BuiltIns.names }
}

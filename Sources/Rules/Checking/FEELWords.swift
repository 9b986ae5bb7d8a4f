/// The words of FEEL that the checker must know.
enum FEELWords {
  /// The functions of the declared subset, with how many arguments each takes.
  static let subset: [(name: String, arguments: Int)] = [
    ("count", 1), ("list contains", 2), ("not", 1), ("date", 1), ("duration", 1),
  ]

  /// Words that cannot be the name of a question or parameter.
  static let reserved: Set<String> = [
    "and", "between", "count", "date", "duration", "else", "every", "external", "false", "for",
    "function", "if", "in", "instance", "item", "list", "not", "null", "of", "or", "partial",
    "return", "satisfies", "some", "then", "time", "true",
  ]

  /// FEEL's own functions (DMN 1.5, 10.3.4) outside the subset: for these the checker says that
  /// conditions do not use them, not that they do not exist.
  static let functions: Set<String> = [
    "abs", "after", "all", "any", "append", "before", "ceiling", "coincides", "concatenate",
    "contains", "context", "context merge", "context put", "date and time", "day of week",
    "day of year", "decimal", "distinct values", "during", "ends with", "even", "exp",
    "finished by", "finishes", "flatten", "floor", "get entries", "get value", "includes",
    "index of", "insert before", "is", "list replace", "log", "lower case", "matches", "max",
    "mean", "median", "meets", "met by", "min", "mode", "modulo", "month of year", "now",
    "number", "odd", "overlaps", "overlaps after", "overlaps before", "product", "range",
    "remove", "replace", "reverse", "round down", "round half down", "round half up", "round up",
    "sort", "split", "sqrt", "started by", "starts", "starts with", "stddev", "string",
    "string join", "string length", "sublist", "substring", "substring after",
    "substring before", "sum", "time", "today", "union", "upper case", "week of year",
    "years and months duration",
  ]
}

/// Values and what can follow them: calls, filters, paths.
extension Parser {
  /// A value with the calls, filters and paths that follow it.
  mutating func postfixed(_ value: Node, from start: Int) throws(SyntaxError) -> Node {
    var value = value
    while true {
      if isNext("(") {
        value = try call(of: value, from: start)
      } else if mayFilter, isNext("[") {
        value = try filter(of: value, from: start)
      } else if try take(".") {
        let name = try entryName()
        value = try node(.path(value.expression, name), from: start, over: [value.height])
      } else {
        return value
      }
    }
  }

  /// A value by itself.
  mutating func primary() throws(SyntaxError) -> Node {
    let start = current.start
    switch current.token {
    case .number(let number):
      try advance()
      return try node(.number(number), from: start)
    case .string(let text):
      try advance()
      return try node(.string(text), from: start)
    case .temporal(let text):
      try advance()
      return try node(.temporal(text), from: start)
    case .word(let word):
      if let (name, end) = names.longestMatch(word: word, at: start, in: lexer.scalars) {
        try advance(to: end)
        return try node(.name(name), from: start)
      }
      return try keyword(word)
    case .symbol("("): return try bracketed { parser throws(SyntaxError) in try parser.round() }
    case .symbol("["): return try bracketed { parser throws(SyntaxError) in try parser.list() }
    case .symbol("]"):
      return try bracketed { parser throws(SyntaxError) in
        try parser.advance()
        let low = try parser.expression(.sum)
        try parser.need("..")
        return try parser.range(from: start, low: low, includesLow: false)
      }
    case .symbol("{"): return try bracketed { parser throws(SyntaxError) in try parser.context() }
    case .symbol, .end: throw unexpected()
    }
  }

  /// Reads something in brackets: inside them a filter is possible again.
  mutating func bracketed<Result>(
    _ read: (inout Parser) throws(SyntaxError) -> Result
  ) throws(SyntaxError) -> Result {
    let outer = mayFilter
    mayFilter = true
    defer { mayFilter = outer }
    return try read(&self)
  }

  private mutating func keyword(_ word: String) throws(SyntaxError) -> Node {
    let start = current.start
    switch word {
    case "if": return try conditional()
    case "for": return try loop()
    case "some", "every": return try quantifier(word)
    case "function": return try function()
    case "null", "true", "false":
      try advance()
      return try node(word == "null" ? .null : .boolean(word == "true"), from: start)
    case "and", "or", "in", "between", "then", "else", "return", "satisfies", "instance", "of":
      throw unexpected()
    default:
      try advance()
      return try node(.name(word), from: start)
    }
  }

  /// `(expression)`, `(< 5)`, `(1..5)`.
  private mutating func round() throws(SyntaxError) -> Node {
    let start = current.start
    try advance()
    let inner = try item()
    if try take("..") { return try range(from: start, low: inner, includesLow: false) }
    try need(")")
    return inner
  }

  /// `[1, 2]` or `[1..5]`.
  private mutating func list() throws(SyntaxError) -> Node {
    let start = current.start
    try advance()
    var elements: [Node] = []
    if !isNext("]") {
      let first = try item()
      if try take("..") { return try range(from: start, low: first, includesLow: true) }
      elements.append(first)
      while try take(",") { elements.append(try item()) }
    }
    try need("]")
    return try node(
      .list(elements.map(\.expression)), from: start, over: elements.map(\.height))
  }

  /// `{name: value, "other name": value}`.
  private mutating func context() throws(SyntaxError) -> Node {
    let start = current.start
    try advance()
    let outer = names
    defer { names = outer }
    var entries: [Expression.ContextEntry] = []
    var heights: [Int] = []
    var keys: Set<String> = []
    while !isNext("}") {
      let keyStart = current.start
      let key: String
      if case .string(let text) = current.token {
        key = text
        try advance()
      } else {
        key = try boundName(before: [":"])
      }
      guard keys.insert(key).inserted else {
        throw SyntaxError(offset: keyStart, reason: .duplicateKey(key))
      }
      try need(":")
      let value = try expression()
      entries.append(Expression.ContextEntry(key: key, value: value.expression))
      heights.append(value.height)
      names.insert(key)
      entryNames.insert(key)
      guard try take(",") else { break }
    }
    try need("}")
    return try node(.context(entries), from: start, over: heights)
  }

  // MARK: After a value

  private mutating func call(of function: Node, from start: Int) throws(SyntaxError) -> Node {
    try bracketed { parser throws(SyntaxError) in
      try parser.advance()
      var arguments: [Expression.Argument] = []
      var heights = [function.height]
      if !parser.isNext(")") {
        repeat {
          let name = try parser.argumentName()
          let value = try parser.expression()
          arguments.append(Expression.Argument(name: name, value: value.expression))
          heights.append(value.height)
        } while try parser.take(",")
      }
      try parser.need(")")
      return try parser.node(
        .call(function.expression, arguments), from: start, over: heights)
    }
  }

  /// The name before a colon; nil when the argument has none.
  private mutating func argumentName() throws(SyntaxError) -> String? {
    var words: [String] = []
    var piece = current
    while case .word(let word) = piece.token {
      words.append(word)
      piece = try lexer.piece(at: piece.end)
    }
    guard !words.isEmpty, piece.token == .symbol(":") else { return nil }
    try advance(to: piece.end)
    return words.joined(separator: " ")
  }

  private mutating func filter(of list: Node, from start: Int) throws(SyntaxError) -> Node {
    try bracketed { parser throws(SyntaxError) in
      try parser.advance()
      // The entries of the elements are in scope: their names may have been seen before.
      let outer = parser.names
      parser.names.formUnion(parser.entryNames)
      let condition = try parser.expression()
      parser.names = outer
      try parser.need("]")
      return try parser.node(
        .filter(list.expression, by: condition.expression), from: start,
        over: [list.height, condition.height])
    }
  }

  /// The name after a point.
  private mutating func entryName() throws(SyntaxError) -> String {
    guard case .word(let word) = current.token else { throw unexpected() }
    if let (name, end) = entryNames.longestMatch(
      word: word, at: current.start, in: lexer.scalars)
    {
      try advance(to: end)
      return name
    }
    try advance()
    return word
  }
}

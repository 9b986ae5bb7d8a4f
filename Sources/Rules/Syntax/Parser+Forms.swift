/// The forms that begin with a keyword, and the names and types they declare.
extension Parser {
  mutating func conditional() throws(SyntaxError) -> Node {
    let start = current.start
    try need(word: "if")
    let condition = try expression()
    try need(word: "then")
    let then = try expression()
    try need(word: "else")
    let otherwise = try expression()
    return try node(
      .if(condition.expression, then: then.expression, else: otherwise.expression), from: start,
      over: [condition.height, then.height, otherwise.height])
  }

  mutating func loop() throws(SyntaxError) -> Node {
    let start = current.start
    try need(word: "for")
    let outer = names
    defer { names = outer }
    let (iterators, heights) = try self.iterators()
    try need(word: "return")
    let body = try expression()
    return try node(
      .for(iterators, returns: body.expression), from: start, over: heights + [body.height])
  }

  mutating func quantifier(_ word: String) throws(SyntaxError) -> Node {
    let start = current.start
    try need(word: word)
    let outer = names
    defer { names = outer }
    let (iterators, heights) = try self.iterators()
    try need(word: "satisfies")
    let body = try expression()
    return try node(
      word == "some"
        ? .some(iterators, satisfies: body.expression)
        : .every(iterators, satisfies: body.expression),
      from: start, over: heights + [body.height])
  }

  /// `x in list, y in 1..5`; each name is in scope from there on.
  private mutating func iterators() throws(SyntaxError) -> ([Expression.Iterator], [Int]) {
    var iterators: [Expression.Iterator] = []
    var heights: [Int] = []
    repeat {
      let name = try boundName(before: ["in"])
      try need(word: "in")
      let source = try expression()
      var iterator = Expression.Iterator(name: name, source: source.expression, to: nil)
      heights.append(source.height)
      if try take("..") {
        let end = try expression()
        iterator.to = end.expression
        heights.append(end.height)
      }
      iterators.append(iterator)
      names.insert(name)
    } while try take(",")
    return (iterators, heights)
  }

  mutating func function() throws(SyntaxError) -> Node {
    let start = current.start
    try need(word: "function")
    try need("(")
    let outer = names
    defer { names = outer }
    var parameters: [Expression.Parameter] = []
    if !isNext(")") {
      repeat {
        let name = try boundName(before: [":", ",", ")"])
        let type = try take(":") ? try typeName() : nil
        parameters.append(Expression.Parameter(name: name, type: type))
        names.insert(name)
      } while try take(",")
    }
    try need(")")
    if isNext(word: "external") {
      throw SyntaxError(offset: current.start, reason: .externalFunction)
    }
    let body = try expression()
    return try node(
      .function(parameters: parameters, body: body.expression), from: start, over: [body.height])
  }

  /// A name that is declared here: all up to one of `ends` (a symbol or a word).
  mutating func boundName(before ends: Set<String>) throws(SyntaxError) -> String {
    guard case .word = current.token else { throw unexpected() }
    let start = current.start
    repeat {
      switch current.token {
      case .word, .number: break
      case .symbol(let symbol) where ["-", "+", "*", "/", ".", "**"].contains(symbol): break
      default: throw unexpected()
      }
      try advance()
    } while !ends.contains(currentText)
    return String(String.UnicodeScalarView(NameTable.normalized(lexer.text(start, lastEnd))))
  }

  // MARK: Types

  private static let longTypes = NameTable([
    "date and time", "days and time duration", "years and months duration",
  ])

  /// The type after `instance of` or a colon.
  mutating func typeName() throws(SyntaxError) -> Expression.TypeName {
    guard depth < Parser.maximumDepth else {
      throw SyntaxError(offset: current.start, reason: .tooDeep)
    }
    depth += 1
    defer { depth -= 1 }
    guard case .word(let word) = current.token else { throw unexpected() }
    if let (name, end) = Parser.longTypes.longestMatch(
      word: word, at: current.start, in: lexer.scalars)
    {
      try advance(to: end)
      return .named(name)
    }
    try advance()
    guard ["list", "range", "context", "function"].contains(word), try take("<") else {
      var name = word
      while try take(".") {
        guard case .word(let part) = current.token else { throw unexpected() }
        name += "." + part
        try advance()
      }
      return .named(name)
    }
    switch word {
    case "context":
      var entries: [String: Expression.TypeName] = [:]
      repeat {
        let key = try boundName(before: [":"])
        try need(":")
        entries[key] = try typeName()
      } while try take(",")
      try need(">")
      return .context(entries)
    case "function":
      var parameters: [Expression.TypeName] = []
      if !isNext(">") {
        repeat { parameters.append(try typeName()) } while try take(",")
      }
      try need(">")
      try need("->")
      return .function(parameters, try typeName())
    default:
      let element = try typeName()
      try need(">")
      return word == "list" ? .list(element) : .range(element)
    }
  }
}

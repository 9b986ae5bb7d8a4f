extension BuiltIns {
  /// Functions on lists. Places count from 1, or from the end from -1 backwards.
  static let lists: [BuiltIn] = [
    BuiltIn("list contains", "list, element") { run, arguments in
      arguments.list(0).map { contains($0, arguments[1], isLifted: run.isLifted) }
    },
    BuiltIn("count", "list") { _, arguments in
      arguments.list(0).map { .number(Decimal($0.count)) }
    },
    BuiltIn("all", "list...") { _, arguments in
      arguments.list(0).flatMap { kleene($0, decidedBy: false) }
    },
    BuiltIn("any", "list...") { _, arguments in
      arguments.list(0).flatMap { kleene($0, decidedBy: true) }
    },
    BuiltIn("sublist", "list, start position, length?") { _, arguments in
      guard let list = arguments.list(0), let start = arguments.integer(1), start != 0,
        arguments.integer(2) != nil || !arguments.has(2)
      else { return nil }
      let first = start > 0 ? start - 1 : list.count + start
      guard list.indices.contains(first) else { return nil }
      let length = arguments.integer(2) ?? (list.count - first)
      guard length >= 0, length <= list.count - first else { return nil }
      return .list(Array(list[first..<first + length]))
    },
    BuiltIn("append", "list, item...") { _, arguments in
      arguments.list(0).map { .list($0 + (arguments.list(1) ?? [])) }
    },
    BuiltIn("concatenate", "list, lists...") { _, arguments in
      joined(arguments).map(Value.list)
    },
    BuiltIn("insert before", "list, position, newItem") { _, arguments in
      guard var list = arguments.list(0), let place = place(arguments, in: list) else {
        return nil
      }
      list.insert(arguments[2], at: place)
      return .list(list)
    },
    BuiltIn("remove", "list, position") { _, arguments in
      guard var list = arguments.list(0), let place = place(arguments, in: list) else {
        return nil
      }
      list.remove(at: place)
      return .list(list)
    },
    BuiltIn("list replace", "list, position, newItem", "list, match, newItem") { run, arguments in
      guard var list = arguments.list(0) else { return nil }
      if let match = arguments.function(1) {
        for index in list.indices {
          let call: [(String?, Value)] = [(nil, list[index]), (nil, arguments[2])]
          guard case .boolean(let isMatch) = run.call(match, call, SourceRange(start: 0, end: 0))
          else { return nil }
          if isMatch { list[index] = arguments[2] }
        }
        return .list(list)
      }
      guard let place = place(arguments, in: list) else { return nil }
      list[place] = arguments[2]
      return .list(list)
    },
    BuiltIn("reverse", "list") { _, arguments in
      arguments.list(0).map { .list($0.reversed()) }
    },
    BuiltIn("index of", "list, match") { _, arguments in
      guard let list = arguments.list(0) else { return nil }
      let places = list.indices.filter { list[$0].isEqual(to: arguments[1]) == true }
      return .list(places.map { .number(Decimal($0 + 1)) })
    },
    BuiltIn("union", "list, lists...") { run, arguments in
      joined(arguments).flatMap { distinct($0, &run) }
    },
    BuiltIn("distinct values", "list") { run, arguments in
      arguments.list(0).flatMap { distinct($0, &run) }
    },
    BuiltIn("flatten", "list") { _, arguments in
      arguments.list(0).map { .list(flattened($0)) }
    },
    BuiltIn("sort", "list, precedes?") { run, arguments in
      arguments.list(0).flatMap { sorted($0, by: arguments, &run) }
    },
  ]

  private static func contains(_ list: [Value], _ element: Value, isLifted: Bool) -> Value {
    var isOpen = false
    for candidate in list {
      let isEqual =
        isLifted ? candidate.isSurelyEqual(to: element) : candidate.isEqual(to: element)
      if isEqual == true { return .boolean(true) }
      if isEqual == nil { isOpen = true }
    }
    return isLifted && isOpen ? .null : .boolean(false)
  }

  /// *Or* (decided by true) or *and* (decided by false) over a list; nil when nothing decides and
  /// an element is neither true, false nor null.
  private static func kleene(_ list: [Value], decidedBy decisive: Bool) -> Value? {
    if list.contains(.boolean(decisive)) { return .boolean(decisive) }
    if list.allSatisfy({ $0 == .boolean(!decisive) }) { return .boolean(!decisive) }
    return list.allSatisfy { $0.isNull || $0 == .boolean(!decisive) } ? .null : nil
  }

  /// The second argument as an index of `list`.
  private static func place(_ arguments: Arguments, in list: [Value]) -> Int? {
    guard let position = arguments.integer(1), position != 0 else { return nil }
    let place = position > 0 ? position - 1 : list.count + position
    return list.indices.contains(place) ? place : nil
  }

  private static func joined(_ arguments: Arguments) -> [Value]? {
    guard let first = arguments.list(0) else { return nil }
    var result = first
    for other in arguments.list(1) ?? [] {
      switch other {
      case .list(let elements): result += elements
      case .null: return nil
      default: result.append(other)
      }
    }
    return result
  }

  private static func distinct(_ list: [Value], _ run: inout EvaluationRun) -> Value? {
    var result: [Value] = []
    // Each is compared with each: the work grows with the square.
    guard run.spend(list.count * list.count / 8, SourceRange(start: 0, end: 0)) else { return nil }
    for element in list where !result.contains(where: { $0.isEqual(to: element) == true }) {
      result.append(element)
    }
    return .list(result)
  }

  private static func flattened(_ list: [Value]) -> [Value] {
    // With a list of what is still to do instead of recursion: values can be nested deeply.
    var (result, open) = ([Value](), [list[...]])
    while var part = open.popLast() {
      guard let first = part.popFirst() else { continue }
      open.append(part)
      if case .list(let inner) = first { open.append(inner[...]) } else { result.append(first) }
    }
    return result
  }

  private static func sorted(
    _ list: [Value], by arguments: Arguments, _ run: inout EvaluationRun
  ) -> Value? {
    var isComparable = true
    let precedes = arguments.function(1)
    guard precedes != nil || !arguments.has(1) else { return nil }
    let result = list.sorted { left, right in
      guard isComparable else { return false }
      if let precedes {
        let call: [(String?, Value)] = [(nil, left), (nil, right)]
        let outcome = run.call(precedes, call, SourceRange(start: 0, end: 0))
        isComparable = outcome == .boolean(true) || outcome == .boolean(false)
        return outcome == .boolean(true)
      }
      let order = left.order(relativeTo: right)
      isComparable = order != nil
      return order == .before
    }
    return isComparable ? .list(result) : nil
  }
}

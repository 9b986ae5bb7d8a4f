/// `for`, `some`, `every` and filters.
extension EvaluationRun {
  mutating func loop(
    _ iterators: [Expression.Iterator], _ body: Expression, _ range: SourceRange
  ) -> Value {
    let outer = scope
    defer { scope = outer }
    var results: [Value] = []
    let isWhole = each(iterators[...]) { run in
      // What has been gathered so far is in scope under the name `partial`.
      run.scope["partial"] = .list(results)
      let result = run.value(of: body)
      // Let go of it before it grows: otherwise each step would copy the whole list.
      run.scope["partial"] = nil
      results.append(result)
      return run.spend(1, range)
    }
    return isWhole == nil ? .null : .list(results)
  }

  /// Kleene's *or* (decided by true) or *and* (decided by false) over all combinations.
  mutating func quantified(
    _ iterators: [Expression.Iterator], _ body: Expression, decidedBy decisive: Bool,
    _ range: SourceRange
  ) -> Value {
    let outer = scope
    defer { scope = outer }
    var outcome: Bool? = !decisive
    let isWhole = each(iterators[...]) { run in
      let truth = run.boolean(of: body)
      if truth == nil { outcome = nil }
      if truth == decisive { outcome = decisive }
      return truth != decisive && run.spend(1, range)
    }
    return isWhole == nil ? .null : truth(outcome)
  }

  /// Does `body` for each combination of the iterators' values, until it says false.
  /// - Returns: false when it was stopped, nil when there is nothing to go over.
  private mutating func each(
    _ iterators: ArraySlice<Expression.Iterator>, _ body: (inout EvaluationRun) -> Bool
  ) -> Bool? {
    guard let iterator = iterators.first else { return body(&self) }
    guard let values = values(of: iterator) else { return nil }
    for value in values {
      scope[iterator.name] = value
      guard let goesOn = each(iterators.dropFirst(), body) else { return nil }
      if !goesOn { return false }
    }
    return true
  }

  private mutating func values(of iterator: Expression.Iterator) -> [Value]? {
    let source = value(of: iterator.source)
    let range = iterator.source.range
    guard let end = iterator.to.map({ value(of: $0) }) else {
      switch source {
      case .list(let values): return values
      case .range(let range) where range.includesLow && range.includesHigh:
        if let low = range.low, let high = range.high { return steps(low, high, iterator) }
        return nil
      case .null:
        if !isLifted { fail(.notList(type: source.typeName), range) }
        return nil
      default: return [source]
      }
    }
    if isLifted, source.isNull || end.isNull { return nil }
    return steps(source, end, iterator)
  }

  /// The whole numbers or days from one to the other, up or down.
  private mutating func steps(
    _ first: Value, _ last: Value, _ iterator: Expression.Iterator
  ) -> [Value]? {
    let range = iterator.source.range
    let (start, end): (Int, Int)
    let value: (Int) -> Value
    switch (first, last) {
    case (.number(let low), .number(let high)):
      guard let low = Int(exactly: low), let high = Int(exactly: high) else {
        fail(.impossibleRange(low: first.typeName, high: last.typeName), range)
        return nil
      }
      (start, end) = (low, high)
      value = { .number(Decimal($0)) }
    case (.date(let low), .date(let high)):
      (start, end) = (low.dayNumber, high.dayNumber)
      value = { CalendarDate(dayNumber: $0).map(Value.date) ?? .null }
    default:
      fail(.impossibleRange(low: first.typeName, high: last.typeName), range)
      return nil
    }
    let (distance, overflow) = end.subtractingReportingOverflow(start)
    let count = overflow ? Evaluator.maximumSteps : Int(clamping: distance.magnitude)
    guard count < Evaluator.maximumSteps, spend(count + 1, range) else {
      _ = spend(Evaluator.maximumSteps, range)
      return nil
    }
    return (0...count).map { value(distance < 0 ? start - $0 : start + $0) }
  }

  // MARK: Filters

  /// `list[2]`, `list[-1]`, `list[item > 3]`. One value counts as a list of one.
  mutating func filter(
    _ list: Expression, _ condition: Expression, _ range: SourceRange
  ) -> Value {
    let source = value(of: list)
    let elements: [Value]
    switch source {
    case .null: return isLifted ? .null : fail(.notList(type: source.typeName), range)
    case .list(let values): elements = values
    default: elements = [source]
    }
    let outer = scope
    defer { scope = outer }
    var chosen: [Value] = []
    for (place, element) in elements.enumerated() {
      scope = outer
      bind(element)
      let result = value(of: condition)
      switch result {
      // Whether it is a place or a condition shows when it is worked out for the first element.
      case .number(let index) where place == 0: return pick(index, of: elements)
      case .boolean(let isIn): if isIn { chosen.append(element) }
      case .null where isLifted: return .null
      default: break
      }
    }
    return elements.isEmpty && isNumber(condition) ? .null : .list(chosen)
  }

  /// Brings an element into scope: as `item`, and its own entries by their names.
  private mutating func bind(_ element: Value) {
    scope["item"] = element
    guard case .context(let context) = element else { return }
    for (key, value) in context.entries { scope[key] = value }
  }

  private func pick(_ index: Decimal, of elements: [Value]) -> Value {
    guard let index = Int(exactly: index), index != 0 else { return .null }
    let place = index > 0 ? index - 1 : elements.count + index
    return elements.indices.contains(place) ? elements[place] : .null
  }

  /// Is a condition on an empty list a place in it?
  private mutating func isNumber(_ condition: Expression) -> Bool {
    if case .number = value(of: condition) { return true }
    return false
  }
}

internal import Messages

extension StructureCheck {
  /// Checks what an element holds.
  /// - Parameters:
  ///   - element: The element.
  ///   - content: What it must hold, without attributes.
  ///   - whole: Its whole pattern, for what it may hold anywhere.
  mutating func checkChildren(_ element: XMLElement, _ content: Pattern, whole: Pattern) {
    var rest = content
    let known = elementIndices(whole)
    let before = problems.count
    var progress = Progress()
    // Where each name stands for the last time: what still comes is known without looking ahead.
    var lastPlaces: [String: Int] = [:]
    for (place, child) in element.children.enumerated() {
      if case .element(let child) = child { lastPlaces[child.name] = place }
    }
    for (place, child) in element.children.enumerated() {
      switch child {
      case .text(let text):
        if text.isWhiteSpace { continue }
        let next = grammar.derive(rest) { $0 == .text }
        if next == .notAllowed {
          report(XMLMessages.looseText(excerpt(text.string)), text.position)
        } else {
          rest = next
        }
      case .element(let child):
        let next = step(child, rest, in: element, known, &progress) {
          lastPlaces[$0].map { $0 > place } ?? false
        }
        // A child that does not fit is never passed over without a word.
        if next == nil, problems.count == before {
          report(XMLMessages.misplaced(child.name, in: element.name), child.position)
        }
        rest = next ?? rest
      }
    }
    if grammar.isNullable(rest) { return }
    reportMissing(in: element, rest, passed: progress.passed)
    if problems.count == before { reportMissing(in: element, rest, passed: []) }
  }

  /// What is known of the children before the present one.
  private struct Progress {
    /// Their names, in their right place or not.
    var passed: [String] = []
    /// Names that a complaint about the order already told of.
    var excused: Set<String> = []
    /// Names that are there too often: told once, however often they come again.
    var repeated: Set<String> = []
  }

  /// Checks one child.
  /// - Returns: What may follow it; nil when the child cannot stand here.
  private mutating func step(
    _ child: XMLElement, _ rest: Pattern, in parent: XMLElement, _ known: [Int],
    _ progress: inout Progress, isLater: (String) -> Bool
  ) -> Pattern? {
    let named = known.filter { fits(child, $0) }
    guard !named.isEmpty else {
      return unknown(child, rest, in: parent, known, &progress)
    }
    defer { if progress.passed.last != child.name { progress.passed.append(child.name) } }
    let now = named.filter { isPossible(rest, $0) }
    if !now.isEmpty {
      return derive(rest, choose(child, now))
    }
    if progress.repeated.contains(child.name) { return nil }
    _ = choose(child, named)
    var skipped = Skipped()
    let next = deriveSkipping(rest, named, &skipped)
    if next != .notAllowed {
      let names = unique(skipped.required.compactMap { name($0) }).filter {
        !progress.passed.contains($0)
      }
      let late = names.filter(isLater)
      if let last = late.last {
        report(XMLMessages.order(child.name, after: last), child.position)
        progress.excused.formUnion(late)
      }
      for name in names where !isLater(name) {
        report(XMLMessages.missingElement(name, in: parent.name), child.position)
      }
      let choices = unique(skipped.choices.compactMap { name($0) })
      if names.isEmpty, problems.isEmpty {
        report(
          choices.isEmpty
            ? XMLMessages.misplaced(child.name, in: parent.name)
            : XMLMessages.missingElement(oneOf: choices, in: parent.name), child.position)
      }
      return next
    }
    if progress.excused.remove(child.name) != nil { return nil }
    let other = progress.passed.last { !progress.excused.contains($0) }
    if progress.passed.contains(child.name) {
      progress.repeated.insert(child.name)
      report(XMLMessages.tooMany(child.name, in: parent.name), child.position)
    } else if let other {
      report(XMLMessages.order(child.name, before: other), child.position)
    } else {
      report(XMLMessages.misplaced(child.name, in: parent.name), child.position)
    }
    return nil
  }

  private mutating func unknown(
    _ child: XMLElement, _ rest: Pattern, in parent: XMLElement, _ known: [Int],
    _ progress: inout Progress
  ) -> Pattern {
    let listed = known.flatMap { grammar.elements[$0].names.listed }
    if let same = listed.first(where: { $0.name == child.name }) {
      let found = child.namespace ?? ""
      report(
        found.isEmpty
          ? XMLMessages.noNamespace(expected: same.namespace)
          : XMLMessages.unknownNamespace(found, expected: same.namespace), child.position)
      progress.passed.append(child.name)
      return skip(to: same.name, child, rest, known)
    }
    // What can stand here is a likelier guess than what stands elsewhere in the parent.
    let here = known.filter { isPossible(rest, $0) }
      .flatMap { grammar.elements[$0].names.listed.map(\.name) }
    let suggestion = suggestion(for: child.name, here, listed.map(\.name))
    report(
      XMLMessages.unknownElement(child.name, in: parent.name, suggestion: suggestion),
      child.position)
    guard let suggestion else { return rest }
    progress.passed.append(suggestion)
    return skip(to: suggestion, child, rest, known)
  }

  /// The name that was likely meant; looked up once for a name and the names it may be.
  private mutating func suggestion(
    for name: String, _ likely: [String], _ possible: [String]
  ) -> String? {
    let key = [name] + likely + [""] + possible
    if let known = suggestions[key] { return known }
    let found = closest(to: name, among: likely) ?? closest(to: name, among: possible)
    suggestions[key] = .some(found)
    return found
  }

  /// Goes on as if a child had the name that was meant, and checks what it holds.
  private mutating func skip(
    to name: String, _ child: XMLElement, _ rest: Pattern, _ known: [Int]
  ) -> Pattern {
    let meant = known.filter { grammar.elements[$0].names.listed.contains { $0.name == name } }
    _ = choose(child, meant)
    let next = derive(rest, meant)
    return next == .notAllowed ? rest : next
  }

  /// Reports what is missing at the end of an element.
  mutating func reportMissing(in element: XMLElement, _ rest: Pattern, passed: [String]) {
    let required = unique(grammar.required(rest).compactMap { name($0) })
    if !required.isEmpty {
      for name in required where !passed.contains(name) {
        report(XMLMessages.missingElement(name, in: element.name), element.position)
      }
      return
    }
    let possible = unique(firstChoices(rest).compactMap { name($0) })
    if possible.isEmpty || possible.contains(where: { passed.contains($0) }) { return }
    report(XMLMessages.missingElement(oneOf: possible, in: element.name), element.position)
  }

  // MARK: Steps through a pattern

  private func derive(_ pattern: Pattern, _ used: [Int]) -> Pattern {
    grammar.derive(pattern) { leaf in
      if case .element(let index) = leaf { used.contains(index) } else { false }
    }
  }

  /// The leaves of which one must be used first, as something is still missing.
  private func firstChoices(_ pattern: Pattern) -> [Pattern] {
    switch pattern {
    case .group(let a, let b): firstChoices(grammar.isNullable(a) ? b : a)
    case .interleave(let a, let b): firstChoices(grammar.isNullable(a) ? b : a)
    case .reference(let index): firstChoices(grammar.definitions[index])
    case .choice(let a, let b): firstChoices(a) + firstChoices(b)
    case .oneOrMore(let a): firstChoices(a)
    case .empty, .notAllowed, .text, .element, .attribute, .data, .list: grammar.leaves(pattern)
    }
  }

  private func isPossible(_ pattern: Pattern, _ index: Int) -> Bool {
    derive(pattern, [index]) != .notAllowed
  }

  /// What was passed over on the way to an element.
  private struct Skipped {
    /// The leaves that had to be used.
    var required: [Pattern] = []
    /// The leaves of which one had to be used.
    var choices: [Pattern] = []
  }

  /// What remains after an element when what must come before it is passed over.
  private func deriveSkipping(
    _ pattern: Pattern, _ used: [Int], _ skipped: inout Skipped
  ) -> Pattern {
    switch pattern {
    case .reference(let index):
      return deriveSkipping(grammar.definitions[index], used, &skipped)
    case .choice(let a, let b):
      let first = deriveSkipping(a, used, &skipped)
      return first == .notAllowed ? deriveSkipping(b, used, &skipped) : first
    case .group(let a, let b):
      let first = deriveSkipping(a, used, &skipped)
      if first != .notAllowed { return .sequence(first, b) }
      var inner = Skipped()
      let second = deriveSkipping(b, used, &inner)
      if second == .notAllowed { return second }
      let required = grammar.required(a)
      skipped.required += required + inner.required
      if required.isEmpty, !grammar.isNullable(a) { skipped.choices += firstChoices(a) }
      skipped.choices += inner.choices
      return second
    case .interleave(let a, let b):
      let first = deriveSkipping(a, used, &skipped)
      if first != .notAllowed { return .mixed(first, b) }
      return .mixed(a, deriveSkipping(b, used, &skipped))
    case .oneOrMore(let a):
      return .sequence(deriveSkipping(a, used, &skipped), .optional(.repeated(a)))
    default: return derive(pattern, used)
    }
  }
}

internal import Messages

/// Checks a tree against a grammar and explains what does not fit.
///
/// Whether a tree fits follows the derivatives of James Clark ("An algorithm for RELAX NG
/// validation"): after each attribute and child the pattern becomes what may still follow. When
/// nothing may follow, the place is explained and the check goes on as if it were right.
struct StructureCheck {
  let grammar: Grammar
  var problems: [Diagnostic] = []
  /// Suggestions that were looked up before.
  var suggestions: [[String]: String?] = [:]

  init(_ grammar: Grammar) {
    self.grammar = grammar
  }

  /// Checks a whole tree.
  mutating func run(_ root: XMLElement) -> [Diagnostic] {
    problems = []
    let possible = elementIndices(grammar.start)
    let fitting = possible.filter { fits(root, $0) }
    if !fitting.isEmpty {
      _ = choose(root, fitting)
      return problems
    }
    let listed = possible.flatMap { grammar.elements[$0].names.listed }
    if let expected = listed.first(where: { $0.name == root.name }) {
      let found = root.namespace ?? ""
      report(
        found.isEmpty
          ? XMLMessages.noNamespace(expected: expected.namespace)
          : XMLMessages.unknownNamespace(found, expected: expected.namespace), root.position)
    } else {
      report(
        XMLMessages.unknownRoot(root.name, expected: unique(listed.map(\.name))), root.position)
    }
    return problems
  }

  // MARK: Small helpers

  mutating func report(_ diagnostic: Diagnostic, _ position: Position) {
    var diagnostic = diagnostic
    diagnostic.position = position
    problems.append(diagnostic)
  }

  /// The elements a pattern could use at some time.
  func elementIndices(_ pattern: Pattern) -> [Int] {
    unique(
      grammar.leaves(pattern).compactMap { if case .element(let index) = $0 { index } else { nil } }
    )
  }

  /// The name of a leaf for a message; nil when it has no single name.
  func name(_ leaf: Pattern) -> String? {
    switch leaf {
    case .element(let index): grammar.elements[index].names.listed.first?.name
    case .attribute(let index): grammar.attributes[index].names.listed.first?.name
    default: nil
    }
  }

  func fits(_ element: XMLElement, _ index: Int) -> Bool {
    grammar.elements[index].names.contains(element.name, element.namespace ?? "")
  }

  /// The items without repeats, in order.
  func unique<Item: Hashable>(_ items: [Item]) -> [Item] {
    var seen: Set<Item> = []
    return items.filter { seen.insert($0).inserted }
  }

  /// A piece of text for a message.
  func excerpt(_ text: String) -> String {
    let line = DataPattern.words(text).joined(separator: " ")
    let scalars = line.unicodeScalars
    if scalars.count <= 40 { return line }
    return String(String.UnicodeScalarView(scalars.prefix(40))) + "…"
  }

  // MARK: One element

  /// Checks an element against patterns that all fit its name, and reports the problems of the
  /// one that explains it best.
  /// - Returns: The patterns it fulfils; all of them when it fulfils none.
  mutating func choose(_ element: XMLElement, _ candidates: [Int]) -> [Int] {
    if candidates.count == 1 {
      check(element, grammar.elements[candidates[0]].content)
      return candidates
    }
    var good: [Int] = []
    var best: [Diagnostic]?
    for index in candidates {
      var trial = StructureCheck(grammar)
      trial.check(element, grammar.elements[index].content)
      if trial.problems.isEmpty { good.append(index) }
      if trial.problems.count < best?.count ?? .max { best = trial.problems }
    }
    if good.isEmpty { problems += best ?? [] }
    return good.isEmpty ? candidates : good
  }

  /// Checks the attributes and content of an element.
  mutating func check(_ element: XMLElement, _ content: Pattern) {
    let rest = checkAttributes(element, content)
    let children = element.children.contains {
      if case .element = $0 { true } else { false }
    }
    let holdsElements = !elementIndices(rest).isEmpty
    if children || holdsElements && !isData(rest) {
      checkChildren(element, rest, whole: content)
    } else {
      checkText(element, rest)
    }
  }

  /// Whether a pattern has values among its leaves.
  private func isData(_ pattern: Pattern) -> Bool {
    grammar.leaves(pattern).contains {
      switch $0 {
      case .data, .list: true
      default: false
      }
    }
  }

  // MARK: Values

  private mutating func checkText(_ element: XMLElement, _ pattern: Pattern) {
    let text = element.text
    if matches(pattern, text) { return }
    var position = element.position
    if case .text(let first)? = element.children.first { position = first.position }
    let isBlank = text.utf8.allSatisfy(XMLCharacter.isSpace)
    if isData(pattern) {
      explain(pattern, text, place: "<\(element.name)>", position)
    } else if !isBlank {
      report(XMLMessages.textInEmpty(element.name, text: excerpt(text)), position)
    } else {
      reportMissing(in: element, pattern, passed: [])
    }
  }

  /// Whether a text is content of a pattern that holds no elements.
  func matches(_ pattern: Pattern, _ text: String) -> Bool {
    switch pattern {
    case .text: true
    case .empty: text.utf8.allSatisfy(XMLCharacter.isSpace)
    case .notAllowed, .element, .attribute: false
    case .data(let index): grammar.data[index].matches(text)
    case .list(let item): matchesList(item, DataPattern.words(text))
    case .reference(let index): matches(grammar.definitions[index], text)
    case .choice(let a, let b): matches(a, text) || matches(b, text)
    case .oneOrMore(let a): matches(a, text)
    case .group(let a, let b), .interleave(let a, let b):
      // Values never stand beside other things, so one of the two must be content with nothing.
      grammar.isNullable(b) && matches(a, text) || grammar.isNullable(a) && matches(b, text)
    }
  }

  private func matchesList(_ pattern: Pattern, _ words: [String]) -> Bool {
    var rest = pattern
    for word in words {
      rest = deriveWord(rest, word)
      if rest == .notAllowed { return false }
    }
    return grammar.isNullable(rest)
  }

  private func deriveWord(_ pattern: Pattern, _ word: String) -> Pattern {
    switch pattern {
    case .data(let index): return grammar.data[index].matches(word) ? .empty : .notAllowed
    case .text: return .text
    case .empty, .notAllowed, .element, .attribute, .list: return .notAllowed
    case .reference(let index): return deriveWord(grammar.definitions[index], word)
    case .choice(let a, let b): return .either(deriveWord(a, word), deriveWord(b, word))
    case .group(let a, let b):
      let first = Pattern.sequence(deriveWord(a, word), b)
      return grammar.isNullable(a) ? .either(first, deriveWord(b, word)) : first
    case .interleave(let a, let b):
      return .either(.mixed(deriveWord(a, word), b), .mixed(a, deriveWord(b, word)))
    case .oneOrMore(let a):
      return .sequence(deriveWord(a, word), .optional(.repeated(a)))
    }
  }

  /// Says what a value must be.
  mutating func explain(
    _ pattern: Pattern, _ text: String, place: String, _ position: Position
  ) {
    let data = dataPatterns(pattern)
    let words = data.compactMap { $0.fixed.map { DataPattern.words($0).joined(separator: " ") } }
    let kind: XMLMessages.ValueKind
    if !words.isEmpty, words.count == data.count {
      kind = .oneOf(unique(words))
    } else if let first = data.first(where: { $0.fixed == nil }) {
      kind = first.explanation(for: text)
    } else {
      kind = .other
    }
    report(
      XMLMessages.value(
        at: place, mustBe: kind, found: excerpt(text),
        suggestion: words.count > 1 ? closest(to: text, among: words) : nil),
      position)
  }

  private func dataPatterns(_ pattern: Pattern) -> [DataPattern] {
    grammar.leaves(pattern).flatMap { leaf -> [DataPattern] in
      switch leaf {
      case .data(let index): [grammar.data[index]]
      case .list(let item): dataPatterns(item)
      default: []
      }
    }
  }
}

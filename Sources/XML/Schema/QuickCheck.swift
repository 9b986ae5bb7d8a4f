/// Tells quickly whether a tree follows a grammar.
///
/// `StructureCheck` can explain what is wrong, and is slow for it. Most files are right. This
/// check remembers what each state of a pattern becomes after each child and attribute, so that
/// the second of two equal elements costs a few comparisons. It says yes only when it is sure:
/// whatever is ambiguous is left to `StructureCheck`.
struct QuickCheck {
  private let grammar: Grammar
  /// The values are compared with the same functions as in the thorough check.
  private let values: StructureCheck
  private var states: [State] = []
  private var numbers: [Pattern: Int] = [:]
  /// The state in which the content of each element of the grammar begins.
  private var contents: [Int?]

  /// What is left of a pattern, with what is known about it so far.
  private struct State {
    var pattern: Pattern
    var isNullable: Bool
    /// Whether it holds elements and no values: then text between them is white space.
    var holdsOnlyElements: Bool
    var children: [Step] = []
    var attributes: [Step] = []
    /// The state after the last attribute.
    var closed: Int?
    /// The state after a text between elements.
    var afterText: Int?
  }

  /// A child or attribute that may come, and the state after it.
  private struct Step {
    var name: String
    var namespace: String
    /// Its number in the grammar.
    var index: Int
    var next: Int
  }

  init(_ grammar: Grammar) {
    self.grammar = grammar
    values = StructureCheck(grammar)
    contents = Array(repeating: nil, count: grammar.elements.count)
  }

  /// Whether a tree certainly follows the grammar.
  mutating func accepts(_ root: XMLElement) -> Bool {
    guard let start = number(of: grammar.start), let step = child(root, start) else {
      return false
    }
    return states[step.next].isNullable && accepts(root, step.index)
  }

  private mutating func accepts(_ element: XMLElement, _ index: Int) -> Bool {
    guard let content = content(of: index), let state = afterAttributes(of: element, content)
    else { return false }
    let hasElements = element.children.contains {
      if case .element = $0 { true } else { false }
    }
    if hasElements || states[state].holdsOnlyElements {
      return acceptsChildren(of: element, state)
    }
    return values.matches(states[state].pattern, element.text)
  }

  /// The state after all attributes; nil when one does not fit or is missing.
  private mutating func afterAttributes(of element: XMLElement, _ content: Int) -> Int? {
    var state = content
    for attribute in element.attributes {
      guard let step = self.attribute(attribute, state),
        values.matches(grammar.attributes[step.index].content, attribute.value)
      else { return nil }
      state = step.next
    }
    if let closed = states[state].closed { return closed }
    let rest = grammar.withoutAttributes(states[state].pattern, replacedBy: .notAllowed)
    guard let closed = number(of: rest) else { return nil }
    states[state].closed = closed
    return closed
  }

  private mutating func acceptsChildren(of element: XMLElement, _ start: Int) -> Bool {
    var state = start
    for child in element.children {
      switch child {
      case .text(let text):
        if text.isWhiteSpace { continue }
        guard let next = afterText(state) else { return false }
        state = next
      case .element(let child):
        guard let step = self.child(child, state), accepts(child, step.index) else { return false }
        state = step.next
      }
    }
    return states[state].isNullable
  }

  // MARK: Steps

  private mutating func child(_ element: XMLElement, _ state: Int) -> Step? {
    let namespace = element.namespace ?? ""
    if let step = states[state].children.first(where: {
      $0.name == element.name && $0.namespace == namespace
    }) {
      return step
    }
    let pattern = states[state].pattern
    let fitting = Set(grammar.leaves(pattern)).filter {
      guard case .element(let index) = $0 else { return false }
      return grammar.elements[index].names.contains(element.name, namespace)
        && grammar.derive(pattern) { leaf in leaf == .element(index) } != .notAllowed
    }
    guard fitting.count == 1, case .element(let index)? = fitting.first,
      let next = number(of: grammar.derive(pattern) { $0 == .element(index) })
    else { return nil }
    let step = Step(name: element.name, namespace: namespace, index: index, next: next)
    states[state].children.append(step)
    return step
  }

  private mutating func attribute(_ attribute: XMLAttribute, _ state: Int) -> Step? {
    let namespace = attribute.namespace ?? ""
    if let step = states[state].attributes.first(where: {
      $0.name == attribute.name && $0.namespace == namespace
    }) {
      return step
    }
    let pattern = states[state].pattern
    let fitting = Set(grammar.leaves(pattern)).filter {
      guard case .attribute(let index) = $0 else { return false }
      return grammar.attributes[index].names.contains(attribute.name, namespace)
    }
    guard fitting.count == 1, case .attribute(let index)? = fitting.first,
      let next = number(of: grammar.deriveAttribute(pattern) { $0 == index })
    else { return nil }
    let step = Step(name: attribute.name, namespace: namespace, index: index, next: next)
    states[state].attributes.append(step)
    return step
  }

  private mutating func afterText(_ state: Int) -> Int? {
    if let next = states[state].afterText { return next }
    let next = number(of: grammar.derive(states[state].pattern) { $0 == .text })
    states[state].afterText = next
    return next
  }

  // MARK: States

  private mutating func content(of index: Int) -> Int? {
    if let known = contents[index] { return known }
    contents[index] = number(of: grammar.elements[index].content)
    return contents[index]
  }

  /// The state for a pattern; nil when nothing can follow.
  private mutating func number(of pattern: Pattern) -> Int? {
    guard pattern != .notAllowed else { return nil }
    if let number = numbers[pattern] { return number }
    let leaves = grammar.leaves(pattern)
    let holdsValues = leaves.contains {
      switch $0 {
      case .data, .list: true
      default: false
      }
    }
    let holdsElements = leaves.contains { if case .element = $0 { true } else { false } }
    states.append(
      State(
        pattern: pattern, isNullable: grammar.isNullable(pattern),
        holdsOnlyElements: holdsElements && !holdsValues))
    numbers[pattern] = states.count - 1
    return states.count - 1
  }
}

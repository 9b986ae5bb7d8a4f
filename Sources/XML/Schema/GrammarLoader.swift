internal import Messages

/// Makes a `Grammar` of a RELAX NG schema in XML syntax.
///
/// All of RELAX NG is read but `include`, `externalRef` and `parentRef`, which name other files or
/// grammars, and types other than those of `DataPattern`.
struct GrammarLoader {
  private static let space = "http://relaxng.org/ns/structure/1.0"
  private static let types = "http://www.w3.org/2001/XMLSchema-datatypes"

  private var grammar = Grammar()
  private var numbers: [String: Int] = [:]
  private var isDefined: Set<String> = []

  /// What an element of the schema hands on to those inside it.
  private struct Scope {
    var namespace = ""
    var library = ""
  }

  /// Reads a schema.
  static func load(_ root: XMLElement) throws(Refusal) -> Grammar {
    var loader = GrammarLoader()
    let scope = Scope()
    if root.name == "grammar" {
      try loader.loadGrammar(root, scope)
    } else {
      loader.grammar.start = try loader.pattern(root, scope)
    }
    for name in loader.numbers.keys.sorted() where !loader.isDefined.contains(name) {
      throw refusal(root, name)
    }
    return loader.grammar
  }

  private static func refusal(_ element: XMLElement, _ name: String? = nil) -> Refusal {
    Refusal(XMLMessages.schema(name ?? element.name), at: element.position)
  }

  /// The parts of an element that belong to RELAX NG; notes of others are skipped.
  private func parts(_ element: XMLElement) -> [XMLElement] {
    element.elements.filter { $0.namespace == Self.space }
  }

  private func inner(_ scope: Scope, _ element: XMLElement) -> Scope {
    Scope(
      namespace: element.attribute("ns") ?? scope.namespace,
      library: element.attribute("datatypeLibrary") ?? scope.library)
  }

  // MARK: Definitions

  private mutating func loadGrammar(_ element: XMLElement, _ outer: Scope) throws(Refusal) {
    let scope = inner(outer, element)
    for part in parts(element) {
      switch part.name {
      case "start":
        grammar.start = combine(grammar.start, try group(part, scope), part)
      case "define":
        guard let name = part.attribute("name") else { throw Self.refusal(part) }
        let index = number(of: name)
        let content = try group(part, inner(scope, part))
        isDefined.insert(name)
        grammar.definitions[index] = combine(grammar.definitions[index], content, part)
      case "div": try loadGrammar(part, scope)
      default: throw Self.refusal(part)
      }
    }
  }

  private func combine(_ old: Pattern, _ new: Pattern, _ part: XMLElement) -> Pattern {
    if old == .notAllowed { return new }
    return part.attribute("combine") == "interleave" ? .mixed(old, new) : .either(old, new)
  }

  private mutating func number(of name: String) -> Int {
    if let index = numbers[name] { return index }
    numbers[name] = grammar.definitions.count
    grammar.definitions.append(.notAllowed)
    return grammar.definitions.count - 1
  }

  // MARK: Patterns

  private mutating func pattern(_ element: XMLElement, _ outer: Scope) throws(Refusal) -> Pattern {
    let scope = inner(outer, element)
    switch element.name {
    case "element":
      let (names, content) = try named(element, scope)
      // The place is taken first, so that the inner elements come after this one.
      let index = grammar.elements.count
      grammar.elements.append(NamedPattern(names: names, content: .notAllowed))
      grammar.elements[index].content = try join(content, scope, Pattern.sequence)
      return .element(index)
    case "attribute":
      // An attribute takes a namespace only from its own `ns`.
      var own = scope
      own.namespace = element.attribute("ns") ?? ""
      let (names, content) = try named(element, own)
      let value = content.isEmpty ? .text : try join(content, scope, Pattern.sequence)
      grammar.attributes.append(NamedPattern(names: names, content: value))
      return .attribute(grammar.attributes.count - 1)
    case "group", "div": return try group(element, scope)
    case "interleave": return try join(parts(element), scope, Pattern.mixed)
    case "choice":
      var result = Pattern.notAllowed
      for part in parts(element) { result = .either(result, try pattern(part, scope)) }
      return result
    case "optional": return .optional(try group(element, scope))
    case "zeroOrMore": return .optional(.repeated(try group(element, scope)))
    case "oneOrMore": return .repeated(try group(element, scope))
    case "mixed": return .mixed(.text, try group(element, scope))
    case "list": return .list(try group(element, scope))
    case "text": return .text
    case "empty": return .empty
    case "notAllowed": return .notAllowed
    case "ref":
      guard let name = element.attribute("name") else { throw Self.refusal(element) }
      return .reference(number(of: name))
    case "data", "value":
      grammar.data.append(try data(element, scope))
      return .data(grammar.data.count - 1)
    default: throw Self.refusal(element)
    }
  }

  private mutating func group(_ element: XMLElement, _ scope: Scope) throws(Refusal) -> Pattern {
    try join(parts(element), inner(scope, element), Pattern.sequence)
  }

  private mutating func join(
    _ parts: [XMLElement], _ scope: Scope, _ joint: (Pattern, Pattern) -> Pattern
  ) throws(Refusal) -> Pattern {
    var result = Pattern.empty
    for part in parts { result = joint(result, try pattern(part, scope)) }
    return result
  }

  // MARK: Names

  private func named(
    _ element: XMLElement, _ scope: Scope
  ) throws(Refusal) -> (NameClass, [XMLElement]) {
    let parts = self.parts(element)
    if let name = element.attribute("name") { return (nameClass(name, scope), parts) }
    guard let first = parts.first else { throw Self.refusal(element) }
    return (try nameClass(first, scope), Array(parts.dropFirst()))
  }

  private func nameClass(_ written: String, _ scope: Scope) -> NameClass {
    let name = DataPattern.words(written).joined()
    if name.hasPrefix("xml:") { return .name(String(name.dropFirst(4)), namespace: xmlNamespace) }
    return .name(name, namespace: scope.namespace)
  }

  private func nameClass(_ element: XMLElement, _ outer: Scope) throws(Refusal) -> NameClass {
    let scope = inner(outer, element)
    switch element.name {
    case "name": return nameClass(element.text, scope)
    case "anyName": return .anyName(except: try exception(element, scope))
    case "nsName": return .namespace(scope.namespace, except: try exception(element, scope))
    case "choice", "except":
      var result: NameClass?
      for part in parts(element) {
        let next = try nameClass(part, scope)
        result = result.map { .either($0, next) } ?? next
      }
      guard let result else { throw Self.refusal(element) }
      return result
    default: throw Self.refusal(element)
    }
  }

  private func exception(_ element: XMLElement, _ scope: Scope) throws(Refusal) -> NameClass? {
    guard let except = parts(element).first(where: { $0.name == "except" }) else { return nil }
    return try nameClass(except, scope)
  }

  // MARK: Data

  /// Collects the values that a type leaves out.
  private func except(
    _ element: XMLElement, _ scope: Scope, _ exceptions: inout [DataPattern]
  ) throws(Refusal) {
    for part in parts(element) {
      if part.name == "choice" {
        try except(part, inner(scope, part), &exceptions)
      } else if part.name == "value" || part.name == "data" {
        exceptions.append(try data(part, inner(scope, part)))
      } else {
        throw Self.refusal(part)
      }
    }
  }

  private func data(_ element: XMLElement, _ scope: Scope) throws(Refusal) -> DataPattern {
    let isValue = element.name == "value"
    let type = element.attribute("type") ?? "token"
    let isOwn = element.attribute("type") == nil || scope.library.isEmpty
    let isKnown = isOwn ? ["string", "token"].contains(type) : scope.library == Self.types
    guard isKnown, let kind = DataPattern.Kind(rawValue: type) else {
      throw Self.refusal(element, type)
    }
    var result = DataPattern(kind: kind)
    if isValue {
      result.fixed = element.text
      return result
    }
    for part in parts(element) {
      let value = part.text
      if part.name == "except" {
        try except(part, inner(scope, part), &result.exceptions)
        continue
      }
      guard part.name == "param", let name = part.attribute("name") else {
        throw Self.refusal(part)
      }
      switch name {
      case "pattern":
        guard let form = ValueForm(value) else { throw Self.refusal(part, value) }
        result.patterns.append(form)
      case "minLength": result.minLength = Int(value)
      case "maxLength": result.maxLength = Int(value)
      case "length": (result.minLength, result.maxLength) = (Int(value), Int(value))
      case "minInclusive": result.minimum = value
      case "maxInclusive": result.maximum = value
      case "minExclusive": (result.minimum, result.isMinimumExcluded) = (value, true)
      case "maxExclusive": (result.maximum, result.isMaximumExcluded) = (value, true)
      default: throw Self.refusal(part, name)
      }
    }
    return result
  }
}

/// A pattern of RELAX NG in its simple form.
///
/// Elements, attributes and data are numbers in the tables of a `Grammar`, so that patterns are
/// small, can be compared, and may refer to each other in circles.
indirect enum Pattern: Hashable, Sendable {
  case empty, notAllowed, text
  case element(Int)
  case attribute(Int)
  case data(Int)
  case list(Pattern)
  case reference(Int)
  case choice(Pattern, Pattern)
  case group(Pattern, Pattern)
  case interleave(Pattern, Pattern)
  case oneOrMore(Pattern)

  // The functions below keep patterns small: what cannot match and what is empty goes away.

  static func either(_ a: Pattern, _ b: Pattern) -> Pattern {
    if a == .notAllowed || a == b { return b }
    if b == .notAllowed { return a }
    // The same branch need not be tried twice.
    if case .choice(let c, let d) = a, c == b || d == b { return a }
    return .choice(a, b)
  }

  static func sequence(_ a: Pattern, _ b: Pattern) -> Pattern {
    if a == .notAllowed || b == .notAllowed { return .notAllowed }
    if a == .empty { return b }
    return b == .empty ? a : .group(a, b)
  }

  static func mixed(_ a: Pattern, _ b: Pattern) -> Pattern {
    if a == .notAllowed || b == .notAllowed { return .notAllowed }
    if a == .empty { return b }
    return b == .empty ? a : .interleave(a, b)
  }

  static func repeated(_ a: Pattern) -> Pattern {
    a == .notAllowed || a == .empty ? a : .oneOrMore(a)
  }

  static func optional(_ a: Pattern) -> Pattern { either(a, .empty) }
}

/// Which names an element or attribute may have.
indirect enum NameClass: Hashable, Sendable {
  case name(String, namespace: String)
  case anyName(except: NameClass?)
  case namespace(String, except: NameClass?)
  case either(NameClass, NameClass)

  func contains(_ name: String, _ namespace: String) -> Bool {
    switch self {
    case .name(let own, let space): own == name && space == namespace
    case .anyName(let except): except?.contains(name, namespace) != true
    case .namespace(let own, let except):
      own == namespace && except?.contains(name, namespace) != true
    case .either(let a, let b): a.contains(name, namespace) || b.contains(name, namespace)
    }
  }

  /// The names that are given one by one.
  var listed: [(name: String, namespace: String)] {
    switch self {
    case .name(let name, let namespace): [(name, namespace)]
    case .either(let a, let b): a.listed + b.listed
    case .anyName, .namespace: []
    }
  }
}

/// An element or attribute with what it may hold.
struct NamedPattern: Sendable {
  var names: NameClass
  var content: Pattern
}

/// The tables that patterns refer to, and the questions one can ask of a pattern.
struct Grammar: Sendable {
  var elements: [NamedPattern] = []
  var attributes: [NamedPattern] = []
  var data: [DataPattern] = []
  var definitions: [Pattern] = []
  var start = Pattern.notAllowed

  /// Whether a pattern is content with nothing more.
  func isNullable(_ pattern: Pattern) -> Bool {
    switch pattern {
    case .empty, .text: true
    case .notAllowed, .element, .attribute, .data, .list: false
    case .reference(let index): isNullable(definitions[index])
    case .choice(let a, let b): isNullable(a) || isNullable(b)
    case .group(let a, let b), .interleave(let a, let b): isNullable(a) && isNullable(b)
    case .oneOrMore(let a): isNullable(a)
    }
  }

  /// What remains of a pattern after one of some leaves was used.
  func derive(_ pattern: Pattern, by isUsed: (Pattern) -> Bool) -> Pattern {
    switch pattern {
    case .element, .attribute: return isUsed(pattern) ? .empty : .notAllowed
    // Text may go on and come again.
    case .text: return isUsed(pattern) ? .text : .notAllowed
    case .empty, .notAllowed, .data, .list: return .notAllowed
    case .reference(let index): return derive(definitions[index], by: isUsed)
    case .choice(let a, let b): return .either(derive(a, by: isUsed), derive(b, by: isUsed))
    case .interleave(let a, let b):
      return .either(
        .mixed(derive(a, by: isUsed), b), .mixed(a, derive(b, by: isUsed)))
    case .oneOrMore(let a):
      return .sequence(derive(a, by: isUsed), .optional(.repeated(a)))
    case .group(let a, let b):
      let first = Pattern.sequence(derive(a, by: isUsed), b)
      return isNullable(a) ? .either(first, derive(b, by: isUsed)) : first
    }
  }

  /// What remains after an attribute. Attributes have no order, so a group is like an interleave.
  func deriveAttribute(_ pattern: Pattern, by isUsed: (Int) -> Bool) -> Pattern {
    switch pattern {
    case .attribute(let index): return isUsed(index) ? .empty : .notAllowed
    case .empty, .notAllowed, .text, .element, .data, .list: return .notAllowed
    case .reference(let index): return deriveAttribute(definitions[index], by: isUsed)
    case .choice(let a, let b):
      return .either(deriveAttribute(a, by: isUsed), deriveAttribute(b, by: isUsed))
    case .group(let a, let b):
      return .either(
        .sequence(deriveAttribute(a, by: isUsed), b), .sequence(a, deriveAttribute(b, by: isUsed)))
    case .interleave(let a, let b):
      return .either(
        .mixed(deriveAttribute(a, by: isUsed), b), .mixed(a, deriveAttribute(b, by: isUsed)))
    case .oneOrMore(let a):
      return .sequence(deriveAttribute(a, by: isUsed), .optional(.repeated(a)))
    }
  }

  /// The pattern with its attributes replaced: by "cannot be" when they must be over, or by
  /// "empty" to go on after a complaint.
  func withoutAttributes(_ pattern: Pattern, replacedBy rest: Pattern) -> Pattern {
    switch pattern {
    case .attribute: rest
    case .empty, .notAllowed, .text, .element, .data, .list: pattern
    case .reference(let index): withoutAttributes(definitions[index], replacedBy: rest)
    case .choice(let a, let b):
      .either(withoutAttributes(a, replacedBy: rest), withoutAttributes(b, replacedBy: rest))
    case .group(let a, let b):
      .sequence(withoutAttributes(a, replacedBy: rest), withoutAttributes(b, replacedBy: rest))
    case .interleave(let a, let b):
      .mixed(withoutAttributes(a, replacedBy: rest), withoutAttributes(b, replacedBy: rest))
    case .oneOrMore(let a): .repeated(withoutAttributes(a, replacedBy: rest))
    }
  }

  /// The leaves of a pattern that could be used at some time.
  func leaves(_ pattern: Pattern) -> [Pattern] {
    switch pattern {
    case .empty, .notAllowed: []
    case .text, .element, .attribute, .data, .list: [pattern]
    case .reference(let index): leaves(definitions[index])
    case .choice(let a, let b), .group(let a, let b), .interleave(let a, let b):
      leaves(a) + leaves(b)
    case .oneOrMore(let a): leaves(a)
    }
  }

  /// The leaves that every content of this pattern uses.
  func required(_ pattern: Pattern) -> [Pattern] {
    switch pattern {
    case .empty, .notAllowed, .text: return []
    case .element, .attribute, .data, .list: return [pattern]
    case .reference(let index): return required(definitions[index])
    case .choice(let a, let b):
      let other = required(b)
      return required(a).filter { other.contains($0) }
    case .group(let a, let b), .interleave(let a, let b): return required(a) + required(b)
    case .oneOrMore(let a): return required(a)
    }
  }
}

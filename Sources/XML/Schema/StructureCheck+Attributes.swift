internal import Messages

extension StructureCheck {
  /// Checks the attributes of an element.
  /// - Returns: What its content must be.
  mutating func checkAttributes(_ element: XMLElement, _ content: Pattern) -> Pattern {
    var rest = content
    let known = unique(
      grammar.leaves(content).compactMap {
        if case .attribute(let index) = $0 { index } else { nil }
      })
    // Names of attributes that were there but misspelt: no second complaint that they are missing.
    var excused: Set<String> = []
    for attribute in element.attributes {
      let space = attribute.namespace ?? ""
      let named = known.filter { grammar.attributes[$0].names.contains(attribute.name, space) }
      if named.isEmpty {
        let names = known.flatMap { grammar.attributes[$0].names.listed.map(\.name) }
        let present = element.attributes.map(\.name)
        let suggestion = closest(
          to: attribute.name, among: names.filter { !present.contains($0) })
        if let suggestion { excused.insert(suggestion) }
        report(
          XMLMessages.unknownAttribute(
            attribute.name, on: element.name, suggestion: suggestion), attribute.position)
        continue
      }
      let good = named.filter { matches(grammar.attributes[$0].content, attribute.value) }
      if good.isEmpty {
        let values = named.map { grammar.attributes[$0].content }
          .reduce(Pattern.notAllowed, Pattern.either)
        explain(
          values, attribute.value, place: "'\(attribute.name)'", attribute.valuePosition)
      }
      let used = good.isEmpty ? named : good
      let next = grammar.deriveAttribute(rest) { used.contains($0) }
      if next == .notAllowed {
        report(
          XMLMessages.attributeConflict(attribute.name, on: element.name), attribute.position)
      } else {
        rest = next
      }
    }
    let closed = grammar.withoutAttributes(rest, replacedBy: .notAllowed)
    if closed != .notAllowed { return closed }
    reportMissingAttributes(element, rest, excused)
    return grammar.withoutAttributes(rest, replacedBy: .empty)
  }

  private mutating func reportMissingAttributes(
    _ element: XMLElement, _ rest: Pattern, _ excused: Set<String>
  ) {
    let required = grammar.required(rest).compactMap { leaf -> String? in
      if case .attribute = leaf { name(leaf) } else { nil }
    }
    if !required.isEmpty {
      for name in unique(required) where !excused.contains(name) {
        report(XMLMessages.missingAttribute(name, on: element.name), element.position)
      }
      return
    }
    let possible = unique(
      grammar.leaves(rest).compactMap { leaf -> String? in
        if case .attribute = leaf { name(leaf) } else { nil }
      })
    if possible.contains(where: { excused.contains($0) }) { return }
    report(XMLMessages.missingAttribute(oneOf: possible, on: element.name), element.position)
  }
}

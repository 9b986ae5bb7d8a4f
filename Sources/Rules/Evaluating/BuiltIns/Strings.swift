extension BuiltIns {
  /// Functions on texts. Characters are Unicode code points; places count from 1.
  static let strings: [BuiltIn] = [
    BuiltIn("substring", "string, start position, length?") { _, arguments in
      guard let text = arguments.string(0), let start = arguments.integer(1), start != 0,
        arguments.integer(2) != nil || !arguments.has(2)
      else { return nil }
      let scalars = Array(text.unicodeScalars)
      let first = start > 0 ? start - 1 : scalars.count + start
      guard scalars.indices.contains(first) else { return .string("") }
      let length = arguments.integer(2) ?? scalars.count
      guard length > 0 else { return nil }
      return .string(string(scalars[first...].prefix(length)))
    },
    BuiltIn("string length", "string") { _, arguments in
      arguments.string(0).map { .number(Decimal($0.unicodeScalars.count)) }
    },
    BuiltIn("upper case", "string") { _, arguments in
      arguments.string(0).map { .string($0.uppercased()) }
    },
    BuiltIn("lower case", "string") { _, arguments in
      arguments.string(0).map { .string($0.lowercased()) }
    },
    BuiltIn("substring before", "string, match") { _, arguments in
      guard let text = arguments.string(0), let match = arguments.string(1) else { return nil }
      let scalars = Array(text.unicodeScalars)
      guard let place = firstPlace(of: Array(match.unicodeScalars), in: scalars) else {
        return .string("")
      }
      return .string(string(scalars[..<place]))
    },
    BuiltIn("substring after", "string, match") { _, arguments in
      guard let text = arguments.string(0), let match = arguments.string(1) else { return nil }
      let (scalars, part) = (Array(text.unicodeScalars), Array(match.unicodeScalars))
      guard let place = firstPlace(of: part, in: scalars) else { return .string("") }
      return .string(string(scalars[(place + part.count)...]))
    },
    BuiltIn("contains", "string, match") { _, arguments in
      guard let text = arguments.string(0), let match = arguments.string(1) else { return nil }
      let place = firstPlace(of: Array(match.unicodeScalars), in: Array(text.unicodeScalars))
      return .boolean(place != nil)
    },
    BuiltIn("starts with", "string, match") { _, arguments in
      guard let text = arguments.string(0), let match = arguments.string(1) else { return nil }
      return .boolean(text.unicodeScalars.starts(with: match.unicodeScalars))
    },
    BuiltIn("ends with", "string, match") { _, arguments in
      guard let text = arguments.string(0), let match = arguments.string(1) else { return nil }
      return .boolean(text.unicodeScalars.reversed().starts(with: match.unicodeScalars.reversed()))
    },
    BuiltIn("string join", "list, delimiter?") { _, arguments in
      guard let list = arguments.list(0), arguments.string(1) != nil || !arguments.has(1) else {
        return nil
      }
      var parts: [String] = []
      for element in list where !element.isNull {
        guard case .string(let text) = element else { return nil }
        parts.append(text)
      }
      return .string(parts.joined(separator: arguments.string(1) ?? ""))
    },
  ]

  /// Functions with regular expressions.
  static let patterns: [BuiltIn] = [
    BuiltIn("matches", "input, pattern, flags?") { run, arguments in
      guard let text = arguments.string(0), let pattern = pattern(arguments, flags: 2) else {
        return nil
      }
      return pattern.firstMatch(in: Array(text.unicodeScalars), from: 0, limit: &run.patternSteps)
        .map { .boolean($0 != nil) }
    },
    BuiltIn("replace", "input, pattern, replacement, flags?") { run, arguments in
      guard let text = arguments.string(0), let replacement = arguments.string(2),
        let pattern = pattern(arguments, flags: 3)
      else { return nil }
      let scalars = Array(text.unicodeScalars)
      guard let matches = allMatches(of: pattern, in: scalars, &run.patternSteps) else {
        return nil
      }
      var (result, last) = ([Unicode.Scalar](), 0)
      for match in matches {
        guard let new = match.expand(replacement, from: scalars, isLiteral: pattern.isLiteral)
        else { return nil }
        guard run.spend(new.count / 16 + 1, SourceRange(start: 0, end: 0)) else { return nil }
        result += scalars[last..<match.range.lowerBound] + new
        last = match.range.upperBound
      }
      return .string(string((result + scalars[last...])[...]))
    },
    BuiltIn("split", "string, delimiter") { run, arguments in
      guard let text = arguments.string(0), let pattern = pattern(arguments, flags: nil) else {
        return nil
      }
      let scalars = Array(text.unicodeScalars)
      guard let matches = allMatches(of: pattern, in: scalars, &run.patternSteps) else {
        return nil
      }
      var (parts, last) = ([Value](), 0)
      for match in matches {
        parts.append(.string(string(scalars[last..<match.range.lowerBound])))
        last = match.range.upperBound
      }
      return .list(parts + [.string(string(scalars[last...]))])
    },
  ]

  private static func pattern(_ arguments: Arguments, flags place: Int?) -> RegularExpression? {
    guard let pattern = arguments.string(1) else { return nil }
    guard let place, arguments.has(place) else { return RegularExpression(pattern) }
    return arguments.string(place).flatMap { RegularExpression(pattern, flags: $0) }
  }

  /// All matches one after the other; nil when one is empty (XPath allows none here) or when it
  /// takes too much work.
  private static func allMatches(
    of pattern: RegularExpression, in text: [Unicode.Scalar], _ limit: inout Int
  ) -> [RegularExpression.Match]? {
    var (matches, start) = ([RegularExpression.Match](), 0)
    while start <= text.count {
      guard let found = pattern.firstMatch(in: text, from: start, limit: &limit) else {
        return nil
      }
      guard let match = found else { break }
      guard !match.range.isEmpty else { return nil }
      matches.append(match)
      start = match.range.upperBound
    }
    return matches
  }

  static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }

  private static func firstPlace(of part: [Unicode.Scalar], in text: [Unicode.Scalar]) -> Int? {
    guard part.count <= text.count else { return nil }
    return (0...(text.count - part.count)).first { text[$0...].starts(with: part) }
  }
}

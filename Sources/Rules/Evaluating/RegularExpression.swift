/// A regular expression as FEEL's `matches`, `replace` and `split` take them: those of XPath and
/// XQuery, without character blocks (`\p{IsLatin}`).
///
/// Matching keeps its own stack and counts its steps: no pattern can make it run on for ever or use
/// up the call stack.
struct RegularExpression: Sendable {
  /// One step of the program that a pattern becomes.
  enum Step: Sendable {
    case scalar(Unicode.Scalar)
    case any
    case set(ScalarSet)
    /// Go on in one of two places; the first is tried first.
    case split(Int, Int)
    case jump(Int)
    /// Keep the place in the text under a number.
    case save(Int)
    /// Fail when nothing was read since the place kept under this number.
    case progress(Int)
    case lineStart
    case lineEnd
    /// The text of a group again.
    case backReference(Int)
    case found
  }

  let steps: [Step]
  /// Groups, with the whole match as group 0.
  let groupCount: Int
  /// How many places are kept: two for each group and one for each loop.
  let placeCount: Int
  let ignoresCase: Bool
  let isMultiline: Bool
  let isDotAll: Bool
  /// Taken literally (flag `q`).
  let isLiteral: Bool

  /// Nil when the pattern or a flag cannot be read. Flags: `s`, `m`, `i`, `x` and `q`.
  init?(_ pattern: String, flags: String = "") {
    guard flags.allSatisfy({ "smixq".contains($0) }) else { return nil }
    var scalars = Array(pattern.unicodeScalars)
    isLiteral = flags.contains("q")
    if flags.contains("x"), !isLiteral {
      scalars.removeAll { $0 == " " || $0 == "\t" || $0 == "\n" || $0 == "\r" }
    }
    var parser = PatternParser(scalars)
    let tree: PatternNode? =
      isLiteral ? .sequence(scalars.map(PatternNode.scalar)) : parser.wholePattern()
    guard let tree else { return nil }
    var compiler = PatternCompiler(groupCount: parser.groupCount)
    guard compiler.compileWhole(tree) else { return nil }
    steps = compiler.steps
    groupCount = parser.groupCount
    placeCount = compiler.placeCount
    ignoresCase = flags.contains("i")
    isMultiline = flags.contains("m")
    isDotAll = flags.contains("s")
  }

  /// What was found, and where.
  struct Match: Sendable {
    /// The places in the text where each group begins and ends; -1 for a group without part in it.
    let places: [Int]

    var range: Range<Int> { places[0]..<places[1] }

    /// The replacement with `$1` and the like filled in; nil when a `$` or `\` stands wrongly.
    func expand(
      _ replacement: String, from text: [Unicode.Scalar], isLiteral: Bool
    ) -> [Unicode.Scalar]? {
      let scalars = Array(replacement.unicodeScalars)
      guard !isLiteral else { return scalars }
      var result: [Unicode.Scalar] = []
      var position = 0
      while position < scalars.count {
        let scalar = scalars[position]
        position += 1
        guard scalar == "$" || scalar == "\\" else {
          result.append(scalar)
          continue
        }
        guard position < scalars.count else { return nil }
        let next = scalars[position]
        position += 1
        if scalar == "\\" {
          guard next == "$" || next == "\\" else { return nil }
          result.append(next)
        } else {
          guard ("0"..."9").contains(next) else { return nil }
          let group = Int(next.value - 48)
          guard group * 2 + 1 < places.count, places[group * 2] >= 0 else { continue }
          result += text[places[group * 2]..<places[group * 2 + 1]]
        }
      }
      return result
    }
  }

  /// The first match at or after `start`: nil when it takes more than `limit` steps (which it
  /// counts down), and within that nil when there is none.
  func firstMatch(
    in text: [Unicode.Scalar], from start: Int, limit: inout Int
  ) -> Match?? {
    for first in start...text.count {
      switch match(in: text, at: first, limit: &limit) {
      case nil: return nil
      case .some(.some(let match)): return .some(match)
      case .some(.none): continue
      }
    }
    return .some(nil)
  }

  private struct Branch {
    var step: Int
    var position: Int
    var places: [Int]
  }

  private func match(
    in text: [Unicode.Scalar], at start: Int, limit: inout Int
  ) -> Match?? {
    var open = [
      Branch(step: 0, position: start, places: Array(repeating: -1, count: placeCount))
    ]
    while var branch = open.popLast() {
      while true {
        limit -= 1
        guard limit >= 0 else { return nil }
        if case .found = steps[branch.step] {
          return .some(Match(places: Array(branch.places.prefix(groupCount * 2))))
        }
        if case .split(let first, let second) = steps[branch.step] {
          open.append(Branch(step: second, position: branch.position, places: branch.places))
          branch.step = first
        } else if !take(steps[branch.step], &branch, text) {
          break
        }
      }
    }
    return .some(nil)
  }

  /// Does one step; false when it does not fit.
  private func take(_ step: Step, _ branch: inout Branch, _ text: [Unicode.Scalar]) -> Bool {
    let position = branch.position
    let scalar = position < text.count ? text[position] : nil
    branch.step += 1
    switch step {
    case .scalar(let wanted):
      guard let scalar, isSame(scalar, wanted) else { return false }
      branch.position += 1
    case .any:
      guard let scalar, isDotAll || (scalar != "\n" && scalar != "\r") else { return false }
      branch.position += 1
    case .set(let set):
      guard let scalar, set.contains(scalar, ignoringCase: ignoresCase) else { return false }
      branch.position += 1
    case .jump(let target): branch.step = target
    case .save(let number): branch.places[number] = position
    case .progress(let number): return branch.places[number] != position
    case .lineStart:
      return position == 0 || (isMultiline && text[position - 1] == "\n")
    case .lineEnd: return scalar == nil || (isMultiline && scalar == "\n")
    case .backReference(let group):
      let (start, end) = (branch.places[group * 2], branch.places[group * 2 + 1])
      guard start >= 0, end >= start else { return true }
      guard position + end - start <= text.count else { return false }
      for offset in 0..<(end - start)
      where !isSame(text[position + offset], text[start + offset]) { return false }
      branch.position += end - start
    case .split, .found: break
    }
    return true
  }

  private func isSame(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
    left == right
      || (ignoresCase && left.properties.lowercaseMapping == right.properties.lowercaseMapping)
  }
}

/// Makes a program of a pattern's tree.
private struct PatternCompiler {
  private(set) var steps: [RegularExpression.Step] = []
  private(set) var placeCount: Int

  /// Longer programs are refused: `a{1000}{1000}` would fill the memory.
  static let sizeLimit = 20_000

  init(groupCount: Int) {
    placeCount = groupCount * 2
  }

  mutating func compileWhole(_ tree: PatternNode) -> Bool {
    steps.append(.save(0))
    guard compile(tree) else { return false }
    steps += [.save(1), .found]
    return true
  }

  /// False when the program becomes too long.
  private mutating func compile(_ node: PatternNode) -> Bool {
    guard steps.count < PatternCompiler.sizeLimit else { return false }
    switch node {
    case .scalar(let scalar): steps.append(.scalar(scalar))
    case .any: steps.append(.any)
    case .set(let set): steps.append(.set(set))
    case .lineStart: steps.append(.lineStart)
    case .lineEnd: steps.append(.lineEnd)
    case .backReference(let group): steps.append(.backReference(group))
    case .sequence(let nodes):
      for node in nodes where !compile(node) { return false }
    case .group(let inner, let number):
      guard let number else { return compile(inner) }
      steps.append(.save(number * 2))
      guard compile(inner) else { return false }
      steps.append(.save(number * 2 + 1))
    case .choice(let nodes): return compile(choice: nodes[...])
    case .repetition(let inner, let minimum, let maximum, let isGreedy):
      for _ in 0..<minimum where !compile(inner) { return false }
      guard let maximum else { return compile(loop: inner, isGreedy: isGreedy) }
      return compile(optional: inner, count: maximum - minimum, isGreedy: isGreedy)
    }
    return true
  }

  private mutating func compile(choice nodes: ArraySlice<PatternNode>) -> Bool {
    var ends: [Int] = []
    for (index, node) in nodes.enumerated() {
      let split = steps.count
      let isLast = index == nodes.count - 1
      if !isLast { steps.append(.split(split + 1, 0)) }
      guard compile(node) else { return false }
      if !isLast {
        ends.append(steps.count)
        steps.append(.jump(0))
        steps[split] = .split(split + 1, steps.count)
      }
    }
    for end in ends { steps[end] = .jump(steps.count) }
    return true
  }

  private mutating func compile(loop inner: PatternNode, isGreedy: Bool) -> Bool {
    let place = placeCount
    placeCount += 1
    let start = steps.count
    steps += [.split(0, 0), .save(place)]
    guard compile(inner) else { return false }
    steps += [.progress(place), .jump(start)]
    steps[start] = isGreedy ? .split(start + 1, steps.count) : .split(steps.count, start + 1)
    return true
  }

  private mutating func compile(
    optional inner: PatternNode, count: Int, isGreedy: Bool
  ) -> Bool {
    var splits: [Int] = []
    for _ in 0..<count {
      splits.append(steps.count)
      steps.append(.split(0, 0))
      guard compile(inner) else { return false }
    }
    for split in splits {
      steps[split] = isGreedy ? .split(split + 1, steps.count) : .split(steps.count, split + 1)
    }
    return true
  }
}

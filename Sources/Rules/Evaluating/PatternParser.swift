/// A part of a regular expression.
indirect enum PatternNode: Sendable {
  case scalar(Unicode.Scalar)
  case any
  case set(ScalarSet)
  case lineStart
  case lineEnd
  case backReference(Int)
  case sequence([PatternNode])
  case choice([PatternNode])
  /// Without a number: a group that keeps nothing.
  case group(PatternNode, number: Int?)
  case repetition(PatternNode, minimum: Int, maximum: Int?, isGreedy: Bool)
}

/// Some of the characters.
struct ScalarSet: Sendable {
  enum Item: Sendable {
    case scalars(ClosedRange<UInt32>)
    /// The letters of a general category, or only the first of them: `Lu`, `L`.
    case category(String)
    case digit, space, word, nameStart, namePart
    /// All but those of another set.
    case complement(ScalarSet)
  }

  var items: [Item] = []
  var isNegated = false
  /// What is taken away again: `[a-z-[aeiou]]`.
  var exceptions: [ScalarSet] = []

  func contains(_ scalar: Unicode.Scalar, ignoringCase: Bool) -> Bool {
    var isIn = items.contains { ScalarSet.contains($0, scalar, ignoringCase) }
    if !isIn, ignoringCase {
      let others = [scalar.properties.lowercaseMapping, scalar.properties.uppercaseMapping]
      isIn = others.flatMap(\.unicodeScalars).contains { other in
        items.contains { ScalarSet.contains($0, other, ignoringCase) }
      }
    }
    return isIn != isNegated
      && !exceptions.contains { $0.contains(scalar, ignoringCase: ignoringCase) }
  }

  private static func contains(
    _ item: Item, _ scalar: Unicode.Scalar, _ ignoringCase: Bool
  ) -> Bool {
    switch item {
    case .scalars(let range): range.contains(scalar.value)
    case .category(let name): scalar.categoryName.hasPrefix(name)
    case .digit: scalar.properties.generalCategory == .decimalNumber
    case .space: scalar == " " || scalar == "\t" || scalar == "\n" || scalar == "\r"
    case .word: !"PZC".contains(scalar.categoryName.prefix(1))
    case .nameStart: scalar == "_" || scalar == ":" || scalar.properties.isAlphabetic
    case .namePart:
      scalar == "_" || scalar == ":" || scalar == "-" || scalar == "."
        || scalar.properties.isAlphabetic || scalar.properties.generalCategory == .decimalNumber
    case .complement(let set): !set.contains(scalar, ignoringCase: ignoringCase)
    }
  }
}

extension Unicode.Scalar {
  /// The two letters of the general category.
  fileprivate var categoryName: String {
    switch properties.generalCategory {
    case .uppercaseLetter: "Lu"
    case .lowercaseLetter: "Ll"
    case .titlecaseLetter: "Lt"
    case .modifierLetter: "Lm"
    case .otherLetter: "Lo"
    case .nonspacingMark: "Mn"
    case .spacingMark: "Mc"
    case .enclosingMark: "Me"
    case .decimalNumber: "Nd"
    case .letterNumber: "Nl"
    case .otherNumber: "No"
    case .connectorPunctuation: "Pc"
    case .dashPunctuation: "Pd"
    case .openPunctuation: "Ps"
    case .closePunctuation: "Pe"
    case .initialPunctuation: "Pi"
    case .finalPunctuation: "Pf"
    case .otherPunctuation: "Po"
    case .mathSymbol: "Sm"
    case .currencySymbol: "Sc"
    case .modifierSymbol: "Sk"
    case .otherSymbol: "So"
    case .spaceSeparator: "Zs"
    case .lineSeparator: "Zl"
    case .paragraphSeparator: "Zp"
    case .control: "Cc"
    case .format: "Cf"
    case .surrogate: "Cs"
    case .privateUse: "Co"
    case .unassigned: "Cn"
    @unknown default: "Cn"
    }
  }
}

/// Reads patterns. Everything gives nil for what cannot be read.
struct PatternParser {
  private let scalars: [Unicode.Scalar]
  private var position = 0
  private var depth = 0
  /// Groups so far, with the whole as group 0.
  private(set) var groupCount = 1
  private var closedGroups: Set<Int> = []

  static let depthLimit = 50
  static let countLimit = 1000

  init(_ scalars: [Unicode.Scalar]) {
    self.scalars = scalars
  }

  private var next: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard next == scalar else { return false }
    position += 1
    return true
  }

  private mutating func takeNext() -> Unicode.Scalar? {
    guard let next else { return nil }
    position += 1
    return next
  }

  mutating func wholePattern() -> PatternNode? {
    guard let tree = choice(), position == scalars.count else { return nil }
    return tree
  }

  private mutating func choice() -> PatternNode? {
    guard depth < PatternParser.depthLimit else { return nil }
    depth += 1
    defer { depth -= 1 }
    var branches: [PatternNode] = []
    repeat {
      guard let branch = sequence() else { return nil }
      branches.append(branch)
    } while take("|")
    return branches.count == 1 ? branches[0] : .choice(branches)
  }

  private mutating func sequence() -> PatternNode? {
    var parts: [PatternNode] = []
    while let scalar = next, scalar != "|", scalar != ")" {
      guard let part = atom(), let repeated = quantified(part) else { return nil }
      parts.append(repeated)
    }
    return .sequence(parts)
  }

  private mutating func quantified(_ part: PatternNode) -> PatternNode? {
    let minimum: Int
    var maximum: Int?
    switch next {
    case "*": (minimum, maximum) = (0, nil)
    case "+": (minimum, maximum) = (1, nil)
    case "?": (minimum, maximum) = (0, 1)
    case "{":
      position += 1
      guard let least = count() else { return nil }
      minimum = least
      maximum = least
      if take(",") { maximum = next == "}" ? nil : count() ?? -1 }
      guard next == "}", maximum ?? minimum >= minimum else { return nil }
    default: return part
    }
    position += 1
    return .repetition(part, minimum: minimum, maximum: maximum, isGreedy: !take("?"))
  }

  private mutating func count() -> Int? {
    var digits = ""
    while let scalar = next, ("0"..."9").contains(scalar) {
      digits.unicodeScalars.append(scalar)
      position += 1
    }
    guard let count = Int(digits), count <= PatternParser.countLimit else { return nil }
    return count
  }

  private mutating func atom() -> PatternNode? {
    guard let scalar = takeNext() else { return nil }
    switch scalar {
    case ".": return .any
    case "^": return .lineStart
    case "$": return .lineEnd
    case "(": return group()
    case "[": return set().map(PatternNode.set)
    case "\\": return escape()
    case "*", "+", "?", "{", "}", "]": return nil
    default: return .scalar(scalar)
    }
  }

  private mutating func group() -> PatternNode? {
    var number: Int?
    if take("?") {
      guard take(":") else { return nil }
    } else {
      number = groupCount
      groupCount += 1
    }
    guard let inner = choice(), take(")") else { return nil }
    if let number { closedGroups.insert(number) }
    return .group(inner, number: number)
  }

  private mutating func escape() -> PatternNode? {
    if let scalar = next, ("1"..."9").contains(scalar) {
      position += 1
      let group = Int(scalar.value - 48)
      return closedGroups.contains(group) ? .backReference(group) : nil
    }
    guard let item = escapedItem() else { return nil }
    if case .scalars(let range) = item, range.count == 1 {
      return Unicode.Scalar(range.lowerBound).map(PatternNode.scalar)
    }
    return .set(ScalarSet(items: [item]))
  }

  /// What stands after a backslash: a character or a class of them.
  private mutating func escapedItem() -> ScalarSet.Item? {
    guard let scalar = takeNext() else { return nil }
    switch scalar {
    case "n": return .scalars(10...10)
    case "r": return .scalars(13...13)
    case "t": return .scalars(9...9)
    case "d": return .digit
    case "D": return .complement(ScalarSet(items: [.digit]))
    case "s": return .space
    case "S": return .complement(ScalarSet(items: [.space]))
    case "w": return .word
    case "W": return .complement(ScalarSet(items: [.word]))
    case "i": return .nameStart
    case "I": return .complement(ScalarSet(items: [.nameStart]))
    case "c": return .namePart
    case "C": return .complement(ScalarSet(items: [.namePart]))
    case "p", "P":
      guard let category = category() else { return nil }
      return scalar == "p" ? category : .complement(ScalarSet(items: [category]))
    case "\\", "|", ".", "?", "*", "+", "(", ")", "{", "}", "$", "-", "[", "]", "^":
      return .scalars(scalar.value...scalar.value)
    default: return nil
    }
  }

  /// `{Lu}` or `{L}`.
  private mutating func category() -> ScalarSet.Item? {
    guard take("{") else { return nil }
    var name = ""
    while let scalar = takeNext(), scalar != "}" { name.unicodeScalars.append(scalar) }
    guard scalars[position - 1] == "}", (1...2).contains(name.utf8.count),
      let first = name.first, "LMNPZSC".contains(first)
    else { return nil }
    return .category(name)
  }

  /// `[a-z]`, `[^,;]`, `[a-z-[aeiou]]`, after the first bracket.
  private mutating func set() -> ScalarSet? {
    guard depth < PatternParser.depthLimit else { return nil }
    depth += 1
    defer { depth -= 1 }
    var set = ScalarSet()
    set.isNegated = take("^")
    repeat {
      if next == "-", position + 1 < scalars.count, scalars[position + 1] == "[", !set.items.isEmpty
      {
        position += 2
        guard let exception = self.set() else { return nil }
        set.exceptions.append(exception)
        return take("]") ? set : nil
      }
      guard let item = setItem() else { return nil }
      set.items.append(item)
    } while !take("]")
    return set
  }

  private mutating func setItem() -> ScalarSet.Item? {
    guard let first = setScalar() else { return nil }
    guard case .scalars(let low) = first, next == "-", position + 1 < scalars.count,
      scalars[position + 1] != "]", scalars[position + 1] != "["
    else { return first }
    position += 1
    guard case .scalars(let high)? = setScalar(), low.lowerBound <= high.lowerBound else {
      return nil
    }
    return .scalars(low.lowerBound...high.lowerBound)
  }

  private mutating func setScalar() -> ScalarSet.Item? {
    guard let scalar = takeNext() else { return nil }
    if scalar == "\\" { return escapedItem() }
    guard scalar != "[", scalar != "]" else { return nil }
    return .scalars(scalar.value...scalar.value)
  }
}

/// The scoring models of XCCDF 1.2 (NISTIR 7275 revision 4, 7.3.2), written a second time from the
/// text of the standard: a tree of groups and rules, walked by recursion, on fractions of its own.
///
/// It shares nothing with the product, so that the two can be held against each other.
indirect enum ScoreNode {
  /// A rule with how many of its results count (`n`) and how many of those pass (`p`).
  case rule(weight: Int, passes: Int, results: Int)
  case group(weight: Int, [ScoreNode])

  private var weight: Int {
    switch self {
    case .rule(let weight, _, _), .group(let weight, _): weight
    }
  }

  /// The default model: 0–100, or nil when nothing below takes part.
  var standard: Fraction? {
    switch self {
    case .rule(_, let passes, let results):
      return results == 0 ? nil : Fraction(100 * passes, results)
    case .group(_, let children):
      let taking = children.compactMap { child in child.standard.map { (child.weight, $0) } }
      let total = taking.map(\.0).reduce(0, +)
      guard total > 0 else { return nil }
      return taking.map { $1 * Fraction($0, total) }.reduce(Fraction(0, 1), +)
    }
  }

  /// The rules that take part.
  private var rules: [(weight: Int, value: Fraction)] {
    switch self {
    case .rule(let weight, let passes, let results):
      return results == 0 ? [] : [(weight, Fraction(passes, results))]
    case .group(_, let children): return children.flatMap(\.rules)
    }
  }

  /// The flat model: the score and its maximum.
  var flat: (score: Fraction, maximum: Int) {
    (
      rules.map { $1 * Fraction($0, 1) }.reduce(Fraction(0, 1), +),
      rules.map(\.weight).reduce(0, +)
    )
  }

  /// The flat-unweighted model: every weight above 0 read as 1.
  var flatUnweighted: (score: Fraction, maximum: Int) {
    (
      rules.filter { $0.weight > 0 }.map(\.value).reduce(Fraction(0, 1), +),
      rules.filter { $0.weight > 0 }.count
    )
  }

  /// The absolute model; an empty test gets no full mark (standards.md 1.4, consequences).
  var absolute: Int {
    let flat = self.flat
    return !rules.isEmpty && flat.score == Fraction(flat.maximum, 1) ? 1 : 0
  }
}

/// A fraction, for scores only: no care is taken of a denominator of 0.
struct Fraction: Equatable {
  var top: Int128
  var bottom: Int128

  init(_ top: Int, _ bottom: Int) {
    self.init(top: Int128(top), bottom: Int128(bottom))
  }

  private init(top: Int128, bottom: Int128) {
    var (a, b) = (top, bottom)
    while b != 0 { (a, b) = (b, a % b) }
    let divisor = a == 0 ? 1 : a
    self.top = top / divisor
    self.bottom = bottom / divisor
  }

  static func == (a: Fraction, b: Fraction) -> Bool { a.top * b.bottom == b.top * a.bottom }

  static func + (a: Fraction, b: Fraction) -> Fraction {
    Fraction(top: a.top * b.bottom + b.top * a.bottom, bottom: a.bottom * b.bottom)
  }

  static func * (a: Fraction, b: Fraction) -> Fraction {
    Fraction(top: a.top * b.top, bottom: a.bottom * b.bottom)
  }
}

/// An exact fraction, for scores: no rounding happens before a number is printed.
///
/// Numerators and denominators fit in 128 bits because a catalogue's weights are small whole
/// numbers: a denominator divides the product of the total phase weight and the least common
/// multiple of the weight sums within the phases, which the catalogue check keeps small.
public struct Rational: Sendable, Hashable, Comparable {
  /// The reduced numerator.
  public let numerator: Int128
  /// The reduced denominator, above 0.
  public let denominator: Int128

  /// A whole number.
  public init(_ value: Int) {
    numerator = Int128(value)
    denominator = 1
  }

  /// A fraction, reduced. A denominator of 0 gives 0: callers ask only when something counts.
  public init(_ numerator: Int, over denominator: Int) {
    self.init(Int128(numerator), Int128(denominator))
  }

  private init(_ numerator: Int128, _ denominator: Int128) {
    guard denominator != 0 else {
      self.numerator = 0
      self.denominator = 1
      return
    }
    let sign: Int128 = denominator < 0 ? -1 : 1
    let divisor = Self.gcd(numerator.magnitude, denominator.magnitude)
    let scale = divisor == 0 ? 1 : Int128(divisor)
    self.numerator = sign * numerator / scale
    self.denominator = sign * denominator / scale
  }

  /// Zero.
  public static let zero = Rational(0)

  public static func + (a: Rational, b: Rational) -> Rational {
    if a.denominator == b.denominator {
      return Rational(a.numerator + b.numerator, a.denominator)
    }
    let common = Int128(gcd(a.denominator.magnitude, b.denominator.magnitude))
    let right = b.denominator / common
    let left = a.denominator / common
    return Rational(a.numerator * right + b.numerator * left, a.denominator * right)
  }

  public static func - (a: Rational, b: Rational) -> Rational {
    a + Rational(-b.numerator, b.denominator)
  }

  public static func * (a: Rational, b: Rational) -> Rational {
    let first = Rational(a.numerator, b.denominator)
    let second = Rational(b.numerator, a.denominator)
    return Rational(
      first.numerator * second.numerator, first.denominator * second.denominator)
  }

  public static func / (a: Rational, b: Rational) -> Rational {
    a * Rational(b.denominator, b.numerator)
  }

  public static func < (a: Rational, b: Rational) -> Bool {
    (a - b).numerator < 0
  }

  /// The number with so many decimals, halves rounded away from zero, with a point: `66.7`.
  public func decimal(places: Int) -> String {
    var scale: Int128 = 1
    for _ in 0..<places { scale *= 10 }
    let negative = numerator < 0
    let magnitude = negative ? -numerator : numerator
    // Splitting off the whole part keeps the product inside 128 bits.
    let whole = magnitude / denominator
    let rest = magnitude % denominator
    var fraction = (rest * scale * 2 + denominator) / (denominator * 2)
    var units = whole
    if fraction == scale {
      units += 1
      fraction = 0
    }
    let sign = negative && (units != 0 || fraction != 0) ? "-" : ""
    guard places > 0 else { return sign + String(units) }
    let digits = String(fraction)
    let zeros = String(repeating: "0", count: places - digits.count)
    return "\(sign)\(units).\(zeros)\(digits)"
  }

  private static func gcd(_ a: UInt128, _ b: UInt128) -> UInt128 {
    var (a, b) = (a, b)
    while b != 0 { (a, b) = (b, a % b) }
    return a
  }
}

/// A decimal number of at most 34 significant digits, as IEEE 754's decimal128 (and so FEEL) has them.
///
/// A value has one form only, so that equal numbers are equal bit by bit: whole numbers below 10^34
/// have exponent 0, fractions have no zeros at their end, and zero has no sign.
/// There is no infinity: an operation whose result is too large gives nil.
public struct Decimal: Sendable, Hashable {
  /// The digits as one whole number, below 10^34.
  public let significand: UInt128
  /// The power of ten that the significand is multiplied by, from -6176 to 6111.
  public let exponent: Int16
  /// Below zero? Never true for zero.
  public let isNegative: Bool

  /// The number of significant digits that fit.
  public static let precision = 34
  static let minimumExponent = -6176
  static let maximumExponent = 6111
  /// 10^34: significands lie below it.
  static let significandLimit = powersOfTen[34]

  /// Nought.
  public static let zero = Decimal(0)
  /// One.
  public static let one = Decimal(1)

  /// The powers of ten that fit 128 bits: 10^0 to 10^38.
  static let powersOfTen: [UInt128] = {
    var powers: [UInt128] = [1]
    for index in 0..<38 { powers.append(powers[index] * 10) }
    return powers
  }()

  /// The caller vouches for the one form described above.
  init(canonical significand: UInt128, exponent: Int, isNegative: Bool) {
    self.significand = significand
    self.exponent = Int16(truncatingIfNeeded: exponent)
    self.isNegative = isNegative
  }

  /// A whole number, exactly.
  public init(_ value: Int) {
    self.init(canonical: UInt128(value.magnitude), exponent: 0, isNegative: value < 0)
  }

  /// `significand` × 10^`exponent`, rounded half-even to 34 digits; nil when it is too large.
  public init?(significand: UInt128, exponent: Int, isNegative: Bool = false) {
    guard (-20_000...20_000).contains(exponent) else {
      guard significand == 0 || exponent < 0 else { return nil }
      self = .zero
      return
    }
    guard
      let value = Decimal.rounded(
        isNegative: isNegative, high: 0, low: significand, exponent: exponent)
    else { return nil }
    self = value
  }

  /// A whole number of 128 bits; nil when it has more digits than fit exactly.
  init?(exactly value: Int128) {
    guard value.magnitude < Decimal.significandLimit else { return nil }
    self.init(canonical: value.magnitude, exponent: 0, isNegative: value < 0)
  }

  /// Equal to nought?
  public var isZero: Bool { significand == 0 }

  /// Without a fraction?
  public var isInteger: Bool { exponent >= 0 }

  /// The distance to nought.
  public var magnitude: Decimal {
    Decimal(canonical: significand, exponent: Int(exponent), isNegative: false)
  }

  /// The number with the other sign.
  public static prefix func - (value: Decimal) -> Decimal {
    Decimal(
      canonical: value.significand, exponent: Int(value.exponent),
      isNegative: !value.isNegative && value.significand != 0)
  }
}

extension Int {
  /// The same whole number; nil when `value` has a fraction or does not fit.
  public init?(exactly value: Decimal) {
    guard value.exponent == 0, let magnitude = Int128(exactly: value.significand) else {
      return nil
    }
    self.init(exactly: value.isNegative ? -magnitude : magnitude)
  }
}

// MARK: - Order

extension Decimal: Comparable {
  /// Compares by value.
  public static func < (left: Decimal, right: Decimal) -> Bool {
    if left.isNegative != right.isNegative { return left.isNegative }
    return left.isNegative
      ? isSmaller(right, than: left) : isSmaller(left, than: right)
  }

  /// Compares without sign.
  private static func isSmaller(_ left: Decimal, than right: Decimal) -> Bool {
    if left.exponent == right.exponent { return left.significand < right.significand }
    if left.isZero || right.isZero { return left.isZero && !right.isZero }
    let leftSize = digitCount(left.significand) + Int(left.exponent)
    let rightSize = digitCount(right.significand) + Int(right.exponent)
    if leftSize != rightSize { return leftSize < rightSize }
    // Equally long before the point: the one with fewer digits grows to the length of the other.
    let shift = Int(left.exponent) - Int(right.exponent)
    return shift > 0
      ? left.significand * powersOfTen[shift] < right.significand
      : left.significand < right.significand * powersOfTen[-shift]
  }

  /// The number of digits of `value`; 1 for nought.
  static func digitCount(_ value: UInt128) -> Int {
    var low = 1
    var high = powersOfTen.count
    while low < high {
      let middle = (low + high) / 2
      if value >= powersOfTen[middle] { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

// MARK: - Text

extension Decimal: LosslessStringConvertible, CustomStringConvertible {
  /// Reads `-12.50`, `.5` and `1.2e-3`; nil for anything else and for numbers that are too large.
  /// Digits after the 34th are rounded half-even.
  public init?(_ description: String) {
    var scalars = Substring(description).unicodeScalars
    let isNegative = scalars.first == "-"
    if isNegative { scalars.removeFirst() }
    var digits = DigitReader()
    while let scalar = scalars.first, digits.append(scalar, isFraction: false) {
      scalars.removeFirst()
    }
    if scalars.first == "." {
      scalars.removeFirst()
      let before = digits.count
      while let scalar = scalars.first, digits.append(scalar, isFraction: true) {
        scalars.removeFirst()
      }
      guard digits.count > before else { return nil }
    }
    guard digits.count > 0 else { return nil }
    var shift = 0
    if scalars.first == "e" || scalars.first == "E" {
      scalars.removeFirst()
      guard let power = Decimal.readPower(scalars) else { return nil }
      shift = power
    } else if !scalars.isEmpty {
      return nil
    }
    guard
      let value = Decimal.rounded(
        isNegative: isNegative, high: 0, low: digits.significand,
        exponent: digits.exponent + shift, hasMore: digits.hasMore)
    else { return nil }
    self = value
  }

  /// The power after the `e`, held within bounds that no number reaches.
  private static func readPower(_ text: Substring.UnicodeScalarView) -> Int? {
    var scalars = text
    let isNegative = scalars.first == "-"
    if isNegative || scalars.first == "+" { scalars.removeFirst() }
    guard !scalars.isEmpty else { return nil }
    var power = 0
    for scalar in scalars {
      guard ("0"..."9").contains(scalar) else { return nil }
      power = min(power * 10 + Int(scalar.value - 48), 100_000)
    }
    return isNegative ? -power : power
  }

  /// The number as FEEL writes it: a point, no zeros at the end; with an exponent only when it is
  /// 10^34 or larger, or has more than forty digits after the point.
  public var description: String {
    let digits = String(significand)
    let sign = isNegative ? "-" : ""
    let exponent = Int(self.exponent)
    if exponent == 0 { return sign + digits }
    if exponent > 0 || exponent < -40 {
      let tail = digits.dropFirst()
      let fraction = exponent > 0 ? Decimal.withoutTrailingZeros(tail) : String(tail)
      let power = exponent + tail.count
      return sign + digits.prefix(1) + (fraction.isEmpty ? "" : ".") + fraction
        + (power < 0 ? "e-" : "e+") + String(abs(power))
    }
    let missing = -exponent - digits.utf8.count
    if missing >= 0 { return sign + "0." + String(repeating: "0", count: missing) + digits }
    return sign + digits.dropLast(-exponent) + "." + digits.suffix(-exponent)
  }

  private static func withoutTrailingZeros(_ digits: Substring) -> String {
    var digits = digits
    while digits.last == "0" { digits.removeLast() }
    return String(digits)
  }
}

/// Collects the digits of a number as they are read, the 37th and later ones only as a remainder.
private struct DigitReader {
  var significand: UInt128 = 0
  var exponent = 0
  var hasMore = false
  var count = 0

  /// False when `scalar` is no digit.
  mutating func append(_ scalar: Unicode.Scalar, isFraction: Bool) -> Bool {
    guard ("0"..."9").contains(scalar) else { return false }
    count += 1
    let digit = UInt128(scalar.value - 48)
    if significand < Decimal.powersOfTen[36] {
      significand = significand * 10 + digit
      if isFraction { exponent -= 1 }
    } else {
      if digit != 0 { hasMore = true }
      if !isFraction { exponent += 1 }
    }
    return true
  }
}

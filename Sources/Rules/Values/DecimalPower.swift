extension Decimal {
  /// This number to the power of `exponent`, rounded half-even to 34 digits.
  ///
  /// Nil when the result is too large, for nought to a negative power, and for a negative number
  /// to a power with a fraction.
  public func power(_ exponent: Decimal) -> Decimal? {
    if let whole = Int(exactly: exponent), whole.magnitude <= 100_000_000 {
      return power(whole)
    }
    if isZero { return exponent.isNegative ? nil : .zero }
    if self == .one { return .one }
    guard !isNegative, let logarithm = FixedNumber.logarithm(of: self),
      let product = logarithm.multiplied(by: exponent)
    else { return nil }
    return product.exponential
  }

  /// The square root; nil below nought.
  public var squareRoot: Decimal? {
    Decimal(significand: 5, exponent: -1).flatMap { power($0) }
  }

  /// The natural logarithm; nil for nought and below.
  public var naturalLogarithm: Decimal? {
    guard !isNegative, !isZero else { return nil }
    return FixedNumber.logarithm(of: self)?.decimal
  }

  /// e to the power of this number; nil when it is too large.
  public var exponential: Decimal? {
    FixedNumber(1).multiplied(by: self)?.exponential
  }

  /// To a whole power, by squaring, with 120 digits on the way.
  private func power(_ exponent: Int) -> Decimal? {
    if isZero { return exponent < 0 ? nil : exponent == 0 ? .one : .zero }
    var result = LongDecimal(digits: WideNumber(1), exponent: 0)
    var base = LongDecimal(digits: WideNumber(significand), exponent: Int(self.exponent))
    var rest = exponent.magnitude
    while rest > 0 {
      if rest & 1 == 1 { result = result.multiplied(by: base) }
      rest >>= 1
      if rest > 0 { base = base.multiplied(by: base) }
      // Far outside the range already: going on would only make the exponents overflow.
      if abs(base.exponent) > 1_000_000 || abs(result.exponent) > 1_000_000 {
        let isLarge = (base.exponent > 0) == (exponent > 0)
        return isLarge ? nil : .zero
      }
    }
    if exponent < 0 { result = result.reciprocal }
    return result.rounded(isNegative: isNegative && exponent % 2 != 0)
  }
}

/// A decimal number of up to 120 digits, for working on the way to 34.
private struct LongDecimal {
  var digits: WideNumber
  var exponent: Int
  /// Were digits cut off below?
  var hasMore = false

  static let precision = 120

  func multiplied(by other: LongDecimal) -> LongDecimal {
    var product = LongDecimal(
      digits: digits * other.digits, exponent: exponent + other.exponent,
      hasMore: hasMore || other.hasMore)
    product.cut(to: LongDecimal.precision)
    return product
  }

  mutating func cut(to count: Int) {
    let surplus = digits.digitCount - count
    guard surplus > 0 else { return }
    let (quotient, remainder) = digits.divided(by: .powerOfTen(surplus))
    digits = quotient
    exponent += surplus
    hasMore = hasMore || !remainder.isZero
  }

  var reciprocal: LongDecimal {
    let shift = digits.digitCount + LongDecimal.precision
    let (quotient, remainder) = WideNumber.powerOfTen(shift).divided(by: digits)
    return LongDecimal(
      digits: quotient, exponent: -exponent - shift, hasMore: hasMore || !remainder.isZero)
  }

  func rounded(isNegative: Bool) -> Decimal? {
    var short = self
    short.cut(to: 36)
    guard let low = short.digits.narrow else { return nil }
    return Decimal.rounded(
      isNegative: isNegative, high: 0, low: low, exponent: short.exponent,
      hasMore: short.hasMore)
  }
}

/// A number with 100 digits after the point, for logarithms and powers with a fraction.
private struct FixedNumber {
  var magnitude: WideNumber
  var isNegative = false

  static let scale = 100
  static let unit = WideNumber.powerOfTen(scale)

  init(magnitude: WideNumber, isNegative: Bool = false) {
    self.magnitude = magnitude
    self.isNegative = isNegative
  }

  init(_ value: Int) {
    magnitude = WideNumber(UInt128(value.magnitude)) * FixedNumber.unit
    isNegative = value < 0
  }

  static func + (left: FixedNumber, right: FixedNumber) -> FixedNumber {
    if left.isNegative == right.isNegative {
      return FixedNumber(
        magnitude: left.magnitude + right.magnitude, isNegative: left.isNegative)
    }
    return right.magnitude < left.magnitude
      ? FixedNumber(magnitude: left.magnitude - right.magnitude, isNegative: left.isNegative)
      : FixedNumber(magnitude: right.magnitude - left.magnitude, isNegative: right.isNegative)
  }

  static func * (left: FixedNumber, right: FixedNumber) -> FixedNumber {
    FixedNumber(
      magnitude: (left.magnitude * right.magnitude).divided(by: unit).quotient,
      isNegative: left.isNegative != right.isNegative)
  }

  func times(_ factor: Int) -> FixedNumber {
    FixedNumber(
      magnitude: magnitude * WideNumber(UInt128(factor.magnitude)),
      isNegative: isNegative != (factor < 0))
  }

  func divided(by divisor: Int) -> FixedNumber {
    FixedNumber(
      magnitude: magnitude.divided(by: WideNumber(UInt128(divisor.magnitude))).quotient,
      isNegative: isNegative != (divisor < 0))
  }

  /// Nil when the product is far too large for an exponent.
  func multiplied(by factor: Decimal) -> FixedNumber? {
    let exponent = Int(factor.exponent)
    guard exponent <= 10 else { return nil }
    guard exponent >= -200 else { return FixedNumber(0) }
    var product = magnitude * WideNumber(factor.significand)
    product =
      exponent >= 0
      ? product * .powerOfTen(exponent) : product.divided(by: .powerOfTen(-exponent)).quotient
    return FixedNumber(magnitude: product, isNegative: isNegative != factor.isNegative)
  }

  /// 2·artanh(`numerator` / `denominator`) by its series; the fraction must be small.
  static func doubleArtanh(_ numerator: WideNumber, _ denominator: WideNumber) -> FixedNumber {
    let z = FixedNumber(magnitude: (numerator * unit).divided(by: denominator).quotient)
    let square = z * z
    var (power, sum, divisor) = (z, z, 1)
    while !power.magnitude.isZero {
      power = power * square
      divisor += 2
      sum = sum + power.divided(by: divisor)
    }
    return sum.times(2)
  }

  static let logarithmOfTwo = doubleArtanh(WideNumber(1), WideNumber(3))
  /// ln 10 = 3·ln 2 + ln 1.25.
  static let logarithmOfTen = logarithmOfTwo.times(3) + doubleArtanh(WideNumber(1), WideNumber(9))

  /// The natural logarithm of a number above nought.
  static func logarithm(of number: Decimal) -> FixedNumber? {
    // number = m · 2^twos · 10^tens, with m in 0.7...1.4 as the fraction top / bottom.
    let tens = Int(number.exponent) + Decimal.digitCount(number.significand) - 1
    var top = WideNumber(number.significand)
    var bottom = WideNumber.powerOfTen(Decimal.digitCount(number.significand) - 1)
    var twos = 0
    while bottom * WideNumber(14) < top * WideNumber(10) {
      bottom = bottom * WideNumber(2)
      twos += 1
    }
    let isBelow = top < bottom
    let difference = isBelow ? bottom - top : top - bottom
    top = top + bottom
    var rest = doubleArtanh(difference, top)
    rest.isNegative = isBelow
    return rest + logarithmOfTwo.times(twos) + logarithmOfTen.times(tens)
  }

  /// The nearest decimal.
  var decimal: Decimal? {
    LongDecimal(digits: magnitude, exponent: -FixedNumber.scale, hasMore: false)
      .rounded(isNegative: isNegative)
  }

  /// e to the power of this; nil when it is too large.
  var exponential: Decimal? {
    let (whole, _) = magnitude.divided(by: FixedNumber.logarithmOfTen.magnitude)
    guard let tens = whole.narrow, tens < 10_000 else { return isNegative ? .zero : nil }
    let tensOut = isNegative ? -Int(tens) : Int(tens)
    // What is left lies within ±2.31; a 256th of it makes the series short.
    let rest = (self + FixedNumber.logarithmOfTen.times(-tensOut)).divided(by: 256)
    var (term, sum, index) = (FixedNumber(1), FixedNumber(1), 1)
    while !term.magnitude.isZero {
      term = (term * rest).divided(by: index)
      sum = sum + term
      index += 1
    }
    for _ in 0..<8 { sum = sum * sum }
    return LongDecimal(
      digits: sum.magnitude, exponent: tensOut - FixedNumber.scale, hasMore: false
    ).rounded(isNegative: false)
  }
}

extension Decimal {
  /// The sum, rounded half-even to 34 digits; nil when it is too large.
  public func adding(_ other: Decimal) -> Decimal? {
    if exponent == other.exponent, isNegative == other.isNegative,
      let left = UInt64(exactly: significand), let right = UInt64(exactly: other.significand)
    {
      let (sum, overflow) = left.addingReportingOverflow(right)
      if !overflow, exponent == 0 {
        return Decimal(canonical: UInt128(sum), exponent: 0, isNegative: isNegative)
      }
    }
    if other.isZero { return self }
    if isZero { return other }
    return exponent >= other.exponent
      ? Decimal.sum(self, smallerExponent: other) : Decimal.sum(other, smallerExponent: self)
  }

  /// The difference, rounded half-even to 34 digits; nil when it is too large.
  public func subtracting(_ other: Decimal) -> Decimal? { adding(-other) }

  /// The product, rounded half-even to 34 digits; nil when it is too large.
  public func multiplied(by other: Decimal) -> Decimal? {
    let sign = isNegative != other.isNegative
    let (high, low) = significand.multipliedFullWidth(by: other.significand)
    if high == 0, exponent == 0, other.exponent == 0, low < Decimal.significandLimit {
      return Decimal(canonical: low, exponent: 0, isNegative: sign && low != 0)
    }
    return Decimal.rounded(
      isNegative: sign, high: high, low: low, exponent: Int(exponent) + Int(other.exponent))
  }

  /// The quotient, rounded half-even to 34 digits; nil when `divisor` is nought or the result is
  /// too large.
  public func divided(by divisor: Decimal) -> Decimal? {
    guard !divisor.isZero else { return nil }
    if isZero { return .zero }
    // The dividend grows until the whole quotient has 35 or 36 digits; what remains decides ties.
    let widened = Decimal.precision - Decimal.digitCount(significand)
    let scaled = significand * Decimal.powersOfTen[widened]
    let further = Decimal.digitCount(divisor.significand) + 1
    let product = scaled.multipliedFullWidth(by: Decimal.powersOfTen[further])
    let (quotient, remainder) = divisor.significand.dividingFullWidth(product)
    return Decimal.rounded(
      isNegative: isNegative != divisor.isNegative, high: 0, low: quotient,
      exponent: Int(exponent) - Int(divisor.exponent) - widened - further,
      hasMore: remainder != 0)
  }

  /// The remainder after dividing down to a whole quotient: it has the sign of `divisor`.
  /// Nil when `divisor` is nought or the quotient needs more than 34 digits.
  public func modulo(_ divisor: Decimal) -> Decimal? {
    guard let quotient = divided(by: divisor)?.rounded(toScale: 0, .floor),
      quotient.exponent == 0, let multiple = divisor.multiplied(by: quotient)
    else { return nil }
    return subtracting(multiple)
  }

  /// Adds two numbers other than nought, of which the first has the larger exponent.
  private static func sum(_ left: Decimal, smallerExponent right: Decimal) -> Decimal? {
    var shift = Int(left.exponent) - Int(right.exponent)
    var exponent = Int(right.exponent)
    var small = right.significand
    var hasMore = false
    if shift > 36 {
      // The smaller number lies far below the 34th digit: all but its first digits only decide ties.
      let surplus = shift - 36
      let divisor = surplus <= 38 ? powersOfTen[surplus] : UInt128.max
      (small, hasMore) = (small / divisor, small % divisor != 0)
      shift = 36
      exponent += surplus
    }
    let large = left.significand.multipliedFullWidth(by: powersOfTen[shift])
    if left.isNegative == right.isNegative {
      let (low, carry) = large.low.addingReportingOverflow(small)
      return rounded(
        isNegative: left.isNegative, high: large.high + (carry ? 1 : 0), low: low,
        exponent: exponent, hasMore: hasMore)
    }
    // A cut-off tail of a subtrahend makes the true difference smaller: borrow one, keep the rest.
    let subtrahend = small + (hasMore ? 1 : 0)
    if large.high == 0 && large.low < subtrahend {
      return rounded(
        isNegative: right.isNegative, high: 0, low: subtrahend - large.low, exponent: exponent)
    }
    let (low, borrow) = large.low.subtractingReportingOverflow(subtrahend)
    return rounded(
      isNegative: left.isNegative, high: large.high - (borrow ? 1 : 0), low: low,
      exponent: exponent, hasMore: hasMore)
  }
}

// MARK: - Rounding

extension Decimal {
  /// What to do with digits that do not fit.
  public enum RoundingRule: Sendable, Hashable {
    /// To the nearest; halfway to the even neighbour.
    case halfEven
    /// To the nearest; halfway away from nought.
    case halfUp
    /// To the nearest; halfway towards nought.
    case halfDown
    /// Away from nought.
    case up
    /// Towards nought.
    case down
    /// Towards minus infinity.
    case floor
    /// Towards plus infinity.
    case ceiling
  }

  /// Rounds to `scale` digits after the point; nil when the result is too large.
  /// A negative scale rounds to tens, hundreds and so on.
  public func rounded(toScale scale: Int, _ rule: RoundingRule) -> Decimal? {
    guard (-7000...7000).contains(scale) else { return scale > 0 ? self : .zero }
    let drop = -scale - Int(exponent)
    guard drop > 0, !isZero else { return self }
    // More digits to drop than there are: the same as one digit too many.
    let divisor = drop <= 38 ? Decimal.powersOfTen[drop] : Decimal.powersOfTen[38]
    var (quotient, remainder) = significand.quotientAndRemainder(dividingBy: divisor)
    let half = divisor / 2
    let isUp: Bool =
      switch rule {
      case .halfEven: remainder > half || (remainder == half && quotient % 2 == 1)
      case .halfUp: remainder >= half
      case .halfDown: remainder > half
      case .up: remainder > 0
      case .down: false
      case .floor: remainder > 0 && isNegative
      case .ceiling: remainder > 0 && !isNegative
      }
    if isUp { quotient += 1 }
    return Decimal(significand: quotient, exponent: -scale, isNegative: isNegative)
  }

  /// The whole part, without the fraction; nil when it does not fit 128 bits.
  var truncated: Int128? {
    guard let whole = rounded(toScale: 0, .down), whole.exponent == 0,
      let magnitude = Int128(exactly: whole.significand)
    else { return nil }
    return whole.isNegative ? -magnitude : magnitude
  }

  /// Brings (`high`·2^128 + `low`) × 10^`exponent` into the one form, rounded half-even.
  /// `hasMore` says that digits other than 0 were cut off below the last one; `high` must be below
  /// 10^34. Nil when the number is too large.
  static func rounded(
    isNegative: Bool, high: UInt128, low: UInt128, exponent: Int, hasMore: Bool = false
  ) -> Decimal? {
    var (value, exponent, hasMore) = (low, exponent, hasMore)
    if high != 0 || low >= powersOfTen[37] {
      let cut = digitCount(high: high, low: low) - 36
      let (quotient, remainder) = powersOfTen[cut].dividingFullWidth((high, low))
      value = quotient
      exponent += cut
      hasMore = hasMore || remainder != 0
    }
    let digits = digitCount(value)
    let drop = max(digits - precision, minimumExponent - exponent, 0)
    if drop > 0 {
      guard drop <= digits else { return .zero }
      let divisor = powersOfTen[drop]
      let (quotient, remainder) = value.quotientAndRemainder(dividingBy: divisor)
      let half = divisor / 2
      let isTie = remainder == half && !hasMore
      value =
        quotient
        + (remainder > half || (remainder == half && (!isTie || quotient % 2 == 1)) ? 1 : 0)
      exponent += drop
    }
    return canonical(value, exponent: exponent, isNegative: isNegative)
  }

  /// `value` is at most 10^34.
  private static func canonical(_ value: UInt128, exponent: Int, isNegative: Bool) -> Decimal? {
    guard value != 0 else { return .zero }
    var (value, exponent) = (value, exponent)
    if value == significandLimit {
      value = powersOfTen[33]
      exponent += 1
    }
    if exponent > 0 {
      let room = min(exponent, precision - digitCount(value))
      value *= powersOfTen[room]
      exponent -= room
    }
    guard exponent <= maximumExponent else { return nil }
    while exponent < 0, value % 10 == 0 {
      value /= 10
      exponent += 1
    }
    return Decimal(canonical: value, exponent: exponent, isNegative: isNegative)
  }

  private static func digitCount(high: UInt128, low: UInt128) -> Int {
    guard high != 0 else { return digitCount(low) }
    var digits = 39
    while digits < 76 {
      let limit = powersOfTen[38].multipliedFullWidth(by: powersOfTen[digits - 38])
      if (high, low) < (limit.high, limit.low) { return digits }
      digits += 1
    }
    return digits
  }
}

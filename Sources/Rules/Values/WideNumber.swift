/// A whole number of any size, not negative: for the few steps that need more than 128 bits.
struct WideNumber: Sendable, Equatable, Comparable {
  /// 32 bits each, the lowest first, without zeros at the high end.
  private(set) var limbs: [UInt32]

  init(_ value: UInt128) {
    limbs = []
    var rest = value
    while rest != 0 {
      limbs.append(UInt32(truncatingIfNeeded: rest))
      rest >>= 32
    }
  }

  private init(limbs: [UInt32]) {
    self.limbs = limbs
    while self.limbs.last == 0 { self.limbs.removeLast() }
  }

  /// 10^`exponent`.
  static func powerOfTen(_ exponent: Int) -> WideNumber {
    var result = WideNumber(1)
    var rest = exponent
    while rest > 0 {
      let step = min(rest, 38)
      result = result * WideNumber(Decimal.powersOfTen[step])
      rest -= step
    }
    return result
  }

  var isZero: Bool { limbs.isEmpty }

  var bitWidth: Int {
    limbs.isEmpty ? 0 : limbs.count * 32 - (limbs.last ?? 0).leadingZeroBitCount
  }

  /// The number of decimal digits.
  var digitCount: Int {
    // log10(2) ≈ 0.30103 gives the count or one less.
    let estimate = max(1, bitWidth * 30_103 / 100_000)
    return self < WideNumber.powerOfTen(estimate) ? estimate : estimate + 1
  }

  /// The number, when it fits 128 bits.
  var narrow: UInt128? {
    guard limbs.count <= 4 else { return nil }
    return limbs.reversed().reduce(0) { $0 << 32 | UInt128($1) }
  }

  static func < (left: WideNumber, right: WideNumber) -> Bool {
    if left.limbs.count != right.limbs.count { return left.limbs.count < right.limbs.count }
    for (a, b) in zip(left.limbs.reversed(), right.limbs.reversed()) where a != b { return a < b }
    return false
  }

  static func + (left: WideNumber, right: WideNumber) -> WideNumber {
    var sum: [UInt32] = []
    var carry: UInt64 = 0
    for index in 0..<max(left.limbs.count, right.limbs.count) {
      carry += UInt64(index < left.limbs.count ? left.limbs[index] : 0)
      carry += UInt64(index < right.limbs.count ? right.limbs[index] : 0)
      sum.append(UInt32(truncatingIfNeeded: carry))
      carry >>= 32
    }
    if carry != 0 { sum.append(UInt32(carry)) }
    return WideNumber(limbs: sum)
  }

  /// The difference, or nought when `right` is larger.
  static func - (left: WideNumber, right: WideNumber) -> WideNumber {
    guard right < left else { return WideNumber(0) }
    var difference = left.limbs
    var borrow: Int64 = 0
    for index in difference.indices {
      var digit = Int64(difference[index]) - borrow
      digit -= index < right.limbs.count ? Int64(right.limbs[index]) : 0
      borrow = digit < 0 ? 1 : 0
      difference[index] = UInt32(truncatingIfNeeded: digit)
    }
    return WideNumber(limbs: difference)
  }

  static func * (left: WideNumber, right: WideNumber) -> WideNumber {
    var product = [UInt32](repeating: 0, count: left.limbs.count + right.limbs.count)
    for (i, a) in left.limbs.enumerated() {
      var carry: UInt64 = 0
      for (j, b) in right.limbs.enumerated() {
        carry += UInt64(a) * UInt64(b) + UInt64(product[i + j])
        product[i + j] = UInt32(truncatingIfNeeded: carry)
        carry >>= 32
      }
      product[i + right.limbs.count] = UInt32(carry)
    }
    return WideNumber(limbs: product)
  }

  /// Long division, bit by bit. By nought: nought, with the dividend as remainder.
  func divided(by divisor: WideNumber) -> (quotient: WideNumber, remainder: WideNumber) {
    guard !divisor.isZero, divisor <= self else { return (WideNumber(0), self) }
    var quotient = [UInt32](repeating: 0, count: limbs.count)
    var remainder = WideNumber(0)
    for bit in stride(from: bitWidth - 1, through: 0, by: -1) {
      remainder = remainder + remainder
      if limbs[bit / 32] >> UInt32(bit % 32) & 1 == 1 { remainder = remainder + WideNumber(1) }
      if divisor <= remainder {
        remainder = remainder - divisor
        quotient[bit / 32] |= 1 << UInt32(bit % 32)
      }
    }
    return (WideNumber(limbs: quotient), remainder)
  }
}

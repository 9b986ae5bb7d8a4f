import Testing

@testable import Assessment

/// Exact fractions: arithmetic and printing.
struct RationalTests {
  /// A random fraction; small, so that it can be checked against whole numbers.
  private func fraction(_ random: inout SplitMix64) -> Rational {
    Rational(random.below(2_001) - 1_000, over: random.below(60) + 1)
  }

  @Test("The laws of arithmetic hold for 5,000 random triples")
  func laws() {
    var random = SplitMix64(seed: 20_261_123)
    for _ in 0..<5_000 {
      let (a, b, c) = (fraction(&random), fraction(&random), fraction(&random))
      check(a + b == b + a)
      check((a + b) + c == a + (b + c))
      check(a * b == b * a)
      check((a * b) * c == a * (b * c))
      check(a * (b + c) == a * b + a * c)
      check(a + .zero == a)
      check(a * Rational(1) == a)
      check(a * .zero == .zero)
      check(a - b == a + Rational(-1) * b)
      check(a - a == .zero)
      check((a - b) + b == a)
      if b != .zero {
        check((a / b) * b == a)
        check(b / b == Rational(1))
      }
    }
  }

  @Test("Values are reduced and compare as cross products do")
  func order() {
    var random = SplitMix64(seed: 4)
    for _ in 0..<5_000 {
      let (p, q) = (random.below(401) - 200, random.below(200) + 1)
      let (r, s) = (random.below(401) - 200, random.below(200) + 1)
      let (a, b) = (Rational(p, over: q), Rational(r, over: s))
      check((a < b) == (p * s < r * q))
      check((a == b) == (p * s == r * q))
      check((a <= b) == (p * s <= r * q))
      check(a.numerator * Int128(q) == a.denominator * Int128(p))
      check(a.denominator > 0)
      check(Self.gcd(abs(Int(a.numerator)), Int(a.denominator)) == 1)
      // Equal values hash alike, however they were made.
      let again = Rational(p * 7, over: q * 7)
      check(again == a)
      check(again.hashValue == a.hashValue)
    }
  }

  private static func gcd(_ a: Int, _ b: Int) -> Int { b == 0 ? a : gcd(b, a % b) }

  @Test("The sign moves to the numerator and nought over nought is nought")
  func signs() {
    #expect(Rational(3, over: -6) == Rational(-1, over: 2))
    #expect(Rational(-3, over: -6) == Rational(1, over: 2))
    #expect(Rational(3, over: -6).denominator == 2)
    #expect(Rational(0, over: -5) == .zero)
    #expect(Rational(0, over: -5).denominator == 1)
    // Nothing counts: callers want 0, not a crash.
    #expect(Rational(7, over: 0) == .zero)
    #expect(Rational(7, over: 0).denominator == 1)
    #expect(Rational(5) / .zero == .zero)
  }

  @Test(
    "Printed halves go away from nought",
    arguments: [
      (1, 8, 2, "0.13"), (-1, 8, 2, "-0.13"), (3, 8, 2, "0.38"), (1, 2, 0, "1"),
      (-1, 2, 0, "-1"), (3, 2, 0, "2"), (5, 2, 0, "3"), (-5, 2, 0, "-3"), (1, 4, 1, "0.3"),
      (3, 20, 1, "0.2"), (1, 20, 1, "0.1"), (-1, 20, 1, "-0.1"), (-1, 21, 1, "0.0"),
      (2, 3, 1, "0.7"), (200, 3, 1, "66.7"), (100, 3, 1, "33.3"),
      (1, 3, 4, "0.3333"), (1999, 20, 1, "100.0"), (9999, 100, 1, "100.0"),
      (-9999, 100, 1, "-100.0"), (100, 1, 1, "100.0"), (0, 1, 1, "0.0"), (0, 1, 0, "0"),
      (7, 1, 0, "7"), (1, 1000, 2, "0.00"), (-1, 1000, 2, "0.00"), (1, 200, 2, "0.01"),
      (1, 201, 2, "0.00"), (12345, 10000, 3, "1.235"), (1001, 1000, 2, "1.00"),
      (1_050, 100, 1, "10.5"), (105, 1000, 3, "0.105"), (5, 1000, 3, "0.005"),
    ])
  func decimal(_ numerator: Int, _ denominator: Int, _ places: Int, _ expected: String) {
    #expect(Rational(numerator, over: denominator).decimal(places: places) == expected)
  }

  @Test("Printing agrees with whole-number rounding on 5,000 random fractions")
  func decimalAgrees() {
    var random = SplitMix64(seed: 9)
    for _ in 0..<5_000 {
      let numerator = random.below(2_000_001) - 1_000_000
      let denominator = random.below(9_999) + 1
      let places = random.below(5)
      let scale = [1, 10, 100, 1_000, 10_000][places]
      let (quotient, rest) = (abs(numerator) * scale).quotientAndRemainder(dividingBy: denominator)
      let units = quotient + (2 * rest >= denominator ? 1 : 0)
      var expected = String(units / scale)
      if places > 0 {
        let digits = String(units % scale)
        expected += "." + String(repeating: "0", count: places - digits.count) + digits
      }
      if numerator < 0, units > 0 { expected = "-" + expected }
      check(Rational(numerator, over: denominator).decimal(places: places) == expected)
    }
  }

  /// The least common multiple of 1 to `last`, and with that of all weights up to it.
  private func commonMultiple(upTo last: Int) -> Int128 {
    (1...last).reduce(Int128(1)) { product, next in
      var (a, b) = (product, Int128(next))
      while b != 0 { (a, b) = (b, a % b) }
      return product / a * Int128(next)
    }
  }

  @Test("Sums over every weight up to 60 stay exact and can be printed with four decimals")
  func largeDenominators() {
    // The worst a catalogue can ask: a phase for every sum of weights, the phases of weight 100.
    var sum = Rational.zero
    for weight in 1...60 { sum = sum + Rational(100 * (weight - 1), over: weight) }
    let most = commonMultiple(upTo: 60)
    #expect(most % sum.denominator == 0)
    #expect(sum.denominator > 1_000_000_000_000_000_000)
    let mean = sum / Rational(60 * 100)
    #expect(mean * Rational(60 * 100) == sum)
    var back = sum
    for weight in (1...60).reversed() { back = back - Rational(100 * (weight - 1), over: weight) }
    #expect(back == .zero)
    // 100 × (60 − H60), with H60 = 4.679870412951735…
    #expect(sum.decimal(places: 4) == "5532.0130")
    #expect(Rational(0) - sum < .zero)
    #expect((Rational(0) - sum).decimal(places: 4) == "-5532.0130")
  }
}

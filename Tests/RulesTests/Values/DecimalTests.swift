import Rules
import Testing

/// Decimal numbers of 34 digits, rounded half-even as IEEE 754's decimal128.
struct DecimalTests {
  private func decimal(_ text: String) throws -> Decimal { try #require(Decimal(text)) }

  @Test(
    "A number is written without needless zeros, and reads back as itself",
    arguments: [
      ("0", "0"), ("-0", "0"), ("007", "7"), ("12.50", "12.5"), (".872", "0.872"),
      ("-.5", "-0.5"), ("1.23e+4", "12300"), ("1.2e-3", "0.0012"), ("1E3", "1000"),
      ("9999999999999999999999999999999999", "9999999999999999999999999999999999"),
      ("1e34", "1e+34"), ("12300e40", "1.23e+44"), ("-1e-41", "-1e-41"),
      ("12e-50", "1.2e-49"), ("1e-40", "0." + String(repeating: "0", count: 39) + "1"),
    ])
  func text(written: String, canonical: String) throws {
    let number = try decimal(written)
    #expect(number.description == canonical)
    #expect(Decimal(number.description) == number)
  }

  @Test(
    "Other texts are no numbers",
    arguments: ["", "-", "+1", "1.", ".", "1e", "1e+", "1e5x", "1,5", " 1", "1e6200", "0x10", "½"])
  func noNumber(text: String) {
    #expect(Decimal(text) == nil)
  }

  @Test("Digits after the 34th are rounded half-even")
  func longLiterals() throws {
    let thirtyThree = String(repeating: "1", count: 33)
    #expect(try decimal(thirtyThree + "25") == decimal(thirtyThree + "2e1"))
    #expect(try decimal(thirtyThree + "35") == decimal(thirtyThree + "4e1"))
    #expect(try decimal(thirtyThree + "25000000001") == decimal(thirtyThree + "3e10"))
    #expect(try decimal("0." + thirtyThree + "251") == decimal("0." + thirtyThree + "3"))
    #expect(try decimal(String(repeating: "9", count: 40)) == decimal("1e40"))
  }

  @Test("Equal numbers are equal whatever way they were made")
  func equality() throws {
    #expect(try decimal("1.0") == Decimal(1))
    #expect(try Set([decimal("2.50"), decimal("25e-1"), decimal("0.25e1")]).count == 1)
    #expect(Decimal(significand: 1000, exponent: -3) == .one)
    #expect(Decimal(significand: 5, exponent: 0, isNegative: true) == Decimal(-5))
  }

  @Test("Parts of a number that are far outside the range make nought or nothing")
  func range() {
    #expect(Decimal(significand: 0, exponent: 999_999) == .zero)
    #expect(Decimal(significand: 1, exponent: 999_999) == nil)
    #expect(Decimal(significand: 1, exponent: -999_999) == .zero)
    #expect(Decimal(significand: 1, exponent: Int.min) == .zero)
    #expect(Decimal(significand: UInt128.max, exponent: 0)?.description.prefix(4) == "3.40")
    #expect(Decimal.one.rounded(toScale: Int.min, .up) == .zero)
    #expect(Decimal(significand: 1, exponent: 6111) != nil)
    #expect(Decimal(significand: 1, exponent: 6145) == nil)
    #expect(Decimal(significand: 1, exponent: -6176)?.isZero == false)
    #expect(Decimal(significand: 4, exponent: -6177) == .zero)
    #expect(Decimal(significand: 6, exponent: -6177) == Decimal(significand: 1, exponent: -6176))
  }

  @Test(
    "Sums are exact as long as they fit",
    arguments: [
      ("1", "2", "3"), ("0.1", "0.2", "0.3"), ("5", "-8", "-3"), ("-5", "8", "3"),
      ("0", "1.5", "1.5"), ("1.5", "0", "1.5"),
      ("1e20", "1e-10", "100000000000000000000.0000000001"),
      ("9999999999999999999999999999999999", "1", "1e34"), ("1.25", "-1.25", "0"),
      ("18446744073709551615", "1", "18446744073709551616"),
    ])
  func sums(left: String, right: String, sum: String) throws {
    #expect(try decimal(left).adding(decimal(right)) == decimal(sum))
    #expect(try decimal(right).adding(decimal(left)) == decimal(sum))
    #expect(try decimal(sum).subtracting(decimal(right)) == decimal(left) || sum == "1e34")
  }

  @Test("A tail below the 34th digit decides ties only")
  func roundingOfSums() throws {
    let big = try decimal("1000000000000000000000000000000000")
    #expect(try big.adding(decimal("0.5")) == big)
    #expect(try big.adding(decimal("0.5000001")) == big.adding(.one))
    #expect(try big.adding(decimal("1e-90")) == big)
    #expect(
      try decimal("1000000000000000000000000000000001").adding(decimal("0.5"))
        == decimal("1000000000000000000000000000000002"))
    #expect(
      try decimal("1e34").subtracting(decimal("1e-60"))
        == decimal("1e34"))
    #expect(
      try decimal("1e6144").adding(decimal("9.999999999999999999999999999999999e6144")) == nil)
  }

  @Test(
    "Products and quotients",
    arguments: [
      ("12", "10000", "120000"), ("-1.5", "4", "-6"), ("0", "-3", "0"), ("0.1", "0.1", "0.01"),
      (
        "1234567890123456789012345678901234e1", "1", "1234567890123456789012345678901234e1"
      ),
      (
        "99999999999999999999", "99999999999999999999", "9999999999999999999800000000000000000001e0"
      ),
    ])
  func products(left: String, right: String, product: String) throws {
    #expect(try decimal(left).multiplied(by: decimal(right)) == decimal(product))
  }

  @Test(
    "A quotient has at most 34 digits",
    arguments: [
      ("10", "5", "2"), ("1", "3", "0.3333333333333333333333333333333333"),
      ("2", "3", "0.6666666666666666666666666666666667"), ("-7", "2", "-3.5"), ("0", "7", "0"),
      ("1", "1e-6000", "1e6000"),
    ])
  func quotients(dividend: String, divisor: String, quotient: String) throws {
    #expect(try decimal(dividend).divided(by: decimal(divisor)) == decimal(quotient))
  }

  @Test("Division by nought and results that are too large give nothing")
  func impossible() throws {
    #expect(Decimal.one.divided(by: .zero) == nil)
    #expect(Decimal.one.modulo(.zero) == nil)
    #expect(try decimal("1e6000").multiplied(by: decimal("1e6000")) == nil)
    #expect(try decimal("1e6000").divided(by: decimal("1e-6000")) == nil)
    #expect(try decimal("1e-6000").multiplied(by: decimal("1e-6000")) == .zero)
    #expect(try decimal("1e40").modulo(decimal("0.1")) == nil)
  }

  @Test(
    "The remainder has the sign of the divisor",
    arguments: [("12", "5", "2"), ("-12", "5", "3"), ("12", "-5", "-3"), ("10.1", "4.5", "1.1")])
  func remainders(dividend: String, divisor: String, remainder: String) throws {
    #expect(try decimal(dividend).modulo(decimal(divisor)) == decimal(remainder))
  }

  @Test("Order is by value")
  func order() throws {
    let ordered = try ["-1e30", "-2", "-0.5", "0", "1e-20", "0.5", "2", "10", "11.5", "1e30"]
      .map(decimal)
    for (index, left) in ordered.enumerated() {
      for (other, right) in ordered.enumerated() {
        #expect((left < right) == (index < other))
      }
    }
    #expect(try decimal("1.5e33") < decimal("1.6e33"))
    #expect(try decimal("12e35") > decimal("1.1e36"))
    #expect(try decimal("12.5") > decimal("12"))
    #expect(try decimal("12") < decimal("12.5"))
  }

  @Test("Whole numbers become Int where they fit")
  func integers() throws {
    #expect(Int(exactly: Decimal(Int.min)) == Int.min)
    #expect(Int(exactly: Decimal(Int.max)) == Int.max)
    #expect(try Int(exactly: decimal("1.5")) == nil)
    #expect(try Int(exactly: decimal("1e19")) == nil)
    #expect(try Int(exactly: decimal("1e40")) == nil)
    #expect(try decimal("-3.5").magnitude == decimal("3.5"))
    #expect(try decimal("1e40").isInteger && !decimal("0.5").isInteger)
    #expect(-Decimal.zero == Decimal.zero && -Decimal.one == Decimal(-1))
  }

  @Test(
    "Rounding to a scale",
    arguments: [
      ("2.5", 0, ["2", "3", "2", "3", "2", "2", "3"]),
      ("-2.5", 0, ["-2", "-3", "-2", "-3", "-2", "-3", "-2"]),
      ("1.126", 2, ["1.13", "1.13", "1.13", "1.13", "1.12", "1.12", "1.13"]),
      ("1250", -2, ["1200", "1300", "1200", "1300", "1200", "1200", "1300"]),
      ("3", 5, ["3", "3", "3", "3", "3", "3", "3"]),
    ])
  func rounding(number: String, scale: Int, results: [String]) throws {
    let rules: [Decimal.RoundingRule] = [
      .halfEven, .halfUp, .halfDown, .up, .down, .floor, .ceiling,
    ]
    for (rule, result) in zip(rules, results) {
      #expect(try decimal(number).rounded(toScale: scale, rule) == decimal(result))
    }
  }

  @Test("Rounding far from the digits")
  func farRounding() throws {
    #expect(try decimal("1.5").rounded(toScale: 100_000, .halfEven) == decimal("1.5"))
    #expect(try decimal("1.5").rounded(toScale: -100_000, .up) == .zero)
    #expect(try decimal("7").rounded(toScale: -50, .floor) == .zero)
  }

  @Test(
    "Whole powers are exact to the last digit",
    arguments: [
      ("10", "5", "100000"), ("10", "-5", "0.00001"), ("2", "0", "1"), ("0", "0", "1"),
      ("0", "3", "0"), ("-2", "3", "-8"), ("-2", "-2", "0.25"), ("1.2", "3", "1.728"),
      ("3", "-1", "0.3333333333333333333333333333333333"),
      ("9999999999999999999999999999999999", "-5", "1.000000000000000000000000000000001e-170"),
    ])
  func wholePowers(base: String, exponent: String, power: String) throws {
    #expect(try decimal(base).power(decimal(exponent)) == decimal(power))
  }

  @Test(
    "Powers with a fraction, roots, logarithms",
    arguments: [
      ("5", "2.55", "60.58617166606633673745724928244262"), ("4", "0.5", "2"),
      ("2", "0.5", "1.414213562373095048801688724209698"), ("0", "0.5", "0"), ("1", "1e30", "1"),
      ("100", "-1.5", "0.001"), ("0.5", "1e9", "0"), ("5", "1e-6000", "1"),
    ])
  func otherPowers(base: String, exponent: String, power: String) throws {
    #expect(try decimal(base).power(decimal(exponent)) == decimal(power))
  }

  @Test("Powers that do not exist or do not fit")
  func noPower() throws {
    #expect(Decimal.zero.power(Decimal(-1)) == nil)
    #expect(try Decimal.zero.power(decimal("-0.5")) == nil)
    #expect(try Decimal(-4).power(decimal("0.5")) == nil)
    #expect(Decimal(10).power(Decimal(7000)) == nil)
    #expect(Decimal(10).power(Decimal(-7000)) == .zero)
    #expect(Decimal(10).power(Decimal(90_000_000)) == nil)
    #expect(Decimal(10).power(Decimal(-90_000_000)) == .zero)
    #expect(try Decimal(2).power(decimal("1e20")) == nil)
    #expect(try Decimal(2).power(decimal("-1e10")) == .zero)
    #expect(try decimal("0.5").power(decimal("-30000.5")) == nil)
    #expect(try decimal("1.5").power(decimal("1e9")) == nil)
  }

  @Test("The natural logarithm and its inverse")
  func logarithms() throws {
    #expect(Decimal.one.naturalLogarithm == .zero)
    #expect(Decimal.zero.naturalLogarithm == nil)
    #expect(Decimal(-1).naturalLogarithm == nil)
    #expect(try Decimal(10).naturalLogarithm == decimal("2.302585092994045684017991454684364"))
    #expect(try decimal("0.5").naturalLogarithm == decimal("-0.6931471805599453094172321214581766"))
    #expect(try Decimal.one.exponential == decimal("2.718281828459045235360287471352662"))
    #expect(try Decimal(-2).exponential == decimal("0.1353352832366126918939994949724844"))
    #expect(Decimal(20_000).exponential == nil)
    #expect(Decimal(-20_000).exponential == .zero)
    #expect(try decimal("1e30").exponential == nil)
    #expect(Decimal(81).squareRoot == Decimal(9))
  }
}

import Rules
import Testing

/// What FEEL's operators give, as DMN 1.5 says (mode plain).
struct OperatorTests {
  @Test(
    "Calculating",
    arguments: [
      ("1 + 2 * 3", "7"), ("10 / 4", "2.5"), ("10 / 0", "null"), ("2 ** 3 ** 2", "64"),
      ("-2 ** 2", "4"), ("\"a\" + \"b\"", "ab"), ("1 + \"a\"", "null"), ("null + 1", "null"),
      ("@\"P1D\" + @\"PT12H\"", "P1DT12H"), ("@\"P1Y\" - @\"P1M\"", "P11M"),
      ("@\"2026-01-31\" + @\"P1M\"", "2026-02-28"), ("@\"P1M\" + @\"2026-01-31\"", "2026-02-28"),
      ("@\"2026-01-31\" - @\"PT1H\"", "2026-01-30"), ("@\"P1D\" + @\"2026-01-31\"", "2026-02-01"),
      ("@\"2026-03-01\" - @\"2024-03-01\"", "P730D"), ("@\"10:00:00\" + @\"PT15H\"", "01:00:00"),
      ("@\"10:00:00\" - @\"PT11H\"", "23:00:00"), ("@\"10:00:00\" - @\"11:30:00\"", "-PT1H30M"),
      ("@\"10:00:00\" - @\"11:30:00Z\"", "null"), ("@\"10:00:00+01:00\" - @\"10:00:00Z\"", "-PT1H"),
      ("@\"2026-01-01T00:00:00\" + @\"P1M\"", "2026-02-01T00:00:00"),
      ("@\"2026-01-01T00:00:00\" - @\"PT1S\"", "2025-12-31T23:59:59"),
      ("@\"2026-01-01T00:00:00\" - @\"2025-12-31T12:00:00\"", "PT12H"),
      ("@\"2026-01-02\" - @\"2026-01-01T12:00:00Z\"", "PT12H"),
      ("@\"999999999-12-31\" + @\"P1D\"", "null"),
      ("@\"999999999-12-31T10:00:00\" + @\"P1M\"", "null"),
      ("@\"P1Y\" * 1.5", "P1Y6M"), ("3 * @\"PT20M\"", "PT1H"), ("@\"P1Y\" * 1e30", "null"),
      ("@\"P1D\" / 2", "PT12H"), ("@\"P1Y\" / 5", "P2M"), ("@\"P1D\" / @\"PT6H\"", "4"),
      ("@\"P1Y\" / @\"P5M\"", "2.4"), ("@\"P1D\" / @\"PT0S\"", "null"), ("@\"P1Y\" / 0", "null"),
      ("@\"P1D\" * 1e300", "null"), ("@\"P1D\" / 0", "null"), ("2 ** \"a\"", "null"),
      ("\"a\" / 2", "null"), ("true * 2", "null"), ("@\"P1D\" - 2", "null"),
      ("2 - @\"P1Y\"", "null"),
      ("-@\"P1D\"", "-P1D"), ("-@\"P1Y\"", "-P1Y"), ("-\"a\"", "null"), ("-null", "null"),
      ("@\"P99999999999D\" + @\"P99999999999D\"", "P199999999998D"),
      ("@\"P1100000000000000D\" * 2", "null"),
    ])
  func arithmetic(text: String, result: String) throws {
    #expect(try feel(text) == result)
  }

  @Test(
    "Comparing",
    arguments: [
      ("1 = 1.0", "true"), ("1 != 2", "true"), ("1 < 2", "true"), ("2 <= 2", "true"),
      ("2 > 2", "false"),
      ("2 >= 3", "false"), ("1 = \"1\"", "null"), ("1 < \"1\"", "null"), ("null = null", "true"),
      ("null = 1", "false"), ("null < 1", "null"), ("[1] = [1]", "true"), ("true < false", "null"),
      ("@\"2026-01-01\" < @\"2026-01-02\"", "true"), ("@\"P1D\" = @\"PT24H\"", "true"),
      ("@\"P12M\" = @\"P1Y\"", "true"), ("@\"2026-01-01\" = @\"2026-01-01T00:00:00\"", "null"),
      ("5 between 1 and 10", "true"), ("5 between 6 and null", "false"),
      ("5 between 1 and null", "null"),
      ("\"b\" between \"a\" and \"c\"", "true"),
    ])
  func comparison(text: String, result: String) throws {
    #expect(try feel(text) == result)
  }

  @Test(
    "And, or, not, if",
    arguments: [
      ("true and null", "null"), ("null and false", "false"), ("false and 1", "false"),
      ("true or null", "true"), ("null or false", "null"), ("1 or true", "true"),
      ("1 or false", "null"),
      ("not(null)", "null"), ("not(1)", "null"), ("not(false)", "true"),
      ("if null then 1 else 2", "2"),
      ("if true then 1 else 2", "1"), ("if 5 then 1 else 2", "2"),
    ])
  func logic(text: String, result: String) throws {
    #expect(try feel(text) == result)
  }

  @Test(
    "In",
    arguments: [
      ("5 in [1..5]", "true"), ("5 in [1..5)", "false"), ("1 in (1..5]", "false"),
      ("5 in <= 5", "true"),
      ("5 in (> 5, 5)", "true"), ("5 in !=5", "false"), ("5 in [1, 2, 5]", "true"),
      ("5 in [[1..2], [4..6]]", "true"),
      ("[1..2] in [[1..2]]", "true"), ("[1] in [[1], [2]]", "true"), ("5 in [\"a\"]", "false"),
      ("5 in (\"a\", 5)", "true"), ("5 in (\"a\", 6)", "null"), ("null in [1..5]", "null"),
      ("0 in [1..null]", "null"), ("null in [null]", "true"), ("5 in [\"a\"..\"b\"]", "null"),
      ("5 in (1 + 1) * 2 + 1", "true"), ("5 in [1..\"a\"]", "null"),
    ])
  func membership(text: String, result: String) throws {
    #expect(try feel(text) == result)
  }

  @Test(
    "Lists, filters, contexts, paths",
    arguments: [
      ("[1, 2, 3][2]", "2"), ("[1, 2, 3][-1]", "3"), ("[1, 2, 3][4]", "null"),
      ("[1, 2][0]", "null"),
      ("[1, 2][1.5]", "null"), ("[1, 2, 3][item > 1]", "[2, 3]"), ("[][1]", "null"),
      ("[][item > 1]", "[]"),
      ("5[1]", "5"), ("5[item > 6]", "[]"), ("null[1]", "null"),
      ("[{a: 1}, {a: 2}][a = 2].a", "[2]"),
      ("[{item: 5}][item = 5]", "[{item: 5}]"), ("[1, 2][\"a\"]", "[]"),
      ("[1, null][item > 0]", "[1]"),
      ("{a: 1, b: a + 1}", "{a: 1, b: 2}"), ("{a: {b: 2}}.a.b", "2"), ("{a: 1}.b", "null"),
      ("5.a", "null"),
      ("[{a: 1}, 5].a", "[1, null]"), ("{\"x y\": 1}.x y", "1"), ("null.a", "null"),
    ])
  func collections(text: String, result: String) throws {
    #expect(try feel(text) == result)
  }

  @Test(
    "For, some, every",
    arguments: [
      ("for i in [1, 2] return i * 2", "[2, 4]"), ("for i in 1..3 return i", "[1, 2, 3]"),
      ("for i in 3..1 return i", "[3, 2, 1]"), ("for i in [1..3] return i", "[1, 2, 3]"),
      ("for i in @\"2026-01-31\"..@\"2026-02-01\" return i", "[2026-01-31, 2026-02-01]"),
      (
        "for i in 1..2, j in [\"a\", \"b\"] return string(i) + j",
        "[\"1a\", \"1b\", \"2a\", \"2b\"]"
      ),
      ("for i in 1..4 return if i = 1 then 1 else i * partial[-1]", "[1, 2, 6, 24]"),
      ("for i in null return i", "null"), ("for i in 5 return i", "[5]"),
      ("for i in 1..1.5 return i", "null"),
      ("for i in \"a\"..\"b\" return i", "null"), ("for i in [1..null] return i", "null"),
      ("for i in (1..3) return 1", "[1]"), ("for i in 1..2, j in null return i", "null"),
      ("some i in [1, 2] satisfies i > 1", "true"), ("some i in [] satisfies true", "false"),
      ("some i in [1, null] satisfies i > 1", "null"),
      ("every i in [1, 2] satisfies i > 0", "true"),
      ("every i in [1, null] satisfies i > 1", "false"),
      ("every i in [2, null] satisfies i > 1", "null"),
      ("every i in null satisfies true", "null"),
      ("some i in [1], j in [2] satisfies i < j", "true"),
      ("some i in (< 5) satisfies true", "true"),
    ])
  func iteration(text: String, result: String) throws {
    #expect(try feel(text) == result)
  }

  @Test(
    "Properties",
    arguments: [
      ("@\"2026-11-23\".year", "2026"), ("@\"2026-11-23\".month", "11"),
      ("@\"2026-11-23\".day", "23"),
      ("@\"2026-11-23\".weekday", "1"), ("@\"2026-11-23\".hour", "null"),
      ("@\"10:20:30\".hour", "10"),
      ("@\"10:20:30\".minute", "20"), ("@\"10:20:30\".second", "30"),
      ("@\"10:20:30+01:00\".time offset", "PT1H"),
      ("@\"10:20:30@Europe/Paris\".time offset", "null"),
      ("@\"10:20:30@Etc/UTC\".timezone", "Etc/UTC"),
      ("@\"10:20:30\".timezone", "null"), ("@\"10:20:30\".year", "null"),
      ("@\"2026-07-01T10:20:30@Europe/Paris\".time offset", "PT2H"),
      ("@\"2026-07-01T10:20:30\".time offset", "null"),
      ("@\"2026-07-01T10:20:30\".day", "1"), ("@\"2026-07-01T10:20:30\".minute", "20"),
      ("@\"P1DT2H3M4S\".days", "1"), ("@\"P1DT2H3M4S\".hours", "2"),
      ("@\"P1DT2H3M4S\".minutes", "3"),
      ("@\"P1DT2H3M4S\".seconds", "4"), ("@\"P1D\".years", "null"), ("@\"P1Y2M\".years", "1"),
      ("@\"P1Y2M\".months", "2"), ("@\"P1Y2M\".days", "null"), ("[1..3).start", "1"),
      ("[1..3).end", "3"),
      ("[1..3).start included", "true"), ("[1..3).end included", "false"), ("(< 3).start", "null"),
      ("(> 3).end", "null"), ("[1..3].size", "null"), ("\"a\".length", "null"),
    ])
  func properties(text: String, result: String) throws {
    #expect(try feel(text) == result)
  }

  @Test(
    "Own functions",
    arguments: [
      ("(function(a, b) a - b)(5, 3)", "2"), ("(function(a, b) a - b)(b: 5, a: 3)", "-2"),
      ("(function(a) a)(1, 2)", "null"), ("(function(a) a)(b: 1)", "null"),
      ("(function(a) a)(a: 1, a: 2)", "null"),
      ("(function(a: number) a)(\"x\")", "null"), ("(function(a: number) a)([1])", "1"),
      ("(function(a: list<number>) a)(1)", "[1]"), ("(function(a: number) a)(null)", "null"),
      ("{x: 2, f: function(y) x * y, z: f(21)}.z", "42"), ("5(1)", "null"), ("null(1)", "null"),
      ("{f: count}.f([1, 2])", "2"), ("count(1, 2)", "null"), ("count(items: 1)", "null"),
      ("nothing(1)", "null"),
      ("function(a: number) a + 1", "function(a: number) a + 1"), ("count", "count"),
    ])
  func functions(text: String, result: String) throws {
    #expect(try feel(text) == result)
  }
}

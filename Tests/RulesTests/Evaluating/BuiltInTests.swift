import Rules
import Testing

/// FEEL's own functions (DMN 1.5, 10.3.4), by subject.
struct BuiltInTests {
  @Test(
    "Texts",
    arguments: [
      ("substring(\"foobar\", 3)", "obar"), ("substring(\"foobar\", 3, 3)", "oba"),
      ("substring(\"foobar\", -2, 1)", "a"), ("substring(\"\\U01F600x\", 2)", "x"),
      ("substring(\"foobar\", 0)", "null"), ("substring(\"foobar\", 9)", ""),
      ("substring(\"foobar\", 3, 0)", "null"),
      ("substring(\"foobar\", 3, 1.5)", "null"), ("substring(1, 2)", "null"),
      ("string length(\"\\U01F600\")", "1"),
      ("upper case(\"aBc\")", "ABC"), ("lower case(\"aBc\")", "abc"),
      ("substring before(\"foobar\", \"bar\")", "foo"),
      ("substring before(\"foobar\", \"xyz\")", ""), ("substring before(\"foobar\", 1)", "null"),
      ("substring after(\"foobar\", \"ob\")", "ar"), ("substring after(\"foobar\", \"xyz\")", ""),
      ("substring after(\"foobar\", \"\")", "foobar"), ("substring after(null, \"\")", "null"),
      ("contains(\"foobar\", \"oba\")", "true"), ("contains(\"ab\", \"abc\")", "false"),
      ("contains(\"ab\", null)", "null"),
      ("starts with(\"foobar\", \"fo\")", "true"), ("starts with(\"foobar\", 1)", "null"),
      ("ends with(\"foobar\", \"ar\")", "true"), ("ends with(\"foobar\", 1)", "null"),
      ("string join([\"a\", null, \"b\"], \"-\")", "a-b"), ("string join([\"a\", \"b\"])", "ab"),
      ("string join([\"a\", 1])", "null"), ("string join([\"a\"], 1)", "null"),
      ("string join(\"a\")", "a"),
    ])
  func strings(text: String, result: String) throws {
    #expect(try feel(text) == result)
  }

  @Test(
    "Regular expressions",
    arguments: [
      ("matches(\"banana\", \"[a-z]{3}\")", "true"),
      ("matches(\"BANANA\", \"^ban\", \"i\")", "true"),
      ("matches(\"a\", \"(\")", "null"), ("matches(\"a\", 1)", "null"),
      ("matches(\"a\", \"a\", \"z\")", "null"),
      ("matches(\"a\", \"a\", null)", "true"),
      ("replace(\"abcd\", \"(ab)|(a)\", \"[1=$1][2=$2]\")", "[1=ab][2=]cd"),
      ("replace(\"banana\", \"a\", \"o\")", "bonono"),
      ("replace(\"a.b\", \".\", \"-\", \"q\")", "a-b"),
      ("replace(\"a\", \"a\", \"$\", \"q\")", "$"), ("replace(\"a\", \"a\", \"\\\\$\")", "$"),
      ("replace(\"a\", \"a\", \"$\")", "null"),
      ("replace(\"a\", \"a\", \"$x\")", "null"), ("replace(\"a\", \"a\", \"\\\\x\")", "null"),
      ("replace(\"a\", \"a\", \"$7\")", ""),
      ("replace(\"a\", \"x*\", \"-\")", "null"), ("replace(\"a\", \"[\", \"-\")", "null"),
      ("split(\"John Doe\", \"\\\\s\")", "[\"John\", \"Doe\"]"),
      ("split(\"a;b;;c\", \";\")", "[\"a\", \"b\", \"\", \"c\"]"),
      ("split(\"a\", \"(\")", "null"), ("split(\"a\", \"x?\")", "null"),
    ])
  func patterns(text: String, result: String) throws {
    #expect(try feel(text) == result)
  }

  @Test(
    "Numbers",
    arguments: [
      ("decimal(1/3, 2)", "0.33"), ("decimal(2.5, 0)", "2"), ("floor(-1.5)", "-2"),
      ("floor(1.56, 1)", "1.5"),
      ("ceiling(1.2)", "2"), ("ceiling(-1.56, 1)", "-1.5"), ("round up(5.5, 0)", "6"),
      ("round down(5.5, 0)", "5"),
      ("round half up(-2.5, 0)", "-3"), ("round half down(2.5, 0)", "2"),
      ("round up(5.5, null)", "null"),
      ("decimal(1, 9999)", "null"), ("decimal(\"a\", 1)", "null"), ("abs(-5)", "5"),
      ("abs(@\"-P1D\")", "P1D"),
      ("abs(@\"-P1Y\")", "P1Y"), ("abs(\"a\")", "null"), ("modulo(-12, 5)", "3"),
      ("modulo(1, 0)", "null"),
      ("modulo(1, \"a\")", "null"), ("sqrt(16)", "4"), ("sqrt(-1)", "null"), ("log(1)", "0"),
      ("exp(0)", "1"),
      ("odd(5)", "true"), ("odd(-4)", "false"), ("even(-2)", "true"), ("even(\"a\")", "null"),
    ])
  func numbers(text: String, result: String) throws {
    #expect(try feel(text) == result)
  }

  @Test(
    "Lists",
    arguments: [
      ("list contains([1, null], null)", "true"), ("list contains([1, 2], 3)", "false"),
      ("count([1, 2])", "2"),
      ("count(null)", "null"), ("count(5)", "1"), ("all([true, null])", "null"),
      ("all([1, true])", "null"),
      ("all([1, false])", "false"), ("any([true, 1])", "true"), ("any([false, null])", "null"),
      ("any([])", "false"),
      ("all(true, false)", "false"), ("sublist([1, 2, 3], 2)", "[2, 3]"),
      ("sublist([1, 2, 3], -2, 1)", "[2]"),
      ("sublist([1], 2)", "null"), ("sublist([1], 1, 2)", "null"), ("sublist([1], 0)", "null"),
      ("append([1], 2, 3)", "[1, 2, 3]"),
      ("append([1], [2])", "[1, [2]]"), ("append([1])", "[1]"),
      ("concatenate([1], [2, 3], 4)", "[1, 2, 3, 4]"), ("concatenate([[1]])", "[[1]]"),
      ("concatenate([1], null)", "null"), ("concatenate(null)", "null"),
      ("insert before([1, 3], 2, 2)", "[1, 2, 3]"), ("insert before([1], 5, 2)", "null"),
      ("insert before([1, 3], -1, 2)", "[1, 2, 3]"), ("remove([1, 2], 1)", "[2]"),
      ("remove([1, 2], 0)", "null"),
      ("list replace([1, 2], 2, 5)", "[1, 5]"), ("list replace([1, 2], 3, 5)", "null"),
      ("list replace(null, 3, 5)", "null"),
      ("list replace([1, 2], function(item, newItem) item < newItem, 2)", "[2, 2]"),
      ("list replace([1, 2], match: function(a, b) null, newItem: 2)", "null"),
      ("list replace(list: [1, 2], match: function(a, b) null, newItem: 2)", "null"),
      ("reverse([1, 2])", "[2, 1]"),
      ("index of([1, 2, 1], 1)", "[1, 3]"), ("index of(null, 1)", "null"),
      ("union([1, 2], [2, 3])", "[1, 2, 3]"),
      ("distinct values([1, 2, 1, null, null])", "[1, 2, null]"),
      ("flatten([[1, [2]], [], 3])", "[1, 2, 3]"),
      ("sort([3, 1, 2])", "[1, 2, 3]"), ("sort([3, 1, 2], function(x, y) x > y)", "[3, 2, 1]"),
      ("sort([1, \"a\"])", "null"),
      ("sort([1, 2], function(x, y) null)", "null"), ("sort([1], 5)", "null"),
    ])
  func lists(text: String, result: String) throws {
    #expect(try feel(text) == result)
  }

  @Test(
    "One value out of many",
    arguments: [
      ("min([6, 14, -3])", "-3"), ("max(1, 2, 3)", "3"), ("min([])", "null"),
      ("max([1, \"a\"])", "null"), ("min([true])", "null"),
      ("max([@\"2026-01-01\", @\"2026-01-02\"])", "2026-01-02"), ("sum([1, 2, 3])", "6"),
      ("sum([])", "null"),
      ("sum(null)", "null"), ("sum([@\"P1D\", @\"PT1H\"])", "P1DT1H"),
      ("sum([@\"P1Y\", @\"P1M\"])", "P1Y1M"),
      ("sum([@\"P1D\", 1])", "null"), ("sum([@\"P1Y\", 1])", "null"), ("sum([1, \"a\"])", "null"),
      ("mean([1, 2, 3, 4])", "2.5"), ("mean([])", "null"),
      ("product([2, 3, 4])", "24"), ("product([])", "null"), ("median(8, 2, 5, 3, 4)", "4"),
      ("median([6, 1, 2, 3])", "2.5"),
      ("median([])", "null"), ("median([\"a\"])", "null"),
      ("stddev(2, 4, 7, 5)", "2.081665999466132735282297706979931"),
      ("stddev([1])", "null"), ("stddev([9e6144, -9e6144])", "null"),
      ("mode(6, 3, 9, 6, 6)", "[6]"), ("mode([6, 1, 9, 6, 1])", "[1, 6]"), ("mode([])", "[]"),
      ("mode([\"a\"])", "null"),
    ])
  func statistics(text: String, result: String) throws {
    #expect(try feel(text) == result)
  }

  @Test(
    "Dates and times",
    arguments: [
      ("date(\"2026-01-31\")", "2026-01-31"), ("date(2026, 1, 31)", "2026-01-31"),
      ("date(2026, 2, 31)", "null"),
      ("date(2026, null, 31)", "null"), ("date(@\"2026-01-31T10:00:00\")", "2026-01-31"),
      ("date(1)", "null"),
      ("time(\"10:00:00Z\")", "10:00:00Z"), ("time(10, 30, 5.5)", "10:30:05.5"),
      ("time(10, 30, 0, @\"PT1H\")", "10:30:00+01:00"),
      ("time(25, 0, 0)", "null"), ("time(10, 0, 0, @\"PT20H\")", "null"),
      ("time(@\"2026-01-31T10:00:00\")", "10:00:00"),
      ("time(@\"10:00:00\")", "10:00:00"), ("time(@\"2026-01-31\")", "00:00:00Z"),
      ("time(5)", "null"),
      ("date and time(\"2026-01-31\")", "2026-01-31T00:00:00"),
      ("date and time(@\"2026-01-31\")", "2026-01-31T00:00:00Z"),
      ("date and time(@\"2026-01-31T10:00:00\")", "2026-01-31T10:00:00"),
      ("date and time(5)", "null"), ("date and time(\"x\")", "null"),
      ("date and time(@\"2026-01-31\", @\"10:00:00\")", "2026-01-31T10:00:00"),
      ("date and time(@\"2026-01-31\", 5)", "null"),
      ("duration(\"P1D\")", "P1D"), ("duration(@\"P1Y\")", "P1Y"), ("duration(\"x\")", "null"),
      ("years and months duration(@\"2024-02-29\", @\"2026-02-28\")", "P1Y11M"),
      ("years and months duration(1, 2)", "null"),
      ("day of year(@\"2024-12-31\")", "366"), ("day of week(@\"2026-11-23\")", "Monday"),
      ("day of week(1)", "null"), ("day of year(1)", "null"),
      ("month of year(@\"2026-11-23\")", "November"), ("week of year(@\"2027-01-03\")", "53"),
      ("week of year(1)", "null"),
      ("week of year(@\"2019-12-31\")", "1"),
    ])
  func dates(text: String, result: String) throws {
    #expect(try feel(text) == result)
  }

  @Test(
    "Contexts",
    arguments: [
      ("get value({a: 1}, \"a\")", "1"), ("get value({a: 1}, \"b\")", "null"),
      ("get value(1, \"b\")", "null"),
      ("get entries({a: 1})", "[{key: \"a\", value: 1}]"), ("get entries(1)", "null"),
      ("context([{key: \"a\", value: 1}])", "{a: 1}"), ("context([{key: \"a\"}])", "null"),
      ("context(null)", "null"),
      ("context([{key: \"a\", value: 1}, {key: \"a\", value: 2}])", "null"),
      ("context put({a: 1}, \"b\", 2)", "{a: 1, b: 2}"),
      ("context put(1, \"b\", 2)", "null"),
      ("context merge([{a: 1}, {a: 2, b: 3}])", "{a: 2, b: 3}"),
      ("context merge([1])", "null"), ("context merge(null)", "null"),
    ])
  func contexts(text: String, result: String) throws {
    #expect(try feel(text) == result)
  }

  @Test(
    "Conversion",
    arguments: [
      ("string(1.50)", "1.5"), ("string(null)", "null"),
      ("string([1, \"a\\\"\", null])", "[1, \"a\\\"\", null]"),
      ("string({a: @\"P1D\", b: @\"P1Y\"})", "{a: P1D, b: P1Y}"),
      ("string([true, @\"10:00:00\", @\"2026-01-01\"])", "[true, 10:00:00, 2026-01-01]"),
      ("string(@\"2026-01-01T10:00:00Z\")", "2026-01-01T10:00:00Z"), ("string([1..2))", "[1..2)"),
      ("string((1..2])", "(1..2]"),
      ("string((< 5))", "< 5"), ("string([> 5])", "[> 5]"), ("number(\"1.5\")", "1.5"),
      ("number(5)", "5"), ("number(\"a\")", "null"), ("number(true)", "null"),
      ("number(\"1 000,5\", \" \", \",\")", "1000.5"), ("number(\"1.000,5\", null, \",\")", "null"),
      ("number(\"1\", \".\", \".\")", "null"),
      ("number(\"1\", \"x\", \".\")", "null"), ("number(\"1\", \",\", \"x\")", "null"),
      ("is(1, 1.0)", "true"),
      ("is(@\"10:00:00Z\", @\"11:00:00+01:00\")", "false"), ("is(1, \"1\")", "false"),
    ])
  func conversion(text: String, result: String) throws {
    #expect(try feel(text) == result)
  }

  @Test(
    "Points and ranges",
    arguments: [
      ("before(1, 10)", "true"), ("before(1, [1..10])", "false"), ("before(1, (1..10])", "true"),
      ("before([1..10), 10)", "true"),
      ("after(10, [1..5])", "true"), ("after([5..10], 5)", "false"),
      ("meets([1..5], [5..10])", "true"), ("meets([1..5), [5..10])", "false"),
      ("met by([5..10], [1..5])", "true"), ("overlaps([1..5], [3..8])", "true"),
      ("overlaps([1..5), [5..8])", "false"),
      ("overlaps before([1..5], [3..8])", "true"), ("overlaps before([3..8], [1..5])", "false"),
      ("overlaps before([1..5], [1..8])", "false"), ("overlaps before([1..5], (1..8])", "true"),
      ("overlaps after([3..8], [1..5])", "true"),
      ("finishes(10, [1..10])", "true"), ("finishes([5..10], [1..10])", "true"),
      ("finishes([5..10), [1..10])", "false"),
      ("finished by([1..10], 10)", "true"), ("includes([1..10], 5)", "true"),
      ("includes([1..10), 10)", "false"),
      ("during(5, [1..10])", "true"), ("during([0..5], [1..10])", "false"),
      ("starts(1, [1..10])", "true"), ("starts([1..5], (1..10])", "false"),
      ("started by([1..10], [1..5])", "true"), ("coincides([1..5], [1..5])", "true"),
      ("coincides(5, (= 5))", "true"),
      ("coincides(1, 2)", "false"), ("before(1, \"a\")", "null"), ("before(null, 1)", "null"),
      ("before(1, (< 5))", "null"),
      ("before(1, [null..5])", "null"), ("before(1, [5..null])", "null"),
      ("before(1, (>= 5))", "null"), ("includes([1..10], \"a\")", "null"),
    ])
  func ranges(text: String, result: String) throws {
    #expect(try feel(text) == result)
  }

  @Test("The names of all functions are known, and none depends on the moment")
  func names() {
    #expect(Evaluator.functionNames.contains("list contains"))
    #expect(!Evaluator.functionNames.contains("now") && !Evaluator.functionNames.contains("today"))
  }
}

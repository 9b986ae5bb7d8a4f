import Testing

@testable import Rules

@Suite("Checking conditions")
struct TypeCheckerTests {
  @Test(
    "Conditions of the declared subset",
    arguments: [
      "eisen_vooraf",
      "eisen_vooraf and eisen_relevant",
      "not(eisen_vooraf or eisen_relevant)",
      "eisen_vooraf = true",
      "eisen_vooraf != eisen_relevant",
      "false",
      "aantal_werknemers > grens and uitbesteding in (\"deels\", \"geheel\")",
      "uitbesteding = \"geen\"",
      "\"geen\" != uitbesteding",
      "uitbesteding = selectie_door",
      "uitbesteding in [\"geen\", \"deels\"]",
      "percentage_getraind >= 80",
      "percentage_getraind between 20 and grens",
      "percentage_getraind in [20..80)",
      "percentage_getraind in (< 20, > 80, 50)",
      "verloop in (= 3)",
      "verloop + 1 <= 2 * grens - 3 / 4",
      "-verloop < 5",
      "count(interview) >= 2",
      "list contains(interview, \"apart\")",
      "\"apart\" in interview",
      "datum_evaluatie >= peildatum - duration(\"P24M\") and datum_evaluatie <= peildatum",
      "datum_evaluatie > date(\"2026-01-01\") + duration(\"P30D\")",
      "duration(\"P30D\") + datum_evaluatie > peildatum",
      "peildatum - datum_evaluatie <= duration(\"P730D\")",
      "datum_evaluatie in [@\"2026-01-01\"..@\"2026-12-31\"]",
      "datum_evaluatie + @\"P1Y\" > peildatum",
      "datum_evaluatie - (if eisen_vooraf then @\"P1M\" else -@\"P2M\") > peildatum",
      "if eisen_vooraf then eisen_relevant else uitbesteding = \"geen\"",
      "(if eisen_vooraf then 10 else verloop) > 5",
      "(if eisen_vooraf then peildatum else datum_start) > datum_evaluatie",
    ])
  func accepted(_ text: String) throws {
    let (type, problems) = try TypeChecker.check(Samples.read(text), Samples.signature)
    #expect(type == .boolean)
    #expect(problems == [])
    _ = try Compiler.compile(Samples.read(text), Samples.signature)
  }

  @Test("Names and functions that do not exist, with the one probably meant")
  func unknown() throws {
    #expect(
      try Samples.problems("eisen_vooraaf")
        == [.unknownName("eisen_vooraaf", suggestion: "eisen_vooraf")])
    #expect(try Samples.problems("x > 3") == [.unknownName("x", suggestion: nil)])
    #expect(
      try Samples.problems("cuont(interview) > 1")
        == [.unknownFunction("cuont", suggestion: "count")])
    #expect(
      try Samples.problems("zoek(interview) > 1")
        == [.unknownFunction("zoek", suggestion: nil)])
    #expect(
      try Samples.problems("uitbesteding = \"gheel\"")
        == [.unknownOption("gheel", name: "uitbesteding", suggestion: "geheel")])
    #expect(
      try Samples.problems("list contains(kanalen, \"tv\")")
        == [.unknownOption("tv", name: "kanalen", suggestion: nil)])
    #expect(
      try Samples.problems("\"ap art\" in interview")
        == [.unknownOption("ap art", name: "interview", suggestion: "apart")])
  }

  @Test("A problem has the place of the part it is about")
  func places() throws {
    let text = "eisen_vooraf and uitbesteding in (\"deels\", \"half\", \"alles\")"
    let problems = try TypeChecker.check(Samples.read(text), Samples.signature).problems
    let scalars = Array(text.unicodeScalars)
    let parts = problems.map { problem in
      String(String.UnicodeScalarView(scalars[problem.range.start..<problem.range.end]))
    }
    #expect(parts == ["\"half\"", "\"alles\""])
    #expect(problems.allSatisfy { $0.isError })
  }

  @Test(
    "Sides that do not go together",
    arguments: [
      ("eisen_vooraf = \"ja\"", RuleType.boolean, RuleType.text),
      ("verloop = \"3\"", .number, .text),
      ("verloop > peildatum", .number, .date),
      ("datum_start > \"2026-01-01\"", .date, .text),
      ("peildatum - 24 > datum_start", .date, .number),
      ("peildatum + datum_start > peildatum", .date, .date),
      ("duration(\"P1M\") > duration(\"P30D\")", .months, .days),
      ("uitbesteding = 1", .choice, .number),
      ("uitbesteding + 1 > 2", .choice, .number),
      ("eisen_vooraf = 1", .boolean, .number),
      ("(if eisen_vooraf then 1 else peildatum) > 3", .number, .date),
      ("(if eisen_vooraf then eisen_relevant else 1)", .boolean, .number),
      ("verloop in [1..peildatum]", .number, .date),
      ("verloop in [peildatum..4]", .number, .date),
      ("verloop in (\"a\")", .number, .text),
      ("1 - duration(\"P1D\") > 1", .number, .days),
    ])
  func clashes(_ text: String, _ left: RuleType, _ right: RuleType) throws {
    #expect(try Samples.problems(text) == [.typeClash(left: left, right: right)])
  }

  @Test("A value where another type is needed")
  func wrongTypes() throws {
    #expect(
      try Samples.problems("verloop") == [.wrongType(found: .number, expected: [.boolean])])
    #expect(
      try Samples.problems("eisen_vooraf and verloop")
        == [.wrongType(found: .number, expected: [.boolean])])
    #expect(
      try Samples.problems("eisen_vooraf", expecting: .number)
        == [.wrongType(found: .boolean, expected: [.number])])
    #expect(
      try Samples.problems("peildatum", expecting: .number)
        == [.wrongType(found: .date, expected: [.number])])
    #expect(
      try Samples.problems("count(uitbesteding) > 1")
        == [.wrongType(found: .choice, expected: [.choices])])
    #expect(
      try Samples.problems("-peildatum > 1")
        == [.wrongType(found: .date, expected: [.number, .days, .months])])
    #expect(
      try Samples.problems("(if eisen_vooraf then \"a\" else \"b\") = uitbesteding")
        == [.wrongType(found: .text, expected: [.boolean, .number, .date])])
    #expect(
      try Samples.problems("uitbesteding") == [.wrongType(found: .choice, expected: [.boolean])])
  }

  @Test("Text answers cannot be read")
  func texts() throws {
    let expected: [RuleProblem.Reason] = [.textNotReadable(name: "toelichting")]
    #expect(try Samples.problems("toelichting = \"ja\"") == expected)
    #expect(try Samples.problems("toelichting") == expected)
    #expect(try Samples.problems("verloop > toelichting") == expected)
    #expect(try Samples.problems("toelichting in [1..2]") == expected)
    #expect(try Samples.problems("toelichting + 1 > 3") == expected)
  }

  @Test("Order and sets")
  func orderAndSets() throws {
    #expect(try Samples.problems("uitbesteding > \"geen\"") == [.notOrdered(.choice)])
    #expect(try Samples.problems("uitbesteding > selectie_door") == [.notOrdered(.choice)])
    #expect(try Samples.problems("eisen_vooraf < eisen_relevant") == [.notOrdered(.boolean)])
    #expect(
      try Samples.problems("eisen_vooraf between true and false") == [.notOrdered(.boolean)])
    #expect(try Samples.problems("interview = [\"apart\"]") == [.notInSubset(.list)])
    #expect(try Samples.problems("interview = \"apart\"") == [.setCompared(name: "interview")])
    #expect(try Samples.problems("kanalen != interview") == [.setCompared(name: "kanalen")])
    let signature = try Signature(["a": .choice(["x", "y"]), "b": .choice(["y", "x"])])
    let expression = try Parser.parse("a = b", names: signature.names)
    #expect(
      TypeChecker.check(expression, signature).problems.map(\.reason)
        == [.differentOptions(left: "a", right: "b")])
  }

  @Test("Comparison with null")
  func null() throws {
    for text in [
      "verloop = null", "null != verloop", "verloop in (null, 3)", "verloop between null and 3",
      "null in (1, 2)", "verloop in [null..3]", "null between 1 and 2",
    ] {
      #expect(try Samples.problems(text) == [.comparisonWithNull], "\(text)")
    }
    #expect(try Samples.problems("null") == [.notInSubset(.null)])
  }

  @Test("Forms of FEEL outside the subset")
  func outside() throws {
    let cases: [(String, RuleProblem.Construct)] = [
      ("verloop ** 2 > 4", .power),
      ("some k in kanalen satisfies k = \"site\"", .quantifier),
      ("every k in kanalen satisfies k = \"site\"", .quantifier),
      ("count(for k in kanalen return k) > 1", .loop),
      ("count(kanalen[1]) > 1", .filter),
      ("peildatum.year > 2025", .path),
      ("peildatum instance of date", .instanceOf),
      ("{a: 1} = 3", .context),
      ("[1, 2] = 3", .list),
      ("verloop in []", .list),
      ("(function(x) x)(3) > 1", .functionLiteral),
      ("string length(toelichting) > 3", .function("string length")),
      ("not(negand: eisen_vooraf)", .namedArgument("negand")),
      ("\"a\" = \"b\"", .textLiteral),
      ("peildatum > @\"2026-01-01T10:00:00\"", .dateWithTime("2026-01-01T10:00:00")),
    ]
    for (text, construct) in cases {
      #expect(try Samples.problems(text) == [.notInSubset(construct)], "\(text)")
    }
    let interval = Expression(
      .interval(
        Expression.Interval(low: nil, high: nil, includesLow: false, includesHigh: false)),
      SourceRange(start: 0, end: 1))
    for expression in [
      interval, Expression(.in(try Samples.read("verloop"), tests: [interval]), interval.range),
    ] {
      #expect(
        TypeChecker.check(expression, Samples.signature).problems.map(\.reason)
          == [.notInSubset(.interval)])
    }
  }

  @Test("Arguments, dates and durations")
  func arguments() throws {
    let cases: [(String, RuleProblem.Reason)] = [
      ("count(interview, 2) > 1", .wrongArgumentCount(function: "count", found: 2, expected: 1)),
      (
        "list contains(interview)",
        .wrongArgumentCount(function: "list contains", found: 1, expected: 2)
      ),
      (
        "date(2026, 1, 1) < peildatum",
        .wrongArgumentCount(function: "date", found: 3, expected: 1)
      ),
      ("list contains(interview, uitbesteding)", .literalNeeded(function: "list contains")),
      ("date(peildatum) > peildatum", .literalNeeded(function: "date")),
      ("peildatum - duration(verloop) > peildatum", .literalNeeded(function: "duration")),
      ("peildatum > date(\"2026-02-30\")", .dateDoesNotExist("2026-02-30")),
      ("peildatum > @\"2026-13-01\"", .dateDoesNotExist("2026-13-01")),
      ("peildatum > date(\"1 mei 2026\")", .unreadableDate("1 mei 2026")),
      ("peildatum > date(\"01-05-2026\")", .unreadableDate("01-05-2026")),
      ("peildatum - duration(\"24M\") > peildatum", .unreadableDuration("24M")),
      ("peildatum - duration(\"P1M2D\") > peildatum", .unreadableDuration("P1M2D")),
      ("peildatum - @\"P1DT2H\" > peildatum", .durationWithTime("P1DT2H")),
      ("verloop / 0 > 1", .divisionByZero),
    ]
    for (text, reason) in cases {
      #expect(try Samples.problems(text) == [reason], "\(text)")
    }
  }

  @Test(
    "Comparisons that cannot go either way",
    arguments: [
      ("percentage_getraind > 100", false), ("percentage_getraind >= 0", true),
      ("101 < percentage_getraind", false), ("percentage_getraind = 120", false),
      ("percentage_getraind != 120", true), ("percentage_getraind <= 100", true),
      ("percentage_getraind < 0", false), ("aantal_werknemers > -1", true),
      ("count(interview) > 4", false), ("count(interview) <= 4", true),
      ("count(kanalen) + count(interview) > 6", false),
      ("percentage_getraind * 2 > 200", false), ("percentage_getraind / 2 <= 50", true),
      ("100 - percentage_getraind < 0", false), ("-percentage_getraind > 0", false),
      ("(if eisen_vooraf then 1 else percentage_getraind) > 100", false),
      ("percentage_getraind between 110 and 120", false),
      ("percentage_getraind between 0 and 100", true),
      ("percentage_getraind in [80..20]", false),
      ("percentage_getraind in (> 100, 200)", false),
      ("percentage_getraind in (> 100, >= 0)", true),
      ("uitbesteding in (\"geen\", \"deels\", \"geheel\")", true),
      ("peildatum in [@\"2026-02-01\"..@\"2026-01-01\"]", false),
      ("1 = 1", true), ("@\"P1M\" > @\"P2M\"", false),
    ])
  func fixed(_ text: String, _ outcome: Bool) throws {
    let problems = try TypeChecker.check(Samples.read(text), Samples.signature).problems
    #expect(problems.map(\.reason) == [outcome ? .alwaysTrue : .neverTrue])
    #expect(problems.allSatisfy { !$0.isError })
    _ = try Compiler.compile(Samples.read(text), Samples.signature)
  }

  @Test(
    "No remark when it can go either way",
    arguments: [
      "percentage_getraind > 99", "verloop > 1000000", "count(interview) = 4",
      "percentage_getraind * verloop > 1000", "percentage_getraind / verloop < 0",
      "verloop + 1 > 3", "3 - verloop > 1", "verloop / 2 > 4",
      "(if afspraken then 1 else verloop) > 3",
    ])
  func open(_ text: String) throws {
    #expect(try Samples.problems(text) == [])
  }

  @Test("Groups deeper than the machine's stack are refused, not miscompiled")
  func depth() throws {
    var text = "afspraken"
    for level in 0..<40 {
      text = level % 2 == 0 ? "(\(text) and eisen_vooraf)" : "(\(text) or eisen_relevant)"
      text = "(if afspraken then \(text) else eisen_vooraf)"
    }
    #expect(try Samples.problems(text) == [.tooDeep(limit: 31)])
    #expect(throws: RuleRefusal.self) {
      _ = try Compiler.compile(Samples.read(text), Samples.signature)
    }
    var tree = Expression(.name("afspraken"), SourceRange(start: 0, end: 1))
    for _ in 0..<450 { tree = Expression(.negate(tree), tree.range) }
    #expect(
      TypeChecker.check(tree, Samples.signature).problems.map(\.reason)
        == [.tooDeep(limit: 400)])
  }

  @Test("Many parts beside each other are not deep")
  func width() throws {
    let numbers = (1...500).map(String.init).joined(separator: ", ")
    #expect(try Samples.problems("verloop in (\(numbers))") == [])
    let pairs = (1...50).map { "(afspraken = (verloop > \($0)))" }.joined(separator: " and ")
    #expect(try Samples.problems(pairs) == [])
  }

  @Test("The names an expression uses, in order, each once")
  func references() throws {
    let text =
      "verloop > grens and count(interview) > 2 and x = verloop or "
      + "(some k in kanalen satisfies k = y) and {a: b, c: a}.c = 1 and "
      + "(function(p) p + q)(1) > 2 and count(kanalen[item = z]) > 1 and "
      + "count(for i in 1..m return i + grens) > 2"
    let names = Samples.signature.names.union(["x", "y", "b", "q", "z", "m"])
    let expression = try Parser.parse(text, names: names)
    #expect(
      TypeChecker.references(of: expression)
        == ["verloop", "grens", "interview", "x", "kanalen", "y", "b", "q", "z", "m"])
  }
}

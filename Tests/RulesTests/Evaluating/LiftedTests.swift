import Rules
import Testing

/// Mode lifted: null means "not known", and what depends on it is not known either.
struct LiftedTests {
  private let scope: [String: Value] = ["u": .null, "j": .string("ja"), "n": .number(Decimal(5))]

  @Test(
    "Where plain FEEL says false or takes a branch, lifted says not known",
    arguments: [
      ("u = \"ja\"", "null"), ("u != \"ja\"", "null"), ("j = \"ja\"", "true"), ("u = u", "null"),
      ("u < 5", "null"), ("n > u", "null"), ("u between 1 and 5", "null"),
      ("n between 6 and u", "null"),
      ("n between 1 and 5", "true"), ("u in [1..5]", "null"), ("u in (1, 2)", "null"),
      ("n in (u, 5)", "true"),
      ("n in (u, 6)", "null"), ("n in [u, 6]", "null"), ("n in [u, 5]", "true"),
      ("n in [1..u]", "null"),
      ("n in [6..u]", "null"), ("n in < u", "null"), ("u + 1", "null"), ("-u", "null"),
      ("n * 2", "10"),
      ("if u = 1 then 2 else 3", "null"), ("if u = 1 then 2 else 2", "2"),
      ("if u = 1 then u else u", "null"),
      ("if n = 5 then 1 else u", "1"), ("u = 1 and false", "false"), ("u = 1 or true", "true"),
      ("not(u = 1)", "null"), ("u = 1 and u = 2", "null"), ("count(u)", "null"),
      ("list contains(u, \"a\")", "null"),
      ("list contains([\"a\", u], \"a\")", "true"), ("list contains([\"b\", u], \"a\")", "null"),
      ("list contains([\"b\"], \"a\")", "false"), ("date(u)", "null"),
      ("u instance of number", "null"),
      ("n instance of number", "true"), ("u[1]", "null"), ("[1, 2][item > u]", "null"),
      ("u.x", "null"),
      ("some x in [u, 5] satisfies x = 5", "true"), ("some x in [u, 6] satisfies x = 5", "null"),
      ("every x in [u, 6] satisfies x = 5", "false"), ("every x in [u, 5] satisfies x = 5", "null"),
      ("some x in u satisfies x = 5", "null"), ("for x in 1..u return x", "null"),
      ("[n, u] = [n, 1]", "null"),
      ("[n, u] = [6, 1]", "false"), ("contains(u, \"a\")", "null"),
    ])
  func values(text: String, result: String) throws {
    let outcome = try outcome(text, scope, mode: .lifted)
    #expect(outcome.value.text == result)
    #expect(outcome.failures.isEmpty)
  }

  @Test("What has nothing to do with null is a failure as in plain FEEL")
  func failures() throws {
    #expect(
      try outcome("n = \"a\"", scope, mode: .lifted).failures == [
        EvaluationFailure(
          reason: .notApplicable(operation: "=", left: "number", right: "string"),
          range: SourceRange(start: 0, end: 7))
      ])
  }

  /// Knowing more never turns a known outcome around.
  @Test("A known outcome stays when an unknown becomes known")
  func monotonicity() throws {
    let texts = [
      "a = 1 and b = 2", "a = 1 or not(b = 2)", "if a = 1 then b = 2 else b = 3", "a in (b, 2)",
      "a between b and 3", "a in [b..3]", "a in [1, b]", "a + b > 3", "count([a, b]) = 2",
      "list contains([a, b], 2)", "some x in [a, b] satisfies x = 1",
      "every x in [a, b] satisfies x < 3",
      "[a, b] = [1, 2]", "all([a = 1, b = 2])", "any([a = 1, b = 2])", "a != b",
    ]
    let values: [Value] = [.null, .number(.one), .number(Decimal(2)), .number(Decimal(3))]
    for text in texts {
      let expression = try Parser.parse(text)
      func result(_ a: Value, _ b: Value) -> Value {
        Evaluator(mode: .lifted, scope: ["a": a, "b": b]).evaluate(expression).value
      }
      for a in values {
        for b in values {
          let known = result(a, b)
          guard !known.isNull else { continue }
          for moreA in a.isNull ? values : [a] {
            for moreB in b.isNull ? values : [b] {
              #expect(result(moreA, moreB) == known, "\(text) with \(a), \(b)")
            }
          }
        }
      }
    }
  }
}

import Rules
import Testing

/// Evaluating never stops with an error: the reason stands beside the null.
struct FailureTests {
  @Test(
    "The first failure, and where it is",
    arguments: [
      ("1 + foo", .unknownName("foo"), 4, 7),
      ("1 + \"a\"", .notApplicable(operation: "+", left: "number", right: "string"), 0, 7),
      ("-\"a\"", .notApplicable(operation: "-", left: "string", right: "string"), 0, 4),
      ("1 / 0", .outOfRange(operation: "/"), 0, 5), ("@\"foo\"", .unreadableTemporal("foo"), 0, 6),
      ("{a: 1}.b", .noEntry("b", type: "context"), 0, 8),
      ("1 and true", .notBoolean(type: "number"), 0, 1),
      ("for i in null return i", .notList(type: "Null"), 9, 13),
      ("null[1]", .notList(type: "Null"), 0, 7),
      ("5 in [1..\"a\"]", .impossibleRange(low: "number", high: "string"), 5, 13),
      ("for i in 1..\"a\" return i", .impossibleRange(low: "number", high: "string"), 9, 10),
      ("5(1)", .notFunction(type: "number"), 0, 1),
      ("count()", .wrongArguments(function: "count"), 0, 7),
      ("substring(\"a\")", .wrongArguments(function: "substring"), 0, 14),
      ("(function(a) a)()", .wrongArguments(function: "function"), 0, 17),
      ("date(\"x\")", .callFailed(function: "date"), 0, 9),
      ("(function(a: number) a)(\"x\")", .callFailed(function: "function"), 0, 28),
      ("for i in 1..99999999 return i", .tooMuchWork, 9, 10),
      ("for i in -9223372036854775808..9223372036854775807 return i", .tooMuchWork, 9, 29),
    ] as [(String, EvaluationFailure.Reason, Int, Int)])
  func reasons(text: String, reason: EvaluationFailure.Reason, start: Int, end: Int) throws {
    let outcome = try outcome(text)
    #expect(outcome.value.isNull)
    #expect(
      outcome.failures.first
        == EvaluationFailure(reason: reason, range: SourceRange(start: start, end: end)))
  }

  @Test("A failure in a part does not hide a value that is known")
  func suppressed() throws {
    let outcome = try outcome("1 = \"a\" or true")
    #expect(outcome.value == .boolean(true))
    #expect(outcome.failures.count == 1)
  }

  @Test("Not more than a hundred failures are kept")
  func manyFailures() throws {
    #expect(try outcome("for i in 1..500 return i + \"a\"").failures.count == 100)
  }

  @Test(
    "Work without end is stopped",
    arguments: [
      "(function(f) f(f))(function(f) f(f))",
      "(function(f) 1 + f(f))(function(f) 1 + f(f))",
      "for i in 1..1000, j in 1..1000, k in 1..1000 return i",
      "some i in 1..5000, j in 1..5000 satisfies i + j < 0",
      "for i in 1..100000 return [partial[-1]]",
      "for i in 1..100000 return function() partial",
      "for i in 1..100000 return 1.1 ** 2.5",
      "distinct values(for i in 1..5000 return i)",
      "distinct values(for i in 1..1000 return i)",
      "union(for i in 1..5000 return i)",
      "for i in 1..40 return if i = 1 then \"a\" else partial[-1] + partial[-1]",
      "for i in 1..40 return if i = 1 then [1] else concatenate(partial[-1], partial[-1])",
      "string(for i in 1..40 return if i = 1 then [1] else [partial[-1], partial[-1]])",
      "replace(string join(for i in 1..99 return \"aaaaaaaaaa\"), \"a\", string join(for i in 1..999 return \"aaa\"))",
      "{a: for i in 1..999 return i, b: for i in a, j in a, k in a return k, c: 1}.c",
    ])
  func endlessWork(text: String) throws {
    let outcome = try outcome(text, stepLimit: 20_000)
    #expect(outcome.value.isNull)
    #expect(outcome.failures.contains { $0.reason == .tooMuchWork })
    #expect(outcome.failures.allSatisfy { $0.range.start <= $0.range.end })
  }
}

import Rules
import Testing

/// Reading FEEL text into a tree, and writing the tree back as text.
struct ParserTests {
  static let names: Set<String> = [
    "a", "b", "Monthly Salary", "total-cost", "per cent", "x", "y", "xs", "loan", "first name",
  ]

  /// The tree without places in the text.
  private func shape(_ text: String) throws -> String {
    let reflected = String(reflecting: try Parser.parse(text, names: Self.names).kind)
    return reflected.replacing(#/SourceRange\(start: \d+, end: \d+\)/#, with: "")
  }

  @Test(
    "What an expression is written back as, and that this reads as the same tree",
    arguments: [
      ("1+2*3", "1 + 2 * 3"), ("(1+2)*3", "(1 + 2) * 3"), ("1-(2-3)", "1 - (2 - 3)"),
      ("1-2-3", "1 - 2 - 3"), ("2**3**4", "2 ** 3 ** 4"), ("2**(3**4)", "2 ** (3 ** 4)"),
      ("-2**2", "-2 ** 2"), ("-(2**2)", "-(2 ** 2)"), ("--x", "--x"), ("10--5", "10 - -5"),
      ("a and b or x", "a and b or x"), ("a and (b or x)", "a and (b or x)"),
      ("a = b and x != y", "a = b and x != y"), ("not(a)", "not(a)"),
      ("Monthly   Salary * 12", "Monthly Salary * 12"), ("total-cost - 1", "total-cost - 1"),
      ("a-b", "a - b"), ("x between 1 and 2 and y", "x between 1 and 2 and y"),
      ("x in [1..2]", "x in [1..2]"), ("x in ]1..2[", "x in (1..2)"),
      ("x in (1..2]", "x in (1..2]"),
      ("x in < 5", "x in < 5"), ("x in (< 5)", "x in < 5"),
      ("x in (1, < 5, [2..3])", "x in (1, < 5, [2..3])"),
      ("x in (a)", "x in a"), ("x in (a + b) * 2", "x in (a + b) * 2"),
      ("x in xs[1]", "x in xs[1]"),
      ("x in (a = b)", "x in (a = b)"), ("(x in a) = b", "x in a = b"),
      ("x in (a) = b", "x in a = b"), ("(= 5)", "(= 5)"),
      ("[>= 5, != 3]", "[(>= 5), (!= 3)]"), ("[1..xs[2][", nil), ("[1..(xs[2])[", "[1..(xs[2]))"),
      ("[1..(xs[2])]", "[1..(xs[2])]"), ("[1, \"a\", null, true]", "[1, \"a\", null, true]"),
      ("[]", "[]"),
      ("{a: 1, \"b c\": a, d e: 2}", "{a: 1, \"b c\": a, \"d e\": 2}"), ("{}", "{}"),
      ("{a: 1,}", "{a: 1}"),
      ("if a then b else x + 1", "if a then b else x + 1"),
      ("(if a then b else x) + 1", "(if a then b else x) + 1"),
      ("for i in xs, j in 1..i return i * j", "for i in xs, j in 1..i return i * j"),
      ("some i in xs satisfies i > 1", "some i in xs satisfies i > 1"),
      ("every my item in xs satisfies my item > 1", "every my item in xs satisfies my item > 1"),
      ("(function(p, q: number) p + q)(1, 2)", "(function(p, q: number) p + q)(1, 2)"),
      ("function() 1", "function() 1"),
      ("xs[item > 1].name", "xs[item > 1].name"), ("(a + b).c", "(a + b).c"),
      ("loan.first name", "loan.first name"),
      ("x instance of list<number>", "x instance of list<number>"),
      ("x instance of range<date and time>", "x instance of range<date and time>"),
      (
        "x instance of context<a b: string, c: number>",
        "x instance of context<a b: string, c: number>"
      ),
      (
        "x instance of function<number, string> -> boolean",
        "x instance of function<number, string> -> boolean"
      ),
      ("x instance of function<> -> Any", "x instance of function<> -> Any"),
      ("x instance of my.own.type", "x instance of my.own.type"),
      ("-x instance of number", "-x instance of number"),
      ("(x instance of number).y", "(x instance of number).y"),
      (
        "substring(string: \"abc\", start position: 2)",
        "substring(string: \"abc\", start position: 2)"
      ),
      ("date and\n time(\"2026-01-01\")", "date and time(\"2026-01-01\")"),
      ("@\"P1D\"", "@\"P1D\""),
      ("years and months duration(a, b)", "years and months duration(a, b)"),
      (#""a\"b\\c\n\t\r\u0041\U01F600\uD83D\uDE00\d\'""#, #""a\"b\\c\n\t\rA😀😀\\d'""#),
      ("1 /* two */ + // three\n 4", "1 + 4"), ("\"a\u{2028}\".x", nil),
      ("1 // two\r+ 3", "1 + 3"), ("\"a\u{85}\".x", nil),
      ("\"\\u2028\"", "\"\\u2028\""),
      ("a.start included", "a.start included"), ("1.5e3 + .5", "1500 + 0.5"), ("1..y", nil),
    ] as [(String, String?)])
  func writingBack(text: String, written: String?) throws {
    guard let written else {
      #expect(throws: SyntaxError.self) { try Parser.parse(text, names: Self.names) }
      return
    }
    let tree = try Parser.parse(text, names: Self.names)
    #expect(tree.description == written)
    #expect(try shape(written) == shape(text))
  }

  @Test("The longest name in scope wins")
  func longestName() throws {
    let names: Set<String> = ["a", "a-b", "a-b c", "in stock"]
    #expect(try Parser.parse("a-b c", names: names).kind == .name("a-b c"))
    #expect(try Parser.parse("a-b cd", names: ["a-b c", "a", "b cd"]).description == "a - b cd")
    #expect(try Parser.parse("in stock", names: names).kind == .name("in stock"))
    #expect(try Parser.parse("a -b", names: names).description == "a - b")
  }

  @Test("Names that the text binds are in scope only where they are bound")
  func binding() throws {
    #expect(
      try Parser.parse("{my key: 1, b: my key + 1}").description == "{\"my key\": 1, b: my key + 1}"
    )
    #expect(throws: SyntaxError.self) { try Parser.parse("{my key: 1}.b + my key") }
    #expect(try Parser.parse("{my key: 1}.my key").description == "{\"my key\": 1}.my key")
    #expect(
      try Parser.parse("[{my key: 1}][my key > 0]").description == "[{\"my key\": 1}][my key > 0]")
    #expect(throws: SyntaxError.self) { try Parser.parse("[for my x in [1] return my x, my x]") }
  }

  @Test("Each node knows its place in the text")
  func places() throws {
    let text = "not( a ) and (b+ 12)*3 > 4"
    let tree = try Parser.parse(text, names: Self.names)
    #expect(tree.range == SourceRange(start: 0, end: 26))
    guard case .and(let left, let right) = tree.kind,
      case .comparison(_, let product, let four) = right.kind,
      case .arithmetic(_, let sum, _) = product.kind
    else {
      Issue.record("another tree: \(tree)")
      return
    }
    #expect(left.range == SourceRange(start: 0, end: 8))
    #expect(right.range == SourceRange(start: 13, end: 26))
    #expect(product.range == SourceRange(start: 13, end: 22))
    #expect(sum.range == SourceRange(start: 14, end: 19))
    #expect(four.range == SourceRange(start: 25, end: 26))
  }

  @Test(
    "What is the matter with a text, and where",
    arguments: [
      ("", 0, .unexpectedEnd), ("1 +", 3, .unexpectedEnd), ("1 2", 2, .unexpected("2")),
      ("1e", 1, .unexpected("e")),
      ("a == b", 3, .unexpected("=")), ("and", 0, .unexpected("and")),
      ("(1", 2, .missing(")", found: "")),
      ("[1, 2", 5, .missing("]", found: "")), ("if a else b", 5, .missing("then", found: "else")),
      ("x between 1 or 2", 12, .missing("and", found: "or")), ("\"abc", 0, .unterminatedString),
      ("\"a\nb\"", 0, .unterminatedString), ("1 /* a", 2, .unterminatedComment),
      ("a & b", 2, .unknownCharacter("&")), ("1e7000", 0, .numberTooLarge("1e7000")),
      ("{a: 1, a: 2}", 7, .duplicateKey("a")), ("function() external {}", 11, .externalFunction),
      ("[1..2", 5, .missing("]", found: "")), ("]1, 2]", 2, .missing("..", found: ",")),
      ("{1: 2}", 1, .unexpected("1")), ("{a (: 2}", 3, .unexpected("(")),
      ("{a \"b\": 2}", 3, .unexpected("\"b\"")),
      ("x instance number", 11, .missing("of", found: "number")),
      ("x instance of 5", 14, .unexpected("5")), ("x instance of a.5", 15, .unexpected(".5")),
      ("x instance of a. 5", 17, .unexpected("5")),
      ("a.5", 1, .unexpected(".5")), ("a. 5", 3, .unexpected("5")),
      ("for x in xs", 11, .missing("return", found: "")),
      ("some x in xs", 12, .missing("satisfies", found: "")), ("f(a: )", 5, .unexpected(")")),
      ("@ 5", 0, .unknownCharacter("@")), ("@", 0, .unknownCharacter("@")),
      (#""\uD83D""#, -1, .unexpectedEnd),
      ("for 5 in xs", 4, .unexpected("5")),
      ("{a: 1", 5, .missing("}", found: "")), ("x in", 4, .unexpectedEnd),
    ] as [(String, Int, SyntaxError.Reason)])
  func errors(text: String, offset: Int, reason: SyntaxError.Reason) {
    guard offset >= 0 else {
      // Half of a surrogate pair is no escape: the backslash stands for itself.
      #expect((try? Parser.parse(text))?.kind == .string(#"\uD83D"#))
      return
    }
    let error = #expect(throws: SyntaxError.self) { try Parser.parse(text, names: Self.names) }
    #expect(error == SyntaxError(offset: offset, reason: reason))
  }

  @Test(
    "Parts within parts are refused at two hundred levels, whatever the form",
    arguments: [
      ("(", "1", ")"), ("[", "1", "]"), ("-", "1", ""), ("{a: ", "1", "}"), ("f(", "1", ")"),
      ("if true then 1 else ", "1", ""), ("", "1", " + 1"), ("", "a", ".b"), ("", "a", "[1]"),
      ("", "f", "()"), ("", "true", " and true"), ("1 in (", "1", ")"), ("1 in ((", "1", ") + 1)"),
      ("function(x) ", "1", ""), ("x instance of ", "list<", ""), ("[", "1", "..2]"),
      ("", "1", " in 1"),
    ])
  func depth(before: String, middle: String, after: String) throws {
    func nested(_ count: Int) -> String {
      if middle == "list<" {
        return before + String(repeating: "list<", count: count) + "number"
          + String(repeating: ">", count: count)
      }
      return String(repeating: before, count: count) + middle
        + String(repeating: after, count: count)
    }
    #expect(throws: Never.self) { try Parser.parse(nested(60), names: ["x"]) }
    let error = #expect(throws: SyntaxError.self) { try Parser.parse(nested(2500), names: ["x"]) }
    #expect(error?.reason == .tooDeep)
  }

  @Test("A text can be wide, up to its limit")
  func size() throws {
    let wide = "[" + Array(repeating: "1", count: 20_000).joined(separator: ",") + "]"
    guard case .list(let elements) = try Parser.parse(wide).kind else {
      Issue.record("no list")
      return
    }
    #expect(elements.count == 20_000)
    let error = #expect(throws: SyntaxError.self) {
      try Parser.parse(String(repeating: " ", count: Parser.maximumLength + 1))
    }
    #expect(error?.reason == .tooLong)
  }

  @Test("Damaged texts are refused or read, but nothing else happens")
  func damage() {
    let texts = [
      "if Monthly Salary in [1..5[ then {a: \"b\\u0041\"} else xs[item > 1].a",
      "every x in xs satisfies x instance of list<number> and date and time(\"2026-01-01\") < @\"P1D\"",
      "function(a: number, b) a ** -b /* c */ + f(x: 1, y y: 2)",
    ]
    var state: UInt64 = 1
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let pieces = Array("()[]{}<>.,:=+-*/@\"\\ 19ax\n").map(String.init) + ["..", "in", "and"]
    for _ in 0..<3000 {
      var text = Array(texts[random(texts.count)])
      for _ in 0...random(3) {
        let place = random(text.count)
        if random(2) == 0 { text.remove(at: place) }
        text.insert(contentsOf: pieces[random(pieces.count)], at: min(place, text.count))
      }
      guard let tree = try? Parser.parse(String(text), names: Self.names) else { continue }
      _ = Evaluator(mode: .plain).evaluate(tree)
    }
  }
}

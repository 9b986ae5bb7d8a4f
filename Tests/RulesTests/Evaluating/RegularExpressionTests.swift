import Rules
import Testing

/// The regular expressions of XPath, through the function `matches` and its relatives.
struct RegularExpressionTests {
  private func matches(_ text: String, _ pattern: String, _ flags: String = "") throws -> Bool? {
    let scope = ["t": Value.string(text), "p": .string(pattern), "f": .string(flags)]
    switch try outcome("matches(t, p, f)", scope).value {
    case .boolean(let isMatch): return isMatch
    default: return nil
    }
  }

  @Test(
    "Patterns that match, and texts they do not match",
    arguments: [
      ("a.c", "abc", "ac"), ("^abc$", "abc", "abcd"), ("a|bc", "xbc", "xb"), ("ab*c", "ac", "adc"),
      ("ab+c", "abbc", "ac"), ("ab?c", "abc", "abbc"), ("^a{2,3}$", "aaa", "aaaa"),
      ("^a{2}$", "aa", "a"),
      ("^a{2,}$", "aaaaa", "a"), ("^(ab)+$", "abab", "aba"), ("^(?:ab|c)*$", "abcab", "ba"),
      ("^(a)(b)\\2\\1$", "abba", "abab"),
      ("[abc]", "c", "d"), ("[^abc]", "d", "a"), ("[a-c1-3]", "2", "4"),
      ("[a-z-[aeiou]]", "b", "a"), ("[a\\-z]", "-", "b"),
      ("[-a]", "-", "b"), ("[a-]", "-", "b"), ("\\d{4} [A-Z]{2}", "1234 AB", "1234AB"),
      ("^\\D$", "x", "5"), ("^\\s$", " ", "x"),
      ("^\\S$", "x", " "), ("^\\w$", "é", "!"), ("^\\W$", "!", "a"), ("^\\i\\c*$", "a-b.c", "1a"),
      ("^\\I$", "1", "a"), ("^\\C$", " ", "a"),
      ("^\\p{Lu}$", "A", "a"), ("^\\p{L}$", "é", "5"), ("^\\P{L}$", "5", "a"),
      ("^[\\d,]+$", "1,2", "1;2"),
      ("\\.", "a.b", "ab"), ("\\n\\r\\t", "\n\r\t", "nrt"), ("(a*)*b", "aab", "aac"),
      ("^(a|)b", "b", "c"), ("a*?b", "aab", "a"),
      ("^(a??)b$", "ab", "aab"), ("(x)?\\1y", "y", "x"),
      ("\\\\\\[\\]\\{\\}\\(\\)\\^\\$\\|\\*\\+\\?", "\\[]{}()^$|*+?", "x"),
    ])
  func matching(pattern: String, text: String, other: String) throws {
    #expect(try matches(text, pattern) == true)
    #expect(try matches(other, pattern) == false)
  }

  @Test("Flags")
  func flags() throws {
    #expect(try matches("ABC", "abc") == false)
    #expect(try matches("ABC", "abc", "i") == true)
    #expect(try matches("ABC", "[a-c]{3}", "i") == true)
    #expect(try matches("abAB", "^(ab)\\1$", "i") == true)
    #expect(try matches("abAB", "^(ab)\\1$") == false)
    #expect(try matches("a\nb", "a.b") == false)
    #expect(try matches("a\nb", "a.b", "s") == true)
    #expect(try matches("a\nb", "^b$") == false)
    #expect(try matches("a\nb", "^b$", "m") == true)
    #expect(try matches("a\nb", "^a$", "m") == true)
    #expect(try matches("ab", " a b ", "x") == true)
    #expect(try matches("a+b", "a+b", "q") == true)
  }

  @Test(
    "Patterns that cannot be read",
    arguments: [
      "(", ")", "(?a)", "[", "[]", "[a", "[z-a]", "[a[b]", "a{2", "a{x}", "a{3,2}", "a{9999}", "*a",
      "a**", "\\", "\\q",
      "\\1", "(a\\1)", "\\p", "\\p{", "\\p{Xx}", "\\p{Lu", "}", "]", "a{,2}", "[a-\\d]", "[a-z-[b]",
      "[a-z-[b]c]", "a{99}{99}{99}",
      "(a{900}){900}|b", "(((a{30}){30}){30})*",
    ])
  func unreadable(pattern: String) throws {
    #expect(try matches("a", pattern) == nil)
  }

  @Test("Nested brackets have a limit")
  func depth() throws {
    #expect(
      try matches("a", String(repeating: "(", count: 40) + "a" + String(repeating: ")", count: 40))
        == true)
    #expect(
      try matches(
        "a", String(repeating: "(", count: 4000) + "a" + String(repeating: ")", count: 4000)) == nil
    )
    #expect(try matches("a", "[a" + String(repeating: "-[a", count: 4000)) == nil)
  }

  @Test("Every letter has its category")
  func categories() throws {
    let samples: [(String, String)] = [
      ("Lu", "A"), ("Ll", "a"), ("Lt", "ǅ"), ("Lm", "ʰ"), ("Lo", "א"), ("Mn", "\u{301}"),
      ("Mc", "\u{903}"), ("Me", "\u{20DD}"),
      ("Nd", "5"), ("Nl", "Ⅷ"), ("No", "½"), ("Pc", "_"), ("Pd", "-"), ("Ps", "("), ("Pe", ")"),
      ("Pi", "«"), ("Pf", "»"),
      ("Po", "!"), ("Sm", "+"), ("Sc", "€"), ("Sk", "^"), ("So", "©"), ("Zs", " "),
      ("Zl", "\u{2028}"), ("Zp", "\u{2029}"),
      ("Cc", "\u{1}"), ("Cf", "\u{AD}"), ("Co", "\u{E000}"), ("Cn", "\u{378}"),
    ]
    for (category, sample) in samples {
      #expect(try matches(sample, "^\\p{\(category)}$") == true, "\(category)")
      #expect(try matches(sample, "^\\P{\(category)}$") == false, "\(category)")
    }
  }

  @Test("A pattern that would run on for ever gives null")
  func stepLimit() throws {
    let scope = ["t": Value.string(String(repeating: "a", count: 40))]
    for call in [
      "matches(t, \"^(a+)+$b\")", "replace(t, \"(a|aa)+b\", \"x\")", "split(t, \"(a|aa)+b\")",
    ] {
      #expect(try outcome(call, scope, stepLimit: 20_000).value.isNull)
    }
  }
}

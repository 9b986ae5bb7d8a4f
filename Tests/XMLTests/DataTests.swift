import Messages
import Testing
import XML

@Suite("Typen van waarden")
struct DataTests {
  /// A schema for one value.
  private func schema(_ type: String, _ params: [(String, String)]) -> String {
    let inner = params.map { "<param name=\"\($0)\">\($1)</param>" }.joined()
    return "<element name=\"a\" xmlns=\"http://relaxng.org/ns/structure/1.0\" "
      + "datatypeLibrary=\"http://www.w3.org/2001/XMLSchema-datatypes\">"
      + "<data type=\"\(type)\">\(inner)</data></element>"
  }

  /// Checks values against our types and libxml2's; both must agree.
  private func check(
    _ type: String, _ params: [(String, String)] = [], good: [String], bad: [String]
  ) throws {
    let text = schema(type, params)
    let ours = try #require(RelaxNG.load(Array(text.utf8)).schema)
    let judge = try #require(LibxmlSchema(text))
    for value in good + bad {
      let file = "<a>\(value)</a>"
      let isGood = ours.check(bytes: Array(file.utf8)).diagnostics.isEmpty
      #expect(isGood == good.contains(value), "\(type) '\(value)'")
      #expect(isGood == judge.accepts(file), "libxml2: \(type) '\(value)'")
    }
  }

  @Test("Getallen")
  func numbers() throws {
    try check(
      "integer", good: ["0", "-1", "+12", " 007 ", "12345678901234567890"],
      bad: ["", "1.0", "x", "1 2", "--1", "+", "1,5"])
    try check("decimal", good: ["0", "-1.50", ".5", "5.", "+0.0"], bad: ["", ".", "1e3", "1.2.3"])
    try check("nonNegativeInteger", good: ["0", "12"], bad: ["-1", "1.5"])
    try check("positiveInteger", good: ["1", "+12"], bad: ["0", "-1"])
    try check("int", good: ["2147483647", "-2147483648"], bad: ["2147483648", "a"])
    try check("long", good: ["9223372036854775807"], bad: ["9223372036854775808"])
    try check(
      "integer", [("minInclusive", "1"), ("maxInclusive", "100")], good: ["1", "100", "050"],
      bad: ["0", "101", "-5"])
    try check(
      "decimal", [("minExclusive", "0"), ("maxExclusive", "2.5")], good: ["0.01", "2.49"],
      bad: ["0", "2.50", "-1"])
    try check(
      "decimal", [("minInclusive", "-2.5")], good: ["-2.5", "-1", "3"], bad: ["-2.51", "-10"])
    try check("boolean", good: ["true", "false", "1", "0"], bad: ["ja", "TRUE", ""])
  }

  @Test("Datums")
  func dates() throws {
    try check(
      "date", good: ["2026-02-28", "2028-02-29", "2026-12-31Z", "2026-01-01+01:00"],
      bad: [
        "", "2026-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "26-01-01", "2026-1-1",
        "01-02-2026", "2026-01-01x", "2026-01-01+15:00",
      ])
    try check(
      "dateTime", good: ["2026-02-28T09:30:00", "2026-02-28T23:59:59.5Z"],
      bad: [
        "2026-02-28", "2026-02-28T25:00:00", "2026-02-28T10:60:00", "2026-02-28T10:00",
        "2026-02-28T10:00:00.",
      ])
    try check("gYear", good: ["2026", "12026"], bad: ["26", "02026", "x"])
    try check("gYearMonth", good: ["2026-12"], bad: ["2026-13", "2026", "2026-1"])
    try check(
      "date", [("minInclusive", "2020-01-01"), ("maxInclusive", "2026-12-31")],
      good: ["2020-01-01", "2026-12-31"], bad: ["2019-12-31", "2027-01-01"])
  }

  @Test("Teksten")
  func texts() throws {
    try check(
      "string", [("minLength", "2"), ("maxLength", "3")], good: ["é€", "abc"], bad: ["a", "abcd"])
    try check("token", [("length", "3")], good: ["abc", "  abc "], bad: ["ab", "a  bcd"])
    try check(
      "token", [("pattern", "[a-z]+"), ("pattern", ".{2}")], good: ["ab"], bad: ["abc", "A1"])
    try check("normalizedString", [("pattern", "a b")], good: ["a b", "a\tb"], bad: ["a  b"])
    try check("NCName", good: ["a", "_b-1", "é"], bad: ["", "1a", "a:b", "a b"])
    try check("NMTOKEN", good: ["1a", "-"], bad: ["", "a b"])
    try check("language", good: ["nl", "nl-NL", "x-klingon"], bad: ["", "n1", "nederlandstalig"])
    try check(
      "anyURI",
      good: [
        "", "http://a.nl/b?c=d#e", "../x", "a b", "mailto:a@b.nl", "http://u:p@a.nl:80/", "a/b:c",
      ], bad: ["%zz", "%4", ":a", "1:a", "http://a:x/", "a#b#c", "["])
  }

  @Test("Wat er hoort te staan, in beide talen")
  func explanations() throws {
    func explain(_ type: String, _ params: [(String, String)] = [], _ value: String) throws
      -> String
    {
      let schema = try #require(RelaxNG.load(Array(self.schema(type, params).utf8)).schema)
      let found = schema.check(bytes: Array("<a>\(value)</a>".utf8)).diagnostics
      #expect(found.allSatisfy { !$0.message.en.isEmpty && $0.key == "type" })
      let words = found.first?.message.nl ?? ""
      return String(words.dropFirst("Bij <a> hoort ".count).prefix { $0 != "," })
    }
    #expect(try explain("integer", [], "x") == "een heel getal")
    #expect(try explain("decimal", [], "x") == "een getal met een punt")
    #expect(try explain("dateTime", [], "x") == "een datum met tijd")
    #expect(try explain("gYear", [], "x") == "een jaar van vier cijfers")
    #expect(try explain("gYearMonth", [], "x") == "een jaar en maand als jjjj-mm")
    #expect(try explain("boolean", [], "x") == "true of false")
    #expect(try explain("NCName", [], "1 2") == "een naam zonder spaties")
    #expect(try explain("anyURI", [], "%") == "een webadres")
    #expect(try explain("language", [], "1 2") == "een taalcode")
    #expect(try explain("positiveInteger", [], "x") == "een getal van 1 of meer")
    #expect(try explain("nonNegativeInteger", [], "-1") == "een getal van 0 of meer")
    #expect(try explain("integer", [("maxInclusive", "9")], "10") == "een getal van 9 of minder")
    #expect(try explain("decimal", [("minExclusive", "0")], "0") == "een andere waarde")
    #expect(try explain("string", [("minLength", "2")], "x") == "een tekst van ten minste 2 tekens")
    #expect(try explain("string", [("length", "2")], "x") == "een tekst van 2 tekens")
    #expect(
      try explain("string", [("minLength", "2"), ("maxLength", "4")], "x")
        == "een tekst van 2 tot 4 tekens")
    #expect(try explain("token", [("pattern", "[a-c]")], "x") == "een waarde van de vorm [a-c]")
    #expect(try explain("token", [("pattern", "[a-c]")], " ") == "een tekst")
  }
}

import Messages
import Testing

@testable import Dossiers

@Suite("JSON")
struct JSONReaderTests {
  /// What the reader says of a text: the value in short, or `line:column reason`.
  private func reading(_ text: String, line: Int = 1) -> String { reading(Array(text.utf8), line) }

  private func reading(_ bytes: [UInt8], _ line: Int = 1) -> String {
    do {
      return short(try JSONReader.read(bytes, line: line))
    } catch {
      return "\(error.position.line):\(error.position.column) \(error.reason)"
    }
  }

  private func short(_ value: JSONValue) -> String {
    switch value.kind {
    case .null: "null"
    case .boolean(let truth): "\(truth)"
    case .number(let digits): digits
    case .string(let text): "'\(text)'"
    case .array(let items): "[" + items.map(short).joined(separator: " ") + "]"
    case .object(let members):
      "{" + members.map { "\($0.key):\(short($0.value))" }.joined(separator: " ") + "}"
    }
  }

  @Test(
    "is read",
    arguments: [
      ("null", "null"), (" true ", "true"), ("false", "false"), ("0", "0"), ("-0.50", "-0.50"),
      ("12345678901234567890.1", "12345678901234567890.1"), ("\"\"", "''"), ("[]", "[]"),
      ("{}", "{}"), ("[ ]", "[]"), ("{ }", "{}"), ("[1,[2,{\"a\":null}]]", "[1 [2 {a:null}]]"),
      ("{\"a\" : 1 ,\n\"b\":[true]}", "{a:1 b:[true]}"), ("\r\n\t{\"\":1}\n", "{:1}"),
      ("\"\\\"\\\\\\/\\n\\r\\t\"", "'\"\\/\n\r\t'"), ("\"\\u0041\\u00e9\\u20AC\"", "'Aé€'"),
      ("\"\\ud83d\\ude00\"", "'😀'"), ("\"é€😀\"", "'é€😀'"), ("\"\\ud83d\\udfff\"", "'\u{1F7FF}'"),
      ("\"\\ud83f\\udfff\"", "'\u{1FFFF}'"),
    ])
  func good(_ text: String, _ expected: String) {
    #expect(reading(text) == expected)
  }

  @Test(
    "that is not well-formed is refused at its place",
    arguments: [
      ("", "1:1 unfinished"), ("  ", "1:3 unfinished"), ("{", "1:2 unfinished"),
      ("[1,", "1:4 unfinished"), ("\"a", "1:3 unfinished"), ("{\"a\"", "1:5 unfinished"),
      ("{\"a\":", "1:6 unfinished"), ("tru", "1:1 unexpected(\"t\")"),
      ("nul1", "1:1 unexpected(\"n\")"), ("[1 2]", "1:4 unexpected(\"2\")"),
      ("[1,]", "1:4 unexpected(\"]\")"), ("{\"a\":1,}", "1:8 unexpected(\"}\")"),
      ("{a:1}", "1:2 unexpected(\"a\")"), ("{'a':1}", "1:2 unexpected(\"\\'\")"),
      ("{\"a\" 1}", "1:6 unexpected(\"1\")"), ("1 1", "1:3 unexpected(\"1\")"),
      ("{}\n{}", "2:1 unexpected(\"{\")"), ("[\n1,\n  x]", "3:3 unexpected(\"x\")"),
      ("\"é\" x", "1:5 unexpected(\"x\")"), ("01", "1:1 unexpected(\"0\")"),
      ("-01", "1:1 unexpected(\"-\")"), ("-", "1:1 unexpected(\"-\")"),
      (".5", "1:1 unexpected(\".\")"), ("+1", "1:1 unexpected(\"+\")"), ("1.", "1:3 unfinished"),
      ("1e5", "1:2 unexpected(\"e\")"), ("1E5", "1:2 unexpected(\"E\")"),
      ("NaN", "1:1 unexpected(\"N\")"), ("// x", "1:1 unexpected(\"/\")"),
      ("\"a\nb\"", "1:3 unexpected(\"\\n\")"), ("\"\\x41\"", "1:3 unexpected(\"x\")"),
      ("\"\\u12\"", "1:7 unfinished"), ("\"\\u12g4\"", "1:4 unexpected(\"1\")"),
      ("\"\\u+123\"", "1:4 unexpected(\"+\")"), ("\"\\ud83d\"", "1:8 unexpected(\"\\\"\")"),
      ("\"\\ud83dx\"", "1:8 unexpected(\"x\")"), ("\"\\ude00\"", "1:8 unexpected(\"\\\"\")"),
      ("\"\\ud83d\\n\"", "1:9 unexpected(\"n\")"),
      ("\"\\ud83d\\u0041\"", "1:14 unexpected(\"\\\"\")"),
      ("\"a\\u0000\"", "1:3 unexpected(\"\\\\u0000\")"), ("\"\\b\"", "1:2 unexpected(\"\\\\b\")"),
      ("\"\\f\"", "1:2 unexpected(\"\\\\f\")"), ("\"\\uFFFE\"", "1:2 unexpected(\"\\\\uFFFE\")"),
      ("\"a\u{FFFF}\"", "1:3 unexpected(\"\u{FFFF}\")"),
      ("{\"a\":1,\n \"b\":2, \"a\":3}", "2:9 duplicateKey(\"a\")"),
      ("{\"a\":1, \"\\u0061\":3}", "1:9 duplicateKey(\"a\")"),
    ])
  func bad(_ text: String, _ expected: String) {
    #expect(reading(text) == expected)
  }

  @Test("has the number of its line in a larger file")
  func line() {
    #expect(reading("[1,", line: 7) == "7:4 unfinished")
  }

  @Test("keeps the place of each part")
  func positions() throws {
    let value = try JSONReader.read(Array("{\"é\": [1,\n  true]}".utf8), line: 3)
    let list = try #require(value["é"])
    #expect(value.position == Position(line: 3, column: 1))
    #expect(list.position == Position(line: 3, column: 7))
    guard case .array(let items) = list.kind else { return }
    #expect(items.map(\.position) == [Position(line: 3, column: 8), Position(line: 4, column: 3)])
    #expect(value["e"] == nil && list["x"] == nil)
  }

  @Test(
    "that is no UTF-8 is refused",
    arguments: [
      [0x22, 0xFF, 0x22], [0x22, 0xC3, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22],
      [0x22, 0xC0, 0x80, 0x22],
    ] as [[UInt8]])
  func encoding(_ bytes: [UInt8]) {
    #expect(reading(bytes) == "1:1 encoding")
  }

  @Test("has a most of levels and of characters in a text")
  func limits() {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(reading(nested(16)) == nested(16))
    #expect(reading(nested(17)) == "1:17 tooDeep")
    #expect(reading(String(repeating: "[", count: 1_000_000)) == "1:17 tooDeep")
    for letter in ["a", "é", "😀"] {
      let text = String(repeating: letter, count: 20_000)
      #expect(reading("\"\(text)\"") == "'\(text)'")
      #expect(reading("\"\(text)x\"") == "1:1 tooLong")
    }
  }
}

import Testing
import XML

/// Each limit one below, at, and one above.
@Suite("Grenzen")
struct LimitTests {
  private func limits(_ change: (inout XMLLimits) -> Void) -> XMLLimits {
    var limits = XMLLimits()
    change(&limits)
    return limits
  }

  @Test("De vaste grenzen zijn die van de documentatie")
  func standard() {
    let l = XMLLimits.standard
    #expect(l.bytes == 10_000_000 && l.elements == 200_000 && l.depth == 64)
    #expect(l.attributes == 64 && l.namespaces == 64 && l.name == 1_000)
    #expect(l.text == 20_000 && l.value == 20_000)
  }

  @Test("Bytes")
  func bytes() {
    let text = "<a>\nbb</a>"
    #expect(complaint(text, limits { $0.bytes = 11 }) == "goed")
    #expect(complaint(text, limits { $0.bytes = 10 }) == "goed")
    #expect(
      complaint(text, limits { $0.bytes = 9 })
        == "2:6 limit: Het bestand is te groot (meest 9 bytes).")
    let big = "<a>" + String(repeating: "\n", count: 10_000_000)
    #expect(complaint(big).hasSuffix("limit: Het bestand is te groot (meest 10 MB)."))
  }

  @Test("Elementen", arguments: [(9, true), (10, true), (11, false)])
  func elements(count: Int, isGood: Bool) {
    let text = "<a>" + String(repeating: "<b/>", count: count - 1) + "</a>"
    #expect(
      complaint(text, limits { $0.elements = 10 })
        == (isGood ? "goed" : "1:40 limit: Het bestand heeft te veel elementen (meest 10)."))
  }

  @Test("Diepte", arguments: [(63, true), (64, true), (65, false), (1_300, false)])
  func depth(count: Int, isGood: Bool) {
    let text =
      String(repeating: "<a>", count: count) + String(repeating: "</a>", count: count)
    let number = count == 1_300 ? "1.300" : "\(count)"
    #expect(
      complaint(text)
        == (isGood
          ? "goed"
          : "1:193 limit: Er staan \(number) elementen in elkaar. Het hoogste aantal is 64."))
  }

  @Test("Attributen", arguments: [(63, true), (64, true), (65, false), (10_000, false)])
  func attributes(count: Int, isGood: Bool) {
    let text = "<a>\n<b " + (0..<count).map { "x\($0)=''" }.joined(separator: " ") + "/></a>"
    let number = count == 10_000 ? "10.000" : "\(count)"
    #expect(
      complaint(text)
        == (isGood ? "goed" : "2:1 limit: Een element heeft \(number) attributen (meest 64)."))
  }

  @Test("Namespaces op een element", arguments: [(63, true), (64, true), (65, false)])
  func namespaces(count: Int, isGood: Bool) {
    let text = "<b " + (0..<count).map { "xmlns:x\($0)='u:\($0)'" }.joined(separator: " ") + "/>"
    #expect(
      complaint(text)
        == (isGood ? "goed" : "1:1 limit: Een element heeft \(count) namespaces (meest 64)."))
  }

  @Test("Namespaces die samen gelden", arguments: [(6, true), (7, false)])
  func namespacesInScope(count: Int, isGood: Bool) {
    let text =
      "<b xmlns:a='u:1' xmlns:b='u:2' xmlns:c='u:3'><c><d "
      + (0..<count - 3).map { "xmlns:x\($0)='u:\($0)'" }.joined(separator: " ") + "/></c></b>"
    #expect(
      complaint(text, limits { $0.namespacesInScope = 6 })
        == (isGood
          ? "goed"
          : "1:49 limit: Op deze plaats gelden te veel namespaces tegelijk (meest 6)."))
  }

  @Test("Verschillende namen", arguments: [(10, true), (11, false)])
  func names(count: Int, isGood: Bool) {
    let text = "<a>" + (1..<count).map { "<b\($0)/><b\($0)/>" }.joined() + "</a>"
    #expect(
      complaint(text, limits { $0.names = 10 })
        == (isGood
          ? "goed"
          : "1:94 limit: Het bestand heeft te veel verschillende namen (meest 10)."))
  }

  @Test("Naam", arguments: [(999, true), (1_000, true), (1_001, false), (60_000, false)])
  func name(count: Int, isGood: Bool) {
    let name = String(repeating: "é", count: count)
    let number = count == 60_000 ? "60.000" : "1.001"
    #expect(
      complaint("<\(name)/>")
        == (isGood ? "goed" : "1:2 limit: Een naam heeft \(number) tekens (meest 1.000)."))
  }

  @Test("Tekst", arguments: [(19_999, true), (20_000, true), (20_001, false)])
  func text(count: Int, isGood: Bool) {
    let expected = isGood ? "goed" : "1:4 limit: Een tekst is te lang (meest 20.000 tekens)."
    let half = String(repeating: "é", count: count / 2)
    let rest = String(repeating: "x", count: count - count / 2 - 1)
    // Comments, CDATA and references do not split a text.
    #expect(complaint("<a>\(half)<!-- c -->&#233;<![CDATA[\(rest)]]></a>") == expected)
    #expect(complaint("<a>" + String(repeating: "\r\n", count: count) + "</a>") == expected)
    #expect(
      complaint("<a>" + String(repeating: "&lt;", count: count) + "</a>") == expected)
  }

  @Test("Waarde", arguments: [(19_999, true), (20_000, true), (20_001, false)])
  func value(count: Int, isGood: Bool) {
    let expected = isGood ? "goed" : "1:7 limit: Een waarde is te lang (meest 20.000 tekens)."
    #expect(
      complaint("<a bb='" + String(repeating: "é", count: count) + "'/>")
        == expected.replacing("1:7", "1:8"))
    #expect(complaint("<a b='" + String(repeating: "&#x20;", count: count) + "'/>") == expected)
  }

  @Test("Een lang stuk zonder gevaar wordt gewoon gelezen")
  func longButGood() {
    let attributes = (0..<60).map { "attribuut\($0)='waarde > \($0)'" }.joined(separator: " ")
    #expect(complaint("<a><b \(attributes)/></a>") == "goed")
  }
}

extension String {
  /// The text with the first occurrence of a part replaced.
  fileprivate func replacing(_ part: String, _ other: String) -> String {
    guard hasPrefix(part) else { return self }
    return other + dropFirst(part.count)
  }
}

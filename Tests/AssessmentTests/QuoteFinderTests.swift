import Documents
import Testing

@testable import Assessment

/// Where a quote of an employer stands in a document.
@Suite struct QuoteFinderTests {
  private static let text =
    "De leidinggevende stelt de eisen vast in het functieprofiel.\n"
    + "Wij stellen elke kandidaat dezelfde vragen – ook per video – en noteren “het antwoord”."

  private func find(_ quote: String, in text: String = Self.text) -> (
    place: QuotePlace, words: String
  ) {
    let document = DocumentText(
      text: text, passages: [], notices: [], format: .txt, metadata: DocumentMetadata())
    let place = QuoteFinder(document).find(quote)
    let scalars = Array(text.unicodeScalars)
    var words = String.UnicodeScalarView()
    words.append(contentsOf: scalars[place.range ?? 0..<0])
    return (place, String(words))
  }

  @Test("word for word")
  func exact() {
    let found = find("stelt de eisen vast")
    #expect(found.place == .exact(18..<37))
    #expect(found.words == "stelt de eisen vast")
  }

  @Test(
    "other white space, quotation marks and hyphens make no difference",
    arguments: [
      "dezelfde vragen - ook per video - en noteren \"het antwoord\".",
      "dezelfde   vragen — ook\nper video — en noteren «het antwoord».",
      "dezelf\u{AD}de vragen – ook per video – en noteren „het antwoord”.",
    ])
  func levelled(quote: String) {
    let found = find(quote)
    #expect(found.words == "dezelfde vragen – ook per video – en noteren “het antwoord”.")
    if case .exact = found.place {} else { Issue.record("not exact: \(found.place)") }
  }

  @Test("a retyped quote is near, and shown where it stands")
  func near() {
    let found = find("De leidinggevende stelt alle eisen vast in het functieprofiel")
    if case .near = found.place {} else { Issue.record("not near: \(found.place)") }
    #expect(found.words == "De leidinggevende stelt de eisen vast in het functieprofiel")
  }

  @Test(
    "what is not there is missing",
    arguments: [
      "", "   ", "Wij vragen altijd referenties op bij de vorige werkgever.", "de de de de",
    ])
  func missing(quote: String) {
    #expect(find(quote).place == .missing)
  }

  @Test("places count Unicode scalars, also after emoji and combining marks")
  func scalars() {
    let found = find("dezelfde vragen", in: "👩‍👩‍👧 e\u{301}e\u{301}n: dezelfde vragen")
    #expect(found.words == "dezelfde vragen")
  }
}

import Messages
import Testing

@Suite("Suggesties bij tikfouten")
struct SuggestionTests {
  @Test("Afstand")
  func distance() {
    #expect(editDistance("antwoord", "antwoord") == 0)
    #expect(editDistance("antwrd", "antwoord") == 2)
    #expect(editDistance("vrag", "vraag") == 1)
    #expect(editDistance("vraga", "vraag") == 1)
    #expect(editDistance("vraag", "antwoord") == nil)
    #expect(editDistance("", "ab") == 2)
    #expect(editDistance("", "abc") == nil)
    #expect(editDistance("abc", "xyz", limit: 3) == 3)
    #expect(editDistance("abcdef", "uvwxyz") == nil)
  }

  @Test("Het dichtstbijzijnde woord")
  func nearest() {
    let words = ["antwoord", "antwoorden", "vraag", "ja", "nee"]
    #expect(closest(to: "antwrd", among: words) == "antwoord")
    #expect(closest(to: "antwoordn", among: words) == "antwoord")
    #expect(closest(to: "xx", among: words) == nil)
    #expect(closest(to: "j", among: words) == nil)
    #expect(closest(to: "vraag", among: words) == nil)
    #expect(closest(to: "bb", among: ["bc", "ba"]) == "ba")
  }
}

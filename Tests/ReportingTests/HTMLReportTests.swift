import Messages
import Rules
import Testing

@testable import Assessment
@testable import Catalogue
@testable import Dossiers
@testable import Reporting

/// A page for a sample.
private func page(_ sample: SampleReport = SampleReport(), _ language: Language = .nl) -> PageText {
  PageText(HTMLReport.bytes(sample.make(), language: language))
}

@Suite struct HTMLStructureTests {
  @Test(arguments: Language.allCases)
  func hasOneMainHeadingAndSkipsNoLevel(_ language: Language) {
    let headings = page(SampleReport(), language).headings
    #expect(headings.count { $0 == 1 } == 1)
    #expect(headings.first == 1)
    for (level, next) in zip(headings, headings.dropFirst()) { #expect(next <= level + 1) }
  }

  @Test func idsAreUniqueAndEveryLinkInsideThePageHasATarget() {
    let page = page()
    let ids = page.values(of: "id")
    #expect(Set(ids).count == ids.count)
    let targets =
      page.values(of: "href").filter { $0.hasPrefix("#") }.map { String($0.dropFirst()) }
      + page.values(of: "aria-labelledby")
    #expect(targets.count > 20)
    for target in Set(targets) { #expect(ids.contains(target), "no target for \(target)") }
  }

  @Test func elementsAreBalanced() {
    var waiting: [String] = []
    for tag in page().tags where !["meta", "br", "!DOCTYPE"].contains(tag) {
      if tag.hasPrefix("/") {
        #expect(waiting.popLast() == String(tag.dropFirst()))
      } else {
        waiting.append(tag)
      }
    }
    #expect(waiting.isEmpty)
  }

  @Test(arguments: Language.allCases)
  func saysItsLanguage(_ language: Language) {
    #expect(
      page(SampleReport(), language).text.hasPrefix("<!DOCTYPE html>\n<html lang=\(language)>"))
  }

  @Test func asksForNothingOutsideItself() {
    let page = page()
    #expect(page.count("default-src 'none'") == 1)
    #expect(page.count("<script") == 0)
    #expect(page.values(of: "src").isEmpty)
    #expect(page.count("<style>") == 3)
    #expect(page.count("'sha256-") == 3)
    #expect(!Stylesheet.text.contains("url("))
    #expect(!Stylesheet.text.contains("<"))
    #expect(Stylesheet.text.utf8.count <= 20_000)
  }

  @Test func everyTableHasACaptionOrANamedRegion() {
    let page = page()
    let tables = page.count("<table")
    #expect(tables > 5)
    #expect(page.count("role=region") == tables)
    #expect(page.count("<th scope=col>") > tables)
  }

  @Test func sectionsStandInTheAgreedOrder() {
    var sample = SampleReport()
    sample.contradictions = [FoundContradiction(contradiction: 0, questions: [1, 2])]
    let ids = page(sample).values(of: "id")
    let order = Anchor.Section.allCases.compactMap { ids.firstIndex(of: $0.rawValue) }
    // Without documents there is no part about them.
    #expect(order.count == Anchor.Section.allCases.count - 1)
    #expect(order == order.sorted())
  }

  @Test func theSameReportGivesTheSameBytes() {
    let report = SampleReport().make()
    #expect(
      HTMLReport.bytes(report, language: .nl) == HTMLReport.bytes(report, language: .nl))
  }
}

@Suite struct HTMLEscapingTests {
  static let hostile = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "a & b < c > d \" '",
    "</title></style></bdi><h1>x</h1>", "\u{0}\u{1}\u{1B}[31m\u{7F}\u{9F}\u{FFFE}",
    "links \u{202E}stcehr\u{202C}\u{2069}\u{2069} \u{2067}open", "é 漢字 🙂 \r\n regel",
  ]

  @Test(arguments: hostile)
  func hostileTextsAddNoElementAndNoAttribute(_ text: String) {
    var plain = SampleReport()
    plain.dossier = SampleReport.dossier(employer: "x", remark: "x", quote: "x")
    var sample = SampleReport()
    sample.dossier = SampleReport.dossier(employer: text, remark: text, quote: text)
    sample.dossier.id = text
    let page = page(sample)
    #expect(page.tags == tags(of: plain))
    #expect(page.count("onerror=alert") == page.count("onerror=alert(1)&gt;"))
    for scalar in page.text.unicodeScalars {
      #expect(scalar == "\n" || scalar.value >= 0x20 && !(0x7F..<0xA0).contains(scalar.value))
    }
  }

  private func tags(of sample: SampleReport) -> [String] { page(sample).tags }

  @Test func textsOfTheEmployerStandApart() {
    var sample = SampleReport()
    sample.dossier = SampleReport.dossier(quote: "aanhaling")
    let criteria = sample.catalogue.criteria.count
    #expect(page(sample).count("<bdi>aanhaling</bdi>") == criteria)
    #expect(page(sample, .en).count("<bdi lang=nl>aanhaling</bdi>") == criteria)
  }

  @Test func directionsAreClosedWithinTheText() {
    #expect(BidiControls.balanced("a\u{202E}b") == "a\u{202E}b\u{202C}")
    #expect(BidiControls.balanced("a\u{2069}b\u{202C}") == "ab")
    #expect(BidiControls.balanced("\u{2066}\u{202A}x\u{2069}y") == "\u{2066}\u{202A}x\u{2069}y")
    #expect(BidiControls.balanced("gewoon") == "gewoon")
  }

  @Test func theRunningHeadCannotLeaveItsQuotes() {
    let sheet = Stylesheet.runningHead("a\"}</style>\\ b\n")
    #expect(sheet == ":root{--report:\"a\\22 \\7d \\3c \\2f style\\3e \\5c  b\\a \"}")
  }

  @Test func digestsAreWrittenInBase64() {
    #expect(Base64.text(of: "") == "")
    #expect(Base64.text(of: "66") == "Zg==")
    #expect(Base64.text(of: "666f") == "Zm8=")
    #expect(Base64.text(of: "666f6f626172") == "Zm9vYmFy")
  }
}

import Messages
import Testing

@testable import Assessment
@testable import Dossiers
@testable import Reporting

@Suite struct TextReportTests {
  private func text(
    _ sample: SampleReport = SampleReport(), _ language: Language = .nl, colour: Bool = false
  ) -> String {
    TextReport.text(sample.make(), language: language, colour: colour)
  }

  @Test(arguments: Language.allCases)
  func linesAreAtMostEightyColumns(_ language: Language) {
    var sample = SampleReport()
    sample.dossier = SampleReport.dossier(
      employer: String(repeating: "lang ", count: 60) + String(repeating: "x", count: 300))
    for line in text(sample, language).split(separator: "\n") { #expect(line.count <= 80) }
  }

  @Test func whatToDoFirstComesBeforeTheResult() throws {
    let text = text()
    let first = try #require(text.ranges(of: "Wat u het eerst doet").first)
    let result = try #require(text.ranges(of: "De uitkomst").first)
    #expect(first.lowerBound < result.lowerBound)
  }

  @Test func colourOnlyWhenAsked() {
    #expect(!text().contains("\u{1B}"))
    #expect(text(colour: true).contains("\u{1B}[32m[Voldaan]\u{1B}[0m"))
  }

  @Test func controlCharactersOfTheEmployerDoNotReachTheTerminal() {
    var sample = SampleReport()
    sample.dossier = SampleReport.dossier(employer: "a\u{1B}[31m\u{202E}b")
    let text = text(sample)
    #expect(text.contains("a\\u{1b}[31m\\u{202e}b"))
    #expect(!text.contains("\u{1B}"))
  }

  @Test func theStatusStandsBesideTheScore() {
    #expect(text().contains("Dit voorstel is verworpen op 26 maart 2024. Het is geen wet."))
    #expect(text().contains("50,0 tot 75,0 van 100 punten"))
  }

  @Test func belowSixtyPerCentThereIsNoHeadlineNumber() {
    var sample = SampleReport()
    sample.outcomes = [.open, .half, .open, .open]
    #expect(text(sample).contains("Nog te weinig ingevuld"))
    #expect(!text(sample).split(separator: "\n").contains { $0.hasSuffix("van 100 punten") })
  }
}

import Catalogue
import Dossiers
import Messages
import Testing

@testable import Reporting

/// The pages of the example dossiers: real texts, 57 criteria, all norm sets.
@Suite struct ShippedPageTests {
  @Test(arguments: Language.allCases)
  func pagesAreSmallWholeAndLinked(_ language: Language) throws {
    let reports = try ShippedReports.all.get().reports
    #expect(reports.count >= 5)
    for report in reports {
      let bytes = HTMLReport.bytes(report, language: language)
      #expect(bytes.count <= 300_000, "\(report.dossier.id): \(bytes.count) bytes")
      let page = PageText(bytes)
      let ids = page.values(of: "id")
      #expect(Set(ids).count == ids.count, "\(report.dossier.id)")
      let targets = page.values(of: "href").filter { $0.hasPrefix("#") }.map { $0.dropFirst() }
      let missing = Set(targets.map(String.init)).subtracting(ids)
      #expect(missing.isEmpty, "\(report.dossier.id): \(missing)")
      for id in report.catalogue.criteria.map(\.id) { #expect(ids.contains("c-" + id)) }
    }
  }

  @Test func bothLanguagesHaveTheSameParts() throws {
    for report in try ShippedReports.all.get().reports {
      #expect(
        PageText(HTMLReport.bytes(report, language: .nl)).tags
          == PageText(HTMLReport.bytes(report, language: .en)).tags)
    }
  }

  @Test(arguments: Language.allCases)
  func terminalLinesAreAtMostEightyColumns(_ language: Language) throws {
    for report in try ShippedReports.all.get().reports {
      let text = TextReport.text(report, language: language, colour: false)
      for line in text.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
    }
  }
}

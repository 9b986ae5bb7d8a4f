import Assessment
import Dossiers
import Messages
import Testing

@testable import Reporting

struct CSVReportTests {
  /// The rows of a table as RFC 4180 reads them, with `;` between fields.
  private func rows(_ bytes: [UInt8]) throws -> [[String]] {
    try #require(bytes.prefix(3).elementsEqual([0xEF, 0xBB, 0xBF]))
    var rows: [[String]] = []
    var row: [String] = []
    var field = String.UnicodeScalarView()
    var isQuoted = false
    var scalars = Array(String(decoding: bytes.dropFirst(3), as: UTF8.self).unicodeScalars)[...]
    while let scalar = scalars.popFirst() {
      switch scalar {
      case "\"" where isQuoted && scalars.first == "\"":
        scalars.removeFirst()
        field.append(scalar)
      case "\"": isQuoted.toggle()
      case ";" where !isQuoted:
        row.append(String(field))
        field.removeAll()
      case "\r" where !isQuoted:
        #expect(scalars.popFirst() == "\n")
        rows.append(row + [String(field)])
        row = []
        field.removeAll()
      default: field.append(scalar)
      }
    }
    #expect(!isQuoted && row.isEmpty && field.isEmpty)
    return rows
  }

  @Test(arguments: Language.allCases)
  func oneRowEachCriterion(_ language: Language) throws {
    let rows = try rows(CSVReport.bytes(SampleReport().make(), language: language))
    #expect(rows.count == 5)
    #expect(rows.allSatisfy { $0.count == rows[0].count })
    #expect(rows.dropFirst().map { $0[3] } == ["FE-1", "FE-2", "FE-5", "MZ-1"])
    #expect(rows.map { $0[9] }.dropFirst() == ["100", "50", "0", "0"])
  }

  @Test func wordsFollowTheLanguage() throws {
    let dutch = try rows(CSVReport.bytes(SampleReport().make(), language: .nl))
    let english = try rows(CSVReport.bytes(SampleReport().make(), language: .en))
    #expect(dutch[0][8] == "Uitkomst" && english[0][8] == "Result")
    #expect(dutch[3][8] == "Niet voldaan" && english[3][8] == "Not met")
    #expect(dutch[3][14] == "2,5" && english[3][14] == "2.5")
    #expect(dutch[3].last?.contains("35673-A: Zou volgens het verworpen voorstel") == true)
  }

  @Test func whatDoesNotApplyHasNoPoints() throws {
    let sample = SampleReport(outcomes: [.notApplicable, .met, .met, .met])
    let rows = try rows(CSVReport.bytes(sample.make(), language: .nl))
    #expect(rows[1][9].isEmpty && rows[1][10].isEmpty && rows[1][11].isEmpty)
  }

  @Test(arguments: [
    "=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1+1", "\r=1+1", "=cmd|'/c calc'!A0",
    "=HYPERLINK(\"http://127.0.0.1:9\",\"klik\")", "＝1+1", " =1+1", "\u{A0}=1+1", "\u{200B}=1+1",
    "\u{FEFF}=1+1", "\u{202E}=1+1", "\n=1+1", "\u{0}=1+1", "- streepje", "-5 punten",
  ])
  func formulasAreTexts(_ text: String) throws {
    let sample = SampleReport(dossier: SampleReport.dossier(employer: text))
    let rows = try rows(CSVReport.bytes(sample.make(), language: .nl))
    // By scalar: "\r\n" is one character.
    let expected = Array("'\(text)".unicodeScalars)
    #expect(rows.dropFirst().allSatisfy { Array($0[1].unicodeScalars) == expected })
  }

  @Test(arguments: [
    "a\";=1+1;\"", "O'Neill", "a,b;c", "regel 1\r\nregel 2", "\"aangehaald\"", "C++ = goed", "",
    "’s-Hertogenbosch", "👩‍👩‍👧‍👦",
  ])
  func otherTextsComeBackAsTheyWere(_ text: String) throws {
    let sample = SampleReport(dossier: SampleReport.dossier(employer: text))
    let rows = try rows(CSVReport.bytes(sample.make(), language: .nl))
    #expect(rows.count == 5)
    let expected = Array(text.unicodeScalars)
    #expect(rows.dropFirst().allSatisfy { Array($0[1].unicodeScalars) == expected })
  }
}

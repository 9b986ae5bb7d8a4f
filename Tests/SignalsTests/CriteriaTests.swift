import Documents
import Testing

@testable import Signals

@Suite("Criteria")
struct CriteriaTests {
  struct Row: CustomStringConvertible {
    var criterion, expected, text: String
    var description: String { criterion + " " + text }
  }

  static let rows: [Row] = SignalFixtures.rows("zinnen.tsv").filter { $0.count >= 3 }.map {
    Row(criterion: $0[0], expected: $0[1], text: String($0[2].replacing("\\n", with: "\n")))
  }

  private func find(_ document: DocumentText, _ criterion: String) throws -> CriterionFinding {
    let finder = EvidenceFinder(try #require(SignalFixtures.data))
    let evidence = finder.find(in: document, regardlessOfKind: true)
    return try #require(evidence.criteria.first { $0.criterion == criterion })
  }

  @Test("Development sentences", arguments: rows)
  func sentence(_ row: Row) throws {
    let document = SignalFixtures.document(lines: row.text)
    let finding = try find(document, row.criterion)
    #expect(finding.found.rawValue == row.expected, "\(finding.missing) \(finding.passages)")
    let scalars = Array(document.text.unicodeScalars)
    for passage in finding.passages {
      #expect(
        passage.quote
          == String(String.UnicodeScalarView(scalars[passage.start..<passage.end])))
    }
  }

  @Test("A document of a wrong kind counts only for what it can serve")
  func wrongKind() throws {
    let finder = EvidenceFinder(try #require(SignalFixtures.data))
    let document = SignalFixtures.document([
      (.heading(level: 1), "Verlofregeling"),
      (.paragraph, "Vakantiedagen vraagt u aan. U hebt recht op zorgverlof."),
      (.paragraph, "Iedere kandidaat krijgt dezelfde vragen in dezelfde volgorde."),
    ])
    let evidence = finder.find(in: document)
    #expect(evidence.nature.kind == .noProcedure)
    #expect(evidence.nature.what == "verlofregeling")
    #expect(evidence.criteria.allSatisfy { $0.found == .notFound })
  }

  @Test("The cells of a row are one sentence; places and quotes are literal")
  func table() throws {
    let document = SignalFixtures.document([
      (.paragraph, "👍🏽 Zo werken wij."),
      (.tableCell(table: 1, row: 1, column: 1), "Stap"),
      (.tableCell(table: 1, row: 1, column: 2), "Wat"),
      (.tableCell(table: 1, row: 2, column: 1), "Gesprek"),
      (
        .tableCell(table: 1, row: 2, column: 2),
        "iedere kandidaat krijgt dezelfde vragen in dezelfde volgorde"
      ),
    ])
    let finding = try find(document, "SG-1")
    let passage = try #require(finding.passages.first)
    #expect(
      passage.quote
        == "Gesprek\niedere kandidaat krijgt dezelfde vragen in dezelfde volgorde")
    #expect(passage.passage == 4)
    let scalars = Array(document.text.unicodeScalars)
    #expect(
      passage.quote
        == String(String.UnicodeScalarView(scalars[passage.start..<passage.end])))
  }

  @Test("Questions, quotations, headings and tables of contents say nothing")
  func nothing() throws {
    let sentence = "Iedere kandidaat krijgt dezelfde vragen in dezelfde volgorde"
    for item: (PassageKind, String) in [
      (.paragraph, sentence + "?"), (.paragraph, "Schrijf niet: “\(sentence)”."),
      (.heading(level: 2), sentence), (.contents, sentence),
      (.paragraph, sentence + " ........ 12"),
    ] {
      let document = SignalFixtures.document([
        (.paragraph, "Dit is een tekst."), item, (.paragraph, "Meer staat er niet."),
      ])
      #expect(try find(document, "SG-1").found == .notFound, "\(item.1)")
    }
  }
}

@Suite("Negation")
struct NegationTests {
  @Test(
    "The scope of a negator is its clause",
    arguments: [
      ("wij bewaren geen scores", "geen", "scores", true),
      ("wij bewaren scores niet", "niet", "scores", true),
      ("scores bewaren wij, maar cijfers niet", "niet", "scores", false),
      ("zonder haast bewaren wij scores", "zonder", "scores", true),
      ("scores bewaren wij zonder haast", "zonder", "scores", false),
      ("niet alleen scores bewaren wij", "niet", "scores", false),
      ("wij bewaren niet geen scores", "niet", "scores", false),
      ("wij doen dat niet; scores bewaren wij", "niet", "scores", false),
      ("geen brieven, cijfers of scores", "geen", "scores", true),
      ("wij bellen niet en wij bewaren scores", "niet", "scores", false),
    ])
  func scope(_ text: String, _ negator: String, _ word: String, _ isNegated: Bool) throws {
    let data = try #require(SignalFixtures.data).criteria
    let document = SignalFixtures.document([(.paragraph, text)])
    let sentences = DocumentSentences(
      document, library: data.library, abbreviations: data.language.abbreviations, elsewhere: [])
    let number = try #require(sentences.sentences.firstIndex { !$0.isTitle })
    let unit = sentences.unit(of: number)
    let candidates = data.library.candidates(sentences.vocabulary.sets(of: unit.words))
    let negation = Negation(unit, candidates, data.language, sentences.vocabulary)
    let index = try #require(
      unit.words.firstIndex { sentences.vocabulary.folded($0) == word })
    #expect(negation.negates([index], except: []) == isNegated)
  }
}

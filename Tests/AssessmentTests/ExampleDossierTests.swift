import Catalogue
import Dossiers
import Messages
import Rules
import Testing

@testable import Assessment

/// The example dossiers, with their outcomes as they were worked out by hand.
struct ExampleDossierTests {
  private static let folder = "werving-en-selectie/voorbeelden/goed/"

  /// The dossier of a file, and the lines of outcomes that belong to it.
  private func read(_ path: String) throws -> (dossier: Dossier, expected: [String]) {
    let read = Shipped.reader.read(Shipped.bytes(Self.folder + path), file: path)
    let errors = read.diagnostics.filter { $0.severity == .error }
    #expect(errors.map(\.message.nl) == [])
    let outcomes =
      path.hasSuffix("/dossier.xml")
      ? path.dropLast("dossier.xml".count) + "uitkomsten.tsv"
      : path.dropLast(".xml".count) + ".uitkomsten.tsv"
    let text = String(decoding: Shipped.bytes(Self.folder + outcomes), as: UTF8.self)
    return (try #require(read.dossier), text.split(separator: "\n").map(String.init).sorted())
  }

  @Test("There are at least ten")
  func number() {
    #expect(Shipped.examples.count >= 10)
  }

  @Test("All 57 outcomes are the expected ones", arguments: Shipped.examples)
  func outcomes(_ path: String) throws {
    let (dossier, expected) = try read(path)
    let assessment = Shipped.assessor.assess(
      dossier, on: Shipped.date, normSets: Shipped.normSets)
    let found = zip(Shipped.catalogue.criteria, assessment.criteria).map {
      "\($0.id)\t\($1.outcome.rawValue)\t\($1.points)"
    }
    #expect(expected.count == 57)
    #expect(found.sorted() == expected)
  }

  @Test("Every norm set evaluates it", arguments: Shipped.examples)
  func normSets(_ path: String) throws {
    let (dossier, _) = try read(path)
    let assessment = Shipped.assessor.assess(
      dossier, on: Shipped.date, normSets: Array(Shipped.catalogue.normSets.indices))
    #expect(assessment.normSets.count == 15)
    for set in assessment.normSets {
      let normSet = Shipped.catalogue.normSets[set.normSet]
      #expect(set.norms.count == normSet.norms.count)
      #expect(set.score.counts.counting + set.score.counts.notApplicable == set.norms.count)
      #expect(set.score.lowest.standard <= set.score.highest.standard)
      #expect(set.applies != .no || set.score.isEmpty)
      // A set without parameters of its own has the outcomes of the criteria.
      if normSet.parameters.isEmpty, set.applies != .no {
        for norm in set.norms { #expect(norm.outcome == assessment.criteria[norm.criterion]) }
      }
    }
    #expect(assessment.priorities(Shipped.catalogue).count <= 3)
  }

  @Test("A nearly empty dossier has no headline and is told what to find out")
  func nearlyEmpty() throws {
    let (dossier, _) = try read("garage-vermeer.xml")
    let assessment = Shipped.assessor.assess(
      dossier, on: Shipped.date, normSets: Shipped.normSets)
    #expect(assessment.normSets.allSatisfy { !$0.score.hasHeadline })
    let priorities = assessment.priorities(Shipped.catalogue)
    #expect(priorities.map(\.reason) == [.findOut, .findOut, .findOut])
  }

  @Test(
    "The dossiers of contradictions show them",
    arguments: [
      "kledingwinkel-tegenspraken.xml", "schoonmaak-helder-tegenspraken.xml",
    ])
  func contradictions(_ path: String) throws {
    let (dossier, _) = try read(path)
    let assessment = Shipped.assessor.assess(dossier, on: Shipped.date, normSets: [])
    #expect(!assessment.contradictions.isEmpty)
    for found in assessment.contradictions {
      #expect(Shipped.catalogue.contradictions[found.contradiction].consequence == .show)
      #expect(found.questions.count >= 2)
    }
    #expect(assessment.criteria.contains { $0.ground == .contradictory })
  }
}

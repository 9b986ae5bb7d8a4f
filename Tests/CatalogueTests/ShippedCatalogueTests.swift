import Assessment
import Catalogue
import Messages
import Rules
import TestSupport
import Testing

@Suite("The shipped catalogue")
struct ShippedCatalogueTests {
  @Test("loads without any remark")
  func loads() throws {
    #expect(ShippedCatalogue.loaded.diagnostics.map(\.short) == [])
    let catalogue = try ShippedCatalogue.catalogue()
    #expect(catalogue.id == "werving-en-selectie")
    #expect(catalogue.criteria.count == 57)
    #expect(catalogue.normSets.count == 15)
    #expect(catalogue.questions.count >= 100)
    #expect(catalogue.phases.count == 18)
  }

  @Test("gives the outcome that each example expects")
  func examples() throws {
    let catalogue = try ShippedCatalogue.catalogue()
    #expect(Assessor(catalogue).checkExamples().map(\.short) == [])
    for criterion in catalogue.criteria { #expect(criterion.examples.count >= 3) }
  }

  @Test("is the same in whatever order its files are read")
  func order() throws {
    let catalogue = try ShippedCatalogue.catalogue()
    var dice = Dice(1)
    let other = ShippedCatalogue.load(ShippedCatalogue.files.shuffled(using: &dice)).catalogue
    #expect(other?.digest == catalogue.digest)
    #expect(other?.questions.map(\.id) == catalogue.questions.map(\.id))
    #expect(other?.criteria.map(\.id) == catalogue.criteria.map(\.id))
  }

  @Test("has another digest when one letter changes")
  func digest() throws {
    var files = ShippedCatalogue.files
    let index = try #require(files.firstIndex { $0.path == "criteria/FE-1.xml" })
    let text = String(decoding: files[index].bytes, as: UTF8.self)
    let changed = text.replacing("Eisen vooraf vastgesteld", with: "Eisen vooraf vastgelegd")
    files[index].bytes = Array(changed.utf8)
    let other = ShippedCatalogue.load(files).catalogue
    #expect(other != nil)
    #expect(other?.digest != (try ShippedCatalogue.catalogue().digest))
  }

  @Test("starts every answer as unknown and every parameter at its standard")
  func slots() throws {
    let catalogue = try ShippedCatalogue.catalogue()
    let day = try #require(ShippedCatalogue.day)
    let slots = catalogue.emptySlots(referenceDate: day)
    #expect(slots.count == catalogue.slotCount)
    #expect(slots.prefix(catalogue.questions.count).allSatisfy { $0 == .unknown })
    #expect(slots[catalogue.questions.count] == .number(Decimal(25)))
    #expect(slots[catalogue.referenceDateSlot] == .date(day.dayNumber))
  }
}

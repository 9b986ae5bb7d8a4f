import Catalogue
import TestSupport
import Testing

@Suite("Citations")
struct CitationTests {
  struct Case: Sendable, CustomStringConvertible {
    var kind: Source.Kind
    var text: String
    init(_ kind: Source.Kind, _ text: String) {
      self.kind = kind
      self.text = text
    }
    var description: String { "\(kind.rawValue) \(text)" }
  }

  @Test(
    "that are well-formed",
    arguments: [
      Case(.jci, "jci1.3:c:BWBR0006502"),
      Case(.jci, "jci1.3:c:BWBR0006502&artikel=5"),
      Case(.jci, "jci1.31:c:BWBR0006502&hoofdstuk=1&artikel=5&lid=2"),
      Case(.jci, "jci1.3:c:BWBV0001000&g=2026-11-23&z=2026-11-23"),
      Case(.kst, "kst-35673-2"), Case(.kst, "kst-35673-A"), Case(.kst, "kst-29544-1158"),
      Case(.kst, "kst-36446-XV-3"),
      Case(.ecli, "ECLI:NL:HR:2019:2006"), Case(.ecli, "ECLI:NL:RVS:2020:1234"),
      Case(.ecli, "ECLI:EU:C:2017:203"),
      Case(.eli, "http://data.europa.eu/eli/dir/2000/43/oj"),
      Case(.web, "https://www.mensenrechten.nl/"), Case(.web, "http://example.org"),
      Case(.publication, "Trouw, 1-1-2026".replacing(" ", with: "")),
    ])
  func wellFormed(_ item: Case) {
    #expect(Citation.isWellFormed(item.text, item.kind))
  }

  @Test(
    "that are not",
    arguments: [
      Case(.jci, ""), Case(.jci, "jci1.2:c:BWBR0006502"), Case(.jci, "jci1.3:v:BWBR0006502"),
      Case(.jci, "jci1.3:c:BWBR000650"), Case(.jci, "jci1.3:c:BWBX0006502"),
      Case(.jci, "jci1.3:c:BWBR0006502&artikel="), Case(.jci, "jci1.3:c:BWBR0006502&"),
      Case(.jci, "jci1.3:c:BWBR0006502&regel=5"), Case(.jci, "jci1.3:c:BWBR0006502&artikel"),
      Case(.jci, "jci1.3:BWBR0006502"), Case(.jci, "jci1.3:c:BWBR0006502 "),
      Case(.jci, "jci1.3:c:BWBR00065é2"),
      Case(.kst, "kst-35673"), Case(.kst, "35673-2"), Case(.kst, "kst-3567-2"),
      Case(.kst, "kst-35673-"), Case(.kst, "kst-35673-2/3"), Case(.kst, "kst_35673_2"),
      Case(.ecli, "ECLI:NL:HR:2019"), Case(.ecli, "ecli:NL:HR:2019:2006"),
      Case(.ecli, "ECLI:NLD:HR:2019:2006"), Case(.ecli, "ECLI:NL:HR:19:2006"),
      Case(.ecli, "ECLI:NL::2019:2006"), Case(.ecli, "ECLI:NL:HR:2019:"),
      Case(.ecli, "ECLI:NL:HR:2019:2006:1"), Case(.ecli, "ECLI:NL:TOOLONGX:2019:2006"),
      Case(.ecli, "ECLI:12:HR:2019:2006"), Case(.ecli, "ECLI:NL:H-R:2019:2006"),
      Case(.ecli, "ECLI:NL:HR:2019:20/06"),
      Case(.eli, "https://data.europa.eu/eli/dir/2000/43/oj"),
      Case(.eli, "http://data.europa.eu/eli/"),
      Case(.web, "www.mensenrechten.nl"), Case(.web, "ftp://example.org"), Case(.web, "https://"),
      Case(.web, "https://localhost/x"), Case(.web, "https://.nl"), Case(.web, "https://nl./x"),
      Case(.web, "https://exa mple.org"), Case(.web, "javascript:alert(1)"),
    ])
  func malformed(_ item: Case) {
    #expect(!Citation.isWellFormed(item.text, item.kind))
  }

  @Test("of the shipped norm sets have the address of their register")
  func addresses() throws {
    let sources = try ShippedCatalogue.catalogue().normSets.flatMap(\.sources)
    #expect(sources.contains { $0.kind == .jci } && sources.contains { $0.kind == .kst })
    for source in sources where source.reference != nil && source.isCitable {
      switch source.kind {
      case .jci: #expect(source.address?.hasPrefix("https://wetten.overheid.nl/jci1.") == true)
      case .kst:
        #expect(source.address?.hasPrefix("https://zoek.officielebekendmakingen.nl/kst-") == true)
      case .ecli, .eli, .web: #expect(source.address?.hasPrefix("http") == true)
      case .publication: #expect(source.address == nil)
      }
    }
  }

  @Test("that are only remembered have no address")
  func remembered() throws {
    var source = try #require(
      try ShippedCatalogue.catalogue().normSets.flatMap(\.sources).first { $0.kind == .jci })
    source.certainty = .recalled
    #expect(!source.isCitable && source.address == nil)
  }
}

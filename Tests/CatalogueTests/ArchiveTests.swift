import Messages
import Rules
import ShippedContent
import TestSupport
import Testing

@testable import Catalogue

/// The catalogue as the program carries it.
@Suite struct ArchiveTests {
  private let catalogue: Catalogue
  private let archive: [UInt8]
  /// The archive of a catalogue with every kind of part and few words, quick to read.
  private let small: [UInt8]

  init() throws {
    var catalogue = try ShippedCatalogue.catalogue()
    // The one thing that an archive leaves out.
    for index in catalogue.criteria.indices { catalogue.criteria[index].examples = [] }
    self.catalogue = catalogue
    archive = try #require(CatalogueArchive.write(catalogue))
    small = try #require(CatalogueArchive.write(Self.shortened(catalogue)))
  }

  private func read(_ bytes: [UInt8]) -> Catalogue? {
    bytes.withUnsafeBytes(CatalogueArchive.read)
  }

  @Test("gives back every field of the catalogue")
  func roundTrip() throws {
    let back = try #require(read(archive))
    let (expected, found) = (Fields.list(catalogue), Fields.list(back))
    #expect(expected.count > 15_000)
    let different = zip(expected, found).first { $0 != $1 }
    #expect(different == nil, "\(different.map { "\($0) became \($1)" } ?? "")")
    #expect(expected.count == found.count)
  }

  @Test("finds questions, criteria and norm sets by their ids")
  func indexes() throws {
    let back = try #require(read(archive))
    for (index, question) in catalogue.questions.enumerated() {
      #expect(back.question(question.id) == index)
      #expect(back.signature.slot(of: question.id) == index)
    }
    #expect(catalogue.criteria.allSatisfy { back.criterion($0.id) == catalogue.criterion($0.id) })
    #expect(catalogue.normSets.allSatisfy { back.normSet($0.id) == catalogue.normSet($0.id) })
    #expect(back.signature == catalogue.signature)
    #expect(back.program == catalogue.program)
  }

  @Test("is text that can stand in the source of a program")
  func isText() throws {
    let text = try #require(String(validating: archive, as: UTF8.self))
    #expect(!text.unicodeScalars.contains { $0 == "\r" || $0 == "\0" })
    #expect(text.hasPrefix("WKA2"))
  }

  @Test("is the same however often it is made")
  func isStable() throws {
    let back = try #require(read(archive))
    #expect(CatalogueArchive.write(back) == archive)
  }

  @Test("the shipped archive is made of the files of the package")
  func shippedIsUpToDate() throws {
    let shipped = try #require(ShippedFiles.withCatalogueArchive(CatalogueArchive.read))
    #expect(shipped.digest == catalogue.digest)
    #expect(Fields.list(shipped) == Fields.list(catalogue))
  }

  @Test("every damage is refused")
  func damage() {
    var dice = Dice(2026)
    for _ in 0..<2000 {
      let damaged = Self.damage(small, &dice)
      #expect(damaged == small || read(damaged) == nil)
    }
    for _ in 0..<20 {
      let damaged = Self.damage(archive, &dice)
      #expect(damaged == archive || read(damaged) == nil)
    }
  }

  @Test("damage that the checksum does not show never stops the program", arguments: 0..<4)
  func damageInside(seed: UInt64) {
    var dice = Dice(seed)
    let body = Array(small[CatalogueArchive.headLength...])
    var refused = 0
    for _ in 0..<250 {
      let damaged = CatalogueArchive.seal(Self.damage(body, &dice))
      // A changed letter of a sentence is another catalogue, and nothing to refuse.
      if read(damaged) == nil { refused += 1 }
    }
    #expect(refused > 100)
  }

  @Test(
    "damaged numbers never stop the program, and none of them points beyond what is there",
    arguments: 10..<14)
  func damagedNumbers(seed: UInt64) throws {
    var dice = Dice(seed)
    let start = try #require(startOfNumbers(small))
    for _ in 0..<250 {
      var bytes = small
      for _ in 0..<Int.random(in: 1...3, using: &dice) {
        let place = Int.random(in: start..<bytes.count, using: &dice)
        bytes[place] = UInt8.random(in: 0x2f...0x71, using: &dice)
      }
      let body = Array(bytes[CatalogueArchive.headLength...])
      guard let found = read(CatalogueArchive.seal(body)) else { continue }
      #expect(found.questions.allSatisfy { found.phases.indices.contains($0.phase) })
      #expect(found.criteria.allSatisfy { found.phases.indices.contains($0.phase) })
      let tiers = found.criteria.flatMap(\.tiers)
      #expect(tiers.allSatisfy { $0.condition.entry < found.program.count })
      #expect(tiers.flatMap(\.condition.slots).allSatisfy { $0 < found.slotCount })
      for set in found.normSets {
        #expect(set.norms.allSatisfy { found.criteria.indices.contains($0.criterion) })
        #expect(set.norms.flatMap(\.sources).allSatisfy { set.sources.indices.contains($0) })
      }
    }
  }

  @Test("anything cut off is refused, and so is nothing at all")
  func cutOff() {
    for length in stride(from: 0, to: small.count, by: 97) {
      #expect(read(Array(small.prefix(length))) == nil)
      let body = small.prefix(length).dropFirst(CatalogueArchive.headLength)
      #expect(read(CatalogueArchive.seal(Array(body))) == nil)
    }
    #expect(read(small + [0x30]) == nil)
    let body = small.dropFirst(CatalogueArchive.headLength) + [0x30]
    #expect(read(CatalogueArchive.seal(Array(body))) == nil)
    #expect(CatalogueArchive.read(UnsafeRawBufferPointer(start: nil, count: 0)) == nil)
  }

  @Test("another version of the form is refused")
  func otherVersion() {
    var other = archive
    other[3] &+= 1
    #expect(read(other) == nil)
  }

  @Test("a tree deeper than any condition is refused")
  func tooDeep() {
    var writer = ArchiveWriter()
    var tree = Expression(.boolean(true), SourceRange(start: 0, end: 4))
    for _ in 0..<2000 { tree = Expression(.negate(tree), SourceRange(start: 0, end: 4)) }
    tree.write(to: &writer)
    let bytes = writer.finish() ?? []
    _ = bytes.withUnsafeBytes { bytes in
      #expect(throws: ArchiveDamage.self) {
        var reader = try ArchiveReader(bytes)
        _ = try Expression(from: &reader)
      }
    }
  }

  @Test(
    "every form of a condition comes back",
    arguments: [
      "null", "true", "false", "12.50", "\"vast\"", "@\"2026-01-01\"", "leeftijd",
      "[1, 2]", "[1..5]", "]1..5[", "x in (< 5, > 7, = 3, != 2)", "-x", "a + b - c * d / e ** 2",
      "a = b and c != d or e < f", "a <= b and c >= d and e > f", "x between 1 and 2",
      "x in (1, 2)", "if a then b else c", "not(a)", "count(list: a)", "date(\"2026-01-01\")",
    ])
  func everyForm(text: String) throws {
    let tree = try Parser.parse(text)
    var writer = ArchiveWriter()
    tree.write(to: &writer)
    let bytes = try #require(writer.finish())
    let back = try bytes.withUnsafeBytes { bytes in
      var reader = try ArchiveReader(bytes)
      let back = try Expression(from: &reader)
      #expect(reader.isAtEnd)
      return back
    }
    #expect(back == tree)
  }

  @Test(
    "a form that no condition has cannot be written",
    arguments: [
      "{a: 1}", "some x in y satisfies x", "every x in y satisfies x", "for x in y return x",
      "a[1]", "a.b", "a instance of string", "function(x) x",
    ])
  func otherForms(text: String) throws {
    var writer = ArchiveWriter()
    try Parser.parse(text).write(to: &writer)
    #expect(writer.finish() == nil)
  }

  private static let slots: [Slot] =
    [
      .unknown, .boolean(true), .boolean(false), .number(.zero), .option(63), .options(0),
      .options(.max), .date(-719_000), .date(20_000), .text,
    ]
    + ["-1.5", "1e-3", "9999999999999999999999999999999999"].compactMap { Decimal($0) }
    .map { Slot.number($0) }

  @Test("every value of an answer comes back", arguments: slots)
  func everySlot(slot: Slot) throws {
    var writer = ArchiveWriter()
    slot.write(to: &writer)
    let bytes = try #require(writer.finish())
    let back = try bytes.withUnsafeBytes { bytes in
      var reader = try ArchiveReader(bytes)
      return try Slot(from: &reader)
    }
    #expect(back == slot)
  }

  // MARK: Helpers

  /// A few bytes changed, taken out, doubled or moved; or the end cut off.
  private static func damage(_ bytes: [UInt8], _ dice: inout Dice) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...4, using: &dice) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &dice)
      switch Int.random(in: 0..<6, using: &dice) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &dice)
      case 1: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &dice)
      case 2: bytes.remove(at: place)
      case 3: bytes.insert(bytes[place], at: place)
      case 4: bytes.swapAt(place, Int.random(in: 0..<bytes.count, using: &dice))
      default: bytes.removeLast(min(bytes.count, Int.random(in: 1...40, using: &dice)))
      }
    }
    return bytes
  }

  /// Where the numbers after the list of strings begin: its last string is the digest of the
  /// last norm set.
  private func startOfNumbers(_ archive: [UInt8]) -> Int? {
    let last = Array((catalogue.normSets.last?.digest ?? "").utf8)
    let place = archive.indices.last { archive[$0...].starts(with: last) }
    return place.map { $0 + last.count }
  }

  /// The same names and conditions, three criteria, and hardly a word.
  private static func shortened(_ catalogue: Catalogue) -> Catalogue {
    var short = catalogue
    for index in short.questions.indices {
      short.questions[index].text = Text(same: "?")
      short.questions[index].help = nil
      short.questions[index].reason = Text(same: "")
    }
    short.criteria = Array(catalogue.criteria.prefix(3))
    short.normSets = catalogue.normSets.suffix(3)
    for index in short.normSets.indices {
      short.normSets[index].norms.removeAll { $0.criterion >= 3 }
    }
    return short
  }
}

/// All fields of a value and of everything inside it, as text, with their names: a field that is
/// added to the catalogue is compared without a line more here.
private enum Fields {
  static func list(_ value: Any) -> [String] {
    var fields: [String] = []
    add(value, "", &fields)
    return fields
  }

  private static func add(_ value: Any, _ path: String, _ fields: inout [String]) {
    let mirror = Mirror(reflecting: value)
    // A dictionary has no order of its own.
    if mirror.displayStyle == .dictionary || mirror.displayStyle == .set {
      let parts = mirror.children.map { list($0.value).joined(separator: ";") }.sorted()
      fields.append("\(path) = \(parts.joined(separator: "|"))")
      return
    }
    if mirror.children.isEmpty {
      fields.append("\(path) = \(value)")
      return
    }
    for (index, child) in mirror.children.enumerated() {
      add(child.value, "\(path).\(child.label ?? "\(index)")", &fields)
    }
  }
}

internal import Archives
internal import Messages

/// Looks through the bytes of a PDF before another program reads it: what it would do, how much
/// would come out of it, and whether it is whole.
struct PDFScan {
  private(set) var notices: Set<Notice> = []
  /// The highest number of pages that it says it has.
  private(set) var statedPages = 0
  /// The number of pages that its tree of pages refers to.
  private(set) var referredPages = 0
  private(set) var hasImages = false
  private(set) var hasForm = false

  private let bytes: UnsafeRawBufferPointer
  private let limits: DocumentLimits
  private var unpacked = 0
  private var looked = 0

  private init(_ bytes: UnsafeRawBufferPointer, _ limits: DocumentLimits) {
    self.bytes = bytes
    self.limits = limits
  }

  /// Looks through a PDF.
  /// - Throws: when it is not whole, or would unpack to too much.
  static func run(_ bytes: [UInt8], limits: DocumentLimits) throws(DocumentFault) -> PDFScan {
    let result = bytes.withUnsafeBytes { buffer in
      Result<PDFScan, DocumentFault> { () throws(DocumentFault) in
        var scan = PDFScan(buffer, limits)
        try scan.checkEnds()
        try scan.walk()
        return scan
      }
    }
    return try result.get()
  }

  private static func refusal(_ key: String, _ message: Text, _ hint: Text? = nil) -> DocumentFault
  {
    DocumentFault(Diagnostic(key, message, hint: hint))
  }

  // MARK: Begin and end

  private mutating func checkEnds() throws(DocumentFault) {
    guard let end = last("%%EOF"), let start = last("startxref") else {
      throw Self.refusal(
        "truncated", DocumentMessages.pdfIncomplete, DocumentMessages.exportAgain)
    }
    let rest = bytes[(end + 5)...].filter { ![0, 9, 10, 12, 13, 32].contains($0) }
    if rest.count > 8 {
      throw Self.refusal("wrong-kind", DocumentMessages.afterPDF, DocumentMessages.exportAgain)
    }
    let place = number(after: start + 9)
    let isTable = place.map { starts("xref", at: $0) || isDigit(at: $0) } ?? false
    if !isTable { notices.insert(.pdfDamaged) }
  }

  private func isDigit(at place: Int) -> Bool {
    place >= 0 && place < bytes.count && (0x30...0x39).contains(bytes[place])
  }

  private func last(_ text: StaticString) -> Int? {
    var place = bytes.count - text.utf8CodeUnitCount
    while place >= 0 {
      if bytes[place] == text.utf8Start[0], starts(text, at: place) { return place }
      place -= 1
    }
    return nil
  }

  private func starts(_ text: StaticString, at place: Int) -> Bool {
    let count = text.utf8CodeUnitCount
    guard place >= 0, place + count <= bytes.count else { return false }
    for index in 0..<count where bytes[place + index] != text.utf8Start[index] { return false }
    return true
  }

  private func find(_ text: StaticString, from start: Int, before end: Int) -> Int? {
    let first = text.utf8Start[0]
    var place = start
    while place + text.utf8CodeUnitCount <= end {
      if bytes[place] == first, starts(text, at: place) { return place }
      place += 1
    }
    return nil
  }

  private func number(after start: Int) -> Int? {
    var place = start
    while place < bytes.count, bytes[place] <= 0x20 { place += 1 }
    var value = 0
    let begin = place
    while place < bytes.count, place - begin < 12, isDigit(at: place) {
      value = value * 10 + Int(bytes[place] - 0x30)
      place += 1
    }
    return place > begin ? value : nil
  }

  // MARK: Objects

  /// Walks over everything that is no stream, string or comment.
  private mutating func walk() throws(DocumentFault) {
    var place = 0
    var depth = 0
    var dictionary = 0
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "("): place = endOfString(place)
      case UInt8(ascii: "%"):
        while place < bytes.count, bytes[place] != 0x0A, bytes[place] != 0x0D { place += 1 }
      case UInt8(ascii: "["), UInt8(ascii: "<"):
        depth += 1
        place += 1
      case UInt8(ascii: "]"), UInt8(ascii: ">"):
        depth = max(0, depth - 1)
        place += 1
      case UInt8(ascii: "o") where starts("obj", at: place):
        if !starts("endobj", at: place - 3) { dictionary = place }
        depth = 0
        place += 3
      case UInt8(ascii: "s")
      where starts("stream", at: place) && !starts("endstream", at: place - 3):
        place = try stream(dictionary: dictionary, keyword: place)
      case UInt8(ascii: "/"):
        try name(place, in: bytes)
        place += 1
      default: place += 1
      }
      if depth > limits.depth {
        throw Self.refusal("limit", DocumentMessages.pdfTooDeep, DocumentMessages.exportAgain)
      }
    }
  }

  private func endOfString(_ start: Int) -> Int {
    var place = start + 1
    var depth = 1
    // A string that is never closed must not hide the rest.
    while place < bytes.count, depth > 0, place - start < 65_536 {
      switch bytes[place] {
      case UInt8(ascii: "\\"): place += 1
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth -= 1
      default: break
      }
      place += 1
    }
    return depth > 0 ? start + 1 : place
  }

  /// Counts what comes out of a stream.
  /// - Returns: the place after it.
  private mutating func stream(
    dictionary: Int, keyword: Int
  ) throws(DocumentFault) -> Int {
    var start = keyword + 6
    if start < bytes.count, bytes[start] == 0x0D { start += 1 }
    if start < bytes.count, bytes[start] == 0x0A { start += 1 }
    let end = find("endstream", from: start, before: bytes.count) ?? bytes.count
    let head = max(dictionary, keyword - 4_096)
    let packings = packings(from: head, to: keyword)
    if packings.all > 3 || packings.flate > 1 {
      throw Self.refusal("limit", DocumentMessages.pdfPackedTooOften, DocumentMessages.exportAgain)
    }
    let isImage = find("/Image", from: head, before: keyword) != nil
    if isImage { hasImages = true }
    guard packings.flate == 1, packings.all == 1, !isImage, start < end else { return end }
    let packed = UnsafeRawBufferPointer(rebasing: bytes[start..<end])
    let isObjects = find("/ObjStm", from: head, before: keyword) != nil && looked < 20_000_000
    let most = max(1_000_000, packed.count * limits.archive.ratio)
    let result = PackedStream.unpack(packed, most: most, keep: isObjects)
    unpacked += result.count
    guard result.count <= most, unpacked <= limits.archive.unpacked else {
      throw Self.refusal("limit", DocumentMessages.pdfTooBig, DocumentMessages.exportAgain)
    }
    if isObjects { try look(into: result.bytes) }
    return end
  }

  /// Newer PDFs pack their objects; what they would do is said all the same.
  private mutating func look(into objects: [UInt8]) throws(DocumentFault) {
    looked += objects.count
    let result = objects.withUnsafeBytes { buffer in
      Result<PDFScan, DocumentFault> { () throws(DocumentFault) in
        var inner = PDFScan(buffer, limits)
        for place in buffer.indices where buffer[place] == UInt8(ascii: "/") {
          try inner.name(place, in: buffer)
        }
        return inner
      }
    }
    let inner = try result.get()
    notices.formUnion(inner.notices)
    statedPages = max(statedPages, inner.statedPages)
    referredPages += inner.referredPages
    hasForm = hasForm || inner.hasForm
  }

  /// How often a stream is packed.
  private func packings(from start: Int, to end: Int) -> (all: Int, flate: Int) {
    guard let filter = find("/Filter", from: start, before: end) else { return (0, 0) }
    var place = filter + 7
    while place < end, bytes[place] <= 0x20 { place += 1 }
    guard place < end else { return (0, 0) }
    let isList = bytes[place] == UInt8(ascii: "[")
    let stop = isList ? find("]", from: place, before: end) ?? end : end
    var all = 0
    var flate = 0
    while let slash = find("/", from: place, before: stop) {
      all += 1
      if starts("/FlateDecode", at: slash) || starts("/Fl ", at: slash) || starts("/Fl]", at: slash)
      {
        flate += 1
      }
      if !isList { break }
      place = slash + 1
    }
    return (all, flate)
  }

  // MARK: Names

  private mutating func name(
    _ place: Int, in bytes: UnsafeRawBufferPointer
  ) throws(DocumentFault) {
    guard place + 1 < bytes.count else { return }
    switch bytes[place + 1] {
    case UInt8(ascii: "J"):
      if starts("/JavaScript", at: place) || starts("/JS ", at: place) || starts("/JS(", at: place)
      {
        notices.insert(.pdfScript)
      }
    case UInt8(ascii: "L"): if starts("/Launch", at: place) { notices.insert(.pdfLaunch) }
    case UInt8(ascii: "E"):
      if starts("/EmbeddedFile", at: place) { notices.insert(.pdfAttachment) }
    case UInt8(ascii: "X"): if starts("/XFA", at: place) { hasForm = true }
    case UInt8(ascii: "O"): if starts("/OpenAction", at: place) { openAction(place + 11) }
    case UInt8(ascii: "C"):
      if starts("/Count", at: place), let count = number(after: place + 6) {
        statedPages = max(statedPages, count)
      }
    case UInt8(ascii: "K"): if starts("/Kids", at: place) { countKids(place + 5) }
    case UInt8(ascii: "M"): if starts("/MediaBox", at: place) { try checkSide(place + 9) }
    default: break
    }
  }

  /// What happens when the PDF is opened; often it stands elsewhere in the file.
  private mutating func openAction(_ start: Int) {
    var from = start
    while from < bytes.count, bytes[from] <= 0x20 { from += 1 }
    if isDigit(at: from), let object = number(after: from) {
      let wanted = Array("\(object) 0 obj".utf8)
      let found = bytes.indices.first { place in
        bytes[place] == wanted[0] && (place == 0 || !isDigit(at: place - 1))
          && place + wanted.count <= bytes.count
          && bytes[place..<(place + wanted.count)].elementsEqual(wanted)
      }
      guard let found else { return }
      from = found
    }
    if find("/URI", from: from, before: min(bytes.count, from + 200)) != nil {
      notices.insert(.pdfOpensAddress)
    }
  }

  /// Counts the pages below a node of the tree of pages.
  private mutating func countKids(_ start: Int) {
    guard let open = find("[", from: start, before: min(bytes.count, start + 20)) else { return }
    var place = open + 1
    var kids = 0
    while place < bytes.count, bytes[place] != UInt8(ascii: "]") {
      if bytes[place] == UInt8(ascii: "R") { kids += 1 }
      place += 1
    }
    // Each node below the top is itself a kid of another.
    referredPages += kids - (referredPages > 0 ? 1 : 0)
  }

  private func checkSide(_ start: Int) throws(DocumentFault) {
    guard let open = find("[", from: start, before: min(bytes.count, start + 20)) else { return }
    let end = find("]", from: open, before: min(bytes.count, open + 200)) ?? open
    let words = bytes[open..<end].dropFirst().split { $0 <= 0x20 }
    for word in words {
      guard let side = Double(String(decoding: word, as: UTF8.self)), side.isFinite,
        abs(side) > Double(limits.pageSide)
      else { continue }
      let points = Numbers.grouped(Int(min(abs(side), 1e15)))
      throw Self.refusal(
        "limit", DocumentMessages.pageTooBig(points), DocumentMessages.exportAgain)
    }
  }
}

internal import Messages

/// Our own check whether a text is good XML, made to say exactly what is wrong and where.
///
/// It runs only when libxml2 has refused a text or might be slow on it. It knows XML 1.0 and
/// Namespaces in XML 1.0 without DOCTYPE, and the limits of the reader.
struct XMLScan {
  /// An element that is still open.
  struct Open {
    /// The bytes of its name.
    var name: Range<Int>
    /// The offset of its `<`.
    var offset: Int
    /// How many namespace declarations held outside it.
    var outside: Int
  }

  let source: UnsafeBufferPointer<UInt8>
  let limits: XMLLimits
  /// The offset of the next byte to read.
  var at: Int
  let start: Int
  var open: [Open] = []
  /// The namespace declarations that hold: prefix and address in turn.
  var scope: [(prefix: String, address: String)] = []
  var elements = 0
  var deepest = 0
  /// Whether a root element was met.
  var hasRoot = false
  /// Characters of the text since the last tag, and where it began.
  var textCount = 0
  var textStart = 0

  init(_ source: UnsafeBufferPointer<UInt8>, from start: Int, limits: XMLLimits) {
    self.source = source
    self.limits = limits
    self.start = start
    at = start
    textStart = start
  }

  /// Reads up to the first fault.
  /// - Returns: That fault; nil when the text is good.
  mutating func run() -> Refusal? {
    do throws(Refusal) {
      while at < source.count {
        if source[at] == 0x3C {
          try markup()
        } else {
          try text()
        }
      }
      if let last = open.last {
        throw fault(XMLMessages.unclosed(string(last.name), line: line(last.offset)))
      }
      if !hasRoot { throw fault(XMLMessages.noRoot()) }
      return nil
    } catch {
      return error
    }
  }

  // MARK: Small helpers

  /// The byte at an offset; 0 after the end.
  func byte(_ offset: Int) -> UInt8 { offset < source.count ? source[offset] : 0 }

  /// Whether a mark stands at the present place.
  func sees(_ mark: StaticString) -> Bool { TagScan.starts(source, at: at, with: mark) }

  /// Some bytes as text, at most eighty of them.
  func string(_ range: Range<Int>) -> String {
    String(decoding: source[range.prefix(80)], as: UTF8.self)
  }

  /// The line of an offset.
  func line(_ offset: Int) -> Int {
    var finder = PositionFinder(source)
    return finder.position(at: offset).line
  }

  /// A fault at the present place, or at another.
  func fault(_ diagnostic: Diagnostic, at offset: Int? = nil) -> Refusal {
    Refusal(diagnostic, offset: offset ?? at, in: source)
  }

  mutating func skipSpaces() {
    while XMLCharacter.isSpace(byte(at)) { at += 1 }
  }

  /// The character at an offset and its length; the text is known to be UTF-8.
  func scalar(_ offset: Int) -> (value: UInt32, length: Int) {
    let first = byte(offset)
    let length = max(1, UTF8Check.length(of: first))
    if length == 1 { return (UInt32(first), 1) }
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for index in 1..<length { value = value << 6 | UInt32(byte(offset + index) & 0x3F) }
    return (value, length)
  }

  // MARK: Markup

  private mutating func markup() throws(Refusal) {
    if sees("<<<<<<<") { throw fault(XMLMessages.mergeMarkers()) }
    switch byte(at + 1) {
    case 0x21: try declarationOrComment()
    case 0x3F: try instruction()
    case 0x2F: try endTag()
    default: try startTag()
    }
  }

  private mutating func declarationOrComment() throws(Refusal) {
    if sees("<!--") { return try comment() }
    if sees("<![CDATA[") {
      guard !open.isEmpty else {
        throw fault(hasRoot ? XMLMessages.textAfter() : XMLMessages.textBefore())
      }
      return try section()
    }
    let word = source[min(at + 2, source.count)...].prefix(7).map { $0 & 0xDF }
    throw fault(
      word == Array("DOCTYPE".utf8) ? XMLMessages.doctype() : XMLMessages.unknownMarkup())
  }

  private mutating func comment() throws(Refusal) {
    let begin = at
    at += 4
    while at < source.count {
      if sees("-->") {
        at += 3
        return
      }
      if sees("--") { throw fault(XMLMessages.hyphens()) }
      try plainCharacter()
    }
    throw fault(XMLMessages.commentNotClosed(line: line(begin)))
  }

  private mutating func section() throws(Refusal) {
    let begin = at
    at += 9
    while at < source.count {
      if sees("]]>") {
        at += 3
        return
      }
      try plainCharacter()
      try countText(1)
    }
    throw fault(XMLMessages.sectionNotClosed(line: line(begin)))
  }

  private mutating func instruction() throws(Refusal) {
    let begin = at
    at += 2
    let name = try self.name()
    if source[name].contains(0x3A) { throw fault(XMLMessages.colons(), at: name.lowerBound) }
    if source[name].map({ $0 | 0x20 }) == [0x78, 0x6D, 0x6C] {
      throw fault(
        hasRoot ? XMLMessages.declarationInside() : XMLMessages.declarationNotFirst(), at: begin)
    }
    if at < source.count, !XMLCharacter.isSpace(byte(at)), !sees("?>") {
      throw fault(XMLMessages.nameExpected())
    }
    while at < source.count {
      if sees("?>") {
        at += 2
        return
      }
      try plainCharacter()
    }
    throw fault(XMLMessages.instructionNotClosed(line: line(begin)))
  }

  private mutating func endTag() throws(Refusal) {
    let begin = at
    at += 2
    let name = try self.name()
    skipSpaces()
    guard byte(at) == 0x3E else {
      throw fault(XMLMessages.tagNotClosed("/" + string(name), line: line(begin)))
    }
    at += 1
    guard let top = open.last else { throw fault(XMLMessages.notOpen(string(name)), at: begin) }
    if !source[top.name].elementsEqual(source[name]) {
      throw fault(mismatch(of: top, with: name), at: begin)
    }
    scope.removeLast(scope.count - top.outside)
    open.removeLast()
    textCount = 0
    textStart = at
  }

  /// Why an end tag does not fit the innermost open element.
  private func mismatch(of top: Open, with name: Range<Int>) -> Diagnostic {
    let (opened, closed) = (string(top.name), string(name))
    if opened.lowercased() == closed.lowercased() { return XMLMessages.capitals(opened, closed) }
    guard open.contains(where: { source[$0.name].elementsEqual(source[name]) }) else {
      return XMLMessages.notOpen(closed)
    }
    return isClosedLater(top.name)
      ? XMLMessages.crossing(opened, closed)
      : XMLMessages.unclosed(opened, line: line(top.offset), before: closed)
  }

  /// Whether an end tag with this name follows that has no start tag of its own.
  private func isClosedLater(_ name: Range<Int>) -> Bool {
    var balance = 0
    var place = at
    while place < source.count {
      if source[place] == 0x3C {
        let isEnd = byte(place + 1) == 0x2F
        let first = place + (isEnd ? 2 : 1)
        let after = first + name.count
        if after <= source.count, source[first..<after].elementsEqual(source[name]),
          XMLCharacter.isSpace(byte(after)) || byte(after) == 0x3E
        {
          balance += isEnd ? -1 : 1
          if balance < 0 { return true }
        }
      }
      place += 1
    }
    return false
  }
}

internal import CLibXML2

/// What the callbacks share during one read. It lives at a fixed address until the read ends.
struct ReaderState {
  /// How the read stands.
  enum Verdict {
    case good
    /// The visitor wanted no more.
    case stopped
    /// The parser or a limit refused the file; our own scan then says why.
    case refused
    /// An element of XInclude was met.
    case include
    /// The file has too many different names; the parser becomes slow then.
    case names
  }

  /// The text of the file: UTF-8, no byte order mark, first line included.
  let source: UnsafeBufferPointer<UInt8>
  /// The offset in `source` of the first byte that the parser was given.
  let base: Int
  let limits: XMLLimits
  let context: xmlParserCtxtPtr
  unowned(unsafe) let visitor: VisitorBox
  var finder: PositionFinder
  var verdict = Verdict.good
  /// Where the parser found its first fault.
  var refusedAt = 0
  /// How many names the parser kept before it began.
  var ownNames = 0
  var depth = 0
  var elements = 0
  /// Characters of the text since the last tag.
  var textCount = 0
  /// The offset where the parser stood at the last tag.
  var lastTag = 0
  /// Whether a namespace of XInclude was declared.
  var hasInclude = false
  /// The declarations of the element that starts: prefix and namespace in turn.
  var declared: UnsafePointer<UnsafePointer<UInt8>?>?
  var declaredCount = 0

  /// The offset in the source where the parser stands.
  var offset: Int { base + wt_offset(context) }

  /// The offset of the `<` of the tag the parser has just read. A value holds no `<` itself.
  func startOfTag() -> Int { startOfTag(before: offset) }

  /// The offset of the last `<` before an offset.
  func startOfTag(before end: Int) -> Int {
    var at = min(end, source.count) - 1
    while at > 0, source[at] != 0x3C { at -= 1 }
    return max(at, 0)
  }

  /// The offset after the last tag. At a start tag the parser still stands before its `>`.
  func textStart() -> Int { lastTagWasEnd ? lastTag : lastTag + 1 }

  /// Whether the last tag ended an element.
  var lastTagWasEnd = false

  /// The namespace declarations of the element that starts.
  func declarations() -> [(prefix: String, namespace: String)] {
    guard let declared else { return [] }
    return (0..<declaredCount).map { index in
      let prefix = declared[index * 2].map { String(cString: $0) } ?? ""
      return (prefix, declared[index * 2 + 1].map { String(cString: $0) } ?? "")
    }
  }

  /// Ends the read.
  mutating func end(_ verdict: Verdict) {
    guard self.verdict == .good else { return }
    self.verdict = verdict
    refusedAt = offset
    xmlStopParser(context)
  }
}

/// The callbacks: plain functions that libxml2 calls with the address of a `ReaderState`.
enum ReaderCallbacks {
  /// The table of callbacks. Only what a document without DOCTYPE can hold is filled in.
  static func table() -> xmlSAXHandler {
    var table = xmlSAXHandler()
    table.initialized = UInt32(XML_SAX2_MAGIC)
    table.startElementNs = { user, local, _, space, declaredCount, declared, count, _, attributes in
      guard let user, let local else { return }
      let state = user.assumingMemoryBound(to: ReaderState.self)
      ReaderCallbacks.start(
        state, XMLName(local: local, space: space), Int(declaredCount),
        UnsafeRawPointer(declared)?.assumingMemoryBound(to: UnsafePointer<UInt8>?.self), Int(count),
        UnsafeRawPointer(attributes)?.assumingMemoryBound(to: UnsafePointer<UInt8>?.self))
    }
    table.endElementNs = { user, local, _, space in
      guard let user, let local else { return }
      let state = user.assumingMemoryBound(to: ReaderState.self)
      guard state.pointee.verdict == .good else { return }
      state.pointee.depth -= 1
      state.pointee.textCount = 0
      state.pointee.lastTag = state.pointee.offset
      state.pointee.lastTagWasEnd = true
      let visitor = state.pointee.visitor
      if visitor.endElement(XMLName(local: local, space: space)) == .stop {
        state.pointee.end(.stopped)
      }
    }
    table.characters = { user, bytes, count in ReaderCallbacks.text(user, bytes, count) }
    table.ignorableWhitespace = { user, bytes, count in ReaderCallbacks.text(user, bytes, count) }
    table.cdataBlock = { user, bytes, count in ReaderCallbacks.text(user, bytes, count) }
    table.internalSubset = { user, _, _, _ in
      user?.assumingMemoryBound(to: ReaderState.self).pointee.end(.refused)
    }
    table.serror = { user, error in
      guard let user, let error, wt_is_namespace_spelling(error) == 0 else { return }
      user.assumingMemoryBound(to: ReaderState.self).pointee.end(.refused)
    }
    return table
  }

  private static func start(
    _ state: UnsafeMutablePointer<ReaderState>, _ name: XMLName, _ declaredCount: Int,
    _ declared: UnsafePointer<UnsafePointer<UInt8>?>?, _ count: Int,
    _ attributes: UnsafePointer<UnsafePointer<UInt8>?>?
  ) {
    guard state.pointee.verdict == .good else { return }
    state.pointee.depth += 1
    state.pointee.elements += 1
    state.pointee.textCount = 0
    state.pointee.lastTag = state.pointee.offset
    state.pointee.lastTagWasEnd = false
    state.pointee.declared = declared
    state.pointee.declaredCount = declaredCount
    let limits = state.pointee.limits
    if state.pointee.depth > limits.depth || state.pointee.elements > limits.elements {
      return state.pointee.end(.refused)
    }
    if wt_names(state.pointee.context) - state.pointee.ownNames > limits.names {
      return state.pointee.end(.names)
    }
    if declaredCount > 0, let declared {
      // The parser looks a prefix up in a plain list, so the list must stay short.
      if wt_namespaces(state.pointee.context) > limits.namespacesInScope {
        return state.pointee.end(.refused)
      }
      for index in 0..<declaredCount {
        guard let space = declared[index * 2 + 1] else { continue }
        if equal(space, "http://www.w3.org/2001/XInclude") { state.pointee.hasInclude = true }
      }
    }
    if state.pointee.hasInclude, name.isNamespace("http://www.w3.org/2001/XInclude") {
      return state.pointee.end(.include)
    }
    let start = XMLStart(name: name, attributeCount: count, attributes: attributes, state: state)
    let visitor = state.pointee.visitor
    if visitor.startElement(start) == .stop { state.pointee.end(.stopped) }
  }

  private static func text(
    _ user: UnsafeMutableRawPointer?, _ bytes: UnsafePointer<UInt8>?, _ count: Int32
  ) {
    guard let user, let bytes, count > 0 else { return }
    let state = user.assumingMemoryBound(to: ReaderState.self)
    guard state.pointee.verdict == .good else { return }
    let piece = UnsafeBufferPointer(start: bytes, count: Int(count))
    var characters = 0
    for byte in piece where byte & 0xC0 != 0x80 { characters &+= 1 }
    state.pointee.textCount += characters
    if state.pointee.textCount > state.pointee.limits.text { return state.pointee.end(.refused) }
    let visitor = state.pointee.visitor
    if visitor.text(XMLText(piece, state: state)) == .stop { state.pointee.end(.stopped) }
  }
}

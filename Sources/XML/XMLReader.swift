internal import CLibXML2
public import Messages

/// What came of reading a file.
public struct XMLOutcome: Sendable {
  /// Whether the whole file was read and is good XML.
  public var isComplete: Bool
  /// What is wrong with the file; empty when it was read or when the visitor stopped.
  public var diagnostics: [Diagnostic]
}

/// A streaming reader for XML files that nobody vouches for.
///
/// It reads UTF-8, UTF-16 with a byte order mark, ISO-8859-1 and US-ASCII. It opens no other file
/// and no connection: a DOCTYPE is refused unread, there are no entities but the five of XML, and
/// XInclude is refused. Files over a limit are refused. libxml2 does the reading; the messages and
/// positions are our own.
///
/// ```swift
/// struct Counter: XMLVisitor {
///   var count = 0
///   mutating func startElement(_ start: XMLStart) -> XMLFlow {
///     count += start.name.isLocal("vraag") ? 1 : 0
///     return .proceed
///   }
///   mutating func text(_ text: XMLText) -> XMLFlow { .proceed }
///   mutating func endElement(_ name: XMLName) -> XMLFlow { .proceed }
/// }
/// var counter = Counter()
/// let outcome = XMLReader().read(bytes, file: "vragen.xml", visitor: &counter)
/// ```
public struct XMLReader: Sendable {
  /// The bounds of this reader.
  public var limits: XMLLimits

  /// Makes a reader.
  /// - Parameter limits: The most it accepts of a file.
  public init(limits: XMLLimits = .standard) {
    self.limits = limits
  }

  /// Reads a file.
  /// - Parameters:
  ///   - bytes: The file.
  ///   - file: Its name as the user typed it, for the diagnostics.
  ///   - visitor: What is told of the elements and texts.
  /// - Returns: Whether the file was read, and what is wrong with it.
  @inlinable
  public func read<Visitor: XMLVisitor>(
    _ bytes: UnsafeRawBufferPointer, file: String? = nil, visitor: inout Visitor
  ) -> XMLOutcome {
    withUnsafeMutablePointer(to: &visitor) { pointer in
      run(bytes, file: file, box: TypedVisitorBox(pointer))
    }
  }

  /// Reads a file.
  /// - Parameters:
  ///   - bytes: The file.
  ///   - file: Its name as the user typed it, for the diagnostics.
  ///   - visitor: What is told of the elements and texts.
  /// - Returns: Whether the file was read, and what is wrong with it.
  @inlinable
  public func read<Visitor: XMLVisitor>(
    _ bytes: [UInt8], file: String? = nil, visitor: inout Visitor
  ) -> XMLOutcome {
    bytes.withUnsafeBytes { read($0, file: file, visitor: &visitor) }
  }

  @usableFromInline
  func run(_ bytes: UnsafeRawBufferPointer, file: String?, box: VisitorBox) -> XMLOutcome {
    do throws(Refusal) {
      let text = try SourceText.make(from: bytes, limits: limits)
      return text.withBytes { source in
        var diagnostics = parse(source, from: text.contentStart, box: box)
        let isComplete = diagnostics != nil && diagnostics?.isEmpty == true
        for index in (diagnostics ?? []).indices { diagnostics?[index].file = file }
        return XMLOutcome(isComplete: isComplete, diagnostics: diagnostics ?? [])
      }
    } catch {
      var diagnostic = error.diagnostic
      diagnostic.file = file
      return XMLOutcome(isComplete: false, diagnostics: [diagnostic])
    }
  }

  /// Lets libxml2 read the text.
  /// - Returns: What is wrong with it; nil when the visitor stopped.
  private func parse(
    _ source: UnsafeBufferPointer<UInt8>, from start: Int, box: VisitorBox
  ) -> [Diagnostic]? {
    if Suspicion.isRaised(by: source, from: start, limits: limits) {
      // A tag is so long that the parser might be slow on it: look at it ourselves first.
      var scan = XMLScan(source, from: start, limits: limits)
      if let fault = scan.run() { return [fault.diagnostic] }
    }
    _ = Self.library
    guard let context = xmlNewParserCtxt() else { return [XMLMessages.unreadable()] }
    defer { xmlFreeParserCtxt(context) }
    var state = ReaderState(
      source: source, base: start, limits: limits, context: context, visitor: box,
      finder: PositionFinder(source))
    // The parser adds three names of its own when it begins: xml, xmlns and the address of xml.
    state.ownNames = wt_names(context) + 3
    var table = ReaderCallbacks.table()
    let content = UnsafeBufferPointer(rebasing: source[start...])
    withUnsafeMutablePointer(to: &state) { pointer in
      wt_install(context, &table, pointer)
      content.withMemoryRebound(to: CChar.self) { characters in
        xmlFreeDoc(
          xmlCtxtReadMemory(
            context, characters.baseAddress, Int32(clamping: characters.count), nil, "UTF-8",
            Int32(XML_PARSE_NONET.rawValue)))
      }
      if context.pointee.wellFormed == 0, pointer.pointee.verdict == .good {
        pointer.pointee.end(.refused)
      }
    }
    return withExtendedLifetime(box) { conclusion(&state) }
  }

  private func conclusion(_ state: inout ReaderState) -> [Diagnostic]? {
    switch state.verdict {
    case .good: return []
    case .stopped: return nil
    case .include, .names:
      var diagnostic =
        state.verdict == .include
        ? XMLMessages.include() : XMLMessages.limit(.names, most: limits.names)
      diagnostic.position = state.finder.position(at: state.startOfTag(before: state.refusedAt))
      return [diagnostic]
    case .refused:
      var scan = XMLScan(state.source, from: state.base, limits: limits)
      if let fault = scan.run() { return [fault.diagnostic] }
      var diagnostic = XMLMessages.unreadable()
      diagnostic.position = state.finder.position(at: state.refusedAt)
      return [diagnostic]
    }
  }

  /// Starts libxml2 once for the process.
  private static let library: Void = wt_start_library()
}

public import Messages

/// The start of an element: its name, attributes and place. Valid during the call only.
public struct XMLStart {
  /// The name of the element.
  public let name: XMLName
  /// The number of attributes, namespace declarations not included.
  public let attributeCount: Int
  /// Five pointers an attribute: local name, prefix, namespace, start and end of the value.
  @usableFromInline let attributes: UnsafePointer<UnsafePointer<UInt8>?>?
  private let state: UnsafeMutablePointer<ReaderState>

  init(
    name: XMLName, attributeCount: Int, attributes: UnsafePointer<UnsafePointer<UInt8>?>?,
    state: UnsafeMutablePointer<ReaderState>
  ) {
    self.name = name
    self.attributeCount = attributes == nil ? 0 : attributeCount
    self.attributes = attributes
    self.state = state
  }

  /// The name of an attribute.
  /// - Parameter index: 0 up to `attributeCount`, in the order of the file.
  /// - Returns: Its local name and namespace.
  @inlinable
  public func attributeName(_ index: Int) -> XMLName {
    precondition(index >= 0 && index < attributeCount)
    guard let field = attributes?.advanced(by: index * 5), let local = field[0] else {
      return name
    }
    return XMLName(local: local, space: field[2])
  }

  /// The value of an attribute.
  /// - Parameter index: 0 up to `attributeCount`, in the order of the file.
  /// - Returns: Its value, references resolved.
  @inlinable
  public func attributeValue(_ index: Int) -> XMLValue {
    precondition(index >= 0 && index < attributeCount)
    guard let field = attributes?.advanced(by: index * 5), let start = field[3], let end = field[4]
    else { return XMLValue(UnsafeBufferPointer(start: nil, count: 0)) }
    return XMLValue(UnsafeBufferPointer(start: start, count: end - start))
  }

  /// The place in the list of the attribute without namespace that has this name.
  @inlinable
  public func index(of attribute: StaticString) -> Int? {
    var index = 0
    while index < attributeCount {
      let name = attributeName(index)
      if name.space == nil, name.isLocal(attribute) { return index }
      index += 1
    }
    return nil
  }

  /// The value of the attribute without namespace that has this name.
  @inlinable
  public func attribute(_ name: StaticString) -> XMLValue? {
    index(of: name).map { attributeValue($0) }
  }

  /// The offset of the `<` in the text the reader made of the file (UTF-8, no byte order mark).
  /// Cheap, and two elements of one file never have the same. Ask `position` during the call when
  /// the line is needed.
  public var offset: Int { state.pointee.startOfTag() }

  /// The line and column of the `<`.
  public var position: Position { state.pointee.finder.position(at: offset) }

  /// The line and column of the name of an attribute.
  /// - Parameter index: 0 up to `attributeCount`, in the order of the file.
  /// - Returns: The place of its first character.
  public func attributePosition(_ index: Int) -> Position { place(index).name }

  /// The line and column of the first character of a value, after the quote.
  /// - Parameter index: 0 up to `attributeCount`, in the order of the file.
  /// - Returns: The place of its first character.
  public func valuePosition(_ index: Int) -> Position { place(index).value }

  /// The places of all attributes and of their values, found in one walk over the tag.
  func places() -> [(name: Position, value: Position)] {
    if attributeCount == 0 { return [] }
    var scan = TagScan.Attributes(in: state.pointee.source, tag: offset)
    var places: [(name: Position, value: Position)] = []
    places.reserveCapacity(attributeCount)
    while places.count < attributeCount {
      let next = scan.next() ?? (name: offset, value: offset)
      places.append(
        (
          state.pointee.finder.position(at: next.name),
          state.pointee.finder.position(at: next.value)
        ))
    }
    return places
  }

  private func place(_ index: Int) -> (name: Position, value: Position) {
    precondition(index >= 0 && index < attributeCount)
    return places()[index]
  }

  /// The namespace declarations of this element, in the order of the file.
  var declarations: [(prefix: String, namespace: String)] { state.pointee.declarations() }
}

/// A piece of character data. Valid during the call only.
public struct XMLText {
  /// The characters as UTF-8, references resolved and line ends made LF.
  public let bytes: UnsafeBufferPointer<UInt8>
  private let state: UnsafeMutablePointer<ReaderState>

  init(_ bytes: UnsafeBufferPointer<UInt8>, state: UnsafeMutablePointer<ReaderState>) {
    self.bytes = bytes
    self.state = state
  }

  /// The piece as a string.
  public var string: String { String(decoding: bytes, as: UTF8.self) }

  /// Whether the piece is white space only.
  public var isWhiteSpace: Bool { bytes.allSatisfy(XMLCharacter.isSpace) }

  /// The line and column where this text starts: its first character that is no white space, or
  /// the first after the tag when it has none. The same for all pieces between two tags.
  public var position: Position {
    let place = TagScan.text(in: state.pointee.source, from: state.pointee.textStart())
    return state.pointee.finder.position(at: place)
  }
}

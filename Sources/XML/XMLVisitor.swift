/// Whether a reader goes on after an event.
public enum XMLFlow: Sendable {
  /// Read on.
  case proceed
  /// Read nothing more; the outcome will not be complete.
  case stop
}

/// Something that is told what an XML file holds, in the order of the file.
///
/// What is passed is only valid during the call; copy what must last. Nothing is allocated for an
/// event. Until the outcome of the read is known the file may still turn out to be no XML, so
/// what a visitor has gathered counts only when the outcome is complete.
public protocol XMLVisitor {
  /// An element starts.
  mutating func startElement(_ start: XMLStart) -> XMLFlow
  /// Character data. One text may come in several pieces: references, comments and CDATA
  /// sections split it. White space between elements comes too.
  mutating func text(_ text: XMLText) -> XMLFlow
  /// An element ends; an empty element ends straight after its start.
  mutating func endElement(_ name: XMLName) -> XMLFlow
}

/// The name of an element or attribute in the parser's memory.
public struct XMLName {
  /// The local name; a zero byte ends it.
  @usableFromInline let local: UnsafePointer<UInt8>
  /// The namespace; nil when there is none. A zero byte ends it.
  @usableFromInline let space: UnsafePointer<UInt8>?

  @inlinable
  init(local: UnsafePointer<UInt8>, space: UnsafePointer<UInt8>?) {
    self.local = local
    self.space = space
  }

  /// The part after the colon.
  public var localName: String { String(cString: local) }

  /// The namespace, nil when there is none.
  public var namespace: String? { space.map { String(cString: $0) } }

  /// Whether the local name is this one.
  @inlinable
  public func isLocal(_ name: StaticString) -> Bool { equal(local, name) }

  /// Whether the namespace is this one; an empty name stands for none.
  @inlinable
  public func isNamespace(_ name: StaticString) -> Bool {
    guard let space else { return name.utf8CodeUnitCount == 0 }
    return equal(space, name)
  }

  /// Whether local name and namespace are these.
  @inlinable
  public func matches(_ name: StaticString, in namespace: StaticString) -> Bool {
    isLocal(name) && isNamespace(namespace)
  }

  /// The address of the local name. Within one read equal names have equal addresses.
  @inlinable
  public var identity: UnsafeRawPointer { UnsafeRawPointer(local) }

  /// The address of the namespace. Within one read equal namespaces have equal addresses.
  @inlinable
  public var namespaceIdentity: UnsafeRawPointer? { space.map { UnsafeRawPointer($0) } }
}

/// Compares a zero-ended name with a literal. It stops at the first difference, so it never
/// reads beyond the zero.
@inlinable
func equal(_ name: UnsafePointer<UInt8>, _ other: StaticString) -> Bool {
  let start = other.utf8Start
  let count = other.utf8CodeUnitCount
  var index = 0
  while index < count {
    if name[index] != start[index] { return false }
    index += 1
  }
  return name[count] == 0
}

/// An attribute value in the parser's memory, references resolved but for the sign `&`.
public struct XMLValue {
  /// The value as UTF-8. libxml2 gives every `&` as `&#38;` when it replaces no entities; no other
  /// `&` can stand here, so ``string`` can tell them apart from nothing else.
  public let bytes: UnsafeBufferPointer<UInt8>

  @inlinable
  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The value as text, with `&` itself.
  public var string: String {
    guard bytes.contains(UInt8(ascii: "&")) else { return String(decoding: bytes, as: UTF8.self) }
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      decoded.append(bytes[index])
      // Skips the rest of `&#38;`.
      index += bytes[index] == UInt8(ascii: "&") ? 5 : 1
    }
    return String(decoding: decoded, as: UTF8.self)
  }

  /// Whether the value is this one.
  @inlinable
  public func equals(_ other: StaticString) -> Bool {
    let start = other.utf8Start
    let count = other.utf8CodeUnitCount
    var index = 0
    var place = 0
    while index < bytes.count, place < count {
      if bytes[index] != start[place] { return false }
      index += bytes[index] == UInt8(ascii: "&") ? 5 : 1
      place += 1
    }
    return index >= bytes.count && place == count
  }
}

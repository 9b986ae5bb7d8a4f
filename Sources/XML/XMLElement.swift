public import Messages

/// An attribute of an element.
public struct XMLAttribute: Sendable, Hashable {
  /// The local name.
  public var name: String
  /// The namespace; nil when there is none.
  public var namespace: String?
  /// The value, references resolved.
  public var value: String
  /// The place of the name.
  public var position: Position
  /// The place of the first character of the value.
  public var valuePosition: Position
}

/// A text between tags.
public struct XMLTextNode: Sendable, Hashable {
  /// The characters, references resolved.
  public var string: String
  /// The place of the first character that is no white space, or else of the first character.
  public var position: Position

  /// Whether the text is white space only.
  public var isWhiteSpace: Bool { string.utf8.allSatisfy(XMLCharacter.isSpace) }
}

/// What an element can hold.
public enum XMLNode: Sendable, Hashable {
  case element(XMLElement)
  case text(XMLTextNode)
}

/// An element with all it holds. Comments and instructions are left out.
public struct XMLElement: Sendable, Hashable {
  /// The local name.
  public var name: String
  /// The namespace; nil when there is none.
  public var namespace: String?
  /// The attributes in the order of the file, without namespace declarations.
  public var attributes: [XMLAttribute] = []
  /// The elements and texts inside, in the order of the file.
  public var children: [XMLNode] = []
  /// The place of the `<`.
  public var position: Position

  /// The elements inside, in the order of the file.
  public var elements: [XMLElement] {
    children.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// All text inside, that of inner elements included, in the order of the file.
  public var text: String {
    var result = ""
    for child in children {
      switch child {
      case .text(let text): result += text.string
      case .element(let element): result += element.text
      }
    }
    return result
  }

  /// The elements directly inside that have this local name.
  public func elements(named name: String) -> [XMLElement] {
    children.compactMap {
      if case .element(let element) = $0, element.name == name { element } else { nil }
    }
  }

  /// The first element directly inside that has this local name.
  public func first(named name: String) -> XMLElement? {
    for case .element(let element) in children where element.name == name { return element }
    return nil
  }

  /// The value of the attribute without namespace that has this name.
  public func attribute(_ name: String) -> String? { attributeNode(name)?.value }

  /// The attribute without namespace that has this name.
  public func attributeNode(_ name: String) -> XMLAttribute? {
    attributes.first { $0.name == name && $0.namespace == nil }
  }

  /// The value of an attribute in a namespace, such as `lang` in that of the prefix `xml`.
  public func attribute(_ name: String, in namespace: String) -> String? {
    attributes.first { $0.name == name && $0.namespace == namespace }?.value
  }
}

/// The namespace of the prefix `xml`, which always exists.
public let xmlNamespace = "http://www.w3.org/XML/1998/namespace"

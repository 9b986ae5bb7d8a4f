internal import Messages

extension XMLScan {
  /// An attribute of the tag that is read.
  private struct Attribute {
    /// The bytes of the name.
    var name: Range<Int>
    /// The bytes of the value, references unresolved.
    var value: Range<Int>
    var isDeclaration: Bool
  }

  /// Reads a name, with its colons.
  mutating func name() throws(Refusal) -> Range<Int> {
    let begin = at
    var count = 0
    while at < source.count {
      let (value, length) = scalar(at)
      let belongs =
        value == 0x3A
        || (count == 0 ? XMLCharacter.isNameStart(value) : XMLCharacter.isName(value))
      if !belongs { break }
      at += length
      count += 1
    }
    if count == 0 {
      if XMLCharacter.isSpace(byte(at)) { throw fault(XMLMessages.spaceAfterOpen()) }
      if (0x30...0x39).contains(byte(at)) { throw fault(XMLMessages.nameStartsWithDigit()) }
      throw fault(XMLMessages.nameExpected())
    }
    if count > limits.name {
      throw fault(XMLMessages.limit(.name, most: limits.name, found: count), at: begin)
    }
    return begin..<at
  }

  /// Reads a start tag with its attributes.
  mutating func startTag() throws(Refusal) {
    let begin = at
    at += 1
    let name = try self.name()
    var attributes: [Attribute] = []
    var isEmpty = false
    while true {
      let hadSpace = XMLCharacter.isSpace(byte(at))
      skipSpaces()
      if byte(at) == 0x3E {
        at += 1
        break
      }
      if byte(at) == 0x2F {
        guard byte(at + 1) == 0x3E else {
          throw fault(
            XMLCharacter.isSpace(byte(at + 1))
              ? XMLMessages.spaceInEnd() : XMLMessages.strayInTag(string(name)))
        }
        at += 2
        isEmpty = true
        break
      }
      if at >= source.count || byte(at) == 0x3C {
        throw fault(XMLMessages.tagNotClosed(string(name), line: line(begin)))
      }
      attributes.append(try attribute(of: name, after: attributes.last, hadSpace))
    }
    if hasRoot, open.isEmpty { throw fault(XMLMessages.secondRoot(string(name)), at: begin) }
    hasRoot = true
    try checkCounts(begin, attributes)
    let outside = scope.count
    try checkNames(name, attributes)
    textCount = 0
    textStart = at
    if isEmpty {
      scope.removeLast(scope.count - outside)
    } else {
      open.append(Open(name: name, offset: begin, outside: outside))
    }
  }

  private mutating func attribute(
    of element: Range<Int>, after previous: Attribute?, _ hadSpace: Bool
  ) throws(Refusal) -> Attribute {
    let (first, _) = scalar(at)
    if !XMLCharacter.isNameStart(first), first != 0x3A {
      let isDigit = (0x30...0x39).contains(byte(at)) && hadSpace
      throw fault(
        isDigit ? XMLMessages.nameStartsWithDigit() : XMLMessages.strayInTag(string(element)))
    }
    let name = try self.name()
    if !hadSpace {
      throw fault(
        previous.map { XMLMessages.noSpace(string($0.name), string(name)) }
          ?? XMLMessages.strayInTag(string(element)), at: name.lowerBound)
    }
    skipSpaces()
    guard byte(at) == 0x3D else {
      throw fault(XMLMessages.noValue(string(name)), at: name.lowerBound)
    }
    at += 1
    skipSpaces()
    let quote = byte(at)
    guard quote == 0x22 || quote == 0x27 else {
      let isCurly = (0x2018...0x201F).contains(scalar(at).value)
      throw fault(isCurly ? XMLMessages.curlyQuotes() : XMLMessages.noQuotes(string(name)))
    }
    at += 1
    let value = try self.value(of: name, quote: quote)
    return Attribute(
      name: name, value: value,
      isDeclaration: TagScan.isNamespaceDeclaration(source, at: name.lowerBound))
  }

  private mutating func value(of name: Range<Int>, quote: UInt8) throws(Refusal) -> Range<Int> {
    let begin = at
    var count = 0
    var hasMore = false
    while at < source.count {
      let byte = source[at]
      if byte == quote {
        at += 1
        if count > limits.value {
          throw fault(XMLMessages.limit(.value, most: limits.value), at: begin)
        }
        return begin..<at - 1
      }
      if byte == 0x3C {
        throw fault(
          hasMore
            ? XMLMessages.quoteNotClosed(string(name), line: line(begin))
            : XMLMessages.lessInValue())
      }
      if byte == 0x3E { hasMore = true }
      if byte == 0x26 { try reference() } else { try plainCharacter() }
      count += 1
    }
    throw fault(XMLMessages.quoteNotClosed(string(name), line: line(begin)))
  }

  private mutating func checkCounts(
    _ begin: Int, _ attributes: [Attribute]
  ) throws(Refusal) {
    elements += 1
    deepest = max(deepest, open.count + 1)
    if open.count >= limits.depth {
      throw fault(
        XMLMessages.limit(.depth, most: limits.depth, found: depthOfAll()), at: begin)
    }
    if elements > limits.elements {
      throw fault(XMLMessages.limit(.elements, most: limits.elements), at: begin)
    }
    let declared = attributes.count { $0.isDeclaration }
    if attributes.count - declared > limits.attributes {
      throw fault(
        XMLMessages.limit(
          .attributes, most: limits.attributes, found: attributes.count - declared), at: begin)
    }
    if declared > limits.namespaces {
      throw fault(
        XMLMessages.limit(.namespaces, most: limits.namespaces, found: declared), at: begin)
    }
    if declared > 0, scope.count + declared > limits.namespacesInScope {
      throw fault(
        XMLMessages.limit(.namespacesInScope, most: limits.namespacesInScope), at: begin)
    }
  }

  /// How deep the elements of the whole text go, as far as it is good XML.
  private func depthOfAll() -> Int {
    var free = limits
    free.depth = .max
    free.elements = .max
    var scan = XMLScan(source, from: start, limits: free)
    _ = scan.run()
    return max(scan.deepest, limits.depth + 1)
  }

  // MARK: Names and namespaces

  private mutating func checkNames(
    _ element: Range<Int>, _ attributes: [Attribute]
  ) throws(Refusal) {
    for (index, attribute) in attributes.enumerated() {
      let isTwice = attributes[..<index].contains {
        source[$0.name].elementsEqual(source[attribute.name])
      }
      if isTwice {
        throw fault(
          XMLMessages.attributeTwice(string(attribute.name)), at: attribute.name.lowerBound)
      }
      if attribute.isDeclaration { try declare(attribute) }
    }
    _ = try resolve(element)
    var seen: [(address: String, local: String)] = []
    for attribute in attributes where !attribute.isDeclaration {
      guard let (address, local) = try resolve(attribute.name) else { continue }
      if seen.contains(where: { $0.address == address && $0.local == local }) {
        throw fault(
          XMLMessages.attributeTwiceInNamespace(local), at: attribute.name.lowerBound)
      }
      seen.append((address, local))
    }
  }

  /// Takes a namespace declaration into the scope.
  private mutating func declare(_ attribute: Attribute) throws(Refusal) {
    let name = string(attribute.name)
    let address = string(attribute.value)
    let place = attribute.name.lowerBound
    let prefix = name == "xmlns" ? "" : String(name.dropFirst(6))
    if name != "xmlns" {
      if prefix.isEmpty || prefix.contains(":") { throw fault(XMLMessages.colons(), at: place) }
      if prefix == "xmlns" { throw fault(XMLMessages.fixedPrefix(prefix), at: place) }
      if prefix == "xml" {
        if address != "http://www.w3.org/XML/1998/namespace" {
          throw fault(XMLMessages.fixedPrefix(prefix), at: place)
        }
        return
      }
      if address.isEmpty { throw fault(XMLMessages.emptyNamespace(), at: place) }
    }
    let reserved = ["http://www.w3.org/XML/1998/namespace", "http://www.w3.org/2000/xmlns/"]
    if reserved.contains(address) { throw fault(XMLMessages.fixedNamespace(address), at: place) }
    scope.append((prefix, address))
  }

  /// Splits a name and looks its prefix up.
  /// - Returns: Namespace and local name; nil for a name without prefix.
  private func resolve(_ name: Range<Int>) throws(Refusal) -> (address: String, local: String)? {
    guard let colon = source[name].firstIndex(of: 0x3A) else { return nil }
    let prefix = String(decoding: source[name.lowerBound..<colon], as: UTF8.self)
    let local = String(decoding: source[(colon + 1)..<name.upperBound], as: UTF8.self)
    guard XMLCharacter.isPlainName(prefix), XMLCharacter.isPlainName(local) else {
      throw fault(XMLMessages.colons(), at: name.lowerBound)
    }
    if prefix == "xml" { return ("http://www.w3.org/XML/1998/namespace", local) }
    guard let found = scope.last(where: { $0.prefix == prefix }) else {
      throw fault(XMLMessages.unknownPrefix(prefix), at: name.lowerBound)
    }
    return (found.address, local)
  }
}

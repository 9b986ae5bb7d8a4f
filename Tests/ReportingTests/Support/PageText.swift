/// Looks into a page as text: enough for tests, no parser of HTML.
struct PageText {
  let text: String

  init(_ bytes: [UInt8]) {
    text = String(decoding: bytes, as: UTF8.self)
  }

  /// How often a text occurs.
  func count(_ part: String) -> Int {
    text.ranges(of: part).count
  }

  /// The values of an attribute, in order.
  func values(of attribute: String) -> [String] {
    text.split(separator: "<").flatMap { piece -> [String] in
      guard let end = piece.firstIndex(of: ">"), piece.first != "/" else { return [] }
      return Self.values(of: attribute, in: piece[..<end])
    }
  }

  private static func values(of attribute: String, in tag: Substring) -> [String] {
    tag.ranges(of: " " + attribute + "=").map { range in
      let rest = tag[range.upperBound...]
      return rest.first == "\""
        ? String(rest.dropFirst().prefix { $0 != "\"" }) : String(rest.prefix { $0 != " " })
    }
  }

  /// The levels of the headings, in order.
  var headings: [Int] {
    text.split(separator: "<").compactMap { piece in
      guard piece.first == "h", let level = piece.dropFirst().first?.wholeNumberValue else {
        return nil
      }
      return level
    }
  }

  /// The names of the elements that are opened and closed, in order: `p`, `/p`.
  var tags: [String] {
    text.split(separator: "<").map { piece in
      String(piece.prefix { $0 != ">" && $0 != " " && $0 != "\n" })
    }
  }

  /// The page without its elements.
  var words: String {
    var result = ""
    var isInside = false
    for character in text {
      switch character {
      case "<": isInside = true
      case ">":
        isInside = false
        result += " "
      default: if !isInside { result.append(character) }
      }
    }
    return result
  }
}

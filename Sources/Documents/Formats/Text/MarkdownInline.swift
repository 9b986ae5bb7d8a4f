/// Takes the marks of Markdown off a piece of text: emphasis, links, code, references.
enum MarkdownInline {
  /// A piece of text that looks the same from end to end.
  struct Piece: Equatable {
    var text: String
    var isBold = false
    var isDeleted = false
  }

  /// A text without what stands between `<!--` and `-->`.
  static func withoutComments(_ text: String) -> String {
    guard text.contains("<!--") else { return text }
    var result = ""
    var rest = text[...]
    while let start = rest.firstRange(of: "<!--") {
      result += rest[..<start.lowerBound]
      guard let end = rest[start.upperBound...].firstRange(of: "-->") else { return result }
      rest = rest[end.upperBound...]
    }
    return result + rest
  }

  /// The pieces of a text, in order.
  static func pieces(of text: String) -> [Piece] {
    var scanner = Scanner(text)
    return scanner.run()
  }

  private struct Scanner {
    private let scalars: [Unicode.Scalar]
    private var place = 0
    private var pieces: [Piece] = []
    private var current = Piece(text: "")
    private var isBold = false
    private var isDeleted = false

    init(_ text: String) {
      scalars = Array(text.unicodeScalars)
    }

    mutating func run() -> [Piece] {
      while place < scalars.count {
        step()
      }
      flush()
      return pieces
    }

    private mutating func flush() {
      if !current.text.isEmpty { pieces.append(current) }
      current = Piece(text: "", isBold: isBold, isDeleted: isDeleted)
    }

    private func at(_ offset: Int) -> Unicode.Scalar? {
      let index = place + offset
      return index >= 0 && index < scalars.count ? scalars[index] : nil
    }

    private mutating func put(_ scalar: Unicode.Scalar) {
      current.text.unicodeScalars.append(scalar)
    }

    private mutating func step() {
      let scalar = scalars[place]
      switch scalar {
      case "\\":
        if let next = at(1), !next.properties.isAlphabetic, next.value < 0x80,
          !(0x30...0x39).contains(next.value), next != " "
        {
          put(next)
          place += 2
        } else {
          if place + 1 < scalars.count { put(scalar) }
          place += 1
        }
      case "*", "_": emphasis(scalar)
      case "~" where at(1) == "~":
        flush()
        isDeleted.toggle()
        current.isDeleted = isDeleted
        place += 2
      case "`": code()
      case "!" where at(1) == "[": if !link(at: place + 1, isImage: true) { literal() }
      case "[": if !link(at: place, isImage: false) { literal() }
      case "<": if !tag() { literal() }
      case "&": if !reference() { literal() }
      default: literal()
      }
    }

    private mutating func literal() {
      put(scalars[place])
      place += 1
    }

    /// A mark of emphasis; a star or line that stands alone, or inside a word, is text.
    private mutating func emphasis(_ mark: Unicode.Scalar) {
      var end = place
      while end < scalars.count, scalars[end] == mark { end += 1 }
      let count = end - place
      let before = at(-1).map { !$0.properties.isWhitespace } ?? false
      let after = end < scalars.count && !scalars[end].properties.isWhitespace
      let isInWord =
        mark == "_" && isWord(at(-1)) && isWord(end < scalars.count ? scalars[end] : nil)
      guard before || after, !isInWord, count <= 3 else {
        for _ in 0..<count { literal() }
        return
      }
      if count >= 2 {
        flush()
        isBold.toggle()
        current.isBold = isBold
      }
      place = end
    }

    private func isWord(_ scalar: Unicode.Scalar?) -> Bool {
      guard let scalar else { return false }
      return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }

    private mutating func code() {
      var end = place
      while end < scalars.count, scalars[end] == "`" { end += 1 }
      let marks = end - place
      var close = end
      while close < scalars.count {
        guard scalars[close] == "`" else {
          close += 1
          continue
        }
        var stop = close
        while stop < scalars.count, scalars[stop] == "`" { stop += 1 }
        if stop - close == marks {
          for scalar in scalars[end..<close] { put(scalar) }
          place = stop
          return
        }
        close = stop
      }
      place = end
    }

    /// A link becomes its text, a picture and the mark of a footnote become nothing.
    private mutating func link(at start: Int, isImage: Bool) -> Bool {
      guard let close = closing("[", "]", from: start) else { return false }
      if scalars[start + 1..<close].first == "^" {
        place = close + 1
        return true
      }
      var end = close + 1
      if end < scalars.count, scalars[end] == "(" {
        guard let stop = closing("(", ")", from: end) else { return false }
        end = stop + 1
      } else if end < scalars.count, scalars[end] == "[" {
        guard let stop = closing("[", "]", from: end) else { return false }
        end = stop + 1
      } else {
        return false
      }
      if !isImage {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars[(start + 1)..<close])
        var inner = Scanner(String(text))
        inner.isBold = isBold
        inner.isDeleted = isDeleted
        inner.current = Piece(text: "", isBold: isBold, isDeleted: isDeleted)
        flush()
        pieces += inner.run()
      }
      place = end
      return true
    }

    private func closing(
      _ open: Unicode.Scalar, _ close: Unicode.Scalar, from start: Int
    ) -> Int? {
      var depth = 0
      var index = start
      while index < scalars.count, index - start < 2_000 {
        if scalars[index] == "\\" {
          index += 2
          continue
        }
        if scalars[index] == open { depth += 1 }
        if scalars[index] == close {
          depth -= 1
          if depth == 0 { return index }
        }
        if depth > 20 { return nil }
        index += 1
      }
      return nil
    }

    /// An address between `<` and `>` is text; a tag of HTML is not.
    private mutating func tag() -> Bool {
      guard let next = at(1), next.properties.isAlphabetic || next == "/" else { return false }
      var end = place + 1
      while end < scalars.count, scalars[end] != ">", end - place < 500 { end += 1 }
      guard end < scalars.count, scalars[end] == ">" else { return false }
      let inside = scalars[(place + 1)..<end]
      if inside.contains("@") || inside.contains(":") && !inside.contains(" ") {
        for scalar in inside { put(scalar) }
      } else if inside.starts(with: "br".unicodeScalars) {
        put(" ")
      } else if inside.elementsEqual("del".unicodeScalars)
        || inside.elementsEqual("/del".unicodeScalars)
      {
        flush()
        isDeleted = inside.first != "/"
        current.isDeleted = isDeleted
      }
      place = end + 1
      return true
    }

    private mutating func reference() -> Bool {
      var end = place + 1
      while end < scalars.count, scalars[end] != ";", end - place < 32 { end += 1 }
      guard end < scalars.count, scalars[end] == ";" else { return false }
      var name = String.UnicodeScalarView()
      name.append(contentsOf: scalars[(place + 1)..<end])
      guard let scalar = HTMLEntities.character(String(name)) else { return false }
      put(scalar)
      place = end + 1
      return true
    }
  }
}

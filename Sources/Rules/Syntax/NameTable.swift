/// The names that are in scope while a text is read, so that the parser knows where a name with
/// spaces or operators in it ends.
struct NameTable {
  /// Names of more than one word, by their first word; each name as its scalars.
  private var names: [String: Set<[Unicode.Scalar]>] = [:]

  /// Adds names. Names of a single word need no place here: those end where the word ends.
  init(_ names: some Sequence<String>) {
    for name in names { insert(name) }
  }

  mutating func insert(_ name: String) {
    // Names of questions are one plain word: nothing to look at by scalar.
    let isPlainWord = name.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"): true
      default: false
      }
    }
    if isPlainWord { return }
    let scalars = NameTable.normalized(name)
    let first = String(String.UnicodeScalarView(scalars.prefix(while: Lexer.continuesName)))
    guard !first.isEmpty, first.unicodeScalars.count < scalars.count else { return }
    names[first, default: []].insert(scalars)
  }

  /// Adds all names of another table.
  mutating func formUnion(_ other: NameTable) {
    names.merge(other.names) { $0.union($1) }
  }

  /// The longest name that begins at `start`, where the first word of it is `word`.
  /// - Returns: the name and the place after it; nil when there is none of more than one word.
  func longestMatch(
    word: String, at start: Int, in text: [Unicode.Scalar]
  ) -> (name: String, end: Int)? {
    var best: (name: [Unicode.Scalar], end: Int)?
    for name in names[word] ?? [] {
      guard let end = NameTable.end(of: name, at: start, in: text) else { continue }
      if end > best?.end ?? 0 { best = (name, end) }
    }
    return best.map { (String(String.UnicodeScalarView($0.name)), $0.end) }
  }

  /// One space for each run of spaces, none at the ends.
  static func normalized(_ name: String) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    for scalar in name.unicodeScalars {
      if !Lexer.isSpace(scalar) {
        result.append(scalar)
      } else if let last = result.last, last != " " {
        result.append(" ")
      }
    }
    if result.last == " " { result.removeLast() }
    return result
  }

  private static func end(
    of name: [Unicode.Scalar], at start: Int, in text: [Unicode.Scalar]
  ) -> Int? {
    var position = start
    for scalar in name {
      guard position < text.count else { return nil }
      if scalar == " " {
        guard Lexer.isSpace(text[position]) else { return nil }
        while position < text.count, Lexer.isSpace(text[position]) { position += 1 }
      } else {
        guard text[position] == scalar else { return nil }
        position += 1
      }
    }
    if position < text.count, let last = name.last, Lexer.continuesName(last),
      Lexer.continuesName(text[position])
    {
      return nil
    }
    return position
  }
}

/// Makes paragraphs of the lines of a text file.
///
/// Some programs end a line where it is full, others only where a paragraph ends. A line is joined
/// to the one before it when its first word would not have fitted there.
struct LineJoiner {
  private let width: Int
  private let isWrapped: Bool
  let hyphenation: Hyphenation

  /// - Parameter lines: all lines of the text.
  init(_ lines: [Substring]) {
    var hyphenation = Hyphenation()
    var lengths: [Int] = []
    for line in lines {
      hyphenation.learn(line)
      let length = line.unicodeScalars.count
      if length > 0 { lengths.append(length) }
    }
    lengths.sort()
    // One long line, such as an address of a page, does not make a text unwrapped.
    width = lengths.isEmpty ? 0 : lengths[(lengths.count - 1) * 95 / 100]
    isWrapped = (40...110).contains(width)
    self.hyphenation = hyphenation
  }

  /// Whether a line goes on in the next one.
  func goesOn(_ line: Substring, into next: Substring) -> Bool {
    guard isWrapped else { return false }
    let first = next.unicodeScalars.prefix { !$0.properties.isWhitespace }.count
    return line.unicodeScalars.count + 1 + first > width - 2
      || Self.endsInHyphen(line) && next.unicodeScalars.first?.properties.isLowercase == true
  }

  private static func endsInHyphen(_ line: Substring) -> Bool {
    guard let last = line.unicodeScalars.last else { return false }
    return last == "-" || last == "\u{AD}" || last == "\u{2010}"
  }
}

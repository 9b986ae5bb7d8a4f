/// Recognises the marks that people and programs put before an item of a list or a heading.
enum ListMark {
  /// What stands before a text.
  enum Kind: Hashable {
    /// A bullet or a dash.
    case bullet
    /// A number or letter, with how many parts: 2 for "3.1".
    case number(parts: Int)
  }

  /// The mark of a text, and the text after it.
  /// - Parameters:
  ///   - text: a passage, without white space at its start.
  ///   - isHeading: whether it is known to be a heading; then "A." is a mark and no initial.
  /// - Returns: nil when it has no mark, or nothing after it.
  static func find(
    in text: String, isHeading: Bool = false
  ) -> (kind: Kind, rest: Substring)? {
    let scalars = text.unicodeScalars
    guard let first = scalars.first else { return nil }
    let kind: Kind
    var place: String.Index
    if bullets.contains(first) {
      kind = .bullet
      place = scalars.index(after: scalars.startIndex)
      // The sign for a kind of box may be doubled.
    } else if first == "o", scalars.dropFirst().first == " " {
      // Word's second bullet is the letter o in another font. As a word of one letter it does
      // not begin a Dutch or English sentence.
      kind = .bullet
      place = scalars.index(after: scalars.startIndex)
    } else if let number = number(scalars, isHeading) {
      kind = .number(parts: number.parts)
      place = number.end
    } else {
      return nil
    }
    guard place < scalars.endIndex, scalars[place] == " " else { return nil }
    place = scalars.index(after: place)
    return place < scalars.endIndex ? (kind, text[place...]) : nil
  }

  private static let bullets: Set<Unicode.Scalar> = [
    "•", "●", "○", "◦", "▪", "▫", "■", "□", "◾", "‣", "⁃", "∙", "·", "–", "—", "-", "*", "►", "➢",
    "➤", "✓", "✔", "❖", "§", "★", "→", "⇒", "☐", "☑", "☒", "\u{2212}",
  ]

  /// "1.", "1)", "(1)", "a.", "b)", "2.1", "2.1.", "iv.".
  private static func number(
    _ scalars: String.UnicodeScalarView, _ isHeading: Bool
  ) -> (end: String.Index, parts: Int)? {
    var place = scalars.startIndex
    let isOpen = scalars[place] == "("
    if isOpen { place = scalars.index(after: place) }
    var parts = 0
    var endsWithMark = false
    while place < scalars.endIndex {
      let start = place
      while place < scalars.endIndex, isDigit(scalars[place]) {
        place = scalars.index(after: place)
      }
      var length = scalars.distance(from: start, to: place)
      if length == 0, parts == 0 {
        while place < scalars.endIndex, isLetter(scalars[place]) {
          place = scalars.index(after: place)
        }
        let letters = scalars[start..<place]
        guard letters.count == 1 || isRoman(letters) else { return nil }
        let isInitial =
          letters.count == 1 && letters.first?.properties.isUppercase == true
          && place < scalars.endIndex && scalars[place] == "."
        if isInitial, !isHeading { return nil }
        length = 1
      }
      guard length > 0, length <= 2 else { break }
      parts += 1
      endsWithMark = false
      guard place < scalars.endIndex else { return nil }
      if scalars[place] == "." {
        endsWithMark = true
        place = scalars.index(after: place)
        continue
      }
      if scalars[place] == ")" {
        endsWithMark = true
        place = scalars.index(after: place)
      }
      break
    }
    guard parts > 0, parts <= 6, place < scalars.endIndex, scalars[place] == " " else { return nil }
    if isOpen, !endsWithMark { return nil }
    if endsWithMark { return (place, parts) }
    // "2.1 Doel": without a mark after it, a capital must follow.
    let next = scalars.index(after: place)
    guard parts > 1, next < scalars.endIndex, scalars[next].properties.isUppercase else {
      return nil
    }
    return (place, parts)
  }

  /// A chapter number without a mark: "1 Inleiding". Only for what is known to be a heading.
  static func chapterNumber(in text: String) -> Substring? {
    let scalars = text.unicodeScalars
    let digits = scalars.prefix(while: isDigit)
    guard (1...2).contains(digits.count), scalars[digits.endIndex...].first == " " else {
      return nil
    }
    let next = scalars.index(after: digits.endIndex)
    guard next < scalars.endIndex, scalars[next].properties.isUppercase else { return nil }
    return text[next...]
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    (0x30...0x39).contains(scalar.value)
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    (0x61...0x7A).contains(scalar.value) || (0x41...0x5A).contains(scalar.value)
  }

  private static func isRoman(_ letters: Substring.UnicodeScalarView) -> Bool {
    let text = String(letters)
    return [
      "ii", "iii", "iv", "vi", "vii", "viii", "ix", "xi", "xii", "II", "III", "IV", "VI",
      "VII", "VIII", "IX", "XI", "XII",
    ].contains(text)
  }
}

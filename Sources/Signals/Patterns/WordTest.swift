/// What a pattern asks of one word, in its folded form.
enum WordTest: Sendable, Hashable {
  /// `werving`: this word.
  case exact(String)
  /// `sollicit*`: a word that begins so.
  case begins(String)
  /// `*gesprek`: a word that ends so.
  case ends(String)
  /// `*gesprek*`: a word that has this in it.
  case contains(String)
  /// `#18-70`, `#45plus*`: a number in a range, then the letters of `tail` and, when `isOpen`,
  /// anything.
  case number(ClosedRange<Int>, tail: String, isOpen: Bool)

  /// The largest number that a text can hold for us: more digits are no number of years or weeks.
  static let largestNumber = 999_999_999

  /// Whether a number test fits a word.
  static func fits(_ word: [UInt8], _ range: ClosedRange<Int>, _ tail: [UInt8], isOpen: Bool)
    -> Bool
  {
    var value = 0
    var digits = 0
    while digits < word.count, (0x30...0x39).contains(word[digits]) {
      guard digits < 9 else { return false }
      value = value * 10 + Int(word[digits] - 0x30)
      digits += 1
    }
    guard digits > 0, range.contains(value) else { return false }
    let rest = word[digits...]
    return isOpen ? rest.starts(with: tail) : rest.elementsEqual(tail)
  }
}

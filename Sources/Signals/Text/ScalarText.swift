/// A text as an array of Unicode scalars, which is what all offsets count.
struct ScalarText: Sendable {
  let scalars: [Unicode.Scalar]

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
  }

  init(_ scalars: [Unicode.Scalar]) {
    self.scalars = scalars
  }

  var count: Int { scalars.count }

  /// The literal text of a range.
  func string(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[range])
    return String(view)
  }

  /// The range without white space at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, scalars[start].isSpace { start += 1 }
    while end > start, scalars[end - 1].isSpace { end -= 1 }
    return start..<end
  }
}

extension Unicode.Scalar {
  /// Letters and digits: what words are made of.
  var isAlphanumeric: Bool {
    if value < 0x80 { return isASCIILetter || isASCIIDigit }
    return isLetter || isNumber
  }

  /// A letter of any script.
  var isLetter: Bool {
    if value < 0x80 { return isASCIILetter }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
      return true
    default: return false
    }
  }

  /// A digit or another sign for a number.
  var isNumber: Bool {
    if value < 0x80 { return isASCIIDigit }
    switch properties.generalCategory {
    case .decimalNumber, .letterNumber, .otherNumber: return true
    default: return false
    }
  }

  /// A capital.
  var isCapital: Bool {
    value < 0x80 ? (0x41...0x5A).contains(value) : properties.isUppercase
  }

  /// White space, the end of a line included.
  var isSpace: Bool {
    value < 0x80 ? value == 0x20 || (0x09...0x0D).contains(value) : properties.isWhitespace
  }

  /// The end of a line.
  var endsLine: Bool {
    switch value {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  /// A mark that sits on the character before it.
  var isCombining: Bool {
    value >= 0x300 && properties.canonicalCombiningClass != .notReordered
  }

  private var isASCIILetter: Bool { (0x61...0x7A).contains(value | 0x20) }

  /// One of 0 to 9.
  var isASCIIDigit: Bool { (0x30...0x39).contains(value) }
}

/// Finds what a sentence quotes: words that the writer does not say himself.
enum QuotationMarks {
  /// The parts between quotation marks of eight characters or more, marks included.
  static func find(in text: ScalarText, _ sentence: Range<Int>) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      if let end = end(of: index, text, sentence) {
        result.append(index..<end)
        index = end
      } else {
        index += 1
      }
    }
    return result
  }

  /// Whether a sentence ends with a question mark, before closing marks.
  static func endsAsQuestion(_ text: ScalarText, _ sentence: Range<Int>) -> Bool {
    text.scalars[sentence].last { scalar in
      switch scalar {
      case "\"", "”", "’", ")", " ": false
      default: true
      }
    } == "?"
  }

  /// Longer quotations are taken for a mark that was never closed.
  private static let longest = 2000

  private static func end(of start: Int, _ text: ScalarText, _ sentence: Range<Int>) -> Int? {
    let opener = text.scalars[start]
    let closers: [Unicode.Scalar]
    switch opener {
    case "“": closers = ["”"]
    case "„": closers = ["”", "“"]
    case "‘": closers = ["’"]
    case "«": closers = ["»"]
    case "\"": closers = ["\""]
    case "'": closers = ["'"]
    default: return nil
    }
    if opener == "'", start > sentence.lowerBound, text.scalars[start - 1].isAlphanumeric {
      return nil
    }
    let limit = min(sentence.upperBound, start + longest)
    guard
      let close = text.scalars[start + 1..<limit].firstIndex(where: { closers.contains($0) }),
      close - start > 8
    else { return nil }
    // An apostrophe inside a word closes nothing.
    if opener == "'" || opener == "‘", close + 1 < sentence.upperBound,
      text.scalars[close + 1].isAlphanumeric
    {
      return nil
    }
    return close + 1
  }
}

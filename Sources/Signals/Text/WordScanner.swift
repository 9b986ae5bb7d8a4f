/// A word as it stands in a text.
struct FoundWord: Sendable, Hashable {
  /// Its folded form.
  var folded: String
  /// Where it stands, in Unicode scalars.
  var range: Range<Int>
}

/// Cuts a text into words.
///
/// A word is a run of letters and digits. Hyphens and apostrophes inside it are dropped
/// (`functie-eisen` is `functieeisen`, `foto's` is `fotos`), but not a hyphen between two digits.
/// A word that is broken at the end of a line is whole again, unless the hyphen stands for a part
/// that both words share (`hbo-` / `en wo`). `50+` is `50plus`. Single letters with a slash or bar
/// between them are one word (`m / v` is `m/v`); a slash between longer words parts them.
struct WordScanner {
  private let text: ScalarText
  private var bytes: [UInt8] = []

  init(_ text: ScalarText) {
    self.text = text
  }

  /// The words of a part of the text, in order.
  mutating func words(in range: Range<Int>) -> [FoundWord] {
    var result: [FoundWord] = []
    var index = range.lowerBound
    while index < range.upperBound {
      guard text.scalars[index].isAlphanumeric else {
        index += 1
        continue
      }
      let start = index
      bytes.removeAll(keepingCapacity: true)
      index = readWord(from: start, to: range.upperBound)
      var end = index
      while Self.isIgnored(text.scalars[end - 1]) { end -= 1 }
      append(FoundWord(folded: String(decoding: bytes, as: UTF8.self), range: start..<end), &result)
    }
    return result
  }

  /// Reads one word into `bytes` and gives the place after it.
  private mutating func readWord(from start: Int, to end: Int) -> Int {
    var index = start
    var last = text.scalars[start]
    while index < end {
      let scalar = text.scalars[index]
      if scalar.isAlphanumeric {
        Folding.append(scalar, to: &bytes)
        last = scalar
        index += 1
        continue
      }
      if scalar.isCombining || Self.isIgnored(scalar) {
        index += 1
        continue
      }
      let next = index + 1 < end ? text.scalars[index + 1] : nil
      let isJoined = next?.isAlphanumeric == true
      if isJoined, Self.isApostrophe(scalar) {
        index += 1
      } else if isJoined, Self.isHyphen(scalar), !(last.isNumber && next?.isNumber == true) {
        index += 1
      } else if Self.isHyphen(scalar), last.isLetter,
        let continuation = continuation(after: index, to: end)
      {
        index = continuation
      } else if scalar == "+", last.isNumber, next?.isNumber != true {
        bytes.append(contentsOf: "plus".utf8)
        last = "s"
        index += 1
      } else {
        break
      }
    }
    return index
  }

  /// Where a word goes on that was broken by the hyphen at `hyphen` at the end of a line.
  private func continuation(after hyphen: Int, to end: Int) -> Int? {
    var index = hyphen + 1
    func skipBlanks() {
      while index < end, text.scalars[index] == " " || text.scalars[index] == "\t" { index += 1 }
    }
    skipBlanks()
    if index < end, text.scalars[index] == "\r" { index += 1 }
    guard index < end, text.scalars[index] == "\n" else { return nil }
    index += 1
    skipBlanks()
    guard index < end, text.scalars[index].isLetter, text.scalars[index].properties.isLowercase
    else { return nil }
    let next = text.scalars[index..<end].prefix(5).prefix { $0.isLetter }
    return Self.sharing.contains(String(String.UnicodeScalarView(next))) ? nil : index
  }

  /// Takes a word in, or makes it part of the word before it: `m / v`.
  private func append(_ word: FoundWord, _ words: inout [FoundWord]) {
    if let last = words.last, last.folded.utf8.count < Self.longestChain,
      Self.isLetter(word.folded[...]), let tail = last.folded.split(separator: "/").last,
      Self.isLetter(tail), isSlash(last.range.upperBound..<word.range.lowerBound)
    {
      words[words.count - 1].folded += "/" + word.folded
      words[words.count - 1].range = last.range.lowerBound..<word.range.upperBound
    } else {
      words.append(word)
    }
  }

  /// So many bytes of letters with slashes are one word; nobody writes more (`m/v/x/d`), and looking
  /// back at a long chain for each letter would take time that grows as its square.
  private static let longestChain = 16

  /// A slash or bar with at most one space on each side.
  private func isSlash(_ range: Range<Int>) -> Bool {
    guard (1...3).contains(range.count) else { return false }
    var slashes = 0
    for (index, scalar) in zip(range, text.scalars[range]) {
      if scalar == "/" || scalar == "|" {
        slashes += 1
      } else if !scalar.isSpace {
        return false
      } else if range.count == 3, index == range.lowerBound + 1 {
        return false
      }
    }
    return slashes == 1
  }

  private static func isLetter(_ folded: Substring) -> Bool {
    let scalars = folded.unicodeScalars
    guard let first = scalars.first, scalars.count == 1 else { return false }
    return first.isLetter
  }

  private static func isIgnored(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x200B, 0x200C, 0x200D, 0xFEFF, 0x2060: true
    default: false
    }
  }

  private static func isHyphen(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "-" || (0x2010...0x2013).contains(scalar.value)
  }

  private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x27, 0x60, 0xB4, 0x2BC, 0x2018, 0x2019: true
    default: false
    }
  }

  private static let sharing: Set<String> = ["en", "of", "and", "or", "tot", "als"]
}

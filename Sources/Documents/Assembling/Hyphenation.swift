/// Decides how two lines that were one paragraph become one text again.
struct Hyphenation {
  /// Words of the document that are written with a hyphen, and words without.
  private var hyphened: Set<String> = []
  private var plain: Set<String> = []

  /// Learns the words of a document, so that a broken word can be written as it is elsewhere.
  mutating func learn(_ line: some StringProtocol) {
    for word in String(line).unicodeScalars.split(whereSeparator: { $0 == " " }) {
      let trimmed = word.drop(while: { !$0.properties.isAlphabetic })
      var text = String(Substring(trimmed)).lowercased()
      while let last = text.unicodeScalars.last, !last.properties.isAlphabetic, last != "-" {
        text.unicodeScalars.removeLast()
      }
      guard text.utf8.count > 3, !text.hasSuffix("-") else { continue }
      if text.contains("-") { hyphened.insert(text) } else { plain.insert(text) }
    }
  }

  /// Joins the text before a line end and the line after it.
  func join(_ before: String, _ next: some StringProtocol) -> String {
    let after = String(next)
    guard let last = before.unicodeScalars.last, let first = after.unicodeScalars.first else {
      return before + after
    }
    if last == "\u{AD}" { return Self.text(before.unicodeScalars.dropLast()) + after }
    let isHyphen = last == "-" || last == "\u{2010}" || last == "\u{2011}"
    let stem = before.unicodeScalars.dropLast().reversed().prefix { $0.properties.isAlphabetic }
    guard isHyphen, !stem.isEmpty else { return before + " " + after }
    let head = after.unicodeScalars.prefix { $0.properties.isAlphabetic }
    // "werving- en selectie": the hyphen stands for a part that is left out.
    if ["en", "of", "and", "or", "als", "dan", "en/of"].contains(Self.text(head)) {
      return before + " " + after
    }
    guard first.properties.isAlphabetic else { return before + after }
    let keeps = keepsHyphen(Self.text(stem.reversed()), Self.text(head))
    return (keeps ? before : Self.text(before.unicodeScalars.dropLast())) + after
  }

  private static func text(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  private func keepsHyphen(_ stem: String, _ head: String) -> Bool {
    if head.unicodeScalars.first?.properties.isUppercase == true { return true }
    if stem.unicodeScalars.allSatisfy(\.properties.isUppercase) { return true }
    let left = stem.lowercased()
    let right = head.lowercased()
    if hyphened.contains(left + "-" + right) { return true }
    if plain.contains(left + right) { return false }
    if Self.abbreviations.contains(left) { return true }
    // Dutch writes a hyphen where vowels would run together: functie-eisen, zee-egel.
    guard let a = left.unicodeScalars.last, let b = right.unicodeScalars.first else { return false }
    return Self.clashes.contains("\(a)\(b)")
  }

  private static let abbreviations: Set<String> = [
    "hbo", "mbo", "vwo", "hr", "ict", "cao", "vmbo", "havo", "phd", "non", "niet", "e",
  ]
  private static let clashes: Set<String> = [
    "aa", "ae", "ai", "au", "ee", "ei", "eu", "ie", "ii", "ij", "oo", "oe", "oi", "ou", "ui", "uu",
    "éé", "ée", "eé",
  ]
}

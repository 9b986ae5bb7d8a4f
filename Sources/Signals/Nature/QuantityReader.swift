/// Reads quantities such as `vier weken` and `drie leden` out of a sentence.
struct QuantityReader {
  /// The folded words of the sentence.
  let words: [String]

  /// The quantities, in days or in pieces; doubled, so that a half is a whole number.
  func values(_ unit: NatureData.Quantity.Unit) -> [Int] {
    var values: [Int] = []
    for index in words.indices.dropLast() {
      guard let number = doubled(words[index]) else { continue }
      for next in words[(index + 1)...].prefix(2) {
        if let value = value(number, next, unit) {
          values.append(value)
          break
        }
      }
    }
    if unit == .years, values.isEmpty, isYearly { values.append(2 * 365) }
    return values
  }

  private func value(_ doubled: Int, _ noun: String, _ unit: NatureData.Quantity.Unit) -> Int? {
    if let nouns = Self.nouns[unit] { return nouns.contains(noun) ? doubled : nil }
    // Tenths of days: a working day is 1.4 days. Rounded to whole days.
    return Self.tenthsOfDays[noun].map { 2 * ((doubled * $0 + 10) / 20) }
  }

  private var isYearly: Bool {
    for (index, word) in words.enumerated() {
      if word.hasSuffix("jaarlijks") || word.hasSuffix("jaarlijkse") || word.hasPrefix("annual") {
        return true
      }
      guard index > 0, word == "jaar" || word == "year" else { continue }
      if ["elk", "ieder", "every", "each"].contains(words[index - 1]) { return true }
    }
    return false
  }

  private func doubled(_ word: String) -> Int? {
    if let known = Self.numbers[word] { return known }
    guard word.utf8.count < 3, word.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    return Int(word).map { 2 * $0 }
  }

  private static let numbers: [String: Int] = {
    var numbers = ["half": 1, "anderhalf": 3, "a": 2, "n": 2, "twintig": 40, "dertig": 60]
    for line in [
      "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien",
      "zero one two three four five six seven eight nine ten eleven twelve",
    ] {
      for (number, word) in line.split(separator: " ").enumerated() {
        numbers[String(word)] = 2 * number
      }
    }
    return numbers
  }()

  private static let tenthsOfDays: [String: Int] = {
    var tenths: [String: Int] = [:]
    for (line, value) in [
      ("dag dagen day days", 10), ("werkdag werkdagen", 14), ("week weken weeks", 70),
      ("werkweek werkweken", 70), ("maand maanden month months", 300),
      ("jaar jaren year years", 3650),
    ] {
      for word in line.split(separator: " ") { tenths[String(word)] = value }
    }
    return tenths
  }()

  private static let nouns: [NatureData.Quantity.Unit: Set<String>] = [
    .members: ["leden", "personen", "mensen", "members", "people"],
    .readers: [
      "lezers", "personen", "beoordelaars", "mensen", "readers", "people", "assessors",
      "medewerkers",
    ],
    .interviews: ["gesprekken", "gespreksrondes", "interviews", "rondes", "rounds"],
  ]
}

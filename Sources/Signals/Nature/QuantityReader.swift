/// Reads quantities such as `vier weken` and `drie leden` out of a sentence.
struct QuantityReader {
  /// The folded words of the sentence.
  let words: [String]

  /// The quantities: hours, or pieces; doubled, so that a half is a whole number.
  func values(_ unit: NatureData.Quantity.Unit) -> [Int] {
    var values: [Int] = []
    for index in words.indices {
      guard let number = doubled(words[index]) else { continue }
      // "Een half jaar" is one quantity.
      if index + 1 < words.count, doubled(words[index + 1]) != nil { continue }
      for next in words[(index + 1)...].prefix(2) {
        if let value = value(number, next, unit) {
          values.append(value)
          break
        }
      }
    }
    if values.isEmpty {
      if unit == .time, words.contains("fortnight") { values.append(2 * 14 * Self.hoursOfDay) }
      if unit == .years { values += yearly.map { $0 * Self.hoursOfYear } }
    }
    return values
  }

  /// Whether two values are the same quantity: four weeks is a month, twelve months is a year.
  static func areEqual(_ a: Int, _ b: Int) -> Bool { 10 * abs(a - b) <= max(a, b) }

  private func value(_ doubled: Int, _ noun: String, _ unit: NatureData.Quantity.Unit) -> Int? {
    if let nouns = Self.nouns[unit] { return nouns.contains(noun) ? doubled : nil }
    return Self.hours[noun].map { doubled * $0 }
  }

  /// Twice the years between two times: `jaarlijks`, `tweejaarlijks`, `every year`.
  private var yearly: [Int] {
    for (index, word) in words.enumerated() {
      if word.hasPrefix("annual") { return [2] }
      for end in ["jaarlijks", "jaarlijkse"] where word.hasSuffix(end) {
        return [doubled(String(word.dropLast(end.count))) ?? 2]
      }
      guard index > 0, word == "jaar" || word == "year" else { continue }
      if ["elk", "ieder", "every", "each"].contains(words[index - 1]) { return [2] }
    }
    return []
  }

  private func doubled(_ word: String) -> Int? {
    if let known = Self.numbers[word] { return known }
    guard word.utf8.count <= 3, word.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    return Int(word).map { 2 * $0 }
  }

  private static let numbers: [String: Int] = {
    var numbers = ["half": 1, "halve": 1, "anderhalf": 3, "anderhalve": 3, "a": 2, "an": 2, "n": 2]
    for line in [
      """
      nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien \
      zestien zeventien achttien negentien twintig
      """,
      """
      zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen \
      sixteen seventeen eighteen nineteen twenty
      """,
    ] {
      for (number, word) in line.split(separator: " ").enumerated() {
        numbers[String(word)] = 2 * number
      }
    }
    for line in [
      "twintig dertig veertig vijftig zestig zeventig tachtig negentig honderd",
      "twenty thirty forty fifty sixty seventy eighty ninety hundred",
    ] {
      for (tens, word) in line.split(separator: " ").enumerated() {
        numbers[String(word)] = 20 * (tens + 2)
      }
    }
    return numbers
  }()

  private static let hoursOfDay = 24
  private static let hoursOfYear = 365 * hoursOfDay

  private static let hours: [String: Int] = {
    var hours: [String: Int] = [:]
    for (line, value) in [
      ("uur uren hour hours", 1), ("dag dagen day days", hoursOfDay),
      // Five of them are a week.
      ("werkdag werkdagen", hoursOfDay * 7 / 5), ("week weken weeks wk", 7 * hoursOfDay),
      ("werkweek werkweken", 7 * hoursOfDay), ("maand maanden month months mnd", 30 * hoursOfDay),
      ("kwartaal kwartalen quarter quarters", 91 * hoursOfDay),
      ("halfjaar halfjaren", hoursOfYear / 2), ("jaar jaren year years", hoursOfYear),
    ] {
      for word in line.split(separator: " ") { hours[String(word)] = value }
    }
    return hours
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

/// Finds numbers and words in free text that may be about a person.
///
/// Dossiers are about a procedure; personal data of applicants do not belong in them.
public enum PersonalData {
  /// What was found.
  public enum Finding: Sendable, Hashable {
    case citizenNumber
    case mailAddress
    case sensitive
  }

  /// What a text seems to hold, each kind once.
  public static func findings(in text: String) -> [Finding] {
    var found: [Finding] = []
    let bytes = Array(text.utf8)
    if holdsCitizenNumber(bytes) { found.append(.citizenNumber) }
    if holdsMailAddress(bytes) { found.append(.mailAddress) }
    if holdsSensitiveStatement(text) { found.append(.sensitive) }
    return found
  }

  /// The eleven test of a BSN or RSIN: nine digits with weights 9…2 and −1.
  public static func passesElevenTest(_ digits: some Sequence<UInt8>) -> Bool {
    let values = digits.map { Int($0) - 0x30 }
    guard values.count == 9, values.contains(where: { $0 != 0 }) else { return false }
    let weights = [9, 8, 7, 6, 5, 4, 3, 2, -1]
    return zip(values, weights).reduce(0) { $0 + $1.0 * $1.1 } % 11 == 0
  }

  /// Nine digits that pass the test, written together or with single dots or spaces between.
  private static func holdsCitizenNumber(_ bytes: [UInt8]) -> Bool {
    guard bytes.count(where: { (0x30...0x39).contains($0) }) >= 9 else { return false }
    // Groups of digits with one separator between each two of them.
    var groups: [[UInt8]] = []
    var isOpen = false
    for byte in bytes + [0] {
      switch byte {
      case 0x30...0x39:
        if !isOpen { groups.append([]) }
        groups[groups.count - 1].append(byte)
        isOpen = true
      case UInt8(ascii: ".") where isOpen, UInt8(ascii: " ") where isOpen:
        isOpen = false
      default:
        if holdsCitizenNumber(groups) { return true }
        groups = []
        isOpen = false
      }
    }
    return false
  }

  /// Whether some groups next to each other are together such a number: `in 2024 1112.22.333`.
  private static func holdsCitizenNumber(_ groups: [[UInt8]]) -> Bool {
    for start in groups.indices {
      var digits: [UInt8] = []
      for group in groups[start...] {
        digits += group
        if digits.count > 9 { break }
        if passesElevenTest(digits) { return true }
      }
    }
    return false
  }

  private static func holdsMailAddress(_ bytes: [UInt8]) -> Bool {
    for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "@") {
      guard index > 0, isWord(bytes[index - 1]) else { continue }
      let domain = bytes[(index + 1)...].prefix { isWord($0) || $0 == UInt8(ascii: ".") }
      let parts = domain.split(separator: UInt8(ascii: "."))
      if parts.count >= 2, parts.allSatisfy({ !$0.isEmpty }) { return true }
    }
    return false
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5a, 0x61...0x7a, UInt8(ascii: "-"), UInt8(ascii: "_"): true
    default: false
    }
  }

  private static let persons: Set<Substring> = [
    "hij", "zij", "haar", "hem", "mevrouw", "meneer", "sollicitante", "he", "she", "her", "his",
  ]

  private static let states: Set<Substring> = [
    "zwanger", "ziek", "burnout", "depressief", "moslim", "islamitisch", "joods", "christelijk",
    "homoseksueel", "lesbisch", "turkse", "marokkaanse", "surinaamse", "poolse", "pregnant",
    "disabled", "muslim", "jewish", "gay", "lesbian", "gehandicapt", "hiv", "kanker",
  ]

  private static let stateBytes = Set(states.map { Array($0.utf8) })
  private static let longestState = stateBytes.map(\.count).max() ?? 0

  /// Whether one of the states stands between characters that are no letters of ASCII.
  private static func holdsState(_ text: String) -> Bool {
    var word: [UInt8] = []
    word.reserveCapacity(longestState + 1)
    for byte in text.utf8 {
      let lower = byte | 0x20
      if (0x61...0x7a).contains(lower) {
        if word.count <= longestState { word.append(lower) }
      } else {
        if stateBytes.contains(word) { return true }
        word.removeAll(keepingCapacity: true)
      }
    }
    return stateBytes.contains(word)
  }

  /// Words that say something about one person, not about a procedure: `zij is zwanger`.
  private static func holdsSensitiveStatement(_ text: String) -> Bool {
    // Cutting a text into words by Unicode's rules is slow, and hardly any text has such a word.
    guard holdsState(text) else { return false }
    let words = text.lowercased().split { !$0.isLetter }
    for (index, word) in words.enumerated() where states.contains(word) {
      let before = words[max(0, index - 4)..<index]
      let after = words[(index + 1)..<min(words.count, index + 4)]
      if before.contains(where: persons.contains) || after.contains(where: persons.contains) {
        return true
      }
    }
    return false
  }
}

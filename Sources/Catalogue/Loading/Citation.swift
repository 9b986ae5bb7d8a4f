/// Checks the citations of sources against the grammars of their identifier systems.
///
/// - `jci`: Juriconnect BWB 1.3 and 1.31 (`jci1.3:c:BWBR0006502&artikel=5`)
/// - `kst`: parliamentary papers of officielebekendmakingen.nl (`kst-35673-2`)
/// - `ecli`: European Case Law Identifier (`ECLI:NL:HR:2019:2006`)
/// - `eli`: European Legislation Identifier (`http://data.europa.eu/eli/dir/2000/43/oj`)
/// - `web`: an https address
public enum Citation {
  /// Whether a reference is a well-formed citation of its kind.
  public static func isWellFormed(_ reference: String, _ kind: Source.Kind) -> Bool {
    let text = Array(reference.utf8)
    guard !text.isEmpty, text.allSatisfy({ $0 > 0x20 && $0 < 0x7f }) else { return false }
    switch kind {
    case .jci: return isJuriconnect(reference)
    case .kst: return isParliamentaryPaper(reference)
    case .ecli: return isCaseLaw(reference)
    case .eli:
      return reference.hasPrefix("http://data.europa.eu/eli/")
        && reference.split(separator: "/").count >= 6
    case .web: return isAddress(reference)
    case .publication: return true
    }
  }

  private static let locationKeys: Set<Substring> = [
    "boek", "deel", "titeldeel", "hoofdstuk", "titel", "afdeling", "paragraaf",
    "sub-paragraaf", "artikel", "lid", "sub", "o", "aanhef", "bijlage", "g", "z",
  ]

  private static func isJuriconnect(_ text: String) -> Bool {
    let parts = text.split(separator: "&", omittingEmptySubsequences: false)
    let head = parts[0].split(separator: ":", omittingEmptySubsequences: false)
    guard head.count == 3, head[0] == "jci1.3" || head[0] == "jci1.31", head[1] == "c" else {
      return false
    }
    let id = Array(head[2].utf8)
    guard id.count == 11, head[2].hasPrefix("BWBR") || head[2].hasPrefix("BWBV"),
      id.dropFirst(4).allSatisfy(isDigit)
    else { return false }
    return parts.dropFirst().allSatisfy { part in
      let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return pair.count == 2 && locationKeys.contains(pair[0]) && !pair[1].isEmpty
    }
  }

  private static func isParliamentaryPaper(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count >= 3, parts[0] == "kst" else { return false }
    let file = Array(parts[1].utf8)
    guard file.count == 5, file.allSatisfy(isDigit) else { return false }
    return parts.dropFirst(2).allSatisfy { part in
      !part.isEmpty && part.utf8.allSatisfy { isDigit($0) || isLetter($0) }
    }
  }

  private static func isCaseLaw(_ text: String) -> Bool {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 5, parts[0] == "ECLI", parts[1].utf8.count == 2,
      parts[1].utf8.allSatisfy(isLetter), (1...7).contains(parts[2].utf8.count),
      parts[2].utf8.allSatisfy({ isLetter($0) || isDigit($0) }),
      parts[3].utf8.count == 4, parts[3].utf8.allSatisfy(isDigit)
    else { return false }
    return (1...25).contains(parts[4].utf8.count)
      && parts[4].utf8.allSatisfy { isLetter($0) || isDigit($0) || $0 == UInt8(ascii: ".") }
  }

  private static func isAddress(_ text: String) -> Bool {
    guard text.hasPrefix("https://") || text.hasPrefix("http://") else { return false }
    let rest = text.split(separator: "/", omittingEmptySubsequences: false)
    guard rest.count >= 3 else { return false }
    let host = rest[2]
    return host.contains(".") && !host.hasPrefix(".") && !host.hasSuffix(".")
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5a).contains(byte) || (0x61...0x7a).contains(byte)
  }
}

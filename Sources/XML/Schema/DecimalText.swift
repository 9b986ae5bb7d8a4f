/// A decimal number of any length, as XML Schema writes it, that can be compared.
struct DecimalText: Comparable {
  /// -1, 0 or 1.
  private(set) var sign = 0
  /// The digits before the point, without zeros in front.
  private var whole: [UInt8] = []
  /// The digits after the point, without zeros at the end.
  private var fraction: [UInt8] = []

  /// Reads a number; nil when the text is none.
  init?(_ text: String) {
    var digits = Array(text.utf8)
    var isNegative = false
    if let first = digits.first, first == 0x2B || first == 0x2D {
      isNegative = first == 0x2D
      digits.removeFirst()
    }
    let parts = digits.split(separator: 0x2E, maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count <= 2, !parts.allSatisfy(\.isEmpty) else { return nil }
    for part in parts where !part.allSatisfy({ (0x30...0x39).contains($0) }) { return nil }
    whole = Array(parts[0].drop { $0 == 0x30 })
    if parts.count == 2 {
      fraction = Array(parts[1])
      while fraction.last == 0x30 { fraction.removeLast() }
    }
    if !whole.isEmpty || !fraction.isEmpty { sign = isNegative ? -1 : 1 }
  }

  static func < (a: DecimalText, b: DecimalText) -> Bool {
    if a.sign != b.sign { return a.sign < b.sign }
    let (small, large) = a.sign < 0 ? (b, a) : (a, b)
    if small.whole.count != large.whole.count { return small.whole.count < large.whole.count }
    if small.whole != large.whole { return small.whole.lexicographicallyPrecedes(large.whole) }
    return small.fraction.lexicographicallyPrecedes(large.fraction)
  }
}

/// Checks dates as XML Schema writes them.
enum CalendarText {
  /// `yyyy-mm-dd`, with or without a time zone, and a day that exists.
  static func isDate(_ text: String) -> Bool {
    var bytes = Array(text.utf8)[...]
    return takeDate(&bytes) && takeZone(&bytes) && bytes.isEmpty
  }

  /// `yyyy-mm-ddThh:mm:ss`, with or without parts of a second and a time zone.
  static func isDateTime(_ text: String) -> Bool {
    var bytes = Array(text.utf8)[...]
    guard takeDate(&bytes), take(0x54, &bytes), let hour = takeNumber(2, &bytes),
      take(0x3A, &bytes), let minute = takeNumber(2, &bytes), take(0x3A, &bytes),
      let second = takeNumber(2, &bytes)
    else { return false }
    var hasFraction = false
    if take(0x2E, &bytes) {
      let digits = bytes.prefix { (0x30...0x39).contains($0) }
      if digits.isEmpty { return false }
      hasFraction = digits.contains { $0 != 0x30 }
      bytes = bytes.dropFirst(digits.count)
    }
    let isMidnight = hour == 24 && minute == 0 && second == 0 && !hasFraction
    return (hour < 24 || isMidnight) && minute < 60 && second < 60 && takeZone(&bytes)
      && bytes.isEmpty
  }

  /// `yyyy`, with or without a time zone.
  static func isYear(_ text: String) -> Bool {
    var bytes = Array(text.utf8)[...]
    return takeYear(&bytes) != nil && takeZone(&bytes) && bytes.isEmpty
  }

  /// `yyyy-mm`, with or without a time zone.
  static func isYearMonth(_ text: String) -> Bool {
    var bytes = Array(text.utf8)[...]
    guard takeYear(&bytes) != nil, take(0x2D, &bytes), let month = takeNumber(2, &bytes) else {
      return false
    }
    return (1...12).contains(month) && takeZone(&bytes) && bytes.isEmpty
  }

  /// The number of days of a month.
  static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func take(_ byte: UInt8, _ bytes: inout ArraySlice<UInt8>) -> Bool {
    guard bytes.first == byte else { return false }
    bytes.removeFirst()
    return true
  }

  private static func takeNumber(_ count: Int, _ bytes: inout ArraySlice<UInt8>) -> Int? {
    let digits = bytes.prefix(count)
    guard digits.count == count, digits.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    bytes = bytes.dropFirst(count)
    return digits.reduce(0) { $0 * 10 + Int($1) - 0x30 }
  }

  /// Four digits or more, no zero in front when more; the year 0 does not exist.
  private static func takeYear(_ bytes: inout ArraySlice<UInt8>) -> Int? {
    let isNegative = take(0x2D, &bytes)
    let digits = bytes.prefix { (0x30...0x39).contains($0) }
    guard (4...9).contains(digits.count), digits.count == 4 || digits.first != 0x30,
      let year = takeNumber(digits.count, &bytes), year != 0
    else { return nil }
    return isNegative ? -year : year
  }

  private static func takeDate(_ bytes: inout ArraySlice<UInt8>) -> Bool {
    guard let year = takeYear(&bytes), take(0x2D, &bytes), let month = takeNumber(2, &bytes),
      take(0x2D, &bytes), let day = takeNumber(2, &bytes)
    else { return false }
    return (1...12).contains(month) && day >= 1 && day <= days(in: month, of: year)
  }

  private static func takeZone(_ bytes: inout ArraySlice<UInt8>) -> Bool {
    if bytes.isEmpty || take(0x5A, &bytes) { return true }
    guard take(0x2B, &bytes) || take(0x2D, &bytes), let hour = takeNumber(2, &bytes),
      take(0x3A, &bytes), let minute = takeNumber(2, &bytes)
    else { return false }
    return hour < 14 && minute < 60 || hour == 14 && minute == 0
  }
}

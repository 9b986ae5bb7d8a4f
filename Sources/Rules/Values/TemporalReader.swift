/// Reads dates, times and durations, part by part, from the start of a text.
struct TemporalReader {
  private var scalars: Substring.UnicodeScalarView

  init(_ text: String) {
    scalars = Substring(text).unicodeScalars
  }

  var isAtEnd: Bool { scalars.isEmpty }
  var next: Unicode.Scalar? { scalars.first }

  /// Everything that is left.
  var rest: String { String(scalars) }

  /// Takes `scalar` when it is next.
  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard scalars.first == scalar else { return false }
    scalars.removeFirst()
    return true
  }

  /// The digits that are next, possibly none.
  mutating func digits() -> String {
    let digits = scalars.prefix { ("0"..."9").contains($0) }
    scalars.removeFirst(digits.count)
    return String(digits)
  }

  /// A number of exactly two digits.
  mutating func pair() -> Int? {
    let digits = self.digits()
    return digits.utf8.count == 2 ? Int(digits) : nil
  }

  /// `-0044-03-15`: a year of four to nine digits, no zeros in front of more than four.
  mutating func date() -> CalendarDate? {
    let isNegative = take("-")
    let digits = self.digits()
    guard (4...9).contains(digits.utf8.count), digits.utf8.count == 4 || !digits.hasPrefix("0"),
      let year = Int(digits), take("-"), let month = pair(), take("-"), let day = pair()
    else { return nil }
    return CalendarDate(year: isNegative ? -year : year, month: month, day: day)
  }

  /// `10:30:00.5+01:00`, `…Z`, `…@Europe/Amsterdam`. The hour 24 is only for 24:00:00.
  /// - Returns: nanoseconds since midnight, up to a full day, and the zone.
  mutating func time() -> (nanoseconds: Int, zone: Zone)? {
    guard let hour = pair(), take(":"), let minute = pair(), take(":"), let second = pair(),
      hour <= 24, minute < 60, second < 60, let fraction = fraction(), let zone = zone()
    else { return nil }
    let nanoseconds = ((hour * 60 + minute) * 60 + second) * 1_000_000_000 + fraction
    return nanoseconds <= Time.nanosecondsPerDay ? (nanoseconds, zone) : nil
  }

  /// The nanoseconds after the point, 0 when there is no point; nil when no digit follows it.
  /// Digits after the ninth are dropped.
  mutating func fraction(mayBeEmpty: Bool = false) -> Int? {
    guard take(".") else { return 0 }
    let digits = self.digits()
    guard mayBeEmpty || !digits.isEmpty else { return nil }
    let nine = digits.prefix(9)
    return Int(nine + String(repeating: "0", count: 9 - nine.utf8.count))
  }

  private mutating func zone() -> Zone? {
    guard let next else { return .local }
    switch next {
    case "Z":
      scalars.removeFirst()
      return .offset(seconds: 0)
    case "@":
      scalars.removeFirst()
      let name = rest
      scalars.removeAll()
      return Zone(name: name)
    case "+", "-":
      scalars.removeFirst()
      guard let hours = pair(), take(":"), let minutes = pair(), hours <= 18, minutes < 60
      else { return nil }
      var seconds = (hours * 60 + minutes) * 60
      if take(":") {
        guard let more = pair(), more < 60 else { return nil }
        seconds += more
      }
      return .offset(seconds: next == "-" ? -seconds : seconds)
    default: return nil
    }
  }
}

/// `number` (not negative) with zeros in front up to `width` digits.
func padded(_ number: Int, to width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}

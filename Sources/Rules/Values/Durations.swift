/// FEEL's `days and time duration`: an exact length of time.
public struct DayTimeDuration: Sendable, Hashable, Comparable {
  /// The length in nanoseconds; negative durations go back in time.
  public let nanoseconds: Int128

  /// The longest duration in nanoseconds: longer than the whole calendar.
  static let limit: Int128 = 100_000_000_000_000_000_000_000_000_000
  static let nanosecondsPerDay: Int128 = 86_400_000_000_000

  /// Nil when it is longer than ten to the power of 29 nanoseconds.
  public init?(nanoseconds: Int128) {
    guard nanoseconds.magnitude <= Self.limit.magnitude else { return nil }
    self.nanoseconds = nanoseconds
  }

  /// A number of days.
  public init(days: Int32) {
    nanoseconds = Int128(days) * Self.nanosecondsPerDay
  }

  /// Shorter (or further back) comes first.
  public static func < (left: DayTimeDuration, right: DayTimeDuration) -> Bool {
    left.nanoseconds < right.nanoseconds
  }

  /// The whole days; negative when the duration is.
  public var days: Int { Int(truncatingIfNeeded: nanoseconds / Self.nanosecondsPerDay) }
  /// The hours beside the whole days, 0 to 23; negative when the duration is.
  public var hours: Int { part(3_600_000_000_000, of: 24) }
  /// The minutes beside the whole hours, 0 to 59; negative when the duration is.
  public var minutes: Int { part(60_000_000_000, of: 60) }
  /// The seconds beside the whole minutes, 0 to 59; negative when the duration is.
  public var seconds: Int { part(1_000_000_000, of: 60) }

  private func part(_ unit: Int128, of count: Int128) -> Int {
    Int(truncatingIfNeeded: nanoseconds / unit % count)
  }

  /// The whole days, rounded down: -1 for an hour back.
  var wholeDaysDown: Int {
    days - (nanoseconds < 0 && nanoseconds % Self.nanosecondsPerDay != 0 ? 1 : 0)
  }

  /// The length in seconds.
  public var totalSeconds: Decimal {
    Decimal(significand: nanoseconds.magnitude, exponent: -9, isNegative: nanoseconds < 0)
      ?? .zero
  }

  /// The length `factor` times, cut off to whole nanoseconds; nil when it is too long.
  func multiplied(by factor: Decimal) -> DayTimeDuration? {
    guard let length = Decimal(exactly: nanoseconds)?.multiplied(by: factor)?.truncated else {
      return nil
    }
    return DayTimeDuration(nanoseconds: length)
  }

  /// The length divided, cut off to whole nanoseconds; nil for division by nought.
  func divided(by divisor: Decimal) -> DayTimeDuration? {
    guard let length = Decimal(exactly: nanoseconds)?.divided(by: divisor)?.truncated else {
      return nil
    }
    return DayTimeDuration(nanoseconds: length)
  }
}

/// FEEL's `years and months duration`: a number of months.
public struct YearMonthDuration: Sendable, Hashable, Comparable {
  /// The length in months; negative durations go back in time.
  public let months: Int

  /// More than the whole calendar.
  static let limit = 24_000_000_000

  /// Nil when it is longer than two thousand million years.
  public init?(months: Int) {
    guard months.magnitude <= Self.limit.magnitude else { return nil }
    self.months = months
  }

  /// Shorter (or further back) comes first.
  public static func < (left: YearMonthDuration, right: YearMonthDuration) -> Bool {
    left.months < right.months
  }

  /// The length `factor` times, cut off to whole months; nil when it is too long.
  func multiplied(by factor: Decimal) -> YearMonthDuration? {
    Decimal(months).multiplied(by: factor).flatMap(Self.init(cuttingOff:))
  }

  /// The length divided, cut off to whole months; nil for division by nought.
  func divided(by divisor: Decimal) -> YearMonthDuration? {
    Decimal(months).divided(by: divisor).flatMap(Self.init(cuttingOff:))
  }

  private init?(cuttingOff months: Decimal) {
    guard let whole = months.truncated, let months = Int(exactly: whole) else { return nil }
    self.init(months: months)
  }
}

// MARK: - Text

extension DayTimeDuration: LosslessStringConvertible, CustomStringConvertible {
  /// Reads `P1DT2H3M4.5S` and `-PT90M`; nil for anything else.
  public init?(_ description: String) {
    var reader = TemporalReader(description)
    let isNegative = reader.take("-")
    guard reader.take("P") else { return nil }
    var total: Int128 = 0
    var count = 0
    var isTime = false
    // The units that may still come, longest first.
    var units: ArraySlice<(Unicode.Scalar, Int128)> = [
      ("D", Self.nanosecondsPerDay), ("H", 3_600_000_000_000), ("M", 60_000_000_000),
      ("S", 1_000_000_000),
    ]
    while !reader.isAtEnd {
      if !isTime, reader.take("T") {
        isTime = true
        if units.count == 4 { units.removeFirst() }
        guard !reader.isAtEnd else { return nil }
      }
      let digits = reader.digits()
      guard digits.utf8.count <= 19, let number = Int128(digits) else { return nil }
      var fraction: Int?
      if reader.next == "." { fraction = reader.fraction(mayBeEmpty: true) }
      guard let letter = reader.next, let place = units.firstIndex(where: { $0.0 == letter }),
        (letter == "D") != isTime, fraction == nil || letter == "S"
      else { return nil }
      _ = reader.take(letter)
      total += number * units[place].1 + Int128(fraction ?? 0)
      units = units[(place + 1)...]
      count += 1
    }
    guard count > 0 else { return nil }
    self.init(nanoseconds: isNegative ? -total : total)
  }

  /// As XML Schema writes it, in its shortest form: `P1DT2H`, `-PT1H30M`, `PT0S`.
  public var description: String {
    guard nanoseconds != 0 else { return "PT0S" }
    var text = nanoseconds < 0 ? "-P" : "P"
    if days != 0 { text += String(abs(days)) + "D" }
    guard nanoseconds % Self.nanosecondsPerDay != 0 else { return text }
    text += "T"
    if hours != 0 { text += String(abs(hours)) + "H" }
    if minutes != 0 { text += String(abs(minutes)) + "M" }
    let fraction = Int(truncatingIfNeeded: (nanoseconds % 1_000_000_000).magnitude)
    if seconds != 0 || fraction != 0 {
      text += String(abs(seconds)) + fractionText(nanoseconds: fraction) + "S"
    }
    return text
  }
}

extension YearMonthDuration: LosslessStringConvertible, CustomStringConvertible {
  /// Reads `P1Y2M`, `P24M` and `-P1Y`; nil for anything else.
  public init?(_ description: String) {
    var reader = TemporalReader(description)
    let isNegative = reader.take("-")
    guard reader.take("P"), !reader.isAtEnd else { return nil }
    var total = 0
    var mayBeYears = true
    while !reader.isAtEnd {
      let digits = reader.digits()
      guard digits.utf8.count <= 12, let number = Int(digits) else { return nil }
      if mayBeYears, reader.take("Y") {
        total += number * 12
        mayBeYears = false
      } else if reader.take("M"), reader.isAtEnd {
        total += number
      } else {
        return nil
      }
    }
    self.init(months: isNegative ? -total : total)
  }

  /// As XML Schema writes it, in its shortest form: `P1Y2M`, `-P3M`, `P0M`.
  public var description: String {
    guard months != 0 else { return "P0M" }
    let (years, rest) = (abs(months) / 12, abs(months) % 12)
    return (months < 0 ? "-P" : "P") + (years == 0 ? "" : String(years) + "Y")
      + (rest == 0 ? "" : String(rest) + "M")
  }
}

/// `.5` for half a second, nothing for none.
func fractionText(nanoseconds: Int) -> String {
  guard nanoseconds != 0 else { return "" }
  var digits = padded(nanoseconds, to: 9)
  while digits.last == "0" { digits.removeLast() }
  return "." + digits
}

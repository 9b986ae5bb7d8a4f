/// FEEL's `date and time`.
public struct DateTime: Sendable, Hashable {
  /// The day on the calendar of the place.
  public let date: CalendarDate
  /// The time on the clock of the place, with its zone.
  public let time: Time

  /// A day and a time.
  public init(date: CalendarDate, time: Time) {
    self.date = date
    self.time = time
  }

  /// Midnight UTC: what FEEL makes of a date where it needs a date and time.
  init(midnightUTC date: CalendarDate) {
    self.init(date: date, time: Time(wrapping: 0, zone: .offset(seconds: 0)))
  }

  /// The same wall clock `duration` later; nil outside the calendar. Summer time is not counted.
  func adding(_ duration: DayTimeDuration) -> DateTime? {
    let sum = Int128(time.nanosecondOfDay) + duration.nanoseconds
    let day = Int128(Time.nanosecondsPerDay)
    let days = (sum < 0 ? sum - day + 1 : sum) / day
    guard let days = Int(exactly: days), let date = date.adding(days: days) else { return nil }
    return DateTime(date: date, time: Time(wrapping: sum, zone: time.zone))
  }

  /// The same clock `duration` later; nil outside the calendar.
  func adding(_ duration: YearMonthDuration) -> DateTime? {
    date.adding(months: duration.months).map { DateTime(date: $0, time: time) }
  }

  /// Nanoseconds on the wall clock since the start of 1970.
  var wallNanoseconds: Int128 {
    Int128(date.dayNumber) * Int128(Time.nanosecondsPerDay) + Int128(time.nanosecondOfDay)
  }

  /// Nanoseconds since the start of 1970 UTC; nil without a zone or when its offset is not known.
  var instantNanoseconds: Int128? {
    time.zone.offset(on: date, nanosecondOfDay: time.nanosecondOfDay).map {
      wallNanoseconds - Int128($0) * 1_000_000_000
    }
  }

  /// Nanoseconds from `other` to this; nil when only one has a zone or an offset is not known.
  func nanoseconds(since other: DateTime) -> Int128? {
    if let left = instantNanoseconds, let right = other.instantNanoseconds { return left - right }
    return time.zone == other.time.zone ? wallNanoseconds - other.wallNanoseconds : nil
  }
}

extension DateTime: LosslessStringConvertible, CustomStringConvertible {
  /// Reads `2026-01-31T10:30:00` with all that a time may have; `T24:00:00` is the next midnight.
  /// Nil for anything else.
  public init?(_ description: String) {
    var reader = TemporalReader(description)
    guard let date = reader.date(), reader.take("T"), let (nanoseconds, zone) = reader.time(),
      reader.isAtEnd
    else { return nil }
    let isEnd = nanoseconds == Time.nanosecondsPerDay
    guard let day = isEnd ? date.adding(days: 1) : date else { return nil }
    self.init(date: day, time: Time(wrapping: Int128(nanoseconds), zone: zone))
  }

  /// As FEEL writes it: `2026-01-31T10:30:00+01:00`.
  public var description: String { date.description + "T" + time.description }
}

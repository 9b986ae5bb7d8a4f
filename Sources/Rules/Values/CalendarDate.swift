/// A day of the proleptic Gregorian calendar, in FEEL's year range (±999,999,999).
///
/// Years are counted as in ISO 8601: there is a year 0, and it comes after year -1.
public struct CalendarDate: Sendable, Hashable, Comparable {
  /// Days since 1 January 1970.
  public let dayNumber: Int

  /// The years that exist.
  public static let years = -999_999_999...999_999_999

  private static let firstDayNumber = dayNumber(year: years.lowerBound, month: 1, day: 1)
  private static let lastDayNumber = dayNumber(year: years.upperBound, month: 12, day: 31)

  /// The day `dayNumber` days after 1 January 1970; nil outside the year range.
  public init?(dayNumber: Int) {
    guard (Self.firstDayNumber...Self.lastDayNumber).contains(dayNumber) else { return nil }
    self.dayNumber = dayNumber
  }

  /// Nil when there is no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard Self.years.contains(year), (1...12).contains(month),
      (1...Self.dayCount(year: year, month: month)).contains(day)
    else { return nil }
    dayNumber = Self.dayNumber(year: year, month: month, day: day)
  }

  /// The day as year, month (from 1) and day of the month (from 1).
  public var components: (year: Int, month: Int, day: Int) {
    // Counted from 1 March of year 0, in eras of 400 years of 146,097 days each, so that the leap
    // day is the last day of a year (Howard Hinnant, "chrono-compatible low-level date algorithms").
    let shifted = dayNumber + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// The year; negative before year 0.
  public var year: Int { components.year }
  /// The month, from 1.
  public var month: Int { components.month }
  /// The day of the month, from 1.
  public var day: Int { components.day }
  /// The day of the week: 1 is Monday, 7 is Sunday.
  public var weekday: Int {
    let remainder = (dayNumber + 3) % 7
    return (remainder < 0 ? remainder + 7 : remainder) + 1
  }

  /// Earlier comes first.
  public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    left.dayNumber < right.dayNumber
  }

  /// The day `days` later; nil outside the year range.
  public func adding(days: Int) -> CalendarDate? {
    let (sum, overflow) = dayNumber.addingReportingOverflow(days)
    return overflow ? nil : CalendarDate(dayNumber: sum)
  }

  /// The same day of the month `months` later, or the last day of that month when it is shorter;
  /// nil outside the year range.
  public func adding(months: Int) -> CalendarDate? {
    let (year, month, day) = components
    guard months.magnitude <= YearMonthDuration.limit.magnitude else { return nil }
    let total = year * 12 + month - 1 + months
    let newYear = total >= 0 ? total / 12 : (total - 11) / 12
    guard Self.years.contains(newYear) else { return nil }
    let newMonth = total - newYear * 12 + 1
    return CalendarDate(
      year: newYear, month: newMonth,
      day: min(day, Self.dayCount(year: newYear, month: newMonth)))
  }

  /// Whole months from this day to `other`; negative when `other` is earlier.
  public func months(until other: CalendarDate) -> Int {
    let (start, end) = (components, other.components)
    var months = (end.year - start.year) * 12 + end.month - start.month
    if months > 0, end.day < start.day { months -= 1 }
    if months < 0, end.day > start.day { months += 1 }
    return months
  }

  /// The number of days of a month (from 1).
  public static func dayCount(year: Int, month: Int) -> Int {
    switch month {
    case 2: isLeapYear(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Has the year a 29 February?
  public static func isLeapYear(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  private static func dayNumber(year: Int, month: Int, day: Int) -> Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }
}

extension CalendarDate: LosslessStringConvertible, CustomStringConvertible {
  /// Reads `2026-01-31` and `-0044-03-15`: a year of at least four digits, without a plus sign or
  /// needless zeros in front. Nil for anything else and for days that do not exist.
  public init?(_ description: String) {
    var reader = TemporalReader(description)
    guard let date = reader.date(), reader.isAtEnd else { return nil }
    self = date
  }

  /// As XML Schema writes it: `2026-01-31`.
  public var description: String {
    let (year, month, day) = components
    return (year < 0 ? "-" : "") + padded(abs(year), to: 4) + "-" + padded(month, to: 2) + "-"
      + padded(day, to: 2)
  }
}

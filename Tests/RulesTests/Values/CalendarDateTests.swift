import Rules
import Testing

/// Days of the Gregorian calendar, also before it began.
struct CalendarDateTests {
  private func date(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

  @Test(
    "A date reads and writes as XML Schema has it",
    arguments: [
      "2026-01-31", "1970-01-01", "2024-02-29", "-0044-03-15", "0000-12-25", "12026-06-30",
    ])
  func text(text: String) throws {
    #expect(try date(text).description == text)
  }

  @Test(
    "Days that do not exist, and other ways of writing, are refused",
    arguments: [
      "", "2026-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "998-12-31", "01211-12-31",
      "+2012-12-02", "2012-1-2", "2012-12-025", "9999999999-12-25", "2026-01-31T00:00:00",
      "20260131",
    ])
  func refused(text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test("Every day of eight centuries comes after the one before it")
  func sequence() throws {
    var day = try date("1599-12-31")
    var (year, month, dayOfMonth) = day.components
    while year < 2401 {
      day = try #require(day.adding(days: 1))
      dayOfMonth += 1
      if dayOfMonth > CalendarDate.dayCount(year: year, month: month) {
        (month, dayOfMonth) = (month + 1, 1)
      }
      if month > 12 { (year, month) = (year + 1, 1) }
      guard day.components == (year, month, dayOfMonth),
        CalendarDate(year: year, month: month, day: dayOfMonth) == day
      else {
        Issue.record("\(day) is not \(year)-\(month)-\(dayOfMonth)")
        return
      }
    }
  }

  @Test("The parts of a date")
  func parts() throws {
    let day = try date("2026-11-23")
    #expect((day.year, day.month, day.day, day.weekday) == (2026, 11, 23, 1))
    #expect(try date("1970-01-01").dayNumber == 0)
    #expect(try date("1969-12-28").weekday == 7)
    #expect(try date("-0001-12-31") < date("0000-01-01"))
    #expect(CalendarDate.isLeapYear(2000) && !CalendarDate.isLeapYear(1900))
  }

  @Test(
    "Months later, or the last day of a shorter month",
    arguments: [
      ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"),
      ("2024-02-29", 12, "2025-02-28"), ("2024-02-29", -48, "2020-02-29"),
      ("2026-03-31", -1, "2026-02-28"), ("2026-12-15", 1, "2027-01-15"),
      ("0000-01-15", -1, "-0001-12-15"), ("2026-06-30", 24, "2028-06-30"),
    ])
  func months(start: String, months: Int, end: String) throws {
    #expect(try date(start).adding(months: months) == date(end))
  }

  @Test(
    "Whole months between two dates",
    arguments: [
      ("2011-12-22", "2013-08-24", 20), ("2016-01-21", "2015-01-21", -12),
      ("2017-02-28", "2019-07-23", 28), ("2016-09-30", "2017-12-28", 14),
      ("2026-05-10", "2026-04-20", 0), ("2026-01-01", "2026-01-01", 0),
    ])
  func monthsUntil(start: String, end: String, months: Int) throws {
    #expect(try date(start).months(until: date(end)) == months)
  }

  @Test("The calendar ends after 999,999,999 years")
  func limits() throws {
    let last = try #require(CalendarDate(year: 999_999_999, month: 12, day: 31))
    let first = try #require(CalendarDate(year: -999_999_999, month: 1, day: 1))
    #expect(last.description == "999999999-12-31")
    #expect(last.adding(days: 1) == nil)
    #expect(first.adding(days: -1) == nil)
    #expect(last.adding(months: 1) == nil)
    #expect(last.adding(days: Int.max) == nil)
    #expect(last.adding(months: Int.max) == nil)
    #expect(CalendarDate(year: 0, month: 1, day: 1)?.adding(months: Int.min) == nil)
    #expect(CalendarDate(dayNumber: last.dayNumber) == last)
    #expect(CalendarDate(dayNumber: Int.max) == nil)
    #expect(CalendarDate(year: 1_000_000_000, month: 1, day: 1) == nil)
  }
}

import Rules
import Testing

/// Times, moments, durations and zones.
struct TemporalTests {
  @Test(
    "A time reads and writes with its fraction and zone",
    arguments: [
      ("10:30:00", "10:30:00"), ("00:00:00.5", "00:00:00.5"), ("10:30:00.120", "10:30:00.12"),
      ("10:30:00Z", "10:30:00Z"), ("10:30:00+00:00", "10:30:00Z"),
      ("10:30:00+05:30", "10:30:00+05:30"), ("10:30:00-01:00", "10:30:00-01:00"),
      ("10:30:00+01:00:30", "10:30:00+01:00:30"),
      ("10:30:00@Europe/Amsterdam", "10:30:00@Europe/Amsterdam"),
      ("10:30:00.1234567891", "10:30:00.123456789"),
    ])
  func times(text: String, written: String) throws {
    #expect(try #require(Time(text)).description == written)
  }

  @Test(
    "Other texts are no times",
    arguments: [
      "", "10:30", "1:30:00", "24:00:01", "24:00:00", "10:60:00", "10:30:60", "10:30:00.",
      "10:30:00+19:00", "10:30:00+1:00", "10:30:00+01:00:60", "10:30:00@", "10:30:00@9",
      "10:30:00@Europe/Am sterdam", "10:30:00x", "10:30:00+01:00x", "10-30-00",
    ])
  func noTimes(text: String) {
    #expect(Time(text) == nil)
  }

  @Test("The parts of a time")
  func parts() throws {
    let time = try #require(Time("10:30:05.5"))
    #expect((time.hour, time.minute, time.second) == (10, 30, 5))
    #expect(Time(nanosecondOfDay: -1) == nil)
    #expect(Time(nanosecondOfDay: 86_400_000_000_000) == nil)
    #expect(Time(nanosecondOfDay: 0)?.description == "00:00:00")
  }

  @Test(
    "A moment reads and writes; 24:00:00 is the next midnight",
    arguments: [
      ("2026-01-31T10:30:00", "2026-01-31T10:30:00"),
      ("2026-12-31T24:00:00", "2027-01-01T00:00:00"),
      ("-2021-01-01T10:10:10+11:00", "-2021-01-01T10:10:10+11:00"),
    ])
  func moments(text: String, written: String) throws {
    #expect(try #require(DateTime(text)).description == written)
  }

  @Test(
    "Other texts are no moments",
    arguments: [
      "2026-01-31", "2026-01-31 10:30:00", "2026-02-30T10:30:00", "999999999-12-31T24:00:00",
    ])
  func noMoments(text: String) {
    #expect(DateTime(text) == nil)
  }

  @Test(
    "Durations of days and time are written in their shortest form",
    arguments: [
      ("P1D", "P1D"), ("PT24H", "P1D"), ("PT36H", "P1DT12H"), ("-PT90M", "-PT1H30M"),
      ("PT0.5S", "PT0.5S"), ("PT0.S", "PT0S"), ("P0D", "PT0S"), ("P2DT100M", "P2DT1H40M"),
      ("P1DT2H3M4.123456789S", "P1DT2H3M4.123456789S"), ("-PT0.25S", "-PT0.25S"),
      ("PT1000000000000000000S", "P11574074074074DT1H46M40S"),
    ])
  func dayDurations(text: String, written: String) throws {
    #expect(try #require(DayTimeDuration(text)).description == written)
  }

  @Test(
    "Durations of years and months are written in their shortest form",
    arguments: [
      ("P1Y", "P1Y"), ("P24M", "P2Y"), ("P1Y27M", "P3Y3M"), ("-P3M", "-P3M"), ("P0Y", "P0M"),
      ("P99999999Y", "P99999999Y"),
    ])
  func monthDurations(text: String, written: String) throws {
    #expect(try #require(YearMonthDuration(text)).description == written)
  }

  @Test(
    "Other texts are no durations",
    arguments: [
      "", "P", "P0", "1D", "PT", "P1DT", "PT1D", "P1H", "P1M1Y", "P1Y1D", "PT1S1M", "PT1.5M",
      "P-1D",
      "P1.5D", "PT99999999999999999999S", "P9999999999999M", "P1Y1Y", "P1D1D", "PT1H1H", "P1D2",
      "PT1HT1M",
      "P99999999999Y", "P9999999999999999999D", "+P1D",
    ])
  func noDurations(text: String) {
    #expect(DayTimeDuration(text) == nil)
    #expect(YearMonthDuration(text) == nil)
  }

  @Test("The parts of a duration have its sign")
  func durationParts() throws {
    let duration = try #require(DayTimeDuration("-P1DT2H3M4.5S"))
    #expect(
      (duration.days, duration.hours, duration.minutes, duration.seconds) == (-1, -2, -3, -4))
    #expect(duration.totalSeconds == Decimal("-93784.5"))
    #expect(DayTimeDuration(days: 2).description == "P2D")
    #expect(DayTimeDuration(days: -1) < DayTimeDuration(days: 1))
    #expect(!(DayTimeDuration(days: 1) < DayTimeDuration(days: 1)))
    #expect(DayTimeDuration(nanoseconds: Int128.max) == nil)
    #expect(YearMonthDuration(months: Int.max) == nil)
    #expect(try #require(YearMonthDuration(months: 5)) < #require(YearMonthDuration(months: 6)))
  }

  /// Offsets as they were, from the IANA data.
  @Test(
    "Known zones have an offset on each day",
    arguments: [
      ("2018-10-08T00:00:00@Europe/Paris", "2018-10-08T00:00:00+02:00", true),
      ("2018-02-08T00:00:00@Europe/Paris", "2018-02-08T00:00:00+01:00", true),
      ("2026-03-29T01:59:00@Europe/Amsterdam", "2026-03-29T01:59:00+01:00", true),
      ("2026-03-29T03:00:00@Europe/Amsterdam", "2026-03-29T03:00:00+02:00", true),
      ("2026-10-25T02:30:00@Europe/Amsterdam", "2026-10-25T02:30:00+02:00", true),
      ("2026-10-25T03:00:00@Europe/Amsterdam", "2026-10-25T03:00:00+01:00", true),
      ("2026-07-01T12:00:00@Europe/London", "2026-07-01T12:00:00+01:00", true),
      ("2026-01-01T12:00:00@Etc/UTC", "2026-01-01T12:00:00Z", true),
      ("2026-01-01T12:00:00@Asia/Dhaka", "2026-01-01T07:00:00@Europe/Paris", true),
      ("2002-04-02T12:00:00@Australia/Melbourne", "2002-04-02T12:00:00+10:00", true),
      ("2021-01-02T12:00:00@Australia/Melbourne", "2021-01-02T12:00:00+11:00", true),
      ("2021-04-04T03:00:00@Australia/Sydney", "2021-04-04T03:00:00+10:00", true),
      ("2018-12-08T00:00:00@Europe/Paris", "2018-12-08T00:00:00@Asia/Dhaka", false),
    ])
  func zones(left: String, right: String, isSame: Bool) throws {
    let left = try Value.dateTime(#require(DateTime(left)))
    let right = try Value.dateTime(#require(DateTime(right)))
    #expect(left.isEqual(to: right) == isSame)
  }

  @Test(
    "Where an offset is not known, moments in other zones cannot be compared",
    arguments: [
      "2026-01-01T12:00:00@America/New_York", "1980-01-01T12:00:00@Europe/Paris",
      "2007-01-01T12:00:00@Australia/Sydney", "2009-08-01T12:00:00@Asia/Dhaka",
      "1950-01-01T12:00:00@Asia/Tokyo",
    ])
  func unknownOffsets(text: String) throws {
    let moment = try Value.dateTime(#require(DateTime(text)))
    let other = try Value.dateTime(#require(DateTime("2026-01-01T12:00:00Z")))
    #expect(moment.isEqual(to: other) == nil)
    #expect(moment.order(relativeTo: other) == nil)
    #expect(moment.isEqual(to: moment) == true)
  }
}

extension BuiltIns {
  /// Functions that make and read dates, times and durations.
  static let dates: [BuiltIn] = [
    BuiltIn("date", "from", "year, month, day") { _, arguments in
      if arguments.form == 1 {
        guard let year = arguments.integer(0), let month = arguments.integer(1),
          let day = arguments.integer(2)
        else { return nil }
        return CalendarDate(year: year, month: month, day: day).map(Value.date)
      }
      if let text = arguments.string(0) { return CalendarDate(text).map(Value.date) }
      return arguments.date(0).map(Value.date)
    },
    BuiltIn("time", "from", "hour, minute, second, offset?") { _, arguments in
      arguments.form == 1 ? time(arguments) : timeOfDay(arguments)
    },
    BuiltIn("date and time", "from", "date, time") { _, arguments in
      if arguments.form == 1 {
        guard let date = arguments.date(0), case .time(let time) = arguments[1] else {
          return nil
        }
        return .dateTime(DateTime(date: date, time: time))
      }
      if case .dateTime = arguments[0] { return arguments[0] }
      if case .date(let date) = arguments[0] { return .dateTime(DateTime(midnightUTC: date)) }
      guard let text = arguments.string(0) else { return nil }
      if let date = CalendarDate(text) {
        return .dateTime(DateTime(date: date, time: .midnight))
      }
      return DateTime(text).map(Value.dateTime)
    },
    BuiltIn("duration", "from") { _, arguments in
      switch arguments[0] {
      case .dayTimeDuration, .yearMonthDuration: arguments[0]
      default: arguments.string(0).flatMap { Value(duration: $0) }
      }
    },
    BuiltIn("years and months duration", "from, to") { _, arguments in
      guard let start = arguments.date(0), let end = arguments.date(1) else { return nil }
      return Value(months: start.months(until: end))
    },
    BuiltIn("day of year", "date") { _, arguments in
      guard let date = arguments.date(0), let first = firstDay(of: date.year) else { return nil }
      return .number(Decimal(date.dayNumber - first.dayNumber + 1))
    },
    BuiltIn("day of week", "date") { _, arguments in
      arguments.date(0).map { .string(weekdays[$0.weekday - 1]) }
    },
    BuiltIn("month of year", "date") { _, arguments in
      arguments.date(0).map { .string(months[$0.month - 1]) }
    },
    BuiltIn("week of year", "date") { _, arguments in
      // ISO 8601: the week belongs to the year that its Thursday lies in.
      guard let date = arguments.date(0),
        let thursday = date.adding(days: 4 - date.weekday), let first = firstDay(of: thursday.year)
      else { return nil }
      return .number(Decimal((thursday.dayNumber - first.dayNumber) / 7 + 1))
    },
  ]

  private static let weekdays = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  private static func firstDay(of year: Int) -> CalendarDate? {
    CalendarDate(year: year, month: 1, day: 1)
  }

  private static func timeOfDay(_ arguments: Arguments) -> Value? {
    switch arguments[0] {
    case .time: arguments[0]
    case .dateTime(let moment): .time(moment.time)
    case .date(let date): .time(DateTime(midnightUTC: date).time)
    default: arguments.string(0).flatMap(Time.init).map(Value.time)
    }
  }

  private static func time(_ arguments: Arguments) -> Value? {
    guard let hour = arguments.integer(0), (0..<24).contains(hour),
      let minute = arguments.integer(1), (0..<60).contains(minute),
      let second = arguments.number(2), !second.isNegative, second < Decimal(60),
      let nanoseconds = second.multiplied(by: Decimal(1_000_000_000))?.truncated
    else { return nil }
    var zone = Zone.local
    if arguments.has(3) {
      guard case .dayTimeDuration(let offset) = arguments[3],
        abs(offset.nanoseconds) <= 18 * 3_600_000_000_000
      else { return nil }
      zone = .offset(seconds: Int(truncatingIfNeeded: offset.nanoseconds / 1_000_000_000))
    }
    let total = (hour * 60 + minute) * 60_000_000_000 + Int(truncatingIfNeeded: nanoseconds)
    return Time(nanosecondOfDay: total, zone: zone).map(Value.time)
  }
}

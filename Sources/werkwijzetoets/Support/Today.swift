import Glibc
import Rules

/// The only place where the program looks at the clock.
enum Today {
  /// The present day in the time zone of the machine.
  static var date: CalendarDate {
    var seconds = time(nil)
    var parts = tm()
    localtime_r(&seconds, &parts)
    let date = CalendarDate(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    guard let date else { preconditionFailure("the C library gave a day that is no day") }
    return date
  }
}

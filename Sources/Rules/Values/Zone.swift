/// What a time says about where it holds.
public enum Zone: Sendable, Hashable {
  /// Nothing: a local time.
  case local
  /// A fixed distance to UTC; east is positive.
  case offset(seconds: Int)
  /// An IANA name, as it was written.
  case named(String)

  /// A zone by name; nil when the text has not the form of an IANA name.
  init?(name: String) {
    guard let first = name.unicodeScalars.first, first.properties.isAlphabetic, first.isASCII
    else { return nil }
    for scalar in name.unicodeScalars {
      let isLetter = scalar.isASCII && scalar.properties.isAlphabetic
      guard isLetter || ("0"..."9").contains(scalar) || "/_-+".unicodeScalars.contains(scalar)
      else { return nil }
    }
    self = .named(name)
  }

  /// The distance to UTC that holds always; nil for local times and zones with summer time.
  var fixedOffset: Int? {
    switch self {
    case .local: nil
    case .offset(let seconds): seconds
    case .named(let name):
      if case .fixed(let hours, let since)? = ZoneRule.known[name], since == Int.min {
        hours * 3600
      } else {
        nil
      }
    }
  }

  /// The distance to UTC on a day at a wall clock time; nil for local times, unknown names and
  /// years that the rules here do not cover.
  func offset(on date: CalendarDate, nanosecondOfDay: Int) -> Int? {
    switch self {
    case .local: nil
    case .offset(let seconds): seconds
    case .named(let name):
      ZoneRule.known[name]?.offset(on: date, hour: nanosecondOfDay / 3_600_000_000_000)
    }
  }
}

/// The rules of the zones that conditions can need an offset for.
///
/// The IANA data are not at hand here (nothing outside the standard library is), so that only these
/// names have an offset. Every other well-formed name is accepted as a name: it can be read,
/// written and compared with itself.
enum ZoneRule: Sendable, Hashable {
  /// Hours east of UTC, since the first of January of a year.
  case fixed(hours: Int, since: Int)
  /// Summer time of the European Union since 1996: from the last Sunday of March to the last
  /// Sunday of October, at 1:00 UTC.
  case european(hours: Int)
  /// Summer time of south-eastern Australia since 2008: from the first Sunday of October (2:00)
  /// to the first Sunday of April (3:00); from 2001 to 2005 the last Sundays of October and March.
  case australian(hours: Int)

  static let known: [String: ZoneRule] = {
    var rules: [String: ZoneRule] = [:]
    for name in ["UTC", "GMT", "Z", "Etc/UTC", "Etc/GMT", "Etc/Universal", "Etc/Zulu"] {
      rules[name] = .fixed(hours: 0, since: Int.min)
    }
    let european: [(Int, [String])] = [
      (0, ["Dublin", "Lisbon", "London"]),
      (
        1,
        [
          "Amsterdam", "Belgrade", "Berlin", "Bratislava", "Brussels", "Budapest", "Copenhagen",
          "Ljubljana", "Luxembourg", "Madrid", "Malta", "Monaco", "Oslo", "Paris", "Prague", "Rome",
          "Stockholm", "Vienna", "Warsaw", "Zagreb", "Zurich",
        ]
      ),
      (2, ["Athens", "Bucharest", "Helsinki", "Sofia"]),
    ]
    for (hours, cities) in european {
      for city in cities { rules["Europe/" + city] = .european(hours: hours) }
    }
    for city in ["Melbourne", "Sydney", "Hobart", "Canberra"] {
      rules["Australia/" + city] = .australian(hours: 10)
    }
    rules["Australia/Brisbane"] = .fixed(hours: 10, since: 1993)
    rules["Asia/Tokyo"] = .fixed(hours: 9, since: 1952)
    // Bangladesh had summer time in 2009 only; see `offset`.
    rules["Asia/Dhaka"] = .fixed(hours: 6, since: 1972)
    return rules
  }()

  /// Seconds east of UTC at a wall clock hour; nil for years that the rule does not cover.
  func offset(on date: CalendarDate, hour: Int) -> Int? {
    let (year, month, day) = date.components
    switch self {
    case .fixed(let hours, let since):
      if hours == 6, year == 2009 { return nil }
      return year >= since ? hours * 3600 : nil
    case .european(let hours):
      guard year >= 1996 else { return nil }
      let start = Self.lastSunday(year: year, month: 3)
      let end = Self.lastSunday(year: year, month: 10)
      // The clock jumps at 1:00 UTC; a wall clock time that occurs twice counts as summer time.
      let isSummer =
        (month, day, hour) >= (3, start, 1 + hours) && (month, day, hour) < (10, end, 2 + hours)
      return (hours + (isSummer ? 1 : 0)) * 3600
    case .australian(let hours):
      guard year >= 2001, year != 2006, year != 2007 else { return nil }
      let isOld = year <= 2005
      let end =
        isOld ? Self.lastSunday(year: year, month: 3) : Self.firstSunday(year: year, month: 4)
      let start =
        isOld ? Self.lastSunday(year: year, month: 10) : Self.firstSunday(year: year, month: 10)
      let isWinter =
        (month, day, hour) >= (isOld ? 3 : 4, end, 3) && (month, day, hour) < (10, start, 2)
      return (hours + (isWinter ? 0 : 1)) * 3600
    }
  }

  private static func lastSunday(year: Int, month: Int) -> Int {
    // March and October both have 31 days.
    31 - (CalendarDate(year: year, month: month, day: 31)?.weekday ?? 7) % 7
  }

  private static func firstSunday(year: Int, month: Int) -> Int {
    8 - (CalendarDate(year: year, month: month, day: 1)?.weekday ?? 7)
  }
}

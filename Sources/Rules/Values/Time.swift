/// A time of day, possibly with a zone.
public struct Time: Sendable, Hashable {
  /// Nanoseconds since midnight on the wall clock, below a full day.
  public let nanosecondOfDay: Int
  /// Where it holds.
  public let zone: Zone

  static let nanosecondsPerDay = 86_400_000_000_000

  /// Nil when the nanoseconds are not within one day.
  public init?(nanosecondOfDay: Int, zone: Zone = .local) {
    guard (0..<Self.nanosecondsPerDay).contains(nanosecondOfDay) else { return nil }
    self.nanosecondOfDay = nanosecondOfDay
    self.zone = zone
  }

  /// Midnight, when a day begins.
  static let midnight = Time(wrapping: 0, zone: .local)

  /// Time on a clock that starts again after a day.
  init(wrapping nanoseconds: Int128, zone: Zone) {
    let rest = nanoseconds % Int128(Self.nanosecondsPerDay)
    let positive = rest < 0 ? rest + Int128(Self.nanosecondsPerDay) : rest
    nanosecondOfDay = Int(truncatingIfNeeded: positive)
    self.zone = zone
  }

  /// The hour, 0 to 23.
  public var hour: Int { nanosecondOfDay / 3_600_000_000_000 }
  /// The minute, 0 to 59.
  public var minute: Int { nanosecondOfDay / 60_000_000_000 % 60 }
  /// The second, 0 to 59.
  public var second: Int { nanosecondOfDay / 1_000_000_000 % 60 }

  /// The time `duration` later, on a clock that starts again after a day.
  func adding(_ duration: DayTimeDuration) -> Time {
    Time(wrapping: Int128(nanosecondOfDay) + duration.nanoseconds, zone: zone)
  }

  /// The time on the UTC clock, counted from the local midnight; nil for zones without a fixed
  /// distance to UTC.
  var utcNanoseconds: Int? {
    zone.fixedOffset.map { nanosecondOfDay - $0 * 1_000_000_000 }
  }

  /// Nanoseconds from `other` to this time; nil when only one has a zone, or when their distance
  /// depends on the day.
  func nanoseconds(since other: Time) -> Int? {
    if zone == other.zone { return nanosecondOfDay - other.nanosecondOfDay }
    guard let left = utcNanoseconds, let right = other.utcNanoseconds else { return nil }
    return left - right
  }
}

extension Time: LosslessStringConvertible, CustomStringConvertible {
  /// Reads `10:30:00`, with a fraction, `Z`, an offset or `@` and a zone name; nil for others.
  public init?(_ description: String) {
    var reader = TemporalReader(description)
    guard let (nanoseconds, zone) = reader.time(), reader.isAtEnd else { return nil }
    self.init(nanosecondOfDay: nanoseconds, zone: zone)
  }

  /// As FEEL writes it: `10:30:00`, `10:30:00.5+01:00`, `10:30:00Z`, `10:30:00@Europe/Amsterdam`.
  public var description: String {
    padded(hour, to: 2) + ":" + padded(minute, to: 2) + ":" + padded(second, to: 2)
      + fractionText(nanoseconds: nanosecondOfDay % 1_000_000_000) + zone.suffix
  }
}

extension Zone {
  /// How the zone is written after a time.
  var suffix: String {
    switch self {
    case .local: return ""
    case .named(let name): return "@" + name
    case .offset(let seconds):
      guard seconds != 0 else { return "Z" }
      let size = abs(seconds)
      let text =
        (seconds < 0 ? "-" : "+") + padded(size / 3600, to: 2) + ":"
        + padded(size / 60 % 60, to: 2)
      return size % 60 == 0 ? text : text + ":" + padded(size % 60, to: 2)
    }
  }
}

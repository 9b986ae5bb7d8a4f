/// What stands after a point: entries of contexts, properties of dates, times, durations, ranges.
enum Properties {
  /// The names of all properties.
  static let names = [
    "year", "month", "day", "weekday", "hour", "minute", "second", "time offset", "timezone",
    "years", "months", "days", "hours", "minutes", "seconds", "start", "end", "start included",
    "end included",
  ]
}

extension EvaluationRun {
  mutating func path(_ source: Value, _ name: String, _ range: SourceRange) -> Value {
    switch source {
    case .null where isLifted: return .null
    case .list(let elements):
      return .list(elements.map { $0.property(name) ?? .null })
    default:
      return source.property(name) ?? fail(.noEntry(name, type: source.typeName), range)
    }
  }
}

extension Value {
  /// The entry or property of this name; nil when there is none.
  func property(_ name: String) -> Value? {
    switch self {
    case .context(let context): return context[name]
    case .date(let date): return Value.property(name, of: date)
    case .time(let time): return Value.property(name, of: time)
    case .dateTime(let moment):
      if name == "time offset" {
        return moment.time.zone.offset(
          on: moment.date, nanosecondOfDay: moment.time.nanosecondOfDay
        ).map(Value.seconds) ?? .null
      }
      return Value.property(name, of: moment.date) ?? Value.property(name, of: moment.time)
    case .dayTimeDuration(let duration):
      switch name {
      case "days": return .number(Decimal(duration.days))
      case "hours": return .number(Decimal(duration.hours))
      case "minutes": return .number(Decimal(duration.minutes))
      case "seconds": return .number(Decimal(duration.seconds))
      default: return nil
      }
    case .yearMonthDuration(let duration):
      switch name {
      case "years": return .number(Decimal(duration.months / 12))
      case "months": return .number(Decimal(duration.months % 12))
      default: return nil
      }
    case .range(let range):
      switch name {
      case "start": return range.low ?? .null
      case "end": return range.high ?? .null
      case "start included": return .boolean(range.includesLow)
      case "end included": return .boolean(range.includesHigh)
      default: return nil
      }
    default: return nil
    }
  }

  private static func seconds(_ seconds: Int) -> Value {
    Value(nanoseconds: Int128(seconds) * 1_000_000_000) ?? .null
  }

  private static func property(_ name: String, of date: CalendarDate) -> Value? {
    switch name {
    case "year": .number(Decimal(date.year))
    case "month": .number(Decimal(date.month))
    case "day": .number(Decimal(date.day))
    case "weekday": .number(Decimal(date.weekday))
    default: nil
    }
  }

  private static func property(_ name: String, of time: Time) -> Value? {
    switch name {
    case "hour": return .number(Decimal(time.hour))
    case "minute": return .number(Decimal(time.minute))
    case "second": return .number(Decimal(time.second))
    case "time offset": return time.zone.fixedOffset.map(Value.seconds) ?? .null
    case "timezone":
      if case .named(let name) = time.zone { return .string(name) }
      return .null
    default: return nil
    }
  }
}

import Rules
import Testing

/// Equality, order and conversion of FEEL's values.
struct ValueTests {
  private func time(_ text: String) throws -> Value { try .time(#require(Time(text))) }

  @Test("Null equals null only, unless it means not known")
  func null() {
    #expect(Value.null.isEqual(to: .null) == true)
    #expect(Value.null.isEqual(to: .boolean(true)) == false)
    #expect(Value.null.isSurelyEqual(to: .null) == nil)
    #expect(Value.string("a").isSurelyEqual(to: .null) == nil)
    #expect(Value.null.isNull && !Value.string("").isNull)
  }

  @Test("Values of two types cannot be compared")
  func types() throws {
    let values: [Value] = [
      .boolean(true), .number(.one), .string("1"), .list([]), .context(ContextValue()),
      try time("10:00:00"), .dayTimeDuration(DayTimeDuration(days: 1)),
      .date(try #require(CalendarDate("2026-01-01"))), .function(.builtIn("count")),
      .yearMonthDuration(try #require(YearMonthDuration("P1Y"))),
      .dateTime(try #require(DateTime("2026-01-01T00:00:00"))),
      .range(RangeValue(low: nil, high: .number(.one), includesLow: false, includesHigh: true)),
    ]
    #expect(Set(values.map(\.typeName)).count == values.count)
    for (index, left) in values.enumerated() {
      for (other, right) in values.enumerated() {
        #expect(left.isEqual(to: right) == (index == other ? true : nil))
      }
    }
  }

  @Test("Lists are equal element by element")
  func lists() {
    let one = Value.number(.one)
    #expect(Value.list([one, .null]).isEqual(to: .list([one, .null])) == true)
    #expect(Value.list([one]).isEqual(to: .list([one, one])) == false)
    #expect(Value.list([one]).isEqual(to: .list([.string("1")])) == nil)
    #expect(Value.list([one, .null]).isSurelyEqual(to: .list([one, one])) == nil)
    #expect(Value.list([.null, one]).isSurelyEqual(to: .list([one, .number(.zero)])) == false)
  }

  @Test("Contexts are equal whatever the order of their entries")
  func contexts() {
    var first = ContextValue([("a", .number(.one)), ("b", .null)])
    let second = ContextValue([("b", .null), ("a", .number(.one))])
    #expect(Value.context(first).isEqual(to: .context(second)) == true)
    #expect(first == second && first.hashValue == second.hashValue)
    #expect(Value.context(first).isSurelyEqual(to: .context(second)) == nil)
    first["b"] = nil
    first["c"] = nil
    #expect(first.keys == ["a"])
    #expect(Value.context(first).isEqual(to: .context(second)) == false)
  }

  @Test("Times are compared by the second, and across zones with a fixed offset")
  func times() throws {
    #expect(try time("10:30:00.1").isEqual(to: time("10:30:00.2")) == true)
    #expect(try time("10:30:00Z").isEqual(to: time("11:30:00+01:00")) == true)
    #expect(try time("10:30:00@Etc/UTC").isEqual(to: time("10:30:00Z")) == true)
    #expect(try time("10:30:00").isEqual(to: time("10:30:00Z")) == false)
    #expect(try time("10:30:00@Europe/Paris").isEqual(to: time("10:30:00Z")) == nil)
    #expect(try time("10:30:00@Asia/Tokyo").isEqual(to: time("10:30:00Z")) == nil)
    #expect(try time("10:30:00Z").order(relativeTo: time("10:30:00+01:00")) == .after)
    #expect(try time("10:30:00").order(relativeTo: time("10:30:01")) == .before)
  }

  @Test("Texts are ordered by code point")
  func texts() {
    #expect(Value.string("a").order(relativeTo: .string("b")) == .before)
    #expect(Value.string("a").order(relativeTo: .string("B")) == .after)
    #expect(Value.string("ab").order(relativeTo: .string("ab")) == .same)
    #expect(Value.string("e\u{301}").isEqual(to: .string("é")) == false)
    #expect(Value.boolean(true).order(relativeTo: .boolean(false)) == nil)
  }

  @Test("Moments without a zone are compared by the clock")
  func moments() throws {
    let early = try Value.dateTime(#require(DateTime("1960-01-01T10:00:00.5")))
    let late = try Value.dateTime(#require(DateTime("2026-01-01T10:00:00")))
    let zoned = try Value.dateTime(#require(DateTime("2026-01-01T10:00:00Z")))
    #expect(early.order(relativeTo: late) == .before)
    #expect(late.isEqual(to: zoned) == false)
    #expect(late.order(relativeTo: zoned) == nil)
  }

  @Test(
    "A value belongs to a type or not",
    arguments: [
      ("1", "number", true), ("1", "string", false), ("1", "Any", true), ("null", "Any", true),
      ("null", "number", false),
      ("null", "Null", true), ("@\"2026-01-01T00:00:00\"", "dateTime", true),
      ("@\"P1D\"", "dayTimeDuration", true), ("@\"P1M\"", "yearMonthDuration", true),
      ("[1, null]", "list<number>", true), ("[1, \"a\"]", "list<number>", false),
      ("1", "list<number>", false), ("[1..2]", "range<number>", true),
      ("1", "range<number>", false),
      ("[1..2]", "range<string>", false), ("(< 2)", "range<number>", true),
      ("{a: 1, b: 2}", "context<a: number>", true), ("{a: 1}", "context<b: number>", false),
      ("{a: null}", "context<a: number>", true), ("1", "context<a: number>", false),
      ("function(a) a", "function<number> -> number", true),
      ("count", "function<Any> -> Any", true),
      ("function(a) a", "function<> -> number", false), ("1", "function<> -> number", false),
    ])
  func instanceOf(value: String, type: String, isInstance: Bool) throws {
    #expect(try feel("(\(value)) instance of \(type)") == "\(isInstance)")
  }

  @Test("Conversion to a declared type")
  func coercion() throws {
    let number = Expression.TypeName.named("number")
    let one = Value.number(.one)
    #expect(one.coerced(to: number) == one)
    #expect(Value.list([one]).coerced(to: number) == one)
    #expect(one.coerced(to: .list(number)) == .list([one]))
    #expect(Value.list([one, one]).coerced(to: number) == .null)
    #expect(Value.string("a").coerced(to: number) == .null)
    #expect(Value.null.coerced(to: number) == .null)
    let date = try #require(CalendarDate("2026-01-01"))
    let midnight = try #require(DateTime("2026-01-01T00:00:00Z"))
    #expect(Value.date(date).coerced(to: .named("date and time")) == .dateTime(midnight))
    #expect(Value.date(date).coerced(to: number) == .null)
  }
}

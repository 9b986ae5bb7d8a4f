import Assessment
import Messages
import Rules

/// Numbers and dates in the form of each language.
enum Formats {
  /// A score or a number of points, with one decimal: `67,4` and `67.4`.
  static func points(_ value: Rational) -> Text {
    decimal(value.decimal(places: 1))
  }

  /// A share of a whole, from 0 to 1, in whole per cents. Rounded down, so that a share below a
  /// limit never looks as if it reached the limit.
  static func wholeShare(_ value: Rational) -> Text {
    let hundred = value * Rational(100)
    return Text(same: "\(hundred.numerator / hundred.denominator)%")
  }

  /// A share of a whole, from 0 to 1, in per cents with one decimal.
  static func share(_ value: Rational) -> Text {
    let number = points(value * Rational(100))
    return Text(nl: number.nl + "%", en: number.en + "%")
  }

  /// A decimal number as it is.
  static func number(_ value: Decimal) -> Text {
    decimal(value.description)
  }

  /// A number of hours, from tenths of an hour: `2 uur`, `0,5 uur`.
  static func hours(tenths: Int) -> Text {
    let rest = tenths % 10
    let count = rest == 0 ? String(tenths / 10) : "\(tenths / 10).\(rest)"
    return ReportTexts.hours(decimal(count), isOne: tenths == 10)
  }

  /// A day in words.
  static func date(_ date: CalendarDate) -> Text {
    let (year, month, day) = date.components
    return ReportTexts.date(day: day, month: month, year: year)
  }

  /// `yyyy`, `yyyy-mm` or `yyyy-mm-dd` in words; anything else as it is.
  static func date(_ written: String) -> Text {
    if let day = CalendarDate(written) { return date(day) }
    let parts = written.split(separator: "-")
    if parts.count == 2, let year = Int(parts[0]), let month = Int(parts[1]) {
      return ReportTexts.date(month: month, year: year)
    }
    return Text(same: written)
  }

  /// Texts one after the other, in every language.
  static func joined(_ texts: [Text], separator: String = ", ") -> Text {
    Text(
      nl: texts.map(\.nl).joined(separator: separator),
      en: texts.map(\.en).joined(separator: separator))
  }

  /// Dutch writes a comma where the number has its point.
  private static func decimal(_ written: String) -> Text {
    Text(nl: String(written.map { $0 == "." ? "," : $0 }), en: written)
  }
}

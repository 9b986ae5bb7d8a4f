public import Catalogue
public import Messages
public import Rules

/// Says answers and values in words.
public enum AnswerWording {
  private static let monthNames: [Text] = [
    Text(nl: "januari", en: "January"), Text(nl: "februari", en: "February"),
    Text(nl: "maart", en: "March"), Text(nl: "april", en: "April"), Text(nl: "mei", en: "May"),
    Text(nl: "juni", en: "June"), Text(nl: "juli", en: "July"),
    Text(nl: "augustus", en: "August"), Text(nl: "september", en: "September"),
    Text(nl: "oktober", en: "October"),
    Text(nl: "november", en: "November"),
    Text(nl: "december", en: "December"),
  ]

  /// A date: `26 maart 2024`, `26 March 2024`.
  public static func date(_ date: CalendarDate) -> Text {
    let parts = date.components
    let month = monthNames[parts.month - 1]
    return Text(
      nl: "\(parts.day) \(month.nl) \(parts.year)", en: "\(parts.day) \(month.en) \(parts.year)")
  }

  /// A number, with a decimal comma in Dutch.
  public static func number(_ number: Decimal) -> Text {
    let digits = number.description
    return Text(nl: String(digits.map { $0 == "." ? "," : $0 }), en: digits)
  }

  /// An answer to a question; `unknown` is *niet ingevuld*.
  public static func answer(_ slot: Slot, to question: Question, written: String = "") -> Text {
    switch slot {
    case .unknown: return AssessmentTexts.notFilledIn
    case .boolean(let value): return value ? AssessmentTexts.yes : AssessmentTexts.no
    case .number(let value): return number(value)
    case .option(let index):
      let index = Int(index)
      return question.options.indices.contains(index)
        ? question.options[index].label : AssessmentTexts.unknown
    case .options(let mask):
      let chosen = question.options.indices.filter { mask >> UInt64($0) & 1 == 1 }
      guard !chosen.isEmpty else { return AssessmentTexts.noneOfThese }
      let labels = chosen.map { question.options[$0].label }
      return Text(
        nl: labels.map(\.nl).joined(separator: "; "), en: labels.map(\.en).joined(separator: "; "))
    case .date(let day):
      return CalendarDate(dayNumber: day).map { date($0) } ?? AssessmentTexts.unknown
    case .text: return Text(same: written)
    }
  }

  /// A parameter or the reference date.
  public static func parameter(_ slot: Slot) -> Text {
    switch slot {
    case .boolean(let value): value ? AssessmentTexts.yes : AssessmentTexts.no
    case .number(let value): number(value)
    case .date(let day):
      CalendarDate(dayNumber: day).map { date($0) } ?? AssessmentTexts.unknown
    case .unknown, .option, .options, .text: AssessmentTexts.unknown
    }
  }

  /// What a part of a condition gave.
  public static func value(_ value: Value) -> Text {
    switch value {
    case .boolean(let truth): truth ? AssessmentTexts.yes : AssessmentTexts.no
    case .number(let decimal): number(decimal)
    case .string(let text): Text(same: text)
    case .date(let day): date(day)
    case .yearMonthDuration(let duration): AssessmentTexts.months(duration.months)
    case .list(let values):
      Text(
        nl: values.map { self.value($0).nl }.joined(separator: ", "),
        en: values.map { self.value($0).en }.joined(separator: ", "))
    default: AssessmentTexts.unknown
    }
  }
}

/// The values a number question may take.
public struct NumberRange: Sendable, Hashable {
  /// The lowest value allowed; nil for no limit.
  public var low: Decimal?
  /// The highest value allowed; nil for no limit.
  public var high: Decimal?
  /// True when only whole numbers are allowed.
  public var whole: Bool

  /// Makes a range; without arguments every number is in it.
  public init(low: Decimal? = nil, high: Decimal? = nil, whole: Bool = false) {
    self.low = low
    self.high = high
    self.whole = whole
  }

  /// Every number.
  public static let all = NumberRange()
  /// From 0 to 100, with fractions.
  public static let percentage = NumberRange(low: Decimal(0), high: Decimal(100))
}

/// The type a question or parameter is declared with.
public enum DeclaredType: Sendable, Hashable {
  /// ja-nee.
  case boolean
  /// getal and percentage.
  case number(NumberRange)
  /// tekst: conditions cannot look inside it.
  case text
  /// datum.
  case date
  /// keuze: one of these option ids, at most 64.
  case choice([String])
  /// meerkeuze: any of these option ids, at most 64.
  case choices([String])

  /// A number without limits.
  public static let number = DeclaredType.number(.all)

  /// The option ids of a choice or choices; empty for the other types.
  public var options: [String] {
    switch self {
    case .choice(let options), .choices(let options): options
    case .boolean, .number, .text, .date: []
    }
  }

  /// The type as the checker names it in a problem.
  public var ruleType: RuleType {
    switch self {
    case .boolean: .boolean
    case .number: .number
    case .text: .text
    case .date: .date
    case .choice: .choice
    case .choices: .choices
    }
  }
}

/// The type of an expression, without ranges and option ids.
public enum RuleType: String, Sendable, Hashable, CaseIterable {
  /// Yes or no.
  case boolean
  /// A number, with or without fraction.
  case number
  /// A text answer, or a text in quotes.
  case text
  /// A day.
  case date
  /// One option id.
  case choice
  /// A set of option ids.
  case choices
  /// A number of whole days, such as `duration("P30D")`.
  case days
  /// A number of whole months, such as `duration("P24M")`.
  case months
}

internal import Messages
public import Rules

/// Why a written answer cannot be taken.
public enum AnswerProblem: Error, Sendable, Hashable {
  /// Not `ja` or `nee`, or not one of the options; `suggestion` is the closest allowed value.
  case notAnOption(String, suggestion: String?)
  /// An option is there twice.
  case optionTwice(String)
  /// Not a number.
  case notANumber
  /// A whole number is needed.
  case notWhole
  /// Outside the allowed range.
  case outOfRange
  /// Not a date of the form `yyyy-mm-dd`.
  case notADate
  /// The calendar has no such day.
  case noSuchDay
  /// Nothing is written.
  case empty
}

extension Question {
  /// The type of its answer as conditions know it.
  public var declaredType: DeclaredType {
    switch type {
    case .yesNo: .boolean
    case .choice: .choice(options.map(\.id))
    case .choices: .choices(options.map(\.id))
    case .number: .number(NumberRange(low: minimum, high: maximum, whole: isWhole))
    case .percentage: .number(.percentage)
    case .date: .date
    case .text: .text
    }
  }

  /// Whether only whole numbers are allowed: both bounds are whole and it counts something.
  public var isWhole: Bool { type == .number }

  /// Reads an answer as it is written in a dossier.
  ///
  /// - Parameter text: `ja`, `nee`, an option id, option ids with spaces between, a number with a
  ///   point, `yyyy-mm-dd`, or any text.
  /// - Returns: the value as conditions know it.
  /// - Throws: what is wrong with it.
  public func read(_ text: String) throws(AnswerProblem) -> Slot {
    switch type {
    case .yesNo:
      switch text {
      case "ja": return .boolean(true)
      case "nee": return .boolean(false)
      case "": throw .empty
      default: throw .notAnOption(text, suggestion: nil)
      }
    case .choice:
      guard !text.isEmpty else { throw .empty }
      return .option(UInt8(try index(of: text)))
    case .choices:
      var mask: UInt64 = 0
      for id in text.split(separator: " ") {
        let bit = UInt64(1) << UInt64(try index(of: String(id)))
        guard mask & bit == 0 else { throw .optionTwice(String(id)) }
        mask |= bit
      }
      return .options(mask)
    case .number, .percentage: return .number(try number(text))
    case .date: return .date(try AnswerDate.read(text).dayNumber)
    case .text:
      guard text.utf8.contains(where: { $0 > 0x20 }) else { throw .empty }
      return .text
    }
  }

  private func index(of option: String) throws(AnswerProblem) -> Int {
    guard let index = options.firstIndex(where: { $0.id == option }) else {
      throw .notAnOption(option, suggestion: closest(to: option, among: options.map(\.id)))
    }
    return index
  }

  private func number(_ text: String) throws(AnswerProblem) -> Decimal {
    guard !text.isEmpty else { throw .empty }
    let isPlain = text.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2d || $0 == 0x2e }
    guard isPlain, text.utf8.count <= 40, let number = Decimal(text) else { throw .notANumber }
    guard !isWhole || number.isInteger else { throw .notWhole }
    let range =
      type == .percentage ? NumberRange.percentage : NumberRange(low: minimum, high: maximum)
    if let low = range.low, number < low { throw .outOfRange }
    if let high = range.high, high < number { throw .outOfRange }
    return number
  }
}

/// Reads the dates of answers.
public enum AnswerDate {
  /// A date of the form `yyyy-mm-dd`.
  /// - Throws: `notADate` for another form, `noSuchDay` for 30 February.
  public static func read(_ text: String) throws(AnswerProblem) -> CalendarDate {
    guard !text.isEmpty else { throw .empty }
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == 0x2d, bytes[7] == 0x2d,
      let year = digits(bytes[0..<4]), let month = digits(bytes[5..<7]),
      let day = digits(bytes[8..<10])
    else { throw .notADate }
    guard let date = CalendarDate(year: year, month: month, day: day) else { throw .noSuchDay }
    return date
  }

  private static func digits(_ bytes: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for byte in bytes {
      guard (0x30...0x39).contains(byte) else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }
}

import Rules

/// Writes random conditions of the declared subset over the names of `Samples`, and random answers.
struct RandomConditions {
  private var random: SplitMix64

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  // MARK: - Conditions

  /// The text of a condition.
  mutating func condition(depth: Int) -> String {
    guard depth > 0 else { return test(depth: 0) }
    switch random.below(9) {
    case 0, 1: return "(\(condition(depth: depth - 1)) and \(condition(depth: depth - 1)))"
    case 2, 3: return "(\(condition(depth: depth - 1)) or \(condition(depth: depth - 1)))"
    case 4: return "not(\(condition(depth: depth - 1)))"
    case 5:
      return "(if \(condition(depth: depth - 1)) then \(condition(depth: depth - 1)) "
        + "else \(condition(depth: depth - 1)))"
    case 6:
      let sign = random.pick(["=", "!="])
      return "((\(condition(depth: depth - 1))) \(sign) (\(condition(depth: depth - 1))))"
    default: return test(depth: depth)
    }
  }

  private mutating func test(depth: Int) -> String {
    switch random.below(12) {
    case 0, 1: return flag()
    case 2: return choiceTest()
    case 3: return random.pick(["uitbesteding", "selectie_door"]) + " in " + optionList()
    case 4: return setTest()
    case 5, 6: return comparison(number(depth: depth), number(depth: depth))
    case 7: return comparison(date(depth: depth), date(depth: depth))
    case 8: return comparison("(\(date(depth: depth)) - \(date(depth: 0)))", days())
    case 9: return membership(number(depth: depth), number(depth: 0), number(depth: 0))
    case 10: return membership(date(depth: depth), date(depth: 0), date(depth: 0))
    default:
      return random.pick(["true", "false", flag(), "afspraken = true", "false != afspraken"])
    }
  }

  private mutating func flag() -> String {
    random.pick(["eisen_vooraf", "eisen_relevant", "afspraken"])
  }

  private mutating func option() -> String { random.pick(["\"geen\"", "\"deels\"", "\"geheel\""]) }

  private mutating func choiceTest() -> String {
    let sign = random.pick([" = ", " != "])
    switch random.below(3) {
    case 0: return "uitbesteding" + sign + "selectie_door"
    case 1: return option() + sign + "selectie_door"
    default: return "uitbesteding" + sign + option()
    }
  }

  private mutating func optionList() -> String {
    switch random.below(3) {
    case 0: "(\(option()), \(option()))"
    case 1: "[\(option()), \(option())]"
    default: "(\(option()), selectie_door)"
    }
  }

  private mutating func setTest() -> String {
    let option = random.pick(["vaste-vragen", "scoreformulier", "apart"])
    return random.once(in: 2)
      ? "list contains(interview, \"\(option)\")" : "\"\(option)\" in interview"
  }

  private mutating func comparison(_ left: String, _ right: String) -> String {
    "(\(left) \(random.pick(["=", "!=", "<", "<=", ">", ">="])) \(right))"
  }

  private mutating func membership(_ value: String, _ low: String, _ high: String) -> String {
    switch random.below(5) {
    case 0: "\(value) between \(low) and \(high)"
    case 1: "\(value) in \(random.pick(["[", "("]))\(low)..\(high)\(random.pick(["]", ")"]))"
    case 2: "\(value) in (< \(low), >= \(high))"
    case 3: "\(value) in (\(low), \(high))"
    default: "\(value) in [\(low), \(high)]"
    }
  }

  // MARK: - Quantities

  /// The text of an expression that gives a number.
  mutating func number(depth: Int) -> String {
    guard depth > 0 else {
      switch random.below(4) {
      case 0: return "count(\(random.pick(["interview", "kanalen"])))"
      case 1: return literal()
      default:
        return random.pick(["aantal_werknemers", "percentage_getraind", "verloop", "grens"])
      }
    }
    switch random.below(8) {
    case 0: return "-\(number(depth: 0))"
    case 1:
      return "(if \(condition(depth: depth - 1)) then \(number(depth: depth - 1)) "
        + "else \(number(depth: depth - 1)))"
    case 2, 3, 4:
      let sign = random.pick(["+", "-", "*", "/"])
      return "(\(number(depth: depth - 1)) \(sign) \(number(depth: depth - 1)))"
    default: return number(depth: 0)
    }
  }

  private mutating func literal() -> String {
    random.pick(["0.5", "1", "2", "3", "25", "50", "80", "99.99", "1000000", "0.0001"])
  }

  private mutating func date(depth: Int) -> String {
    guard depth > 0 else {
      switch random.below(4) {
      case 0: return "date(\"2026-0\(1 + random.below(9))-\(10 + random.below(19))\")"
      case 1: return "@\"2024-02-29\""
      default: return random.pick(["datum_evaluatie", "datum_start", "peildatum"])
      }
    }
    switch random.below(5) {
    case 0, 1:
      return "(\(date(depth: depth - 1)) \(random.pick(["+", "-"])) \(duration()))"
    case 2:
      return "(if \(condition(depth: depth - 1)) then \(date(depth: depth - 1)) "
        + "else \(date(depth: depth - 1)))"
    case 3: return "(\(duration()) + \(date(depth: depth - 1)))"
    default: return date(depth: 0)
    }
  }

  private mutating func duration() -> String {
    random.once(in: 2)
      ? days()
      : random.pick(["duration(\"P24M\")", "@\"P1Y\"", "-@\"P1M\"", "@\"P999999999Y\""])
  }

  private mutating func days() -> String {
    random.pick(["duration(\"P30D\")", "@\"P1D\"", "@\"-P10D\"", "duration(\"P400D\")"])
  }

  // MARK: - Answers

  /// An answer for every name; one in `count` is unknown on average.
  mutating func answers(unknownOnceIn count: Int) -> [Slot] {
    Samples.signature.entries.map { random.once(in: count) ? .unknown : answer($0.type) }
  }

  /// A known answer.
  mutating func answer(_ type: DeclaredType) -> Slot {
    switch type {
    case .boolean: return .boolean(random.once(in: 2))
    case .number:
      return .number(
        Decimal(random.pick(["0", "1", "2", "25", "50", "80", "99.99", "0.5"])) ?? .one)
    case .text: return .text
    case .date: return .date(19_700 + random.below(1100))
    case .choice(let options): return .option(UInt8(random.below(options.count)))
    case .choices(let options): return .options(random.next() & ((1 << UInt64(options.count)) - 1))
    }
  }
}

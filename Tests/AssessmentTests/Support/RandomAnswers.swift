import Catalogue
import Rules

/// Random answers to the questions of a catalogue: of their own types and within their ranges,
/// with the numbers and dates around which rules turn more often than others.
struct RandomAnswers {
  var random: SplitMix64
  let catalogue: Catalogue

  init(_ catalogue: Catalogue, seed: UInt64) {
    self.catalogue = catalogue
    random = SplitMix64(seed: seed)
  }

  /// Slots with about so many per cent of the questions answered.
  mutating func slots(filled percent: Int) -> [Slot] {
    var slots = catalogue.emptySlots(referenceDate: Shipped.date)
    for index in catalogue.questions.indices where random.below(100) < percent {
      slots[index] = value(catalogue.questions[index])
    }
    return slots
  }

  /// How many per cent to fill: often little, now and then everything.
  mutating func percent() -> Int {
    random.once(in: 6) ? 100 : random.below(10) * random.below(11)
  }

  mutating func value(_ question: Question) -> Slot {
    switch question.type {
    case .yesNo: return .boolean(random.once(in: 2))
    case .choice: return .option(UInt8(random.below(question.options.count)))
    case .choices: return .options(mask(question.options.count))
    case .number: return .number(number(question))
    case .percentage: return .number(Decimal(random.below(101)))
    case .date:
      let turning = [365, 366, 730, 731, 0, 90]
      let back =
        random.once(in: 3) ? random.pick(turning) + random.below(3) - 1 : random.below(1_500)
      let ahead = question.allowsFuture && random.once(in: 3) ? random.below(800) : -abs(back)
      return .date(Shipped.date.dayNumber + ahead)
    case .text: return .text
    }
  }

  /// None, all, few or many of the options.
  private mutating func mask(_ count: Int) -> UInt64 {
    let all: UInt64 = (1 << UInt64(count)) - 1
    return switch random.below(5) {
    case 0: 0
    case 1: all
    case 2: random.next() & random.next() & all
    case 3: (random.next() | random.next()) & all
    default: random.next() & all
    }
  }

  private mutating func number(_ question: Question) -> Decimal {
    let low = question.minimum?.description
    let high = question.maximum?.description
    let bounds = (low.flatMap { Int($0) } ?? 0, high.flatMap { Int($0) } ?? 1_000_000)
    let turning = [0, 1, 2, 3, 4, 5, 8, 10, 24, 25, 26, 49, 50, 51, 52, 53, 100, 250]
    let wanted =
      switch random.below(4) {
      case 0: random.below(60)
      case 1: bounds.0 + random.below(min(bounds.1 - bounds.0 + 1, 400))
      default: random.pick(turning)
      }
    return Decimal(min(max(wanted, bounds.0), bounds.1))
  }
}

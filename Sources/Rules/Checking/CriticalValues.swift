/// The answers worth trying for each name of some conditions: all options of a choice, and for
/// numbers and dates those around the values where a comparison turns.
struct CriticalValues {
  /// A name that can still be chosen, with the answers to try.
  struct Variable {
    var slot: Int
    var candidates: [Slot]
    /// Whether the candidates stand for every possible answer.
    var isComplete: Bool
  }

  /// The most sets of options tried for one question.
  static let setLimit = 512
  /// 15 June 2026 stands in for a date that was not fixed.
  static let representativeDay = 20_619

  private let signature: Signature
  private let fixed: [Slot]
  private var order: [Int] = []
  private var seen: Set<Int> = []
  private var incomplete: Set<Int> = []
  private var numbers: [Int: Set<Decimal>] = [:]
  private var days: [Int: Set<Int>] = [:]
  private var masks: [Int: [UInt64]] = [:]
  private var counted: Set<Int> = []

  /// `fixed` has a value for each slot: `unknown` for those that may be chosen.
  init(of conditions: [Condition], _ signature: Signature, fixed: [Slot]) {
    self.signature = signature
    self.fixed = fixed
    for condition in conditions { collect(condition) }
  }

  /// The names in order of first use, without the fixed ones.
  var variables: [Variable] {
    order.map { slot in
      let (candidates, isComplete) = candidates(for: slot)
      return Variable(
        slot: slot, candidates: candidates, isComplete: isComplete && !incomplete.contains(slot))
    }
  }

  // MARK: - Collecting

  private mutating func use(_ slot: Int) {
    if fixed[slot] == .unknown, seen.insert(slot).inserted { order.append(slot) }
  }

  private mutating func collect(_ condition: Condition) {
    switch condition {
    case .constant: break
    case .flag(let slot, _), .option(let slot, _, _): use(slot)
    case .holds(let slot, let mask, _):
      use(slot)
      masks[slot, default: []].append(mask)
    case .sameOption(let slot, let other, _):
      use(slot)
      use(other)
    case .compare(_, let left, let right):
      collect(left, against: [right])
      collect(right, against: [left])
    case .between(let value, let ends, _):
      collect(value, against: [ends.low, ends.high])
      collect(ends.low, against: [value])
      collect(ends.high, against: [value])
    case .same(let left, let right, _):
      collect(left)
      collect(right)
    case .all(let parts), .any(let parts):
      for part in parts { collect(part) }
    case .choose(let condition, let then, let otherwise):
      collect(condition)
      collect(then)
      collect(otherwise)
    }
  }

  /// A side of a comparison. A name that stands alone against something without open names turns
  /// exactly there; anything else gives values worth trying, but no certainty.
  private mutating func collect(_ quantity: Quantity, against others: [Quantity]) {
    switch quantity {
    case .numberSlot(let slot), .dateSlot(let slot):
      use(slot)
      for other in others {
        if other.slots.contains(where: { fixed[$0] == .unknown }) { incomplete.insert(slot) }
        add(turningAt: other, to: slot)
      }
    case .number, .integer:
      break
    case .count(let slot):
      use(slot)
      counted.insert(slot)
    default:
      for slot in quantity.slots {
        use(slot)
        if case .choices = signature.entries[slot].type { counted.insert(slot) }
        incomplete.insert(slot)
        for other in others + quantity.constants { add(turningAt: other, to: slot) }
      }
      for condition in quantity.conditions { collect(condition) }
    }
  }

  private mutating func add(turningAt other: Quantity, to slot: Int) {
    var slots = fixed
    for open in other.slots where slots[open] == .unknown { slots[open] = representative(open) }
    switch Machine.cell(of: other, slots: slots) {
    case .number(let number): numbers[slot, default: []].insert(number)
    case .integer(let day): days[slot, default: []].insert(day)
    case .unknown: break
    }
  }

  private func representative(_ slot: Int) -> Slot {
    switch signature.entries[slot].type {
    case .boolean: .boolean(true)
    case .number(let range): .number(range.low ?? range.high ?? .one)
    case .text: .text
    case .date: .date(Self.representativeDay)
    case .choice: .option(0)
    case .choices: .options(1)
    }
  }

  // MARK: - Candidates

  private func candidates(for slot: Int) -> (candidates: [Slot], isComplete: Bool) {
    switch signature.entries[slot].type {
    case .boolean: return ([.boolean(false), .boolean(true)], true)
    case .text: return ([.text], true)
    case .choice(let options):
      return (options.indices.map { .option(UInt8(truncatingIfNeeded: $0)) }, true)
    case .choices(let options): return sets(slot, count: options.count)
    case .number(let range): return (numbers(slot, range).map { .number($0) }, true)
    case .date:
      var found: Set<Int> = [Self.representativeDay]
      for day in days[slot] ?? [] { found.formUnion([day - 1, day, day + 1]) }
      let existing = found.filter { CalendarDate(dayNumber: $0) != nil }
      return (existing.sorted().map { .date($0) }, true)
    }
  }

  /// Every turning point, a value between each two, and one beyond both ends, within the range.
  private func numbers(_ slot: Int, _ range: NumberRange) -> [Decimal] {
    let ends = [range.low, range.high].compactMap { $0 }
    let turns = (numbers[slot] ?? []).union(ends).union(ends.isEmpty ? [.zero] : []).sorted()
    var found: Set<Decimal> = Set(turns)
    if range.whole {
      for turn in turns {
        guard let floor = turn.rounded(toScale: 0, .floor) else { continue }
        found.formUnion([floor, floor.subtracting(.one), floor.adding(.one)].compactMap { $0 })
      }
      found = found.filter(\.isInteger)
    } else {
      for (low, high) in zip(turns, turns.dropFirst()) {
        if let middle = low.adding(high)?.divided(by: Decimal(2)) { found.insert(middle) }
      }
      if let first = turns.first?.subtracting(.one) { found.insert(first) }
      if let last = turns.last?.adding(.one) { found.insert(last) }
    }
    return found.filter { number in
      number >= range.low ?? number && number <= range.high ?? number
    }.sorted()
  }

  /// All sets when there are few; otherwise all sets of the options that conditions name, each
  /// with every number of the others where the number matters.
  private func sets(_ slot: Int, count: Int) -> (candidates: [Slot], isComplete: Bool) {
    let named = (masks[slot] ?? []).reduce(0, |)
    let bits = (0..<UInt64(count)).map { UInt64(1) << $0 }
    let relevant = bits.filter { $0 & named != 0 }
    let others = bits.filter { $0 & named == 0 }
    // The others only count, so each number of them is one choice.
    var fillers: [UInt64] = [0]
    if counted.contains(slot) {
      for bit in others { fillers.append((fillers.last ?? 0) | bit) }
    }
    guard relevant.count < 16, fillers.count << relevant.count <= Self.setLimit else {
      var few: Set<UInt64> = Set(bits).union([0])
      for start in bits.indices { few.insert(bits[start...].reduce(0, |)) }
      for bit in bits { few.insert(bits.reduce(0, |) & ~bit) }
      return (few.sorted().map { .options($0) }, false)
    }
    var found: [UInt64] = fillers
    for bit in relevant { found += found.map { $0 | bit } }
    return (found.sorted().map { .options($0) }, true)
  }
}

extension Quantity {
  /// The quantities directly inside it.
  private var parts: [Quantity] {
    switch self {
    case .number, .integer, .numberSlot, .dateSlot, .count: []
    case .negate(let inner): [inner]
    case .arithmetic(_, let left, let right), .shift(let left, let right, _, _),
      .dayDifference(let left, let right), .choose(_, let left, let right):
      [left, right]
    }
  }

  /// Every slot that it reads.
  var slots: Set<Int> {
    switch self {
    case .numberSlot(let slot), .dateSlot(let slot), .count(let slot): [slot]
    case .choose(let condition, let then, let otherwise):
      condition.slots.union(then.slots).union(otherwise.slots)
    default: parts.reduce(into: []) { $0.formUnion($1.slots) }
    }
  }

  /// The literals inside it.
  var constants: [Quantity] {
    switch self {
    case .number, .integer: [self]
    default: parts.flatMap(\.constants)
    }
  }

  /// The conditions of the `if`s inside it.
  var conditions: [Condition] {
    if case .choose(let condition, _, _) = self {
      return [condition] + parts.flatMap(\.conditions)
    }
    return parts.flatMap(\.conditions)
  }
}

extension Condition {
  /// Every slot that it reads.
  var slots: Set<Int> {
    switch self {
    case .constant: []
    case .flag(let slot, _), .option(let slot, _, _), .holds(let slot, _, _): [slot]
    case .sameOption(let slot, let other, _): [slot, other]
    case .compare(_, let left, let right): left.slots.union(right.slots)
    case .between(let value, let ends, _):
      value.slots.union(ends.low.slots).union(ends.high.slots)
    case .same(let left, let right, _): left.slots.union(right.slots)
    case .all(let parts), .any(let parts): parts.reduce(into: []) { $0.formUnion($1.slots) }
    case .choose(let condition, let then, let otherwise):
      condition.slots.union(then.slots).union(otherwise.slots)
    }
  }
}

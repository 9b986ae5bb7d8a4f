// From slots to the values of the tree evaluator and back from option ids.
extension DeclaredType {
  /// The FEEL value of a slot of this type: null for unknown and for a slot of another type.
  ///
  /// A choice becomes its option id, choices a list of ids in the order of declaration. A text
  /// becomes an empty string, because slots do not keep texts and conditions do not read them.
  public func value(of slot: Slot) -> Value {
    switch (self, slot) {
    case (.boolean, .boolean(let answer)): .boolean(answer)
    case (.number, .number(let number)): .number(number)
    case (.text, .text): .string("")
    case (.date, .date(let day)): CalendarDate(dayNumber: day).map { .date($0) } ?? .null
    case (.choice(let options), .option(let index)) where Int(index) < options.count:
      .string(options[Int(index)])
    case (.choices(let options), .options(let chosen)):
      .list(
        options.enumerated().filter { chosen >> UInt64($0.offset) & 1 != 0 }
          .map { .string($0.element) })
    default: .null
    }
  }

  /// The slot of an answer to a choice, or nil when there is no such option.
  public func slot(option: String) -> Slot? {
    guard case .choice(let options) = self,
      let index = options.firstIndex(of: option).flatMap(UInt8.init(exactly:))
    else { return nil }
    return .option(index)
  }

  /// The slot of an answer to choices, or nil when one of the options does not exist.
  public func slot(options chosen: some Sequence<String>) -> Slot? {
    guard case .choices(let options) = self else { return nil }
    var mask: UInt64 = 0
    for option in chosen {
      guard let index = options.firstIndex(of: option) else { return nil }
      mask |= 1 << UInt64(index)
    }
    return .options(mask)
  }
}

extension Signature {
  /// The answers as the scope of the tree evaluator: every declared name, null when unknown.
  public func values(of slots: [Slot]) -> [String: Value] {
    var values: [String: Value] = [:]
    for entry in entries {
      values[entry.name] =
        entry.slot < slots.count ? entry.type.value(of: slots[entry.slot]) : .null
    }
    return values
  }
}

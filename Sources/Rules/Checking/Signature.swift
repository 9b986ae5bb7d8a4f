/// The names a condition may use: questions, parameters and `peildatum`, each with its type
/// and its slot number (the place of its value in an array of `Slot`).
///
/// Slot numbers follow the order of declaration and never change.
public struct Signature: Sendable, Hashable {
  /// One declared name.
  public struct Entry: Sendable, Hashable {
    /// The name as conditions write it.
    public let name: String
    /// What it may hold.
    public let type: DeclaredType
    /// The place of its value in an array of slots.
    public let slot: Int
  }

  /// Why a name cannot be declared.
  public enum DeclarationError: Error, Sendable, Hashable {
    /// The name is there already.
    case duplicateName(String)
    /// The name is not `[a-z][a-z0-9_]*`.
    case unusableName(String)
    /// The name is a word of FEEL, such as `and` or `count`.
    case reservedName(String)
    /// A choice has no options, or more than `Signature.optionLimit`.
    case optionCount(name: String, found: Int)
    /// An option id occurs twice.
    case duplicateOption(name: String, option: String)
    /// The lowest value is above the highest.
    case emptyRange(String)
    /// More than `Signature.slotLimit` names.
    case tooManyNames
  }

  /// The most options one choice may have: a set of them is one 64-bit mask.
  public static let optionLimit = 64
  /// The most names one signature may have.
  public static let slotLimit = 65_535

  /// The declared names, by slot number.
  public private(set) var entries: [Entry] = []
  private var slots: [String: Int] = [:]

  /// A signature without names.
  public init() {}

  /// A signature with these names, in this order.
  /// - Throws: the first name that cannot be declared.
  public init(_ names: KeyValuePairs<String, DeclaredType>) throws(DeclarationError) {
    for (name, type) in names { try declare(name, type) }
  }

  /// How many slots an array of answers needs.
  public var count: Int { entries.count }

  /// All names, as the parser needs them.
  public var names: Set<String> { Set(slots.keys) }

  /// Declares a name.
  /// - Returns: its slot number.
  /// - Throws: why the name or its type cannot be used; the signature is then unchanged.
  @discardableResult
  public mutating func declare(
    _ name: String, _ type: DeclaredType
  ) throws(DeclarationError) -> Int {
    guard Self.isName(name) else { throw .unusableName(name) }
    guard !FEELWords.reserved.contains(name) else { throw .reservedName(name) }
    guard slots[name] == nil else { throw .duplicateName(name) }
    guard entries.count < Self.slotLimit else { throw .tooManyNames }
    try Self.checkType(type, name: name)
    let slot = entries.count
    entries.append(Entry(name: name, type: type, slot: slot))
    slots[name] = slot
    return slot
  }

  /// The entry of a name, or nil when it is not declared.
  public subscript(_ name: String) -> Entry? {
    slots[name].map { entries[$0] }
  }

  /// The slot number of a name, or nil when it is not declared.
  public func slot(of name: String) -> Int? { slots[name] }

  /// The place of an option id among the options of a choice, or nil.
  public func optionIndex(of option: String, in name: String) -> Int? {
    self[name]?.type.options.firstIndex(of: option)
  }

  /// A fingerprint (FNV-1a, 64 bits) of names, types, ranges and options, in order.
  ///
  /// A program holds the fingerprint of the signature it was compiled for, so that a stored
  /// program is not run with the slots of another signature.
  public var digest: UInt64 {
    var hash = FNV1a()
    for entry in entries {
      hash.add(entry.name)
      hash.add(entry.type.ruleType.rawValue)
      if case .number(let range) = entry.type {
        hash.add(range.low?.description ?? "")
        hash.add(range.high?.description ?? "")
        hash.add(range.whole ? "1" : "0")
      }
      for option in entry.type.options { hash.add(option) }
    }
    return hash.value
  }

  private static func isName(_ name: String) -> Bool {
    let bytes = name.utf8
    guard let first = bytes.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) else {
      return false
    }
    return bytes.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
      case UInt8(ascii: "_"): true
      default: false
      }
    }
  }

  private static func checkType(
    _ type: DeclaredType, name: String
  ) throws(DeclarationError) {
    switch type {
    case .choice(let options), .choices(let options):
      guard (1...optionLimit).contains(options.count) else {
        throw .optionCount(name: name, found: options.count)
      }
      var seen: Set<String> = []
      for option in options where !seen.insert(option).inserted {
        throw .duplicateOption(name: name, option: option)
      }
    case .number(let range):
      if let low = range.low, let high = range.high, high < low { throw .emptyRange(name) }
    case .boolean, .text, .date:
      break
    }
  }
}

/// The FNV-1a hash, 64 bits: the same on every machine, unlike Swift's own.
struct FNV1a {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01b3
  }

  /// Adds a text and a byte that no UTF-8 text holds, so that "ab","c" is not "a","bc".
  mutating func add(_ text: String) {
    for byte in text.utf8 { add(byte) }
    add(0xFF)
  }
}

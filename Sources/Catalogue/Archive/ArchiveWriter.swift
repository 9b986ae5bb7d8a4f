/// Something that has a place in an archive. What one function writes the other reads, in the
/// same order.
protocol Archived {
  func write(to writer: inout ArchiveWriter)
  init(from reader: inout ArchiveReader) throws(ArchiveDamage)
}

/// Puts the parts of an archive behind each other.
struct ArchiveWriter {
  /// The first of the 64 characters that numbers are made of.
  static let zero = UInt8(ascii: "0")

  private var bytes: [UInt8] = []
  private var strings: [String] = []
  private var places: [String: Int] = [:]
  private var isComplete = true

  /// The list of strings, then all that was written; nil after `refuse`.
  func finish() -> [UInt8]? {
    guard isComplete else { return nil }
    var head = ArchiveWriter()
    head.number(strings.count)
    for string in strings {
      head.number(string.utf8.count)
      head.bytes += Array(string.utf8)
    }
    return head.bytes + bytes
  }

  /// Says that something cannot be written.
  mutating func refuse() { isComplete = false }

  /// A number of nought or more.
  mutating func number(_ value: Int) { wide(UInt128(value)) }

  mutating func wide(_ value: UInt128) {
    var rest = value
    while rest >= 32 {
      bytes.append(Self.zero + 32 + UInt8(truncatingIfNeeded: rest & 31))
      rest >>= 5
    }
    bytes.append(Self.zero + UInt8(truncatingIfNeeded: rest))
  }

  /// A number that may be below nought.
  mutating func signed(_ value: Int) {
    wide(UInt128(value.magnitude) << 1 | (value < 0 ? 1 : 0))
  }

  mutating func flag(_ value: Bool) { number(value ? 1 : 0) }

  mutating func string(_ value: String) {
    if let place = places[value] {
      number(place)
    } else {
      number(strings.count)
      places[value] = strings.count
      strings.append(value)
    }
  }

  /// One of a list of values, by its place.
  mutating func choice<Value: Equatable>(_ value: Value, of all: [Value]) {
    guard let place = all.firstIndex(of: value) else { return refuse() }
    number(place)
  }

  mutating func list<Element: Archived>(_ elements: [Element]) {
    number(elements.count)
    for element in elements { element.write(to: &self) }
  }

  mutating func numbers(_ values: [Int]) {
    number(values.count)
    for value in values { number(value) }
  }

  mutating func optional<Value: Archived>(_ value: Value?) {
    flag(value != nil)
    value?.write(to: &self)
  }

  /// Bytes of any kind, six bits a character.
  mutating func raw(_ values: [UInt8]) {
    number(values.count)
    var index = 0
    while index < values.count {
      var group: UInt32 = 0
      for offset in 0..<3 {
        group <<= 8
        if index + offset < values.count { group |= UInt32(values[index + offset]) }
      }
      for shift: UInt32 in [18, 12, 6, 0] {
        bytes.append(Self.zero + UInt8(truncatingIfNeeded: group >> shift & 63))
      }
      index += 3
    }
  }
}

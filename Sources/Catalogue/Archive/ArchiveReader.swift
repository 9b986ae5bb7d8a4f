/// An archive does not hold what it must.
struct ArchiveDamage: Error {}

/// Takes the parts of an archive one after the other.
///
/// Looks at each byte once and never beyond the end. Whatever the bytes are, it ends in a value
/// or in ``ArchiveDamage``: numbers that name a place are held against the size of what they
/// point into.
struct ArchiveReader {
  /// How many things there are of what other parts point to.
  struct Sizes {
    var phases = 0
    var questions = 0
    var slots = 0
    var conditions = 0
    var criteria = 0
    /// The sources of the norm set that is being read.
    var sources = 0
  }

  /// The deepest tree that is read: the checker of conditions allows less.
  static let depthLimit = 512

  var sizes = Sizes()
  var depth = 0
  private let bytes: UnsafeRawBufferPointer
  private var position = 0
  private var strings: [String] = []

  /// Begins with the list of strings.
  init(_ bytes: UnsafeRawBufferPointer) throws(ArchiveDamage) {
    self.bytes = bytes
    let count = try self.count()
    strings.reserveCapacity(count)
    for _ in 0..<count {
      let length = try self.count()
      strings.append(
        String(decoding: bytes[position..<position + length], as: UTF8.self))
      position += length
    }
  }

  var isAtEnd: Bool { position == bytes.count }

  /// A number of nought or more.
  mutating func number() throws(ArchiveDamage) -> Int {
    var value = 0
    var shift = 0
    while shift < 60 {
      let bits = try character()
      value |= (bits & 31) << shift
      if bits < 32 { return value }
      shift += 5
    }
    throw ArchiveDamage()
  }

  mutating func number(in range: ClosedRange<Int>) throws(ArchiveDamage) -> Int {
    let value = try number()
    guard range.contains(value) else { throw ArchiveDamage() }
    return value
  }

  /// A place in something of this size.
  mutating func index(below size: Int) throws(ArchiveDamage) -> Int {
    let value = try number()
    guard value < size else { throw ArchiveDamage() }
    return value
  }

  mutating func wide() throws(ArchiveDamage) -> UInt128 {
    var value: UInt128 = 0
    var shift: UInt128 = 0
    while shift < 125 {
      let bits = try character()
      value |= UInt128(bits & 31) << shift
      if bits < 32 { return value }
      shift += 5
    }
    throw ArchiveDamage()
  }

  mutating func signed() throws(ArchiveDamage) -> Int {
    let value = try number()
    return value & 1 == 0 ? value >> 1 : -(value >> 1)
  }

  mutating func flag() throws(ArchiveDamage) -> Bool { try index(below: 2) == 1 }

  mutating func string() throws(ArchiveDamage) -> String {
    strings[try index(below: strings.count)]
  }

  mutating func choice<Value>(of all: [Value]) throws(ArchiveDamage) -> Value {
    all[try index(below: all.count)]
  }

  mutating func list<Element: Archived>() throws(ArchiveDamage) -> [Element] {
    let count = try self.count()
    var elements: [Element] = []
    elements.reserveCapacity(min(count, 1000))
    for _ in 0..<count { elements.append(try Element(from: &self)) }
    return elements
  }

  /// Places in something of this size.
  mutating func indexes(below size: Int) throws(ArchiveDamage) -> [Int] {
    let count = try self.count()
    var values: [Int] = []
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(try index(below: size)) }
    return values
  }

  mutating func optional<Value: Archived>() throws(ArchiveDamage) -> Value? {
    try flag() ? try Value(from: &self) : nil
  }

  /// Bytes of any kind.
  mutating func raw() throws(ArchiveDamage) -> [UInt8] {
    let count = try self.count()
    var values: [UInt8] = []
    values.reserveCapacity(count + 2)
    while values.count < count {
      var group = 0
      for _ in 0..<4 { group = group << 6 | (try character()) }
      for shift in [16, 8, 0] where values.count < count {
        values.append(UInt8(truncatingIfNeeded: group >> shift))
      }
    }
    return values
  }

  /// How many follow: each takes a byte or more, so that damage cannot ask for much memory.
  mutating func count() throws(ArchiveDamage) -> Int {
    let value = try number()
    guard value <= bytes.count - position else { throw ArchiveDamage() }
    return value
  }

  /// The six bits of one character of a number.
  private mutating func character() throws(ArchiveDamage) -> Int {
    guard position < bytes.count else { throw ArchiveDamage() }
    let bits = Int(bytes[position]) - Int(ArchiveWriter.zero)
    guard bits >= 0, bits < 64 else { throw ArchiveDamage() }
    position += 1
    return bits
  }
}

/// The list of members at the end of a zip, checked before anything is unpacked.
///
/// libarchive leaves out members that point at the same bytes and repairs odd names; so what it
/// would hide is looked for here.
struct ZipDirectory {
  /// One line of the list.
  struct Entry {
    var name: [UInt8]
    var isUTF8: Bool
    var method: Int
    var isEncrypted: Bool
    var packed: Int
    var unpacked: Int
    var offset: Int
    /// The type bits of Unix; 0 when the zip says nothing about it.
    var kind: Int
  }

  private(set) var entries: [Entry] = []
  private let bytes: UnsafeRawBufferPointer

  /// Reads the list.
  init(_ bytes: UnsafeRawBufferPointer, limits: ArchiveLimits) throws(ArchiveFault) {
    self.bytes = bytes
    guard let end = Self.endRecord(bytes) else { throw .truncated }
    let count = Self.short(bytes, end + 10)
    let start = Self.word(bytes, end + 16)
    // Zip64 marks its counts like this; files within our limits do not need it.
    guard count != 0xFFFF, start != 0xFFFF_FFFF else { throw .tooMany }
    guard count > 0 else { throw .empty }
    guard start < end else { throw .truncated }
    var place = start
    while place + 46 <= end, Self.word(bytes, place) == 0x0201_4B50 {
      guard entries.count < limits.members else { throw .tooMany }
      let nameLength = Self.short(bytes, place + 28)
      let next =
        place + 46 + nameLength + Self.short(bytes, place + 30)
        + Self.short(bytes, place + 32)
      guard next <= end else { throw .truncated }
      guard nameLength <= limits.name else { throw .longName }
      let flags = Self.short(bytes, place + 8)
      // The high byte says who made it: 3 is Unix.
      let isUnix = Self.short(bytes, place + 4) >> 8 == 3
      entries.append(
        Entry(
          name: Array(bytes[(place + 46)..<(place + 46 + nameLength)]),
          isUTF8: flags & 0x800 != 0, method: Self.short(bytes, place + 10),
          isEncrypted: flags & 0x41 != 0, packed: Self.word(bytes, place + 20),
          unpacked: Self.word(bytes, place + 24),
          offset: Self.word(bytes, place + 42),
          kind: isUnix ? Self.word(bytes, place + 38) >> 16 & 0xF000 : 0))
      place = next
    }
    guard entries.count == count else { throw .truncated }
  }

  /// Refuses a list that no honest program writes.
  /// - Returns: the names with the sizes that the list gives.
  func check() throws(ArchiveFault) -> [String: Int] {
    var names: [String: Int] = [:]
    for entry in entries {
      let name = String(decoding: entry.name, as: UTF8.self)
      try MemberName.check(name)
      guard entry.kind == 0 || entry.kind == 0x8000 || entry.kind == 0x4000 else {
        throw .link(MemberName.shown(name))
      }
      guard names.updateValue(entry.unpacked, forKey: name) == nil else {
        throw .twice(MemberName.shown(name))
      }
    }
    for entry in entries where entry.isEncrypted { throw .password }
    for entry in entries where entry.method != 0 && entry.method != 8 { throw .method }
    try checkOverlap()
    return names
  }

  /// Each member must have packed bytes of its own.
  private func checkOverlap() throws(ArchiveFault) {
    var end = 0
    for entry in entries.sorted(by: { ($0.offset, $0.packed) < ($1.offset, $1.packed) }) {
      guard entry.offset >= end else { throw .overlap }
      guard entry.offset + 30 <= bytes.count, Self.word(bytes, entry.offset) == 0x0403_4B50 else {
        throw .truncated
      }
      guard Self.short(bytes, entry.offset + 6) & 0x41 == 0 else { throw .password }
      end =
        entry.offset + 30 + Self.short(bytes, entry.offset + 26)
        + Self.short(bytes, entry.offset + 28) + entry.packed
      guard end <= bytes.count else { throw .truncated }
    }
  }

  /// The place of the record that ends a zip; a comment of at most 65,535 bytes may follow it.
  private static func endRecord(_ bytes: UnsafeRawBufferPointer) -> Int? {
    guard bytes.count >= 22 else { return nil }
    var place = bytes.count - 22
    let lowest = max(0, place - 65_535)
    while place >= lowest {
      if bytes[place] == 0x50, word(bytes, place) == 0x0605_4B50,
        place + 22 + short(bytes, place + 20) == bytes.count
      {
        return place
      }
      place -= 1
    }
    return nil
  }

  private static func short(_ bytes: UnsafeRawBufferPointer, _ place: Int) -> Int {
    Int(bytes[place]) | Int(bytes[place + 1]) << 8
  }

  private static func word(_ bytes: UnsafeRawBufferPointer, _ place: Int) -> Int {
    short(bytes, place) | short(bytes, place + 2) << 16
  }
}

/// Rules for the names in a zip.
public enum MemberName {
  /// Refuses a name that could mean a place outside the folder it is unpacked in.
  public static func check(_ name: String) throws(ArchiveFault) {
    let scalars = name.unicodeScalars
    let shown = shown(name)
    guard !scalars.isEmpty, !scalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) else {
      throw .name(shown)
    }
    if name.hasPrefix("/") || scalars.dropFirst().first == ":" { throw .absolute(shown) }
    let parts = scalars.split(whereSeparator: { $0 == "/" || $0 == "\\" })
    if parts.contains(where: { Substring($0) == ".." }) { throw .outside(shown) }
    if scalars.contains("\\") { throw .backslash(shown) }
  }

  /// A name as it can be shown: at most eighty characters, without control characters.
  public static func shown(_ name: String) -> String {
    let scalars = name.unicodeScalars.prefix(80).map { scalar -> Unicode.Scalar in
      scalar.value < 0x20 || scalar.value == 0x7F ? "\u{FFFD}" : scalar
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}

internal import Messages

/// Tells old Office files apart by the names of the streams inside.
enum CompoundFile {
  /// What kind of Office file it is. An encrypted one has no kind: see ``isEncrypted(_:)``.
  static func kind(_ bytes: [UInt8]) -> DocumentMessages.Kind {
    if holds("WordDocument", bytes) { return .doc }
    if holds("Workbook", bytes) || holds("Book", bytes) { return .xls }
    if holds("PowerPoint Document", bytes) { return .ppt }
    return .oleFile
  }

  /// Whether it is a new Office file with a password.
  static func isEncrypted(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) && holds("EncryptedPackage", bytes)
  }

  /// Whether a directory entry has this name: entries are 128 bytes and start at multiples of it.
  private static func holds(_ name: String, _ bytes: [UInt8]) -> Bool {
    var wanted: [UInt8] = []
    for unit in name.utf16 { wanted += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    wanted += [0, 0]
    var place = 0
    while place + 128 <= bytes.count {
      if bytes[place] == wanted[0], bytes[place..<(place + wanted.count)].elementsEqual(wanted) {
        return true
      }
      place += 128
    }
    return false
  }
}

internal import CLibArchive

/// A member of a zip that a test makes.
public struct ZipMember {
  var name: String
  var bytes: [UInt8]
  var linkTarget: String?

  /// A file.
  public init(_ name: String, _ bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// A file with a text.
  public init(_ name: String, _ text: String) {
    self.init(name, Array(text.utf8))
  }

  /// A symbolic link.
  public init(_ name: String, linkTo target: String) {
    self.init(name, [])
    linkTarget = target
  }
}

/// Makes zips with libarchive, also with names that a careful program would not write.
public enum ZipMaker {
  /// Makes a zip.
  /// - Parameters:
  ///   - members: its members, in order.
  ///   - password: encrypts the members, when given.
  /// - Returns: the bytes of the zip.
  /// - Throws: when libarchive cannot write it.
  public static func zip(_ members: [ZipMember], password: String? = nil) throws -> [UInt8] {
    guard let archive = archive_write_new() else { throw Missing(what: "zip") }
    defer { archive_write_free(archive) }
    archive_write_set_format_zip(archive)
    if let password {
      archive_write_set_passphrase(archive, password)
      archive_write_set_options(archive, "zip:encryption=traditional")
    }
    let room = 100_000 + members.reduce(0) { $0 + $1.bytes.count + 4 * $1.name.utf8.count + 400 }
    let buffer = UnsafeMutableRawPointer.allocate(byteCount: room, alignment: 16)
    defer { buffer.deallocate() }
    var used = 0
    guard archive_write_open_memory(archive, buffer, room, &used) == ARCHIVE_OK else {
      throw Missing(what: "zip")
    }
    for member in members { try write(member, archive) }
    guard archive_write_close(archive) == ARCHIVE_OK else { throw Missing(what: "zip") }
    return Array(UnsafeRawBufferPointer(start: buffer, count: used))
  }

  private static func write(_ member: ZipMember, _ archive: OpaquePointer) throws {
    guard let entry = archive_entry_new() else { throw Missing(what: "zip") }
    defer { archive_entry_free(entry) }
    archive_entry_set_pathname(entry, member.name)
    archive_entry_set_perm(entry, 0o644)
    archive_entry_set_filetype(entry, 0o100000)
    archive_entry_set_size(entry, Int64(member.bytes.count))
    if let target = member.linkTarget {
      archive_entry_set_filetype(entry, 0o120000)
      archive_entry_set_symlink(entry, target)
    }
    // A warning about the name is no reason to stop: such names are what is tested.
    guard archive_write_header(archive, entry) >= ARCHIVE_WARN else { throw Missing(what: "zip") }
    let written = member.bytes.withUnsafeBytes {
      archive_write_data(archive, $0.baseAddress, $0.count)
    }
    guard written == member.bytes.count else { throw Missing(what: "zip") }
  }
}

internal import CLibArchive
internal import Glibc

/// Reads a zip from memory, without unpacking it to disk.
public enum ZipArchive {
  /// Whether bytes begin as a zip does.
  public static func isZip(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06])
  }

  /// The names of the members, checked and sorted; nothing is unpacked.
  /// - Throws: when the list is not to be trusted.
  public static func names(
    in bytes: [UInt8], limits: ArchiveLimits = ArchiveLimits()
  ) throws(ArchiveFault) -> [String] {
    try withBytes(bytes) { (buffer) throws(ArchiveFault) in
      try ZipDirectory(buffer, limits: limits).check().keys.sorted()
    }
  }

  /// Unpacks a zip member by member.
  ///
  /// Every member is unpacked, also those nobody wants, because only what comes out can be
  /// counted: the sizes that a zip states about itself can lie.
  ///
  /// - Parameters:
  ///   - bytes: the zip.
  ///   - limits: the most it may hold.
  ///   - keep: whether the bytes of this member are wanted.
  ///   - visit: is given each file in it, in the order of the zip: its name, and its bytes when
  ///     they are wanted.
  /// - Throws: when it is not to be trusted or not whole.
  public static func read(
    _ bytes: [UInt8], limits: ArchiveLimits = ArchiveLimits(), keep: (String) -> Bool,
    visit: (String, [UInt8]?) throws(ArchiveFault) -> Void
  ) throws(ArchiveFault) {
    try withBytes(bytes) { (buffer) throws(ArchiveFault) in
      let sizes = try ZipDirectory(buffer, limits: limits).check()
      try unpack(buffer, sizes, limits, keep, visit)
    }
  }

  private static func withBytes<Result>(
    _ bytes: [UInt8], _ body: (UnsafeRawBufferPointer) throws(ArchiveFault) -> Result
  ) throws(ArchiveFault) -> Result {
    let result = bytes.withUnsafeBytes { buffer in
      Swift.Result { () throws(ArchiveFault) in try body(buffer) }
    }
    return try result.get()
  }

  private static func unpack(
    _ bytes: UnsafeRawBufferPointer, _ sizes: [String: Int], _ limits: ArchiveLimits,
    _ keep: (String) -> Bool,
    _ visit: (String, [UInt8]?) throws(ArchiveFault) -> Void
  ) throws(ArchiveFault) {
    // libarchive turns names into the charset of the locale: ours are UTF-8, whatever it is.
    let own = newlocale(1 << LC_CTYPE, "C.UTF-8", nil)
    let outer = uselocale(own)
    defer {
      uselocale(outer)
      if let own { freelocale(own) }
    }
    guard let archive = archive_read_new() else { throw .truncated }
    defer { archive_read_free(archive) }
    archive_read_support_format_zip_seekable(archive)
    archive_read_set_options(archive, "hdrcharset=UTF-8")
    guard archive_read_open_memory(archive, bytes.baseAddress, bytes.count) == ARCHIVE_OK else {
      throw .truncated
    }
    var counter = Counter(limits: limits, packed: bytes.count)
    var found = 0
    var entry: OpaquePointer?
    while true {
      let status = archive_read_next_header(archive, &entry)
      if status == ARCHIVE_EOF { break }
      guard status == ARCHIVE_OK || status == ARCHIVE_WARN, let entry else { throw .truncated }
      found += 1
      guard let raw = archive_entry_pathname_utf8(entry) ?? archive_entry_pathname(entry) else {
        throw .truncated
      }
      let name = String(cString: raw)
      // The two readers of the list must agree about the names as well.
      try MemberName.check(name)
      let kind = archive_entry_filetype(entry)
      guard kind == mode_t(0o100000) || kind == mode_t(0o040000) else {
        throw .link(MemberName.shown(name))
      }
      if name.hasSuffix("/") { continue }
      try visit(name, try counter.content(of: archive, declared: sizes[name], keep: keep(name)))
    }
    guard found == sizes.count else { throw .truncated }
  }

  /// Counts what really comes out.
  private struct Counter {
    let limits: ArchiveLimits
    let packed: Int
    var total = 0
    var buffer = [UInt8](repeating: 0, count: 1 << 16)

    mutating func content(
      of archive: OpaquePointer, declared: Int?, keep: Bool
    ) throws(ArchiveFault) -> [UInt8]? {
      var data: [UInt8] = []
      var size = 0
      while true {
        let count = archive_read_data(archive, &buffer, buffer.count)
        if count == 0 { break }
        guard count > 0 else { throw fault(of: archive) }
        size += Int(count)
        total += Int(count)
        if keep { data += buffer[..<Int(count)] }
        guard total <= limits.unpacked else { throw .tooBig }
        if let declared, size > declared { throw .sizes }
      }
      if let declared, size != declared { throw .sizes }
      if size > 1_000_000, size / limits.ratio > packed { throw .ratio }
      return keep ? data : nil
    }

    /// libarchive tells kinds of damage apart in words only.
    private func fault(of archive: OpaquePointer) -> ArchiveFault {
      let words = archive_error_string(archive).map { String(cString: $0) } ?? ""
      if words.contains("passphrase") || words.contains("ncrypted") { return .password }
      if words.contains("wrong size") { return .sizes }
      // The list was whole, so nothing is cut off: the packed bytes are not what they were.
      return .checksum
    }
  }
}

internal import CLibArchive
internal import Catalogue
internal import Glibc
internal import Messages

/// Reads a zip of a dossier's folder from memory, without unpacking it to disk.
struct ZipReader {
  /// What is kept of a zip: the dossier, and a digest of every other file.
  struct Archive {
    var dossier: [UInt8]
    var dossierPath: String
    var digests: [String: String]
  }

  private static let mostMembers = 5_000
  private static let mostBytes = 100_000_000
  /// Over 1 MB a member may be at most a hundred times the size of the whole zip.
  private static let ratio = 100

  static func read(
    _ bytes: [UInt8], file: String
  ) -> (archive: Archive?, diagnostics: [Diagnostic]) {
    let result = bytes.withUnsafeBytes { buffer in
      Result { () throws(Refusal) in try members(of: buffer) }
    }
    switch result {
    case .success(let archive): return (archive, [])
    case .failure(let refusal):
      let diagnostic = Diagnostic(
        refusal.key, file: file, at: .start, refusal.message, hint: ArchiveMessages.packAgain)
      return (nil, [diagnostic])
    }
  }

  private struct Refusal: Error {
    var key: String
    var message: Text
  }

  private static func members(
    of bytes: UnsafeRawBufferPointer
  ) throws(Refusal) -> Archive {
    // A zip without members is only the record of its end, which libarchive does not know.
    if bytes.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
      throw Refusal(key: "empty", message: ArchiveMessages.empty)
    }
    // libarchive turns names into the charset of the locale: ours are UTF-8, whatever it is.
    let own = newlocale(1 << LC_CTYPE, "C.UTF-8", nil)
    let outer = uselocale(own)
    defer {
      uselocale(outer)
      if let own { freelocale(own) }
    }
    guard let archive = archive_read_new() else { throw damaged }
    defer { archive_read_free(archive) }
    archive_read_support_format_zip_seekable(archive)
    archive_read_set_options(archive, "hdrcharset=UTF-8")
    guard archive_read_open_memory(archive, bytes.baseAddress, bytes.count) == ARCHIVE_OK else {
      throw damaged
    }
    var contents: [String: [UInt8]] = [:]
    var digests: [String: String] = [:]
    var total = 0
    var count = 0
    var entry: OpaquePointer?
    while true {
      let status = archive_read_next_header(archive, &entry)
      if status == ARCHIVE_EOF { break }
      guard status == ARCHIVE_OK || status == ARCHIVE_WARN, let entry else { throw damaged }
      count += 1
      guard count <= mostMembers else {
        throw Refusal(key: "limit", message: ArchiveMessages.tooMany)
      }
      let name = try checkedName(of: entry)
      guard !name.hasSuffix("/"), !isOfTheSystem(name) else { continue }
      if archive_entry_is_data_encrypted(entry) != 0 {
        throw Refusal(key: "password", message: ArchiveMessages.password)
      }
      guard digests[name] == nil else {
        throw Refusal(key: "duplicate", message: ArchiveMessages.twice(name))
      }
      let data = try content(of: archive, packed: bytes.count, total: &total)
      if data.starts(with: [0x50, 0x4B, 0x03, 0x04]), name.hasSuffix(".zip") {
        throw Refusal(key: "embedded", message: ArchiveMessages.nested)
      }
      digests[name] = Digest.sha256(data)
      if name == "dossier.xml" || name.hasSuffix("/dossier.xml") { contents[name] = data }
    }
    guard count > 0 else { throw Refusal(key: "empty", message: ArchiveMessages.empty) }
    return try pick(contents, digests)
  }

  private static var damaged: Refusal {
    Refusal(key: "truncated", message: ArchiveMessages.truncated)
  }

  /// The name of a member; a name that could leave the folder is refused.
  private static func checkedName(of entry: OpaquePointer) throws(Refusal) -> String {
    let kind = archive_entry_filetype(entry)
    guard kind == mode_t(0o100000) || kind == mode_t(0o040000) else {
      throw Refusal(key: "path", message: ArchiveMessages.link)
    }
    // Names marked as UTF-8 come out whole in any locale; others as the bytes they are.
    guard let raw = archive_entry_pathname_utf8(entry) ?? archive_entry_pathname(entry) else {
      throw damaged
    }
    let name = String(cString: raw)
    let path = name.hasSuffix("/") ? String(name.dropLast()) : name
    guard AttachmentPath.isInside(path) || isOfTheSystem(path) else {
      let scalars = name.unicodeScalars.map { $0.value < 0x20 ? "\u{FFFD}" : Character($0) }
      throw Refusal(key: "path", message: ArchiveMessages.path(String(scalars.prefix(80))))
    }
    return name
  }

  /// Whether a member is one that macOS puts in a zip without asking; nothing of it is used.
  private static func isOfTheSystem(_ name: String) -> Bool {
    let last = name.split(separator: "/").last ?? ""
    guard last == ".DS_Store" || name.hasPrefix("__MACOSX/") && last.hasPrefix("._") else {
      return false
    }
    let folder = name.dropLast(last.utf8.count)
    return folder.isEmpty || AttachmentPath.isInside(String(folder.dropLast()))
  }

  private static func content(
    of archive: OpaquePointer, packed: Int, total: inout Int
  ) throws(Refusal) -> [UInt8] {
    var data: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = archive_read_data(archive, &buffer, buffer.count)
      if count == 0 { return data }
      guard count > 0 else { throw damaged }
      data += buffer[..<Int(count)]
      total += Int(count)
      // What is counted is what comes out: the sizes a zip states about itself can lie.
      guard total <= mostBytes else { throw Refusal(key: "limit", message: ArchiveMessages.tooBig) }
      if data.count > 1_000_000, data.count / ratio > packed {
        throw Refusal(key: "limit", message: ArchiveMessages.ratio)
      }
    }
  }

  /// The dossier at the top, or in the one folder at the top, with paths relative to it.
  private static func pick(
    _ contents: [String: [UInt8]], _ digests: [String: String]
  ) throws(Refusal) -> Archive {
    let candidates = contents.keys.filter { $0.split(separator: "/").count <= 2 }.sorted {
      ($0.count, $0) < ($1.count, $1)
    }
    guard let path = candidates.first, let bytes = contents[path] else {
      throw Refusal(key: "no-dossier", message: ArchiveMessages.withoutDossier)
    }
    let prefix = String(path.dropLast("dossier.xml".count))
    var relative: [String: String] = [:]
    for (name, digest) in digests where name.hasPrefix(prefix) {
      relative[String(name.dropFirst(prefix.count))] = digest
    }
    return Archive(dossier: bytes, dossierPath: path, digests: relative)
  }
}

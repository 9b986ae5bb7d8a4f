internal import Archives
internal import Catalogue
internal import Messages

/// Reads a zip of a dossier's folder from memory, without unpacking it to disk.
struct ZipReader {
  /// What is kept of a zip: the dossier, and a digest of every other file.
  struct Archive {
    var dossier: [UInt8]
    var dossierPath: String
    var digests: [String: String]
  }

  static func read(
    _ bytes: [UInt8], file: String
  ) -> (archive: Archive?, diagnostics: [Diagnostic]) {
    var contents: [String: [UInt8]] = [:]
    var digests: [String: String] = [:]
    do throws(ArchiveFault) {
      try ZipArchive.read(bytes, keep: { _ in true }) { (name, data) throws(ArchiveFault) in
        guard !isOfTheSystem(name), let data else { return }
        guard AttachmentPath.isInside(name) else { throw .name(MemberName.shown(name)) }
        if ZipArchive.isZip(data), name.hasSuffix(".zip") { throw .nested }
        digests[name] = Digest.sha256(data)
        if name == "dossier.xml" || name.hasSuffix("/dossier.xml") { contents[name] = data }
      }
    } catch {
      return refused(error.key, message(error), file)
    }
    guard let archive = pick(contents, digests) else {
      return refused("no-dossier", ArchiveMessages.withoutDossier, file)
    }
    return (archive, [])
  }

  private static func refused(
    _ key: String, _ message: Text, _ file: String
  ) -> (archive: Archive?, diagnostics: [Diagnostic]) {
    let diagnostic = Diagnostic(
      key, file: file, at: .start, message, hint: ArchiveMessages.packAgain)
    return (nil, [diagnostic])
  }

  private static func message(_ fault: ArchiveFault) -> Text {
    switch fault {
    case .empty: ArchiveMessages.empty
    case .truncated: ArchiveMessages.truncated
    case .checksum: ArchiveMessages.checksum
    case .password: ArchiveMessages.password
    case .method: ArchiveMessages.method
    case .tooMany: ArchiveMessages.tooMany
    case .tooBig: ArchiveMessages.tooBig
    case .overlap: ArchiveMessages.overlap
    case .sizes: ArchiveMessages.sizes
    case .ratio: ArchiveMessages.ratio
    case .longName: ArchiveMessages.longName
    case .link: ArchiveMessages.link
    case .twice(let name): ArchiveMessages.twice(name)
    case .nested: ArchiveMessages.nested
    case .outside(let name), .absolute(let name), .backslash(let name), .name(let name):
      ArchiveMessages.path(name)
    }
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

  /// The dossier at the top, or in the one folder at the top, with paths relative to it.
  private static func pick(
    _ contents: [String: [UInt8]], _ digests: [String: String]
  ) -> Archive? {
    let candidates = contents.keys.filter { $0.split(separator: "/").count <= 2 }.sorted {
      ($0.count, $0) < ($1.count, $1)
    }
    guard let path = candidates.first, let bytes = contents[path] else { return nil }
    let prefix = String(path.dropLast("dossier.xml".count))
    var relative: [String: String] = [:]
    for (name, digest) in digests where name.hasPrefix(prefix) {
      relative[String(name.dropFirst(prefix.count))] = digest
    }
    return Archive(dossier: bytes, dossierPath: path, digests: relative)
  }
}

internal import Archives
internal import Catalogue
public import Files
public import Messages

/// A dossier with its attachments: one XML file, a folder, or a zip of such a folder.
public struct DossierPackage: Sendable {
  /// The most bytes of one attachment or of a whole zip, unpacked.
  static let largestUnpacked = 100_000_000

  /// The bytes of `dossier.xml`.
  public var bytes: [UInt8]
  /// How messages name that file.
  public var file: String
  /// The digests of the files beside it by path; nil when only the XML was handed in.
  var digests: [String: String]?
  /// The folder whose attachments are hashed when they are asked for.
  private var folder: String?
  /// The zip it came in, and the folder of the dossier inside it.
  private var zip: (bytes: [UInt8], folder: String)?

  /// Opens what stands at a path.
  ///
  /// - Parameter path: a file, a folder with `dossier.xml`, a zip, or `-` for standard input.
  /// - Returns: the package, or nil with what is wrong.
  /// - Throws: when it cannot be read at all.
  public static func open(
    _ path: String
  ) throws(FileProblem) -> (package: DossierPackage?, diagnostics: [Diagnostic]) {
    if path != "-", FileSystem.kind(of: path) == .folder {
      return (try openFolder(path), [])
    }
    return open(try FileSystem.read(path, limit: 25_000_000), file: path)
  }

  /// Opens a file that was read already.
  ///
  /// - Parameters:
  ///   - bytes: an XML file, a line of JSON or a zip.
  ///   - path: how messages name it.
  /// - Returns: the package, or nil with what is wrong.
  public static func open(
    _ bytes: [UInt8], file path: String
  ) -> (package: DossierPackage?, diagnostics: [Diagnostic]) {
    guard
      bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06])
    else {
      return (DossierPackage(bytes: bytes, file: path, digests: nil, folder: nil), [])
    }
    let read = ZipReader.read(bytes, file: path)
    guard let archive = read.archive else { return (nil, read.diagnostics) }
    let package = DossierPackage(
      bytes: archive.dossier, file: path + "/" + archive.dossierPath, digests: archive.digests,
      folder: nil, zip: (bytes, String(archive.dossierPath.dropLast("dossier.xml".count))))
    return (package, read.diagnostics)
  }

  private static func openFolder(_ path: String) throws(FileProblem) -> DossierPackage {
    var folder = path
    while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
    let file = folder + "/dossier.xml"
    guard FileSystem.kind(of: file) == .file else {
      // Not to be seen is another problem than not being there.
      do throws(FileProblem) {
        _ = try FileSystem.read(file, limit: 0)
      } catch  where error.status == .noPermission {
        throw error
      } catch {}
      throw FileProblem(
        status: .noInput,
        diagnostic: Diagnostic(
          "no-input", file: path, FileMessages.folderWithoutDossier(path),
          hint: FileMessages.checkName))
    }
    let bytes = try FileSystem.read(file, limit: 25_000_000)
    return DossierPackage(bytes: bytes, file: file, digests: nil, folder: folder)
  }

  /// Holds the list of attachments against the files that came along.
  ///
  /// - Parameter dossier: marked in it is which attachments are there and unchanged.
  /// - Returns: an error for each that is missing, changed or reached by a link.
  public func verify(_ dossier: inout Dossier) -> [Diagnostic] {
    guard folder != nil || digests != nil else { return [] }
    var diagnostics: [Diagnostic] = []
    for index in dossier.attachments.indices {
      let attachment = dossier.attachments[index]
      let found = digest(of: attachment.path)
      if found == attachment.sha256 {
        dossier.attachments[index].isVerified = true
        continue
      }
      if found == nil {
        diagnostics.append(
          Diagnostic(
            "attachment-missing", file: file, at: attachment.position,
            DossierMessages.attachmentMissing(attachment.path), hint: DossierMessages.addFile))
      } else {
        diagnostics.append(
          Diagnostic(
            "checksum", file: file, at: attachment.position,
            DossierMessages.attachmentChanged(attachment.path), hint: DossierMessages.restoreFile))
      }
    }
    return diagnostics.sorted { ($0.position ?? .start) < ($1.position ?? .start) }
  }

  /// The bytes of an attachment.
  ///
  /// - Parameter attachment: one that ``verify(_:)`` has found to be there and unchanged.
  /// - Returns: nil when it is not there or has changed since.
  public func bytes(of attachment: Attachment) -> [UInt8]? {
    var found: [UInt8]?
    if let zip {
      let name = zip.folder + attachment.path
      try? ZipArchive.read(zip.bytes, keep: { $0 == name }) { member, bytes in
        if member == name { found = bytes }
      }
    } else {
      found = fileBytes(attachment.path)
    }
    return found.flatMap { Digest.sha256($0) == attachment.sha256 ? $0 : nil }
  }

  private func digest(of path: String) -> String? {
    if let digests { return digests[path] }
    return fileBytes(path).map { Digest.sha256($0) }
  }

  private func fileBytes(_ path: String) -> [UInt8]? {
    guard let folder, AttachmentPath.isInside(path) else { return nil }
    var current = folder
    for part in path.split(separator: "/") {
      current += "/" + part
      // A link could lead outside the folder.
      if FileSystem.isLink(current) { return nil }
    }
    return try? FileSystem.read(current, limit: Self.largestUnpacked)
  }
}

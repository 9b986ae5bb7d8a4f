internal import Glibc
internal import Messages

extension FileSystem {
  /// Writes a whole file or nothing: to a temporary name beside it, then renamed.
  ///
  /// The file and its folder are synced, so that what was reported as written survives a crash.
  /// - Throws: `cannot-create`, `disk-full` or `write`; an older file then still stands there.
  public static func write(
    _ bytes: [UInt8], to path: String, replacing: Bool
  ) throws(FileProblem) {
    if !replacing, kind(of: path) != nil || isLink(path) {
      throw problem(
        .cannotCreate, "cannot-create", path, FileMessages.exists(path), FileMessages.overwrite)
    }
    if let kind = kind(of: path), kind != .file {
      // A device such as /dev/full or /dev/stdout cannot be renamed onto: write straight to it.
      guard kind == .other else { throw createProblem(path, EISDIR) }
      return try writeStraight(bytes, to: path)
    }
    let temporary = "\(path).\(getpid()).tmp"
    let descriptor = open(
      temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o666)
    guard descriptor >= 0 else { throw createProblem(path, errno) }
    var failure = writeAll(bytes, descriptor)
    if failure == nil, fsync(descriptor) != 0 { failure = errno }
    if close(descriptor) != 0, failure == nil { failure = errno }
    if failure == nil, rename(temporary, path) != 0 { failure = errno }
    if let failure {
      unlink(temporary)
      throw createProblem(path, failure)
    }
    syncFolder(of: path)
  }

  /// Writes to standard output.
  /// - Throws: `disk-full` or `write`. A reader that stopped listening is no error: false.
  @discardableResult
  public static func writeToStandardOutput(_ bytes: [UInt8]) throws(FileProblem) -> Bool {
    guard let failure = writeAll(bytes, 1) else { return true }
    if failure == EPIPE { return false }
    throw createProblem("-", failure)
  }

  /// Writes to standard error; what cannot be said there cannot be said at all.
  public static func writeToStandardError(_ text: String) {
    _ = writeAll(Array(text.utf8), 2)
  }

  private static func writeStraight(
    _ bytes: [UInt8], to path: String
  ) throws(FileProblem) {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw createProblem(path, errno) }
    defer { close(descriptor) }
    if let failure = writeAll(bytes, descriptor) { throw createProblem(path, failure) }
  }

  /// The error number of the failure, or nil.
  static func writeAll(_ bytes: [UInt8], _ descriptor: Int32) -> Int32? {
    bytes.withUnsafeBytes { buffer in
      var offset = 0
      while offset < buffer.count {
        let count = Glibc.write(
          descriptor, buffer.baseAddress?.advanced(by: offset), buffer.count - offset)
        if count < 0 {
          if errno == EINTR { continue }
          return errno
        }
        offset += count
      }
      return nil
    }
  }

  private static func syncFolder(of path: String) {
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}

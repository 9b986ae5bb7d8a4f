internal import Glibc
public import Messages

/// Why a file could not be read or written.
public struct FileProblem: Error, Sendable {
  /// The status the program ends with when nothing else can be done.
  public var status: ExitStatus
  /// What to tell the user.
  public var diagnostic: Diagnostic

  /// Makes a problem.
  public init(status: ExitStatus, diagnostic: Diagnostic) {
    self.status = status
    self.diagnostic = diagnostic
  }
}

/// Reads and writes files with POSIX calls: no Foundation, so that a start stays cheap.
public enum FileSystem {
  /// What stands at a path.
  public enum Kind: Sendable {
    case file
    case folder
    case other
  }

  /// What stands at a path, or nil when nothing can be seen there.
  public static func kind(of path: String) -> Kind? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    default: return .other
    }
  }

  /// Reads a whole file.
  ///
  /// - Parameters:
  ///   - path: the file; `-` is standard input.
  ///   - limit: the most bytes; one more is refused before it is read.
  /// - Returns: the bytes of the file.
  /// - Throws: `no-input`, `permission`, `limit` or `read` with its exit status.
  public static func read(_ path: String, limit: Int) throws(FileProblem) -> [UInt8] {
    guard path != "-" else { return try read(descriptor: 0, name: "-", limit: limit) }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw openProblem(path, errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw readProblem(path) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw problem(.noInput, "no-input", path, FileMessages.isFolder(path))
    default: throw problem(.noInput, "no-input", path, FileMessages.notRegular(path))
    }
    guard status.st_size <= limit else { throw tooBig(path, limit) }
    return try read(descriptor: descriptor, name: path, limit: limit)
  }

  private static func read(
    descriptor: Int32, name: String, limit: Int
  ) throws(FileProblem) -> [UInt8] {
    var bytes: [UInt8] = []
    var capacity = 1 << 16
    var status = stat()
    if fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG {
      capacity = min(Int(status.st_size), limit) + 1
    }
    while true {
      let start = bytes.count
      let wanted = max(capacity - start, 1 << 16)
      var count = 0
      bytes.reserveCapacity(start + wanted)
      let piece = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, initialized in
        repeat {
          count = Glibc.read(descriptor, buffer.baseAddress, wanted)
        } while count < 0 && errno == EINTR
        initialized = max(count, 0)
      }
      guard count >= 0 else { throw readProblem(name) }
      if count == 0 { return bytes }
      if bytes.isEmpty { bytes = piece } else { bytes += piece }
      guard bytes.count <= limit else { throw tooBig(name, limit) }
    }
  }

  /// The paths of all regular files below a folder, relative to it, sorted; links are not followed.
  public static func files(below folder: String) throws(FileProblem) -> [String] {
    var found: [String] = []
    try collect(folder, prefix: "", depth: 0, into: &found)
    return found.sorted()
  }

  private static func collect(
    _ folder: String, prefix: String, depth: Int, into found: inout [String]
  ) throws(FileProblem) {
    guard let handle = opendir(folder) else { throw openProblem(folder, errno) }
    defer { closedir(handle) }
    while let entry = readdir(handle) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard name != ".", name != ".." else { continue }
      let path = folder + "/" + name
      var status = stat()
      guard lstat(path, &status) == 0 else { continue }
      switch status.st_mode & S_IFMT {
      case S_IFREG: found.append(prefix + name)
      case S_IFDIR where depth < 8:
        try collect(path, prefix: prefix + name + "/", depth: depth + 1, into: &found)
      default: continue
      }
    }
  }

  /// Whether a path is a symbolic link.
  public static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  /// Makes a folder, and the folders above it, if they are not there.
  public static func makeFolder(_ path: String) throws(FileProblem) {
    if kind(of: path) == .folder { return }
    if let slash = path.lastIndex(of: "/"), slash != path.startIndex {
      try makeFolder(String(path[..<slash]))
    }
    guard mkdir(path, 0o777) == 0 || errno == EEXIST, kind(of: path) == .folder else {
      throw createProblem(path, errno)
    }
  }

  /// The last part of a path.
  public static func baseName(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  static func problem(
    _ status: ExitStatus, _ key: String, _ name: String, _ message: Text, _ hint: Text? = nil
  ) -> FileProblem {
    FileProblem(
      status: status, diagnostic: Diagnostic(key, file: name, message, hint: hint))
  }

  private static func openProblem(_ path: String, _ code: Int32) -> FileProblem {
    switch code {
    case EACCES, EPERM:
      problem(
        .noPermission, "permission", path, FileMessages.noPermission(path),
        FileMessages.askPermission)
    case ENOENT, ENOTDIR, ENAMETOOLONG, ELOOP:
      problem(
        .noInput, "no-input", path, FileMessages.notThere(path), FileMessages.checkName)
    case ENXIO: problem(.noInput, "no-input", path, FileMessages.notRegular(path))
    default: readProblem(path)
    }
  }

  private static func readProblem(_ path: String) -> FileProblem {
    problem(.inputOutput, "read", path, FileMessages.readFailed(path))
  }

  private static func tooBig(_ path: String, _ limit: Int) -> FileProblem {
    FileProblem(
      status: .data,
      diagnostic: Diagnostic(
        "limit", file: path, at: .start,
        FileMessages.tooBig(path, megabytes: limit / 1_000_000)))
  }

  static func createProblem(_ path: String, _ code: Int32) -> FileProblem {
    switch code {
    case ENOSPC, EDQUOT: problem(.inputOutput, "disk-full", path, FileMessages.diskFull)
    case EACCES, EPERM, EROFS, ENOENT, ENOTDIR, EISDIR, ENAMETOOLONG, EEXIST, ELOOP:
      problem(.cannotCreate, "cannot-create", path, FileMessages.cannotCreate(path))
    default: problem(.inputOutput, "write", path, FileMessages.writeFailed(path))
    }
  }
}

internal import Glibc
internal import Messages

/// Writes a file of lines bit by bit, so that a long run can be stopped and taken up again.
public final class LineOutput {
  private let descriptor: Int32
  private let path: String
  /// How many whole lines the file held when it was opened.
  public private(set) var linesBefore = 0
  /// The last of those lines.
  public private(set) var lastLine: [UInt8] = []
  /// What stands behind the whole lines: a line that was cut off.
  public private(set) var cutOff: [UInt8] = []
  /// Where the whole lines end; nil once what stood behind them is gone.
  private var end: off_t?

  /// Opens a file.
  /// - Parameters:
  ///   - path: the file.
  ///   - continuing: go on behind the whole lines that are there; a line without an end is
  ///     removed when the first line is written.
  ///   - replacing: throw away what is there.
  /// - Throws: when it is there already, or cannot be made or read.
  public init(_ path: String, continuing: Bool, replacing: Bool) throws(FileProblem) {
    var flags = O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW
    if !continuing { flags |= replacing ? O_TRUNC : O_EXCL }
    let descriptor = open(path, flags, 0o666)
    guard descriptor >= 0 else {
      throw errno == EEXIST
        ? FileSystem.problem(
          .cannotCreate, "cannot-create", path, FileMessages.exists(path), FileMessages.overwrite)
        : FileSystem.createProblem(path, errno)
    }
    self.descriptor = descriptor
    self.path = path
    var input = LineInput(descriptor: descriptor, name: path, limit: Int.max)
    while let block = try input.next() {
      var whole = block.lines.compactMap { $0 }
      if block.isCutOff, let last = whole.popLast() { cutOff = Array(block.bytes[last]) }
      linesBefore += whole.count
      if let last = whole.last { lastLine = Array(block.bytes[last]) }
    }
    end = off_t(input.bytesRead - cutOff.count)
  }

  deinit { close(descriptor) }

  /// Adds lines at the end.
  /// - Throws: when the disk is full or writing fails.
  public func write(_ bytes: [UInt8]) throws(FileProblem) {
    try removeCutOff()
    if let failure = FileSystem.writeAll(bytes, descriptor) {
      throw FileSystem.createProblem(path, failure)
    }
  }

  /// Makes sure that all is on the disk, and nothing but whole lines.
  /// - Throws: when that fails.
  public func finish() throws(FileProblem) {
    try removeCutOff()
    guard fsync(descriptor) == 0 else { throw FileSystem.createProblem(path, errno) }
  }

  /// Only done when there is something to write: a file that proves to be something else must stay
  /// as it is.
  private func removeCutOff() throws(FileProblem) {
    guard let end else { return }
    guard ftruncate(descriptor, end) == 0, lseek(descriptor, end, SEEK_SET) >= 0 else {
      throw FileSystem.createProblem(path, errno)
    }
    self.end = nil
  }
}

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
    var (count, length, last) = (0, 0, [UInt8]())
    while let block = try input.next() {
      guard let end = block.lines.last.flatMap({ $0 }) else { continue }
      let isWhole = end.upperBound < block.bytes.count && block.bytes[end.upperBound] == 0x0A
      count += block.lines.count - (isWhole ? 0 : 1)
      if !isWhole { cutOff = Array(block.bytes[end]) }
      for line in block.lines.dropLast(isWhole ? 0 : 1) {
        guard let line else { continue }
        length += line.count + 1
        last = Array(block.bytes[line])
      }
    }
    linesBefore = count
    lastLine = last
    end = off_t(length)
  }

  deinit { close(descriptor) }

  /// Adds lines at the end.
  /// - Throws: when the disk is full or writing fails.
  public func write(_ bytes: [UInt8]) throws(FileProblem) {
    if let end {
      // Only now: a file that proves to be something else must stay as it is.
      guard ftruncate(descriptor, end) == 0, lseek(descriptor, end, SEEK_SET) >= 0 else {
        throw FileSystem.createProblem(path, errno)
      }
      self.end = nil
    }
    if let failure = FileSystem.writeAll(bytes, descriptor) {
      throw FileSystem.createProblem(path, failure)
    }
  }

  /// Makes sure that all is on the disk.
  /// - Throws: when that fails.
  public func sync() throws(FileProblem) {
    guard fsync(descriptor) == 0 else { throw FileSystem.createProblem(path, errno) }
  }
}

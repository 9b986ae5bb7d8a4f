internal import Glibc
internal import Messages

/// Some whole lines of a long input.
public struct LineBlock: Sendable {
  /// What was read; after the last whole line there may be the beginning of the next one.
  public var bytes: [UInt8]
  /// Where each line stands in `bytes`, without its line end; nil for a line over the limit.
  public var lines: [Range<Int>?]
  /// The number of the first line, from 1.
  public var firstLine: Int
  /// Whether the last line has no line end: the input stops in the middle of it.
  public var isCutOff: Bool

  /// The bytes of a line; nil when it is over the limit.
  public func line(_ index: Int) -> ArraySlice<UInt8>? { lines[index].map { bytes[$0] } }
}

/// Reads an input of any length in blocks of whole lines, so that memory does not grow with it.
public struct LineInput {
  private let descriptor: Int32
  private let name: String
  private let limit: Int
  private let blockSize: Int
  private let mayGoOn: @Sendable () -> Bool
  /// The beginning of a line whose end was not read yet.
  private var rest: [UInt8] = []
  /// Whether the line that is being read is over the limit: the rest of it is thrown away.
  private var isSkipping = false
  private var isAtEnd = false
  private var nextLine = 1
  /// How many bytes were read.
  public private(set) var bytesRead = 0

  /// Makes a reader.
  /// - Parameters:
  ///   - descriptor: what to read; it stays open.
  ///   - name: how messages call it.
  ///   - limit: the most bytes of a line.
  ///   - blockSize: how many bytes are asked for at once.
  ///   - mayGoOn: is asked before each read, also when a signal has interrupted one.
  public init(
    descriptor: Int32, name: String, limit: Int, blockSize: Int = 1 << 17,
    mayGoOn: @escaping @Sendable () -> Bool = { true }
  ) {
    self.descriptor = descriptor
    self.name = name
    self.limit = limit
    self.blockSize = blockSize
    self.mayGoOn = mayGoOn
  }

  /// The next lines; nil at the end, or when reading may not go on.
  ///
  /// What is there is given at once: a slow writer need not fill a block first.
  /// - Throws: when reading fails.
  public mutating func next() throws(FileProblem) -> LineBlock? {
    while !isAtEnd {
      var bytes = rest
      rest = []
      let known = bytes.count
      guard let count = try read(into: &bytes) else { return nil }
      bytesRead += count
      if count == 0 {
        isAtEnd = true
        if bytes.isEmpty, !isSkipping { return nil }
        return block(bytes, endsWithLine: false)
      }
      guard bytes[known...].lastIndex(of: 0x0A) != nil else {
        rest = bytes
        if rest.count > limit {
          isSkipping = true
          rest = []
        }
        continue
      }
      return block(bytes, endsWithLine: true)
    }
    return nil
  }

  /// Whether a read would not wait: something is there, or nothing will come any more.
  public var isReady: Bool {
    var wanted = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&wanted, 1, 0) != 0
  }

  /// The number of bytes read and added, 0 at the end; nil when reading may not go on.
  private func read(into bytes: inout [UInt8]) throws(FileProblem) -> Int? {
    while true {
      guard mayGoOn() else { return nil }
      var count = 0
      let size = blockSize
      let piece = [UInt8](unsafeUninitializedCapacity: size) { buffer, initialized in
        count = Glibc.read(descriptor, buffer.baseAddress, size)
        initialized = max(0, count)
      }
      if count >= 0 {
        bytes += piece
        return count
      }
      guard errno == EINTR else {
        throw FileProblem(
          status: .inputOutput, diagnostic: Diagnostic("read", FileMessages.readFailed(name)))
      }
    }
  }

  /// Takes bytes apart; what comes after the last line end is kept for the next block.
  private mutating func block(_ bytes: [UInt8], endsWithLine: Bool) -> LineBlock {
    var lines: [Range<Int>?] = []
    var start = 0
    while let end = bytes[start...].firstIndex(of: 0x0A) {
      lines.append(line(start..<end, bytes))
      start = end + 1
    }
    let isCutOff = !endsWithLine && (start < bytes.count || isSkipping)
    if endsWithLine {
      rest = Array(bytes[start...])
    } else if isCutOff {
      lines.append(line(start..<bytes.count, bytes))
    }
    let block = LineBlock(bytes: bytes, lines: lines, firstLine: nextLine, isCutOff: isCutOff)
    nextLine += lines.count
    return block
  }

  private mutating func line(_ range: Range<Int>, _ bytes: [UInt8]) -> Range<Int>? {
    if isSkipping {
      isSkipping = false
      return nil
    }
    guard range.count <= limit else { return nil }
    // A line end of Windows is no part of the line.
    if let last = range.last, bytes[last] == 0x0D { return range.lowerBound..<last }
    return range
  }
}

internal import CLinux
internal import Glibc

/// Runs another program: its input from memory, its output into memory, both bounded.
enum Subprocess {
  /// How a program ended.
  enum End: Equatable {
    case status(Int32)
    case signal(Int32)
    /// It wrote more than was allowed, and was ended.
    case tooMuch
    /// It took longer than was allowed, and was ended.
    case tooSlow
    case notStarted
  }

  /// What a program reads from standard input.
  enum Input {
    /// Bytes, in a file that exists in memory only, so that they can be read twice.
    case bytes([UInt8])
    /// A file that is open already.
    case descriptor(Int32)
  }

  struct Result {
    var end: End
    var output: [UInt8] = []
    var errors: [UInt8] = []
  }

  /// Runs a program to its end, without environment, in a group of its own.
  ///
  /// - Parameters:
  ///   - arguments: its path and its arguments.
  ///   - input: what it reads from standard input.
  ///   - most: the most bytes of its output.
  ///   - seconds: the most seconds on the clock.
  ///   - limits: bounds for processor time and memory; nil when it sets its own.
  /// - Returns: how it ended and what it wrote.
  static func run(
    _ arguments: [String], input: Input, most: Int, seconds: Int, limits: DocumentLimits?
  ) -> Result {
    var file: MemoryFile?
    let descriptor: Int32
    switch input {
    case .descriptor(let open): descriptor = open
    case .bytes(let bytes):
      file = MemoryFile(bytes)
      descriptor = file?.descriptor ?? -1
    }
    guard descriptor >= 0, let out = Pipe(), let errors = Pipe() else {
      return Result(end: .notStarted)
    }
    var process: pid_t = 0
    let started = withExtendedLifetime(file) {
      spawn(
        arguments, &process, input: descriptor, output: out.writing, errors: errors.writing)
    }
    file = nil
    out.closeWriting()
    errors.closeWriting()
    guard started else { return Result(end: .notStarted) }
    if let limits { bound(process, limits) }
    var collector = Collector(out.reading, errors.reading, most: most, seconds: seconds)
    let stopped = collector.run()
    if stopped != nil { kill(-process, SIGKILL) }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    // What it started itself must not outlive it.
    kill(-process, SIGKILL)
    let signal = status & 0x7F
    let end = stopped ?? (signal == 0 ? .status((status >> 8) & 0xFF) : .signal(signal))
    return Result(end: end, output: collector.output, errors: collector.errors)
  }

  private static func spawn(
    _ arguments: [String], _ process: inout pid_t, input: Int32, output: Int32, errors: Int32
  ) -> Bool {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // All our own descriptors close by themselves when the program starts.
    posix_spawn_file_actions_adddup2(&actions, input, 0)
    posix_spawn_file_actions_adddup2(&actions, output, 1)
    posix_spawn_file_actions_adddup2(&actions, errors, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setpgroup(&attributes, 0)
    let flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK
    posix_spawnattr_setflags(&attributes, Int16(flags))
    var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var environment: [UnsafeMutablePointer<CChar>?] = [nil]
    return posix_spawn(&process, arguments[0], &actions, &attributes, &words, &environment) == 0
  }

  /// Bounds a program that does not bound itself.
  private static func bound(_ process: pid_t, _ limits: DocumentLimits) {
    let seconds = rlim_t(limits.processorSeconds)
    wt_limit_process(process, Int32(WT_SECONDS), UInt64(seconds))
    wt_limit_process(process, Int32(WT_MEMORY), UInt64(limits.memory))
    wt_limit_process(process, Int32(WT_FILE_SIZE), 0)
    wt_limit_process(process, Int32(WT_CORE), 0)
  }
}

/// A file in memory with some bytes.
private final class MemoryFile {
  let descriptor: Int32

  init?(_ bytes: [UInt8]) {
    descriptor = wt_memory_file()
    guard descriptor >= 0 else { return nil }
    var offset = 0
    while offset < bytes.count {
      let count = bytes.withUnsafeBytes {
        write(descriptor, $0.baseAddress?.advanced(by: offset), $0.count - offset)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        close(descriptor)
        return nil
      }
      offset += count
    }
    lseek(descriptor, 0, SEEK_SET)
  }

  deinit { close(descriptor) }
}

/// A pipe whose ends close when they are no longer needed.
private final class Pipe {
  let reading: Int32
  private(set) var writing: Int32

  init?() {
    var ends: [Int32] = [-1, -1]
    guard wt_pipe(&ends) == 0 else { return nil }
    reading = ends[0]
    writing = ends[1]
  }

  func closeWriting() {
    if writing >= 0 { close(writing) }
    writing = -1
  }

  deinit {
    close(reading)
    closeWriting()
  }
}

/// Reads two pipes at once, until both end or a bound is reached.
private struct Collector {
  private var pipes: [pollfd]
  private let most: Int
  private let deadline: Int
  private(set) var output: [UInt8] = []
  private(set) var errors: [UInt8] = []
  private var buffer = [UInt8](repeating: 0, count: 1 << 16)

  init(_ output: Int32, _ errors: Int32, most: Int, seconds: Int) {
    pipes = [
      pollfd(fd: output, events: Int16(POLLIN), revents: 0),
      pollfd(fd: errors, events: Int16(POLLIN), revents: 0),
    ]
    self.most = most
    deadline = Self.now() + seconds * 1_000
  }

  private static func now() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1_000 + time.tv_nsec / 1_000_000
  }

  /// - Returns: why the program must be ended; nil when it ended its output itself.
  mutating func run() -> Subprocess.End? {
    while pipes[0].fd >= 0 || pipes[1].fd >= 0 {
      let left = deadline - Self.now()
      guard left > 0 else { return .tooSlow }
      let count = poll(&pipes, 2, Int32(clamping: left))
      if count < 0, errno != EINTR { return .notStarted }
      if count <= 0 { continue }
      if pipes[0].revents != 0 {
        read(0)
        if output.count > most { return .tooMuch }
      }
      if pipes[1].revents != 0 { read(1) }
    }
    return nil
  }

  private mutating func read(_ index: Int) {
    let count = Glibc.read(pipes[index].fd, &buffer, buffer.count)
    if count < 0, errno == EINTR || errno == EAGAIN { return }
    guard count > 0 else {
      // A negative descriptor is left out by poll.
      pipes[index].fd = -1
      return
    }
    if index == 0 {
      output += buffer[..<count]
    } else if errors.count < 65_536 {
      errors += buffer[..<count]
    }
  }
}

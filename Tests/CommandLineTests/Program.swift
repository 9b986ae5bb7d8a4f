import Files
import Glibc
import TestSupport

/// How a run of the program ended.
struct Run {
  /// The exit status; nil when a signal ended it.
  var status: Int32?
  var out: [UInt8]
  var errors: String

  /// Standard output as text.
  var text: String { String(decoding: out, as: UTF8.self) }
}

/// The built program, which stands beside the test bundle.
enum Program {
  static let path: String = {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/exe", &buffer, buffer.count - 1)
    guard count > 0 else { return "werkwijzetoets" }
    let test = String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let beside = folder(of: test) + "/werkwijzetoets"
    if FileSystem.kind(of: beside) == .file { return beside }
    // Some test runners load the bundle into a helper; the bundle is then an argument.
    for argument in CommandLine.arguments where argument.contains(".xctest") {
      let candidate = folder(of: argument) + "/werkwijzetoets"
      if FileSystem.kind(of: candidate) == .file { return candidate }
    }
    return PackageFolder.path + "/.build/debug/werkwijzetoets"
  }()

  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
  }

  /// Runs the program.
  ///
  /// - Parameters:
  ///   - arguments: its arguments.
  ///   - input: what it reads on standard input.
  ///   - environment: variables besides PATH; the language is Dutch unless said otherwise.
  ///   - folder: the folder it runs in.
  ///   - output: the file for standard output, when it is not to be kept.
  ///   - errors: the file for standard error, when it is not to be kept.
  /// - Returns: how it ended and what it wrote.
  /// - Throws: when it cannot be started.
  static func run(
    _ arguments: [String], input: [UInt8] = [], environment: [String: String] = [:],
    in folder: String? = nil, output: String? = nil, errors: String? = nil
  ) throws -> Run {
    let files = try TemporaryFolder()
    let input = try files.write(input, "in")
    let out = output ?? files.path + "/out"
    let error = errors ?? files.path + "/err"
    let child = try Child(
      [path] + arguments, environment: environment, folder: folder, input: input, output: out,
      errors: error)
    let status = child.wait()
    return Run(
      status: status, out: output == nil ? try files.read("out") : [],
      errors: errors == nil ? String(decoding: try files.read("err"), as: UTF8.self) : "")
  }
}

/// A started program.
struct Child {
  private var process: pid_t = 0

  /// Starts a program with its three streams on files.
  /// - Throws: when it cannot be started.
  init(
    _ program: [String], environment: [String: String], folder: String? = nil, input: String,
    output: String, errors: String
  ) throws {
    let command = folder.map { ["/usr/bin/env", "-C", $0] + program } ?? program
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    let writing = O_WRONLY | O_CREAT | O_NOCTTY
    posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output, writing, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, errors, writing, 0o600)
    // As a shell would start it: a broken pipe would end it.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGPIPE)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    let variables = ["PATH": "/usr/bin:/bin", "LC_ALL": "nl_NL.UTF-8"]
      .merging(environment) { _, new in new }
    var arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
    var values: [UnsafeMutablePointer<CChar>?] =
      variables.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (arguments + values).forEach { free($0) } }
    let failure = posix_spawn(&process, command[0], &actions, &attributes, &arguments, &values)
    guard failure == 0 else { throw NotStarted(program: command[0], code: failure) }
  }

  /// Waits for its end.
  /// - Returns: the exit status; nil when a signal ended it.
  func wait() -> Int32? {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : nil
  }
}

/// The program could not be started.
struct NotStarted: Error {
  var program: String
  var code: Int32
}

/// How the program ends, after sysexits; the table stands in `docs/messages.md`.
///
/// When several apply the first of ``order`` wins.
public enum ExitStatus: Int32, Sendable {
  /// Done; warnings are allowed.
  case ok = 0
  /// Done, and a bar the caller set is not met.
  case belowBar = 1
  /// A wrong command, option or value.
  case usage = 64
  /// The input is wrong, unsafe or over a limit.
  case data = 65
  /// A file is not there, or is a folder.
  case noInput = 66
  /// A helper program is missing.
  case unavailable = 69
  /// Our own fault.
  case software = 70
  /// The output cannot be made.
  case cannotCreate = 73
  /// Reading or writing failed.
  case inputOutput = 74
  /// Busy or locked: try again.
  case temporary = 75
  /// No permission.
  case noPermission = 77
  /// The questionnaire, a norm set or a setting is wrong.
  case configuration = 78
  /// Stopped by SIGINT, after the work in hand was finished.
  case interrupted = 130
  /// Stopped by SIGTERM, after the work in hand was finished.
  case terminated = 143

  /// Which status wins when several apply, first to last.
  public static let order: [ExitStatus] = [
    .usage, .noInput, .noPermission, .configuration, .data, .cannotCreate, .inputOutput,
    .temporary, .unavailable, .software, .interrupted, .terminated, .belowBar, .ok,
  ]
}

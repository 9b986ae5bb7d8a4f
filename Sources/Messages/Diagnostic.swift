/// A place in a text file. Line and column count characters from 1.
public struct Position: Sendable, Hashable, Comparable {
  /// The line, from 1.
  public var line: Int
  /// The column in characters (Unicode scalars), from 1.
  public var column: Int

  /// Makes a position.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// The first character of a file.
  public static let start = Position(line: 1, column: 1)

  public static func < (a: Position, b: Position) -> Bool {
    (a.line, a.column) < (b.line, b.column)
  }
}

/// How serious a diagnostic is.
public enum Severity: String, Sendable {
  /// The work cannot be done, or its result would be wrong.
  case error
  /// The work was done; something deserves a look.
  case warning
}

/// One thing that is wrong or odd in an input: what, where, and what to do about it.
public struct Diagnostic: Sendable, Hashable {
  /// The stable key, such as `unknown-question`; documented in `docs/messages.md`.
  public var key: String
  /// How serious it is.
  public var severity: Severity
  /// The file as the user typed it; nil when it belongs to no file.
  public var file: String?
  /// The place in the file; nil when the file as a whole is meant.
  public var position: Position?
  /// One sentence on what is wrong.
  public var message: Text
  /// One sentence on what to do; nil when the message already says it.
  public var hint: Text?

  /// Makes a diagnostic.
  public init(
    _ key: String, _ severity: Severity = .error, file: String? = nil, at position: Position? = nil,
    _ message: Text, hint: Text? = nil
  ) {
    self.key = key
    self.severity = severity
    self.file = file
    self.position = position
    self.message = message
    self.hint = hint
  }

  /// Makes an error that belongs to no file.
  public init(_ key: String, _ message: Text, hint: Text? = nil) {
    self.init(key, .error, message, hint: hint)
  }
}

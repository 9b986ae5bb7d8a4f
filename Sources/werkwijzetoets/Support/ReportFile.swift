import Files
import Messages

/// Writes reports; a file that is no report of ours is replaced only when asked.
enum ReportFile {
  static func write(
    _ bytes: [UInt8], to path: String, overwrite: Bool
  ) throws(FileProblem) {
    let mayReplace =
      overwrite || FileSystem.kind(of: path) == .other || isReport(at: path, like: bytes)
    try FileSystem.write(bytes, to: path, replacing: mayReplace)
  }

  /// Whether an earlier report of the same form stands there: making it again is the normal use.
  private static func isReport(at path: String, like bytes: [UInt8]) -> Bool {
    guard FileSystem.kind(of: path) == .file, !FileSystem.isLink(path),
      let old = try? FileSystem.read(path, limit: 25_000_000)
    else { return false }
    // The forms begin with words of our own: a root element, a title, a header line.
    let length = 40
    return old.count >= length && old.prefix(length).elementsEqual(bytes.prefix(length))
  }
}

import Batch
import Files
import Glibc
import Messages

/// Shows once a second on a terminal how far a long run is.
struct ProgressMeter {
  private let console: Console
  private let isOn = isatty(2) == 1
  private let start = Self.now
  private var shown = 0.0
  private var isShown = false
  /// The bytes of the input; 0 when that is not known.
  private let size: Int

  init(_ console: Console) {
    self.console = console
    var status = stat()
    size =
      fstat(0, &status) == 0 && status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : 0
  }

  mutating func show(_ progress: BatchRun.Progress) {
    guard isOn else { return }
    let now = Self.now
    let passed = now - start
    guard now - shown >= 1, passed >= 1 else { return }
    shown = now
    isShown = true
    let rate = Int(Double(progress.lines) / passed)
    let text =
      if size > progress.bytesRead, progress.bytesRead > 0 {
        CommandTexts.batchProgress(
          lines: progress.lines, perSecond: rate,
          seconds: Int(passed * Double(size - progress.bytesRead) / Double(progress.bytesRead)))
      } else {
        CommandTexts.batchProgress(lines: progress.lines, perSecond: rate)
      }
    FileSystem.writeToStandardError("\r\u{1b}[K" + text[console.language])
  }

  /// Takes the line away.
  func clear() {
    if isShown { FileSystem.writeToStandardError("\r\u{1b}[K") }
  }

  /// Seconds of a clock that never goes back.
  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

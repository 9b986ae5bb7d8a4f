public import Files

/// Judges a long input of dossiers, a line each, and writes a line of results for each in the same
/// order.
///
///     LineInput ─ blocks of lines ─▶ OrderedPool: LineJudge on several threads ─▶ blocks of results
///
/// A line that cannot be judged gives a line that says why; the run goes on.
public struct BatchRun {
  /// What a run has done so far.
  public struct Progress: Sendable {
    /// Lines with results.
    public var judged = 0
    /// Lines that could not be judged.
    public var refused = 0
    /// Lines that an earlier run had done.
    public var skipped = 0
    /// Whether nobody wanted the results any more.
    public var wasCutShort = false
    /// Bytes read of the input.
    public var bytesRead = 0

    /// Lines gone through in this run.
    public var lines: Int { judged + refused }
  }

  private struct Result: Sendable {
    var bytes: [UInt8]
    var judged: Int
    var refused: Int
  }

  private let judge: LineJudge
  private let threads: Int

  /// Makes a run.
  /// - Parameters:
  ///   - judge: makes the results.
  ///   - threads: how many lines are judged at the same time, at least 1.
  public init(_ judge: LineJudge, threads: Int) {
    self.judge = judge
    self.threads = max(1, threads)
  }

  /// Goes through the input.
  /// - Parameters:
  ///   - input: the lines.
  ///   - skip: how many lines at the start were done before.
  ///   - write: is given whole lines of results; false when nobody wants more.
  ///   - report: is told how far the run is, after each block.
  /// - Returns: what was done.
  /// - Throws: when reading or writing fails.
  public func run(
    _ input: inout LineInput, skip: Int = 0,
    write: ([UInt8]) throws(FileProblem) -> Bool, report: (Progress) -> Void
  ) throws(FileProblem) -> Progress {
    var progress = Progress()
    let judge = judge
    var pool = OrderedPool<LineBlock, Result>(threads: threads) { Self.results(of: $0, judge) }
    var isWanted = true
    func deliver(_ result: Result) throws(FileProblem) {
      progress.judged += result.judged
      progress.refused += result.refused
      isWanted = try write(result.bytes)
      report(progress)
    }
    // Nobody is left waiting: a result that is due is given before the input is waited for.
    func deliverWhatIsDue() throws(FileProblem) {
      while isWanted, pool.isFull || !input.isReady, let result = pool.take() {
        try deliver(result)
      }
    }
    while isWanted, var block = try input.next() {
      progress.bytesRead = input.bytesRead
      let done = min(block.lines.count, max(0, skip - progress.skipped))
      block.lines.removeFirst(done)
      block.firstLine += done
      progress.skipped += done
      if !block.lines.isEmpty { pool.give(block) }
      try deliverWhatIsDue()
    }
    while isWanted, let result = pool.take() { try deliver(result) }
    progress.wasCutShort = !isWanted
    return progress
  }

  private static func results(of block: LineBlock, _ judge: LineJudge) -> Result {
    var result = Result(bytes: [], judged: 0, refused: 0)
    result.bytes.reserveCapacity(block.bytes.count * 4)
    for index in block.lines.indices {
      if judge.judge(block.line(index), number: block.firstLine + index, into: &result.bytes) {
        result.judged += 1
      } else {
        result.refused += 1
      }
    }
    return result
  }
}

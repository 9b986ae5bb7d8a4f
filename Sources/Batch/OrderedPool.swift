internal import Dispatch
internal import Synchronization

/// Does work on a fixed number of threads and gives the results back in the order of the inputs.
///
/// Each thread has its own queue and the inputs go round, so that at most `threads` pieces of work
/// run at once. The caller takes a result before it gives more when the pool `isFull`: that bounds
/// the memory, however long the input is.
struct OrderedPool<Input: Sendable, Output: Sendable> {
  private let queues: [DispatchQueue]
  private let work: @Sendable (Input) -> Output
  private var waiting: [Promise<Output>] = []
  private var given = 0

  /// Makes a pool.
  /// - Parameters:
  ///   - threads: at least 1.
  ///   - work: what is done with each input.
  init(threads: Int, work: @escaping @Sendable (Input) -> Output) {
    self.work = work
    queues = (0..<max(1, threads)).map { DispatchQueue(label: "batch \($0)") }
  }

  /// Whether a result has to be taken before the next input is given.
  var isFull: Bool { waiting.count >= queues.count * 2 }

  /// Gives an input; its result comes after those of all inputs before it.
  mutating func give(_ input: Input) {
    let promise = Promise<Output>()
    waiting.append(promise)
    let work = work
    queues[given % queues.count].async { promise.keep(work(input)) }
    given += 1
  }

  /// The oldest result that was not taken yet, waiting for it; nil when all were taken.
  mutating func take() -> Output? {
    waiting.isEmpty ? nil : waiting.removeFirst().value()
  }
}

/// A value that another thread makes.
private final class Promise<Value: Sendable>: Sendable {
  private let isKept = DispatchSemaphore(value: 0)
  private let kept = Mutex<Value?>(nil)

  func keep(_ value: Value) {
    kept.withLock { $0 = value }
    isKept.signal()
  }

  /// Waits for the value; asked once.
  func value() -> Value? {
    isKept.wait()
    return kept.withLock { $0 }
  }
}

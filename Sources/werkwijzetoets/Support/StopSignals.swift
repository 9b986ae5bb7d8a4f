import Glibc
import Messages
import Synchronization

/// Lets a long run finish the work in hand when it is asked to stop.
enum StopSignals {
  /// The signal that came; 0 while none did.
  private static let received = Atomic<Int32>(0)

  /// From now on SIGINT and SIGTERM are remembered, and interrupt a read that waits.
  static func catchThem() {
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { signal in
      StopSignals.received.store(signal, ordering: .relaxed)
    }
    // No SA_RESTART: a read that waits must come back.
    sigaction(SIGINT, &action, nil)
    sigaction(SIGTERM, &action, nil)
  }

  /// Whether none has come.
  @Sendable static func noneCame() -> Bool { received.load(ordering: .relaxed) == 0 }

  /// The status to end with when one has come.
  static var status: ExitStatus? {
    switch received.load(ordering: .relaxed) {
    case SIGINT: .interrupted
    case SIGTERM: .terminated
    default: nil
    }
  }
}

/// Conditions compiled into one flat array of trivial instructions.
///
/// Conditions are numbered from 0 in the order in which a `Compiler` took them.
/// `bytes` and `init(bytes:)` store and load it (see `ProgramCoding.swift`).
public struct Program: Sendable, Hashable {
  /// Where one condition stands in the instructions.
  struct Entry: Sendable, Hashable {
    var start: UInt32
    /// The first instruction that no longer belongs to it.
    var end: UInt32
    var gives: ExpectedType
  }

  var code: [Instruction] = []
  var numbers: [Decimal] = []
  var entries: [Entry] = []

  /// The digest of the signature it was compiled for: run it only with slots of that signature.
  public internal(set) var signatureDigest: UInt64

  /// The most truths that wait at one moment: two bits each in one word.
  static let truthDepth = 31
  /// The most quantities that wait at one moment.
  static let quantityDepth = 24

  init(signatureDigest: UInt64) {
    self.signatureDigest = signatureDigest
  }

  /// How many conditions it holds.
  public var count: Int { entries.count }

  /// What a condition gives, or nil when there is no condition with this number.
  public func gives(_ condition: Int) -> ExpectedType? {
    entries.indices.contains(condition) ? entries[condition].gives : nil
  }
}

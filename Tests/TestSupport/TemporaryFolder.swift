internal import Files
internal import Foundation

/// A folder that is there as long as the value lives.
public final class TemporaryFolder: Sendable {
  /// Its path, without a slash at the end.
  public let path: String

  /// Makes a folder with a name of its own.
  /// - Throws: when it cannot be made.
  public init() throws {
    let base = FileManager.default.temporaryDirectory
    let folder = base.appending(path: "werkwijzetoets-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.path(percentEncoded: false)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Writes a file, with the folders it needs.
  /// - Returns: its path.
  @discardableResult
  public func write(_ bytes: [UInt8], _ name: String) throws -> String {
    let file = path + "/" + name
    if let slash = file.lastIndex(of: "/") { try FileSystem.makeFolder(String(file[..<slash])) }
    try FileSystem.write(bytes, to: file, replacing: true)
    return file
  }

  /// Writes a text.
  /// - Returns: its path.
  @discardableResult
  public func write(_ text: String, _ name: String) throws -> String {
    try write(Array(text.utf8), name)
  }

  /// The bytes of a file.
  public func read(_ name: String) throws -> [UInt8] {
    try FileSystem.read(path + "/" + name, limit: 100_000_000)
  }
}

/// A random number generator that gives the same numbers in every run.
public struct Dice: RandomNumberGenerator {
  private var state: UInt64

  /// Makes a generator from a seed.
  public init(_ seed: UInt64) {
    state = seed
  }

  /// The next number (SplitMix64).
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

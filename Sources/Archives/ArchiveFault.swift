/// Why a zip, or a document that is one inside, is not read.
///
/// Who reads it says it in words that fit the file at hand.
public enum ArchiveFault: Error, Sendable, Hashable {
  /// There is nothing in it.
  case empty
  /// It is cut off, or its directory makes no sense.
  case truncated
  /// What came out is not what was packed.
  case checksum
  /// Something in it has a password.
  case password
  /// It is packed in a way that is not read.
  case method
  /// More members than the limit.
  case tooMany
  /// More bytes come out than the limit.
  case tooBig
  /// Members share the same packed bytes.
  case overlap
  /// More or fewer bytes come out than it says.
  case sizes
  /// So tightly packed that it is no real file.
  case ratio
  /// A name is too long.
  case longName
  /// A name that points to a folder outside.
  case outside(String)
  /// A name from the top of the file system, or of a drive.
  case absolute(String)
  /// A name with a backslash.
  case backslash(String)
  /// A name with control characters, or another name that cannot be.
  case name(String)
  /// A symbolic link or a device.
  case link(String)
  /// A name is there twice.
  case twice(String)
  /// A zip inside the zip, where that is not wanted.
  case nested

  /// The key of its message.
  public var key: String {
    switch self {
    case .empty: "empty"
    case .truncated, .checksum: "truncated"
    case .password: "password"
    case .method: "wrong-kind"
    case .tooMany, .tooBig, .overlap, .sizes, .ratio, .longName: "limit"
    case .outside, .absolute, .backslash, .name, .link: "path"
    case .twice: "duplicate"
    case .nested: "embedded"
    }
  }
}

/// The most a zip may hold.
public struct ArchiveLimits: Sendable, Hashable {
  /// Members, folders included.
  public var members = 5_000
  /// Bytes that come out, all members together.
  public var unpacked = 100_000_000
  /// How many times bigger what comes out may be than what went in; from one megabyte on.
  public var ratio = 100
  /// Bytes of a name.
  public var name = 1_000

  /// Makes the standard limits; change what must differ.
  public init() {}
}

/// The most a reader accepts of one file. Counts are in characters (Unicode scalars) or items.
///
/// The bounds keep a hostile file from taking memory or time; real files stay far below them.
public struct XMLLimits: Sendable, Hashable {
  /// Bytes of the file as it was given.
  public var bytes = 10_000_000
  /// Elements in the whole file.
  public var elements = 200_000
  /// Elements inside each other, the root included.
  public var depth = 64
  /// Attributes of one element, namespace declarations not included.
  public var attributes = 64
  /// Namespace declarations of one element.
  public var namespaces = 64
  /// Namespace declarations that hold at one place, outer elements included.
  public var namespacesInScope = 256
  /// Different names in the whole file: of elements and attributes, prefixes and namespaces.
  public var names = 10_000
  /// Characters of one name, its prefix included.
  public var name = 1_000
  /// Characters of one text: all character data between one tag and the next.
  public var text = 20_000
  /// Characters of one attribute value.
  public var value = 20_000

  /// Makes the standard limits; change what must differ.
  public init() {}

  /// The limits for files of users.
  public static let standard = XMLLimits()
}

public import Archives

/// The most that is accepted of one document.
public struct DocumentLimits: Sendable, Hashable {
  /// Bytes of the file.
  public var bytes = 25_000_000
  /// What may come out of a zip, and how.
  public var archive = ArchiveLimits()
  /// Passages that are not empty.
  public var paragraphs = 20_000
  /// Bytes of the text as UTF-8, all passages together.
  public var text = 10_000_000
  /// Tables inside each other.
  public var tableDepth = 16
  /// Elements or groups inside each other, in formats that have them.
  public var depth = 250
  /// Pages of a PDF.
  public var pages = 500
  /// Points of the side of a page.
  public var pageSide = 20_000
  /// Seconds of processor time for one file.
  public var processorSeconds = 5
  /// Seconds on the clock for one file. On a busy machine this is more than processor time.
  public var seconds = 15
  /// Bytes of memory of the process that reads the file.
  public var memory = 512 << 20

  /// Makes the standard limits; change what must differ.
  public init() {}

  /// The limits for files of users.
  public static let standard = DocumentLimits()
}

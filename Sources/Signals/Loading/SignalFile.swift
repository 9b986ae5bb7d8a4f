internal import Messages

/// A file of the signal data, read by the caller: this module touches no disk.
public struct SignalFile: Sendable {
  /// The path below the catalogue's folder, with forward slashes: `signalen/taal.xml`.
  public var path: String
  /// The bytes of the file.
  public var bytes: [UInt8]

  /// Makes a file.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

/// Finds the place of a character of a text that stands in an XML file.
///
/// A text is read in its decoded form (`&`) and stands in the file as `&amp;`; walking the file
/// again from the start of the text keeps the column exact.
struct FilePlaces {
  private let scalars: [Unicode.Scalar]

  init(_ bytes: [UInt8]) {
    scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
  }

  /// The place of scalar `offset` of the decoded text that begins at `start`.
  func position(from start: Position, offset: Int) -> Position {
    var index = 0
    var place = Position.start
    while place < start, index < scalars.count { step(&index, &place, isText: false) }
    for _ in 0..<offset where index < scalars.count { step(&index, &place, isText: true) }
    return place
  }

  private func step(_ index: inout Int, _ place: inout Position, isText: Bool) {
    if scalars[index] == "\r", index + 1 < scalars.count, scalars[index + 1] == "\n" { index += 1 }
    if scalars[index] == "\n" {
      place = Position(line: place.line + 1, column: 1)
      index += 1
      return
    }
    var length = 1
    if isText, scalars[index] == "&", let end = scalars[index...].prefix(12).firstIndex(of: ";") {
      length = end - index + 1
    }
    index += length
    place.column += length
  }
}

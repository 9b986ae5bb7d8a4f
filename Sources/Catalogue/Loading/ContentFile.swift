internal import Messages

/// A file of the catalogue, read by the caller: this module touches no disk.
public struct ContentFile: Sendable {
  /// The path below the catalogue's folder, with forward slashes: `criteria/FE-1.xml`.
  public var path: String
  /// The bytes of the file.
  public var bytes: [UInt8]

  /// Makes a file.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

/// Finds the line and column of a scalar inside a text node of an XML file.
///
/// A condition is checked in its decoded form (`<`), and stands in the file as `&lt;`; walking
/// the file again from the start of the text keeps the column exact.
struct TextPlaces {
  private let scalars: [Unicode.Scalar]
  private let lineStarts: [Int]

  init(_ bytes: [UInt8]) {
    scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
    var starts = [0]
    for (index, scalar) in scalars.enumerated() where scalar == "\n" {
      starts.append(index + 1)
    }
    lineStarts = starts
  }

  /// The place of the scalar `offset` of the decoded text that begins at `start`.
  func position(from start: Position, offset: Int) -> Position {
    guard start.line >= 1, start.line <= lineStarts.count else { return start }
    var index = lineStarts[start.line - 1] + start.column - 1
    var line = start.line
    var column = start.column
    for _ in 0..<offset where index < scalars.count {
      var length = 1
      if scalars[index] == "&", let end = scalars[index...].prefix(12).firstIndex(of: ";") {
        length = end - index + 1
      }
      // The end of a line in a file of Windows is one character of the text.
      if scalars[index] == "\r", index + 1 < scalars.count, scalars[index + 1] == "\n" {
        index += 1
      }
      if scalars[index] == "\n" {
        line += 1
        column = 1
      } else {
        column += length
      }
      index += length
    }
    return Position(line: line, column: column)
  }
}

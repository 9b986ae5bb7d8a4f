import Messages

/// Turns byte offsets of a UTF-8 text into lines and columns.
///
/// Asking in rising order costs one pass over the text in all: the place of the last answer is
/// kept. A step back starts from the nearest of the marks that were left on the way.
struct PositionFinder {
  private struct Mark {
    var offset = 0
    var line = 1
    var column = 1
  }

  private static let spacing = 4096

  private let bytes: UnsafeBufferPointer<UInt8>
  private var here = Mark()
  /// Mark `i` lies at offset `i * spacing`.
  private var marks = [Mark()]

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  /// The line and column of the character that starts at a byte offset.
  mutating func position(at offset: Int) -> Position {
    let target = min(max(offset, 0), bytes.count)
    if target < here.offset {
      here = marks[min(target / Self.spacing, marks.count - 1)]
    }
    while here.offset < target {
      let next = (here.offset / Self.spacing + 1) * Self.spacing
      advance(to: min(target, next))
      if here.offset == next, marks.count == next / Self.spacing { marks.append(here) }
    }
    return Position(line: here.line, column: here.column)
  }

  private mutating func advance(to target: Int) {
    var line = here.line
    var column = here.column
    for index in here.offset..<target {
      let byte = bytes[index]
      if byte == 0x0A {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    here = Mark(offset: target, line: line, column: column)
  }
}

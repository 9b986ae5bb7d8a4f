internal import Messages

/// Writes what came of reading a document, for the process that asked for it.
///
/// The form: eight letters, one byte for the outcome, then numbers of four bytes (little end
/// first) and texts as a number of bytes and the bytes.
struct WireWriter {
  static let mark = Array("WTTEXT01".utf8)
  private(set) var bytes = WireWriter.mark

  mutating func write(_ document: DocumentText) {
    bytes.append(0)
    write(document.format.rawValue)
    write(document.metadata.title)
    write(document.metadata.language)
    write(document.metadata.created)
    write(document.metadata.modified)
    write(document.metadata.pages ?? -1)
    write(document.notices.count)
    for notice in document.notices { write(notice) }
    write(document.passages.count)
    let text = Array(document.text.utf8)
    for passage in document.passages {
      write(passage.kind)
      write(passage.page ?? -1)
      write(passage.path.count)
      for number in passage.path { write(number) }
      write(passage.byteRange.count)
      bytes += text[passage.byteRange]
    }
  }

  mutating func write(_ fault: DocumentFault) {
    bytes.append(1)
    write(Int(fault.status.rawValue))
    write(fault.diagnostic)
  }

  private mutating func write(_ number: Int) {
    let value = UInt32(bitPattern: Int32(clamping: number))
    for shift in [0, 8, 16, 24] { bytes.append(UInt8(truncatingIfNeeded: value >> UInt32(shift))) }
  }

  private mutating func write(_ text: String) {
    write(text.utf8.count)
    bytes += text.utf8
  }

  private mutating func write(_ text: String?) {
    bytes.append(text == nil ? 0 : 1)
    if let text { write(text) }
  }

  private mutating func write(_ text: Text) {
    write(text.nl)
    write(text.en)
  }

  private mutating func write(_ diagnostic: Diagnostic) {
    write(diagnostic.key)
    bytes.append(diagnostic.severity == .error ? 1 : 0)
    write(diagnostic.message)
    bytes.append(diagnostic.hint == nil ? 0 : 1)
    if let hint = diagnostic.hint { write(hint) }
  }

  private mutating func write(_ kind: PassageKind) {
    switch kind {
    case .heading(let level): write(numbers: 0, level)
    case .paragraph: write(numbers: 1)
    case .listItem(let level): write(numbers: 2, level)
    case .tableCell(let table, let row, let column): write(numbers: 3, table, row, column)
    case .contents: write(numbers: 4)
    case .textBox: write(numbers: 5)
    case .footnote: write(numbers: 6)
    case .header: write(numbers: 7)
    case .footer: write(numbers: 8)
    }
  }

  private mutating func write(numbers: Int...) {
    for number in numbers { write(number) }
  }
}

internal import Messages

/// Reads what the process that read a document wrote. That process is not trusted: whatever does
/// not fit is nil, and places in the text are counted anew.
struct WireReader {
  private let bytes: [UInt8]
  private var place = 0

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  static func read(_ bytes: [UInt8]) -> Result<DocumentText, DocumentFault>? {
    guard bytes.starts(with: WireWriter.mark) else { return nil }
    var reader = WireReader(bytes)
    reader.place = WireWriter.mark.count
    switch reader.byte() {
    case 0:
      guard let document = reader.document(), reader.place == bytes.count else { return nil }
      return .success(document)
    case 1:
      guard let status = reader.number().flatMap({ ExitStatus(rawValue: Int32(clamping: $0)) }),
        status == .data || status == .unavailable, let diagnostic = reader.diagnostic(),
        reader.place == bytes.count
      else { return nil }
      return .failure(DocumentFault(diagnostic, status: status))
    default: return nil
    }
  }

  private mutating func byte() -> UInt8? {
    guard place < bytes.count else { return nil }
    place += 1
    return bytes[place - 1]
  }

  private mutating func number() -> Int? {
    guard place + 4 <= bytes.count else { return nil }
    var value: UInt32 = 0
    for index in 0..<4 { value |= UInt32(bytes[place + index]) << UInt32(8 * index) }
    place += 4
    return Int(Int32(bitPattern: value))
  }

  /// A number of things that each take at least this many bytes.
  private mutating func count(of size: Int) -> Int? {
    guard let count = number(), count >= 0, count <= (bytes.count - place) / size else {
      return nil
    }
    return count
  }

  private mutating func text() -> String? {
    guard let count = count(of: 1) else { return nil }
    place += count
    return String(validating: bytes[(place - count)..<place], as: UTF8.self)
  }

  private mutating func optionalText() -> String?? {
    switch byte() {
    case 0: .some(nil)
    case 1: text().map { .some($0) }
    default: nil
    }
  }

  private mutating func translated() -> Text? {
    guard let nl = text(), let en = text() else { return nil }
    return Text(nl: nl, en: en)
  }

  private mutating func diagnostic() -> Diagnostic? {
    guard let key = text(), key.utf8.allSatisfy({ $0 == 0x2D || (0x61...0x7A).contains($0) }),
      let severity = byte(), let message = translated(), let hasHint = byte()
    else { return nil }
    let hint = hasHint == 1 ? translated() : nil
    return Diagnostic(key, severity == 1 ? .error : .warning, message, hint: hint)
  }

  private mutating func document() -> DocumentText? {
    guard let name = text(), let format = DocumentFormat(rawValue: name),
      let metadata = metadata(), let noticeCount = count(of: 10)
    else { return nil }
    var notices: [Diagnostic] = []
    for _ in 0..<noticeCount {
      guard let notice = diagnostic() else { return nil }
      notices.append(notice)
    }
    guard let count = count(of: 16), count > 0 else { return nil }
    var document = DocumentText(
      text: "", passages: [], notices: notices, format: format, metadata: metadata)
    document.passages.reserveCapacity(count)
    var scalars = 0
    var utf8 = 0
    for number in 1...count {
      guard let kind = kind(), let page = self.number(), let path = path(before: number),
        let text = text(), !text.isEmpty, !text.utf8.contains(0x0A)
      else { return nil }
      if number > 1 {
        document.text += "\n"
        scalars += 1
        utf8 += 1
      }
      let length = text.unicodeScalars.count
      document.passages.append(
        Passage(
          kind: kind, number: number, range: scalars..<(scalars + length),
          byteRange: utf8..<(utf8 + text.utf8.count), page: page > 0 ? page : nil, path: path))
      document.text += text
      scalars += length
      utf8 += text.utf8.count
    }
    return document
  }

  private mutating func metadata() -> DocumentMetadata? {
    var metadata = DocumentMetadata()
    guard let title = optionalText(), let language = optionalText(), let created = optionalText(),
      let modified = optionalText(), let pages = number()
    else { return nil }
    metadata.title = title
    metadata.language = language
    metadata.created = created
    metadata.modified = modified
    metadata.pages = pages >= 0 ? pages : nil
    return metadata
  }

  private mutating func path(before number: Int) -> [Int]? {
    guard let count = count(of: 4), count < 20 else { return nil }
    var path: [Int] = []
    for _ in 0..<count {
      guard let item = self.number(), item > (path.last ?? 0), item < number else { return nil }
      path.append(item)
    }
    return path
  }

  private mutating func kind() -> PassageKind? {
    switch number() {
    case 0: number().map { .heading(level: $0) }
    case 1: .paragraph
    case 2: number().map { .listItem(level: $0) }
    case 3:
      if let table = number(), let row = number(), let column = number() {
        .tableCell(table: table, row: row, column: column)
      } else {
        nil
      }
    case 4: .contents
    case 5: .textBox
    case 6: .footnote
    case 7: .header
    case 8: .footer
    default: nil
    }
  }
}

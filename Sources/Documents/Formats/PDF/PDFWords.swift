/// A word on a page of a PDF. Sizes are in points, from the left top corner.
struct PDFWord {
  var text: String
  var left: Double
  var top: Double
  var right: Double
  var bottom: Double

  var height: Double { bottom - top }
}

/// A page of a PDF: its words in the order in which the PDF draws them.
struct PDFPage {
  var width: Double
  var height: Double
  var words: [PDFWord] = []
}

/// What `pdftotext -bbox` wrote.
struct PDFWords {
  private(set) var pages: [PDFPage] = []
  private(set) var metadata = DocumentMetadata()

  init(_ output: [UInt8]) {
    for line in output.split(separator: 0x0A) {
      let text = line.drop { $0 == 0x20 }
      if text.starts(with: Self.word) {
        if let word = Self.word(text), !pages.isEmpty {
          pages[pages.count - 1].words.append(word)
        }
      } else if text.starts(with: Self.page) {
        let numbers = Self.numbers(text)
        guard numbers.count == 2 else { continue }
        pages.append(PDFPage(width: numbers[0], height: numbers[1]))
      } else if text.starts(with: Self.meta) {
        readMeta(text)
      } else if text.starts(with: Self.title) {
        let value = CleanText.of(
          HTMLTokenizer.decoded(text.dropFirst(Self.title.count).prefix { $0 != 0x3C }))
        if !value.isEmpty { metadata.title = value }
      }
    }
  }

  private static let word = Array("<word ".utf8)
  private static let page = Array("<page ".utf8)
  private static let meta = Array("<meta ".utf8)
  private static let title = Array("<title>".utf8)

  private mutating func readMeta(_ line: ArraySlice<UInt8>) {
    let parts = line.split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: false)
    guard parts.count >= 4 else { return }
    let value = CleanText.of(HTMLTokenizer.decoded(parts[3]))
    guard !value.isEmpty else { return }
    switch String(decoding: parts[1], as: UTF8.self) {
    case "CreationDate": metadata.created = Self.day(value)
    case "LastModifiedDate", "ModDate": metadata.modified = Self.day(value)
    default: break
    }
  }

  /// `D:20261123…` as a date of ISO 8601; another form is kept.
  static func day(_ text: String) -> String {
    let digits = text.hasPrefix("D:") ? text.dropFirst(2) : text[...]
    let day = digits.prefix { $0.isASCII && $0.isNumber }
    guard day.count >= 8 else { return text }
    return "\(day.prefix(4))-\(day.dropFirst(4).prefix(2))-\(day.dropFirst(6).prefix(2))"
  }

  /// The values of the attributes of a line.
  private static func numbers(_ line: ArraySlice<UInt8>) -> [Double] {
    var numbers: [Double] = []
    var isInside = false
    for part in line.split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: false) {
      if isInside, let number = number(part) { numbers.append(number) }
      isInside.toggle()
    }
    return numbers
  }

  /// A decimal number; `Double` of a string is slow for hundreds of thousands of them.
  private static func number(_ bytes: ArraySlice<UInt8>) -> Double? {
    var value = 0.0
    var scale = 0.0
    var isNegative = false
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "-"): isNegative = true
      case UInt8(ascii: "."): scale = 1
      case 0x30...0x39:
        value = value * 10 + Double(byte - 0x30)
        scale *= 10
      default: return nil
      }
    }
    guard value < 1e15 else { return nil }
    return (isNegative ? -value : value) / (scale > 0 ? scale : 1)
  }

  private static func word(_ line: ArraySlice<UInt8>) -> PDFWord? {
    guard let close = line.firstIndex(of: UInt8(ascii: ">")) else { return nil }
    let numbers = numbers(line[..<close])
    guard numbers.count == 4 else { return nil }
    let body = line[(close + 1)...]
    let end = Array("</word>".utf8)
    guard body.count > end.count, body.suffix(end.count).elementsEqual(end) else { return nil }
    let inside = body.dropLast(end.count)
    // Most words are plain letters, and there are hundreds of thousands of them.
    let isPlain = inside.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "&") }
    let text =
      isPlain
      ? String(decoding: inside, as: UTF8.self) : CleanText.of(HTMLTokenizer.decoded(inside))
    guard !text.isEmpty else { return nil }
    return PDFWord(
      text: text, left: numbers[0], top: numbers[1], right: numbers[2], bottom: numbers[3])
  }
}

internal import Archives
internal import Messages

/// Looks at the first bytes of a file, and in a zip at the names inside.
struct Recogniser {
  private let bytes: [UInt8]
  private let name: String?

  init(_ bytes: [UInt8], name: String?) {
    self.bytes = bytes
    self.name = name
  }

  /// The end of a name, in small letters; nil when it has none.
  static func fileExtension(_ name: String?) -> String? {
    guard let base = name?.split(separator: "/").last,
      let dot = base.lastIndex(of: "."), dot != base.startIndex
    else { return nil }
    let end = base[base.index(after: dot)...].lowercased()
    return end.isEmpty || end.unicodeScalars.count > 8 ? nil : end
  }

  var kind: FileKind {
    if ZipArchive.isZip(bytes) { return zip }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      return .other(CompoundFile.kind(bytes))
    }
    if let kind = binary { return kind }
    return text
  }

  private func starts(_ text: StaticString, at offset: Int = 0) -> Bool {
    let count = text.utf8CodeUnitCount
    guard bytes.count >= offset + count else { return false }
    return text.withUTF8Buffer { buffer in
      (0..<count).allSatisfy { bytes[offset + $0] == buffer[$0] }
    }
  }

  private var binary: FileKind? {
    if pdfStart != nil { return .document(.pdf) }
    if isImage { return .other(.image) }
    if starts("\u{7F}ELF") || starts("MZ") && bytes.prefix(64).contains(0) {
      return .other(.program)
    }
    if bytes.starts(with: [0x1F, 0x8B]) { return .other(.gzip) }
    if bytes.starts(with: [0x37, 0x7A, 0xBC, 0xAF]) || starts("Rar!")
      || bytes.starts(with: [0xFD, 0x37, 0x7A, 0x58]) || starts("BZh")
    {
      return .other(.packed)
    }
    if bytes.allSatisfy({ $0 == 0 }) { return .other(.zeros) }
    return nil
  }

  /// Where a PDF begins; some programs put bytes before it, and readers accept a kilobyte.
  var pdfStart: Int? {
    let window = min(bytes.count, 1_024 + 6)
    guard window >= 6 else { return nil }
    let start = (0...(window - 6)).first {
      starts("%PDF-", at: $0) && (0x30...0x39).contains(bytes[$0 + 5])
    }
    guard let start else { return starts("%PDF-") ? 0 : nil }
    // A text about PDFs is no PDF.
    let isText = bytes[..<start].allSatisfy { $0 >= 0x20 || [9, 10, 13].contains($0) }
    let isBlank = bytes[..<start].allSatisfy { $0 <= 0x20 || [0xEF, 0xBB, 0xBF].contains($0) }
    return isText && !isBlank && !isImage ? nil : start
  }

  var isImage: Bool {
    bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) || bytes.starts(with: [0xFF, 0xD8, 0xFF])
      || starts("GIF8") || bytes.starts(with: [0x49, 0x49, 0x2A, 0])
      || bytes.starts(with: [0x4D, 0x4D, 0, 0x2A]) || starts("RIFF") && starts("WEBP", at: 8)
      || starts("BM") && bytes.count > 26 && bytes[6] == 0 && bytes[8] == 0
  }

  private var zip: FileKind {
    // Some other file put behind or before a document is not looked for here: the list of a zip
    // stands at its end.
    let trusted = try? ZipArchive.names(in: bytes)
    let names = trusted ?? namesFromTheStart
    let has = { (wanted: String) in names.contains(wanted) }
    let hasFolder = { (folder: String) in names.contains { $0.hasPrefix(folder) } }
    if has("mimetype"), let mimetype {
      return mimetype.hasPrefix("application/vnd.oasis.opendocument.text")
        ? .document(.odt) : .zip
    }
    if has("[Content_Types].xml") {
      if hasFolder("xl/") { return .other(.xlsx) }
      if hasFolder("ppt/") { return .other(.pptx) }
      return .document(.docx)
    }
    // Some programs pack even this; its 39 bytes are not worth another reader.
    if has("content.xml"), has("mimetype") || has("META-INF/manifest.xml") {
      return .document(.odt)
    }
    // A list that cannot be trusted is refused by the reader that the name asks for.
    if trusted == nil {
      switch Self.fileExtension(name) {
      case "docx", "docm", "dotx": return .document(.docx)
      case "odt", "ott": return .document(.odt)
      default: break
      }
      if hasFolder("word/") { return .document(.docx) }
    }
    return .zip
  }

  /// The kind that an ODT states in its first member, which is not packed.
  private var mimetype: String? {
    guard starts("mimetype", at: 30), bytes.count > 38 else { return nil }
    let size = Int(bytes[22]) | Int(bytes[23]) << 8
    let start = 38 + Int(bytes[28]) + Int(bytes[29]) << 8
    guard bytes[8] == 0, size > 0, size < 100, start + size <= bytes.count else { return nil }
    return String(decoding: bytes[start..<(start + size)], as: UTF8.self)
  }

  /// The names of members as they stand before each member, for a zip whose list is gone.
  private var namesFromTheStart: [String] {
    var names: [String] = []
    var place = 0
    while place + 30 <= bytes.count, names.count < 50, starts("PK\u{3}\u{4}", at: place) {
      let length = Int(bytes[place + 26]) | Int(bytes[place + 27]) << 8
      let extra = Int(bytes[place + 28]) | Int(bytes[place + 29]) << 8
      let packed =
        Int(bytes[place + 18]) | Int(bytes[place + 19]) << 8 | Int(bytes[place + 20]) << 16
        | Int(bytes[place + 21]) << 24
      guard place + 30 + length <= bytes.count else { break }
      names.append(String(decoding: bytes[(place + 30)..<(place + 30 + length)], as: UTF8.self))
      place += 30 + length + extra + packed
    }
    return names
  }

  private var text: FileKind {
    let end = Self.fileExtension(name)
    if end == "xml" { return .xml }
    if starts("{\\rtf") { return .document(.rtf) }
    let sample = TextDecoder.sample(bytes)
    guard !sample.isBinary else { return .other(.binary) }
    let start = sample.text.drop { $0 == " " || $0 == "\n" || $0 == "\r" || $0 == "\t" }
    if start.hasPrefix("{\\rtf") { return .document(.rtf) }
    if start.first == "<", let kind = markup(start) { return kind }
    if end == "json" || start.first == "{" && end != "txt" && end != "md" { return .json }
    switch end {
    case "md", "markdown": return .document(.md)
    case "html", "htm", "xhtml": return .document(.html)
    case "txt", "text": return .document(.txt)
    default: return .document(MarkdownReader.looksLikeMarkdown(sample.text) ? .md : .txt)
    }
  }

  /// What a text is that begins with `<`.
  private func markup(_ start: Substring) -> FileKind? {
    let lower = start.prefix(4_000).lowercased()
    let isPage = ["<!doctype html", "<html", "<head", "<body"].contains { lower.contains($0) }
    if isPage { return .document(.html) }
    if lower.contains("<svg") { return .other(.svg) }
    if lower.hasPrefix("<?xml") || lower.contains("xmlns") { return .xml }
    let end = Self.fileExtension(name)
    if end == "html" || end == "htm" { return .document(.html) }
    let tags = [
      "<p", "<div", "<h1", "<h2", "<h3", "<ul", "<ol", "<table", "<!--", "<span", "<title", "<meta",
      "<section", "<article", "<main",
    ]
    if end == "md" || end == "txt" { return nil }
    return tags.contains { lower.hasPrefix($0) } ? .document(.html) : .xml
  }
}

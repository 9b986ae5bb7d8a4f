import Documents
import TestSupport

/// Makes Word and ODT files of parts.
enum WordFile {
  static let space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  static let namespaces =
    "xmlns:w=\"\(space)\" "
    + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
    + "xmlns:v=\"urn:schemas-microsoft-com:vml\""
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let main =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"

  /// A paragraph.
  static func p(_ text: String, _ properties: String = "") -> String {
    let properties = properties.isEmpty ? "" : "<w:pPr>\(properties)</w:pPr>"
    return "<w:p>\(properties)\(r(text))</w:p>"
  }

  /// A run.
  static func r(_ text: String, _ properties: String = "") -> String {
    let properties = properties.isEmpty ? "" : "<w:rPr>\(properties)</w:rPr>"
    return "<w:r>\(properties)<w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
  }

  /// A part with relationships, from lines of id, type and target.
  static func relationships(_ items: [(type: String, target: String)]) -> String {
    var text =
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
    for (index, item) in items.enumerated() {
      text += "<Relationship Id=\"r\(index)\" Type=\"\(office)/\(item.type)\" "
      text += "Target=\"\(item.target)\"/>"
    }
    return text + "</Relationships>"
  }

  /// The parts of a file with this body.
  static func members(
    _ body: String, parts: [(name: String, type: String, xml: String)] = [], main: String = main
  ) -> [ZipMember] {
    var members = [
      ZipMember(
        "[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
          + "<Override PartName=\"/word/document.xml\" ContentType=\"\(main)\"/></Types>"),
      ZipMember("_rels/.rels", relationships([("officeDocument", "word/document.xml")])),
      ZipMember(
        "word/document.xml",
        "<w:document \(namespaces)><w:body>\(body)</w:body></w:document>"),
    ]
    if !parts.isEmpty {
      members.append(
        ZipMember(
          "word/_rels/document.xml.rels", relationships(parts.map { ($0.type, $0.name) })))
    }
    return members + parts.map { ZipMember("word/" + $0.name, $0.xml) }
  }

  static func bytes(
    _ body: String, parts: [(name: String, type: String, xml: String)] = []
  ) throws -> [UInt8] {
    try ZipMaker.zip(members(body, parts: parts))
  }

  static func read(
    _ body: String, parts: [(name: String, type: String, xml: String)] = [],
    limits: DocumentLimits = .standard
  ) throws -> Reading {
    Reading(try bytes(body, parts: parts), "werkwijze.docx", limits: limits)
  }
}

/// Makes ODT files.
enum OpenDocumentFile {
  private static let namespaces = [
    ("office", "office"), ("text", "text"), ("style", "style"), ("table", "table"),
    ("draw", "drawing"), ("fo", "xsl-fo-compatible"), ("manifest", "manifest"),
  ].map { "xmlns:\($0.0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0.1):1.0\"" }
    .joined(separator: " ")

  static func members(
    _ body: String, styles: String = "", more: [ZipMember] = []
  ) -> [ZipMember] {
    [
      ZipMember("mimetype", "application/vnd.oasis.opendocument.text"),
      ZipMember(
        "content.xml",
        "<office:document-content \(namespaces)>"
          + "<office:automatic-styles>\(styles)</office:automatic-styles>"
          + "<office:body><office:text>\(body)</office:text></office:body>"
          + "</office:document-content>"),
    ] + more
  }

  static func read(
    _ body: String, styles: String = "", more: [ZipMember] = []
  ) throws -> Reading {
    Reading(try ZipMaker.zip(members(body, styles: styles, more: more)), "werkwijze.odt")
  }

  /// A manifest that says a part is encrypted.
  static var encrypted: ZipMember {
    ZipMember(
      "META-INF/manifest.xml",
      "<manifest:manifest \(namespaces)><manifest:file-entry manifest:full-path=\"content.xml\">"
        + "<manifest:encryption-data/></manifest:file-entry></manifest:manifest>")
  }
}

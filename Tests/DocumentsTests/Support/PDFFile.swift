/// Makes small PDFs.
enum PDFFile {
  /// A file of numbered objects, the first of which is the catalogue.
  static func file(
    _ objects: [String], trailer: String = "", isWhole: Bool = true
  ) -> [UInt8] {
    var bytes = Array("%PDF-1.7\n".utf8)
    var places: [Int] = []
    for (index, object) in objects.enumerated() {
      places.append(bytes.count)
      bytes += Array("\(index + 1) 0 obj\n\(object)\nendobj\n".utf8)
    }
    let start = bytes.count
    var table = "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for place in places {
      let digits = String(place)
      table += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
    }
    table += "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R \(trailer) >>\n"
    if isWhole { table += "startxref\n\(start)\n%%EOF\n" }
    return bytes + Array(table.utf8)
  }

  /// A stream.
  static func stream(_ text: String, _ more: String = "") -> String {
    "<< /Length \(text.utf8.count) \(more) >>\nstream\n\(text)\nendstream"
  }

  /// A line of text at a place, from the left bottom corner.
  struct Line {
    var x: Int
    var y: Int
    var text: String
    var size = 11
  }

  /// A file with pages of lines.
  static func pages(
    _ pages: [[Line]], catalog: String = "", page: String = "", font: String = "Helvetica"
  ) -> [UInt8] {
    var objects = [
      "<< /Type /Catalog /Pages 2 0 R \(catalog) >>", "",
      "<< /Type /Font /Subtype /Type1 /BaseFont /\(font) /Encoding /WinAnsiEncoding >>",
    ]
    var kids = ""
    for lines in pages {
      let number = objects.count + 1
      kids += "\(number) 0 R "
      objects.append(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents \(number + 1) 0 R "
          + "/Resources << /Font << /F1 3 0 R >> >> \(page) >>")
      let content = lines.map {
        "BT /F1 \($0.size) Tf \($0.x) \($0.y) Td (\($0.text)) Tj ET"
      }.joined(separator: "\n")
      objects.append(stream(content))
    }
    objects[1] = "<< /Type /Pages /Kids [\(kids)] /Count \(pages.count) >>"
    return file(objects)
  }

  /// Lines below each other.
  static func column(_ texts: [String], x: Int = 72, from y: Int = 770, size: Int = 11) -> [Line] {
    texts.enumerated().map { Line(x: x, y: y - 14 * $0.offset, text: $0.element, size: size) }
  }
}

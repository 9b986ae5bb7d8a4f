import Documents
import Foundation
import Messages
import Testing
import XML

@testable import Signals

/// The data and the texts that the tests share.
enum SignalFixtures {
  /// The folder of the package.
  static let root: String = {
    var parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    parts.removeLast(3)
    return parts.joined(separator: "/") + "/"
  }()

  static let content = root + "questionnaires/werving-en-selectie/"

  static func bytes(_ path: String) -> [UInt8] {
    FileManager.default.contents(atPath: path).map { [UInt8]($0) } ?? []
  }

  /// The shipped files of signals.
  static let files: [SignalFile] = {
    let names = FileManager.default.enumerator(atPath: content + "signalen")?.allObjects ?? []
    return names.compactMap { $0 as? String }.filter { $0.hasSuffix(".xml") }.map {
      SignalFile(path: "signalen/" + $0, bytes: bytes(content + "signalen/" + $0))
    }
  }()

  static func schema(_ name: String) throws -> RelaxNG {
    let path = root + "questionnaires/schema/" + name
    return try #require(RelaxNG.load(bytes(path), file: name).schema)
  }

  static func schemas() throws -> SignalData.Schemas {
    SignalData.Schemas(signals: try schema("signalen.rng"), vacancies: try schema("vacatures.rng"))
  }

  /// The shipped data, read once.
  static let data: SignalData? = SignalData.load(files: files, schemas: nil).data

  /// The lines of a file with tabs, without its first line.
  static func rows(_ name: String) -> [[String]] {
    let text = String(decoding: bytes(root + "Tests/Fixtures/" + name), as: UTF8.self)
    return text.split(separator: "\n").dropFirst().map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map { String($0) }
    }
  }

  /// A document of plain passages.
  static func document(_ items: [(PassageKind, String)]) -> DocumentText {
    var text = ""
    var passages: [Passage] = []
    var start = 0
    for (kind, string) in items {
      if !passages.isEmpty {
        text += "\n"
        start += 1
      }
      let end = start + string.unicodeScalars.count
      let bytes = text.utf8.count..<text.utf8.count + string.utf8.count
      passages.append(
        Passage(
          kind: kind, number: passages.count + 1, range: start..<end, byteRange: bytes, page: nil,
          path: []))
      text += string
      start = end
    }
    return DocumentText(
      text: text, passages: passages, notices: [], format: .md, metadata: DocumentMetadata())
  }

  /// A document out of the lines of a development sentence: `#` marks a heading, `-` an item.
  static func document(lines: String) -> DocumentText {
    var items: [(PassageKind, String)] = []
    var isOpen = false
    for line in lines.split(separator: "\n", omittingEmptySubsequences: false) {
      let line = String(line)
      if line.hasPrefix("- ") {
        items.append((.listItem(level: 1), String(line.dropFirst(2))))
        isOpen = false
      } else if line.hasPrefix("#") {
        let level = line.prefix { $0 == "#" }.count
        items.append((.heading(level: level), line.drop { $0 == "#" || $0 == " " }.description))
        isOpen = false
      } else if line.isEmpty {
        isOpen = false
      } else if isOpen, let last = items.indices.last {
        items[last].1 += " " + line
      } else {
        items.append((.paragraph, line))
        isOpen = true
      }
    }
    return document(items)
  }
}

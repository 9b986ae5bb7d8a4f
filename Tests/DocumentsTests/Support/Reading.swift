import Documents
import Files
import Glibc
import Messages
import TestSupport

/// What came of reading, in a form that is easy to compare.
struct Reading {
  var document: DocumentText?
  var status: ExitStatus = .ok
  /// The key of the refusal; nil when it was read.
  var key: String?
  var message = ""

  init(_ bytes: [UInt8], _ name: String, limits: DocumentLimits = .standard) {
    do throws(FileProblem) {
      document = try DocumentReader(limits: limits).read(bytes, file: name)
    } catch {
      status = error.status
      key = error.diagnostic.key
      message = error.diagnostic.message.nl
    }
  }

  init(_ text: String, _ name: String, limits: DocumentLimits = .standard) {
    self.init(Array(text.utf8), name, limits: limits)
  }

  /// The texts of the passages.
  var texts: [String] { document.map { all in all.passages.map { all[$0] } } ?? [] }

  /// The kinds of the passages.
  var kinds: [PassageKind] { document?.passages.map(\.kind) ?? [] }

  /// The keys of the notices.
  var notices: [String] { document?.notices.map(\.key) ?? [] }
}

/// The documents that were made of one text in seven formats.
enum Fixture {
  static func bytes(_ name: String) -> [UInt8] {
    PackageFolder.bytes("Tests/Fixtures/documents/" + name)
  }

  static func read(_ name: String) -> Reading { Reading(bytes(name), name) }

  static let formats = ["docx", "odt", "html", "rtf", "md", "txt", "pdf"]
}

/// The built program, which stands beside the test bundle.
enum BuiltProgram {
  static let path: String = {
    for argument in [own] + CommandLine.arguments {
      guard let slash = argument.lastIndex(of: "/") else { continue }
      let beside = argument[..<slash] + "/werkwijzetoets"
      if FileSystem.kind(of: String(beside)) == .file { return String(beside) }
    }
    return PackageFolder.path + "/.build/debug/werkwijzetoets"
  }()

  private static var own: String {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/exe", &buffer, buffer.count - 1)
    return String(decoding: buffer[..<max(count, 0)].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}

public import Catalogue
internal import Messages

/// A way to break a copy of the shipped catalogue, and what must then be said.
public struct CatalogueFault: Sendable, CustomStringConvertible {
  enum Change: Sendable {
    /// The first `find` becomes `replace`, in the file and also `also`.
    case text(find: String, replace: String, also: [String: String])
    case removed
    case renamed(String)
  }

  /// What is wrong, in a few words.
  public let name: String
  let file: String
  let change: Change
  /// The key of the message.
  public let key: String
  /// The closest name, which the hint must give.
  public let suggestion: String?
  /// A word that the message must hold.
  public let says: String

  /// A text that is replaced. The mark `⟦` in the replacement stands where the message must
  /// point to and is taken out.
  init(
    _ name: String, _ file: String, _ find: String, _ replace: String, _ key: String,
    suggests: String? = nil, says: String = "", also: [String: String] = [:]
  ) {
    self.init(
      name, file, .text(find: find, replace: replace, also: also), key, suggests: suggests,
      says: says)
  }

  init(
    _ name: String, _ file: String, _ change: Change, _ key: String, suggests: String? = nil,
    says: String = ""
  ) {
    self.name = name
    self.file = file
    self.change = change
    self.key = key
    suggestion = suggests
    self.says = says
  }

  public var description: String { name }

  /// The files with this fault in them, and the message in its short form.
  /// - Throws: when the text to replace is not there or has no mark.
  public func apply(to files: [ContentFile]) throws -> (files: [ContentFile], expected: String) {
    guard let index = files.firstIndex(where: { $0.path == file }) else {
      throw Missing(what: file)
    }
    var files = files
    switch change {
    case .removed:
      files.remove(at: index)
      return (files, "\(file):1:1 \(key)")
    case .renamed(let path):
      files[index].path = path
      let text = String(decoding: files[index].bytes, as: UTF8.self)
      // The message points to the value of the id.
      guard let id = text.firstRange(of: " id=\"") else { throw Missing(what: "id") }
      return (files, "\(path):\(Self.place(of: id.upperBound, in: text)) \(key)")
    case .text(let find, let replace, let also):
      var text = String(decoding: files[index].bytes, as: UTF8.self)
      for (find, replace) in [(find, replace)] + also.map({ ($0.key, $0.value) }) {
        guard let range = text.firstRange(of: find) else { throw Missing(what: find) }
        text.replaceSubrange(range, with: replace)
      }
      guard let mark = text.firstIndex(of: "⟦") else { throw Missing(what: "⟦") }
      let place = Self.place(of: mark, in: text)
      text.remove(at: mark)
      files[index].bytes = Array(text.utf8)
      return (files, "\(file):\(place) \(key)")
    }
  }

  /// `line:column`, in characters from 1.
  private static func place(of index: String.Index, in text: String) -> String {
    let before = text[..<index].unicodeScalars
    let line = 1 + before.count { $0 == "\n" }
    let start = before.lastIndex(of: "\n").map { before.index(after: $0) } ?? before.startIndex
    return "\(line):\(before[start...].count + 1)"
  }
}

public import Messages

/// A schema that says which elements and attributes a kind of file has.
///
/// Schemas are our own files in RELAX NG, XML syntax, with the types of XML Schema. The check
/// gives all problems at once, in the order of the file, in words that a writer of the file
/// understands.
public struct RelaxNG: Sendable {
  let grammar: Grammar

  /// Loads a schema.
  /// - Parameters:
  ///   - bytes: The schema.
  ///   - file: Its name for the diagnostics.
  /// - Returns: The schema, nil when it cannot be read; and then what is wrong with it.
  public static func load(
    _ bytes: [UInt8], file: String? = nil
  ) -> (schema: RelaxNG?, diagnostics: [Diagnostic]) {
    let (root, diagnostics) = XMLDocument.read(bytes: bytes, file: file)
    guard let root else { return (nil, diagnostics) }
    do throws(Refusal) {
      return (RelaxNG(grammar: try GrammarLoader.load(root)), [])
    } catch {
      var diagnostic = error.diagnostic
      diagnostic.file = file
      return (nil, [diagnostic])
    }
  }

  /// Checks a tree.
  /// - Parameters:
  ///   - root: The root element.
  ///   - file: The name of its file, for the diagnostics.
  /// - Returns: All problems, sorted by place; none when the tree follows the schema.
  public func check(_ root: XMLElement, file: String? = nil) -> [Diagnostic] {
    var quick = QuickCheck(grammar)
    if quick.accepts(root) { return [] }
    var check = StructureCheck(grammar)
    var found = check.run(root)
    for index in found.indices { found[index].file = file }
    // Sorting keeps the order of problems at the same place.
    return found.enumerated()
      .sorted { a, b in
        let (p, q) = (a.element.position ?? .start, b.element.position ?? .start)
        return p == q ? a.offset < b.offset : p < q
      }
      .map(\.element)
  }

  /// Reads and checks a file.
  /// - Parameters:
  ///   - bytes: The file.
  ///   - file: Its name as the user typed it, for the diagnostics.
  ///   - limits: The most that is accepted.
  /// - Returns: The root element, nil when the file is no good XML; and all problems.
  public func check(
    bytes: [UInt8], file: String? = nil, limits: XMLLimits = .standard
  ) -> (root: XMLElement?, diagnostics: [Diagnostic]) {
    let (root, diagnostics) = XMLDocument.read(bytes: bytes, file: file, limits: limits)
    guard let root else { return (nil, diagnostics) }
    return (root, check(root, file: file))
  }
}

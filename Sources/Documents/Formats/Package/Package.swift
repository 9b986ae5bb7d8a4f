internal import Archives
internal import Messages
internal import XML

/// A Word or ODT file: a zip with parts of XML.
struct Package {
  /// What kind of file it is: that decides the words of its messages.
  enum Kind {
    case word
    case openDocument
  }

  let kind: Kind
  /// The names of all parts.
  private(set) var names: Set<String> = []
  private var parts: [String: [UInt8]] = [:]

  /// Unpacks the parts that are wanted, and counts all.
  init(
    _ bytes: [UInt8], _ kind: Kind, limits: DocumentLimits, keep: (String) -> Bool
  ) throws(DocumentFault) {
    self.kind = kind
    var names: Set<String> = []
    var parts: [String: [UInt8]] = [:]
    do throws(ArchiveFault) {
      try ZipArchive.read(bytes, limits: limits.archive, keep: keep) { name, data in
        names.insert(name)
        if let data { parts[name] = data }
      }
    } catch {
      throw DocumentFault(Self.diagnostic(error, kind, limits))
    }
    self.names = names
    self.parts = parts
  }

  /// Takes a part out, so that its memory is free once it was read.
  mutating func take(_ name: String) -> [UInt8]? { parts.removeValue(forKey: name) }

  /// The names of the parts that were kept.
  var kept: [String] { parts.keys.sorted() }

  /// Reads a part of XML.
  /// - Throws: when it is not well-formed or over a limit. That the visitor stopped is no fault.
  func read<Visitor: XMLVisitor>(
    _ bytes: [UInt8], _ visitor: inout Visitor
  ) throws(DocumentFault) {
    let outcome = XMLReader(limits: Self.limits).read(bytes, visitor: &visitor)
    guard let first = outcome.diagnostics.first else { return }
    switch (first.key, kind) {
    case ("xml-doctype", .word):
      throw DocumentFault(Diagnostic("xml-doctype", DocumentMessages.wordDoctype))
    case ("xml-doctype", .openDocument):
      throw DocumentFault(Diagnostic("xml-doctype", DocumentMessages.odtDoctype))
    case ("limit", _):
      throw DocumentFault(
        Diagnostic(
          "limit", DocumentMessages.tooComplex, hint: DocumentMessages.splitDocument))
    default: throw damaged
    }
  }

  /// The text is damaged.
  var damaged: DocumentFault {
    DocumentFault(
      Diagnostic(
        "document",
        kind == .word ? DocumentMessages.wordDamaged : DocumentMessages.odtDamaged,
        hint: DocumentMessages.saveAgain))
  }

  /// The bounds of one part. The bytes of all parts were counted when they came out of the zip,
  /// and what matters of the text is counted while it is put together.
  private static let limits: XMLLimits = {
    var limits = XMLLimits()
    limits.bytes = 100_000_000
    limits.elements = 3_000_000
    limits.depth = 250
    limits.attributes = 256
    limits.namespaces = 128
    limits.namespacesInScope = 512
    limits.names = 20_000
    limits.text = 5_000_000
    limits.value = 5_000_000
    return limits
  }()

  private static func diagnostic(
    _ fault: ArchiveFault, _ kind: Kind, _ limits: DocumentLimits
  ) -> Diagnostic {
    typealias M = DocumentMessages
    let isWord = kind == .word
    let megabytes = limits.archive.unpacked / 1_000_000
    return switch fault {
    case .empty, .truncated:
      Diagnostic(
        "truncated", isWord ? M.wordIncomplete : M.odtIncomplete, hint: M.saveAgain)
    case .checksum:
      Diagnostic("truncated", isWord ? M.wordChecksum : M.odtChecksum, hint: M.saveAgain)
    case .password: Diagnostic("password", M.password, hint: M.removePassword)
    case .method: Diagnostic("wrong-kind", M.method, hint: M.saveAgain)
    case .tooMany: Diagnostic("limit", M.tooManyParts(Numbers.grouped(limits.archive.members)))
    case .tooBig: Diagnostic("limit", M.unpackedTooBig(megabytes: megabytes))
    case .overlap: Diagnostic("limit", M.overlap(megabytes: megabytes))
    case .sizes: Diagnostic("limit", M.sizes, hint: M.saveAgain)
    case .ratio: Diagnostic("limit", M.ratio, hint: M.saveAgain)
    case .longName: Diagnostic("limit", M.longName, hint: M.saveAgain)
    case .outside: Diagnostic("path", M.outsideName, hint: M.saveAgain)
    case .absolute: Diagnostic("path", M.absoluteName, hint: M.saveAgain)
    case .link: Diagnostic("path", M.link, hint: M.saveAgain)
    case .backslash: Diagnostic("path", M.backslash, hint: M.saveAgain)
    case .name: Diagnostic("path", M.oddName, hint: M.saveAgain)
    case .twice(let name): Diagnostic("document", M.partTwice(name), hint: M.saveAgain)
    case .nested: Diagnostic("embedded", M.embedded, hint: M.saveAgain)
    }
  }
}

/// The name of an element with its namespace, as an address: cheap to look up.
struct NameKey: Hashable {
  let local: UnsafeRawPointer
  let space: UnsafeRawPointer?

  init(_ name: XMLName) {
    local = name.identity
    space = name.namespaceIdentity
  }
}

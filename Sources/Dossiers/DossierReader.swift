public import Catalogue
public import Messages
public import Rules
public import XML

/// What became of a dossier: the dossier when it can be judged, and all that is wrong with it.
public struct ReadDossier: Sendable {
  /// Nil when there is an error.
  public var dossier: Dossier?
  /// Sorted by place; warnings may stand beside a dossier.
  public var diagnostics: [Diagnostic]
}

/// Reads and checks dossiers.
///
///     bytes ─ reader (XML or NDJSON) ─▶ DossierForm ─ DossierBuilder ─▶ Dossier + diagnostics
public struct DossierReader: Sendable {
  private let catalogue: Catalogue
  private let schema: RelaxNG
  private let referenceDate: CalendarDate

  /// Makes a reader.
  ///
  /// - Parameters:
  ///   - catalogue: the questions that can be answered.
  ///   - schema: `dossier.rng`.
  ///   - referenceDate: the day that counts as today.
  public init(_ catalogue: Catalogue, schema: RelaxNG, on referenceDate: CalendarDate) {
    self.catalogue = catalogue
    self.schema = schema
    self.referenceDate = referenceDate
  }

  /// Reads a dossier in either form: JSON begins with `{`, anything else is read as XML.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - file: the name as the user typed it, for messages.
  /// - Returns: the dossier, if it can be judged, and what is wrong with it.
  public func read(_ bytes: [UInt8], file: String) -> ReadDossier {
    let first = bytes.first { $0 != 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
    return first == UInt8(ascii: "{") ? readJSON(bytes, file: file) : readXML(bytes, file: file)
  }

  /// Reads the XML form.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - file: the name as the user typed it, for messages.
  /// - Returns: the dossier, if it can be judged, and what is wrong with it.
  public func readXML(_ bytes: [UInt8], file: String) -> ReadDossier {
    let read = XMLDossierReader.read(bytes, file: file, schema: schema)
    guard let form = read.form else {
      return ReadDossier(dossier: nil, diagnostics: read.diagnostics)
    }
    return build(form, file: file, read.diagnostics)
  }

  /// Reads one line of the NDJSON form.
  ///
  /// - Parameters:
  ///   - bytes: the line.
  ///   - file: the name as the user typed it, for messages.
  ///   - line: the number of the line, for messages.
  /// - Returns: the dossier, if it can be judged, and what is wrong with it.
  public func readJSON(_ bytes: [UInt8], file: String, line: Int = 1) -> ReadDossier {
    let read = JSONDossierReader.read(bytes, file: file, line: line)
    guard let form = read.form else {
      return ReadDossier(dossier: nil, diagnostics: read.diagnostics)
    }
    return build(form, file: file, read.diagnostics)
  }

  private func build(
    _ form: DossierForm, file: String, _ found: [Diagnostic]
  ) -> ReadDossier {
    var builder = DossierBuilder(catalogue, on: referenceDate, file: file)
    var dossier = builder.build(form)
    dossier.digest = Digest.sha256(DossierWriter.bytes(dossier, catalogue))
    // A missing attribute is said by the structure check; its empty value need not be said again.
    let missing = Set(found.filter { $0.severity == .error }.compactMap(\.position))
    let own = builder.diagnostics.filter { diagnostic in
      !(diagnostic.position.map(missing.contains) ?? false)
    }
    let diagnostics = (found + own).sorted {
      ($0.position ?? .start, $0.key) < ($1.position ?? .start, $1.key)
    }
    let failed = diagnostics.contains { $0.severity == .error }
    return ReadDossier(dossier: failed ? nil : dossier, diagnostics: diagnostics)
  }
}

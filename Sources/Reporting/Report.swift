public import Assessment
public import Catalogue
public import Dossiers
public import Messages

/// Everything a report shows, in every language, before it has a format.
///
/// The writers (XML, HTML, text, JSON, CSV) read only this value, so they cannot disagree.
public struct Report: Sendable {
  public var catalogue: Catalogue
  public var dossier: Dossier
  public var assessment: Assessment
  /// For each criterion of the catalogue, in its order.
  public var explanations: [Explanation]
  /// What to do first, at most three.
  public var priorities: [Priority]
  /// Remarks about the dossier that did not stop the test.
  public var warnings: [Diagnostic]
  public var provenance: Provenance
  /// What came of reading the employer's documents; nil when none were read.
  public var reading: DocumentReading?
}

/// What made the report, so that it can be made again.
public struct Provenance: Sendable, Hashable {
  /// The program's version.
  public var program: String
  /// The input as the user named it.
  public var input: String
  /// The command that gives the same bytes again.
  public var command: String

  /// Makes a provenance.
  public init(program: String, input: String, command: String) {
    self.program = program
    self.input = input
    self.command = command
  }
}

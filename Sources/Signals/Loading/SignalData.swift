public import Messages
public import XML

/// What is looked for in documents and vacancies, read and compiled.
public struct SignalData: Sendable {
  /// The schemas for the files.
  public struct Schemas: Sendable {
    /// For the words, the language, the criteria and the document as a whole.
    public var signals: RelaxNG
    /// For the vacancies and their words.
    public var vacancies: RelaxNG

    /// Makes the set of schemas.
    public init(signals: RelaxNG, vacancies: RelaxNG) {
      self.signals = signals
      self.vacancies = vacancies
    }
  }

  let criteria: CriteriaData
  let comparison: ComparisonData
  let vacancies: VacancyData

  /// Loads the data.
  ///
  /// - Parameters:
  ///   - files: the files below the catalogue's folder; those outside `signalen/` are passed over.
  ///   - schemas: the schemas to hold them against; nil for files that were checked before.
  /// - Returns: the data, nil when something is wrong with it; and all that is wrong, by place.
  public static func load(
    files: [SignalFile], schemas: Schemas?
  ) -> (data: SignalData?, diagnostics: [Diagnostic]) {
    var loader = SignalLoader(files, schemas)
    let data = loader.load()
    let diagnostics = loader.diagnostics.sorted {
      ($0.file ?? "", $0.position ?? .start) < ($1.file ?? "", $1.position ?? .start)
    }
    return (diagnostics.isEmpty ? data : nil, diagnostics)
  }
}

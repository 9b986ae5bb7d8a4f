public import Assessment
public import Catalogue
public import Dossiers
public import Messages
public import Rules

extension Report {
  /// Judges a dossier and gathers everything a report shows.
  ///
  /// - Parameters:
  ///   - dossier: the answers.
  ///   - assessor: holds the catalogue; one serves many dossiers.
  ///   - date: the reference date.
  ///   - normSets: indexes in `Catalogue.normSets`, in the order wanted.
  ///   - warnings: remarks about the dossier.
  ///   - provenance: what made the report.
  ///   - reading: what came of reading the employer's documents; nil when none were read.
  public init(
    of dossier: Dossier, _ assessor: Assessor, on date: CalendarDate, normSets: [Int],
    warnings: [Diagnostic], provenance: Provenance, reading: DocumentReading? = nil
  ) {
    let catalogue = assessor.catalogue
    let assessment = assessor.assess(
      dossier, on: date, normSets: normSets, evidence: reading?.evidence)
    self.init(
      catalogue: catalogue, dossier: dossier, assessment: assessment,
      explanations: CriterionExplainer(catalogue, dossier, assessment).explanations(),
      priorities: assessment.priorities(catalogue), warnings: warnings, provenance: provenance,
      reading: reading)
  }
}

extension Catalogue {
  /// The norm sets a report shows when none are named: all but history, first the standard set of
  /// each result A, B, C, then the others in the same order.
  ///
  /// - Parameter main: the id of the set that takes the place of its result's standard set.
  /// - Returns: indexes in `normSets`.
  public func reportedNormSets(main: String? = nil) -> [Int] {
    // The law in force keeps its place whatever the employer wants to look at first.
    let mainIndex = main.flatMap { normSet($0) }.flatMap {
      normSets[$0].result == .law ? nil : $0
    }
    func isLeading(_ index: Int) -> Bool {
      if let mainIndex, normSets[index].result == normSets[mainIndex].result {
        return index == mainIndex
      }
      return normSets[index].use == .standard
    }
    let shown = normSets.indices.filter { normSets[$0].use != .history }
    let order = shown.sorted { a, b in
      let left = (isLeading(a) ? 0 : 1, normSets[a].result.rawValue, a)
      let right = (isLeading(b) ? 0 : 1, normSets[b].result.rawValue, b)
      return left < right
    }
    return order
  }
}

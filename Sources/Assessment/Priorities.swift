public import Catalogue
internal import Rules

/// One of the three things to do first.
public struct Priority: Sendable, Hashable {
  /// Why it is on the list.
  public enum Reason: Sendable, Hashable {
    /// A critical signal of the law in force.
    case criticalLaw
    /// The most points for the least work.
    case gain
    /// Not known yet: finding out comes first.
    case findOut
  }

  /// Index in `Catalogue.criteria`.
  public var criterion: Int
  public var reason: Reason
  /// Points added to the lowest score of `normSet`, 0–100.
  public var gain: Rational
  /// Index in `Assessment.normSets` of the set the gain is counted in; nil when none scores it.
  public var normSet: Int?
}

extension Assessment {
  /// The three things to do first.
  ///
  /// Order: critical signals of the law in force; then what is not or only partly met, by points
  /// gained at the lowest score of a proposal's or practice's norm set, per hour of effort; then
  /// what is not known yet, in the same order. The order of the criteria breaks a tie.
  public func priorities(_ catalogue: Catalogue, most: Int = 3) -> [Priority] {
    var candidates: [(priority: Priority, rank: Int, perHour: Rational)] = []
    for index in catalogue.criteria.indices {
      let outcome = criteria[index]
      let isOpen = outcome.outcome == .unknown
      guard isOpen || outcome.outcome == .notMet || outcome.outcome == .partly else { continue }
      let best = bestGain(of: index, catalogue)
      let isCritical = isCriticalSignal(index, catalogue)
      let reason: Priority.Reason = isCritical ? .criticalLaw : isOpen ? .findOut : .gain
      guard isCritical || best.gain > .zero else { continue }
      let effort = max(catalogue.criteria[index].effortTenths, 1)
      candidates.append(
        (
          Priority(criterion: index, reason: reason, gain: best.gain, normSet: best.normSet),
          isCritical ? 0 : isOpen ? 2 : 1, best.gain * Rational(10, over: effort)
        ))
    }
    candidates.sort { a, b in
      if a.rank != b.rank { return a.rank < b.rank }
      if a.perHour != b.perHour { return a.perHour > b.perHour }
      return a.priority.criterion < b.priority.criterion
    }
    return candidates.prefix(most).map(\.priority)
  }

  /// Whether a critical criterion is not met while a law in force asks for it.
  public func isCriticalSignal(_ criterion: Int, _ catalogue: Catalogue) -> Bool {
    guard catalogue.criteria[criterion].weightiness == .critical else { return false }
    return normSets.contains { set in
      catalogue.normSets[set.normSet].result == .law && set.applies == .yes
        && set.norms.contains {
          $0.criterion == criterion && $0.isInForce
            && $0.outcome.outcome == .notMet
        }
    }
  }

  private func bestGain(_ criterion: Int, in set: NormSetResult) -> Rational {
    guard let norm = set.norms.first(where: { $0.criterion == criterion }) else { return .zero }
    return norm.possibleContribution - norm.contribution
  }

  private func bestGain(
    of criterion: Int, _ catalogue: Catalogue
  ) -> (gain: Rational, normSet: Int?) {
    var best: (gain: Rational, normSet: Int?) = (.zero, nil)
    for (index, set) in normSets.enumerated() {
      let normSet = catalogue.normSets[set.normSet]
      guard normSet.result != .law, normSet.use == .standard, set.applies != .no else { continue }
      let gain = bestGain(criterion, in: set)
      if gain > best.gain { best = (gain, index) }
    }
    return best
  }
}

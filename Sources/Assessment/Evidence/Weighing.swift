internal import Catalogue
internal import Signals

extension CriterionOutcome {
  /// This outcome, which rests on answers, with what documents say beside it.
  ///
  /// | answers | documents | result |
  /// | --- | --- | --- |
  /// | met, partly | found, partly, or quoted by the employer | the same, substantiated |
  /// | met, partly | the contrary | unknown, contradictory |
  /// | not met | found, or for and against | unknown, contradictory |
  /// | not met, by what no passage says | found, or for and against | the same |
  /// | not met | partly: it lacks what the criterion needs | the same |
  /// | not met | the contrary | the same, substantiated |
  /// | unknown | anything | the same: a passage never becomes an answer |
  /// | none at all | found, partly, the contrary | provisional, from the document |
  ///
  /// - Parameters:
  ///   - evidence: what the documents say about this criterion.
  ///   - isAlone: whether there are no answers at all.
  ///   - tiers: the tiers of the criterion.
  ///   - isBeyondPassages: whether it is not met by answers that a passage says nothing about.
  /// - Returns: the outcome that counts.
  func weighed(
    against evidence: CriterionEvidence, isAlone: Bool, tiers: [Tier], isBeyondPassages: Bool
  ) -> CriterionOutcome {
    switch outcome {
    case .notApplicable: return self
    case .unknown: return isAlone ? provisional(evidence.found, tiers) : self
    case .notMet where isBeyondPassages && evidence.found != .contradicted: return self
    case .met, .partly, .notMet: break
    }
    let saysYes = outcome != .notMet
    switch evidence.found {
    case .notFound: return evidence.hasQuote && saysYes ? substantiated : self
    case .found: return saysYes ? substantiated : contradictory
    case .partly: return saysYes ? substantiated : self
    case .contradicted: return saysYes ? contradictory : substantiated
    case .conflicting: return contradictory
    }
  }

  private var substantiated: CriterionOutcome {
    var result = self
    result.ground = .substantiated
    return result
  }

  /// Either the answer or the passage is wrong; the best that may come out counts as possible.
  private var contradictory: CriterionOutcome {
    CriterionOutcome(
      outcome: .unknown, points: 0, bestPoints: outcome == .notMet ? 100 : points, tier: nil,
      ground: .contradictory)
  }

  private func provisional(_ found: EvidenceFound, _ tiers: [Tier]) -> CriterionOutcome {
    func result(_ outcome: Outcome, _ points: Int) -> CriterionOutcome {
      CriterionOutcome(
        outcome: outcome, points: points, bestPoints: points, tier: nil, ground: .fromDocument)
    }
    switch found {
    case .found: return result(.met, 100)
    case .partly: return result(.partly, Self.partlyPoints(tiers))
    case .contradicted: return result(.notMet, 0)
    case .conflicting:
      return CriterionOutcome(
        outcome: .unknown, points: 0, bestPoints: 100, tier: nil, ground: .contradictory)
    case .notFound: return self
    }
  }

  /// What a criterion gives when it is partly met: its own lower tier, else half.
  private static func partlyPoints(_ tiers: [Tier]) -> Int {
    tiers.map(\.points).filter { $0 < 100 }.max() ?? 50
  }
}

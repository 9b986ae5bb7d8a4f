internal import Messages
internal import Rules

/// Checks how the parts of a catalogue fit together, after each of them was read.
struct CatalogueCheck {
  private let catalogue: Catalogue
  private let thorough: Bool
  private var diagnostics: [Diagnostic] = []

  init(_ catalogue: Catalogue, thorough: Bool) {
    self.catalogue = catalogue
    self.thorough = thorough
  }

  consuming func run() -> [Diagnostic] {
    checkUse()
    checkOrderOfQuestions()
    checkReplacements()
    checkSilence()
    checkExampleAnswers()
    if thorough {
      checkQuestionsCanBeReached()
      checkTiersCanBeReached()
    }
    return diagnostics
  }

  private mutating func report(_ key: String, _ place: Place, _ message: Text) {
    diagnostics.append(Diagnostic(key, file: place.file, at: place.position, message))
  }

  /// Every question serves a rule and every criterion a norm set.
  private mutating func checkUse() {
    var used: Set<Int> = []
    for criterion in catalogue.criteria { used.formUnion(criterion.slots) }
    for question in catalogue.questions { used.formUnion(question.shownIf?.slots ?? []) }
    for contradiction in catalogue.contradictions { used.formUnion(contradiction.condition.slots) }
    for set in catalogue.normSets { used.formUnion(set.applicability?.condition.slots ?? []) }
    for (index, question) in catalogue.questions.enumerated() where !used.contains(index) {
      report("dead-question", question.place, CatalogueMessages.unusedQuestion(question.id))
    }
    let scored = Set(catalogue.normSets.flatMap { $0.norms.map(\.criterion) })
    for (index, criterion) in catalogue.criteria.enumerated() where !scored.contains(index) {
      report("unused", criterion.place, CatalogueMessages.unusedCriterion(criterion.id))
    }
  }

  /// A condition for showing a question looks back only: so there is no cycle and the pages can
  /// be walked from the first to the last.
  private mutating func checkOrderOfQuestions() {
    for (index, question) in catalogue.questions.enumerated() {
      guard let condition = question.shownIf else { continue }
      for slot in condition.slots where slot < catalogue.questions.count && slot >= index {
        if let cycle = cycle(from: index) {
          report("cycle", condition.place, CatalogueMessages.cycle(cycle))
        } else {
          report(
            "order", condition.place,
            CatalogueMessages.laterQuestion(catalogue.questions[slot].id))
        }
      }
    }
  }

  /// The ids on a way from a question back to itself, or nil.
  private func cycle(from start: Int) -> [String]? {
    var visited: Set<Int> = []
    func walk(_ index: Int, _ path: [Int]) -> [Int]? {
      for next in catalogue.questions[index].shownIf?.slots ?? []
      where next < catalogue.questions.count {
        if next == start { return path + [next] }
        if visited.insert(next).inserted, let found = walk(next, path + [next]) { return found }
      }
      return nil
    }
    return walk(start, [start])?.map { catalogue.questions[$0].id }
  }

  /// `vervangt` names a norm set and does not come back to where it started.
  private mutating func checkReplacements() {
    for set in catalogue.normSets {
      var path = [set.id]
      var current = set
      while let id = current.replaces {
        guard let index = catalogue.normSet(id) else {
          if current.id == set.id {
            report("dangling-ref", set.place, CatalogueMessages.unknownNormSet(id))
          }
          break
        }
        path.append(id)
        if id == set.id {
          // Said once, at the first of the circle.
          if path.allSatisfy({ set.id <= $0 }) {
            report("cycle", set.place, CatalogueMessages.cycle(path))
          }
          break
        }
        // Another set's cycle is reported there.
        if path.count > catalogue.normSets.count { break }
        current = catalogue.normSets[index]
      }
    }
  }

  /// A passage can only be silent on questions that the rule uses.
  private mutating func checkSilence() {
    for criterion in catalogue.criteria {
      for slot in criterion.evidence.silentOn
      where !criterion.slots.contains(slot) || slot >= catalogue.questions.count {
        let name = catalogue.signature.names.first { catalogue.signature.slot(of: $0) == slot }
        report(
          "unknown-question", criterion.place, CatalogueMessages.notInConditions(name ?? ""))
      }
    }
  }

  /// The answers of examples exist and fit their questions; each criterion shows what passes,
  /// what fails and what is unknown.
  private mutating func checkExampleAnswers() {
    for criterion in catalogue.criteria {
      for outcome in ["voldaan", "niet_voldaan", "onbekend"]
      where !criterion.examples.contains(where: { $0.expected == outcome }) {
        report("example", criterion.place, CatalogueMessages.missingExample(outcome))
      }
      for answer in criterion.examples.flatMap(\.answers) {
        guard let index = catalogue.question(answer.question) else {
          report(
            "unknown-question", answer.place, CatalogueMessages.unknownQuestion(answer.question))
          continue
        }
        guard (try? catalogue.questions[index].read(answer.value)) != nil else {
          report(
            "unknown-answer", answer.place,
            CatalogueMessages.unreadableValue(answer.value, of: answer.question))
          continue
        }
      }
    }
  }

  /// Every question is asked for some set of answers.
  private mutating func checkQuestionsCanBeReached() {
    for question in catalogue.questions {
      guard let condition = question.shownIf,
        let outcomes = try? reachability.outcomes(of: condition.expression)
      else { continue }
      if outcomes.yes == .no {
        report("dead-question", condition.place, CatalogueMessages.deadQuestion(question.id))
      }
    }
  }

  /// Every tier can be the one that counts, and no criterion is met whatever is answered.
  private mutating func checkTiersCanBeReached() {
    for criterion in catalogue.criteria {
      let given = (criterion.applicability?.condition.expression).map { [$0] } ?? []
      let conditions = criterion.tiers.map(\.condition)
      let found = (try? reachability.tiers(conditions.map(\.expression), given: given)) ?? []
      for (tier, finding) in zip(criterion.tiers, found) where finding == .no {
        report(
          "unreachable-tier", tier.condition.place,
          CatalogueMessages.unreachableTier(tier.points))
      }
      guard let first = conditions.first, found.count == conditions.count,
        let outcomes = try? reachability.outcomes(of: first.expression, given: given)
      else { continue }
      if outcomes.no == .no {
        report("cannot-fail", first.place, CatalogueMessages.cannotFail)
      }
    }
  }

  /// Searches with parameters at their standard values, so that comparisons with them are decided.
  private var reachability: Reachability {
    var fixed = Dictionary(
      catalogue.parameters.map { ($0.name, $0.standard) }, uniquingKeysWith: { first, _ in first })
    // Conditions on dates look back from the reference date: any day will do.
    fixed["peildatum"] = .date(0)
    return Reachability(signature: catalogue.signature, fixed: fixed)
  }
}

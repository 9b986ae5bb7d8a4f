import Assessment
import Catalogue
import Dossiers
import Messages
import Rules
import Signals

extension JSONReport {
  // MARK: Criteria

  static func criteria(_ index: ReportIndex, _ json: inout JSONWriter) {
    json.array("criteria") {
      for number in index.catalogue.criteria.indices { criterion(number, index, &$0) }
    }
  }

  private static func criterion(
    _ number: Int, _ index: ReportIndex, _ json: inout JSONWriter
  ) {
    let criterion = index.catalogue.criteria[number]
    let outcome = index.assessment.criteria[number]
    let explanation = index.report.explanations[number]
    json.object {
      $0.member("id", criterion.id)
      $0.member("outcome", outcome.outcome.rawValue)
      $0.member("points", outcome.points)
      $0.member("best_points", outcome.bestPoints)
      // About the documents alone; null when none was read.
      let found = index.assessment.evidence?.criteria[number]
      $0.member("found", found?.found.rawValue)
      $0.member("ground", outcome.ground.rawValue)
      $0.array("passages") {
        for passage in found?.passages ?? [] { self.passage(passage, index, &$0) }
      }
      $0.member("why", Formats.joined(explanation.sentences, separator: " "))
      $0.member("title", criterion.title)
      $0.member("phase", index.catalogue.phases[criterion.phase].id)
      $0.array("norms") { for letter in criterion.norms { $0.value(letter.rawValue) } }
      $0.member("weightiness", criterion.weightiness.rawValue)
      $0.member("extension", criterion.isExtension)
      $0.array("answers") {
        for answer in explanation.answers {
          $0.object {
            $0.member("question", index.catalogue.questions[answer.question].id)
            $0.member("value", answer.value)
            $0.member("decisive", answer.isDecisive)
          }
        }
      }
      evidence(for: explanation, index, &$0)
      $0.array("norm_sets") { for use in index.uses[number] { self.use(use, index, &$0) } }
    }
  }

  /// A passage that was found; places count Unicode scalars of the text taken out of the file.
  private static func passage(
    _ found: FoundPassage, _ index: ReportIndex, _ json: inout JSONWriter
  ) {
    let passage = found.passage
    json.object {
      $0.member("quote", passage.quote)
      $0.member("start", passage.start)
      $0.member("end", passage.end)
      $0.member("page", passage.page)
      $0.member("paragraph", passage.passage)
      $0.member("polarity", passage.polarity == .contrary ? "tegen" : "voor")
      $0.member("by_reference", passage.polarity == .reference)
      $0.member("document", index.place(of: found).file)
    }
  }

  /// The passages the employer points to.
  private static func evidence(
    for explanation: Explanation, _ index: ReportIndex, _ json: inout JSONWriter
  ) {
    json.array("evidence") {
      for used in explanation.answers {
        guard let answer = used.answer.map({ index.dossier.answers[$0] }) else { continue }
        for link in answer.evidence {
          $0.object {
            $0.member("question", index.catalogue.questions[answer.question].id)
            $0.member("attachment", index.dossier.attachments[link.attachment].id)
            $0.member("page", link.page)
            $0.member("paragraph", link.paragraph)
            $0.member("quote", link.quote)
          }
        }
      }
    }
  }

  private static func use(
    _ use: ReportIndex.Use, _ index: ReportIndex, _ json: inout JSONWriter
  ) {
    let set = index.normSet(use.set)
    let norm = set.norms[use.result.norm]
    json.object {
      $0.member("id", set.id)
      $0.member("outcome", use.result.outcome.outcome.rawValue)
      $0.member("points", use.result.outcome.points)
      $0.member("weight", norm.weight)
      $0.member("binding", norm.binding.rawValue)
      $0.member("in_force", use.result.isInForce)
      $0.member("wording", set.wording(of: use.result))
      $0.member("share", use.result.share)
      $0.member("contribution", use.result.contribution)
      $0.member("possible_contribution", use.result.possibleContribution)
    }
  }

  // MARK: Norm sets

  static func normSet(
    _ result: NormSetResult, _ index: ReportIndex, _ json: inout JSONWriter
  ) {
    let catalogue = index.catalogue
    let set = catalogue.normSets[result.normSet]
    json.object {
      $0.member("id", set.id)
      $0.member("status", set.status.status.rawValue)
      score(result.score, &$0)
      $0.member("title", set.title)
      $0.member("version", set.version)
      $0.member("sha256", set.digest)
      $0.member("result", set.result.rawValue)
      // The law in force gives signals; its score is for programs only and is not to be shown.
      $0.member("shows_score", set.result != .law && result.applies != .no && !result.score.isEmpty)
      $0.member("has_headline", result.score.hasHeadline)
      $0.member("applies", result.applies.known)
      $0.member("status_date", set.status.date)
      $0.member("status_from", set.status.from?.description)
      $0.member("status_text", set.statusText)
      $0.object("counts") { counts(result.score.counts, &$0) }
      $0.array("knock_outs") {
        for criterion in result.score.knockOuts { $0.value(catalogue.criteria[criterion].id) }
      }
      $0.array("phases") {
        for (phase, score) in result.phases { part(catalogue.phases[phase].id, score, &$0) }
      }
      $0.array("letters") {
        for (letter, score) in result.letters { part(letter.rawValue, score, &$0) }
      }
    }
  }

  static func score(_ score: Score, _ json: inout JSONWriter) {
    json.object("score") {
      $0.member("low", score.lowest.standard)
      $0.member("high", score.highest.standard)
      $0.member("coverage", score.coverage)
      $0.member("substantiation", score.substantiation)
      model("flat", score.lowest.flat, score.highest.flat, score.lowest.flatMaximum, &$0)
      model(
        "flat_unweighted", score.lowest.flatUnweighted, score.highest.flatUnweighted,
        score.lowest.flatUnweightedMaximum, &$0)
      model(
        "absolute", Rational(score.lowest.absolute), Rational(score.highest.absolute), 1, &$0)
    }
  }

  private static func model(
    _ name: String, _ low: Rational, _ high: Rational, _ maximum: Int, _ json: inout JSONWriter
  ) {
    json.object(name) {
      $0.member("low", low)
      $0.member("high", high)
      $0.member("maximum", maximum)
    }
  }

  private static func part(_ id: String, _ score: PartScore, _ json: inout JSONWriter) {
    json.object {
      $0.member("id", id)
      $0.member("low", score.lowest)
      $0.member("high", score.highest)
      $0.member("coverage", score.coverage)
      counts(score.counts, &$0)
    }
  }

  private static func counts(_ counts: OutcomeCounts, _ json: inout JSONWriter) {
    for outcome in Outcome.allCases { json.member(outcome.rawValue, counts[outcome]) }
  }
}

import Assessment
import Catalogue
import Dossiers
import Messages
import Rules
import Signals
import XML

extension ReportDocument {
  // MARK: Criteria

  /// Every criterion with its outcome and the chain that led to it.
  func criteria(_ xml: inout XMLWriter) {
    xml.tag("criteria") {
      for number in catalogue.criteria.indices { criterion(number, &$0) }
    }
  }

  private func criterion(_ number: Int, _ xml: inout XMLWriter) {
    let criterion = catalogue.criteria[number]
    let outcome = assessment.criteria[number]
    xml.tag(
      "criterium",
      [
        "id": criterion.id, "fase": catalogue.phases[criterion.phase].id,
        "normen": criterion.norms.map(\.rawValue).joined(separator: " "),
        "ernst": criterion.weightiness.rawValue, "uitbreiding": yesNo(criterion.isExtension),
        "uitkomst": outcome.outcome.rawValue, "punten": String(outcome.points),
        "punten-mogelijk": String(outcome.bestPoints), "rust-op": outcome.ground.rawValue,
      ]
    ) {
      $0.text("titel", criterion.title)
      $0.text("norm", criterion.norm)
      $0.text("in-woorden", outcome.words)
      $0.tag("waarom") {
        for sentence in report.explanations[number].sentences { $0.text("zin", sentence) }
      }
      chain(of: number, &$0)
      found(number, &$0)
      need(criterion.evidence, &$0)
      advice(criterion, &$0)
      support(criterion.support, &$0)
      $0.tag("normen") {
        for use in index.uses[number] { self.use(use, &$0) }
      }
    }
  }

  private var report: Report { index.report }

  /// What the documents say about it.
  private func found(_ number: Int, _ xml: inout XMLWriter) {
    guard let evidence = assessment.evidence?.criteria[number] else { return }
    xml.tag("in-tekst", ["gevonden": evidence.found.rawValue]) {
      for found in evidence.passages {
        let passage = found.passage
        $0.tag(
          "passage",
          [
            "document": String(found.document + 1), "alinea": String(passage.passage),
            "bladzijde": passage.page.map { String($0) }, "begin": String(passage.start),
            "eind": String(passage.end), "richting": passage.polarity.rawValue,
          ]
        ) {
          $0.own("verband", passage.context)
          $0.own("tekst", passage.quote)
        }
      }
    }
  }

  private func need(_ need: EvidenceNeed, _ xml: inout XMLWriter) {
    xml.tag("bewijs-nodig") {
      $0.text("aanwezig", need.presence)
      $0.text("kwaliteit", need.quality)
      $0.text("tegen", need.contrary)
      $0.text("voorbeeldzin", need.exampleSentence)
    }
  }

  private func advice(_ criterion: Criterion, _ xml: inout XMLWriter) {
    let hours = "\(criterion.effortTenths / 10).\(criterion.effortTenths % 10)"
    xml.tag("advies", ["uren": hours]) {
      $0.languages(criterion.advice)
      $0.text("klein-bedrijf", criterion.adviceSmall)
    }
  }

  /// Why the measure works; a source that was only remembered is not cited.
  private func support(_ support: Support, _ xml: inout XMLWriter) {
    xml.tag(
      "onderbouwing",
      ["sterkte": support.grade.rawValue, "zekerheid": support.certainty.rawValue]
    ) {
      $0.languages(
        support.certainty == .recalled ? ReportTexts.Status.noCitation : support.text)
    }
  }

  /// How the criterion counts in one set. The law in force has no points, so no shares either.
  private func use(_ use: ReportIndex.Use, _ xml: inout XMLWriter) {
    let set = index.normSet(use.set)
    let result = use.result
    let norm = set.norms[result.norm]
    let counts = set.result != .law && result.outcome.outcome != .notApplicable
    xml.tag(
      "norm",
      [
        "normenset": set.id, "gewicht": String(norm.weight), "binding": norm.binding.rawValue,
        "vanaf": norm.from?.description, "bindt-nu": yesNo(result.isInForce),
        "uitkomst": result.outcome.outcome.rawValue, "punten": String(result.outcome.points),
        "punten-mogelijk": String(result.outcome.bestPoints),
        "deel": counts ? result.share.fixed : nil,
        "bijdrage": counts ? result.contribution.fixed : nil,
        "bijdrage-mogelijk": counts ? result.possibleContribution.fixed : nil,
      ]
    ) {
      $0.text("zegt", set.wording(of: result))
      if let note = norm.note { $0.text("toelichting", note) }
      for source in norm.sources { $0.tag("bron", ["ref": set.sources[source].id]) }
    }
  }

  // MARK: The chain: answer → rule → outcome

  private func chain(of number: Int, _ xml: inout XMLWriter) {
    let explanation = report.explanations[number]
    xml.tag("keten") {
      for condition in explanation.conditions { rule(condition, &$0) }
      for answer in explanation.answers { used(answer, &$0) }
      for (name, value) in explanation.parameters {
        $0.tag("parameter", ["naam": name]) { $0.languages(value) }
      }
      for answer in explanation.answers { quotes(answer, &$0) }
    }
  }

  private func rule(_ condition: ConditionTrace, _ xml: inout XMLWriter) {
    let role: String
    let points: Int?
    switch condition.role {
    case .applicability: (role, points) = ("van-toepassing", nil)
    case .tier(let tier): (role, points) = ("trede", tier)
    }
    xml.tag(
      "regel",
      [
        "rol": role, "punten": points.map { String($0) }, "waarheid": yesNo(condition.truth),
      ]
    ) {
      part(condition.root, &$0)
    }
  }

  /// A part of a condition with its value, and the parts inside it.
  private func part(_ node: TraceNode, _ xml: inout XMLWriter) {
    xml.tag("deel", ["beslissend": yesNo(node.isDecisive)]) {
      $0.own("tekst", node.source)
      $0.text("waarde", node.value)
      for child in node.children { part(child, &$0) }
    }
  }

  private func used(_ answer: UsedAnswer, _ xml: inout XMLWriter) {
    xml.tag(
      "antwoord",
      [
        "vraag": catalogue.questions[answer.question].id,
        "beslissend": yesNo(answer.isDecisive),
      ]
    ) {
      $0.languages(answer.value)
    }
  }

  /// The passages that were given with an answer, word for word.
  private func quotes(_ used: UsedAnswer, _ xml: inout XMLWriter) {
    guard let answer = used.answer.map({ dossier.answers[$0] }) else { return }
    for link in answer.evidence {
      guard let quote = link.quote else { continue }
      xml.tag("citaat", place(of: link)) { $0.text(quote) }
    }
  }
}

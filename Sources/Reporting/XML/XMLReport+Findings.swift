import Assessment
import Catalogue
import Dossiers
import Messages
import Rules
import XML

extension ReportDocument {
  // MARK: Contradictions

  /// Answers that do not go together.
  func contradictions(_ xml: inout XMLWriter) {
    guard !assessment.contradictions.isEmpty else { return }
    xml.tag("tegenspraken") {
      for found in assessment.contradictions {
        let contradiction = catalogue.contradictions[found.contradiction]
        $0.tag("tegenspraak", ["id": contradiction.id]) {
          $0.text("uitleg", contradiction.explanation)
          for question in found.questions {
            $0.tag("antwoord", ["vraag": catalogue.questions[question].id]) {
              $0.languages(words(ofAnswerTo: question))
            }
          }
        }
      }
    }
  }

  private func words(ofAnswerTo question: Int) -> Text {
    guard let place = index.answerOfQuestion[question] else { return ReportTexts.notAnswered }
    let answer = dossier.answers[place]
    return index.words(of: answer) ?? Text(same: answer.written)
  }

  // MARK: Signals of the law in force

  /// The criteria of the law that are not fully met or still open, heaviest first.
  func signals(_ xml: inout XMLWriter) {
    guard !index.results(of: .law).isEmpty else { return }
    let found = index.signals([.notMet, .partly])
    let open = index.signals([.unknown])
    xml.tag("signalen") {
      for signal in found.now { self.signal(signal, "nu", &$0) }
      for signal in open.now { self.signal(signal, "open", &$0) }
      for signal in found.later { self.signal(signal, "later", &$0) }
    }
  }

  private func signal(
    _ signal: ReportIndex.Signal, _ moment: String, _ xml: inout XMLWriter
  ) {
    let criterion = catalogue.criteria[signal.criterion]
    xml.tag(
      "signaal",
      [
        "criterium": criterion.id, "ernst": criterion.weightiness.rawValue, "moment": moment,
        "kritiek": yesNo(index.isCritical(signal)),
      ]
    ) {
      for use in signal.uses {
        $0.tag(
          "norm",
          [
            "normenset": index.normSet(use.set).id,
            "uitkomst": use.result.outcome.outcome.rawValue,
          ])
      }
    }
  }

  // MARK: What to do first

  /// At most three things to do, in their order.
  func priorities(_ xml: inout XMLWriter) {
    guard !index.report.priorities.isEmpty else { return }
    xml.tag("eerst-doen") {
      for priority in index.report.priorities {
        $0.tag(
          "taak",
          [
            "criterium": catalogue.criteria[priority.criterion].id,
            "reden": priority.reason.code,
            "winst": priority.normSet == nil ? nil : priority.gain.fixed,
            "normenset": priority.normSet.map { index.normSet($0).id },
          ]
        ) {
          for sentence in index.reasons(for: priority) { $0.text("zin", sentence) }
        }
      }
    }
  }

  // MARK: Answers

  /// Every question with its answer, in the order of the questionnaire.
  func answers(_ xml: inout XMLWriter) {
    xml.tag("antwoorden") {
      for question in catalogue.questions.indices { answer(to: question, &$0) }
    }
  }

  private func answer(to number: Int, _ xml: inout XMLWriter) {
    let question = catalogue.questions[number]
    let answer = index.answerOfQuestion[number].map { dossier.answers[$0] }
    xml.tag(
      "antwoord",
      [
        "vraag": question.id, "fase": catalogue.phases[question.phase].id,
        "type": question.type.rawValue, "gevraagd": yesNo(assessment.isAsked[number]),
        "waarde": answer.flatMap { $0.value == nil ? nil : $0.written },
        "weet-ik-niet": answer.flatMap { $0.value == nil ? "ja" : nil },
        "door": answer?.by, "op": answer?.on?.description,
      ]
    ) {
      $0.text("tekst", question.text)
      $0.text("in-woorden", words(ofAnswerTo: number))
      guard let answer else { return }
      $0.own("opmerking", answer.remark)
      for link in answer.evidence {
        $0.tag("bewijs", place(of: link)) { $0.own("citaat", link.quote) }
      }
    }
  }

  /// Where a passage stands.
  func place(of link: EvidenceLink) -> KeyValuePairs<StaticString, String?> {
    [
      "bijlage": dossier.attachments[link.attachment].id, "pagina": link.page.map { String($0) },
      "alinea": link.paragraph.map { String($0) },
    ]
  }
}

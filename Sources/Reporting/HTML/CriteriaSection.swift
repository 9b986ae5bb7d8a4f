import Assessment
import Catalogue
import Dossiers
import Messages
import Rules

extension Page {
  private typealias Words = ReportTexts.Criterion

  /// Every criterion, grouped by phase.
  func criteriaSection(_ html: inout HTMLWriter) {
    let phases = catalogue.phases.indices.filter { !index.criteriaByPhase[$0].isEmpty }
    section(.criteria, ReportTexts.criteriaHeading, &html) {
      $0.element(.nav, .class("y"), .label(words(ReportTexts.phases))) {
        $0.element(.ul) {
          for phase in phases {
            $0.element(.li) {
              $0.element(
                .a, .href(.phase(catalogue.phases[phase].id)),
                text: words(catalogue.phases[phase].title))
            }
          }
        }
      }
      paragraph(Words.figuresMeaning, &$0)
      paragraph(Words.certaintyMeaning, &$0)
      for phase in phases {
        $0.element(
          .h3, .id(.phase(catalogue.phases[phase].id)),
          text: SoftHyphens.added(to: words(catalogue.phases[phase].title), language))
        for criterion in index.criteriaByPhase[phase] { article(on: criterion, &$0) }
      }
    }
  }

  private func article(on number: Int, _ html: inout HTMLWriter) {
    let criterion = catalogue.criteria[number]
    let outcome = assessment.criteria[number]
    html.element(.article, .id(.criterion(criterion.id)), .class("c " + style(outcome.outcome))) {
      $0.element(.h4) {
        $0.element(.span, text: criterion.id)
        $0.text(" " + words(criterion.title) + " ")
        badge(outcome.outcome, outcome.words, &$0)
      }
      $0.element(.p, .class("n"), text: words(criterion.norm))
      let sentences = report.explanations[number].sentences
      if !sentences.isEmpty {
        // The reason first, then the answers it rests on.
        $0.element(.p) { $0.foreign(words(sentences[0])) }
        if sentences.count > 1 {
          $0.element(.ul) {
            for sentence in sentences.dropFirst() {
              $0.element(.li) { $0.foreign(words(sentence)) }
            }
          }
        }
      }
      properties(of: criterion, outcome, &$0)
      // What the text says, then what to do about it.
      quotes(for: number, &$0)
      passages(of: number, &$0)
      if outcome.outcome != .met, outcome.outcome != .notApplicable { advice(criterion, &$0) }
      $0.element(.details) {
        $0.element(.summary, text: words(Words.chain(of: criterion.id)))
        chain(of: number, &$0)
      }
    }
  }

  private func properties(
    of criterion: Criterion, _ outcome: CriterionOutcome, _ html: inout HTMLWriter
  ) {
    var weightiness = words(criterion.weightiness.words)
    if criterion.isExtension { weightiness += ", " + words(Words.isExtension) }
    html.element(.p, .class("e")) {
      $0.text(words(Words.weightiness) + ": " + weightiness)
      $0.text(" · " + words(ReportTexts.Result.letter) + ": ")
      $0.text(criterion.norms.map(\.rawValue).joined(separator: ", "))
      if outcome.outcome == .partly || outcome.outcome == .notMet {
        let hours = Formats.hours(tenths: criterion.effortTenths)
        $0.text(" · " + words(Words.effort) + ": " + words(Words.effort(hours)))
      }
      if outcome.ground != .none {
        $0.text(" · " + words(Words.ground) + ": " + words(outcome.ground.words))
      }
    }
  }

  private func advice(_ criterion: Criterion, _ html: inout HTMLWriter) {
    html.element(.dl, .class("f")) {
      fact(Words.advice, criterion.advice, &$0)
      fact(Words.adviceSmall, criterion.adviceSmall, &$0)
      fact(Words.example, &$0) {
        $0.element(.span, .class("z"), text: "“" + words(criterion.evidence.exampleSentence) + "”")
      }
    }
  }

  /// The passages that were given with the answers this outcome uses.
  private func quotes(for number: Int, _ html: inout HTMLWriter) {
    let links = report.explanations[number].answers
      .compactMap(\.answer).flatMap { index.dossier.answers[$0].evidence }
      .filter { $0.quote != nil }
    for link in links {
      html.element(.blockquote) {
        $0.element(.p) { own(link.quote ?? "", &$0) }
        $0.element(.p, .class("e")) { place(of: link, &$0) }
      }
    }
  }

  /// The file of a passage, with the page and paragraph.
  func place(of link: EvidenceLink, _ html: inout HTMLWriter) {
    let (file, place) = index.place(of: link)
    own(file, &html)
    let words = words(place)
    if !words.isEmpty { html.text(", " + words) }
  }
}

import Assessment
import Catalogue
import Dossiers
import Messages
import Rules

extension Page {
  private typealias Words = ReportTexts.Tables

  // MARK: All norm sets

  /// Every set that was used, with its status and its score.
  func otherSetsSection(_ html: inout HTMLWriter) {
    let columns = [
      Words.code, Words.title, ReportTexts.Result.result, ReportTexts.Result.score,
      ReportTexts.Result.known,
    ]
    section(.otherSets, ReportTexts.otherSetsHeading, &html) {
      table("s", caption: Words.setsCaption, columns: columns, &$0) {
        for result in assessment.normSets.indices { row(forSet: result, &$0) }
      }
      remarks(&$0)
    }
  }

  private func row(forSet result: Int, _ html: inout HTMLWriter) {
    let set = index.normSet(result)
    html.element(.tr) {
      $0.element(.th, .row, .id(.normSet(set.id)), text: set.id)
      $0.element(.td) {
        $0.text(words(set.title))
        status(set, &$0)
      }
      $0.element(.td, text: words(set.result.heading))
      $0.element(.td, .class("d"), text: words(index.scoreCell(of: result)))
      $0.element(
        .td, text: words(assessment.normSets[result].score.knownCell))
    }
  }

  private func remarks(_ html: inout HTMLWriter) {
    let sets = assessment.normSets.indices.map { index.normSet($0) }.filter { !$0.remarks.isEmpty }
    guard !sets.isEmpty else { return }
    html.element(.h3, text: words(Words.remarksHeading))
    html.element(.dl, .class("f")) {
      for set in sets {
        fact(Text(same: set.id), &$0) { cell in
          cell.element(.ul) {
            for remark in set.remarks { $0.element(.li, text: words(remark)) }
          }
        }
      }
    }
  }

  // MARK: All answers

  /// The answers to the questions that were asked, a table for each phase.
  func answersSection(_ html: inout HTMLWriter) {
    section(.answers, ReportTexts.answersHeading, &html) {
      for phase in catalogue.phases.indices {
        let questions = catalogue.questions.indices.filter {
          catalogue.questions[$0].phase == phase && isListed($0)
        }
        if !questions.isEmpty { answers(to: questions, phase: phase, &$0) }
      }
      let hidden = catalogue.questions.indices.count { !isListed($0) }
      if hidden > 0 { paragraph(Words.notAsked(hidden), &$0) }
    }
  }

  /// Whether a question has a row: it was asked, answered, or an outcome points to it.
  private func isListed(_ question: Int) -> Bool {
    assessment.isAsked[question] != .no || index.answerOfQuestion[question] != nil
      || index.linkedQuestions.contains(question)
  }

  private func answers(to questions: [Int], phase: Int, _ html: inout HTMLWriter) {
    let columns = [Words.question, Words.answer, Words.who, Words.remark]
    let phase = catalogue.phases[phase]
    table(
      "a-" + phase.id, caption: Words.answersCaption(phase.title), columns: columns, &html
    ) {
      for question in questions { row(forQuestion: question, &$0) }
    }
  }

  private func row(forQuestion question: Int, _ html: inout HTMLWriter) {
    let answer = index.answer(to: question)
    html.element(.tr, .id(.answer(question))) {
      $0.element(.th, .row, text: words(catalogue.questions[question].text))
      $0.element(.td) {
        let chosen = answer.map(index.options) ?? []
        if chosen.count > 1 {
          $0.element(.ul) {
            for option in chosen { $0.element(.li, text: words(option)) }
          }
        } else {
          self.answer(to: question, &$0)
        }
      }
      $0.element(.td) { origin(of: answer, &$0) }
      $0.element(.td) { support(of: answer, &$0) }
    }
  }

  private func origin(of answer: Answer?, _ html: inout HTMLWriter) {
    guard let answer else { return }
    if let by = answer.by { own(by, &html) }
    if answer.by != nil, answer.on != nil { html.text(", ") }
    if let on = answer.on { html.text(words(Formats.date(on))) }
  }

  private func support(of answer: Answer?, _ html: inout HTMLWriter) {
    guard let answer else { return }
    if let remark = answer.remark { own(remark, &html) }
    for (position, link) in answer.evidence.enumerated() {
      if position > 0 || answer.remark != nil { html.empty(.br) }
      place(of: link, &html)
    }
  }

  // MARK: All sources

  /// The sources that may be cited, with their address.
  func sourcesSection(_ html: inout HTMLWriter) {
    let columns = [Words.number, Words.source, Words.certainty]
    section(.sources, ReportTexts.sourcesHeading, &html) {
      if !index.sources.isEmpty {
        table("q", caption: Words.sourcesCaption, columns: columns, &$0) {
          for (position, source) in index.sources.enumerated() {
            row(for: source, number: position + 1, &$0)
          }
        }
      }
      if index.recalledSourceCount > 0 { paragraph(Words.recalled(index.recalledSourceCount), &$0) }
    }
  }

  private func row(
    for source: ReportIndex.ListedSource, number: Int, _ html: inout HTMLWriter
  ) {
    html.element(.tr, .id(.source(number))) {
      $0.element(.td, text: String(number))
      // On paper the style adds the address behind the title.
      $0.element(.th, .row) {
        if let address = source.address {
          $0.element(.a, .address(address), text: words(source.title))
        } else {
          $0.text(words(source.title))
          if let reference = source.reference { $0.text(", " + reference) }
        }
      }
      $0.element(.td, text: words(source.certainty.words))
    }
  }
}

internal import Catalogue
internal import Messages
internal import Rules

extension DossierBuilder {
  /// The answers that can be used, in the order of the file.
  mutating func answers(_ form: DossierForm) -> [Answer] {
    var answers: [Answer] = []
    var lines: [Int: Int] = [:]
    let ids = Dictionary(
      form.attachments.enumerated().map { ($1.id.text, $0) }, uniquingKeysWith: { a, _ in a })
    for item in form.answers {
      let id = item.question.text
      guard let index = catalogue.question(id) else {
        let closest = Messages.closest(to: id, among: catalogue.questions.map(\.id))
        report(
          "unknown-question", item.question.position, DossierMessages.unknownQuestion(id),
          closest.map(DossierMessages.didYouMean) ?? DossierMessages.listQuestions)
        continue
      }
      if let line = lines[index] {
        report(
          "duplicate", item.position,
          DossierMessages.twoAnswers(id, lines: (line, item.position.line)),
          DossierMessages.removeDouble)
        continue
      }
      lines[index] = item.position.line
      let evidence = item.evidence.compactMap { self.evidence($0, ids) }
      let on = item.on.flatMap { date($0, mayBeFuture: false) }
      checkFilled(item.remark, "opmerking")
      checkFilled(item.by, "door")
      guard let value = value(of: item, catalogue.questions[index]) else { continue }
      answers.append(
        Answer(
          question: index, value: value.slot, written: value.written, by: item.by?.text, on: on,
          remark: item.remark?.text, evidence: evidence, position: item.position))
    }
    return answers
  }

  private mutating func value(
    of item: DossierForm.Answer, _ question: Question
  ) -> (slot: Slot?, written: String)? {
    switch (item.value, item.dontKnow) {
    case (nil, nil):
      report(
        "missing-answer", item.position, DossierMessages.missingAnswer(question.id),
        DossierMessages.removeOrDontKnow)
      return nil
    case (.some, .some(let dontKnow)):
      report(
        "contradiction", dontKnow.position, DossierMessages.answerAndDontKnow(question.id),
        DossierMessages.keepOne)
      return nil
    case (nil, .some(let dontKnow)):
      guard dontKnow.text == "ja" else {
        report(
          "unknown-answer", dontKnow.position, DossierMessages.dontKnowValue(dontKnow.text),
          DossierMessages.writeYes)
        return nil
      }
      return (nil, "")
    case (.some(let value), nil):
      guard let slot = slot(value, question) else { return nil }
      return (slot, value.text)
    }
  }

  private mutating func slot(_ field: Field, _ question: Question) -> Slot? {
    do {
      let slot = try question.read(field.text)
      if case .date(let day) = slot, let date = CalendarDate(dayNumber: day) {
        checkAge(of: date, field, question)
      }
      return slot
    } catch {
      report(error, field, question)
      return nil
    }
  }

  private mutating func checkAge(of date: CalendarDate, _ field: Field, _ question: Question) {
    if !question.allowsFuture, date > referenceDate {
      report(
        "date-future", field.position,
        DossierMessages.futureDate(field.text, reference: referenceDate.description),
        DossierMessages.correctDay)
    } else if let old = referenceDate.adding(months: -120), date < old {
      warn(
        "date-old", field.position, DossierMessages.oldDate(field.text),
        DossierMessages.stillRight)
    }
  }

  private mutating func report(
    _ problem: AnswerProblem, _ field: Field, _ question: Question
  ) {
    let position = field.position
    switch problem {
    case .empty:
      report(
        "missing-answer", position, DossierMessages.missingAnswer(question.id),
        DossierMessages.removeOrDontKnow)
    case .notAnOption(let value, let suggestion):
      let options = question.type == .yesNo ? ["ja", "nee"] : question.options.map(\.id)
      report(
        "unknown-answer", position, DossierMessages.unknownAnswer(value, question: question.id),
        suggestion.map(DossierMessages.didYouMean) ?? DossierMessages.choose(options))
    case .optionTwice(let option):
      report(
        "duplicate", position, DossierMessages.optionTwice(option, question: question.id),
        DossierMessages.removeDouble)
    case .notANumber:
      report(
        "type", position, DossierMessages.notANumber(field.text, question: question.id),
        DossierMessages.writeDigits)
    case .notWhole:
      report(
        "type", position, DossierMessages.notWhole(field.text, question: question.id),
        DossierMessages.writeDigits)
    case .outOfRange: reportRange(field, question)
    case .notADate:
      report("date", position, DossierMessages.notADate(field.text), DossierMessages.writeDate)
    case .noSuchDay:
      report("date", position, DossierMessages.noSuchDay(field.text), DossierMessages.checkDay)
    }
  }

  private mutating func reportRange(_ field: Field, _ question: Question) {
    if question.type == .percentage {
      report(
        "range", field.position, DossierMessages.percentage(field.text, question: question.id),
        DossierMessages.range(low: "0", high: "100"))
      return
    }
    let hint: Text?
    switch (question.minimum, question.maximum) {
    case (let low?, let high?):
      hint = DossierMessages.range(low: low.description, high: high.description)
    case (let low?, nil): hint = DossierMessages.rangeFrom(low: low.description)
    case (nil, let high?): hint = DossierMessages.rangeTo(high: high.description)
    case (nil, nil): hint = nil
    }
    report(
      "range", field.position, DossierMessages.outOfRange(field.text, question: question.id), hint)
  }

  private mutating func evidence(
    _ item: DossierForm.Evidence, _ ids: [String: Int]
  ) -> EvidenceLink? {
    let page = item.page.flatMap { number($0) }
    let paragraph = item.paragraph.flatMap { number($0) }
    checkFilled(item.quote, "citaat")
    guard let attachment = ids[item.attachment.text] else {
      report(
        "dangling-ref", item.attachment.position,
        DossierMessages.unknownAttachment(item.attachment.text), DossierMessages.addAttachment)
      return nil
    }
    return EvidenceLink(
      attachment: attachment, page: page, paragraph: paragraph, quote: item.quote?.text,
      position: item.position)
  }

  private mutating func number(_ field: Field) -> Int? {
    if let number = Int(field.text), number >= 1, number <= 1_000_000 { return number }
    report("type", field.position, DossierMessages.positive(field.text))
    return nil
  }

  /// Conditions that need all answers: what is asked, and what contradicts.
  mutating func checkTogether(_ dossier: Dossier) {
    let machine = Machine(catalogue.program)
    var slots = catalogue.emptySlots(referenceDate: referenceDate)
    for answer in dossier.answers {
      if let value = answer.value { slots[answer.question] = value }
    }
    for answer in dossier.answers {
      guard let condition = catalogue.questions[answer.question].shownIf,
        machine.truth(of: condition.entry, slots: slots) == .no
      else { continue }
      report(
        "condition", answer.position,
        DossierMessages.notAsked(catalogue.questions[answer.question].id),
        DossierMessages.removeAnswer)
    }
    for contradiction in catalogue.contradictions
    where machine.truth(of: contradiction.condition.entry, slots: slots) == .yes {
      let involved = dossier.answers.filter {
        contradiction.condition.slots.contains($0.question)
      }
      // At the last of them in the file: there the reader sees that it does not fit.
      let position = involved.map(\.position).max() ?? .start
      switch contradiction.consequence {
      case .refuse:
        report(
          "contradiction", position, contradiction.explanation, DossierMessages.correctAnswers)
      case .show:
        warn("contradiction", position, contradiction.explanation, DossierMessages.correctAnswers)
      }
    }
  }
}

import Assessment
import Catalogue
import Documents
import Messages
import Signals

extension Page {
  private typealias Words = EvidenceTexts

  /// What the employer's documents say: the map of criteria and passages, both ways.
  func documentSection(_ html: inout HTMLWriter) {
    guard let reading = report.reading else { return }
    section(.documents, Words.heading, &html) {
      if !reading.documents.isEmpty {
        paragraph(reading.evidence.isAlone ? Words.alone : Words.introduction, &$0)
        let found = reading.evidence.criteria.count { $0.found != .notFound }
        paragraph(
          [Words.coverage(found: found, of: catalogue.criteria.count), Words.normal], &$0)
        documents(reading.documents, &$0)
        remarks(reading, &$0)
        map(reading.evidence, &$0)
        for document in reading.documents { roles(of: document, &$0) }
        for document in reading.documents { contradictions(in: document, &$0) }
        for document in reading.documents { vague(document, &$0) }
        for (number, document) in reading.documents.enumerated() {
          readingLevels(of: document, number, &$0)
        }
        for document in reading.documents { idlePassages(of: document, &$0) }
      }
      vacancies(reading.vacancies, &$0)
      comparison(reading, &$0)
    }
  }

  private func documents(_ documents: [ReadDocument], _ html: inout HTMLWriter) {
    let columns = [
      ReportTexts.Scope.file, Words.what, Words.version, Words.pages, Words.paragraphs, Words.idle,
    ]
    table("d", caption: Words.documentsCaption, columns: columns, &html) {
      for document in documents {
        $0.element(.tr) {
          $0.element(.th, .row) { own(document.file, &$0) }
          let nature = document.evidence.nature
          $0.element(.td, text: words(nature.name))
          $0.element(.td, text: words(nature.versionDate.map(Formats.date) ?? Words.noVersion))
          $0.element(.td, .class("d"), text: document.text.metadata.pages.map(String.init) ?? "–")
          $0.element(.td, .class("d"), text: "\(document.text.passages.count)")
          $0.element(.td, .class("d"), text: "\(document.idlePassages.count)")
        }
      }
    }
  }

  /// What is odd about the documents as a whole.
  private func remarks(_ reading: DocumentReading, _ html: inout HTMLWriter) {
    for remark in reading.remarks {
      html.element(.p, .class("s")) { $0.foreign(words(remark)) }
    }
  }

  private func contradictions(in document: ReadDocument, _ html: inout HTMLWriter) {
    let found = document.evidence.contradictions
    guard !found.isEmpty else { return }
    html.element(.h3, text: words(Words.contradictionsHeading))
    html.element(.ul, .class("w")) {
      for contradiction in found {
        $0.element(.li) {
          $0.element(.strong, text: words(contradiction.name.asSentence))
          for passage in [contradiction.first, contradiction.second] {
            quote(passage, of: document, &$0)
          }
        }
      }
    }
  }

  /// Who has which task, each with the sentence that says so.
  private func roles(of document: ReadDocument, _ html: inout HTMLWriter) {
    let nature = document.evidence.nature
    guard nature.kind == .procedure else { return }
    html.element(.h3, text: words(RoleTexts.heading))
    for role in nature.roles {
      html.element(.p, .class("s")) {
        $0.element(.strong, text: words(role.task.words))
      }
      quote(role.passage, of: document, &html)
    }
    if !nature.roles.contains(where: { $0.task == .decides }) {
      paragraph(RoleTexts.notNamed, &html)
    }
  }

  /// How hard each chapter is to read.
  private func readingLevels(
    of document: ReadDocument, _ number: Int, _ html: inout HTMLWriter
  ) {
    typealias Texts = ReadingLevelTexts
    let levels = document.evidence.readingLevels
    guard !levels.isEmpty else { return }
    html.element(.details) {
      $0.element(.summary) {
        $0.text(words(Texts.heading) + ": ")
        own(document.file, &$0)
      }
      paragraph(Texts.introduction, &$0)
      let columns = [
        Texts.chapter, Texts.wordsPerSentence, Texts.longWords, Texts.lix, Texts.level,
      ]
      table("l\(number + 1)", caption: Texts.heading, columns: columns, &$0) {
        for level in levels {
          $0.element(.tr) {
            $0.element(.th, .row) {
              if let chapter = level.chapter {
                own(chapter, &$0)
              } else {
                $0.text(words(Texts.beginning))
              }
            }
            $0.element(.td, .class("d"), text: "\(level.wordsPerSentence)")
            $0.element(.td, .class("d"), text: words(Texts.percent(level.longPercentage)))
            $0.element(.td, .class("d"), text: "\(level.lix)")
            $0.element(.td, text: words(level.difficulty.words))
          }
        }
      }
    }
  }

  func quote(
    _ passage: EvidencePassage, of document: ReadDocument, _ html: inout HTMLWriter
  ) {
    html.element(.blockquote) {
      $0.element(.p) { own(passage.quote, &$0) }
      $0.element(.p, .class("e")) {
        own(document.file, &$0)
        $0.text(", " + words(passage.place))
      }
    }
  }

  /// Promises that bind nobody, each with a firmer wording.
  private func vague(_ document: ReadDocument, _ html: inout HTMLWriter) {
    let promises = document.evidence.promises
    guard !promises.isEmpty else { return }
    html.element(.h3, text: words(Words.vagueHeading))
    paragraph(Words.vagueIntroduction, &html)
    html.element(.ul, .class("w")) {
      for promise in promises.prefix(Self.mostVague) {
        $0.element(.li) {
          own("“\(promise.passage.quote)”", &$0)
          $0.text(" (" + words(promise.passage.place) + ")")
          $0.empty(.br)
          $0.text(words(Words.firmer(promise.firmer)))
        }
      }
      if promises.count > Self.mostVague {
        $0.element(.li, text: words(Words.more(promises.count - Self.mostVague)))
      }
    }
  }

  /// More would not be read.
  private static let mostVague = 20

  /// Every criterion the text says something about.
  private func map(_ evidence: Evidence, _ html: inout HTMLWriter) {
    html.element(.h3, text: words(Words.mapHeading))
    for found in [EvidenceFound.conflicting, .contradicted, .partly, .found] {
      let criteria = evidence.criteria.indices.filter { evidence.criteria[$0].found == found }
      guard !criteria.isEmpty else { continue }
      html.element(.p) {
        $0.element(.strong, text: words(found.words.asSentence))
        for (position, criterion) in criteria.enumerated() {
          let id = catalogue.criteria[criterion].id
          $0.text(position == 0 ? " " : ", ")
          $0.element(.a, .href(.criterion(id)), text: id)
        }
      }
    }
  }

  /// The paragraphs that serve no criterion, each with its first words.
  private func idlePassages(of document: ReadDocument, _ html: inout HTMLWriter) {
    let idle = document.idlePassages
    guard !idle.isEmpty else { return }
    html.element(.details) {
      $0.element(.summary) {
        $0.text(words(Words.idleHeading) + ": ")
        own(document.file, &$0)
      }
      $0.element(.ul) {
        for number in idle.prefix(Self.mostIdle) {
          $0.element(.li) {
            $0.text(words(ReportTexts.Criterion.paragraph(number)) + ": ")
            own(Self.beginning(of: document.shown(number)), &$0)
          }
        }
        if idle.count > Self.mostIdle {
          $0.element(.li, text: words(Words.more(idle.count - Self.mostIdle)))
        }
      }
    }
  }

  /// A page has room for so many of them.
  private static let mostIdle = 100

  private static func beginning(of text: String) -> String {
    let most = 80
    guard text.count > most else { return text }
    return String(text.prefix(most)) + "…"
  }

  // MARK: By a criterion

  /// The passages that were found for a criterion, literally.
  func passages(of number: Int, _ html: inout HTMLWriter) {
    guard let evidence = assessment.evidence?.criteria[number] else { return }
    for passage in evidence.passages {
      html.element(.blockquote) {
        if let context = passage.passage.context {
          $0.element(.p, .class("e")) { own(context, &$0) }
        }
        $0.element(.p) { own(passage.passage.quote, &$0) }
        $0.element(.p, .class("e")) {
          let (file, place) = index.place(of: passage)
          own(file, &$0)
          $0.text(", " + words(place))
          if let remark = passage.passage.polarity.remark {
            $0.text(" – ")
            $0.element(.strong, text: words(remark))
          }
        }
      }
    }
    if evidence.found == .partly, evidence.isIncomplete {
      paragraph(Words.alsoSay(catalogue.criteria[number].evidence.quality), &html)
    }
  }

  /// Criteria about which an answer and the text, or two passages, disagree.
  func disputed(_ html: inout HTMLWriter) {
    for criterion in assessment.disputed {
      html.element(.li) {
        link(to: criterion, &$0)
        if let reason = report.explanations[criterion].sentences.first {
          $0.text(": " + words(reason))
        }
      }
    }
  }
}

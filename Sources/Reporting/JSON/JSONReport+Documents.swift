import Assessment
import Catalogue
import Documents
import Messages
import Signals

extension JSONReport {
  /// What the first document that was read is; null when none was.
  static func document(_ document: ReadDocument?, _ json: inout JSONWriter) {
    guard let document else { return json.null("document") }
    json.object("document") { nature(document, &$0) }
  }

  private static func nature(_ document: ReadDocument, _ json: inout JSONWriter) {
    let nature = document.evidence.nature
    json.member("kind", nature.kind.rawValue)
    json.member("what", nature.what)
    json.member("version_date", nature.versionDate)
  }

  /// What was found in documents and vacancies beside the criteria.
  static func reading(_ index: ReportIndex, _ json: inout JSONWriter) {
    let reading = index.report.reading
    let documents = reading?.documents ?? []
    json.array("documents") {
      for document in documents {
        $0.object {
          $0.member("file", document.file)
          nature(document, &$0)
          $0.member("format", document.text.format.rawValue)
          $0.member("pages", document.text.metadata.pages)
          $0.member("paragraphs", document.text.passages.count)
          $0.array("roles") {
            for role in document.evidence.nature.roles {
              $0.object {
                $0.member("task", role.task.rawValue)
                place(role.passage, &$0)
              }
            }
          }
          $0.array("reading_levels") {
            for level in document.evidence.readingLevels {
              $0.object {
                $0.member("chapter", level.chapter)
                $0.member("sentences", level.sentences)
                $0.member("words", level.words)
                $0.member("long_words", level.longWords)
                $0.member("lix", level.lix)
                $0.member("level", level.difficulty.rawValue)
              }
            }
          }
          $0.array("idle_paragraphs") { for number in document.idlePassages { $0.value(number) } }
        }
      }
    }
    json.array("vague") {
      for promise in documents.flatMap(\.evidence.promises) {
        $0.object {
          place(promise.passage, &$0)
          $0.member("rule", promise.id)
          $0.member("firmer", promise.firmer)
        }
      }
    }
    json.array("text_contradictions") {
      for contradiction in documents.flatMap(\.evidence.contradictions) {
        $0.object {
          $0.member("id", contradiction.id)
          $0.member("about", contradiction.name)
          $0.object("first") { place(contradiction.first, &$0) }
          $0.object("second") { place(contradiction.second, &$0) }
        }
      }
    }
    json.array("disputed") {
      for criterion in index.assessment.disputed {
        $0.value(index.catalogue.criteria[criterion].id)
      }
    }
    json.array("comparison") {
      for vacancy in reading?.vacancies ?? [] {
        for remark in vacancy.comparison?.remarks ?? [] {
          $0.object {
            $0.member("vacancy", vacancy.file)
            $0.member("about", remark.id)
            $0.member("sort", remark.sort.rawValue)
            $0.member("lack", remark.lack.rawValue)
            $0.member("text", remark.text)
            $0.member("file", remark.procedure.map { documents[$0].file } ?? vacancy.file)
            place(remark.passage, &$0)
          }
        }
      }
    }
    json.array("vacancies") { VacancyReport.members(reading?.vacancies ?? [], &$0) }
  }

  private static func place(_ passage: EvidencePassage, _ json: inout JSONWriter) {
    json.member("quote", passage.quote)
    json.member("start", passage.start)
    json.member("end", passage.end)
    json.member("page", passage.page)
    json.member("paragraph", passage.passage)
  }
}

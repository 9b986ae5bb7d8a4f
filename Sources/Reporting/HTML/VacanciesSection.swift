import Assessment
import Messages
import Signals

extension Page {
  /// The points of attention of each vacancy.
  func vacancies(_ vacancies: [ReadVacancy], _ html: inout HTMLWriter) {
    guard !vacancies.isEmpty else { return }
    html.element(.h3, text: words(EvidenceTexts.vacanciesHeading))
    paragraph(VacancyTexts.introduction, &html)
    html.element(.ul, .class("w")) {
      for vacancy in vacancies {
        $0.element(.li) {
          $0.element(.strong) { own(vacancy.file, &$0) }
          $0.text(": " + words(EvidenceTexts.points(vacancy.signals.count)))
          guard !vacancy.signals.isEmpty else { return }
          $0.element(.ul) {
            for signal in vacancy.signals {
              $0.element(.li) {
                own("“\(signal.quote)”", &$0)
                $0.text(" – " + words(signal.kind) + ". " + words(signal.advice.text))
              }
            }
          }
        }
      }
    }
  }

  /// What differs between the vacancies and the procedure.
  func comparison(_ reading: DocumentReading, _ html: inout HTMLWriter) {
    guard reading.vacancies.contains(where: { $0.comparison != nil }) else { return }
    html.element(.h3, text: words(ComparisonTexts.heading))
    paragraph(ComparisonTexts.introduction, &html)
    if reading.vacancies.contains(where: { $0.comparison?.hasDemands == false }) {
      paragraph(ComparisonTexts.noDemands, &html)
    }
    html.element(.ul, .class("w")) {
      for vacancy in reading.vacancies {
        guard let comparison = vacancy.comparison else { continue }
        $0.element(.li) {
          $0.element(.strong) { own(vacancy.file, &$0) }
          if comparison.remarks.isEmpty {
            $0.text(": " + words(ComparisonTexts.noDifference))
            return
          }
          $0.element(.ul) {
            for remark in comparison.remarks { self.remark(remark, vacancy, reading, &$0) }
          }
        }
      }
    }
  }

  private func remark(
    _ remark: ComparisonRemark, _ vacancy: ReadVacancy, _ reading: DocumentReading,
    _ html: inout HTMLWriter
  ) {
    html.element(.li) {
      $0.text(words(remark.text) + " ")
      own("“\(remark.passage.quote)”", &$0)
      $0.text(" (")
      own(remark.procedure.map { reading.documents[$0].file } ?? vacancy.file, &$0)
      $0.text(", " + words(remark.passage.place) + ")")
    }
  }
}

public import Assessment
import Documents
public import Messages
import Signals

/// Writes what was found in vacancies as one page: the texts with marks, and advice by each mark.
public struct VacancyPage {
  private let vacancies: [ReadVacancy]
  private let language: Language

  /// The page as UTF-8. It needs nothing outside itself and works without script.
  ///
  /// - Parameters:
  ///   - vacancies: what was read, in the order wanted.
  ///   - language: the language of the words; the vacancies stay as they are.
  /// - Returns: the bytes of the page.
  public static func bytes(_ vacancies: [ReadVacancy], language: Language) -> [UInt8] {
    let page = VacancyPage(vacancies: vacancies, language: language)
    var html = HTMLWriter()
    page.write(&html)
    return html.bytes
  }

  private func words(_ text: Text) -> String { text[language] }

  private func write(_ html: inout HTMLWriter) {
    html.doctype()
    html.element(.html, .lang(language.rawValue)) {
      head(&$0)
      $0.element(.body) {
        $0.element(.a, .class("skip"), .href(.content), text: words(ReportTexts.skip))
        $0.element(.header) {
          $0.element(.h1, text: words(VacancyTexts.heading))
          let count = vacancies.reduce(0) { $0 + $1.signals.count }
          $0.element(
            .p, .class("who"),
            text: words(VacancyTexts.summary(vacancies: vacancies.count, signals: count)))
          $0.element(.p, text: words(VacancyTexts.introduction))
          $0.element(.p, text: words(VacancyTexts.limits))
        }
        if vacancies.count > 1 { contents(&$0) }
        $0.element(.main, .id(.content)) {
          for number in vacancies.indices { vacancy(number, &$0) }
        }
      }
    }
  }

  private func head(_ html: inout HTMLWriter) {
    html.element(.head) {
      $0.empty(.meta, Attribute("charset", "utf-8"))
      $0.empty(
        .meta, Attribute("http-equiv", "Content-Security-Policy"),
        Attribute("content", Stylesheet.policy(for: [Stylesheet.text])))
      $0.empty(
        .meta, Attribute("name", "viewport"),
        Attribute("content", "width=device-width, initial-scale=1"))
      $0.empty(.meta, Attribute("name", "color-scheme"), Attribute("content", "light dark"))
      $0.empty(.meta, Attribute("name", "referrer"), Attribute("content", "no-referrer"))
      $0.element(.title, text: words(VacancyTexts.heading))
      $0.style(Stylesheet.text)
    }
  }

  private func contents(_ html: inout HTMLWriter) {
    html.element(.nav, .labelled(by: .contents)) {
      $0.element(.h2, .id(.contents), text: words(VacancyTexts.contents))
      $0.element(.ol) {
        for (number, vacancy) in vacancies.enumerated() {
          $0.element(.li) {
            $0.element(.a, .href(.vacancy(number))) { $0.foreign(vacancy.file) }
            $0.text(" (\(vacancy.signals.count))")
          }
        }
      }
    }
  }

  private func vacancy(_ number: Int, _ html: inout HTMLWriter) {
    let vacancy = vacancies[number]
    html.element(.section, .id(.vacancy(number))) {
      $0.element(.h2) { $0.foreign(vacancy.file) }
      $0.element(.h3, text: words(VacancyTexts.signals))
      if vacancy.signals.isEmpty {
        $0.element(.p, text: words(VacancyTexts.nothingFound))
      } else {
        $0.element(.ol, .class("w")) {
          for index in vacancy.signals.indices { signal(index, number, &$0) }
        }
      }
      $0.element(.h3, text: words(VacancyTexts.text))
      for passage in vacancy.document.passages { self.passage(passage, number, &$0) }
    }
  }

  private func signal(_ index: Int, _ number: Int, _ html: inout HTMLWriter) {
    let signal = vacancies[number].signals[index]
    let mark = Self.marks(vacancies[number].signals)[index]
    html.element(.li, .id(.signal(vacancy: number, index))) {
      $0.element(.a, .href(.mark(vacancy: number, mark))) { $0.foreign("“\(signal.quote)”") }
      $0.text(" – " + words(signal.kind))
      $0.element(.p, text: words(signal.advice.text))
      for source in signal.citableSources {
        $0.element(.p, .class("e"), text: words(VacancyTexts.source(source.title)))
      }
    }
  }

  // MARK: The text with marks

  private func passage(_ passage: Passage, _ number: Int, _ html: inout HTMLWriter) {
    let vacancy = vacancies[number]
    let text = Array(vacancy.document[passage].unicodeScalars)
    let marks = Self.marks(vacancy.signals)
    // A signal that runs on into the next passage is marked where it begins.
    let inside = vacancy.signals.indices.filter {
      marks[$0] == $0 && passage.range.contains(vacancy.signals[$0].start)
    }
    html.element(passage.isHeading ? .h4 : .p) {
      var at = 0
      for index in inside {
        let signal = vacancy.signals[index]
        let start = signal.start - passage.range.lowerBound
        let end = min(signal.end - passage.range.lowerBound, text.count)
        $0.foreign(Self.string(text[at..<start]))
        $0.element(.mark, .id(.mark(vacancy: number, index))) {
          $0.element(.span, .class("i"), text: words(VacancyTexts.markStart(index + 1)))
          $0.foreign(Self.string(text[start..<end]))
          $0.element(.span, .class("i"), text: words(VacancyTexts.markEnd))
        }
        at = end
      }
      $0.foreign(Self.string(text[at...]))
    }
  }

  /// For each signal the one whose mark shows it: itself, or the one before it that shares words
  /// with it, because marks do not overlap.
  private static func marks(_ signals: [VacancySignal]) -> [Int] {
    var marks: [Int] = []
    for (index, signal) in signals.enumerated() {
      if let last = marks.last, signals[last].end > signal.start {
        marks.append(last)
      } else {
        marks.append(index)
      }
    }
    return marks
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var string = String.UnicodeScalarView()
    string.append(contentsOf: scalars)
    return String(string)
  }
}

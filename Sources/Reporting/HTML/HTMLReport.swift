import Assessment
import Catalogue
import Dossiers
public import Messages

/// Writes a report as one HTML page that needs nothing outside itself.
public enum HTMLReport {
  /// The page in one language, UTF-8. The same report always gives the same bytes.
  public static func bytes(_ report: Report, language: Language) -> [UInt8] {
    let page = Page(index: ReportIndex(report), language: language)
    var html = HTMLWriter(capacity: 320_000)
    html.doctype()
    html.element(.html, .lang(language.rawValue)) {
      page.documentHead(&$0)
      $0.element(.body) {
        $0.element(
          .a, .class("skip"), .href(.content), text: page.words(ReportTexts.skip))
        $0.element(.svg, .class("i"), Attribute("aria-hidden", "true")) {
          $0.style(Stylesheet.unfolding)
        }
        page.masthead(&$0)
        page.contents(&$0)
        $0.element(.main, .id(.content)) {
          page.scopeSection(&$0)
          page.resultSection(&$0)
          page.contradictionSection(&$0)
          page.documentSection(&$0)
          page.lawSection(&$0)
          page.prioritySection(&$0)
          page.matrixSection(&$0)
          page.criteriaSection(&$0)
          page.otherSetsSection(&$0)
          page.answersSection(&$0)
          page.sourcesSection(&$0)
        }
        page.colophon(&$0)
      }
    }
    return html.bytes
  }
}

extension Page {
  /// The title, the style and the rule that nothing else may be loaded or run.
  func documentHead(_ html: inout HTMLWriter) {
    let running = Stylesheet.runningHead(words(ReportTexts.runningHead(report: index.reportName)))
    html.element(.head) {
      $0.empty(.meta, Attribute("charset", "utf-8"))
      $0.empty(
        .meta, Attribute("http-equiv", "Content-Security-Policy"),
        Attribute(
          "content", Stylesheet.policy(for: [Stylesheet.text, running, Stylesheet.unfolding])))
      $0.empty(
        .meta, Attribute("name", "viewport"),
        Attribute("content", "width=device-width, initial-scale=1"))
      $0.empty(.meta, Attribute("name", "color-scheme"), Attribute("content", "light dark"))
      $0.empty(.meta, Attribute("name", "referrer"), Attribute("content", "no-referrer"))
      $0.element(
        .title, text: words(ReportTexts.title(employer: index.dossier.employer.name)))
      $0.style(Stylesheet.text)
      $0.style(running)
    }
  }

  /// The heading of the page with the employer, the subject and the reference date.
  func masthead(_ html: inout HTMLWriter) {
    html.element(.header) {
      $0.element(.h1, text: words(ReportTexts.heading))
      $0.element(.p, .class("who")) { own(index.dossier.employer.name, &$0) }
      $0.element(.p) {
        $0.text(words(catalogue.title) + " · ")
        $0.text(
          words(ReportTexts.referenceDate(Formats.date(assessment.referenceDate))))
        $0.empty(.br)
        $0.text(words(ReportTexts.reportName) + " ")
        $0.element(.code) { $0.foreign(index.reportName) }
      }
    }
  }

  /// The list of the parts of the page.
  func contents(_ html: inout HTMLWriter) {
    html.element(.nav, .labelled(by: .contents)) {
      $0.element(.h2, .id(.contents), text: words(ReportTexts.contents))
      $0.element(.ol) {
        for section in Anchor.Section.allCases where has(section) {
          $0.element(.li) {
            $0.element(.a, .href(.section(section)), text: words(heading(of: section)))
          }
        }
      }
    }
  }

  private func has(_ section: Anchor.Section) -> Bool {
    switch section {
    case .contradictions: !assessment.contradictions.isEmpty || !assessment.disputed.isEmpty
    case .documents: report.reading != nil
    case .law: !index.results(of: .law).isEmpty
    case .matrix: index.overviewResult != nil
    default: true
    }
  }

  private func heading(of section: Anchor.Section) -> Text {
    switch section {
    case .scope: ReportTexts.scopeHeading
    case .result: ReportTexts.resultHeading
    case .contradictions: ReportTexts.contradictionHeading
    case .documents: EvidenceTexts.heading
    case .law: ReportTexts.lawHeading
    case .priorities: ReportTexts.priorityHeading
    case .matrix: ReportTexts.matrixHeading
    case .criteria: ReportTexts.criteriaHeading
    case .otherSets: ReportTexts.otherSetsHeading
    case .answers: ReportTexts.answersHeading
    case .sources: ReportTexts.sourcesHeading
    case .colophon: ReportTexts.colophonHeading
    }
  }
}

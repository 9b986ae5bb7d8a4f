import Assessment
import Catalogue
import Dossiers
import Messages
import Rules

/// What every section writes with: the words of one language and the parts that come back.
struct Page {
  let index: ReportIndex
  let language: Language

  var report: Report { index.report }
  var catalogue: Catalogue { index.catalogue }
  var assessment: Assessment { index.assessment }

  /// The words of a text in the language of the page.
  func words(_ text: Text) -> String { text[language] }

  /// The language of what the employer wrote, when it is not the language of the page.
  private var foreignLanguage: String? {
    let own = index.dossier.language ?? .nl
    return own == language ? nil : own.rawValue
  }

  // MARK: Parts of a page

  /// A section with its heading; the heading names the section.
  func section(
    _ anchor: Anchor.Section, _ heading: Text, _ html: inout HTMLWriter,
    content: (inout HTMLWriter) -> Void
  ) {
    html.element(.section, .id(.section(anchor))) {
      $0.element(.h2, text: words(heading))
      content(&$0)
    }
  }

  /// A text of the employer, set apart from ours.
  func own(_ text: String, _ html: inout HTMLWriter) {
    if let foreignLanguage {
      html.foreign(text, .lang(foreignLanguage))
    } else {
      html.foreign(text)
    }
  }

  /// A paragraph.
  func paragraph(_ text: Text, _ html: inout HTMLWriter) {
    html.element(.p, text: words(text))
  }

  /// A paragraph with sentences after each other.
  func paragraph(_ sentences: [Text], _ html: inout HTMLWriter) {
    html.element(.p, text: words(Formats.joined(sentences, separator: " ")))
  }

  /// A term with its description.
  func fact(_ term: Text, _ html: inout HTMLWriter, content: (inout HTMLWriter) -> Void) {
    html.element(.div) {
      $0.element(.dt, text: words(term))
      $0.element(.dd, content: content)
    }
  }

  /// A term with a text of our own.
  func fact(_ term: Text, _ text: Text, _ html: inout HTMLWriter) {
    fact(term, &html) { $0.text(words(text)) }
  }

  /// A table with a caption, in a region of its own that scrolls sideways when it must.
  func table(
    _ name: String, caption: Text, columns: [Text], class style: String = "",
    _ html: inout HTMLWriter,
    rows: (inout HTMLWriter) -> Void
  ) {
    let anchor = Anchor.caption(name)
    html.element(
      .div, .class("t"), Attribute("role", "region"), Attribute("tabindex", "0"),
      .labelled(by: anchor)
    ) {
      let caption = words(caption)
      let attributes: [Attribute] = style.isEmpty ? [] : [.class(style)]
      $0.element(.table, attributes) {
        $0.element(.caption, .id(anchor), text: caption)
        head(columns, &$0)
        $0.element(.tbody, content: rows)
      }
    }
  }

  /// The row with the names of the columns.
  func head(_ columns: [Text], _ html: inout HTMLWriter) {
    html.element(.thead) {
      $0.element(.tr) {
        for column in columns { $0.element(.th, .column, text: words(column)) }
      }
    }
  }

  // MARK: Outcomes

  /// The letter that gives an outcome its colour and its sign.
  func style(_ outcome: Outcome) -> String {
    switch outcome {
    case .met: "m"
    case .partly: "p"
    case .notMet: "x"
    case .unknown: "u"
    case .notApplicable: "z"
    }
  }

  /// An outcome as a sign and words.
  func badge(_ outcome: Outcome, _ text: Text, _ html: inout HTMLWriter) {
    html.element(.b, .class("o " + style(outcome)), text: words(text))
  }

  /// How many criteria have which outcome, each as a sign, a word and a number.
  func counts(_ counts: OutcomeCounts, _ html: inout HTMLWriter) {
    html.element(.ul, .class("k")) {
      for outcome in Outcome.allCases {
        let count = counts[outcome]
        $0.element(.li) {
          badge(outcome, outcome.words, &$0)
          $0.text(" \(count)")
        }
      }
    }
  }

  /// A link to a criterion with its code and title.
  func link(to criterion: Int, _ html: inout HTMLWriter) {
    let criterion = catalogue.criteria[criterion]
    html.element(
      .a, .href(.criterion(criterion.id)), text: criterion.id + " " + words(criterion.title))
  }

  // MARK: Norm sets and sources

  /// The legal status of a set: never left out where its result stands.
  func status(_ set: NormSet, _ html: inout HTMLWriter) {
    html.element(.p, .class("s")) {
      $0.element(.strong, text: words(set.statusSentence))
      $0.text(" " + words(set.statusText.asSentence))
    }
  }

  /// The sources of a norm: a link where there is an address, and how certain it is. A source that
  /// is only remembered is not named.
  func sources(_ sources: [Source], _ html: inout HTMLWriter) {
    let citable = sources.filter(\.isCitable)
    if citable.isEmpty { html.text(words(ReportTexts.Status.noCitation)) }
    for (position, source) in citable.enumerated() {
      if position > 0 { html.text("; ") }
      self.source(source, &html)
    }
  }

  /// One source: a link when it has an address, and how certain it is.
  func source(_ source: Source, _ html: inout HTMLWriter) {
    if let address = source.address {
      html.element(.a, .address(address), text: words(source.title))
    } else {
      html.text(words(source.title))
    }
    html.text(" (" + words(source.certainty.words) + ")")
  }
}

/// The words of the report, each in every language of the product.
///
/// Whole sentences only: numbers, dates and names come in as arguments, already in the form of
/// the language (`67,4` and `67.4`). The parts of the report each have a file of their own.
public enum ReportTexts {
  // MARK: The page

  /// The main heading.
  public static let heading = Text(
    nl: "Toets van de werkwijze", en: "Assessment of the recruitment procedure")

  /// The title of the page for an employer.
  public static func title(employer: String) -> Text {
    Text(
      nl: "\(employer) – toets van de werkwijze",
      en: "\(employer) – assessment of the recruitment procedure")
  }

  /// The link that jumps over the contents.
  public static let skip = Text(nl: "Naar de inhoud", en: "Skip to the content")

  /// The name of the list of contents.
  public static let contents = Text(nl: "In dit rapport", en: "In this report")

  /// The name of the list of phases.
  public static let phases = Text(nl: "Criteria per fase", en: "Criteria by phase")

  /// The running head on paper.
  public static func runningHead(report: String) -> Text {
    Text(nl: "Rapport \(report)", en: "Report \(report)")
  }

  /// The name of the report in its own text.
  public static let reportName = Text(nl: "Rapport", en: "Report")

  /// The reference date, in the line below the heading.
  public static func referenceDate(_ date: Text) -> Text {
    Text(nl: "Peildatum: \(date.nl)", en: "Reference date: \(date.en)")
  }

  // MARK: Headings of the parts

  /// What was tested.
  public static let scopeHeading = Text(nl: "Wat is getoetst", en: "What was tested")
  /// The result.
  public static let resultHeading = Text(nl: "De uitkomst", en: "The result")
  /// Contradictions.
  public static let contradictionHeading = Text(
    nl: "Wat niet samengaat", en: "What does not go together")
  /// Signals of the law in force.
  public static let lawHeading = Text(
    nl: "Signalen van geldend recht", en: "Signals of the law in force")
  /// What to do first.
  public static let priorityHeading = Text(nl: "Wat u het eerst doet", en: "What to do first")
  /// The matrix.
  public static let matrixHeading = Text(
    nl: "Overzicht per fase en norm", en: "Overview by phase and norm")
  /// The criteria.
  public static let criteriaHeading = Text(nl: "Alle criteria", en: "All criteria")
  /// The other norm sets.
  public static let otherSetsHeading = Text(
    nl: "Alle regels naast elkaar", en: "All rules compared")
  /// The answers.
  public static let answersHeading = Text(nl: "Alle antwoorden", en: "All answers")
  /// The sources.
  public static let sourcesHeading = Text(nl: "Alle bronnen", en: "All sources")
  /// The colophon.
  public static let colophonHeading = Text(
    nl: "Hoe dit rapport is gemaakt", en: "How this report was made")

  // MARK: Short words

  /// Nothing to show in a cell, read out as words.
  public static let nothing = Text(nl: "geen", en: "none")
  /// Yes.
  public static let yes = Text(nl: "ja", en: "yes")
  /// No.
  public static let no = Text(nl: "nee", en: "no")
  /// A truth that is not known.
  public static let notKnown = Text(nl: "onbekend", en: "unknown")
  /// The answer *weet ik niet*.
  public static let doNotKnow = Text(nl: "weet ik niet", en: "I do not know")
  /// A question without an answer.
  public static let notAnswered = Text(nl: "niet ingevuld", en: "not answered")
  /// A multiple choice answered without an option.
  public static let noneOfThese = Text(nl: "geen van deze", en: "none of these")

  /// A date in words; `month` from 1 to 12.
  public static func date(day: Int, month: Int, year: Int) -> Text {
    let name = monthName(month)
    return Text(nl: "\(day) \(name.nl) \(year)", en: "\(day) \(name.en) \(year)")
  }

  /// A month of a year; `month` from 1 to 12.
  public static func date(month: Int, year: Int) -> Text {
    let name = monthName(month)
    return Text(nl: "\(name.nl) \(year)", en: "\(name.en) \(year)")
  }

  private static func monthName(_ month: Int) -> Text {
    months.indices.contains(month - 1) ? months[month - 1] : Text(same: String(month))
  }

  private static let months = [
    Text(nl: "januari", en: "January"), Text(nl: "februari", en: "February"),
    Text(nl: "maart", en: "March"), Text(nl: "april", en: "April"),
    Text(nl: "mei", en: "May"), Text(nl: "juni", en: "June"),
    Text(nl: "juli", en: "July"), Text(nl: "augustus", en: "August"),
    Text(nl: "september", en: "September"), Text(nl: "oktober", en: "October"),
    Text(nl: "november", en: "November"), Text(nl: "december", en: "December"),
  ]

  /// So many hours of work; `count` is a number in the form of the language.
  public static func hours(_ count: Text, isOne: Bool) -> Text {
    Text(nl: "\(count.nl) uur", en: isOne ? "\(count.en) hour" : "\(count.en) hours")
  }
}

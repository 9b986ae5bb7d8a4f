import Assessment
import Messages
import Rules

/// A bar of the criteria that count, divided by outcome. The same numbers stand below it.
struct SummaryBar {
  let counts: OutcomeCounts
  let page: Page

  /// Writes the drawing: one rectangle an outcome, as wide as its share and as high as
  /// what is met.
  func write(_ html: inout HTMLWriter) {
    guard counts.counting > 0 else { return }
    let description = ReportTexts.Result.bar(
      met: counts.met, partly: counts.partly, notMet: counts.notMet, unknown: counts.unknown)
    html.element(
      .svg, .class("g"), Attribute("role", "img"),
      Attribute("viewBox", "0 0 \(counts.counting * Self.unit) 10"),
      Attribute("preserveAspectRatio", "none")
    ) {
      $0.element(.title, text: page.words(ReportTexts.Result.barTitle))
      $0.element(.desc, text: page.words(description))
      var left = 0
      for outcome in [Outcome.met, .partly, .notMet, .unknown] {
        let width = counts[outcome] * Self.unit
        guard width > 0 else { continue }
        let height = Self.height(outcome)
        $0.empty(
          .rect, .class(page.style(outcome)), Attribute("x", String(left)),
          Attribute("y", String(10 - height)), Attribute("width", String(width)),
          Attribute("height", String(height)))
        left += width
      }
    }
  }

  /// The more is met the higher the block: the drawing says the same without colour.
  private static func height(_ outcome: Outcome) -> Int {
    switch outcome {
    case .met: 10
    case .partly: 6
    case .notMet: 3
    case .unknown, .notApplicable: 0
    }
  }

  /// The width of one criterion in the drawing.
  private static let unit = 10
}

/// A bar from 0 to 100 with the certain part filled and the possible part outlined.
struct RangeBar {
  let score: PartScore
  let page: Page

  /// Writes the drawing. The figures stand in the row beside it.
  func write(_ html: inout HTMLWriter) {
    let low = Formats.points(score.lowest)
    let high = Formats.points(score.highest)
    html.element(
      .svg, .class("q"), Attribute("role", "img"), Attribute("viewBox", "0 0 100 10"),
      Attribute("preserveAspectRatio", "none")
    ) {
      $0.element(.title, text: page.words(ReportTexts.Result.rangeTitle(from: low, to: high)))
      $0.empty(.rect, .class("z"), Attribute("width", "100"), Attribute("height", "10"))
      $0.empty(
        .rect, .class("e"), Attribute("width", score.highest.decimal(places: 1)),
        Attribute("height", "10"))
      $0.empty(
        .rect, .class("m"), Attribute("width", score.lowest.decimal(places: 1)),
        Attribute("height", "10"))
    }
  }
}

public import Documents
internal import Messages

/// Finds wording in vacancies that may exclude people.
///
/// ```swift
/// for signal in VacancyChecker(data).check("Wij zoeken een jonge verkoopster.") {
///   show(signal.ground, signal.quote, signal.advice.text)
/// }
/// ```
public struct VacancyChecker: Sendable {
  private let data: VacancyData

  /// Makes a checker.
  public init(_ data: SignalData) {
    self.data = data.vacancies
  }

  init(_ data: VacancyData) {
    self.data = data
  }

  /// The signals in a plain text, in the order of the text.
  public func check(_ text: String) -> [VacancySignal] {
    let text = ScalarText(text)
    return check(text, passages: PlainPassages.find(in: text))
  }

  /// The signals in a document, in the order of its text.
  public func check(_ document: DocumentText) -> [VacancySignal] {
    check(
      ScalarText(document.text), passages: document.passages.map(\.range),
      headings: Set(document.passages.indices.filter { document.passages[$0].isHeading }))
  }

  private func check(
    _ text: ScalarText, passages: [Range<Int>], headings: Set<Int> = []
  ) -> [VacancySignal] {
    var search = VacancySearch(data, text, passages: passages, headings: headings)
    var told: Set<Told> = []
    var result: [VacancySignal] = []
    for hit in search.hits() {
      let rule = data.rules[hit.rule]
      let words = search.text.words[hit.words]
      guard let first = words.first, let last = words.last else { continue }
      let numbers = words.map(\.number)
      if rule.isOnce, !told.insert(Told(rule: hit.rule, words: numbers)).inserted { continue }
      let range = first.range.lowerBound..<last.range.upperBound
      result.append(
        VacancySignal(
          ground: rule.ground, level: rule.level, quote: text.string(range),
          start: range.lowerBound, end: range.upperBound, isJustified: hit.isJustified,
          advice: advice(rule, numbers, search.vocabulary, isJustified: hit.isJustified),
          rule: rule.id))
    }
    return result
  }

  private struct Told: Hashable {
    var rule: Int
    var words: [Int]
  }

  private func advice(
    _ rule: VacancyData.Rule, _ words: [Int], _ vocabulary: Vocabulary, isJustified: Bool
  ) -> VacancyAdvice {
    let finding = data.findings[rule.ground] ?? SignalMessages.possibleDistinction
    if isJustified {
      return VacancyAdvice(
        finding: finding, explanation: data.justified, alternative: nil,
        sources: rule.advice.sources)
    }
    var alternative = rule.advice.alternative
    if rule.ground == .sex {
      let matcher = PatternMatcher(vocabulary, words: words)
      let title = data.jobTitles.first { matcher.occurs(data.library.patterns[$0.pattern]) }
      if let title { alternative = title.neutral }
    }
    return VacancyAdvice(
      finding: finding, explanation: rule.advice.explanation, alternative: alternative,
      sources: rule.advice.sources)
  }
}

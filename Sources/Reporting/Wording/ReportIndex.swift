import Assessment
import Catalogue
import Dossiers
import Messages
import Rules

/// What the sections of a report look up again and again, found once.
struct ReportIndex {
  /// A criterion in one of the sets that were used.
  struct Use {
    /// Index in `Assessment.normSets`.
    var set: Int
    var result: NormResult
  }

  /// A source, listed once for all sets that name it.
  struct ListedSource: Hashable {
    var kind: Source.Kind
    var reference: String?
    var address: String?
    var certainty: Certainty
    var title: Text

    init(_ source: Source) {
      kind = source.kind
      reference = source.reference
      address = source.address
      certainty = source.certainty
      title = source.title
    }

    /// Titles differ nearly always; the rest need not be hashed.
    func hash(into hasher: inout Hasher) { hasher.combine(title.nl) }
  }

  /// A criterion of the law that is not fully met.
  struct Signal {
    var criterion: Int
    var uses: [Use]
  }

  let report: Report
  /// For each criterion of the catalogue: the sets that hold it, in the order of the assessment.
  let uses: [[Use]]
  /// The sources of the sets that were used and that may be cited, in the order of the sets.
  let sources: [ListedSource]
  /// How many sources may not be cited yet.
  let recalledSourceCount: Int
  /// For each phase of the catalogue: its criteria.
  let criteriaByPhase: [[Int]]
  /// For each question of the catalogue: its answer, as an index in `Dossier.answers`.
  let answerOfQuestion: [Int?]
  /// The questions that an explanation or a contradiction points to.
  let linkedQuestions: Set<Int>
  private let sourceNumbers: [ListedSource: Int]

  init(_ report: Report) {
    self.report = report
    let catalogue = report.catalogue
    var uses = [[Use]](repeating: [], count: catalogue.criteria.count)
    var sources: [ListedSource] = []
    var numbers: [ListedSource: Int] = [:]
    var recalled: Set<ListedSource> = []
    for (index, set) in report.assessment.normSets.enumerated() {
      for result in set.norms {
        uses[result.criterion].append(Use(set: index, result: result))
      }
      for source in catalogue.normSets[set.normSet].sources {
        let listed = ListedSource(source)
        guard source.isCitable else {
          recalled.insert(listed)
          continue
        }
        guard numbers[listed] == nil else { continue }
        sources.append(listed)
        numbers[listed] = sources.count
      }
    }
    recalledSourceCount = recalled.count
    self.uses = uses
    self.sources = sources
    sourceNumbers = numbers
    var byPhase = [[Int]](repeating: [], count: catalogue.phases.count)
    for (index, criterion) in catalogue.criteria.enumerated() {
      byPhase[criterion.phase].append(index)
    }
    criteriaByPhase = byPhase
    var answers = [Int?](repeating: nil, count: catalogue.questions.count)
    for (index, answer) in report.dossier.answers.enumerated() {
      answers[answer.question] = index
    }
    answerOfQuestion = answers
    linkedQuestions = Set(
      report.explanations.flatMap { $0.answers.map(\.question) }
        + report.assessment.contradictions.flatMap(\.questions))
  }

  var catalogue: Catalogue { report.catalogue }
  var dossier: Dossier { report.dossier }
  var assessment: Assessment { report.assessment }

  /// The name the report gives itself: dossier, reference date and the start of the digest.
  var reportName: String {
    "\(dossier.id) · \(assessment.referenceDate) · \(dossier.digest.prefix(8))"
  }

  /// The norm set behind a result.
  func normSet(_ index: Int) -> NormSet {
    catalogue.normSets[assessment.normSets[index].normSet]
  }

  /// The answer to a question, if there is one.
  func answer(to question: Int) -> Answer? {
    answerOfQuestion[question].map { dossier.answers[$0] }
  }

  /// The number of a source in the list of sources.
  func number(of source: Source) -> Int? { sourceNumbers[ListedSource(source)] }

  /// The sources of a criterion in all sets that hold it, each once, with their numbers.
  func sources(of criterion: Int) -> [(number: Int, source: Source)] {
    var listed: [(number: Int, source: Source)] = []
    for use in uses[criterion] {
      let set = normSet(use.set)
      for source in set.norms[use.result.norm].sources.map({ set.sources[$0] }) {
        guard let number = number(of: source), !listed.contains(where: { $0.number == number })
        else { continue }
        listed.append((number, source))
      }
    }
    return listed.sorted { $0.number < $1.number }
  }

  /// The results of one kind, as indexes in `Assessment.normSets`.
  func results(of kind: ResultKind) -> [Int] {
    assessment.normSets.indices.filter { normSet($0).result == kind }
  }

  /// The set that stands for a kind of result: the one the dossier asks for, else the standard one,
  /// else the first.
  func mainResult(of kind: ResultKind) -> Int? {
    let all = results(of: kind)
    return all.first { normSet($0).id == dossier.normSet }
      ?? all.first { normSet($0).use == .standard } ?? all.first
  }

  /// The sets that are shown as the three results: all of the law, one of each other kind.
  var shownResults: [Int] {
    results(of: .law) + [mainResult(of: .proposal), mainResult(of: .practice)].compactMap { $0 }
  }

  /// The set the overview is about.
  var overviewResult: Int? {
    mainResult(of: .proposal) ?? mainResult(of: .practice) ?? mainResult(of: .law)
  }

  /// The criteria of the law with an outcome that is one of `outcomes`, heaviest first, split in
  /// the ones that bind now and the ones that do not bind yet.
  func signals(_ outcomes: Set<Outcome>) -> (now: [Signal], later: [Signal]) {
    let law = Set(results(of: .law).filter { assessment.normSets[$0].applies != .no })
    var now: [Signal] = []
    var later: [Signal] = []
    for criterion in catalogue.criteria.indices {
      let hits = uses[criterion].filter {
        law.contains($0.set) && outcomes.contains($0.result.outcome.outcome)
      }
      let binding = hits.filter(\.result.isInForce)
      if !binding.isEmpty {
        now.append(Signal(criterion: criterion, uses: binding))
      } else if !hits.isEmpty {
        later.append(Signal(criterion: criterion, uses: hits))
      }
    }
    return (sorted(now), sorted(later))
  }

  /// Whether a signal is about a critical criterion that is not met at all, or still open. What is
  /// met in part may lack only a measure the law does not ask for.
  func isCritical(_ signal: Signal) -> Bool {
    catalogue.criteria[signal.criterion].weightiness == .critical
      && !signal.uses.contains { $0.result.outcome.outcome == .partly }
  }

  /// The critical criteria of the law in force that are open.
  var openCriticalSignals: [Signal] {
    signals([.unknown]).now.filter {
      catalogue.criteria[$0.criterion].weightiness == .critical
    }
  }

  /// Heaviest first; criteria of equal weight stay in the catalogue's order.
  private func sorted(_ signals: [Signal]) -> [Signal] {
    Weightiness.allCases.flatMap { weightiness in
      signals.filter { catalogue.criteria[$0.criterion].weightiness == weightiness }
    }
  }

  /// How many questions belong to the profile, and how many of those have a known answer.
  var completeness: (asked: Int, known: Int, unsure: Int) {
    var (asked, known, unsure) = (0, 0, 0)
    for question in catalogue.questions.indices where assessment.isAsked[question] != .no {
      asked += 1
      guard let answer = answerOfQuestion[question] else { continue }
      if dossier.answers[answer].value == nil { unsure += 1 } else { known += 1 }
    }
    return (asked, known, unsure)
  }

  /// An answer in words; nil when it is a text of the employer's own.
  func words(of answer: Answer) -> Text? {
    let question = catalogue.questions[answer.question]
    guard let value = answer.value else { return ReportTexts.doNotKnow }
    switch value {
    case .unknown: return ReportTexts.doNotKnow
    case .boolean(let isTrue): return isTrue ? ReportTexts.yes : ReportTexts.no
    case .number(let number):
      let words = Formats.number(number)
      return question.type == .percentage
        ? Formats.joined([words, Text(same: "%")], separator: "")
        : words
    case .option(let index):
      return label(Int(index), of: question)
    case .options:
      let chosen = options(of: answer)
      // Labels may hold commas themselves.
      return chosen.isEmpty ? ReportTexts.noneOfThese : Formats.joined(chosen, separator: "; ")
    case .date(let number):
      return CalendarDate(dayNumber: number).map { Formats.date($0) }
        ?? Text(same: answer.written)
    case .text: return nil
    }
  }

  /// The labels of the options that were chosen in a multiple choice.
  func options(of answer: Answer) -> [Text] {
    guard case .options(let mask)? = answer.value else { return [] }
    let question = catalogue.questions[answer.question]
    return question.options.indices.filter { $0 < 64 && mask & (1 << UInt64($0)) != 0 }
      .map { label($0, of: question) }
  }

  private func label(_ option: Int, of question: Question) -> Text {
    question.options.indices.contains(option)
      ? question.options[option].label : Text(same: String(option))
  }

  /// Where a passage stands: the file, and the page or paragraph when it is known.
  func place(of link: EvidenceLink) -> (file: String, place: Text) {
    let attachment = dossier.attachments[link.attachment]
    let parts = [
      link.page.map(ReportTexts.Criterion.page),
      link.paragraph.map(ReportTexts.Criterion.paragraph),
    ]
    return (attachment.path, Formats.joined(parts.compactMap { $0 }))
  }
}

import Messages
import Rules

@testable import Catalogue

/// A criterion of the sample with the outcome it is given.
struct SampleCriterion {
  var id: String
  var phase: Int
  var norms: [NormLetter]
  var weightiness: Weightiness
  var title: Text
  var norm: Text
}

/// A small catalogue made by hand: three phases, four criteria, five questions, three norm sets.
enum SampleCatalogue {
  static let phases = [
    Phase(id: "profiel", title: Text(nl: "Uw organisatie", en: "Your organisation")),
    Phase(id: "functie-eisen", title: Text(nl: "Functie-eisen", en: "Requirements")),
    Phase(id: "medezeggenschap", title: Text(nl: "Medezeggenschap", en: "Works council")),
  ]

  static let place = Place(file: "sample.xml", position: .start)

  static func condition(_ source: String, slots: [Int]) -> Condition {
    Condition(
      source: source,
      expression: Expression(.boolean(true), SourceRange(start: 0, end: source.count)), entry: 0,
      slots: slots, place: place)
  }

  static func question(_ id: String, phase: Int, _ type: AnswerType, _ nl: String, _ en: String)
    -> Question
  {
    Question(
      id: id, phase: phase, type: type, text: Text(nl: nl, en: en), help: nil,
      reason: Text(nl: "Dit weegt mee.", en: "This counts."),
      options: type == .choices
        ? [
          AnswerOption(id: "site", label: Text(nl: "Website", en: "Website")),
          AnswerOption(id: "brief", label: Text(nl: "Brief", en: "Letter")),
        ] : [], minimum: nil, maximum: nil, allowsFuture: false, shownIf: nil, place: place)
  }

  static let questions = [
    question(
      "aantal_werknemers", phase: 0, .number, "Hoeveel mensen werken er?",
      "How many people work here?"),
    question(
      "eisen_vooraf", phase: 1, .yesNo, "Liggen de eisen vooraf vast?",
      "Are the requirements set beforehand?"),
    question(
      "eisen_datum", phase: 1, .date, "Wanneer lagen de eisen vast?", "When were they set?"),
    question("eisen_plek", phase: 1, .choices, "Waar staan de eisen?", "Where are they?"),
    question("or_naam", phase: 2, .text, "Wie was erbij?", "Who was there?"),
  ]

  static let criteria = [
    SampleCriterion(
      id: "FE-1", phase: 1, norms: [.relevant, .verifiable, .systematic], weightiness: .critical,
      title: Text(nl: "Eisen vooraf vastgesteld", en: "Requirements set beforehand"),
      norm: Text(
        nl: "De eisen liggen vast vóór de vacature opengaat.",
        en: "The requirements are set before the vacancy opens.")),
    SampleCriterion(
      id: "FE-2", phase: 1, norms: [.relevant], weightiness: .high,
      title: Text(nl: "Eisen horen bij het werk", en: "Requirements fit the work"),
      norm: Text(nl: "Elke eis volgt uit het werk.", en: "Each requirement follows from the work.")),
    SampleCriterion(
      id: "FE-5", phase: 1, norms: [.transparent], weightiness: .medium,
      title: Text(nl: "Wijziging uitgelegd", en: "Changes explained"),
      norm: Text(
        nl: "Wie een eis wijzigt, legt dat uit.", en: "Who changes a requirement explains it.")),
    SampleCriterion(
      id: "MZ-1", phase: 2, norms: [.verifiable], weightiness: .critical,
      title: Text(nl: "Overleg met de OR", en: "Consultation of the works council"),
      norm: Text(nl: "De OR stemt in.", en: "The works council agrees.")),
  ]

  static func criterion(_ sample: SampleCriterion) -> Criterion {
    Criterion(
      id: sample.id, phase: sample.phase, norms: sample.norms, weightiness: sample.weightiness,
      isExtension: false, title: sample.title, norm: sample.norm, applicability: nil,
      tiers: [
        Tier(points: 100, condition: condition("eisen_vooraf", slots: [1]), reason: nil)
      ],
      reasonMet: Text(nl: "De eisen liggen vast.", en: "The requirements are set."),
      reasonNotMet: Text(nl: "De eisen liggen niet vast.", en: "They are not set."),
      evidence: EvidenceNeed(
        presence: Text(nl: "Er staat wanneer.", en: "It says when."),
        quality: Text(nl: "Er staat wie.", en: "It says who."),
        contrary: Text(nl: "Er staat dat het later mag.", en: "It says later will do."),
        exampleSentence: Text(nl: "De eisen liggen vooraf vast.", en: "They are set beforehand.")),
      effortTenths: 25,
      support: Support(
        grade: .moderate, certainty: .seen,
        text: Text(nl: "Vaste eisen helpen.", en: "Fixed requirements help.")),
      advice: Text(nl: "Schrijf de eisen op.", en: "Write the requirements down."),
      adviceSmall: Text(nl: "Schrijf vijf eisen op.", en: "Write five requirements down."),
      examples: [], place: place)
  }

  static let bill = NormSet.sample(
    "35673-A", .proposal, .standard, .rejected, "2024-03-26",
    Text(nl: "Voorstel 35 673", en: "Bill 35 673"),
    Text(nl: "verworpen voorstel (38 tegen, 37 voor)", en: "rejected bill (38 to 37)"),
    binding: .proposedLaw)
  static let law = NormSet.sample(
    "geldend-2026-11", .law, .standard, .inForce, "2026-11-23",
    Text(nl: "Geldend recht", en: "Law in force"),
    Text(nl: "geldend recht op de peildatum", en: "law in force on the reference date"),
    binding: .lawInForce)
  static let practice = NormSet.sample(
    "goede-praktijk", .practice, .standard, .guideline, "2026",
    Text(nl: "Goede praktijk", en: "Good practice"),
    Text(nl: "richtlijn, geen wet", en: "guideline, not law"), binding: .goodPractice)

  static func make(normSets: [NormSet]? = nil, criteria: [Criterion]? = nil) -> Catalogue {
    let criteria = criteria ?? Self.criteria.map(criterion)
    return Catalogue(
      id: "werving-en-selectie", version: "2026.1",
      title: Text(nl: "Werving en selectie", en: "Recruitment and selection"), parameters: [],
      phases: phases, questions: questions,
      contradictions: [
        Contradiction(
          id: "datum", consequence: .show, condition: condition("true", slots: [1, 2]),
          explanation: Text(
            nl: "De eisen liggen vast, maar de datum is later.",
            en: "The requirements are set, but the date is later."), place: place)
      ], criteria: criteria,
      normSets: (normSets ?? [law, bill, practice]).map { $0.holding(criteria) },
      signature: Signature(), program: emptyProgram(),
      digest: String(repeating: "c", count: 64))
  }
}

extension NormSet {
  /// A set that holds no criteria yet, with a source for each kind of certainty.
  static func sample(
    _ id: String, _ result: ResultKind, _ use: NormSetUse, _ status: LegalStatus, _ date: String,
    _ title: Text, _ statusText: Text, binding: Binding, from: CalendarDate? = nil
  ) -> NormSet {
    let step = StatusStep(status: status, date: date, source: 0, from: from)
    let sources = [
      Source(
        id: "a", kind: .kst, reference: "kst-35673-A", certainty: .seen,
        title: Text(nl: "Kamerstuk 35 673, A (\(id))", en: "Document 35 673, A (\(id))"),
        place: SampleCatalogue.place),
      Source(
        id: "b", kind: .publication, reference: nil, certainty: .recalled,
        title: Text(nl: "Uit het hoofd", en: "From memory"), place: SampleCatalogue.place),
      Source(
        id: "c", kind: .publication, reference: nil, certainty: .inferred,
        title: Text(nl: "Een rapport (\(id))", en: "A report (\(id))"), place: SampleCatalogue.place
      ),
    ]
    return NormSet(
      id: id, version: "1", referenceDate: "2026-11-23", result: result, use: use, replaces: nil,
      title: title, description: title, status: step, statusText: statusText, history: [step],
      sources: sources, parameters: [], applicability: nil, remarks: [],
      phaseWeights: [1: 3, 2: 1],
      norms: [
        Norm(
          criterion: 0, weight: 1, binding: binding, from: from, sources: [0], note: nil,
          place: SampleCatalogue.place)
      ], digest: String(repeating: "d", count: 64), place: SampleCatalogue.place)
  }

  /// The same set with a norm for each criterion, worded by the binding it has already.
  func holding(_ criteria: [Criterion]) -> NormSet {
    var set = self
    guard let model = norms.first else { return set }
    set.norms = criteria.indices.map { index in
      var norm = model
      norm.criterion = index
      norm.weight = criteria[index].weightiness == .critical ? 5 : 2
      norm.sources = index % 2 == 0 ? [0] : [1, 2]
      return norm
    }
    return set
  }
}

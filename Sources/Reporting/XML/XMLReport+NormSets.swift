import Assessment
import Catalogue
import Messages
import Rules
import XML

extension ReportDocument {
  // MARK: Norm sets

  /// Every norm set that was used, with its legal status and its result.
  func normSets(_ xml: inout XMLWriter) {
    xml.tag("normensets") {
      for result in assessment.normSets { normSet(result, &$0) }
    }
  }

  private func normSet(_ result: NormSetResult, _ xml: inout XMLWriter) {
    let set = catalogue.normSets[result.normSet]
    xml.tag(
      "normenset",
      [
        "id": set.id, "versie": set.version, "peildatum": set.referenceDate,
        "resultaat": set.result.rawValue, "gebruik": set.use.rawValue, "vervangt": set.replaces,
        "van-toepassing": yesNo(result.applies),
      ]
    ) {
      $0.text("titel", set.title)
      $0.text("omschrijving", set.description)
      status(of: set, &$0)
      sources(of: set, &$0)
      parameters(of: set, &$0)
      if let applicability = set.applicability {
        $0.tag("van-toepassing") {
          $0.own("als", applicability.condition.source)
          $0.text("reden-niet", applicability.reasonNot)
        }
      }
      if !set.remarks.isEmpty {
        $0.tag("kanttekeningen") {
          for remark in set.remarks { $0.text("kanttekening", remark) }
        }
      }
      outcome(of: result, in: set, &$0)
    }
  }

  private func status(of set: NormSet, _ xml: inout XMLWriter) {
    xml.tag(
      "status",
      [
        "waarde": set.status.status.rawValue, "datum": set.status.date,
        "bron": set.sources[set.status.source].id, "vanaf": set.status.from?.description,
      ]
    ) {
      $0.languages(set.statusText)
      $0.text("zin", set.statusSentence)
    }
    xml.tag("statusgeschiedenis") {
      for step in set.history {
        $0.tag(
          "stap",
          [
            "waarde": step.status.rawValue, "datum": step.date,
            "bron": set.sources[step.source].id, "vanaf": step.from?.description,
          ])
      }
    }
  }

  /// The sources; what was only remembered is there without its citation.
  private func sources(of set: NormSet, _ xml: inout XMLWriter) {
    xml.tag("bronnen") {
      for source in set.sources {
        guard source.isCitable else {
          $0.tag("bron", ["id": source.id, "zekerheid": source.certainty.rawValue])
          continue
        }
        $0.tag(
          "bron",
          [
            "id": source.id, "zekerheid": source.certainty.rawValue,
            "soort": source.kind.rawValue, "verwijzing": source.reference,
            "adres": source.address,
          ]
        ) {
          $0.languages(source.title)
        }
      }
    }
  }

  private func parameters(of set: NormSet, _ xml: inout XMLWriter) {
    guard !set.parameters.isEmpty else { return }
    xml.tag("parameters") {
      for (slot, value) in set.parameters {
        let place = slot - catalogue.questions.count
        guard catalogue.parameters.indices.contains(place) else { continue }
        let parameter = catalogue.parameters[place]
        $0.tag("parameter", ["naam": parameter.name]) {
          $0.text("waarde", AnswerWording.parameter(value))
          $0.text("uitleg", parameter.explanation)
        }
      }
    }
  }

  // MARK: Results

  /// What came out. The law in force gives signals and no points; a set in which nothing counts has
  /// no score either.
  private func outcome(of result: NormSetResult, in set: NormSet, _ xml: inout XMLWriter) {
    let score = result.score
    let hasScore = set.result != .law && result.applies != .no && !score.isEmpty
    xml.counts { score.counts[$0] }
    xml.fraction("dekking", score.coverage)
    xml.fraction("onderbouwing", score.substantiation)
    if hasScore {
      xml.tag("score", ["hoofdgetal": yesNo(score.hasHeadline)]) {
        $0.text("kop", score.headline)
        models("laagste", score.lowest, &$0)
        models("hoogste", score.highest, &$0)
      }
    }
    if !score.knockOuts.isEmpty {
      xml.tag("kritiek-niet-voldaan") {
        for criterion in score.knockOuts {
          $0.tag("criterium", ["id": catalogue.criteria[criterion].id])
        }
      }
    }
    xml.tag("fasescores") {
      for (phase, score) in result.phases {
        let weight = set.phaseWeights[phase].map { String($0) }
        part("fase", catalogue.phases[phase].id, weight, score, hasScore, &$0)
      }
    }
    xml.tag("letterscores") {
      for (letter, score) in result.letters {
        part("letter", letter.rawValue, nil, score, hasScore, &$0)
      }
    }
  }

  /// The four models of XCCDF; the default one exactly as well.
  private func models(_ name: StaticString, _ scores: ModelScores, _ xml: inout XMLWriter) {
    xml.tag(
      name,
      [
        "waarde": scores.standard.fixed, "teller": String(scores.standard.numerator),
        "noemer": String(scores.standard.denominator), "plat": scores.flat.fixed,
        "plat-hoogstens": String(scores.flatMaximum),
        "plat-ongewogen": scores.flatUnweighted.fixed,
        "plat-ongewogen-hoogstens": String(scores.flatUnweightedMaximum),
        "absoluut": String(scores.absolute),
      ])
  }

  private func part(
    _ name: StaticString, _ id: String, _ weight: String?, _ score: PartScore, _ hasScore: Bool,
    _ xml: inout XMLWriter
  ) {
    let shown = hasScore && score.counts.counting > 0
    xml.tag(
      name,
      [
        "id": id, "gewicht": weight, "laagste": shown ? score.lowest.fixed : nil,
        "hoogste": shown ? score.highest.fixed : nil, "dekking": score.coverage.fixed,
      ]
    ) {
      $0.countAttributes { score.counts[$0] }
    }
  }
}

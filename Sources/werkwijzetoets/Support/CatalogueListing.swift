import Assessment
import Catalogue
import Messages
import Reporting

/// Shows parts of the catalogue as text or JSON.
struct CatalogueListing {
  private let catalogue: Catalogue
  private let language: Language

  init(_ catalogue: Catalogue, _ language: Language) {
    self.catalogue = catalogue
    self.language = language
  }

  /// All norm sets, one line each: id, result, status.
  var normSets: String {
    let width = catalogue.normSets.map(\.id.count).max() ?? 0
    return catalogue.normSets.map { set in
      let padding = String(repeating: " ", count: width - set.id.count)
      return "\(set.id)\(padding)  \(set.result.rawValue)  \(set.title[language])\n"
        + String(repeating: " ", count: width + 5)
        + "\(set.statusText[language])\n"
    }.joined()
  }

  /// All questions by phase: id, type and text.
  var questions: String {
    var text = ""
    for (index, phase) in catalogue.phases.enumerated() {
      let own = catalogue.questions.filter { $0.phase == index }
      guard !own.isEmpty else { continue }
      text += "\(phase.title[language])\n"
      for question in own {
        text += "  \(question.id) (\(values(of: question)))\n      \(question.text[language])\n"
      }
    }
    return text
  }

  private func values(of question: Question) -> String {
    question.options.isEmpty
      ? question.type.rawValue
      : question.type.rawValue + ": " + question.options.map(\.id).joined(separator: " ")
  }

  /// The norm sets as a JSON array.
  var normSetsJSON: String {
    var json = JSONWriter(indent: 2)
    json.array { json in
      for set in catalogue.normSets {
        json.object {
          $0.member("id", set.id)
          $0.member("version", set.version)
          $0.member("result", set.result.rawValue)
          $0.member("use", set.use.rawValue)
          $0.member("status", set.status.status.rawValue)
          $0.member("status_date", set.status.date)
          $0.member("title", set.title)
          $0.member("status_text", set.statusText)
          $0.member("digest", set.digest)
        }
      }
    }
    return String(decoding: json.bytes, as: UTF8.self) + "\n"
  }

  /// The questions as a JSON array.
  var questionsJSON: String {
    var json = JSONWriter(indent: 2)
    json.array { json in
      for question in catalogue.questions {
        json.object {
          $0.member("id", question.id)
          $0.member("phase", catalogue.phases[question.phase].id)
          $0.member("type", question.type.rawValue)
          $0.member("text", question.text)
          $0.array("options") { for option in question.options { $0.value(option.id) } }
          $0.member("shown_if", question.shownIf?.source)
        }
      }
    }
    return String(decoding: json.bytes, as: UTF8.self) + "\n"
  }

  /// A question, a criterion or a norm set by its id; nil when there is none.
  func item(_ id: String) -> String? {
    if let index = catalogue.criterion(id) { return criterion(catalogue.criteria[index]) }
    if let index = catalogue.question(id) { return question(catalogue.questions[index]) }
    if let index = catalogue.normSet(id) { return normSet(catalogue.normSets[index]) }
    return nil
  }

  /// The id closest to one that does not exist.
  func closestID(to id: String) -> String? {
    closest(
      to: id,
      among: catalogue.criteria.map(\.id) + catalogue.questions.map(\.id)
        + catalogue.normSets.map(\.id))
  }

  private func criterion(_ criterion: Criterion) -> String {
    var text = "\(criterion.id)  \(criterion.title[language])\n\n\(criterion.norm[language])\n\n"
    if let applicability = criterion.applicability {
      text += "van-toepassing: \(applicability.condition.source)\n"
    }
    for tier in criterion.tiers { text += "\(tier.points): \(tier.condition.source)\n" }
    text += "\n\(criterion.advice[language])\n\(criterion.adviceSmall[language])\n\n"
    for set in catalogue.normSets {
      guard let index = catalogue.criterion(criterion.id),
        let norm = set.norms.first(where: { $0.criterion == index })
      else { continue }
      let sources = norm.sources.map { set.sources[$0].title[language] }.joined(separator: "; ")
      text += "\(set.id): \(sources)\n"
    }
    return text
  }

  private func question(_ question: Question) -> String {
    var text = "\(question.id) (\(question.type.rawValue))\n\n\(question.text[language])\n"
    if let help = question.help { text += "\(help[language])\n" }
    text += "\(question.reason[language])\n"
    for option in question.options { text += "  \(option.id): \(option.label[language])\n" }
    if let condition = question.shownIf { text += "tonen-als: \(condition.source)\n" }
    return text
  }

  private func normSet(_ set: NormSet) -> String {
    var text = "\(set.id)  \(set.title[language])\n\(set.statusText[language])\n\n"
    text += "\(set.description[language])\n\n"
    for step in set.history {
      text += "\(step.date)  \(step.status.rawValue)  \(set.sources[step.source].title[language])\n"
    }
    for remark in set.remarks { text += "\n\(remark[language])\n" }
    text += "\n"
    for norm in set.norms {
      let criterion = catalogue.criteria[norm.criterion]
      text += "\(criterion.id)  \(norm.weight)  \(criterion.title[language])\n"
    }
    return text
  }
}

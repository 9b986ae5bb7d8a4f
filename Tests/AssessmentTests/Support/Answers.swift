import Catalogue
import Messages
import Rules

@testable import Assessment
@testable import Dossiers

/// Dossiers and slots from short texts: `a=ja n=5 keus=x groep=x,y dag=2026-01-01 b=?`.
///
/// `?` is *weet ik niet*; a name that is not there was not answered.
extension Catalogue {
  func dossier(_ text: String) -> Dossier {
    dossier(
      text.split(separator: " ").map { pair in
        let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let written = String(parts[1].map { $0 == "," ? " " : $0 })
        guard let index = question(String(parts[0])) else {
          preconditionFailure("no question \(parts[0])")
        }
        guard written != "?" else { return answer(index, nil, "") }
        guard let value = try? questions[index].read(written) else {
          preconditionFailure("no answer \(pair)")
        }
        return answer(index, value, written)
      })
  }

  /// A dossier with these values: one for each question, `unknown` for not answered.
  func dossier(slots: [Slot]) -> Dossier {
    dossier(
      questions.indices.compactMap { index in
        slots[index] == .unknown ? nil : answer(index, slots[index], "woorden")
      })
  }

  func dossier(_ answers: [Answer]) -> Dossier {
    Dossier(
      id: "proef", questionnaire: id, questionnaireVersion: version, language: nil, normSet: nil,
      employer: Employer(name: "Proef bv"), taken: nil, answers: answers, attachments: [],
      vacancies: [], digest: "")
  }

  /// The answers as slots, with parameters at their standard values.
  func slots(_ text: String, on date: CalendarDate = Shipped.date) -> [Slot] {
    var slots = emptySlots(referenceDate: date)
    for answer in dossier(text).answers {
      if let value = answer.value { slots[answer.question] = value }
    }
    return slots
  }

  private func answer(_ question: Int, _ value: Slot?, _ written: String) -> Answer {
    Answer(
      question: question, value: value, written: written, by: nil, on: nil, remark: nil,
      evidence: [], position: .start)
  }
}

extension CriterionOutcome {
  /// `deels 50`, `onbekend 0-50`, `onbekend 0-100 tegenstrijdig`, `voldaan 100`.
  var brief: String {
    var text = "\(outcome.rawValue) \(points)"
    if bestPoints != points { text += "-\(bestPoints)" }
    if ground == .contradictory { text += " \(ground.rawValue)" }
    return text
  }
}

extension Assessment {
  /// The result for a norm set by its index in the catalogue.
  func result(_ normSet: Int) -> NormSetResult {
    guard let result = normSets.first(where: { $0.normSet == normSet }) else {
      preconditionFailure("norm set \(normSet) was not assessed")
    }
    return result
  }

  /// Everything that was concluded, in a form that can be compared.
  var facts: Facts {
    Facts(
      date: referenceDate, slots: slots, isAsked: isAsked, criteria: criteria,
      sets: normSets.map { set in
        Facts.Set(
          normSet: set.normSet, applies: set.applies, score: set.score,
          norms: set.norms.map {
            Facts.Norm(
              criterion: $0.criterion, norm: $0.norm, outcome: $0.outcome,
              isInForce: $0.isInForce, share: $0.share, contribution: $0.contribution,
              possible: $0.possibleContribution)
          },
          phases: set.phases.map { Facts.Part(name: "\($0.phase)", score: $0.score) },
          letters: set.letters.map { Facts.Part(name: $0.letter.rawValue, score: $0.score) })
      },
      contradictions: contradictions.map { [$0.contradiction] + $0.questions })
  }

  struct Facts: Hashable {
    struct Norm: Hashable {
      var criterion: Int
      var norm: Int
      var outcome: CriterionOutcome
      var isInForce: Bool
      var share: Rational
      var contribution: Rational
      var possible: Rational
    }
    struct Part: Hashable {
      var name: String
      var score: PartScore
    }
    struct Set: Hashable {
      var normSet: Int
      var applies: Truth
      var score: Score
      var norms: [Norm]
      var phases: [Part]
      var letters: [Part]
    }
    var date: CalendarDate
    var slots: [Slot]
    var isAsked: [Truth]
    var criteria: [CriterionOutcome]
    var sets: [Set]
    var contradictions: [[Int]]
  }
}

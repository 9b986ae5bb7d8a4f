import Catalogue
import Messages
import XML

/// A catalogue of a few criteria, written as the XML files a real one has and read by the loader.
///
/// The questions are a, b, c, d (yes or no), keus (x, y, z), groep (x, y, z), n (a number), deel (a
/// percentage), dag (a date) and praat (a text); only those that a condition uses are in it.
/// Parameters: grens (10), streng (yes) and begin (1 January 2020). Phases: those of een, twee and
/// drie that a criterion is in; each needs a question.
struct TinyCatalogue {
  struct Criterion {
    var id: String
    var phase = "een"
    var letters = "F"
    var weightiness = "hoog"
    var applies: String?
    var tiers: [(points: Int, condition: String)]
    var hours = "1"
    /// The question a passage says nothing about.
    var silentOn: String?
    var examples: [(expected: String, answers: [(String, String)])] = []
  }

  struct NormSet {
    var id = "set"
    var result = "B"
    var use = "standaard"
    var status = "verworpen"
    var from: String?
    var parameters: [(String, String)] = []
    var applies: String?
    var phases: [(String, Int)] = [("een", 1)]
    var norms: [Norm]
  }

  struct Norm {
    var criterion: String
    var weight = 1
    var binding = "geldend-recht"
    var from: String?
  }

  var criteria: [Criterion]
  /// Nil: one set with every criterion, weight 1.
  var normSets: [NormSet]?
  var contradictions: [(consequence: String, condition: String)] = []
  /// By question id.
  var shownIf: [String: String] = [:]

  /// The catalogue, read from its files.
  func load() -> Catalogue { Shipped.load(files) }

  private var sets: [NormSet] {
    normSets ?? [
      NormSet(phases: phases.map { ($0, 1) }, norms: criteria.map { Norm(criterion: $0.id) })
    ]
  }

  private var phases: [String] {
    ["een", "twee", "drie"].filter { phase in criteria.contains { $0.phase == phase } }
  }

  private var files: [ContentFile] {
    [file("vragenlijst.xml", questionnaire)] + questions
      + criteria.map { file("criteria/\($0.id).xml", criterion($0)) }
      + sets.map { file("normensets/\($0.id).xml", normSet($0)) }
  }

  private func file(_ path: String, _ text: String) -> ContentFile {
    ContentFile(
      path: path, bytes: Array(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + text).utf8))
  }

  private func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "<": result += "&lt;"
      case "&": result += "&amp;"
      default: result.append(character)
      }
    }
    return result
  }

  private func both(_ tag: String, _ text: String) -> String {
    "<\(tag)><nl>\(text)</nl><en>\(text) (en)</en></\(tag)>"
  }

  private var conditions: [String] {
    criteria.flatMap { ($0.applies.map { [$0] } ?? []) + $0.tiers.map(\.condition) }
      + sets.compactMap(\.applies) + contradictions.map(\.condition) + shownIf.values
  }

  private var questionnaire: String {
    """
    <vragenlijst xmlns="urn:werkwijzetoets:vragenlijst" id="proef" versie="2026.1">
    \(both("titel", "Proef"))
    <parameters>
    <parameter naam="grens" type="getal" standaard="10">\(both("uitleg", "grens"))</parameter>
    <parameter naam="streng" type="ja-nee" standaard="ja">\(both("uitleg", "streng"))</parameter>
    <parameter naam="begin" type="datum" standaard="2020-01-01">\(both("uitleg", "b"))</parameter>
    </parameters>
    <fasen>\(phases.map { "<fase id=\"\($0)\">\(both("titel", $0))</fase>" }
      .joined())</fasen>
    <tegenspraken>\(contradictions.enumerated().map { index, item in
      """
      <tegenspraak id="t\(index)" gevolg="\(item.consequence)"><als>\(escaped(item.condition))</als>
      \(both("uitleg", "Dit past niet."))</tegenspraak>
      """
    }.joined())</tegenspraken>
    </vragenlijst>
    """
  }

  private var questions: [ContentFile] {
    let options = ["x", "y", "z"].map {
      "<optie id=\"\($0)\"><nl>keuze \($0)</nl><en>choice \($0)</en></optie>"
    }.joined()
    let all: [(id: String, type: String, options: String)] = [
      ("a", "ja-nee\"", ""), ("b", "ja-nee\"", ""), ("c", "ja-nee\"", ""), ("d", "ja-nee\"", ""),
      ("keus", "keuze\"", options), ("groep", "meerkeuze\"", options),
      ("n", "getal\" min=\"0\" max=\"1000\"", ""), ("deel", "percentage\"", ""),
      ("dag", "datum\"", ""), ("praat", "tekst\"", ""),
    ]
    let words = Set(
      conditions.flatMap { $0.split { !($0.isLetter || $0.isNumber || $0 == "_") } }
        .map(String.init))
    var used = all.filter { words.contains($0.id) || shownIf[$0.id] != nil }[...]
    // Every phase has a question: the last ones go to the later phases.
    return phases.enumerated().map { number, phase in
      let count = number == 0 ? used.count - phases.count + 1 : 1
      let own = used.prefix(count).map(question).joined()
      used = used.dropFirst(count)
      return file(
        "vragen/\(phase).xml",
        "<vragen xmlns=\"urn:werkwijzetoets:vragen\" fase=\"\(phase)\">\(own)</vragen>")
    }
  }

  private func question(_ item: (id: String, type: String, options: String)) -> String {
    let shown = shownIf[item.id].map { "<tonen-als>\(escaped($0))</tonen-als>" } ?? ""
    return "<vraag id=\"\(item.id)\" type=\"\(item.type)>" + both("tekst", "Vraag \(item.id)?")
      + both("waarom", "Daarom.") + shown + item.options + "</vraag>"
  }

  private func criterion(_ item: Criterion) -> String {
    let applies =
      item.applies.map {
        "<van-toepassing><als>\(escaped($0))</als>\(both("reden-niet", "Geldt niet."))"
          + "</van-toepassing>"
      } ?? ""
    let tiers = item.tiers.map { tier in
      "<trede punten=\"\(tier.points)\"><als>\(escaped(tier.condition))</als>"
        + (tier.points < 100 ? both("waarom", "Slechts \(tier.points).") : "") + "</trede>"
    }.joined()
    let silent = item.silentOn.map { " zwijgt-over=\"\($0)\"" } ?? ""
    let examples =
      item.examples
      + ["voldaan", "niet_voldaan", "onbekend"].filter { name in
        !item.examples.contains { $0.expected == name }
      }.map { ($0, []) }
    return """
      <criterium xmlns="urn:werkwijzetoets:criterium" id="\(item.id)" fase="\(item.phase)"
        normen="\(item.letters)" ernst="\(item.weightiness)" uitbreiding="nee">
      \(both("titel", item.id))\(both("norm", "Norm."))\(applies)\(tiers)
      \(both("waarom-voldaan", "Het is zo."))\(both("waarom-niet-voldaan", "Het is niet zo."))
      <bewijs\(silent)>\(both("aanwezig", "A"))\(both("kwaliteit", "K"))\(both("tegen", "T"))
      \(both("voorbeeldzin", "V"))</bewijs>
      <inspanning uren="\(item.hours)"/>
      <onderbouwing sterkte="matig" zekerheid="gezien"><nl>O</nl><en>O</en></onderbouwing>
      \(both("advies", "Doe het."))\(both("advies-klein", "Doe het klein."))
      <voorbeelden>\(examples.map(example).joined())</voorbeelden>
      </criterium>
      """
  }

  private func example(_ item: (expected: String, answers: [(String, String)])) -> String {
    let parts = item.expected.split(separator: " ")
    let points = parts.count > 1 ? " punten=\"\(parts[1])\"" : ""
    let answers = item.answers.map { "<antwoord vraag=\"\($0)\" waarde=\"\($1)\"/>" }.joined()
    return "<voorbeeld verwacht=\"\(parts[0])\"\(points)>\(answers)</voorbeeld>"
  }

  private func normSet(_ set: NormSet) -> String {
    let from = set.from.map { " vanaf=\"\($0)\"" } ?? ""
    let status = "waarde=\"\(set.status)\"\(from) datum=\"2024-03-26\" bron=\"bron\""
    let parameters = set.parameters.map { "<parameter naam=\"\($0)\" waarde=\"\($1)\"/>" }
    let applies =
      set.applies.map {
        "<van-toepassing><als>\(escaped($0))</als>\(both("reden-niet", "Geldt niet."))"
          + "</van-toepassing>"
      } ?? ""
    let norms = set.norms.map { norm in
      let from = norm.from.map { " vanaf=\"\($0)\"" } ?? ""
      return "<norm criterium=\"\(norm.criterion)\" gewicht=\"\(norm.weight)\""
        + " binding=\"\(norm.binding)\"\(from)><bron ref=\"bron\"/></norm>"
    }
    return """
      <normenset xmlns="urn:werkwijzetoets:normenset" id="\(set.id)" versie="1"
        peildatum="2026-11-23" resultaat="\(set.result)" gebruik="\(set.use)">
      \(both("titel", set.id))\(both("omschrijving", "Over."))
      <status \(status)><nl>status</nl><en>status</en></status>
      <statusgeschiedenis><stap \(status)/></statusgeschiedenis>
      <bronnen><bron id="bron" soort="publicatie" zekerheid="gezien">\(both("titel", "B"))</bron>
      </bronnen>
      \(parameters.isEmpty ? "" : "<parameters>\(parameters.joined())</parameters>")\(applies)
      <fasen>\(set.phases.map { "<fase id=\"\($0)\" gewicht=\"\($1)\"/>" }.joined())</fasen>
      <normen>\(norms.joined())</normen>
      </normenset>
      """
  }
}

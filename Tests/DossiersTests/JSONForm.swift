import Catalogue
import Dossiers
import Messages
import Rules

/// Writes a dossier in its JSON form, for the tests.
enum JSONForm {
  static func text(of dossier: Dossier, _ catalogue: Catalogue) -> String {
    var members = [
      "\"id\": \(quoted(dossier.id))", "\"questionnaire\": \(quoted(dossier.questionnaire))",
      "\"questionnaire_version\": \(quoted(dossier.questionnaireVersion))",
    ]
    if let language = dossier.language { members.append("\"language\": \"\(language.rawValue)\"") }
    if let set = dossier.normSet { members.append("\"norm_set\": \(quoted(set))") }
    let employer = dossier.employer
    members.append(
      "\"employer\": "
        + object([
          ("name", employer.name), ("kvk", employer.kvk), ("rsin", employer.rsin),
          ("sector", employer.sector), ("town", employer.town),
        ]))
    if let taken = dossier.taken {
      members.append("\"taken\": " + object([("on", taken.on.description), ("by", taken.by)]))
    }
    let answers = dossier.answers.reversed().map { answer in
      "\(quoted(catalogue.questions[answer.question].id)): \(text(of: answer, dossier, catalogue))"
    }
    members.append("\"answers\": {\(answers.joined(separator: ",\n"))}")
    let attachments = dossier.attachments.map {
      object([
        ("id", $0.id), ("file", $0.path), ("sha256", $0.sha256), ("kind", $0.kind.rawValue),
        ("title", $0.title),
      ])
    }
    members.append("\"attachments\": [\(attachments.joined(separator: ", "))]")
    let vacancies = dossier.vacancies.map {
      object([
        ("id", $0.id), ("attachment", $0.attachment.map { dossier.attachments[$0].id }),
        ("title", $0.title), ("posted", $0.posted?.description),
      ])
    }
    members.append("\"vacancies\": [\(vacancies.joined(separator: ", "))]")
    return "{\(members.joined(separator: ",\n "))}\n"
  }

  private static func text(
    of answer: Answer, _ dossier: Dossier, _ catalogue: Catalogue
  ) -> String {
    let value = value(of: answer, catalogue.questions[answer.question])
    if answer.by == nil, answer.on == nil, answer.remark == nil, answer.evidence.isEmpty {
      return value
    }
    var text = "{\"value\": \(value)"
    if let by = answer.by { text += ", \"by\": \(quoted(by))" }
    if let on = answer.on { text += ", \"on\": \"\(on)\"" }
    if let remark = answer.remark { text += ", \"remark\": \(quoted(remark))" }
    let links = answer.evidence.map { link in
      var text = "{\"attachment\": \(quoted(dossier.attachments[link.attachment].id))"
      if let page = link.page { text += ", \"page\": \(page)" }
      if let paragraph = link.paragraph { text += ", \"paragraph\": \(paragraph)" }
      if let quote = link.quote { text += ", \"quote\": \(quoted(quote))" }
      return text + "}"
    }
    return text + ", \"evidence\": [\(links.joined(separator: ", "))]}"
  }

  private static func value(of answer: Answer, _ question: Question) -> String {
    switch answer.value {
    case nil: "null"
    case .boolean(let truth): truth ? "true" : "false"
    case .number: answer.written
    case .options:
      "[" + answer.written.split(separator: " ").map { quoted(String($0)) }.joined(separator: ",")
        + "]"
    default: quoted(answer.written)
    }
  }

  private static func object(_ members: [(String, String?)]) -> String {
    let texts = members.compactMap { name, value in
      value.map { "\(quoted(name)): \(quoted($0))" }
    }
    return "{\(texts.joined(separator: ", "))}"
  }

  /// A JSON text; what is not ASCII is escaped, so that escapes are tested too.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for unit in text.utf16 {
      switch unit {
      case 0x22: result += "\\\""
      case 0x5C: result += "\\\\"
      case 0x20..<0x7F: result.unicodeScalars.append(Unicode.Scalar(UInt8(unit)))
      default:
        let digits = String(unit, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }
    }
    return result + "\""
  }
}

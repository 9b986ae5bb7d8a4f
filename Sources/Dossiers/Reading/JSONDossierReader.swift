internal import Messages

/// Reads the JSON form of a dossier: one object, with English names for the same parts.
///
///     {"id": "…", "questionnaire": "werving-en-selectie", "questionnaire_version": "2026.1",
///      "employer": {"name": "…"}, "answers": {"aantal_werknemers": 18, "eisen_vooraf": true,
///      "kanalen": ["website"], "testen": null, "besluit": {"value": "…", "remark": "…"}}}
///
/// `null` stands for *weet ik niet*.
struct JSONDossierReader {
  private let file: String
  private var diagnostics: [Diagnostic] = []

  /// The form, or nil when the line is not usable as a dossier; and all that is wrong with it.
  static func read(
    _ bytes: [UInt8], file: String, line: Int
  ) -> (form: DossierForm?, diagnostics: [Diagnostic]) {
    var reader = JSONDossierReader(file: file)
    do {
      let value = try JSONReader.read(bytes, line: line)
      let form = reader.form(value)
      return (form, reader.diagnostics)
    } catch {
      return (nil, [reader.diagnostic(error)])
    }
  }

  private init(file: String) {
    self.file = file
  }

  private func diagnostic(_ problem: JSONProblem) -> Diagnostic {
    let (key, message): (String, Text) =
      switch problem.reason {
      case .unexpected(let text): ("json-syntax", JSONMessages.unexpected(text))
      case .unfinished: ("json-syntax", JSONMessages.unfinished)
      case .encoding: ("encoding", JSONMessages.encoding)
      case .duplicateKey(let name): ("duplicate", JSONMessages.duplicateKey(name))
      case .tooDeep: ("limit", JSONMessages.tooDeep)
      case .tooLong: ("limit", JSONMessages.tooLong)
      }
    return Diagnostic(key, file: file, at: problem.position, message)
  }

  private mutating func report(_ key: String, _ position: Position, _ message: Text) {
    diagnostics.append(Diagnostic(key, file: file, at: position, message))
  }

  private mutating func form(_ root: JSONValue) -> DossierForm? {
    guard
      check(
        root,
        [
          "id", "questionnaire", "questionnaire_version", "language", "norm_set", "employer",
          "taken", "answers", "attachments", "vacancies",
        ])
    else { return nil }
    let start = root.position
    var form = DossierForm(
      version: Field(text: "1.0", position: start), id: required(root, "id"),
      questionnaire: required(root, "questionnaire"),
      questionnaireVersion: required(root, "questionnaire_version"))
    form.language = optional(root, "language")
    form.normSet = optional(root, "norm_set")
    if let employer = root["employer"] {
      if check(employer, ["name", "kvk", "rsin", "sector", "town"]) {
        form.name = required(employer, "name")
        form.kvk = optional(employer, "kvk")
        form.rsin = optional(employer, "rsin")
        form.sector = optional(employer, "sector")
        form.town = optional(employer, "town")
      }
    } else {
      report("json-missing", start, JSONMessages.missing("employer"))
    }
    if let taken = root["taken"], check(taken, ["on", "by"]) {
      form.takenOn = required(taken, "on")
      form.takenBy = required(taken, "by")
    }
    form.answers = answers(root)
    form.attachments = items(root, "attachments", ["id", "file", "sha256", "kind", "title"]).map {
      DossierForm.Attachment(
        id: required($0, "id"), path: required($0, "file"), sha256: required($0, "sha256"),
        kind: required($0, "kind"), title: optional($0, "title"))
    }
    form.vacancies = items(root, "vacancies", ["id", "attachment", "title", "posted"]).map {
      DossierForm.Vacancy(
        id: required($0, "id"), attachment: optional($0, "attachment"),
        title: required($0, "title"), posted: optional($0, "posted"))
    }
    return form
  }

  /// Whether a value is an object with known names only.
  private mutating func check(_ value: JSONValue, _ names: [String]) -> Bool {
    guard case .object(let members) = value.kind else {
      report("type", value.position, JSONMessages.notAnObject)
      return false
    }
    for member in members where !names.contains(member.key) {
      var diagnostic = Diagnostic(
        "json-unknown", file: file, at: member.position, JSONMessages.unknown(member.key))
      diagnostic.hint = closest(to: member.key, among: names).map(DossierMessages.didYouMean)
      diagnostics.append(diagnostic)
    }
    return true
  }

  private mutating func items(
    _ root: JSONValue, _ name: String, _ names: [String]
  ) -> [JSONValue] {
    guard let value = root[name] else { return [] }
    guard case .array(let list) = value.kind else {
      report("type", value.position, JSONMessages.notAList(name))
      return []
    }
    var checked: [JSONValue] = []
    for item in list where check(item, names) { checked.append(item) }
    return checked
  }

  private mutating func required(_ object: JSONValue, _ name: String) -> Field {
    if let field = optional(object, name) { return field }
    report("json-missing", object.position, JSONMessages.missing(name))
    return Field(text: "", position: object.position)
  }

  private mutating func optional(_ object: JSONValue, _ name: String) -> Field? {
    guard let value = object[name] else { return nil }
    switch value.kind {
    case .string(let text): return Field(text: trimmed(text), position: value.position)
    case .number(let digits): return Field(text: digits, position: value.position)
    default:
      report("type", value.position, JSONMessages.notAText(name))
      return nil
    }
  }

  private mutating func answers(_ root: JSONValue) -> [DossierForm.Answer] {
    guard let value = root["answers"] else {
      report("json-missing", root.position, JSONMessages.missing("answers"))
      return []
    }
    guard case .object(let members) = value.kind else {
      report("type", value.position, JSONMessages.notAnObject)
      return []
    }
    return members.map { member in
      var answer = DossierForm.Answer(
        question: Field(text: member.key, position: member.position), position: member.position)
      let given: JSONValue
      if case .object = member.value.kind {
        _ = check(member.value, ["value", "by", "on", "remark", "evidence"])
        answer.by = optional(member.value, "by")
        answer.on = optional(member.value, "on")
        answer.remark = optional(member.value, "remark")
        answer.evidence = items(
          member.value, "evidence", ["attachment", "page", "paragraph", "quote"]
        ).map {
          DossierForm.Evidence(
            attachment: required($0, "attachment"), page: optional($0, "page"),
            paragraph: optional($0, "paragraph"), quote: optional($0, "quote"),
            position: $0.position)
        }
        guard let inner = member.value["value"] else { return answer }
        given = inner
      } else {
        given = member.value
      }
      fill(&answer, given, member.key)
      return answer
    }
  }

  private mutating func fill(
    _ answer: inout DossierForm.Answer, _ value: JSONValue, _ name: String
  ) {
    switch value.kind {
    case .null: answer.dontKnow = Field(text: "ja", position: value.position)
    case .boolean(let truth):
      answer.value = Field(text: truth ? "ja" : "nee", position: value.position)
    case .number(let text), .string(let text):
      answer.value = Field(text: text, position: value.position)
    case .array(let items):
      var words: [String] = []
      for item in items {
        if case .string(let word) = item.kind {
          words.append(word)
        } else {
          report("type", item.position, JSONMessages.notAText(name))
        }
      }
      answer.value = Field(text: words.joined(separator: " "), position: value.position)
    case .object: report("type", value.position, JSONMessages.notAText(name))
    }
  }
}

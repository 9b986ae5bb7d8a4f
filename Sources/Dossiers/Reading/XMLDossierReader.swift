internal import Messages
internal import XML

/// Reads the XML form of a dossier.
struct XMLDossierReader {
  static let namespace = "urn:werkwijzetoets:dossier"

  /// The form, or nil when the file is not usable as a dossier; and all that is wrong with it.
  static func read(
    _ bytes: [UInt8], file: String, schema: RelaxNG
  ) -> (form: DossierForm?, diagnostics: [Diagnostic]) {
    let document = XMLDocument.read(bytes: bytes, file: file)
    guard let root = document.root else { return (nil, document.diagnostics) }
    if let problem = formatProblem(root, file) { return (nil, [problem]) }
    // What the values must be, and whether there is one, is said by the builder, which knows the
    // questions and says it in their words.
    let answers = Set((root.first(named: "antwoorden")?.elements ?? []).map(\.position.line))
    let structure = schema.check(root, file: file).filter { diagnostic in
      switch diagnostic.key {
      case "type": false
      case "xml-missing-attribute": !isAboutValue(diagnostic, answers)
      case "xml-unknown-attribute": !isAboutValue(diagnostic, answers)
      default: true
      }
    }
    return (form(root), document.diagnostics + structure)
  }

  /// Whether a message is about `waarde` and `weet-ik-niet` of an answer: both, or neither.
  private static func isAboutValue(_ diagnostic: Diagnostic, _ answers: Set<Int>) -> Bool {
    guard let line = diagnostic.position?.line, answers.contains(line) else { return false }
    return diagnostic.message.nl.contains("weet-ik-niet")
      || diagnostic.message.nl.contains("'waarde'")
  }

  /// A version of the format that this program does not read.
  private static func formatProblem(_ root: XMLElement, _ file: String) -> Diagnostic? {
    guard root.name == "werkwijze-dossier", root.namespace == namespace,
      let version = root.attributeNode("versie"), version.value != "1.0"
    else { return nil }
    let major = version.value.split(separator: ".").first.flatMap { Int($0) } ?? 0
    let isNewer = major >= 1
    return Diagnostic(
      "format-version", file: file, at: version.valuePosition,
      isNewer
        ? DossierMessages.formatTooNew(version.value)
        : DossierMessages.formatTooOld(version.value),
      hint: isNewer ? DossierMessages.updateProgram : DossierMessages.useFormat1)
  }

  private static func form(_ root: XMLElement) -> DossierForm {
    let employer = root.first(named: "werkgever")
    let taken = root.first(named: "afgenomen")
    return DossierForm(
      version: required(root, "versie"), id: required(root, "id"),
      questionnaire: required(root, "vragenlijst"),
      questionnaireVersion: required(root, "vragenlijst-versie"),
      language: optional(root, "taal"), normSet: optional(root, "normenset"),
      name: text(employer, "naam"),
      kvk: text(employer, "kvk"), rsin: text(employer, "rsin"),
      sector: text(employer, "sector"), town: text(employer, "plaats"),
      takenOn: taken.map { required($0, "op") }, takenBy: taken.flatMap { optional($0, "door") },
      answers: (root.first(named: "antwoorden")?.elements(named: "antwoord") ?? []).map(answer),
      attachments: (root.first(named: "bijlagen")?.elements(named: "bijlage") ?? []).map {
        DossierForm.Attachment(
          id: required($0, "id"), path: required($0, "bestand"), sha256: required($0, "sha256"),
          kind: required($0, "soort"), title: text($0, "titel"))
      },
      vacancies: (root.first(named: "vacatures")?.elements(named: "vacature") ?? []).map {
        DossierForm.Vacancy(
          id: required($0, "id"), attachment: optional($0, "bijlage"),
          title: optional($0, "functie"), posted: optional($0, "geplaatst"))
      })
  }

  private static func answer(_ element: XMLElement) -> DossierForm.Answer {
    DossierForm.Answer(
      question: required(element, "vraag"), value: optional(element, "waarde"),
      dontKnow: optional(element, "weet-ik-niet"), by: optional(element, "door"),
      on: optional(element, "op"), remark: text(element, "opmerking"),
      evidence: element.elements(named: "bewijs").map {
        DossierForm.Evidence(
          attachment: required($0, "bijlage"), page: optional($0, "pagina"),
          paragraph: optional($0, "alinea"), quote: text($0, "citaat"), position: $0.position)
      },
      position: element.position)
  }

  /// An attribute; the structure check has said so when it is missing.
  private static func required(_ element: XMLElement, _ name: String) -> Field {
    optional(element, name) ?? Field(text: "", position: element.position)
  }

  private static func optional(_ element: XMLElement, _ name: String) -> Field? {
    element.attributeNode(name).map { Field(text: $0.value, position: $0.valuePosition) }
  }

  private static func text(_ element: XMLElement?, _ name: String) -> Field? {
    guard let child = element?.first(named: name) else { return nil }
    var position = child.position
    if case .text(let text) = child.children.first { position = text.position }
    return Field(text: trimmed(child.text), position: position)
  }
}

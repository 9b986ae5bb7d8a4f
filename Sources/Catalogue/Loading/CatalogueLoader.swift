public import Messages
internal import Rules
public import XML

/// What became of a catalogue: the catalogue when it can be used, and all that is wrong with it.
public struct LoadedCatalogue: Sendable {
  /// Nil when there is an error.
  public var catalogue: Catalogue?
  /// Sorted by file and place.
  public var diagnostics: [Diagnostic]

  /// Makes an outcome.
  public init(catalogue: Catalogue?, diagnostics: [Diagnostic]) {
    self.catalogue = catalogue
    self.diagnostics = diagnostics
  }
}

/// Makes a ``Catalogue`` of its files and reports everything that is wrong with them at once.
///
///     files ─ schema ─▶ trees ─ readers ─▶ parts ─ conditions compiled ─▶ Catalogue ─ checks
public struct CatalogueLoader {
  /// The schemas for each kind of file.
  public struct Schemas: Sendable {
    public var questionnaire: RelaxNG
    public var questions: RelaxNG
    public var criterion: RelaxNG
    public var normSet: RelaxNG

    /// Makes the set of schemas.
    public init(
      questionnaire: RelaxNG, questions: RelaxNG, criterion: RelaxNG, normSet: RelaxNG
    ) {
      self.questionnaire = questionnaire
      self.questions = questions
      self.criterion = criterion
      self.normSet = normSet
    }
  }

  private let schemas: Schemas
  private var diagnostics: [Diagnostic] = []

  private init(schemas: Schemas) {
    self.schemas = schemas
  }

  /// Loads a catalogue.
  ///
  /// - Parameters:
  ///   - files: the files below the catalogue's folder, in any order.
  ///   - schemas: the schemas to hold them against.
  ///   - thorough: also the searches that take longer: unreachable tiers and dead questions.
  /// - Returns: the catalogue, when nothing is wrong with it, and all messages.
  public static func load(
    _ files: [ContentFile], schemas: Schemas, thorough: Bool = true
  ) -> LoadedCatalogue {
    var loader = CatalogueLoader(schemas: schemas)
    let catalogue = loader.load(files.sorted { $0.path < $1.path }, thorough: thorough)
    let diagnostics = loader.diagnostics.sorted(by: Self.byPlace)
    let failed = diagnostics.contains { $0.severity == .error }
    return LoadedCatalogue(catalogue: failed ? nil : catalogue, diagnostics: diagnostics)
  }

  private static func byPlace(_ a: Diagnostic, _ b: Diagnostic) -> Bool {
    (a.file ?? "", a.position ?? .start, a.key) < (b.file ?? "", b.position ?? .start, b.key)
  }

  private mutating func load(_ files: [ContentFile], thorough: Bool) -> Catalogue? {
    var parts = QuestionnaireParts()
    guard let head = files.first(where: { $0.path == "vragenlijst.xml" }) else {
      diagnostics.append(
        Diagnostic(
          "missing-file", file: "vragenlijst.xml", at: .start,
          CatalogueMessages.missingFile("vragenlijst.xml")))
      return nil
    }
    guard let reading = tree(of: head, schemas.questionnaire) else { return nil }
    parts.readHead(reading)
    take(reading)
    checkNames(of: files, parts.phases)
    for file in files where file.path.hasPrefix("vragen/") {
      guard let reading = tree(of: file, schemas.questions) else { continue }
      parts.readQuestions(reading)
      take(reading)
    }
    orderQuestions(&parts)
    // On a broken questionnaire every condition would only repeat the cause.
    guard !hasErrors, let signature = signature(of: parts) else {
      checkStructure(of: files)
      return nil
    }
    var conditions = ConditionCompiler(signature: signature)
    let questions = compileQuestions(parts, &conditions)
    let contradictions = compileContradictions(parts, &conditions)
    let criteria = readCriteria(files, parts, &conditions)
    let normSets = readNormSets(files, parts, criteria, questions.count, &conditions)
    diagnostics += conditions.diagnostics
    let catalogue = Catalogue(
      id: parts.id, version: parts.version, title: parts.title, parameters: parts.parameters,
      phases: parts.phases, questions: questions, contradictions: contradictions,
      criteria: criteria, normSets: normSets, signature: signature,
      program: conditions.compiler.program, digest: Self.digest(of: files))
    // The checks look at how the parts fit; on broken parts they would only repeat the cause.
    if !hasErrors {
      diagnostics += CatalogueCheck(catalogue, thorough: thorough).run()
    }
    return catalogue
  }

  private mutating func tree(of file: ContentFile, _ schema: RelaxNG) -> FileReading? {
    let document = XMLDocument.read(bytes: file.bytes, file: file.path)
    diagnostics += document.diagnostics
    guard let root = document.root else { return nil }
    let found = schema.check(root, file: file.path)
    diagnostics += found
    return found.isEmpty ? FileReading(file: file, root: root) : nil
  }

  private var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// Every phase has its file of questions, and every file has a place in the catalogue.
  private mutating func checkNames(of files: [ContentFile], _ phases: [Phase]) {
    let paths = Set(files.map(\.path))
    for phase in phases where !paths.contains("vragen/\(phase.id).xml") {
      let path = "vragen/\(phase.id).xml"
      diagnostics.append(
        Diagnostic("missing-file", file: path, at: .start, CatalogueMessages.missingFile(path)))
    }
    // What stands in `signalen/` is for the module Signals; here only its digest counts.
    let folders = ["vragen/", "criteria/", "normensets/", "signalen/", "voorbeelden/"]
    for path in files.map(\.path)
    where path != "vragenlijst.xml" && !folders.contains(where: path.hasPrefix) {
      diagnostics.append(
        Diagnostic("file-name", file: path, at: .start, CatalogueMessages.strayFile(path)))
    }
  }

  /// Holds criteria and norm sets against their schemas only.
  private mutating func checkStructure(of files: [ContentFile]) {
    for file in files {
      if file.path.hasPrefix("criteria/") { _ = tree(of: file, schemas.criterion) }
      if file.path.hasPrefix("normensets/") { _ = tree(of: file, schemas.normSet) }
    }
  }

  private mutating func take(_ reading: FileReading) {
    diagnostics += reading.diagnostics
  }

  /// Files are read in the order of their names; questions stand in the order of the phases.
  private func orderQuestions(_ parts: inout QuestionnaireParts) {
    let order = parts.questions.indices.sorted {
      (parts.questions[$0].phase, $0) < (parts.questions[$1].phase, $1)
    }
    parts.questions = order.map { parts.questions[$0] }
    parts.shownIf = order.map { parts.shownIf[$0] }
  }

  private mutating func signature(of parts: QuestionnaireParts) -> Signature? {
    var signature = Signature()
    var isComplete = true
    var places: [String: Place] = [:]
    func declare(_ name: String, _ type: DeclaredType, _ place: Place) {
      do {
        try signature.declare(name, type)
        places[name] = place
      } catch {
        isComplete = false
        if case .duplicateName = error, let other = places[name], name != "peildatum" {
          diagnostics.append(
            Diagnostic(
              "duplicate", file: place.file, at: place.position,
              CatalogueMessages.duplicate(name, line: other.position.line, file: other.file)))
        } else {
          // `peildatum` is always there: who takes its name is the one in the wrong.
          let place = places[name] ?? place
          diagnostics.append(
            Diagnostic(
              "name", file: place.file, at: place.position, CatalogueMessages.unusableName(name)))
        }
      }
    }
    for question in parts.questions { declare(question.id, question.declaredType, question.place) }
    for parameter in parts.parameters {
      declare(parameter.name, parameter.declaredType, parameter.place)
    }
    declare("peildatum", .date, Place(file: "vragenlijst.xml", position: .start))
    return isComplete ? signature : nil
  }

  private func compileQuestions(
    _ parts: QuestionnaireParts, _ conditions: inout ConditionCompiler
  ) -> [Question] {
    zip(parts.questions, parts.shownIf).map { question, text in
      var question = question
      question.shownIf = text.flatMap { conditions.compile($0) }
      return question
    }
  }

  private func compileContradictions(
    _ parts: QuestionnaireParts, _ conditions: inout ConditionCompiler
  ) -> [Contradiction] {
    parts.contradictions.compactMap { part in
      conditions.compile(part.condition).map {
        Contradiction(
          id: part.id, consequence: part.consequence, condition: $0,
          explanation: part.explanation, place: part.place)
      }
    }
  }

  private mutating func readCriteria(
    _ files: [ContentFile], _ parts: QuestionnaireParts, _ conditions: inout ConditionCompiler
  ) -> [Criterion] {
    let reader = CriterionReader(phases: parts.phases)
    var criteria: [Criterion] = []
    for file in files where file.path.hasPrefix("criteria/") {
      guard let reading = tree(of: file, schemas.criterion) else { continue }
      if let criterion = reader.read(reading, &conditions) { criteria.append(criterion) }
      take(reading)
    }
    return criteria.sorted { ($0.phase, $0.id) < ($1.phase, $1.id) }
  }

  private mutating func readNormSets(
    _ files: [ContentFile], _ parts: QuestionnaireParts, _ criteria: [Criterion],
    _ firstParameterSlot: Int, _ conditions: inout ConditionCompiler
  ) -> [NormSet] {
    let names = files.map(\.path).filter { $0.hasPrefix("criteria/") }
      .map { String($0.dropFirst("criteria/".count).dropLast(".xml".count)) }
    let broken = Set(names).subtracting(criteria.map(\.id))
    let reader = NormSetReader(
      phases: parts.phases, criteria: criteria, broken: broken, parameters: parts.parameters,
      firstParameterSlot: firstParameterSlot)
    var sets: [NormSet] = []
    for file in files where file.path.hasPrefix("normensets/") {
      guard let reading = tree(of: file, schemas.normSet) else { continue }
      if let set = reader.read(reading, &conditions) { sets.append(set) }
      take(reading)
    }
    return sets
  }

  /// A digest of the digests of all files with their paths, so that no file can change unnoticed.
  private static func digest(of files: [ContentFile]) -> String {
    var list = ""
    for file in files where !file.path.hasPrefix("voorbeelden/") {
      list += "\(Digest.sha256(file.bytes))  \(file.path)\n"
    }
    return Digest.sha256(Array(list.utf8))
  }
}

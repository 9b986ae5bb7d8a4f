internal import Messages
internal import XML

/// Makes ``SignalData`` of its files and reports everything that is wrong with them at once.
struct SignalLoader {
  private(set) var diagnostics: [Diagnostic] = []
  private let files: [String: SignalFile]
  private let schemas: SignalData.Schemas?

  /// Makes a loader; without schemas the check of the structure is left out.
  init(_ files: [SignalFile], _ schemas: SignalData.Schemas?) {
    self.files = Dictionary(files.map { ($0.path, $0) }) { first, _ in first }
    self.schemas = schemas
  }

  /// The data, or nil when a file cannot be read.
  mutating func load() -> SignalData? {
    let language = read("signalen/taal.xml", schemas?.signals)
    let words = read("signalen/woorden.xml", schemas?.signals)
    let document = read("signalen/document.xml", schemas?.signals)
    let comparison = read("signalen/vergelijking.xml", schemas?.signals)
    let criteria = criterionFiles.map { read($0, schemas?.signals) }
    let vacancyWords = read("signalen/vacature-woorden.xml", schemas?.vacancies)
    let vacancies = read("signalen/vacatures.xml", schemas?.vacancies)
    guard let language, let words, let document, let comparison, let vacancyWords, let vacancies
    else { return nil }
    let readings =
      [language, words, document, comparison, vacancyWords, vacancies] + criteria.compactMap(\.self)
    var library = PatternLibrary(lists: WordLists.read(words))
    let reader = LanguageReader(reading: language)
    let nature = NatureReader.read(document, &library)
    let subjects = ComparisonReader.read(comparison, &library)
    let languageData = reader.language(&library)
    var cues = criteria.compactMap { $0.map { CriterionReader.read($0, &library) } }
    // Only now is it known how many patterns there are.
    for index in cues.indices { cues[index].findPatterns(in: library) }
    let data = SignalData(
      criteria: CriteriaData(
        language: languageData, criteria: cues, nature: nature, library: library),
      comparison: subjects,
      vacancies: VacancyReader.read(
        words: vacancyWords, signals: vacancies, abbreviations: reader.abbreviations()))
    for reading in readings { diagnostics += reading.diagnostics }
    return data
  }

  private var criterionFiles: [String] {
    files.keys.filter { $0.hasPrefix("signalen/criteria/") }.sorted()
  }

  private mutating func read(_ path: String, _ schema: RelaxNG?) -> FileReading? {
    guard let file = files[path] else {
      diagnostics.append(
        Diagnostic("missing-file", file: path, at: .start, SignalMessages.missingFile(path)))
      return nil
    }
    let document = XMLDocument.read(bytes: file.bytes, file: path)
    diagnostics += document.diagnostics
    guard let root = document.root else { return nil }
    let found = schema?.check(root, file: path) ?? []
    diagnostics += found
    return found.isEmpty ? FileReading(file: file, root: root) : nil
  }
}

import ArgumentParser
import Assessment
import Documents
import Files
import Messages
import Reporting
import Signals

/// `werkwijzetoets vacancy FILE…`
struct VacancyCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, html, sarif
  }

  static let configuration = CommandConfiguration(
    commandName: "vacancy", abstract: HelpText.of(CommandTexts.vacancy),
    discussion: HelpText.of(CommandTexts.vacancyDiscussion))

  @Argument(help: ArgumentHelp(CommandTexts.vacancyInput, valueName: "file"))
  var inputs: [String]

  @Option(help: ArgumentHelp(CommandTexts.lang, valueName: "nl|en"))
  var lang: Language?

  @Option(help: ArgumentHelp(CommandTexts.vacancyFormat))
  var format: Format = .text

  @Option(name: .shortAndLong, help: ArgumentHelp(CommandTexts.output))
  var output: String?

  @Option(name: .customLong("catalogue"), help: ArgumentHelp(CommandTexts.catalogueFolder))
  var catalogueFolder: String?

  @Flag(help: ArgumentHelp(CommandTexts.overwrite))
  var overwrite = false

  @Option(help: ArgumentHelp(CommandTexts.diagnostics))
  var diagnostics: DiagnosticForm = .text

  func run() throws {
    let language = lang ?? HelpText.language
    let console = Console(language, asJSON: diagnostics == .json)
    do {
      let files = try inputs.flatMap(Self.files)
      let loaded = try Content.loadSignals(catalogueFolder)
      guard let data = loaded.data else {
        throw console.stop(.configuration, loaded.diagnostics)
      }
      let (read, problems) = self.read(files, VacancyChecker(data))
      console.say(read.flatMap(\.document.notices))
      console.say(problems.map(\.diagnostic))
      // What could be read is reported, whatever was wrong with the rest.
      if !read.isEmpty { try write(read, language, console) }
      if let status = Self.status(problems.map(\.status)) { throw Stop(status: status) }
    } catch let problem as FileProblem {
      throw console.stop(problem)
    }
  }

  /// A file itself, or all files below a folder.
  private static func files(_ path: String) throws(FileProblem) -> [String] {
    guard path != "-", FileSystem.kind(of: path) == .folder else { return [path] }
    var folder = path
    while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
    let files = try FileSystem.files(below: folder).filter { file in
      file.split(separator: "/").allSatisfy { !$0.hasPrefix(".") }
    }
    guard !files.isEmpty else {
      throw FileProblem(
        status: .noInput,
        diagnostic: Diagnostic(
          "no-input", file: path, CommandTexts.emptyFolder(path), hint: FileMessages.checkName))
    }
    return files.map { folder + "/" + $0 }
  }

  private func read(
    _ files: [String], _ checker: VacancyChecker
  ) -> (read: [ReadVacancy], problems: [FileProblem]) {
    let reader = IsolatedDocumentReader()
    var read: [ReadVacancy] = []
    var problems: [FileProblem] = []
    for file in files {
      do throws(FileProblem) {
        let bytes = try FileSystem.read(file, limit: reader.limits.bytes)
        let document = try reader.read(bytes, file: file)
        read.append(
          ReadVacancy(file: file, document: document, signals: checker.check(document)))
      } catch {
        problems.append(error)
      }
    }
    return (read, problems)
  }

  private func write(
    _ read: [ReadVacancy], _ language: Language, _ console: Console
  ) throws(FileProblem) {
    let bytes: [UInt8] =
      switch format {
      case .text:
        Array(
          VacancyReport.text(
            read, language: language, colour: output == nil && Console.hasColour
          ).utf8)
      case .json: VacancyReport.json(read)
      case .html: VacancyPage.bytes(read, language: language)
      case .sarif:
        VacancyReport.sarif(read, language: language, version: Werkwijzetoets.version)
      }
    guard let output else {
      try FileSystem.writeToStandardOutput(bytes)
      return
    }
    let mayReplace = overwrite || FileSystem.kind(of: output) == .other
    try FileSystem.write(bytes, to: output, replacing: mayReplace)
    console.note(CommandTexts.written(output))
  }

  /// The status that goes first of those that apply; nil when there are none.
  private static func status(_ statuses: [ExitStatus]) -> ExitStatus? {
    ExitStatus.order.first(where: statuses.contains) ?? statuses.first
  }
}

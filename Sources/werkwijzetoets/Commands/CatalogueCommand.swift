import ArgumentParser
import Assessment
import Catalogue
import Files
import Messages

/// `werkwijzetoets catalogue lint|show|norms|questions`
struct CatalogueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "catalogue", abstract: HelpText.of(CommandTexts.catalogue),
    subcommands: [Lint.self, Show.self, Norms.self, Questions.self])

  /// The options all of them take.
  struct Options: ParsableArguments {
    @Option(name: .customLong("catalogue"), help: ArgumentHelp(CommandTexts.catalogueFolder))
    var folder: String?

    @Option(help: ArgumentHelp(CommandTexts.lang, valueName: "nl|en"))
    var lang: Language?

    @Option(help: ArgumentHelp(CommandTexts.diagnostics))
    var diagnostics: DiagnosticForm = .text

    var language: Language { lang ?? HelpText.language }
    var console: Console { Console(language, asJSON: diagnostics == .json) }

    /// The catalogue, or the end of the program with what is wrong with it.
    func load(thorough: Bool = false) throws -> Catalogue {
      var console = self.console
      do {
        let loaded = try Content.load(folder, thorough: thorough)
        for file in try Content.files(folder) { console.remember(file.bytes, as: file.path) }
        guard let catalogue = loaded.catalogue else {
          throw console.stop(.configuration, loaded.diagnostics)
        }
        console.say(loaded.diagnostics)
        return catalogue
      } catch let problem as FileProblem {
        throw console.stop(problem)
      }
    }

    /// Writes a result to standard output.
    func write(_ text: String) throws {
      do {
        try FileSystem.writeToStandardOutput(Array(text.utf8))
      } catch {
        throw console.stop(error)
      }
    }
  }

  struct Lint: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: HelpText.of(CommandTexts.lint))
    @OptionGroup var options: Options

    func run() throws {
      let catalogue = try options.load(thorough: true)
      try checkSignals()
      let examples = Assessor(catalogue).checkExamples()
      guard examples.isEmpty else { throw options.console.stop(.configuration, examples) }
      let summary = CommandTexts.lintClean(
        criteria: catalogue.criteria.count, questions: catalogue.questions.count,
        normSets: catalogue.normSets.count)
      try options.write(summary[options.language] + "\n")
    }

    /// What is looked for in documents and vacancies belongs to the catalogue too, when it is there.
    private func checkSignals() throws {
      do {
        let files = try Content.files(options.folder)
        guard files.contains(where: { $0.path.hasPrefix("signalen/") }) else { return }
        let loaded = try Content.loadSignals(options.folder, thorough: true)
        guard loaded.data != nil else {
          var console = options.console
          for file in files { console.remember(file.bytes, as: file.path) }
          throw console.stop(.configuration, loaded.diagnostics)
        }
      } catch let problem as FileProblem {
        throw options.console.stop(problem)
      }
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: HelpText.of(CommandTexts.show))
    @Argument(help: ArgumentHelp(CommandTexts.showID)) var id: String
    @OptionGroup var options: Options

    func run() throws {
      let catalogue = try options.load()
      let listing = CatalogueListing(catalogue, options.language)
      guard let text = listing.item(id) else {
        throw options.console.stop(
          .usage,
          [
            Diagnostic(
              "usage", CommandTexts.unknownID(id),
              hint: listing.closestID(to: id).map(CatalogueMessages.didYouMean))
          ])
      }
      try options.write(text)
    }
  }

  struct Norms: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: HelpText.of(CommandTexts.listNorms))
    @Option(help: ArgumentHelp(CommandTexts.listFormat)) var format: ListForm = .text
    @OptionGroup var options: Options

    func run() throws {
      let listing = CatalogueListing(try options.load(), options.language)
      try options.write(format == .json ? listing.normSetsJSON : listing.normSets)
    }
  }

  struct Questions: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: HelpText.of(CommandTexts.listQuestions))
    @Option(help: ArgumentHelp(CommandTexts.listFormat)) var format: ListForm = .text
    @OptionGroup var options: Options

    func run() throws {
      let listing = CatalogueListing(try options.load(), options.language)
      try options.write(format == .json ? listing.questionsJSON : listing.questions)
    }
  }

  enum ListForm: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }
}

import ArgumentParser
import Assessment
import Catalogue
import Dossiers
import Files
import Messages
import Reporting
import Rules

/// `werkwijzetoets check INPUT`
struct CheckCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, xml, html, json, csv
  }

  static let configuration = CommandConfiguration(
    commandName: "check", abstract: HelpText.of(CommandTexts.check),
    discussion: HelpText.of(CommandTexts.checkDiscussion))

  @Argument(help: ArgumentHelp(CommandTexts.input, valueName: "input"))
  var input: String

  @Option(help: ArgumentHelp(CommandTexts.norms, valueName: "id,…"))
  var norms: String?

  @Option(help: ArgumentHelp(CommandTexts.date, valueName: "jjjj-mm-dd"))
  var date: String?

  @Option(help: ArgumentHelp(CommandTexts.lang, valueName: "nl|en"))
  var lang: Language?

  @Option(help: ArgumentHelp(CommandTexts.format))
  var format: Format = .text

  @Option(name: .shortAndLong, help: ArgumentHelp(CommandTexts.output))
  var output: String?

  @Option(help: ArgumentHelp(CommandTexts.out))
  var out: String?

  @Option(help: ArgumentHelp(CommandTexts.failUnder, valueName: "n"))
  var failUnder: String?

  @Option(name: .customLong("catalogue"), help: ArgumentHelp(CommandTexts.catalogueFolder))
  var catalogueFolder: String?

  @Flag(help: ArgumentHelp(CommandTexts.overwrite))
  var overwrite = false

  @Option(help: ArgumentHelp(CommandTexts.diagnostics))
  var diagnostics: DiagnosticForm = .text

  func run() throws {
    var console = Console(lang ?? HelpText.language, asJSON: diagnostics == .json)
    let options = try CheckOptions(self, console)
    do {
      let loaded = try Content.load(catalogueFolder, thorough: false)
      guard let catalogue = loaded.catalogue else {
        // An input that is not there comes first.
        _ = try DossierPackage.open(input)
        throw console.stop(.configuration, loaded.diagnostics)
      }
      let chosen = try OptionValues.normSets(norms, in: catalogue, console)
      let input = CheckInput(
        path: input, catalogue: catalogue, catalogueFolder: catalogueFolder, date: options.date)
      let read = try input.read(&console)
      let report = Report(
        of: read.dossier, Assessor(catalogue), on: options.date,
        normSets: chosen ?? catalogue.reportedNormSets(main: read.dossier.normSet),
        warnings: read.warnings, provenance: provenance(options), reading: read.reading)
      let language = lang ?? read.dossier.language ?? HelpText.language
      try write(report, language, console)
      try holdAgainstBar(report, options, console)
    } catch let problem as FileProblem {
      throw console.stop(problem)
    }
  }

  /// The command that repeats the report; without folders, so that it is the same everywhere.
  private func provenance(_ options: CheckOptions) -> Provenance {
    let name = FileSystem.baseName(input)
    var command = "werkwijzetoets check \(name) --date \(options.date)"
    if let norms { command += " --norms \(norms)" }
    return Provenance(program: Werkwijzetoets.version, input: name, command: command)
  }

  private func write(_ report: Report, _ language: Language, _ console: Console) throws {
    if let out {
      try FileSystem.makeFolder(out)
      let files: [(String, Format, [UInt8])] = [
        ("rapport.xml", .xml, XMLReport.bytes(report)),
        ("rapport.html", .html, HTMLReport.bytes(report, language: language)),
      ]
      for (name, format, bytes) in files {
        try ReportFile.write(bytes, to: "\(out)/\(name)", as: format, overwrite: overwrite)
        console.note(CommandTexts.written("\(out)/\(name)"))
      }
      return
    }
    let bytes: [UInt8] =
      switch format {
      case .text:
        Array(
          TextReport.text(
            report, language: language, colour: output == nil && Console.hasColour
          ).utf8)
      case .xml: XMLReport.bytes(report)
      case .html: HTMLReport.bytes(report, language: language)
      case .json: JSONReport.bytes(report, diagnostics: report.warnings)
      case .csv: CSVReport.bytes(report, language: language)
      }
    if let output {
      try ReportFile.write(bytes, to: output, as: format, overwrite: overwrite)
      console.note(CommandTexts.written(output))
    } else {
      try FileSystem.writeToStandardOutput(bytes)
    }
  }

  private func holdAgainstBar(
    _ report: Report, _ options: CheckOptions, _ console: Console
  ) throws {
    guard let bar = options.bar else { return }
    // The bar is held against the first set that has points.
    guard
      let result = report.assessment.normSets.first(where: {
        report.catalogue.normSets[$0.normSet].result != .law
      }), result.score.lowest.standard < bar
    else { return }
    console.note(
      CommandTexts.belowBar(
        report.catalogue.normSets[result.normSet].id,
        score: result.score.lowest.standard.decimal(places: 1),
        bar: failUnder ?? ""))
    throw Stop(status: .belowBar)
  }
}

/// The form of messages on standard error.
enum DiagnosticForm: String, ExpressibleByArgument, CaseIterable {
  case text, json
}

/// The options of `check` whose values need reading.
struct CheckOptions {
  var date: CalendarDate
  var bar: Rational?

  init(_ command: CheckCommand, _ console: Console) throws {
    if command.output != nil, command.out != nil {
      throw console.stop(
        .usage, [Diagnostic("usage", CommandTexts.twoOutputs, hint: CommandTexts.seeHelp)])
    }
    date = try OptionValues.date(command.date, console)
    guard let text = command.failUnder else { return }
    guard let bar = Self.bar(text) else {
      throw console.stop(
        .usage,
        [Diagnostic("usage", CommandTexts.failUnderUsage(text), hint: CommandTexts.seeHelp)])
    }
    self.bar = bar
  }

  /// A number from 0 to 100 with at most six decimals.
  private static func bar(_ text: String) -> Rational? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = Int(parts[0]), (0...100).contains(whole) else { return nil }
    guard parts.count == 2 else { return Rational(whole) }
    guard (1...6).contains(parts[1].count),
      parts[1].utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let fraction = Int(parts[1])
    else { return nil }
    var scale = 1
    for _ in parts[1] { scale *= 10 }
    let bar = Rational(whole) + Rational(fraction, over: scale)
    return bar <= Rational(100) ? bar : nil
  }
}

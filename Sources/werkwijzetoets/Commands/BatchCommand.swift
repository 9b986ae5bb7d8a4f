import ArgumentParser
import Assessment
import Batch
import Catalogue
import Dossiers
import Files
import Glibc
import Messages
import Reporting
import XML

/// `werkwijzetoets batch`
struct BatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "batch", abstract: HelpText.of(CommandTexts.batch),
    discussion: HelpText.of(CommandTexts.batchDiscussion))

  @Option(help: ArgumentHelp(CommandTexts.norms, valueName: "id,…"))
  var norms: String?

  @Option(help: ArgumentHelp(CommandTexts.date, valueName: "jjjj-mm-dd"))
  var date: String?

  @Option(help: ArgumentHelp(CommandTexts.lang, valueName: "nl|en"))
  var lang: Language?

  @Option(help: ArgumentHelp(CommandTexts.jobs, valueName: "n"))
  var jobs: Int?

  @Flag(help: ArgumentHelp(CommandTexts.full))
  var full = false

  @Option(name: .shortAndLong, help: ArgumentHelp(CommandTexts.batchOutput))
  var output: String?

  @Flag(help: ArgumentHelp(CommandTexts.resume))
  var resume = false

  @Flag(help: ArgumentHelp(CommandTexts.batchOverwrite))
  var overwrite = false

  @Option(name: .customLong("catalogue"), help: ArgumentHelp(CommandTexts.catalogueFolder))
  var catalogueFolder: String?

  func run() throws {
    let console = Console(lang ?? HelpText.language)
    let threads = try threads(console)
    if resume, output == nil {
      throw console.stop(
        .usage,
        [Diagnostic("usage", CommandTexts.resumeNeedsFile, hint: CommandTexts.seeHelp)])
    }
    do {
      let judge = try judge(console)
      StopSignals.catchThem()
      let progress =
        if let output {
          try write(to: output, BatchRun(judge, threads: threads), console)
        } else {
          try run(BatchRun(judge, threads: threads), skip: 0, console) {
            (bytes) throws(FileProblem) in try FileSystem.writeToStandardOutput(bytes)
          }
        }
      try conclude(progress, console)
    } catch let problem as FileProblem {
      throw console.stop(problem)
    }
  }

  private func threads(_ console: Console) throws -> Int {
    guard let jobs else { return max(1, min(64, sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }
    guard (1...64).contains(jobs) else {
      throw console.stop(
        .usage, [Diagnostic("usage", CommandTexts.jobsUsage(jobs), hint: CommandTexts.seeHelp)])
    }
    return jobs
  }

  private func judge(_ console: Console) throws -> LineJudge {
    let date = try OptionValues.date(date, console)
    let loaded = try Content.load(catalogueFolder, thorough: false)
    guard let catalogue = loaded.catalogue else {
      throw console.stop(.configuration, loaded.diagnostics)
    }
    var command = "werkwijzetoets check - --date \(date)"
    if let norms { command += " --norms \(norms)" }
    return LineJudge(
      Assessor(catalogue),
      DossierReader(catalogue, schema: try Content.grammar("dossier.rng"), on: date), on: date,
      normSets: try OptionValues.normSets(norms, in: catalogue, console),
      form: full ? .full : .verdicts,
      provenance: Provenance(program: Werkwijzetoets.version, input: "-", command: command))
  }

  private func write(
    to path: String, _ run: BatchRun, _ console: Console
  ) throws -> BatchRun.Progress {
    let file = try LineOutput(path, continuing: resume, replacing: overwrite)
    guard Self.isOurs(file) else {
      throw console.stop(
        .data,
        [
          Diagnostic(
            "not-results", file: path, CommandTexts.notResults(path),
            hint: CommandTexts.chooseOtherFile)
        ])
    }
    let progress = try self.run(run, skip: file.linesBefore, console) {
      (bytes) throws(FileProblem) in
      try file.write(bytes)
      return true
    }
    try file.finish()
    return progress
  }

  /// Whether a file holds results in the order of the input. Each line says which line of the input
  /// it is about, so the last one tells whether all do.
  private static func isOurs(_ file: LineOutput) -> Bool {
    let begins = file.cutOff.isEmpty || file.cutOff.first == UInt8(ascii: "{")
    guard file.linesBefore > 0 else { return begins }
    let mark = Array("\"line\":\(file.linesBefore),".utf8)
    return begins && file.lastLine.prefix(60).contains(mark)
  }

  private func run(
    _ run: BatchRun, skip: Int, _ console: Console,
    _ write: ([UInt8]) throws(FileProblem) -> Bool
  ) throws(FileProblem) -> BatchRun.Progress {
    // The same bound as for a dossier in a file of its own.
    var input = LineInput(
      descriptor: 0, name: "-", limit: XMLLimits.standard.bytes, mayGoOn: StopSignals.noneCame)
    var meter = ProgressMeter(console)
    let progress = try run.run(&input, skip: skip, write: write) { meter.show($0) }
    meter.clear()
    return progress
  }

  /// Says what was done, and ends with the status that fits.
  private func conclude(_ progress: BatchRun.Progress, _ console: Console) throws {
    // A reader that stopped listening knows that; the status says that not all was done.
    if progress.wasCutShort { throw Stop(status: .inputOutput) }
    console.note(
      CommandTexts.batchDone(
        judged: progress.judged, refused: progress.refused, skipped: progress.skipped))
    if let status = StopSignals.status { throw Stop(status: status) }
    if progress.lines + progress.skipped == 0 {
      throw console.stop(
        .data, [Diagnostic("empty", file: "-", CommandTexts.noLines, hint: CommandTexts.giveLines)])
    }
    if progress.refused > 0 { throw Stop(status: .data) }
  }
}

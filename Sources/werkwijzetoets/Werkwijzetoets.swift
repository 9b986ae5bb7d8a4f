import ArgumentParser
import Documents
import Files
import Glibc
import Messages

/// The command line: reads arguments, calls the modules, ends with the right status.
@main
struct Werkwijzetoets: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "werkwijzetoets", abstract: HelpText.of(CommandTexts.program),
    discussion: HelpText.of(CommandTexts.programDiscussion), version: version,
    subcommands: [
      CheckCommand.self, VacancyCommand.self, BatchCommand.self, CatalogueCommand.self,
      SchemaCommand.self,
    ])

  /// Runs the program. Wrong arguments end with 64, whatever the parser calls them.
  static func main() {
    // The program starts itself to read a document; that process needs nothing of what follows.
    let arguments = CommandLine.arguments.dropFirst()
    if arguments.first == ReadDocumentProcess.name {
      Glibc.exit(ReadDocumentProcess.run(Array(arguments.dropFirst())))
    }
    // A reader that stops listening is no reason to die; writing then fails, and that is handled.
    signal(SIGPIPE, SIG_IGN)
    do {
      var command = try command()
      try command.run()
    } catch let stop as Stop {
      Self.exit(withError: ExitCode(stop.status.rawValue))
    } catch {
      guard exitCode(for: error) != .success else { Self.exit(withError: error) }
      let language = HelpText.language
      var text = DiagnosticText(language).line(
        Diagnostic("usage", CommandTexts.usage, hint: CommandTexts.seeHelp))
      text += "\n  \(message(for: error))\n  \(CommandTexts.seeHelp[language])\n"
      FileSystem.writeToStandardError(text)
      Self.exit(withError: ExitCode(ExitStatus.usage.rawValue))
    }
  }
}

extension Werkwijzetoets {
  /// The command that the arguments ask for.
  ///
  /// Setting up the tree of all commands takes longer than reading a dossier, so the command that
  /// batches of dossiers need is tried by itself. Whatever it does not take, a question for help
  /// among it, the whole tree answers.
  private static func command() throws -> any ParsableCommand {
    let arguments = CommandLine.arguments.dropFirst()
    if arguments.first == CheckCommand.configuration.commandName,
      let check = try? CheckCommand.parse(Array(arguments.dropFirst()))
    {
      return check
    }
    return try parseAsRoot()
  }
}

/// Ends the program with a status, after everything was said.
struct Stop: Error {
  var status: ExitStatus
}

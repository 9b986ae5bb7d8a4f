import Catalogue
import Messages
import Rules

/// Reads the values of options that more than one command has.
enum OptionValues {
  /// The norm sets that were named, or nil for all.
  static func normSets(
    _ norms: String?, in catalogue: Catalogue, _ console: Console
  ) throws -> [Int]? {
    guard let norms else { return nil }
    return try norms.split(separator: ",", omittingEmptySubsequences: false).map { part in
      let id = String(part)
      guard let index = catalogue.normSet(id), catalogue.normSets[index].use != .history else {
        let known = catalogue.normSets.filter { $0.use != .history }.map(\.id)
        let message =
          catalogue.normSet(id) == nil
          ? DossierMessages.unknownNormSet(id) : DossierMessages.historyOnly(id)
        throw console.stop(
          .usage, [Diagnostic("usage", message, hint: DossierMessages.knownNormSets(known))])
      }
      return index
    }
  }

  /// The day that was named, or today.
  static func date(_ text: String?, _ console: Console) throws -> CalendarDate {
    guard let text else { return Today.date }
    guard let date = try? AnswerDate.read(text) else {
      throw console.stop(
        .usage, [Diagnostic("usage", CommandTexts.dateUsage(text), hint: CommandTexts.seeHelp)])
    }
    return date
  }
}

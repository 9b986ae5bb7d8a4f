internal import Archives
internal import CLinux
internal import Files
internal import Glibc
internal import Messages

/// What the program does when it is started to read one document: `read-document`.
///
/// It bounds itself before it looks at a byte of the file, reads the file from standard input and
/// writes what came of it to standard output. It needs no environment and opens no other file.
public enum ReadDocumentProcess {
  /// The name of the subcommand. It is not for users and is not in the help.
  public static let name = "read-document"

  /// Reads the document.
  /// - Parameter arguments: what follows the name of the subcommand; see `arguments(_:_:_:)`.
  /// - Returns: the status to end with: 0 when there is an answer, 64 when it was started wrongly.
  public static func run(_ arguments: [String]) -> Int32 {
    guard arguments.count == 4, let parent = Int32(arguments[0]),
      let limits = DocumentLimits(words: arguments[1])
    else { return ExitStatus.usage.rawValue }
    signal(SIGPIPE, SIG_DFL)
    guard wt_die_with_parent(parent) != 0 else { return ExitStatus.usage.rawValue }
    wt_close_from(3)
    bound(limits)
    let file = arguments[2]
    let program = arguments[3].isEmpty ? nil : arguments[3]
    guard let bytes = try? FileSystem.read("-", limit: limits.bytes) else {
      return ExitStatus.inputOutput.rawValue
    }
    // Only a PDF needs another program, and only until that one has ended.
    let isPDF = Recogniser(bytes, name: nil).pdfStart != nil
    forbid(programs: isPDF)
    var writer = WireWriter()
    do throws(DocumentFault) {
      let reader = DocumentReader(limits: limits, pdfProgram: program)
      let document = try reader.document(bytes, name: file, input: .descriptor(0)) {
        forbid(programs: false)
      }
      writer.write(document)
    } catch {
      writer.write(error)
    }
    guard (try? FileSystem.writeToStandardOutput(writer.bytes)) == true else {
      return ExitStatus.inputOutput.rawValue
    }
    return ExitStatus.ok.rawValue
  }

  /// The arguments that start this process.
  static func arguments(
    _ limits: DocumentLimits, file: String, pdfProgram: String?
  ) -> [String] {
    [name, "\(getpid())", limits.words, file, pdfProgram ?? ""]
  }

  private static func bound(_ limits: DocumentLimits) {
    _ = wt_limit(Int32(WT_MEMORY), UInt64(limits.memory))
    _ = wt_limit(Int32(WT_SECONDS), UInt64(limits.processorSeconds))
    _ = wt_limit(Int32(WT_FILE_SIZE), 0)
    _ = wt_limit(Int32(WT_FILES), 32)
    _ = wt_limit(Int32(WT_CORE), 0)
  }

  private static func forbid(programs: Bool) {
    if !programs { _ = wt_limit(Int32(WT_PROCESSES), 0) }
    _ = wt_forbid(programs ? 1 : 0)
  }
}

extension DocumentLimits {
  /// The limits as one word of numbers.
  var words: String {
    [
      bytes, archive.members, archive.unpacked, archive.ratio, archive.name, paragraphs, text,
      tableDepth, depth, pages, pageSide, processorSeconds, seconds, memory,
    ].map(String.init).joined(separator: ",")
  }

  init?(words: String) {
    let numbers = words.split(separator: ",").compactMap { Int($0) }
    guard numbers.count == 14, numbers.allSatisfy({ $0 > 0 }) else { return nil }
    bytes = numbers[0]
    archive.members = numbers[1]
    archive.unpacked = numbers[2]
    archive.ratio = numbers[3]
    archive.name = numbers[4]
    paragraphs = numbers[5]
    text = numbers[6]
    tableDepth = numbers[7]
    depth = numbers[8]
    pages = numbers[9]
    pageSide = numbers[10]
    processorSeconds = numbers[11]
    seconds = numbers[12]
    memory = numbers[13]
  }
}

internal import Messages
internal import XML

/// A file of signal data that is being read: its tree, its places and what is wrong with it.
final class FileReading {
  let file: SignalFile
  let root: XMLElement
  private(set) var diagnostics: [Diagnostic] = []
  private lazy var places = FilePlaces(file.bytes)

  init(file: SignalFile, root: XMLElement) {
    self.file = file
    self.root = root
  }

  func report(
    _ key: String, at position: Position, _ message: Text, hint: Text? = nil
  ) {
    diagnostics.append(Diagnostic(key, file: file.path, at: position, message, hint: hint))
  }

  /// The text of both languages below an element; the schema has seen to it that both are there.
  func text(_ element: XMLElement?) -> Text {
    Text(nl: words(element?.first(named: "nl")), en: words(element?.first(named: "en")))
  }

  /// An attribute, or an empty text in its place.
  func value(_ element: XMLElement, _ name: String) -> String {
    element.attribute(name) ?? ""
  }

  /// The place of an attribute, or of its element.
  func position(_ element: XMLElement, _ name: String) -> Position {
    element.attributeNode(name)?.valuePosition ?? element.position
  }

  /// The texts inside an element that have a `;` between them.
  func pieces(of element: XMLElement) -> [LocatedPiece] {
    var start = element.position
    if case .text(let node) = element.children.first { start = node.position }
    let text = element.text
    // The place of a text is that of its first character that is no space.
    let spaces = text.unicodeScalars.prefix { $0.isSpace }.count
    return LocatedPiece.split(text, at: start, dropping: spaces)
  }

  /// The texts in an attribute that have a `;` between them.
  func pieces(of element: XMLElement, _ name: String) -> [LocatedPiece] {
    guard let node = element.attributeNode(name) else { return [] }
    return LocatedPiece.split(node.value, at: node.valuePosition, dropping: 0)
  }

  /// The whole text of an attribute.
  func piece(of element: XMLElement, _ name: String) -> LocatedPiece? {
    element.attributeNode(name).map {
      LocatedPiece(text: $0.value, start: $0.valuePosition, offset: 0)
    }
  }

  /// Adds a pattern to a library; nil when something is wrong with it.
  func pattern(_ piece: LocatedPiece, _ library: inout PatternLibrary) -> Int? {
    do throws(PatternError) {
      return try library.add(piece.text)
    } catch {
      report(error, in: piece)
      return nil
    }
  }

  /// Reads an entry of a list; nil when something is wrong with it.
  func entry(_ piece: LocatedPiece) -> [WordTest]? {
    do throws(PatternError) {
      return try PatternReader.entry(piece.text)
    } catch {
      report(error, in: piece)
      return nil
    }
  }

  private func report(_ error: PatternError, in piece: LocatedPiece) {
    let position = places.position(from: piece.start, offset: piece.offset + error.offset)
    let text = PatternErrorText(error.reason)
    report("pattern", at: position, text.message, hint: text.hint)
  }

  private func words(_ element: XMLElement?) -> String {
    guard let element else { return "" }
    return element.text.unicodeScalars.split { $0.isSpace }.map { String($0) }
      .joined(separator: " ")
  }
}

/// A text in a file, with its place.
struct LocatedPiece {
  var text: String
  /// A place in the file.
  var start: Position
  /// How many characters after that place the text begins.
  var offset: Int

  /// The pieces between semicolons that are not empty.
  static func split(_ text: String, at start: Position, dropping: Int) -> [LocatedPiece] {
    let scalars = Array(text.unicodeScalars)
    return scalars.indices.split { scalars[$0] == ";" }.compactMap { piece in
      guard let first = piece.first(where: { !scalars[$0].isSpace }) else { return nil }
      return LocatedPiece(
        text: String(String.UnicodeScalarView(scalars[first..<piece.endIndex])), start: start,
        offset: first - dropping)
    }
  }
}

/// The words for what is wrong with a pattern.
struct PatternErrorText {
  var message: Text
  var hint: Text?

  init(_ reason: PatternError.Reason) {
    switch reason {
    case .emptyPart: message = SignalMessages.emptyPart
    case .emptyWord: message = SignalMessages.emptyWord
    case .gapPlace: message = SignalMessages.gapPlace
    case .gapSize(let size): message = SignalMessages.gapSize(size)
    case .unknownList(let name, let closest):
      message = SignalMessages.unknownList(name)
      hint = closest.map(SignalMessages.didYouMean)
    case .starPlace(let word): message = SignalMessages.starPlace(word)
    case .notAWord(let word): message = SignalMessages.notAWord(word)
    case .number(let word): message = SignalMessages.number(word)
    }
  }
}

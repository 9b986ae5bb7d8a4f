internal import Messages

/// Puts the text of a document together, passage by passage, the same way for every format.
///
/// A reader opens a passage, adds text and closes it. A text box may be opened inside a paragraph;
/// it then follows that paragraph.
struct TextAssembler {
  /// A passage that is being written or was written.
  struct Draft {
    var kind: PassageKind
    var page: Int?
    /// The lines that the author ended on purpose.
    var lines = [CleanText.Buffer()]
    /// Whether there is text, and all of it is bold.
    var isBold: Bool?
    /// The text boxes inside.
    var inner: [Draft] = []
  }

  /// A passage that is done.
  struct Finished {
    var kind: PassageKind
    var text: String
    var page: Int?
    /// A heading that only looks like one: it stands below the last real heading.
    var isInferred = false
  }

  let limits: DocumentLimits
  var notices: Set<Notice> = []
  var metadata = DocumentMetadata()
  /// What must end the reading; looked at by the readers as they go.
  private(set) var fault: Diagnostic?
  private var open: [Draft] = []
  private var body: [Finished] = []
  private var notes: [Finished] = []
  private var headers: [Finished] = []
  private var footers: [Finished] = []
  private var bytes = 0

  init(limits: DocumentLimits) {
    self.limits = limits
  }

  /// Whether nothing was written yet.
  var isEmpty: Bool { body.isEmpty && notes.isEmpty && headers.isEmpty && footers.isEmpty }

  /// Whether a passage is open.
  var isOpen: Bool { !open.isEmpty }

  /// Whether the open passage has no text yet.
  var isOpenEmpty: Bool { open.last?.lines.allSatisfy(\.isEmpty) ?? true }

  /// Refuses the document.
  mutating func refuse(_ diagnostic: Diagnostic) {
    if fault == nil { fault = diagnostic }
  }

  /// Opens a passage inside what is open.
  mutating func begin(_ kind: PassageKind, page: Int? = nil) {
    open.append(Draft(kind: kind, page: page))
  }

  /// Changes what the open passage is.
  mutating func become(_ kind: PassageKind) {
    guard !open.isEmpty else { return }
    open[open.count - 1].kind = kind
  }

  /// Adds text to the open passage.
  mutating func append(_ text: String, bold: Bool = false) {
    append(text.unicodeScalars, bold: bold)
  }

  /// Adds text to the open passage.
  mutating func append(_ text: some Collection<Unicode.Scalar>, bold: Bool = false) {
    guard !open.isEmpty else { return }
    let last = open.count - 1
    let line = open[last].lines.count - 1
    let before = open[last].lines[line].scalars
    open[last].lines[line].append(text)
    let added = open[last].lines[line].scalars - before
    guard added > 0 else { return }
    open[last].isBold = (open[last].isBold ?? true) && bold
    bytes += added
    if bytes > limits.text { refuse(Diagnostic("limit", DocumentMessages.tooMuchText)) }
  }

  /// The author ended a line inside the passage.
  mutating func lineBreak() {
    guard !open.isEmpty, let line = open[open.count - 1].lines.last, !line.isEmpty else { return }
    open[open.count - 1].lines.append(CleanText.Buffer())
  }

  /// Closes the passage that was opened last.
  mutating func end() {
    guard let draft = open.popLast() else { return }
    if open.isEmpty {
      finish(draft)
    } else {
      open[open.count - 1].inner.append(draft)
    }
  }

  /// Closes everything.
  mutating func endAll() {
    while !open.isEmpty { end() }
  }

  /// Adds a whole passage.
  mutating func add(_ text: String, as kind: PassageKind, page: Int? = nil, bold: Bool = false) {
    begin(kind, page: page)
    append(text, bold: bold)
    end()
  }

  private mutating func finish(_ draft: Draft) {
    for text in Self.joined(draft) {
      guard let finished = Self.settle(text, draft) else { continue }
      store(finished)
    }
    for inner in draft.inner { finish(inner) }
  }

  private mutating func store(_ passage: Finished) {
    switch passage.kind {
    case .footnote: notes.append(passage)
    case .header:
      if !headers.contains(where: { $0.text == passage.text }) { headers.append(passage) }
    case .footer:
      if !footers.contains(where: { $0.text == passage.text }) { footers.append(passage) }
    default: body.append(passage)
    }
    let count = body.count + notes.count + headers.count + footers.count
    if count > limits.paragraphs {
      refuse(
        Diagnostic(
          "limit", DocumentMessages.tooManyParagraphs(Numbers.grouped(limits.paragraphs)),
          hint: DocumentMessages.splitDocument))
    }
  }

  /// The texts of a draft. A line that ends a sentence, or a next one that begins with the mark
  /// of a list, makes a passage of its own; otherwise the author only wished the line to end here.
  private static func joined(_ draft: Draft) -> [String] {
    let lines = draft.lines.lazy.filter { !$0.isEmpty }
      .map { String(decoding: $0.bytes, as: UTF8.self) }
    if case .heading = draft.kind { return [lines.joined(separator: " ")] }
    var texts: [String] = []
    for line in lines {
      if let last = texts.last, !endsSentence(last), ListMark.find(in: line) == nil {
        texts[texts.count - 1] = last + " " + line
      } else {
        texts.append(line)
      }
    }
    return texts
  }

  private static func endsSentence(_ text: String) -> Bool {
    guard let last = text.unicodeScalars.last else { return false }
    return [".", ":", ";", "!", "?"].contains(last)
  }

  /// Takes marks off a text and sees what it is.
  private static func settle(_ raw: String, _ draft: Draft) -> Finished? {
    var (text, hadLeaders) = CleanText.withoutLeaders(raw)
    var kind = draft.kind
    var isInferred = false
    if hadLeaders, kind == .paragraph || kind.isListItem { kind = .contents }
    let isHeading = if case .heading = kind { true } else { false }
    let mark = kind == .footnote ? nil : ListMark.find(in: text, isHeading: isHeading)
    switch kind {
    case .heading:
      if let rest = mark?.rest ?? ListMark.chapterNumber(in: text) { text = String(rest) }
    case .paragraph:
      if let mark {
        text = String(mark.rest)
        if draft.isBold == true, isShortLine(text), case .number(let parts) = mark.kind {
          kind = .heading(level: parts)
        } else if case .number(let parts) = mark.kind, parts > 1 {
          if isShortLine(text) { kind = .heading(level: parts) }
        } else {
          kind = .listItem(level: 1)
        }
      } else if draft.isBold == true, isShortLine(text) {
        kind = .heading(level: 1)
        isInferred = true
      }
    case .footnote:
      text = withoutNumber(text)
    case .contents:
      if let mark { text = String(mark.rest) }
    case .header, .footer: break
    default: if let mark { text = String(mark.rest) }
    }
    guard !text.isEmpty else { return nil }
    return Finished(kind: kind, text: text, page: draft.page, isInferred: isInferred)
  }

  /// Whether a text is so short, and ends in such a way, that it can be a heading.
  static func isShortLine(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    guard scalars.count <= 100, let last = scalars.last else { return false }
    return ![".", ",", ";", ":"].contains(last)
      && scalars.contains(where: \.properties.isAlphabetic)
  }

  /// A footnote without the number before it.
  private static func withoutNumber(_ text: String) -> String {
    let scalars = text.unicodeScalars
    var place = scalars.startIndex
    let isBracketed = scalars.first == "["
    if isBracketed { place = scalars.index(after: place) }
    let start = place
    while place < scalars.endIndex, (0x30...0x39).contains(scalars[place].value) {
      place = scalars.index(after: place)
    }
    guard place > start, place < scalars.endIndex else { return text }
    // In a PDF the raised number touches the first word: "1Zie".
    let second = scalars.index(after: place)
    if scalars[place].properties.isUppercase, second < scalars.endIndex,
      scalars[second].properties.isLowercase
    {
      return String(scalars[place...])
    }
    if isBracketed || scalars[place] == "." || scalars[place] == ")" {
      place = scalars.index(after: place)
    }
    guard place < scalars.endIndex, scalars[place] == " " else { return text }
    return String(scalars[scalars.index(after: place)...])
  }
}

extension PassageKind {
  var isListItem: Bool {
    if case .listItem = self { true } else { false }
  }
}

/// Numbers for people.
enum Numbers {
  /// A number with a dot between thousands, as Dutch has it.
  static func grouped(_ number: Int) -> String {
    var groups: [String] = []
    var rest = number
    while rest >= 1000 {
      let last = String(rest % 1000)
      groups.insert(String(repeating: "0", count: 3 - last.count) + last, at: 0)
      rest /= 1000
    }
    return ([String(rest)] + groups).joined(separator: ".")
  }
}

extension TextAssembler {
  /// Puts the passages in order and gives each its number, its place and the headings above it.
  /// - Throws: when the document was refused, or has no text.
  mutating func document(
    _ format: DocumentFormat, withoutText: () -> Diagnostic
  ) throws(DocumentFault) -> DocumentText {
    endAll()
    if let fault { throw DocumentFault(fault) }
    let all = body + notes + headers + footers
    guard !body.isEmpty || !notes.isEmpty else { throw DocumentFault(withoutText()) }
    var text = ""
    var passages: [Passage] = []
    passages.reserveCapacity(all.count)
    var scalars = 0
    var utf8 = 0
    var above: [(level: Int, number: Int)] = []
    var real = 0
    for item in all {
      if !passages.isEmpty {
        text += "\n"
        scalars += 1
        utf8 += 1
      }
      var kind = item.kind
      var path: [Int] = []
      if case .heading(let level) = kind {
        let settled = item.isInferred ? real + 1 : level
        if !item.isInferred { real = level }
        kind = .heading(level: settled)
        above.removeAll { $0.level >= settled }
      }
      switch kind {
      case .footnote, .header, .footer: break
      default: path = above.map(\.number)
      }
      let number = passages.count + 1
      if case .heading(let level) = kind { above.append((level, number)) }
      let length = item.text.unicodeScalars.count
      let bytes = item.text.utf8.count
      passages.append(
        Passage(
          kind: kind, number: number, range: scalars..<(scalars + length),
          byteRange: utf8..<(utf8 + bytes), page: item.page, path: path))
      text += item.text
      scalars += length
      utf8 += bytes
    }
    return DocumentText(
      text: text, passages: passages, notices: Notice.diagnostics(notices), format: format,
      metadata: metadata)
  }
}

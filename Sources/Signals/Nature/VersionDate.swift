/// Finds the date of the version of a text.
struct VersionDate {
  private let data: NatureData
  private let document: DocumentSentences
  private let blocks: [Block]
  private let splitter: SentenceScanner

  init(_ data: NatureData, _ document: DocumentSentences, _ blocks: [Block]) {
    self.data = data
    self.document = document
    self.blocks = blocks
    splitter = document.splitter
  }

  /// The best date. First beside a word such as `vastgesteld` at the top or bottom of the text, then
  /// beside such a word elsewhere, then alone at the top or bottom, then in the title; the most
  /// exact and the latest of equals.
  func find() -> String? {
    var best: (rank: Int, date: String)?
    for (index, block) in blocks.enumerated() {
      let isEdge = index < 5 || index >= blocks.count - 3 || block.kind == .furniture
      for sentence in splitter.sentences(in: block.range) {
        // Most sentences have no digit, and reading their words again would cost time.
        guard document.text.scalars[sentence].contains(where: \.isASCIIDigit) else { continue }
        let dates = DateScanner(document.text, sentence).dates()
        guard let date = dates.first else { continue }
        let rank = rank(sentence, block, index, isEdge: isEdge)
        guard rank > 0 else { continue }
        if let best, (best.rank, best.date.count, best.date) >= (rank, date.count, date) {
          continue
        }
        best = (rank, date)
      }
    }
    return best?.date
  }

  private func rank(_ sentence: Range<Int>, _ block: Block, _ index: Int, isEdge: Bool) -> Int {
    let words = document.words(in: sentence)
    if data.otherDates.contains(where: { document.occurs($0, in: words) }) { return 0 }
    let isNear = data.dateWords.contains { document.occurs($0, in: words) }
    if isNear, isEdge { return 5 }
    if isNear, words.count < 15 { return 4 }
    if isEdge, words.count <= 9, !block.isHeading { return 3 }
    return block.isHeading && index == 0 ? 2 : 0
  }
}

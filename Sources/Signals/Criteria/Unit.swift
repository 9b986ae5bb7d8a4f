/// What patterns are held against: the words of a sentence, with the words before it that it leans
/// on. A match must touch the sentence itself.
struct Unit {
  enum Kind {
    /// The sentence by itself.
    case sentence
    /// With the sentence that introduces its list, or the head of its table.
    case lead
    /// With the question that it answers.
    case question
    /// With the heading above it.
    case heading
    /// With the other items of its list, as one long sentence.
    case enumeration
  }

  var kind: Kind
  /// The words, by their numbers in the vocabulary.
  var words: [Int]
  /// Where each word stands in the text.
  var ranges: [Range<Int>]
  /// What stands before each word.
  var separators: [Separator]
  /// The first word of the sentence itself.
  var own: Int
  /// Where the words before it stand, in Unicode scalars.
  var context: Range<Int>?

  /// Whether the words before the sentence are in the same clause as its first words.
  var isJoined: Bool { kind == .lead || kind == .enumeration }
}

extension DocumentSentences {
  /// Headings with more characters than this are no context.
  private static let longestHeading = 90
  /// Items of a list are an enumeration when they have no more words than this on average.
  private static let wordsOfShortItem = 6

  /// The units of a sentence beside the sentence by itself.
  func largerUnits(of number: Int) -> [Unit] {
    let sentence = sentences[number]
    if sentence.isTitle { return [] }
    var units: [Unit] = []
    if let lead = sentence.lead {
      units.append(unit(.lead, sentences[lead].stretch, [sentence.stretch]))
    }
    if number > 0, sentences[number - 1].isQuestion,
      sentences[number - 1].passage == sentence.passage
    {
      units.append(unit(.question, sentences[number - 1].stretch, [sentence.stretch]))
    } else if let heading = sentence.heading, heading.range.count < Self.longestHeading {
      units.append(unit(.heading, heading, [sentence.stretch]))
    }
    if let enumeration = enumeration(at: number) { units.append(enumeration) }
    return units
  }

  /// The sentence by itself.
  func unit(of number: Int) -> Unit {
    unit(.sentence, nil, [sentences[number].stretch])
  }

  /// The lead-in with all short items of a list, at its first item.
  private func enumeration(at number: Int) -> Unit? {
    let sentence = sentences[number]
    guard sentence.isListItem, let list = sentence.list, let lead = sentence.lead,
      lists[list].lowerBound == number
    else { return nil }
    let items = lists[list].map { sentences[$0].stretch }
    let count = items.reduce(0) { $0 + $1.words.count }
    guard items.count >= 2, count <= Self.wordsOfShortItem * items.count else { return nil }
    return unit(.enumeration, sentences[lead].stretch, items)
  }

  private func unit(_ kind: Unit.Kind, _ context: Stretch?, _ items: [Stretch]) -> Unit {
    var unit = Unit(
      kind: kind, words: [], ranges: [], separators: [], own: context?.words.count ?? 0,
      context: context.map(\.range))
    for (index, stretch) in ([context].compactMap(\.self) + items).enumerated() {
      // A long list is cut where a long sentence would be.
      if unit.words.count > SentenceWords.longestSentence { break }
      let start = unit.separators.count
      unit.words += words[stretch.words].map(\.number)
      unit.ranges += words[stretch.words].map(\.range)
      unit.separators += separators[stretch.words]
      if index > 0, start < unit.separators.count {
        unit.separators[start].formUnion(.comma)
        if index > 1, index - 2 < items.count {
          unit.separators[start].formUnion(items[index - 2].tail)
        }
      }
    }
    return unit
  }
}

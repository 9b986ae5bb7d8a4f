/// A compiled pattern: parts that must all be in one sentence, in any order.
///
///     patroon := part { " + " part }
///     part    := item { [ "…" N ] item }     in this order; at most N words in between
///     item    := word { "|" word }           one of these
///     word    := letters | begin* | *end | *middle*
///              | a_b                         two words next to each other
///              | $list                       an entry of a named list; it may be several words
///              | #  #18-70  #45plus*         a number, in a range, with letters after it
struct Pattern: Sendable, Hashable {
  /// One place in a part.
  struct Item: Sendable, Hashable {
    /// The most words between the item before and this one.
    var gap: Int
    /// The words that fit by themselves; nil when only longer alternatives do.
    var single: Int?
    /// Alternatives of more than one word: a set of words for each.
    var phrases: [[Int]]
    /// The words that this item can begin with.
    var first: Int
  }

  /// The text it was read from, with single spaces.
  var source: String
  /// The parts, none of them empty.
  var parts: [[Item]]

  /// The sets of words of which each must have one in the sentence.
  var needs: [Int] {
    var needs: [Int] = []
    for part in parts {
      for item in part where !needs.contains(item.first) { needs.append(item.first) }
    }
    return needs
  }
}

/// What is wrong with a pattern.
struct PatternError: Error, Hashable {
  enum Reason: Hashable {
    /// There is no word in the pattern, or in one of its parts.
    case emptyPart
    /// Nothing stands between two bars, or before or after one.
    case emptyWord
    /// A gap begins or ends a part, or two gaps follow each other.
    case gapPlace
    /// A gap is not a number from 0 to 99.
    case gapSize(String)
    /// No list has this name.
    case unknownList(String, closest: String?)
    /// A star stands inside a word.
    case starPlace(String)
    /// A sign that words do not have.
    case notAWord(String)
    /// A number test that cannot be read.
    case number(String)
  }

  /// Where in the text of the pattern, in Unicode scalars.
  var offset: Int
  var reason: Reason
}

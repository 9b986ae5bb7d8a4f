internal import XML

/// Reads the named lists of words that patterns use.
enum WordLists {
  /// The entries of every `lijst`, by name; lists with the same name are one list.
  static func read(_ reading: FileReading) -> [String: [[WordTest]]] {
    var lists: [String: [[WordTest]]] = [:]
    for element in reading.root.elements(named: "lijst") {
      let entries = reading.pieces(of: element).compactMap { reading.entry($0) }
      lists[reading.value(element, "naam"), default: []] += entries
    }
    return lists
  }
}

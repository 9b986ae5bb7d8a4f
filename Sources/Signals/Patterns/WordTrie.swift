/// A tree of the beginnings of many words: finds all of them that a word has, in one walk.
struct WordTrie: Sendable {
  private struct Node: Sendable {
    var byte: UInt8
    var child: Int32 = -1
    var sibling: Int32 = -1
    /// The test that holds here for every continuation.
    var begun: Int32 = -1
    /// The test that holds when the word ends here.
    var ended: Int32 = -1
  }

  private var nodes = [Node(byte: 0)]

  /// Adds letters and the number of the test that they satisfy.
  mutating func add(_ letters: some Sequence<UInt8>, test: Int, isWhole: Bool) {
    var node = 0
    for byte in letters {
      if let next = child(of: node, byte) {
        node = next
      } else {
        nodes.append(Node(byte: byte, sibling: nodes[node].child))
        nodes[node].child = Int32(nodes.count - 1)
        node = nodes.count - 1
      }
    }
    if isWhole { nodes[node].ended = Int32(test) } else { nodes[node].begun = Int32(test) }
  }

  /// Appends the tests that a word satisfies, read from its first byte on.
  func collect(_ word: some Sequence<UInt8>, into tests: inout [Int]) {
    var node = 0
    for byte in word {
      guard let next = child(of: node, byte) else { return }
      node = next
      if nodes[node].begun >= 0 { tests.append(Int(nodes[node].begun)) }
    }
    if nodes[node].ended >= 0 { tests.append(Int(nodes[node].ended)) }
  }

  private func child(of node: Int, _ byte: UInt8) -> Int? {
    var next = nodes[node].child
    while next >= 0 {
      if nodes[Int(next)].byte == byte { return Int(next) }
      next = nodes[Int(next)].sibling
    }
    return nil
  }
}

/// Keeps the characters that steer writing direction inside the text they came in.
enum BidiControls {
  private static let endOfEmbedding: Unicode.Scalar = "\u{202C}"
  private static let endOfIsolate: Unicode.Scalar = "\u{2069}"

  /// The same text with every opened direction closed and no end without a beginning.
  ///
  /// An element with `bdi` isolates its text, but an end character too many in the text would end
  /// that isolation as well.
  static func balanced(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    var result = String.UnicodeScalarView()
    var waiting: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars {
      if let end = end(of: scalar) {
        waiting.append(end)
        result.append(scalar)
      } else if scalar == endOfEmbedding {
        guard waiting.last == endOfEmbedding else { continue }
        waiting.removeLast()
        result.append(scalar)
      } else if scalar == endOfIsolate {
        // The end of an isolate also ends the embeddings that were opened inside it.
        guard let place = waiting.lastIndex(of: endOfIsolate) else { continue }
        waiting.removeSubrange(place...)
        result.append(scalar)
      } else {
        result.append(scalar)
      }
    }
    result.append(contentsOf: waiting.reversed())
    return String(result)
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
  }

  private static func end(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x202A, 0x202B, 0x202D, 0x202E: endOfEmbedding
    case 0x2066...0x2068: endOfIsolate
    default: nil
    }
  }
}

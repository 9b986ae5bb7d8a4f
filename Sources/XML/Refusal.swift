internal import Messages

/// A file that cannot be read, with the diagnostic that says why.
struct Refusal: Error {
  var diagnostic: Diagnostic

  init(_ diagnostic: Diagnostic, at position: Position? = nil) {
    self.diagnostic = diagnostic
    if let position { self.diagnostic.position = position }
  }

  /// A refusal at a byte offset of a text.
  init(_ diagnostic: Diagnostic, offset: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    var finder = PositionFinder(bytes)
    self.init(diagnostic, at: finder.position(at: offset))
  }
}

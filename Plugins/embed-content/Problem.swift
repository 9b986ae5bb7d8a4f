/// Why there is nothing to build with.
struct Problem: Error {
  /// What to say: whole lines.
  var lines: String
  var status: Int32

  /// Something is wrong with the content (78, as `catalogue lint` ends).
  static func content(_ lines: String) -> Problem { Problem(lines: lines, status: 78) }
}

import Testing

/// Records an issue when a condition does not hold.
///
/// For loops over many thousands of values: `#expect` keeps the parts of each condition for its
/// report, which takes longer than the work that is tested.
func check(
  _ holds: Bool, _ comment: @autoclosure () -> String = "",
  at location: SourceLocation = #_sourceLocation
) {
  if !holds { Issue.record(Comment(rawValue: comment()), sourceLocation: location) }
}

import Rules

/// What an expression comes to, as the function `string` writes it. The reading of a text that is
/// no expression throws.
func feel(
  _ text: String, _ scope: [String: Value] = [:], mode: Evaluator.Mode = .plain
) throws -> String {
  try outcome(text, scope, mode: mode).value.text
}

/// What an expression comes to, with its failures.
func outcome(
  _ text: String, _ scope: [String: Value] = [:], mode: Evaluator.Mode = .plain,
  stepLimit: Int = Evaluator.maximumSteps
) throws -> Evaluator.Outcome {
  let expression = try Parser.parse(text, names: Set(scope.keys))
  return Evaluator(mode: mode, scope: scope, stepLimit: stepLimit).evaluate(expression)
}

@testable import Rules

/// A program without conditions: a hand-made catalogue is shown, never run.
func emptyProgram() -> Program { Program(signatureDigest: 0) }

/// The problems of a file that were not yet taken.
///
/// A huge file of another kind could have a problem in every line and no record after which they
/// are taken, so their number is bounded; what is left out is counted in a last problem.
struct ProblemLog {
  static let maximumCount = 10_000

  private var problems: [ReadingProblem] = []
  private var omitted = 0

  var isEmpty: Bool { problems.isEmpty }

  mutating func append(_ problem: @autoclosure () -> ReadingProblem) {
    if problems.count < Self.maximumCount {
      problems.append(problem())
    } else {
      omitted += 1
    }
  }

  /// The problems since the last call.
  mutating func take() -> [ReadingProblem] {
    if omitted > 0, let last = problems.last {
      problems.append(
        ReadingProblem(
          line: last.line, byteOffset: last.byteOffset, severity: .error,
          message: "\(omitted) more problems after this line are not listed"))
    }
    defer {
      problems.removeAll()
      omitted = 0
    }
    return problems
  }
}

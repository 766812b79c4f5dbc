import Testing

@testable import RecordReading

struct ProblemLogTests {
  private func problem(_ line: Int) -> ReadingProblem {
    ReadingProblem(
      line: line, byteOffset: 10 * line, severity: .warning, message: "of line \(line)")
  }

  @Test(arguments: [0, 1, 2, 7])
  func `what is beyond the limit is counted in a last problem`(beyond: Int) throws {
    var log = ProblemLog()
    #expect(log.isEmpty && log.take().isEmpty)
    let limit = ProblemLog.maximumCount
    for line in 1...(limit + beyond) { log.append(problem(line)) }
    let taken = log.take()
    #expect(taken.count == limit + (beyond > 0 ? 1 : 0))
    #expect(taken[limit - 1].message == "of line \(limit)")
    if beyond > 0 {
      let last = try #require(taken.last)
      #expect(last.message == "\(beyond) more problems after this line are not listed")
      #expect(last.line == limit && last.byteOffset == 10 * limit && last.severity == .error)
    }
    // What was taken is not given again.
    #expect(log.isEmpty && log.take().isEmpty)
    log.append(problem(3))
    #expect(!log.isEmpty && log.take().map(\.line) == [3])
  }
}

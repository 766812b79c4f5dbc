import RecordReading
import Testing

@Suite(.enabled(if: RealExports.areHere, "shared records are not here"))
struct RealExportTests {
  @Test func `dump`() throws {
    for path in RealExports.paths {
      for input in try RealExports.inputs("records/" + path) {
        let r = try input.recognized()
        if let reading = try RealExports.reading(input) {
          print(
            path, reading.records.count, reading.encoding, reading.problems.count,
            reading.records.filter { !$0.isComplete }.count)
          for p in reading.problems.prefix(4) {
            print(
              "    ", p.line, p.severity, p.tag?.name ?? "-", p.message, "|", p.excerpt.prefix(60))
          }
        } else {
          print(path, r)
        }
      }
    }
  }
}

import Foundation
import RecordReading
import Testing

/// What `RecordReading.docc` shows reads what it says.
struct UsePageTests {
  @Test func `titles and problems of a file`() throws {
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("bibliolite-use-\(UUID().uuidString).txt").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try "FN Invented\nVR 1.0\nPT J\nTI Moss on tailings\nUT WOS:1\nER\n\nPT J\nTI Cut off\n"
      .write(toFile: path, atomically: true, encoding: .utf8)
    var titles: [String] = []
    var problems: [Int] = []
    for input in try Input.members(ofFileAt: path) {
      guard case .export(let format, let encoding) = try input.recognized() else { continue }
      let reader = RecordReader(stream: try input.open(), format: format, encoding: encoding)
      var record = Record()
      while try reader.next(into: &record) {
        if let title = record.first(FieldName("TI")) { titles.append(record.text(title)) }
        for problem in reader.takeProblems() { problems.append(problem.line) }
      }
    }
    #expect(titles == ["Moss on tailings", "Cut off"])
    #expect(!problems.isEmpty)
  }
}

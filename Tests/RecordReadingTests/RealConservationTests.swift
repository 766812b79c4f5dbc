import RecordReading
import Testing

/// Proves on real files, with a reading of lines that shares nothing with the parser, that nothing
/// is lost and nothing is added.
@Suite(.enabled(if: RealExports.areHere, "shared records are not here"))
struct RealConservationTests {
  static let paths = RealExportTests.recordCounts.keys.filter {
    !$0.contains("wos_tab") && !$0.contains("4071")
  }.sorted()

  @Test(arguments: paths)
  func `each line is in a value, frames records, or is named by a problem`(path: String) throws {
    let input = try #require(try RealExports.inputs("records/" + path).first)
    let reading = try #require(try RealExports.reading(input))
    #expect(reading.records.count == RealExportTests.recordCounts[path])
    #expect(reading.records.allSatisfy { $0.isComplete })
    #expect(reading.problems.allSatisfy { $0.severity != .error })
    let bytes = try RealExports.bytes(of: input)
    let plain = PlainCount(bytes, problems: reading.problems)
    #expect(plain.isFramed)

    var letters: [[UInt8]] = []
    var lineCounts: [String: Int] = [:]
    var previousEnd = 0
    for (index, record) in reading.records.enumerated() {
      letters.append(record.bytes.filter { $0 > 0x20 })
      for value in record.values { lineCounts[value.field.name, default: 0] += 1 }
      // The record's place is told, and the bytes there are the record.
      #expect(record.byteOffset >= previousEnd)
      previousEnd = record.byteOffset + record.byteCount
      if index % 50 == 0 {
        let alone = try Reading(Array(bytes[record.byteOffset..<previousEnd]))
        #expect(alone.records.map(\.bytes) == [record.bytes])
      }
    }
    #expect(previousEnd <= bytes.count)
    #expect(letters == plain.letters)
    for tag in ["AU", "AF", "BA", "BF", "BE", "CA", "C1", "CR"] {
      #expect(lineCounts[tag] == plain.lineCounts[tag], "\(tag)")
    }
  }
}

/// What a file's lines say, counted line by line.
private struct PlainCount {
  /// The visible bytes of each record, without tags and frames.
  var letters: [[UInt8]] = []
  /// How many lines each field has, those that go on included.
  var lineCounts: [String: Int] = [:]
  /// Whether no text stands between the records.
  var isFramed = true

  init(_ bytes: [UInt8], problems: [ReadingProblem]) {
    let leftOut = Set(problems.filter { $0.message.contains("left out") }.map(\.line))
    let glued = Set(problems.filter { $0.message.contains("no blank follows") }.map(\.line))
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    var current: [UInt8] = []
    var tag = ""
    for (index, line) in body.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
    {
      let line = Array(line.last == 0x0D ? line.dropLast() : line)
      if line.isEmpty || leftOut.contains(index + 1) { continue }
      let hasTag = line[0] != 0x20 && (line.count == 2 || line[2] == 0x20)
      if hasTag || glued.contains(index + 1) { tag = String(decoding: line[..<2], as: UTF8.self) }
      switch tag {
      case "ER":
        letters.append(current)
        current = []
      case "FN", "VR", "EF": isFramed = isFramed && current.isEmpty
      default:
        lineCounts[tag, default: 0] += 1
        current += line.dropFirst(line[0] == 0x20 ? 0 : 2).filter { $0 > 0x20 }
      }
    }
    isFramed = isFramed && current.isEmpty
  }
}

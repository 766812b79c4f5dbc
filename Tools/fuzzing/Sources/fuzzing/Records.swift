import Foundation

@testable import RecordReading

/// Everything that a reader gives for one input.
struct Reading: Equatable {
  var records: [[UInt8]] = []
  var places: [[Int]] = []
  var values: [[Record.Value]] = []
  var isComplete: [Bool] = []
  var problems: [ReadingProblem] = []
  var lineCount = 0
  var encoding = TextEncoding.utf8

  init(
    _ bytes: [UInt8], as format: ExportFormat, encoding: TextEncoding, pieceSize: Int
  ) throws {
    let reader = RecordReader(
      stream: ByteStream(name: "fuzz", bytes: bytes, pieceSize: pieceSize), format: format,
      encoding: encoding)
    var record = Record()
    while try reader.next(into: &record) {
      records.append(record.bytes)
      places.append([record.firstLine, record.byteOffset, record.byteCount])
      values.append(record.values)
      isComplete.append(record.isComplete)
      problems += reader.takeProblems()
    }
    problems += reader.takeProblems()
    lineCount = reader.lineCount
    self.encoding = reader.encoding
    // Half a character at the end of a file is told by a problem.
    let isUTF16 = encoding == .utf16LittleEndian || encoding == .utf16BigEndian
    let half = isUTF16 ? bytes.count % 2 : 0
    require(reader.consumedByteCount == bytes.count - half, "all bytes are accounted for")
  }
}

private let pieceSizes = [1, 2, 3, 7, 61, 1021]

/// Bytes as an export of one form, in the encoding that is told from them.
func tryRecords(_ bytes: [UInt8], as format: ExportFormat) throws {
  var encoding = TextEncoding.utf8
  switch Recognition(of: bytes) {
  case .export(_, let found): encoding = found
  default: break
  }
  try tryRecords(bytes, as: format, encoding)
}

/// The first byte says in which encoding and form the rest is read, whatever it looks like.
func tryEncodings(_ bytes: [UInt8]) throws {
  guard let first = bytes.first else { return }
  let encodings: [TextEncoding] = [
    .utf8, .utf16LittleEndian, .utf16BigEndian, .windows1252, .gb18030,
  ]
  let formats: [ExportFormat] = [
    .webOfSciencePlainText, .webOfScienceTabDelimited, .webOfScienceCSV,
  ]
  let number = Int(first)
  try tryRecords(
    Array(bytes.dropFirst()), as: formats[number / encodings.count % formats.count],
    encodings[number % encodings.count])
}

private func tryRecords(
  _ bytes: [UInt8], as format: ExportFormat, _ encoding: TextEncoding
) throws {
  let reading = try Reading(bytes, as: format, encoding: encoding, pieceSize: 1 << 20)
  let pieceSize = pieceSizes[bytes.count % pieceSizes.count]
  let again = try Reading(bytes, as: format, encoding: encoding, pieceSize: pieceSize)
  require(reading == again, "pieces of \(pieceSize) bytes give the same records and problems")
  var end = 0
  for (index, text) in reading.records.enumerated() {
    let (offset, count) = (reading.places[index][1], reading.places[index][2])
    require(offset >= end, "records follow one another")
    end = offset + count
    require(end <= bytes.count, "a record is inside its file")
    requireSoundText(text, reading.values[index])
  }
  for problem in reading.problems {
    require((0...bytes.count).contains(problem.byteOffset), "a problem is inside its file")
    require(problem.line <= reading.lineCount + 1, "a problem is on a line of the file")
  }
  let isPlain = bytes.allSatisfy { (0x20..<0x7F).contains($0) || $0 == 0x0A || $0 == 0x09 }
  let isOneByteEncoding = encoding != .utf16LittleEndian && encoding != .utf16BigEndian
  guard isPlain, isOneByteEncoding, reading.problems.count < 10_000 else { return }
  if format == .webOfSciencePlainText {
    requireNoLossOfTagged(bytes, reading)
  } else {
    requireNoLossOfRows(bytes, reading)
  }
}

private func requireSoundText(_ text: [UInt8], _ values: [Record.Value]) {
  guard let string = String(validating: text, as: UTF8.self) else {
    fatalError("property: a record is UTF-8")
  }
  require(values.allSatisfy { !$0.range.isEmpty }, "no value is empty")
  require(values.allSatisfy { text.indices.contains($0.range) }, "a value is in its record")
  // Characters before U+0300, whose first byte is 0xCC, are the same in every normalisation form C.
  if text.contains(where: { $0 >= 0xCC }) {
    for value in values where text[value.range].contains(where: { $0 >= 0xCC }) {
      guard let written = String(validating: text[value.range], as: UTF8.self) else {
        fatalError("property: a value is UTF-8")
      }
      require(
        Array(written.precomposedStringWithCanonicalMapping.utf8) == Array(text[value.range]),
        "a value is in normalisation form C")
    }
  }
  require(!string.utf8.contains(0), "no NUL is in a record")
}

extension Range<Int> {
  fileprivate func contains(_ other: Range<Int>) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }
}

/// Each visible sign of a tagged file is in a record, frames records, or is on a line that a problem
/// names.
private func requireNoLossOfTagged(_ bytes: [UInt8], _ reading: Reading) {
  let named = Set(reading.problems.map(\.line))
  var expected = 0
  var isInRecord = false
  for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
    let line = Array(line)
    let visible = line.count { $0 > 0x20 }
    guard visible > 0 else { continue }
    let hasTag =
      line.count >= 2 && TagTable.isTag(line[0], line[1])
      && (line.count == 2 || line[2] == 0x20 || line[2] == 0x09)
    let tag = hasTag ? String(decoding: line[..<2], as: UTF8.self) : ""
    // A file's first line ends a record that has no ER.
    if tag == "FN" { isInRecord = false }
    // Where frames are glued to each other, or records do not end, problems or the other tests tell.
    if line.starts(with: Array("ER".utf8)) || line.starts(with: Array("EF".utf8)) {
      isInRecord = false
      continue
    }
    if !isInRecord, tag == "FN" || tag == "VR" { continue }
    // No unknown tag begins a record.
    if hasTag, TagTable.webOfScience.combination(line[0], line[1]) != nil { isInRecord = true }
    if !named.contains(index + 1) { expected += visible - (hasTag ? 2 : 0) }
  }
  let found = reading.records.reduce(0) { $0 + $1.count { $0 > 0x20 } }
  require(found >= expected, "of \(expected) visible signs \(found) are in records")
}

/// Each letter and digit of a row is in its record.
private func requireNoLossOfRows(_ bytes: [UInt8], _ reading: Reading) {
  func isCounted(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
  for (index, text) in reading.records.enumerated() where reading.isComplete[index] {
    let (offset, count) = (reading.places[index][1], reading.places[index][2])
    let written = bytes[offset..<offset + count].filter(isCounted)
    require(text.filter(isCounted) == written, "the letters of row \(index + 1) are its record's")
  }
}

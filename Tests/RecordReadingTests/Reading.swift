import RecordReading

/// One value of a record, as a test writes it.
struct Field: Equatable, CustomStringConvertible {
  var tag: String
  var text: String
  init(_ tag: String, _ text: String) {
    self.tag = tag
    self.text = text
  }
  var description: String { "\(tag)=\(text)" }
}

/// Everything that a reader gives for one input.
struct Reading {
  var records: [Record] = []
  var problems: [ReadingProblem] = []
  var encoding = TextEncoding.utf8
  var lineCount = 0

  /// Reads bytes, in pieces of `pieceSize`, as `format`.
  init(
    _ bytes: [UInt8], as format: ExportFormat = .webOfSciencePlainText,
    encoding: TextEncoding = .utf8, pieceSize: Int = ByteStream.chunkSize
  ) throws {
    try self.init(
      ByteStream(name: "test", bytes: bytes, pieceSize: pieceSize), as: format, encoding: encoding)
  }

  init(_ text: String, as format: ExportFormat = .webOfSciencePlainText) throws {
    try self.init(Array(text.utf8), as: format)
  }

  init(_ stream: ByteStream, as format: ExportFormat, encoding: TextEncoding) throws {
    let reader = RecordReader(stream: stream, format: format, encoding: encoding)
    var record = Record()
    while try reader.next(into: &record) {
      records.append(record)
      problems += reader.takeProblems()
    }
    problems += reader.takeProblems()
    self.encoding = reader.encoding
    lineCount = reader.lineCount
  }

  /// The fields of each record, in order.
  var fields: [[Field]] {
    records.map { record in record.values.map { Field($0.field.name, record.text($0)) } }
  }

  /// Problems that are not notes.
  var complaints: [ReadingProblem] { problems.filter { $0.severity != .note } }

  /// "line severity tag" of each problem.
  var problemPlaces: [String] {
    problems.map { "\($0.line) \($0.severity.rawValue) \($0.tag?.name ?? "-")" }
  }
}

/// A line whose text stays when the next one is read.
struct OwnLine {
  var text: [UInt8]
  var line: Line
}

/// A reader of tables whose cells may be in quotes and then have several lines: what rows are, whatever
/// the columns mean.
protocol CSVRowParser: RecordParser {
  var scanner: LineScanner { get }
  /// 0 before the header was read.
  var separator: UInt8 { get }
  var columnCount: Int { get }
  /// The header as the file has it: files that were put one behind the other repeat it.
  var header: [UInt8] { get }
  var row: CSVRow { get set }
  /// A line that was read and begins the next row.
  var pending: OwnLine? { get set }

  /// What the file should begin with, for messages.
  var headerName: String { get }

  /// Takes a line as the header; false if it is none.
  func readHeader(_ line: Line) -> Bool
  /// Whether a line inside quotes is a whole row by itself.
  func isRow(_ text: UnsafeBufferPointer<UInt8>) -> Bool
  /// Whether a line inside quotes can only be the last one of a row.
  func endsRow(_ text: UnsafeBufferPointer<UInt8>) -> Bool
  /// Makes values of the row's cells.
  func addCells(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Line, to record: inout Record)
}

extension CSVRowParser {
  func endsRow(_ text: UnsafeBufferPointer<UInt8>) -> Bool { false }

  func next(into record: inout Record) throws(ReadingError) -> Bool {
    record.removeAll()
    while let line = try nextLine() {
      let isRecord = try line.text.withUnsafeBufferPointer { text throws(ReadingError) in
        var whole = line.line
        whole.text = text.withoutByteOrderMark
        return try take(whole, into: &record)
      }
      if isRecord { return true }
    }
    return false
  }

  private func nextLine() throws(ReadingError) -> OwnLine? {
    if let line = pending {
      pending = nil
      return line
    }
    return try scanner.next().map { OwnLine(text: Array($0.text), line: $0) }
  }

  /// - Returns: whether the line is, or begins, a record
  private func take(_ line: Line, into record: inout Record) throws(ReadingError) -> Bool {
    if line.isOversized {
      begin(&record, line)
      record.isOversized = true
      report(
        .error, line,
        "the line has \(line.byteCount) bytes, more than \(LineScanner.maximumLineLength >> 20) "
          + "MiB; its record was left out")
      return true
    }
    if line.text.isBlank { return false }
    if columnCount == 0 || line.text.elementsEqual(header) {
      if readHeader(line) { return false }
      if columnCount == 0 {
        if CSVSeparator.own(line.text) == nil {
          report(.error, line, "there is no \(headerName) before this line; it was left out")
        }
        return false
      }
    }
    begin(&record, line)
    try readRow(line, into: &record)
    return true
  }

  private func begin(_ record: inout Record, _ line: Line) {
    record.firstLine = line.number
    record.byteOffset = line.byteOffset
    record.byteCount = line.byteCount
  }

  private func readRow(_ line: Line, into record: inout Record) throws(ReadingError) {
    row.begin()
    var isOpen = row.add(line.text, separatedBy: separator)
    var isTerminated = line.isTerminated
    if isOpen, endsRow(line.text) {
      isOpen = false
      reportOpenQuotes(line, upTo: line, in: &record)
    }
    while isOpen {
      guard let next = try scanner.next() else {
        record.isTruncated = true
        report(.error, line, "the record is cut off at the end of the file, in quotes")
        break
      }
      if isRow(next.text) {
        pending = OwnLine(text: Array(next.text), line: next)
        record.isTruncated = true
        report(
          .error, line,
          "a cell's quotes are not closed before line \(next.number), which is another record; "
            + "this one is left out")
        break
      }
      record.byteCount += next.byteCount
      isTerminated = next.isTerminated
      if next.isOversized || row.bytes.count + next.text.count > RecordBuilder.maximumLength {
        record.isOversized = true
        report(.error, line, "the record is too long; the rest of it was left out")
        break
      }
      isOpen = row.addFurther(next.text, separatedBy: separator)
      if isOpen, endsRow(next.text) {
        reportOpenQuotes(line, upTo: next, in: &record)
        break
      }
    }
    if !isTerminated, row.cells.count < columnCount, !record.isTruncated {
      record.isTruncated = true
      report(
        .error, line,
        "the record is cut off at the end of the file: \(row.cells.count) of \(columnCount) cells")
    }
    let bytes = row.bytes
    bytes.withUnsafeBufferPointer { addCells($0, line, to: &record) }
  }

  private func reportOpenQuotes(_ line: Line, upTo last: Line, in record: inout Record) {
    record.isTruncated = true
    report(
      .error, line,
      "a cell's quotes are not closed up to line \(last.number), where the record ends; it is "
        + "left out")
  }
}

/// What separates the cells of a table.
enum CSVSeparator {
  private static let all = [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09]

  /// The separator that makes a line a header; `nil` if none does.
  static func ofHeader(
    _ text: UnsafeBufferPointer<UInt8>, where isHeader: ([UnsafeBufferPointer<UInt8>]) -> Bool
  ) -> UInt8? {
    var row = CSVRow()
    return all.first { separator in
      row.begin()
      guard !row.add(text, separatedBy: separator) else { return false }
      return row.withCells(isHeader)
    }
  }

  /// The separator that a line of its own gives to Excel.
  static func own(_ text: UnsafeBufferPointer<UInt8>) -> UInt8? {
    let line = text.trimmed
    return line.count == 5 && line.hasPrefix("sep=") ? line[4] : nil
  }

  /// Whether a file begins with a header, by its first lines that are not blank; a line `sep=;` may
  /// stand before it.
  static func begins(
    _ lines: [[UInt8]], where isHeader: ([UnsafeBufferPointer<UInt8>]) -> Bool
  ) -> Bool {
    let first = lines[0].withUnsafeBufferPointer { text in
      ofHeader(text, where: isHeader) != nil || own(text) != nil
    }
    return first
      && lines.prefix(2).contains {
        $0.withUnsafeBufferPointer { ofHeader($0, where: isHeader) != nil }
      }
  }
}

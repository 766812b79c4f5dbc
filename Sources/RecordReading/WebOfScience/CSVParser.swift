/// Reads a table with the tags as columns that a spreadsheet or a program has saved: cells separated by
/// commas, semicolons or tabs, in double quotes where they hold a separator, a quote or a line end.
///
/// - The separator is the one by which the header has the tags of an export in its cells. A line
///   `sep=;` before it is passed over.
/// - A quote inside a quoted cell is doubled; one that is not, and no separator follows, is text.
/// - The lines of a cell are values of a list, or parts of one text.
/// - Quotes that are not closed would swallow the rest of the file. A line inside them that is a whole
///   row by itself, with all cells and an accession number, begins the next record; the one before is
///   rejected.
/// - What a cell of a list holds is divided as in `TabParser`.
///
/// Source: RFC 4180, for what is no damage.
final class CSVParser: TableParser {
  @exclusivity(unchecked) var problems = ProblemLog()

  private let scanner: LineScanner
  private var separator: UInt8 = 0
  private var header: [UInt8] = []
  private(set) var columns: [TableColumn] = []
  private var numberColumn: Int?
  @exclusivity(unchecked) private var row = CSVRow()
  @exclusivity(unchecked) var builder = RecordBuilder()
  /// A line that was read and begins the next row.
  private var pending: OwnLine?

  /// A line whose text stays when the next one is read.
  private struct OwnLine {
    var text: [UInt8]
    var line: Line
  }

  init(scanner: LineScanner) { self.scanner = scanner }

  /// Whether a file begins so, by its first lines that are not blank.
  static func begins(_ lines: [[UInt8]]) -> Bool {
    lines.prefix(2).contains { $0.withUnsafeBufferPointer { separator(ofHeader: $0) } != nil }
      && (lines[0].withUnsafeBufferPointer { separator(ofHeader: $0) ?? ownSeparator($0) }) != nil
  }

  /// The separator that makes a line a header; `nil` if none does.
  static func separator(ofHeader text: UnsafeBufferPointer<UInt8>) -> UInt8? {
    var row = CSVRow()
    return [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09].first { separator in
      row.begin()
      guard !row.add(text, separatedBy: separator) else { return false }
      return row.withCells { TableColumn.areOfExport($0) }
    }
  }

  /// The separator that a line of its own gives to Excel.
  private static func ownSeparator(_ text: UnsafeBufferPointer<UInt8>) -> UInt8? {
    let line = text.trimmed
    return line.count == 5 && line.hasPrefix("sep=") ? line[4] : nil
  }

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
    if columns.isEmpty || line.text.elementsEqual(header) {
      if let separator = Self.separator(ofHeader: line.text) {
        readHeader(line, separator)
        return false
      }
      if columns.isEmpty {
        if Self.ownSeparator(line.text) == nil {
          report(
            .error, line, "there is no header line with tags before this line; it was left out")
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

  private func readHeader(_ line: Line, _ separator: UInt8) {
    self.separator = separator
    header = Array(line.text)
    row.begin()
    _ = row.add(line.text, separatedBy: separator)
    columns = row.withCells { cells in
      TableColumn.columns(cells) { tag, message in report(.note, line, tag: tag, message) }
    }
    numberColumn = columns.firstIndex { $0.tag == .ut } ?? columns.firstIndex { $0.tag == .pt }
  }
}

// MARK: - Rows

extension CSVParser {
  private func readRow(_ line: Line, into record: inout Record) throws(ReadingError) {
    row.begin()
    var isOpen = row.add(line.text, separatedBy: separator)
    var isTerminated = line.isTerminated
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
    }
    if !isTerminated, row.cells.count < columns.count, !record.isTruncated {
      record.isTruncated = true
      report(
        .error, line,
        "the record is cut off at the end of the file: \(row.cells.count) of \(columns.count) cells"
      )
    }
    let bytes = row.bytes
    bytes.withUnsafeBufferPointer { addCells($0, line, to: &record) }
    if row.cells.count < columns.count, !record.isTruncated, record.first(.ut) == nil {
      report(
        .warning, line,
        "the row has \(row.cells.count) cells, the header \(columns.count) columns; and there is "
          + "no UT")
    }
  }

  /// Whether a line inside quotes is a whole row by itself.
  private func isRow(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard columns.count >= 4, let numberColumn else { return false }
    var other = CSVRow()
    guard !other.add(text, separatedBy: separator), other.cells.count == columns.count else {
      return false
    }
    let isNumber = columns[numberColumn].tag == .ut
    return other.withCells { cells in
      let cell = cells[numberColumn].trimmed
      if !isNumber { return cell.count == 1 && cell[0] &- 0x41 < 26 }
      return cell.contains(UInt8(ascii: ":")) && !cell.contains(0x20)
    }
  }

  private func addCells(
    _ bytes: UnsafeBufferPointer<UInt8>, _ line: Line, to record: inout Record
  ) {
    for (index, range) in row.cells.enumerated() {
      let text = UnsafeBufferPointer(rebasing: bytes[range])
      if text.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0A }) { continue }
      let column = begin(cell: index, line)
      for part in text.split(separator: 0x0A) {
        add(UnsafeBufferPointer(rebasing: part).trimmed, of: column, line, to: &record)
      }
    }
  }
}

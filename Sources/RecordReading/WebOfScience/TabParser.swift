/// Reads the tab-delimited form: one line of tags, then one record a line.
///
/// - A cell of a list field holds its values joined by "; "; addresses (C1) are divided only
///   outside the brackets around their authors. A cited reference is never divided inside a DOI:
///   not at a ";" without a blank, nor in brackets around several DOIs, nor after the "CO" at the
///   end of an old one.
/// - Double quotes are text. Only where a spreadsheet put them (see `CellQuoting`) they are removed.
/// - The header may end with a tab, and rows may have one empty cell more than it.
/// - A column without a name, and cells beyond the last column, are kept as `FieldName.untagged`.
final class TabParser: TableParser {
  @exclusivity(unchecked) var problems = ProblemLog()

  private let scanner: LineScanner
  @exclusivity(unchecked) private(set) var columns: [TableColumn] = []
  @exclusivity(unchecked) var builder = RecordBuilder()
  @exclusivity(unchecked) private var cells: [Range<Int>] = []
  @exclusivity(unchecked) private var unquoted: [UInt8] = []

  init(scanner: LineScanner) { self.scanner = scanner }

  func next(into record: inout Record) throws(ReadingError) -> Bool {
    record.removeAll()
    while var line = try scanner.next() {
      line.text = line.text.withoutByteOrderMark
      if line.isOversized {
        makeOversized(&record, from: line)
        return true
      }
      if line.text.isBlank { continue }
      divide(line.text)
      if Self.isHeader(line.text) {
        readHeader(line)
      } else if columns.isEmpty {
        report(.error, line, "there is no header line with tags before this line; it was left out")
      } else {
        read(line, into: &record)
        return true
      }
    }
    return false
  }

  static func isHeader(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    TableColumn.areOfExport(
      line.split(separator: 0x09).map { UnsafeBufferPointer(rebasing: $0).trimmed })
  }

  /// Finds the cells of a line.
  private func divide(_ text: UnsafeBufferPointer<UInt8>) {
    cells.removeAll(keepingCapacity: true)
    var start = 0
    for index in text.indices where text[index] == 0x09 {
      cells.append(start..<index)
      start = index + 1
    }
    cells.append(start..<text.count)
  }

  private func readHeader(_ line: Line) {
    columns = TableColumn.columns(
      cells.map { UnsafeBufferPointer(rebasing: line.text[$0]).trimmed }
    ) { tag, message in
      report(.note, line, tag: tag, message)
    }
  }

  private func read(_ line: Line, into record: inout Record) {
    record.firstLine = line.number
    record.byteOffset = line.byteOffset
    record.byteCount = line.byteCount
    if !line.isTerminated, cells.count < columns.count {
      record.isTruncated = true
      report(
        .error, line,
        "the record is cut off at the end of the file: \(cells.count) of \(columns.count) cells")
    }
    let quoting = CellQuoting(row: line.text, cells: cells, nameColumns: nameColumns)
    for (index, range) in cells.enumerated() {
      var text = UnsafeBufferPointer(rebasing: line.text[range]).trimmed
      if text.isEmpty { continue }
      let column = begin(cell: index, line)
      guard quoting.isQuoted(text) else {
        add(text, of: column, line, to: &record)
        continue
      }
      CellQuoting.unquote(text, into: &unquoted)
      unquoted.withUnsafeBufferPointer {
        text = $0.trimmed
        if !text.isEmpty { add(text, of: column, line, to: &record) }
      }
    }
    if cells.count < columns.count, !record.isTruncated, record.first(.ut) == nil {
      report(
        .warning, line,
        "the row has \(cells.count) cells, the header \(columns.count) columns; and there is no UT")
    }
  }

  /// Which columns hold names, addresses or references: real text there never begins and ends with
  /// a double quote.
  private var nameColumns: [Int] {
    let tags: Set<FieldName> = [.au, .af, .c1, .rp, .cr]
    return columns.indices.filter { tags.contains(columns[$0].tag) }
  }

  private func makeOversized(_ record: inout Record, from line: Line) {
    record.firstLine = line.number
    record.byteOffset = line.byteOffset
    record.byteCount = line.byteCount
    record.isOversized = true
    report(
      .error, line,
      "the line has \(line.byteCount) bytes, more than \(LineScanner.maximumLineLength >> 20) MiB; "
        + "its record was left out")
  }
}

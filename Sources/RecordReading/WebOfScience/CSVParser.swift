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
final class CSVParser: TableParser, CSVRowParser {
  @exclusivity(unchecked) var problems = ProblemLog()

  let scanner: LineScanner
  private(set) var separator: UInt8 = 0
  private(set) var header: [UInt8] = []
  private(set) var columns: [TableColumn] = []
  private var numberColumn: Int?
  @exclusivity(unchecked) var row = CSVRow()
  @exclusivity(unchecked) var builder = RecordBuilder()
  var pending: OwnLine?

  init(scanner: LineScanner) { self.scanner = scanner }

  var columnCount: Int { columns.count }
  var headerName: String { "header line with tags" }

  /// Whether a file begins so, by its first lines that are not blank.
  static func begins(_ lines: [[UInt8]]) -> Bool {
    CSVSeparator.begins(lines, where: TableColumn.areOfExport)
  }

  func readHeader(_ line: Line) -> Bool {
    guard let separator = CSVSeparator.ofHeader(line.text, where: TableColumn.areOfExport) else {
      return false
    }
    self.separator = separator
    header = Array(line.text)
    row.begin()
    _ = row.add(line.text, separatedBy: separator)
    columns = row.withCells { cells in
      TableColumn.columns(cells) { tag, message in report(.note, line, tag: tag, message) }
    }
    numberColumn = columns.firstIndex { $0.tag == .ut } ?? columns.firstIndex { $0.tag == .pt }
    return true
  }

  func isRow(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
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

  func addCells(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Line, to record: inout Record) {
    for (index, range) in row.cells.enumerated() {
      let text = UnsafeBufferPointer(rebasing: bytes[range])
      if text.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0A }) { continue }
      let column = begin(cell: index, line)
      for part in text.split(separator: 0x0A) {
        add(UnsafeBufferPointer(rebasing: part).trimmed, of: column, line, to: &record)
      }
    }
    if row.cells.count < columns.count, !record.isTruncated, record.first(.ut) == nil {
      report(
        .warning, line,
        "the row has \(row.cells.count) cells, the header \(columns.count) columns; and there is "
          + "no UT")
    }
  }
}

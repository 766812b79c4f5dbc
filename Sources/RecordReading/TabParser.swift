/// Reads the tab-delimited form: one line of tags, then one record a line.
///
/// - A cell of a list field holds its values joined by "; "; addresses (C1) are divided only
///   outside the brackets around their authors. A cited reference is never divided inside a DOI:
///   not at a ";" without a blank, nor in brackets around several DOIs, nor after the "CO" at the
///   end of an old one.
/// - Double quotes are text. Only where a spreadsheet put them (see `CellQuoting`) they are removed.
/// - The header may end with a tab, and rows may have one empty cell more than it.
/// - A column without a name, and cells beyond the last column, are kept as `Tag.untagged`.
final class TabParser: RecordParser {
  @exclusivity(unchecked) var problems = ProblemLog()

  private struct Column {
    var tag: Tag
    var combination: LineCombination
  }

  private let scanner: LineScanner
  @exclusivity(unchecked) private var columns: [Column] = []
  @exclusivity(unchecked) private var builder = RecordBuilder()
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

  /// Whether a line is a header: at least three columns, among them two that every export has, and
  /// nothing but names.
  static func isHeader(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    var found: Set<Tag> = []
    var columnCount = 0
    for cell in line.split(separator: 0x09) {
      guard let tag = Tag(bytes: UnsafeBufferPointer(rebasing: cell).trimmed) else { continue }
      columnCount += 1
      if WebOfScience.definition(of: tag) != nil { found.insert(tag) }
    }
    let isOfExport =
      !found.isDisjoint(with: [.ut, .pt]) && !found.isDisjoint(with: [.au, .ti, .so])
    return columnCount >= 3 && isOfExport && found.count * 2 >= columnCount
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
    columns = []
    for (index, range) in cells.enumerated() {
      let name = UnsafeBufferPointer(rebasing: line.text[range]).trimmed
      let tag: Tag
      if let known = Tag(bytes: name) {
        tag = known
        if WebOfScience.definition(of: tag) == nil {
          report(.note, line, tag: tag, "column '\(tag)' is not of the Web of Science; it is kept")
        }
      } else {
        tag = Tag(bytes: name.filter { $0 > 0x20 && $0 < 0x7F }.prefix(8)) ?? .untagged
        if !name.isEmpty {
          report(
            .note, line, tag: tag,
            "column \(index + 1) has no short name; its cells are kept as field '\(tag)'")
        }
      }
      columns.append(
        Column(tag: tag, combination: WebOfScience.definition(of: tag)?.combination ?? .single))
    }
    while let last = columns.last, last.tag == .untagged { columns.removeLast() }
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
      let isBeyond = index >= columns.count
      let column = isBeyond ? Column(tag: .untagged, combination: .single) : columns[index]
      if isBeyond {
        report(
          .warning, line, tag: .untagged,
          "cell \(index + 1) is beyond the \(columns.count) columns of the header; it is kept")
      }
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
    let tags: Set<Tag> = [.au, .af, .c1, .rp, .cr]
    return columns.indices.filter { tags.contains(columns[$0].tag) }
  }

  private func add(
    _ text: UnsafeBufferPointer<UInt8>, of column: Column, _ line: Line, to record: inout Record
  ) {
    builder.begin(column.tag, column.combination, at: line)
    guard column.combination == .list else { return append(text, line, to: &record) }
    var start = 0
    while start <= text.count {
      let end = Self.endOfValue(from: start, in: text, of: column.tag)
      append(UnsafeBufferPointer(rebasing: text[start..<end]), line, to: &record)
      start = end + 1
    }
  }

  private func append(
    _ text: UnsafeBufferPointer<UInt8>, _ line: Line, to record: inout Record
  ) {
    // A line is shorter than a record may be; only the number of its values can be too large.
    guard !text.isBlank, !builder.append(text, at: line.number, to: &record), !record.isOversized
    else { return }
    record.isOversized = true
    report(
      .error, line, tag: builder.tag,
      "the record has more than \(RecordBuilder.maximumValueCount) values; the rest was left out")
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

  private func report(
    _ severity: ReadingProblem.Severity, _ line: Line, tag: Tag? = nil, _ message: String
  ) {
    problems.append(
      ReadingProblem(
        line: line.number, byteOffset: line.byteOffset, severity: severity, tag: tag,
        message: message, excerpt: ReadingProblem.excerpt(of: line.text)))
  }
}

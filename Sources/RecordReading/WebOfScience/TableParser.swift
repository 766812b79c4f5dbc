/// A reader of tables: what a cell holds becomes values of its column's field.
protocol TableParser: RecordParser {
  var builder: RecordBuilder { get set }
  /// Of the header.
  var columns: [TableColumn] { get }
}

extension TableParser {
  /// Begins the field of a cell. One beyond the last column is kept, and reported.
  func begin(cell index: Int, _ line: Line) -> TableColumn {
    let isBeyond = index >= columns.count
    let column = isBeyond ? TableColumn.beyond : columns[index]
    if isBeyond {
      report(
        .warning, line, tag: .untagged,
        "cell \(index + 1) is beyond the \(columns.count) columns of the header; it is kept")
    }
    builder.begin(column.tag, column.combination, at: line)
    return column
  }

  /// Adds the text of a cell, or one of its lines, to the field that `builder` has begun: that of a list
  /// value by value.
  func add(
    _ text: UnsafeBufferPointer<UInt8>, of column: TableColumn, _ line: Line,
    to record: inout Record
  ) {
    guard column.combination == .list else { return append(text, line, to: &record) }
    var start = 0
    while start <= text.count {
      let end = TabParser.endOfValue(from: start, in: text, of: column.tag)
      append(UnsafeBufferPointer(rebasing: text[start..<end]), line, to: &record)
      start = end + 1
    }
  }

  private func append(
    _ text: UnsafeBufferPointer<UInt8>, _ line: Line, to record: inout Record
  ) {
    guard !text.isBlank, !builder.append(text, at: line.number, to: &record), !record.isOversized
    else { return }
    // A line of the tab-delimited form is shorter than a record may be; only the number of its values
    // can be too large.
    record.isOversized = true
    report(
      .error, line, tag: builder.tag,
      "the record has more than \(RecordBuilder.maximumValueCount) values; the rest was left out")
  }
}

/// A delimited text with a header: names, and rows that each have one value a column.
struct DelimitedTable: Sendable {
  let text: DelimitedText
  let delimiter: UInt8
  /// Trimmed; a column without one is `column_<number>`.
  let columnNames: [String]
  let rowCount: Int

  var name: String { text.name }

  /// Reads the whole text once, to make sure that it is a table.
  ///
  /// - Parameters:
  ///   - delimiter: what separates two values; `nil` to tell it from the header.
  ///   - isMaybeEmpty: whether a header alone is a table, too.
  ///   - canNameDelimiter: whether the user can say what separates two values.
  init(
    _ text: DelimitedText, delimiter: UInt8? = nil, isMaybeEmpty: Bool = false,
    canNameDelimiter: Bool = false
  ) throws(BibliographyError) {
    self.text = text
    self.delimiter = delimiter ?? text.likelyDelimiter
    var rows = DelimitedRows(text, delimiter: self.delimiter)
    var row: [String] = []
    guard let headerLine = try rows.next(into: &row) else {
      throw BibliographyError("\(text.name): an empty file. Give a CSV file with a header line.")
    }
    columnNames = try Self.names(row, at: "\(text.name):\(headerLine)")
    var count = 0
    while let line = try rows.next(into: &row) {
      guard row.count == columnNames.count else {
        throw BibliographyError(
          "\(text.name):\(line): \(row.count) values, but the header has \(columnNames.count). "
            + "Quote values that contain the delimiter '\(Self.shown(self.delimiter))'"
            + (canNameDelimiter ? ", or name another one with --delimiter." : "."))
      }
      count += 1
    }
    if count == 0, !isMaybeEmpty {
      throw BibliographyError(
        "\(text.name): a header, but no row below it. Give a CSV file with rows.")
    }
    rowCount = count
  }

  /// Calls `body` with the line and the values of each row.
  func forEachRow(
    _ body: (Int, [String]) throws(BibliographyError) -> Void
  ) throws(BibliographyError) {
    var rows = DelimitedRows(text, delimiter: delimiter)
    var row: [String] = []
    _ = try rows.next(into: &row)
    while let line = try rows.next(into: &row) { try body(line, row) }
  }

  /// The index of the column of that name, whatever its letter case.
  func column(named name: String) -> Int? {
    let wanted = name.lowercased()
    return columnNames.firstIndex { $0.lowercased() == wanted }
  }

  private static func names(
    _ header: [String], at place: String
  ) throws(BibliographyError) -> [String] {
    // SQLite's limit on the columns of a table is 2,000; key columns come beside these.
    guard header.count <= 1_900 else {
      throw BibliographyError("\(place): \(header.count) columns; a table holds at most 1,900.")
    }
    var names: [String] = []
    var taken: [String: Int] = [:]
    for (index, cell) in header.enumerated() {
      let trimmed = TextFolding.composed(TextFolding.squeezed(cell))
      let name = trimmed.isEmpty ? "column_\(index + 1)" : trimmed
      if let other = taken.updateValue(index, forKey: name.lowercased()) {
        throw BibliographyError(
          "\(place): columns \(other + 1) and \(index + 1) are both named '\(name)'. "
            + "Rename one; letter case does not tell columns apart.")
      }
      names.append(name)
    }
    return names
  }

  static func shown(_ delimiter: UInt8) -> String {
    delimiter == 0x09 ? "tab" : String(decoding: [delimiter], as: UTF8.self)
  }
}

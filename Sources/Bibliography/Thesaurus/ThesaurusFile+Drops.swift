extension ThesaurusFile {
  /// A name that counts leave out.
  struct Drop: Equatable, Sendable {
    /// From 1.
    let line: Int
    let name: ThesaurusName
    var reason: String?
  }

  /// The columns that say what is left out, the first that a header has.
  private static let dropColumns = ["drop", "item", "name"]

  /// Whether a header is that of a table of items to leave out.
  static func isDropHeader(_ columns: Set<String>) -> Bool {
    columns.contains("drop") || columns.contains("item")
  }

  /// A table with the column `drop` (or `item`), `reason`, and what tells apart items of one name
  /// (`country`, `origin`, `issn`, `orcid`); or a list of one name a line.
  mutating func readDrops(_ text: DelimitedText) throws(BibliographyError) {
    var header: [String] = []
    var rows = DelimitedRows(text, delimiter: text.likelyDelimiter)
    _ = try? rows.next(into: &header)
    let names = header.map { TextFolding.squeezed($0).lowercased() }
    // A list of one name a line may begin with an item of the name "item" or "name".
    guard Self.isDropHeader(Set(names)) || names.count > 1 && names.contains("name"),
      names.count > 1 || names != ["item"]
    else {
      for line in ThesaurusLines(text) {
        let name = TextFolding.composed(TextFolding.squeezed(line.text))
        if !name.isEmpty { drops.append(Drop(line: line.number, name: ThesaurusName(name))) }
      }
      return
    }
    let table = try DelimitedTable(text, isMaybeEmpty: true)
    let nameColumn = Self.dropColumns.lazy.compactMap { table.column(named: $0) }.first
    guard let nameColumn else {
      throw BibliographyError("\(name):1: no column drop. Name the columns in the first line.")
    }
    let items = NameColumns(table, name: nameColumn)
    let reason = table.column(named: "reason")
    let used = Set(items.all + [reason].compactMap { $0 })
    unusedColumns = table.columnNames.indices.filter { !used.contains($0) }
      .map { table.columnNames[$0] }
    var found: [Drop] = []
    try table.forEachRow { (line, values) throws(BibliographyError) in
      let cells = TableCells(values: values)
      if cells.isBlank { return }
      guard let item = items.name(in: cells) else {
        throw BibliographyError(
          "\(name):\(line): nothing says what to leave out. Give a name, or take the row out.")
      }
      found.append(Drop(line: line, name: item, reason: cells[reason]))
    }
    drops = found
  }
}

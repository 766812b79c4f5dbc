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
    let columns = (Self.dropColumns + ["reason", "country", "origin", "issn", "orcid"])
      .map { table.column(named: $0) }
    let nameColumn = columns[..<Self.dropColumns.count].compactMap { $0 }.first
    let used = Set(
      [nameColumn].compactMap { $0 } + columns[Self.dropColumns.count...].compactMap { $0 })
    unusedColumns = table.columnNames.indices.filter { !used.contains($0) }
      .map { table.columnNames[$0] }
    var found: [Drop] = []
    try table.forEachRow { (line, values) throws(BibliographyError) in
      func value(_ column: Int?) -> String? {
        guard let column else { return nil }
        let text = TextFolding.composed(TextFolding.squeezed(values[column]))
        return text.isEmpty ? nil : text
      }
      if values.allSatisfy({ TextFolding.squeezed($0).isEmpty }) { return }
      guard let text = value(nameColumn) else {
        throw BibliographyError(
          "\(name):\(line): nothing says what to leave out. Give a name, or take the row out.")
      }
      var name = ThesaurusName(text)
      name.country = value(columns[4])
      name.origin = value(columns[5])?.uppercased()
      name.issn = value(columns[6])
      name.orcid = value(columns[7])
      found.append(Drop(line: line, name: name, reason: value(columns[3])))
    }
    drops = found
  }
}

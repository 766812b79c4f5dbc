import SQLite

/// The table that a delimited table becomes: its columns with their types, and the keys beside them.
struct DataSetLayout {
  struct Column {
    var name: String
    var type: ColumnType
    var note: String?
    /// The normalised key that it holds instead of a value as written.
    var key: KeyColumn?
  }

  let tableName: String
  /// The file's name without its folder.
  private let fileName: String
  /// Those of the file in its order, then those of the keys.
  private(set) var columns: [Column] = []
  /// The column of each key: one of the file where its values are in normal form, else a new one.
  private(set) var keyColumns: [(key: KeyColumn, name: String)] = []

  /// Reads the whole table once.
  init(
    _ table: DelimitedTable, tableName: String, keys: [KeyColumn], _ normaliser: JoinKeyNormaliser
  ) throws(BibliographyError) {
    self.tableName = tableName
    fileName = table.name.split(separator: "/").last.map(String.init) ?? table.name
    var guesses = Array(
      repeating: ColumnGuess(allowsDecimalComma: table.delimiter == 0x3B),
      count: table.columnNames.count)
    var isNormal = Array(repeating: true, count: keys.count)
    try table.forEachRow { (line, row) throws(BibliographyError) in
      for (index, value) in row.enumerated() { guesses[index].add(value, line: line) }
      for (index, key) in keys.enumerated() where isNormal[index] {
        let value = row[key.column]
        let found = normaliser.keys(key.key, in: value)
        isNormal[index] = value.isEmpty || found == [value]
      }
    }
    for (index, name) in table.columnNames.enumerated() {
      let isKey = keys.contains { $0.column == index }
      var note: String?
      if !isKey, let spoiler = guesses[index].spoiler {
        note = "mostly numbers, but line \(spoiler.line) has '\(spoiler.value)'"
      } else if !isKey, guesses[index].result == .real, guesses[index].usesDecimalComma {
        note = "the comma is read as the decimal point"
      }
      columns.append(
        Column(name: name, type: isKey ? .text : guesses[index].result, note: note))
    }
    for (index, key) in keys.enumerated() {
      let target = key.key.columnName
      let written = columns[key.column].name
      if written.lowercased() == target, isNormal[index], key.ordinal == 0 {
        keyColumns.append((key, written))
      } else {
        giveWay(to: target)
        columns.append(Column(name: target, type: .text, key: key))
        keyColumns.append((key, target))
      }
    }
  }

  /// Renames a column of the file whose name a key needs.
  private mutating func giveWay(to target: String) {
    guard let index = columns.firstIndex(where: { $0.name.lowercased() == target }) else { return }
    var name = columns[index].name + "_as_written"
    while columns.contains(where: { $0.name.lowercased() == name.lowercased() }) { name += "_" }
    columns[index].name = name
  }

  /// A name of SQLite's row number that no column hides; `nil` when columns hide all of them.
  var rowIdentifier: String? {
    ["rowid", "_rowid_", "oid"].first { name in
      !columns.contains { $0.name.lowercased() == name }
    }
  }

  var createStatement: String {
    let lines = columns.enumerated().map { index, column in
      let separator = index == columns.count - 1 ? "" : ","
      let comment =
        column.key.map { "   -- normalised from \(oneLine(columns[$0.column].name))" } ?? ""
      return "  \(quotedIdentifier(column.name)) \(column.type.rawValue)\(separator)\(comment)\n"
    }
    return "CREATE TABLE \(quotedIdentifier(tableName)) (\n"
      + "  -- One row per row of \(oneLine(fileName)).\n\(lines.joined())) STRICT"
  }

  var indexStatements: [String] {
    keyColumns.map { _, name in
      let index = quotedIdentifier("\(tableName)_by_\(name.lowercased())")
      return "CREATE INDEX \(index) ON \(quotedIdentifier(tableName)) (\(quotedIdentifier(name)))"
    }
  }

  /// A comment ends with its line.
  private func oneLine(_ text: String) -> String {
    String(text.map { $0.isNewline ? " " : $0 })
  }

  /// The value of a cell in the type of its column; empty is NULL.
  static func value(_ text: String, as type: ColumnType) -> Value {
    if text.isEmpty { return .null }
    switch type {
    case .integer: return Value(FieldValues.canonicalInteger(text).map { Int($0) })
    case .real: return Value(ColumnGuess.real(text) ?? ColumnGuess.real(withComma: text))
    case .text: return .text(TextFolding.composed(text))
    }
  }
}

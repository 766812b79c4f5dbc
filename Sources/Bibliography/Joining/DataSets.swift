import SQLite

extension DataSetJoin {
  /// The hash of the file.
  ///
  /// - Throws: when it is no table; nothing has changed then.
  public func checkedHash() throws(BibliographyError) -> String {
    try DelimitedTable(
      DelimitedText(path: path), delimiter: delimiter, canNameDelimiter: true
    ).text.sha256
  }

  /// A column and the key that it holds, from `COLUMN=KEY`.
  public static func key(
    named text: String
  ) throws(BibliographyError) -> (column: String, key: JoinKey) {
    guard let equals = text.lastIndex(of: "="),
      let key = JoinKey(named: String(text[text.index(after: equals)...]))
    else {
      throw BibliographyError(
        "'\(text)' is not COLUMN=KEY with a key among "
          + JoinKey.allCases.map(\.rawValue).joined(separator: ", ") + ".", kind: .usage)
    }
    return (String(text[..<equals]), key)
  }
}

extension Database {
  /// The hash of the file that a data set was made from; nil when there is none of that name.
  public func dataSetHash(_ name: String) throws(BibliographyError) -> String? {
    try attempt { connection throws(SQLiteError) in
      try connection.text("SELECT sha256 FROM datasets WHERE name = ?", .text(name))
    }
  }

  /// What was done by hand to the table of a data set; nil for nothing.
  public func dataSetDamage(_ name: String) throws(BibliographyError) -> String? {
    try attempt { connection throws(SQLiteError) in
      let table = "dataset_\(name)"
      let wanted = try connection.integer(
        "SELECT row_count FROM datasets WHERE name = ?", .text(name))
      guard let wanted else { return nil }
      guard
        try connection.integer(
          "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?", .text(table)) != nil
      else { return "its table \(table) is gone" }
      let count = try connection.integer("SELECT count(*) FROM \(quotedIdentifier(table))") ?? 0
      if count != wanted { return "\(table) has \(count) rows; \(wanted) were joined" }
      let hashes = RowHashes(connection)
      return try hashes.isOther(.dataset, name) { () throws(SQLiteError) in
        try hashes.hash(ofDataSet: name)
      } ? "rows of \(table) are not those that were joined" : nil
    }
  }

  /// The names of all data sets.
  public func dataSetNames() throws(BibliographyError) -> [String] {
    try attempt { connection throws(SQLiteError) in
      try connection.rows("SELECT name FROM datasets ORDER BY name") { $0.text(0) }
    }
  }

  /// Takes a data set out.
  public func removeDataSet(_ name: String) throws(BibliographyError) {
    try transaction { connection in
      guard try connection.text("SELECT name FROM datasets WHERE name = ?", .text(name)) != nil
      else { return }
      try connection.run("DROP TABLE IF EXISTS \(quotedIdentifier("dataset_\(name)"))")
      try connection.run("DELETE FROM datasets WHERE name = ?", .text(name))
      try RowHashes(connection).remove(.dataset, name)
    }
  }

  /// Names the file of a data set otherwise.
  public func rename(dataSetFile name: String, to origin: String) throws(BibliographyError) {
    try attempt { connection throws(SQLiteError) in
      try connection.run(
        "UPDATE datasets SET origin = ? WHERE name = ?", .text(origin), .text(name))
    }
  }
}

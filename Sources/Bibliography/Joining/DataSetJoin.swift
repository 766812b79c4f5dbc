import SQLite

/// Brings a CSV or TSV file into a database as the table `dataset_<name>`, with the keys that join
/// it to sources, papers, authors or countries in normalised form and indexed.
public struct DataSetJoin: Sendable {
  /// Lower-case letters, digits and `_`.
  public let name: String
  public let path: String
  /// Columns of the file and the keys they hold, as the user says; empty to find out.
  public var keys: [(column: String, key: JoinKey)] = []
  /// What separates two values; `nil` to tell it from the header.
  public var delimiter: UInt8?
  /// Whether a data set of the same name and another content is replaced.
  public var replaces = false

  /// - Throws: when `name` cannot be part of a table's name
  public init(name: String, path: String) throws(BibliographyError) {
    let bytes = Array(name.utf8)
    guard let first = bytes.first, first &- 0x61 < 26, bytes.count <= 60,
      bytes.allSatisfy({ $0 &- 0x61 < 26 || $0 &- 0x30 < 10 || $0 == 0x5F })
    else {
      throw BibliographyError(
        "'\(name)' cannot be the name of a data set: it becomes the table dataset_<name>. "
          + "Use lower-case letters, digits and _, a letter first, e.g. 'journals'.", kind: .usage)
    }
    self.name = name
    self.path = path
  }

  /// The delimiter that an option names: one character, or `tab`.
  public static func delimiter(named name: String) throws(BibliographyError) -> UInt8 {
    let bytes = Array(name.utf8)
    if name == "tab" || name == "\\t" { return 0x09 }
    guard bytes.count == 1, bytes[0] < 0x80, ![0x22, 0x0A, 0x0D].contains(bytes[0]) else {
      throw BibliographyError(
        "'\(name)' cannot separate values. Use one character, e.g. ';', or 'tab'.", kind: .usage)
    }
    return bytes[0]
  }

  /// Joins the file; nothing in the database changes when it cannot be read as a table.
  public func run(inDatabaseAt path: String) throws(BibliographyError) -> JoinSummary {
    try run(in: Database.openForWriting(path), DelimitedText(path: self.path))
  }

  /// Joins the file, as a part of the transaction that the database is in, if any.
  public func run(in database: Database) throws(BibliographyError) -> JoinSummary {
    try run(in: database, DelimitedText(path: path))
  }

  func run(in database: Database, _ text: DelimitedText) throws(BibliographyError) -> JoinSummary {
    let tableName = "dataset_\(name)"
    let present = try present(in: database)
    if let present, present.sha256 == text.sha256, !replaces {
      var summary = JoinSummary(
        tableName: tableName, origin: text.name, rowCount: present.rowCount)
      summary.isUnchanged = true
      return summary
    }
    if let present, !replaces {
      throw BibliographyError(
        "the data set '\(name)' is there already, with \(present.rowCount) rows of "
          + "\(present.origin), and \(text.name) is another file. Use --replace, or another name.")
    }
    let table = try DelimitedTable(text, delimiter: delimiter, canNameDelimiter: true)
    let codes = try database.attempt { database throws(SQLiteError) in try CountryCodes(database) }
    let normaliser = JoinKeyNormaliser(codes)
    let layout = try DataSetLayout(
      table, tableName: tableName, keys: try keyColumns(table, normaliser), normaliser)
    var summary = JoinSummary(tableName: tableName, origin: text.name, rowCount: table.rowCount)
    summary.isReplacement = present != nil
    summary.header = table.columnNames
    summary.columns = layout.columns.map { column in
      JoinSummary.Column(
        name: column.name, type: column.type,
        normalisedFrom: column.key.map { table.columnNames[$0.column] }, note: column.note)
    }
    try database.transaction { connection in
      try store(table, layout, normaliser, connection, replacing: present != nil)
      try JoinMatching(connection, table, layout).report(into: &summary)
    }
    return summary
  }

  private func present(
    in database: Database
  ) throws(BibliographyError) -> (sha256: String, origin: String, rowCount: Int)? {
    try database.attempt { database throws(SQLiteError) in
      try database.rows(
        "SELECT sha256, origin, row_count FROM datasets WHERE name = ?", .text(name)
      ) { ($0.text(0), $0.text(1), $0.int(2)) }.first
    }
  }

  private func keyColumns(
    _ table: DelimitedTable, _ normaliser: JoinKeyNormaliser
  ) throws(BibliographyError) -> [KeyColumn] {
    let recognition = try KeyRecognition(table, normaliser)
    if keys.isEmpty { return recognition.keys() }
    var columns: [KeyColumn] = []
    for (name, key) in keys {
      guard let column = table.column(named: name) else {
        throw BibliographyError(
          "\(table.name): no column '\(name)'. It has \(table.columnNames.joined(separator: ", ")).",
          kind: .usage)
      }
      if columns.contains(where: { $0.key == key }) {
        throw BibliographyError(
          "two columns for the key '\(key.rawValue)'. Name one.", kind: .usage)
      }
      columns.append(KeyColumn(key: key, column: column, ordinal: 0))
    }
    return columns + recognition.secondNumbers(columns)
  }

  /// Makes and fills the table; a row's `rowid` is its number in the file.
  private func store(
    _ table: DelimitedTable, _ layout: DataSetLayout, _ normaliser: JoinKeyNormaliser,
    _ connection: Connection, replacing: Bool
  ) throws {
    if replacing {
      try connection.run("DROP TABLE IF EXISTS \(quotedIdentifier(layout.tableName))")
      try connection.run("DELETE FROM datasets WHERE name = ?", .text(name))
    }
    try connection.run(layout.createStatement)
    let marks = Array(repeating: "?", count: layout.columns.count).joined(separator: ", ")
    let insertion = try connection.prepare(
      "INSERT INTO \(quotedIdentifier(layout.tableName)) VALUES (\(marks))", persistent: true)
    try table.forEachRow { (line, row) throws(BibliographyError) in
      do {
        for (index, column) in layout.columns.enumerated() {
          if let key = column.key {
            let found = normaliser.keys(key.key, in: row[key.column])
            try insertion.bind(
              index + 1, key.ordinal < found.count ? found[key.ordinal] : nil as String?)
          } else {
            try insertion.bind(index + 1, DataSetLayout.value(row[index], as: column.type))
          }
        }
        try insertion.run()
      } catch {
        throw BibliographyError("\(table.name):\(line): \(error)")
      }
    }
    for statement in layout.indexStatements { try connection.run(statement) }
    try connection.run(
      """
      INSERT INTO datasets (name, origin, sha256, row_count, imported_at)
      VALUES (?, ?, ?, ?, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))
      """, .text(name), .text(table.name), .text(table.text.sha256), .integer(table.rowCount))
    let hashes = RowHashes(connection)
    try hashes.store(.dataset, name, hashes.hash(ofDataSet: name))
  }
}

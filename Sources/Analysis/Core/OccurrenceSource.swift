import Bibliography
import Kinds
import SQLite
import Schema

/// The rows (paper_id, year, item_id) that are the occurrences of a kind in a form.
struct OccurrenceSource {
  private let kind: ItemKind
  private let sql: String
  private let form: OccurrenceForm
  /// Nil where the items are those of the kind's table.
  private let spellings: Spellings?

  /// - Throws: `AnalysisError` for a form that the kind does not have, or that the database cannot
  ///   give.
  init(kind: ItemKind, form: OccurrenceForm, database: Database) throws {
    try form.check(for: kind)
    self.kind = kind
    self.form = form
    if form.keywords == .written {
      guard let text = Schema.text("analysis/written_keyword.sql") else {
        preconditionFailure("no analysis/written_keyword.sql")
      }
      sql = text
      let statement = try database.connection.prepare(
        "SELECT DISTINCT item_id, keyword_id, spelling FROM (\(text)\n)")
      try Self.bind(statement, kind: kind, form: form)
      spellings = try Spellings(statement)
      return
    }
    spellings = nil
    if try Self.viewSuffices(kind: kind, form: form, database: database) {
      let filter =
        form.lookBackYears == nil ? "" : " WHERE year - item_year BETWEEN 0 AND :look_back"
      sql = "SELECT paper_id, year, item_id FROM \(kind.occurrenceView)\(filter)"
    } else {
      guard let text = Schema.text("analysis/\(kind.name).sql") else {
        throw AnalysisError("\(kind.plural) have no other form than their view's")
      }
      sql = text
    }
  }

  private static func viewSuffices(
    kind: ItemKind, form: OccurrenceForm, database: Database
  ) throws -> Bool {
    if kind.has(.references) && form.references == .merged {
      // The table of merged references has the thesaurus in it already.
      if form.thesaurus == .off {
        let merges = try database.connection.integer(
          "SELECT count(*) FROM thesaurus WHERE kind = ?", .text(kind.name))
        if let merges, merges > 0 {
          throw AnalysisError.usage(
            "\(database.path): the thesaurus has \(merges) merges of \(kind.plural), and merged "
              + "references cannot be had without them. Count references as written, or undo them.")
        }
      }
      return true
    }
    // Only the views of what has a year of its own have the years of the works.
    return (form.lookBackYears == nil || kind.table.year != nil) && form.authors == .identified
      && (form.thesaurus == .on || !kind.has(.thesaurus)) && form.references == .merged
      && form.singleWordAuthorKeywords && form.reprintAddresses
      && form.institutions == .asWritten && !form.anonymous
  }

  /// A statement over the occurrences of some years, whose columns and order are `columns` and
  /// `order`.
  func statement(
    _ connection: Connection, columns: String, years: ClosedRange<Int>, order: String
  ) throws(SQLiteError) -> Statement {
    let statement = try connection.prepare(
      """
      SELECT \(columns) FROM (\(sql)
      ) WHERE year BETWEEN :first_year AND :last_year ORDER BY \(order)
      """)
    try Self.bind(statement, kind: kind, form: form, years: years)
    return statement
  }

  /// Names of items.
  ///
  /// - Parameter asWritten: whether to read the name as the export writes it.
  func labels(
    _ connection: Connection, asWritten: Bool = false
  ) throws(SQLiteError) -> Labels {
    if let spellings { return Labels(spellings.names) }
    return try Labels(connection, kind: kind, asWritten: asWritten)
  }

  /// The row of an item in the table of the kind; several spellings have one.
  func rowID(of item: ItemID) -> Int { spellings?.keywordIDs[item] ?? item.value }

  private static func bind(
    _ statement: Statement, kind: ItemKind, form: OccurrenceForm, years: ClosedRange<Int>? = nil
  ) throws(SQLiteError) {
    let values: [(String, Value)] = [
      (":first_year", Value(years?.lowerBound)), (":last_year", Value(years?.upperBound)),
      (":kinds", .text(kind.keywordList ?? "both")), (":authors", .text(form.authors.rawValue)),
      (":look_back", Value(form.lookBackYears)), (":merges", .text(form.thesaurus.merges)),
      (":single_words", .integer(form.singleWordAuthorKeywords ? 1 : 0)),
      (":reprint_addresses", .integer(form.reprintAddresses ? 1 : 0)),
      (":institutions", .text(form.institutions.rawValue)),
      (":anonymous", .integer(form.anonymous ? 1 : 0)),
    ]
    for (name, value) in values {
      if let index = statement.parameterIndex(name) { try statement.bind(index, value) }
    }
  }
}

/// Keywords as written: they have no table, so their numbers are made for the occasion.
private struct Spellings {
  private(set) var names: [ItemID: String] = [:]
  private(set) var keywordIDs: [ItemID: Int] = [:]

  /// - Parameter rows: item id, keyword id, spelling.
  init(_ rows: Statement) throws(SQLiteError) {
    while try rows.step() {
      keywordIDs[ItemID(rows.int(0))] = rows.int(1)
      names[ItemID(rows.int(0))] = rows.text(2)
    }
  }
}

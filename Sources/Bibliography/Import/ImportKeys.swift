import SQLite

/// The ids of everything that records share: read from the database once, then kept in memory while
/// files are imported.
struct ImportKeys {
  /// Papers by the scheme and value of their numbers (``PaperNumber/key``).
  var papers: KeyTable
  /// Source variants by all their columns.
  var sourceVariants: KeyTable
  /// Authors by `name_key`.
  var authors: KeyTable
  /// Institutions by `name_key`, and country where the name is from an address.
  var institutions: KeyTable
  var keywords: KeyTable
  /// Categories by kind and name.
  var categories: KeyTable
  var funders: KeyTable
  var citedAuthors: KeyTable
  var citedSources: KeyTable
  /// Cited references by `reference_key`.
  var references: KeyTable

  /// Tables of nothing, which take no room.
  init() {
    let none = KeyTable(largestID: 0, capacity: 2)
    papers = none
    sourceVariants = none
    authors = none
    institutions = none
    keywords = none
    categories = none
    funders = none
    citedAuthors = none
    citedSources = none
    references = none
  }

  init(_ database: Connection) throws(SQLiteError) {
    papers = try Self.table(
      database, "paper_identifiers", "paper_id", key: "scheme || ' ' || value",
      condition: "scheme NOT IN (\(IdentifierScheme.sharedInSQL))")
    sourceVariants = try Self.sourceVariants(database)
    // The other rows of a name take their papers from this one when all files have been read.
    authors = try Self.table(
      database, "authors", "author_id", key: "CASE division WHEN '' THEN name_key END")
    institutions = try Self.table(
      database, "institutions", "institution_id", key: "name_key",
      number: "CASE origin WHEN 'address' THEN coalesce(country_id, 0) ELSE -1 END")
    keywords = try Self.table(database, "keywords", "keyword_id", key: "keyword")
    categories = try Self.table(
      database, "categories", "category_id", key: "category", number: "kind = 'wos'")
    funders = try Self.table(database, "funders", "funder_id", key: "name")
    citedAuthors = try Self.table(database, "cited_authors", "cited_author_id", key: "name")
    citedSources = try Self.table(database, "cited_sources", "cited_source_id", key: "name")
    references = try Self.table(
      database, "cited_references", "reference_id", key: "reference_key")
  }

  /// - Parameter number: an expression that is part of the key, for keys that are a text and a number.
  private static func table(
    _ database: Connection, _ table: String, _ id: String, key: String, number: String? = nil,
    condition: String = "1"
  ) throws(SQLiteError) -> KeyTable {
    let largest = try database.nextID(id, of: table) - 1
    var capacity = 1024
    while capacity < largest * 2 { capacity *= 2 }
    var keys = KeyTable(largestID: largest, capacity: capacity)
    let rows = try database.prepare(
      "SELECT \(id), \(key), \(number ?? "0") FROM \(table) "
        + "WHERE \(key) IS NOT NULL AND \(condition)")
    while try rows.step() {
      let fingerprint =
        number == nil
        ? rows.withTextBytes(1) { Fingerprint($0) }
        : Fingerprint(rows.text(1), with: rows.int(2))
      keys.add(fingerprint, id: rows.int(0))
    }
    return keys
  }

  private static func sourceVariants(_ database: Connection) throws(SQLiteError) -> KeyTable {
    let largest = try database.nextID("variant_id", of: "source_variants") - 1
    var keys = KeyTable(largestID: largest)
    let columns = PaperDraft.Source.columns.map(\.name).joined(separator: ", ")
    let rows = try database.prepare("SELECT variant_id, \(columns) FROM source_variants")
    var key: [UInt8] = []
    while try rows.step() {
      key.removeAll(keepingCapacity: true)
      for column in 1...PaperDraft.Source.columns.count {
        rows.withTextBytes(column) { key.append(contentsOf: $0) }
        key.append(PaperDraft.Source.separator)
      }
      keys.add(key.withUnsafeBufferPointer { Fingerprint($0) }, id: rows.int(0))
    }
    return keys
  }
}

import SQLite

/// The work, first author and source that each cited reference counts as, by its id; 0 for none.
///
/// - Complexity: 12 bytes a reference.
struct CitedItems: Sendable {
  var works: [Int32] = []
  private(set) var authors: [Int32] = []
  private(set) var sources: [Int32] = []

  init() {}

  /// What the database has, with variants and merges applied.
  init(_ connection: Connection) throws(SQLiteError) {
    let authorItems = try Self.preferredIDs("cited_author_id", of: "cited_authors", connection)
    let sourceItems = try Self.preferredIDs("cited_source_id", of: "cited_sources", connection)
    let rows = try connection.prepare(
      """
      SELECT reference_id, preferred_id, cited_author_id, cited_source_id FROM cited_references
      ORDER BY reference_id
      """)
    while try rows.step() {
      let id = rows.int(0)
      // NULL reads as 0, which is none.
      add(
        reference: id, author: Int(authorItems[rows.int(2)]), source: Int(sourceItems[rows.int(3)]))
      works[id] = Int32(rows.int(1))
    }
  }

  mutating func reserveCapacity(_ count: Int) {
    works.reserveCapacity(count)
    authors.reserveCapacity(count)
    sources.reserveCapacity(count)
  }

  /// Adds a reference that counts as itself; ids ascend.
  mutating func add(reference id: Int, author: Int, source: Int) {
    let gap = id - works.count
    if gap > 0 {
      works.append(contentsOf: repeatElement(0, count: gap))
      authors.append(contentsOf: repeatElement(0, count: gap))
      sources.append(contentsOf: repeatElement(0, count: gap))
    }
    works.append(Int32(truncatingIfNeeded: id))
    authors.append(Int32(truncatingIfNeeded: author))
    sources.append(Int32(truncatingIfNeeded: source))
  }

  /// The id that each row of a table counts as, by its own; 0 where there is none.
  private static func preferredIDs(
    _ id: String, of table: String, _ connection: Connection
  ) throws(SQLiteError) -> [Int32] {
    let count = try connection.nextID(id, of: table)
    var items = [Int32](repeating: 0, count: count)
    let rows = try connection.prepare("SELECT \(id), preferred_id FROM \(table)")
    while try rows.step() { items[rows.int(0)] = Int32(rows.int(1)) }
    return items
  }
}

import SQLite
import Schema
import Testing

@testable import Bibliography

@Suite struct SchemaLayoutTests {
  @Test func `the layout of this version is that of its tables and views`() throws {
    let database = try Database.inMemory().connection
    let layout = try #require(try SchemaLayout(ofVersion: Schema.version, database))
    let differences = try layout.differences(database)
    // Scripts/list-layout writes it anew.
    #expect(differences.description == nil)
    let tables = try database.rows(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' "
        + "AND name NOT LIKE 'paper\\_search\\_%' ESCAPE '\\'"
    ) { $0.text(0) }
    #expect(Set(layout.tables.keys) == Set(tables))
    let views = try database.rows("SELECT name FROM sqlite_schema WHERE type = 'view'") {
      $0.text(0)
    }
    #expect(layout.views == Set(views))
  }

  @Test func `there is a migration to every version, from one whose layout is known`() throws {
    let database = try Database.inMemory().connection
    #expect(Schema.migrations.map(\.version) == Array(2...Schema.version))
    for version in 1...Schema.version {
      #expect(try SchemaLayout(ofVersion: version, database) != nil)
    }
    #expect(try SchemaLayout(ofVersion: Schema.version + 1, database) == nil)
  }

  @Test func `what is missing, additional or of a later version is told apart`() throws {
    let database = try Database.inMemory().connection
    try database.execute(
      """
      DROP TABLE author_splits;
      ALTER TABLE papers ADD COLUMN shelf TEXT;
      CREATE TABLE mine (a);
      """)
    let present = try #require(try SchemaLayout(ofVersion: Schema.version, database)).differences(
      database)
    #expect(present.missing == ["author_splits"])
    #expect(present.additional == ["papers.shelf"])
    #expect(present.early.isEmpty)
    let older = try #require(try SchemaLayout(ofVersion: 1, database)).differences(database)
    #expect(older.missing.isEmpty)
    #expect(older.additional.contains("papers.database"))
    #expect(older.early.contains("left_out_items"))
    #expect(!older.early.contains("mine"))
  }
}

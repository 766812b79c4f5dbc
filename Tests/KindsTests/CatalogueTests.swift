import Bibliography
import Kinds
import SQLite
import Schema
import Testing

/// What the catalogue says of kinds is so in the database.
struct CatalogueTests {
  private static let tables = ItemTable.all().map(\.name)

  private func table(_ name: String) throws -> ItemTable {
    try #require(ItemTable.all().first { $0.name == name })
  }

  private func columns(of table: String, _ database: Database) throws -> [String: Bool] {
    let rows = try database.connection.rows(
      "SELECT name, \"notnull\" = 0 AND pk = 0 FROM pragma_table_info('\(table)')"
    ) { ($0.text(0), $0.int(1) == 1) }
    return Dictionary(uniqueKeysWithValues: rows)
  }

  @Test(arguments: tables)
  func `a table has what its entry names`(name: String) throws {
    let database = try Database.inMemory()
    let table = try table(name)
    let expressions = [table.id, table.label, table.asWritten, table.key, table.year ?? "NULL"]
    _ = try database.connection.prepare(
      "SELECT \(expressions.joined(separator: ", ")) FROM \(table.name)")
    let isMerged = try columns(of: table.name, database)["preferred_id"] != nil
    #expect(isMerged == table.canBeMerged)
  }

  @Test(arguments: tables)
  func `the columns that name an item are there, and optional if they can be NULL`(
    name: String
  ) throws {
    let database = try Database.inMemory()
    for use in try table(name).uses {
      let isOptional = try columns(of: use.table, database)[use.column]
      #expect(isOptional == use.isOptional, "\(use.table).\(use.column)")
    }
  }

  @Test(arguments: ItemKind.allCases)
  func `occurrences are listed by item where the entry says so`(kind: ItemKind) {
    let statement = "CREATE TABLE \(kind.name)_papers "
    #expect(Schema.tables.contains { $0.text.contains(statement) } == kind.isListed)
  }

  @Test(arguments: ItemKind.allCases)
  func `a kind that can be merged has its other forms`(kind: ItemKind) {
    #expect(kind.mergedAs == nil || Schema.text("analysis/\(kind.name).sql") != nil)
    #expect(kind.mergedAs.map { ItemKind.named($0)?.hasOwnMerges == true } ?? true)
  }

  @Test func `names are each of one kind`() {
    let names = ItemKind.allCases.map(\.name) + ItemKind.allCases.map { $0.name + "_parent" }
    #expect(Set(names).count == names.count)
  }

  @Test func `people see every kind once`() {
    #expect(ItemKind.byFamily.count == ItemKind.allCases.count)
    #expect(Set(ItemKind.byFamily) == Set(ItemKind.allCases))
    #expect(
      ItemKind.byFamily.map(\.name) == [
        "author", "institution", "country", "state", "keyword", "author_keyword", "keyword_plus",
        "term", "source", "wos_category", "research_area", "cited_reference", "cited_author",
        "cited_source",
      ])
  }

  @Test func `a study looks at what reviews look at`() {
    #expect(ItemKind.usualBursts == [.keyword, .citedReference])
    #expect(
      ItemKind.usualNetworks == [
        .country, .institution, .author, .citedSource, .citedReference, .keyword,
      ])
  }

  @Test(arguments: [
    ("country", "countries"), ("keyword_plus", "Keywords Plus"), ("wos_category", "WoS categories"),
    ("research_area", "research areas"), ("cited_author", "cited authors"),
  ])
  func `items have a plural`(name: String, plural: String) {
    #expect(ItemKind.named(name)?.plural == plural)
  }
}

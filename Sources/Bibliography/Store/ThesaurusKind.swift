/// Where the items of a kind of the thesaurus are, and by what they are known in any database.
struct ThesaurusKind: Sendable {
  /// As in `thesaurus.kind`.
  let name: String
  let table: String
  let idColumn: String
  /// An expression on the table that tells its items apart, whatever their ids are.
  let key: String
  /// The column with the name to show.
  let nameColumn: String

  private init(_ name: String, _ table: String, _ nameColumn: String, key: String? = nil) {
    self.name = name
    self.table = table
    idColumn = "\(name == "cited_reference" ? "reference" : name)_id"
    self.nameColumn = nameColumn
    self.key = key ?? nameColumn
  }

  static let all = [
    ThesaurusKind("author", "authors", "name", key: "name_key"),
    ThesaurusKind(
      "institution", "institutions", "name",
      key: """
        name_key || char(31) || origin || char(31) || CASE origin WHEN 'C1' THEN coalesce((
          SELECT c.name_in_wos FROM countries AS c WHERE c.country_id = institutions.country_id
        ), '') ELSE '' END
        """),
    ThesaurusKind("country", "countries", "name_in_wos"),
    ThesaurusKind("keyword", "keywords", "keyword"),
    ThesaurusKind(
      "source", "sources", "title",
      key: "title_key || char(31) || coalesce(issn, eissn, '')"),
    ThesaurusKind("cited_reference", "cited_references", "reference_key"),
    ThesaurusKind("cited_author", "cited_authors", "name"),
    ThesaurusKind("cited_source", "cited_sources", "name"),
    ThesaurusKind("term", "terms", "term"),
  ]

  /// The key of the item with the id that the SQL expression `id` gives.
  func keyQuery(ofID id: String) -> String {
    "(SELECT \(key) FROM \(table) WHERE \(idColumn) = \(id))"
  }
}

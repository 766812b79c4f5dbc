import SQLite

extension ThesaurusItems {
  /// Makes a row for a preferred name that no record has, as its columns follow from the name.
  ///
  /// - Parameter variant: an item that is merged into it; a country or an institution takes from it
  ///   what the name does not say (state, continent, country).
  /// - Returns: its id
  static func add(
    _ name: ThesaurusName, kind: ThesaurusKind, like variant: Int, _ connection: Connection
  ) throws(SQLiteError) -> Int {
    let id = try connection.nextID(kind.idColumn, of: kind.table)
    var columns: [(name: String, value: Value)] = []
    switch kind.nameForm {
    case .person:
      let author = AuthorName(name.text)
      columns = [
        ("name", .text(name.text)), ("full_name", .text(name.text)),
        ("name_key", .text(author.fullKey)), ("abbreviated_key", .text(author.abbreviatedKey)),
      ]
    case .organisation:
      let country = try connection.integer(
        "SELECT country_id FROM institutions WHERE institution_id = ?", .integer(variant))
      let named = try name.country.flatMap { (text: String) throws(SQLiteError) -> Int? in
        try connection.integer(
          "SELECT country_id FROM countries WHERE ?1 IN (name, name_in_wos)", .text(text))
      }
      columns = [
        ("name", .text(name.text)), ("name_key", .text(FieldValues.titleKey(name.text))),
        ("origin", .text(name.origin == "address" ? "address" : "organisation")),
        ("country_id", Value(named ?? country)),
      ]
    case .country:
      try connection.run(
        """
        INSERT INTO countries
          (country_id, name, name_in_wos, iso2, iso3, state_id, continent, preferred_id)
        SELECT ?1, ?2, ?2, s.iso2, s.iso3, s.state_id, v.continent, ?1
        FROM countries AS v
        LEFT JOIN states AS s ON s.state_id = coalesce((
          SELECT t.state_id FROM states AS t WHERE lower(t.name) = lower(?2)
        ), v.state_id)
        WHERE v.country_id = ?3
        """, .integer(id), .text(name.text), .integer(variant))
      return id
    case .keyword: columns = [(kind.label, .text(Keyword.foldedKey(name.text)))]
    case .title:
      columns = [
        ("title", .text(name.text)), ("title_key", .text(FieldValues.titleKey(name.text))),
        ("issn", Value(name.issn.flatMap(ISSN.normalised))),
      ]
    case .reference: columns = try reference(name.text, connection)
    case .citedPerson: columns = [("name", .text(ThesaurusItems.citedAuthorName(name.text)))]
    case .abbreviatedTitle:
      columns = [("name", .text(JoinKeyNormaliser.abbreviation(name.text)))]
    case .plain: columns = [(kind.label, .text(name.text.lowercased()))]
    }
    let names = columns.map { quotedIdentifier($0.name) }.joined(separator: ", ")
    let marks = Array(repeating: "?", count: columns.count + 2).joined(separator: ", ")
    let insertion = try connection.prepare(
      "INSERT INTO \(kind.table) (\(kind.idColumn), preferred_id, \(names)) VALUES (\(marks))")
    try insertion.bind([.integer(id), .integer(id)] + columns.map(\.value))
    try insertion.run()
    return id
  }

  /// The columns of a cited reference; its author and source only where others have them.
  private static func reference(
    _ text: String, _ connection: Connection
  ) throws(SQLiteError) -> [(name: String, value: Value)] {
    struct Parts {
      var author: [UInt8] = []
      var source: [UInt8] = []
      var doi: [UInt8] = []
      var columns: [(name: String, value: Value)] = []
    }
    var text = text
    let parts = text.withUTF8 { line in
      let reference = CitedReference(line: line)
      func value(_ range: Range<Int>) -> Value {
        range.isEmpty ? .null : .text(String(decoding: line[range], as: UTF8.self))
      }
      var parts = Parts()
      reference.appendAuthorName(from: line, to: &parts.author)
      reference.appendSourceName(from: line, to: &parts.source)
      if !reference.appendDOI(from: line, to: &parts.doi) { parts.doi = [] }
      parts.columns = [
        ("year", Value(reference.year)), ("volume", value(reference.volume)),
        ("page", value(reference.page)), ("article_number", value(reference.articleNumber)),
      ]
      return parts
    }
    let author = try connection.integer(
      "SELECT cited_author_id FROM cited_authors WHERE name = ?",
      .text(String(decoding: parts.author, as: UTF8.self)))
    let source = try connection.integer(
      "SELECT cited_source_id FROM cited_sources WHERE name = ?",
      .text(String(decoding: parts.source, as: UTF8.self)))
    let doi = parts.doi.isEmpty ? nil : String(decoding: parts.doi, as: UTF8.self)
    return parts.columns + [
      ("reference_key", .text(ThesaurusItems.referenceKey(text))), ("doi", Value(doi)),
      ("cited_author_id", Value(author)), ("cited_source_id", Value(source)),
    ]
  }
}

import SQLite

/// Which further organisations of C3 each address names, found from what is stored of the record: rows of
/// `affiliation_institutions` beside those of the address's own institution.
///
/// From these the umbrella organisations are found; without them whatever stands second in an address
/// would pass for one.
struct NamedOrganisations {
  private let connection: Connection
  private let builder: DraftBuilder

  /// - Parameter builder: that knows the countries of the database.
  init(_ connection: Connection, _ builder: DraftBuilder) {
    self.connection = connection
    self.builder = builder
  }

  private struct Organisation {
    let id: Int
    let names: OrganisationName
  }

  /// - Complexity: O(addresses · organisations of their paper).
  func fill() throws(SQLiteError) {
    let addresses = try connection.prepare(
      """
      SELECT paper_id, position, institution_id, address_as_written
      FROM affiliations
      WHERE institution_id IS NOT NULL AND paper_id IN (
        SELECT paper_id FROM paper_institutions WHERE origin = 'organisation'
        GROUP BY paper_id HAVING count(*) > 1
      )
      ORDER BY paper_id, position
      """)
    let insertion = try connection.prepare(
      "INSERT OR IGNORE INTO affiliation_institutions (paper_id, position, institution_id) "
        + "VALUES (?, ?, ?)", persistent: true)
    var paper: Int?
    var organisations: [Organisation] = []
    while try addresses.step() {
      if addresses.int(0) != paper {
        paper = addresses.int(0)
        organisations = try self.organisations(ofPaper: addresses.int(0))
      }
      let found = KnownAddress(
        builder.resolver.resolve(addresses.text(3)), countryIDs: builder.countryIDs)
      let words = AddressWords(parts: found.parts)
      for organisation in organisations
      where organisation.id != addresses.int(2) && organisation.names.wordsNamed(in: words) != nil {
        try insertion.bind([
          .integer(addresses.int(0)), .integer(addresses.int(1)), .integer(organisation.id),
        ])
        try insertion.run()
      }
    }
  }

  private func organisations(ofPaper paper: Int) throws(SQLiteError) -> [Organisation] {
    let resolver = builder.resolver
    return try connection.rows(
      "SELECT institution_id, name_as_written FROM paper_institutions "
        + "WHERE paper_id = ? AND origin = 'organisation' ORDER BY position", .integer(paper)
    ) { row in
      let name = row.text(1)
      return Organisation(
        id: row.int(0),
        names: OrganisationName(
          name: name, key: FieldValues.titleKey(name), isCountry: resolver.isCountry))
    }
  }
}

import Testing

@testable import Bibliography

/// Counts of citations by database and day.
struct PaperCountTests {
  private func database(_ records: [String]) throws -> Database {
    let folder = try ImportFolder()
    let paths = try records.enumerated().map { index, record in
      try folder.file(
        "\(index).txt",
        "FN Clarivate Analytics Web of Science\nVR 1.0\nPT J\n\(record)\nER\nEF\n")
    }
    let database = try Database.inMemory()
    let importer = Importer(paths: paths, command: "test", programVersion: "0")
    var summary = ImportSummary()
    try importer.run(ImportInputs(paths: paths).exports, into: database, &summary)
    #expect(summary.failures == [])
    return database
  }

  private func counts(_ database: Database) throws -> [String] {
    try database.lines(
      """
      SELECT paper_id, database, counted_on, times_cited, reference_count FROM paper_counts
      ORDER BY 1, 2, 3
      """)
  }

  @Test func `a record counts for its database, and for all of the platform`() throws {
    let database = try database([
      "TI One\nNR 12\nTC 3\nZ9 5\nUT WOS:1\nDA 2024-05-06",
      "TI Two\nTC 0\nUT MEDLINE:2",
      "TI Three\nUT WOS:3\nDA 2024-05-06",
    ])
    #expect(
      try counts(database) == [
        "1|wos|2024-05-06|3|12", "1|wos_all|2024-05-06|5|∅", "2|medline||0|∅",
      ])
    #expect(
      try database.lines("SELECT times_cited FROM papers ORDER BY paper_id") == ["3", "0", "∅"])
  }

  @Test func `each export of a paper counts on its day, whatever the order of the files`() throws {
    let records = [
      "TI One\nNR 12\nTC 3\nZ9 5\nUT WOS:1\nDA 2024-05-06",
      "TI One\nNR 12\nTC 7\nZ9 9\nUT WOS:1\nDA 2025-01-02",
      // The same day once more, in other words, before its count was brought up to date.
      "TI One!\nTC 6\nUT WOS:1\nDA 2025-01-02",
      "TI One\nTC about 8\nUT ISI:1",
      "TI One\nTC 2\nUT ISI:1",
    ]
    for order in [[0, 1, 2, 3, 4], [4, 2, 3, 1, 0]] {
      let database = try database(order.map { records[$0] })
      #expect(
        try counts(database) == [
          "1|wos||2|∅", "1|wos|2024-05-06|3|12", "1|wos|2025-01-02|7|12",
          "1|wos_all|2024-05-06|5|∅", "1|wos_all|2025-01-02|9|∅",
        ])
      #expect(try DatabaseCheck(database).brokenTitles() == [])
    }
  }
}

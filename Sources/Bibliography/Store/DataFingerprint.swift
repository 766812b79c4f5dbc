import SQLite

extension Database {
  /// A hash of everything that the result of an analysis depends on: the files that were read, the
  /// thesaurus, the screening decisions, the data sets and the schema's version.
  ///
  /// It is the same for two databases that hold the same, whatever the order in which their files
  /// came: items and papers go in by name, not by id, and no time of day does.
  ///
  /// - Returns: a sha256 in lower-case hexadecimal
  /// - Complexity: O(f log f + m log m + d log d) for f files, m merges and d decisions.
  public func dataFingerprint() throws(BibliographyError) -> String {
    let lines = try attempt { database throws(SQLiteError) in
      var lines = ["schema \(try database.integer("PRAGMA user_version") ?? 0)"]
      func add(_ sql: String) throws(SQLiteError) {
        lines += try database.rows(sql) { $0.text(0) }
      }
      try add("SELECT 'file ' || sha256 FROM import_files ORDER BY sha256")
      for kind in ThesaurusKind.all {
        try add(
          """
          SELECT 'merge ' || t.kind || char(31)
            || coalesce(\(kind.keyQuery(ofID: "t.variant_id")), t.variant) || char(31)
            || coalesce(\(kind.keyQuery(ofID: "t.preferred_id")), t.preferred) AS line
          FROM thesaurus AS t WHERE t.kind = '\(kind.name)' ORDER BY line
          """)
      }
      try add(
        """
        WITH keyed AS (
          SELECT
            d.decision_id,
            coalesce(p.accession_number, p.doi, p.title_key || char(31) || p.year, '') AS paper,
            d.stage || char(31) || d.decision || char(31) || coalesce(d.reason, '') AS decision
          FROM screening_decisions AS d JOIN papers AS p ON p.paper_id = d.paper_id
        )
        SELECT 'decision ' || paper || char(31) || decision
        FROM keyed ORDER BY paper, decision_id
        """)
      try add("SELECT 'dataset ' || name || char(31) || sha256 FROM datasets ORDER BY name")
      return lines
    }
    var hash = SHA256()
    for line in lines { hash.update(Array((line + "\n").utf8)) }
    return hash.finalize()
  }
}

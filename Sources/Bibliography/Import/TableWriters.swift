import SQLite

/// What writes drafts into the tables.
struct TableWriters {
  let ofPaper: PaperTables
  let shared: SharedTables
  /// All tables of both.
  let all: [RowBuffer]
  /// Sets what a later line tells of a reference that is there: DOI, article number, patent number.
  let referenceDetails: Statement
  /// The ids of what a paper refers to; the parameter is the paper.
  let authorsOfPaper: Statement
  let institutionsOfPaper: Statement
  let referencesOfPaper: Statement
  /// One DELETE for each table with rows of a paper, children first; the parameter is the paper.
  let removals: [Statement]

  init(_ database: Connection) throws(SQLiteError) {
    ofPaper = try PaperTables(database)
    shared = try SharedTables(database)
    all = ofPaper.buffers + shared.buffers
    // min() of two values is NULL when one is, hence coalesce; taking the least makes the outcome
    // independent of the order of the lines.
    referenceDetails = try database.prepare(
      """
      UPDATE cited_references SET
        doi = min(coalesce(doi, ?2), coalesce(?2, doi)),
        article_number = min(coalesce(article_number, ?3), coalesce(?3, article_number)),
        patent_number = min(coalesce(patent_number, ?4), coalesce(?4, patent_number))
      WHERE reference_id = ?1
      """, persistent: true)
    authorsOfPaper = try database.prepare(
      "SELECT author_id FROM authorships WHERE paper_id = ?", persistent: true)
    institutionsOfPaper = try database.prepare(
      "SELECT institution_id FROM paper_institutions WHERE paper_id = ?1 UNION "
        + "SELECT institution_id FROM affiliations "
        + "WHERE paper_id = ?1 AND institution_id IS NOT NULL", persistent: true)
    referencesOfPaper = try database.prepare(
      "SELECT reference_id FROM citations WHERE paper_id = ?", persistent: true)
    var removals: [Statement] = []
    for buffer in ofPaper.buffers.reversed() {
      removals.append(
        try database.prepare("DELETE FROM \(buffer.table) WHERE paper_id = ?", persistent: true))
    }
    self.removals = removals
  }
}

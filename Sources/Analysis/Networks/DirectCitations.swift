import SQLite
import Schema

/// Which papers cite which others, variants of a reference counting as one work.
struct DirectCitations {
  struct Citation: Equatable {
    let citing: PaperID
    let cited: PaperID
  }

  /// Each pair once, by ids; a paper that cites itself is left out.
  let citations: [Citation]

  /// - Parameter isTaken: whether a paper may be an end.
  /// - Complexity: O(citations of all papers).
  init(_ connection: Connection, among isTaken: (PaperID) -> Bool) throws(SQLiteError) {
    guard let text = Schema.text("analysis/direct_citations.sql") else {
      preconditionFailure("no analysis/direct_citations.sql")
    }
    let rows = try connection.prepare(text)
    var citations: [Citation] = []
    while try rows.step() {
      let citation = Citation(citing: PaperID(rows.int(0)), cited: PaperID(rows.int(1)))
      if citation.citing != citation.cited, isTaken(citation.citing), isTaken(citation.cited) {
        citations.append(citation)
      }
    }
    self.citations = citations
  }
}

import Bibliography
import Kernels
import SQLite
import Schema

/// Fills the tables of terms: the noun phrases of titles, abstracts and keywords.
///
/// A term keeps its id when the papers are read again, so merges of the thesaurus stay.
public struct TermExtraction {
  private let database: Database
  private let programVersion: String

  public init(of database: Database, programVersion: String) {
    self.database = database
    self.programVersion = programVersion
  }

  /// Reads the papers, unless the terms are of the present records already, by this program.
  ///
  /// - Parameter again: whether they are read in any case.
  /// - Returns: whether they were read.
  /// - Throws: `AnalysisError`; then nothing has been written. Outside of a transaction only.
  /// - Complexity: O(bytes of the texts) time; memory for the distinct terms.
  @discardableResult
  public func refresh(again: Bool = false) throws(AnalysisError) -> Bool {
    try database.analysing {
      // Screening and merges are applied by a view of their own.
      let fingerprint = try PresentData(database).fingerprint(of: [.records]).description
      let connection = database.connection
      let isPresent = try connection.integer(
        "SELECT 1 FROM term_extractions WHERE data_fingerprint = ? AND program_version = ?",
        .text(fingerprint), .text(programVersion))
      if isPresent != nil, !again { return false }
      try connection.transaction { () throws in
        try extract(connection)
        try connection.run(
          """
          INSERT OR REPLACE INTO term_extractions
            (extraction_id, data_fingerprint, paper_count, program_version)
          VALUES (1, ?, (SELECT count(*) FROM papers), ?)
          """, .text(fingerprint), .text(programVersion))
      }
      return true
    }
  }

  private func extract(_ connection: Connection) throws {
    try connection.execute("DELETE FROM paper_terms")
    var terms = try StoredTerms(connection)
    let row = try connection.prepare(
      "INSERT INTO paper_terms (paper_id, term_id, field) VALUES (?, ?, ?)", persistent: true)
    let papers = try connection.prepare("SELECT paper_id, title, abstract FROM papers ORDER BY 1")
    let keywords = try connection.prepare(
      """
      SELECT s.kind, k.keyword FROM paper_keywords AS s
      JOIN keywords AS k ON k.keyword_id = s.keyword_id
      WHERE s.paper_id = ? ORDER BY s.kind, s.position
      """, persistent: true)
    let chunker = NounPhraseChunker()
    while try papers.step() {
      let paper = papers.int(0)
      var found: Set<Entry> = []
      func add(_ text: String, _ field: Entry.Field) throws {
        for phrase in chunker.phrases(in: text) {
          found.insert(Entry(term: try terms.id(of: phrase), field: field))
        }
      }
      try add(papers.text(1), .title)
      try add(papers.text(2), .abstract)
      try keywords.bind(1, paper)
      while try keywords.step() {
        try add(keywords.text(1), keywords.text(0) == "author" ? .authorKeyword : .keywordPlus)
      }
      keywords.reset()
      for entry in found.sorted() {
        try row.bind([.integer(paper), .integer(entry.term), .text(entry.field.rawValue)])
        try row.run()
      }
    }
    try connection.execute(
      """
      DELETE FROM terms
      WHERE term_id NOT IN (SELECT term_id FROM paper_terms)
        AND term_id NOT IN (SELECT preferred_id FROM terms WHERE preferred_id <> term_id)
        AND term_id NOT IN (SELECT variant_id FROM thesaurus WHERE kind = 'term')
        AND term_id NOT IN (SELECT preferred_id FROM thesaurus WHERE kind = 'term');
      """)
    guard let refill = Schema.text("refresh/terms.sql") else {
      throw AnalysisError("the program lacks refresh/terms.sql")
    }
    try connection.execute(refill)
  }

  private struct Entry: Hashable, Comparable {
    enum Field: String {
      case title
      case abstract
      case authorKeyword = "author_keyword"
      case keywordPlus = "keyword_plus"
    }

    let term: Int
    let field: Field

    static func < (first: Entry, second: Entry) -> Bool {
      (first.term, first.field.rawValue) < (second.term, second.field.rawValue)
    }
  }

  /// The terms that there are, and new ones as they come.
  private struct StoredTerms {
    private var ids: [String: Int] = [:]
    private var next: Int
    private let row: Statement

    init(_ connection: Connection) throws(SQLiteError) {
      let rows = try connection.prepare("SELECT term, term_id FROM terms")
      while try rows.step() { ids[rows.text(0)] = rows.int(1) }
      next = try connection.nextID("term_id", of: "terms")
      row = try connection.prepare(
        "INSERT INTO terms (term_id, term, preferred_id) VALUES (?1, ?2, ?1)", persistent: true)
    }

    mutating func id(of term: String) throws(SQLiteError) -> Int {
      if let id = ids[term] { return id }
      let id = next
      next += 1
      ids[term] = id
      try row.bind([.integer(id), .text(term)])
      try row.run()
      return id
    }
  }
}

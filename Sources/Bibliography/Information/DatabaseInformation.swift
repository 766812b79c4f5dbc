import Glibc
import SQLite

/// What is in a database.
public struct DatabaseInformation: Equatable, Sendable {
  /// How many included papers have a field.
  public struct Completeness: Equatable, Sendable {
    /// E.g. `abstract`.
    public let field: String
    /// The tag in the Web of Science, e.g. `AB`.
    public let tag: String
    public let present: Int
    public let absent: Int
    /// 0 to 1; 0 when there are no papers.
    public var share: Double {
      present + absent == 0 ? 0 : Double(present) / Double(present + absent)
    }
  }

  /// How many papers have a record of a database of the platform.
  public struct PlatformDatabase: Equatable, Sendable {
    /// E.g. `wos`, the Core Collection, or `medline`.
    public let name: String
    public let paperCount: Int
  }

  public struct Analysis: Equatable, Sendable {
    public let name: String
    public let kind: String
    /// ISO time, UTC.
    public let finishedAt: String
    /// Whether the data are not those that it was made from any more.
    public let isStale: Bool
  }

  public struct DataSet: Equatable, Sendable {
    public let name: String
    public let origin: String
    public let rowCount: Int
  }

  public struct Search: Equatable, Sendable {
    public let database: String
    public let query: String
    public let retrievedOn: String?
    public let hits: Int?
  }

  public let path: String
  public let byteCount: Int
  public let schemaVersion: Int
  public let dataFingerprint: String
  public let paperCount: Int
  public let includedPaperCount: Int
  /// Of included papers; `nil` when none has a year.
  public let firstYear: Int?
  public let lastYear: Int?
  public let importCount: Int
  public let fileCount: Int
  /// = new + duplicate + rejected.
  public let recordCount: Int
  public let newPaperCount: Int
  public let duplicateCount: Int
  public let rejectedCount: Int
  public let problemCount: Int
  /// Whether an import was begun and has not come to its end.
  public let hasPendingImport: Bool
  /// What is still as an older program read it, since the database was migrated.
  public let olderRules: OlderRules?
  /// The databases that the papers are from; a paper that several have counts in each.
  public let databases: [PlatformDatabase]
  public let authorCount: Int
  public let institutionCount: Int
  /// Countries among the addresses.
  public let countryCount: Int
  public let sourceCount: Int
  public let keywordCount: Int
  public let citedReferenceCount: Int
  /// Lines of reference lists.
  public let citationCount: Int
  /// Merges that the user made, without the built-in ones.
  public let mergeCount: Int
  /// Institutions of which the user stated what they are a part of.
  public let statedParentCount: Int
  public let decisionCount: Int
  /// Items that counts leave out.
  public let droppedItemCount: Int
  public let completeness: [Completeness]
  public let analyses: [Analysis]
  public let dataSets: [DataSet]
  public let searches: [Search]
  /// The study file that it follows; `nil` when it was not made by one.
  public let study: StoredStudy?

  public var excludedPaperCount: Int { paperCount - includedPaperCount }
}

extension Database {
  /// Counts what is in the database. Items that the thesaurus merges count once.
  public func information() throws(BibliographyError) -> DatabaseInformation {
    let fingerprint = try dataFingerprint()
    let staleNames = Set(try staleAnalyses().map(\.name))
    let study = try storedStudy()
    let olderRules = try olderRules()
    let path = path
    return try attempt { database throws(SQLiteError) in
      func count(_ sql: String) throws(SQLiteError) -> Int { try database.integer(sql) ?? 0 }
      func sum(_ column: String) throws(SQLiteError) -> Int {
        try count("SELECT sum(\(column)) FROM import_files")
      }
      return DatabaseInformation(
        path: path, byteCount: Self.byteCount(path),
        schemaVersion: try count("PRAGMA user_version"), dataFingerprint: fingerprint,
        paperCount: try count("SELECT count(*) FROM papers"),
        includedPaperCount: try count("SELECT count(*) FROM papers WHERE is_included = 1"),
        firstYear: try database.integer("SELECT min(year) FROM papers WHERE is_included = 1"),
        lastYear: try database.integer("SELECT max(year) FROM papers WHERE is_included = 1"),
        importCount: try count("SELECT count(*) FROM imports"),
        fileCount: try count("SELECT count(*) FROM import_files"),
        recordCount: try sum("record_count"), newPaperCount: try sum("new_paper_count"),
        duplicateCount: try sum("duplicate_count"), rejectedCount: try sum("rejected_count"),
        problemCount: try count("SELECT count(*) FROM import_problems"),
        hasPendingImport: try database.hasUnfinishedImport(),
        olderRules: olderRules,
        databases: try database.rows(
          """
          SELECT scheme, count(DISTINCT paper_id) AS papers FROM paper_identifiers
          WHERE scheme NOT IN (\(IdentifierScheme.sharedInSQL))
          GROUP BY scheme ORDER BY papers DESC, scheme
          """
        ) {
          DatabaseInformation.PlatformDatabase(name: $0.text(0), paperCount: $0.int(1))
        },
        authorCount: try count(
          """
          SELECT count(DISTINCT a.preferred_id)
          FROM authorships AS s JOIN authors AS a ON a.author_id = s.author_id
          WHERE s.role = 'author'
          """),
        institutionCount: try count(
          "SELECT count(*) FROM institutions WHERE preferred_id = institution_id"),
        countryCount: try count(
          """
          SELECT count(DISTINCT c.preferred_id) FROM countries AS c
          WHERE EXISTS (SELECT 1 FROM affiliations AS f WHERE f.country_id = c.country_id)
          """),
        sourceCount: try count("SELECT count(*) FROM sources WHERE preferred_id = source_id"),
        keywordCount: try count("SELECT count(*) FROM keywords WHERE preferred_id = keyword_id"),
        citedReferenceCount: try count(
          "SELECT count(*) FROM cited_references WHERE preferred_id = reference_id"),
        citationCount: try count("SELECT count(*) FROM citations"),
        mergeCount: try count(
          """
          SELECT count(*) FROM thesaurus
          WHERE origin <> 'built-in' AND kind <> 'institution_parent'
          """),
        statedParentCount: try count(
          "SELECT count(*) FROM thesaurus WHERE kind = 'institution_parent'"),
        decisionCount: try count("SELECT count(*) FROM screening_decisions"),
        droppedItemCount: try count("SELECT count(*) FROM dropped_items"),
        completeness: try database.rows("SELECT field, tag, present, absent FROM missing_data") {
          DatabaseInformation.Completeness(
            field: $0.text(0), tag: $0.text(1), present: $0.int(2), absent: $0.int(3))
        },
        analyses: try database.rows(
          "SELECT name, kind, finished_at FROM analyses ORDER BY name"
        ) {
          DatabaseInformation.Analysis(
            name: $0.text(0), kind: $0.text(1), finishedAt: $0.text(2),
            isStale: staleNames.contains($0.text(0)))
        },
        dataSets: try database.rows("SELECT name, origin, row_count FROM datasets ORDER BY name") {
          DatabaseInformation.DataSet(name: $0.text(0), origin: $0.text(1), rowCount: $0.int(2))
        },
        searches: try database.rows(
          "SELECT database, query, retrieved_on, hits FROM searches ORDER BY search_id"
        ) {
          DatabaseInformation.Search(
            database: $0.text(0), query: $0.text(1), retrievedOn: $0.optionalText(2),
            hits: $0.optionalInt(3))
        }, study: study)
    }
  }

  private static func byteCount(_ path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }
}

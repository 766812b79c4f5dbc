import SQLite

/// A part of the data that the result of an analysis can depend on.
public struct DataPart: Hashable, Sendable {
  /// As it is stored: `records`, `papers`, or a kind of the thesaurus.
  public let name: String

  private init(name: String) { self.name = name }

  /// What was read: the files, the schema's version, and by the rules of which one.
  public static let records = DataPart(name: "records")
  /// The included papers: the records, and the decisions of the screening.
  public static let papers = DataPart(name: "papers")
  /// The merges of a kind.
  public static func merges(of kind: ThesaurusKind) -> DataPart { DataPart(name: kind.name) }

  static let all = [records, papers] + ThesaurusKind.all.map(merges)

  /// What is said when it is not what it was.
  public var change: String {
    switch self {
    case .records, .papers: "the \(name) have changed"
    default: "the merges of \(name) have changed"
    }
  }
}

/// What an analysis was made from: a hash for each part of the data that it reads.
public struct DataFingerprint: Equatable, Sendable, CustomStringConvertible {
  private let hashes: [String: String]

  init(_ hashes: [DataPart: String]) {
    self.hashes = Dictionary(uniqueKeysWithValues: hashes.map { ($0.key.name, $0.value) })
  }

  /// A stored one; of no part when the text is none.
  public init(stored text: String) {
    // Names and hashes have no character that is escaped.
    let words = text.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
    var hashes: [String: String] = [:]
    for index in stride(from: 0, to: words.count - 1, by: 2) {
      hashes[words[index]] = words[index + 1]
    }
    self.hashes = hashes
  }

  var isEmpty: Bool { hashes.isEmpty }

  /// As it is stored: a JSON object, its keys in order.
  public var description: String {
    "{"
      + hashes.sorted { $0.key < $1.key }.map { "\"\($0.key)\":\"\($0.value)\"" }
      .joined(separator: ",") + "}"
  }

  /// Which parts are not what they were.
  func changes(_ present: PresentData) throws(BibliographyError) -> [DataPart] {
    var changed: [DataPart] = []
    for part in DataPart.all {
      if let hash = hashes[part.name], try present.hash(of: part) != hash { changed.append(part) }
    }
    return changed
  }
}

/// The data of a database as they are now. Each hash is computed once, so it is not kept for longer
/// than the data stay.
public final class PresentData {
  private let database: Database
  private var hashes: [DataPart: String] = [:]

  public init(_ database: Database) { self.database = database }

  /// - Complexity: O(f log f + d log d) for f files and d decisions, O(m log m) for m merges.
  public func fingerprint(
    of parts: Set<DataPart>
  ) throws(BibliographyError) -> DataFingerprint {
    var found: [DataPart: String] = [:]
    for part in parts { found[part] = try hash(of: part) }
    return DataFingerprint(found)
  }

  /// Which parts of the data are not what they were; empty when a stored fingerprint is of them.
  public func changes(since fingerprint: String) throws(BibliographyError) -> [DataPart] {
    let stored = DataFingerprint(stored: fingerprint)
    if !stored.isEmpty { return try stored.changes(self) }
    // One hash is of everything.
    return try database.dataFingerprint() == fingerprint ? [] : [.records]
  }

  func hash(of part: DataPart) throws(BibliographyError) -> String {
    if let hash = hashes[part] { return hash }
    let hash = DataLines.hash(try database.lines(of: part))
    hashes[part] = hash
    return hash
  }
}

private enum DataLines {
  static func hash(_ lines: [String]) -> String {
    var hash = SHA256()
    for line in lines { hash.update(Array((line + "\n").utf8)) }
    return hash.finalize()
  }
}

extension Database {
  /// A hash of everything that results may depend on: the files that were read, the thesaurus, the
  /// screening decisions, the data sets and the schema's version.
  ///
  /// It is the same for two databases that hold the same, whatever the order in which their files
  /// came: items and papers go in by name, not by id, and no time of day does.
  ///
  /// - Returns: a sha256 in lower-case hexadecimal
  /// - Complexity: O(f log f + m log m + d log d) for f files, m merges and d decisions.
  public func dataFingerprint() throws(BibliographyError) -> String {
    var lines = try lines(of: .papers)
    for kind in ThesaurusKind.all { lines += try self.lines(of: .merges(of: kind)) }
    lines += try attempt { database throws(SQLiteError) in
      try database.rows(
        "SELECT 'dataset ' || name || char(31) || sha256 FROM datasets ORDER BY name"
      ) { $0.text(0) }
    }
    return DataLines.hash(lines)
  }

  private static func splits(_ database: Connection) throws(SQLiteError) -> [String] {
    try database.rows(
      """
      SELECT 'split ' || name_key || char(31) || coalesce(paper, '') || char(31)
        || coalesce(institution, '') || char(31) || coalesce(identifier, '') || char(31) || new_name
        AS line
      FROM author_splits ORDER BY line
      """
    ) { $0.text(0) }
  }

  /// What a part of the data is, in a form that does not depend on ids.
  fileprivate func lines(of part: DataPart) throws(BibliographyError) -> [String] {
    switch part {
    case .records:
      return try attempt { database throws(SQLiteError) in
        try ["schema \(database.integer("PRAGMA user_version") ?? 0)"]
          + database.rows(
            "SELECT 'migrated from ' || from_version FROM migrations ORDER BY schema_version"
          ) { $0.text(0) }
          + database.rows("SELECT 'file ' || sha256 FROM import_files ORDER BY sha256") {
            $0.text(0)
          }
      }
    case .papers:
      return try lines(of: .records)
        + attempt { database throws(SQLiteError) in
          try database.rows(
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
            """
          ) { $0.text(0) }
        }
    default:
      guard let kind = ThesaurusKind.all.first(where: { $0.name == part.name }) else { return [] }
      return try attempt { database throws(SQLiteError) in
        try database.rows(
          """
          SELECT 'merge ' || t.kind || char(31)
            || coalesce(\(kind.keyQuery(ofID: "t.variant_id")), t.variant) || char(31)
            || coalesce(\(kind.keyQuery(ofID: "t.preferred_id")), t.preferred)
            || CASE t.origin WHEN 'built-in' THEN char(31) || 'built-in' ELSE '' END AS line
          FROM thesaurus AS t WHERE t.kind = '\(kind.name)' ORDER BY line
          """
        ) { $0.text(0) } + (kind == .author ? Self.splits(database) : [])
          + database.rows(
            """
            SELECT 'drop ' || d.kind || char(31)
              || coalesce(\(kind.keyQuery(ofID: "d.item_id")), d.item) AS line
            FROM dropped_items AS d WHERE d.kind = '\(kind.name)' ORDER BY line
            """
          ) { $0.text(0) }
      }
    }
  }
}

import SQLite

/// The study file that a database follows, as it is stored.
public struct StoredStudy: Equatable, Sendable {
  /// A file that the study read.
  public struct File: Equatable, Sendable {
    public enum Role: String, CaseIterable, Sendable {
      case records, decisions, thesaurus, dataset
    }

    public let role: Role
    /// Relative to the study file.
    public let name: String
    public let sha256: String
    public let byteCount: Int
    /// Of decisions and merges; nil for what other tables hold in full.
    public let text: String?

    public init(role: Role, name: String, sha256: String, byteCount: Int, text: String? = nil) {
      self.role = role
      self.name = name
      self.sha256 = sha256
      self.byteCount = byteCount
      self.text = text
    }
  }

  /// Of the study file, without folders.
  public let fileName: String
  public let title: String?
  /// The whole study file.
  public let text: String
  /// Of the text.
  public let sha256: String
  public let programVersion: String
  /// ISO time, UTC.
  public let startedAt: String
  /// Nil while it runs, and for a run that did not come to its end.
  public let finishedAt: String?
  /// By role and name.
  public let files: [File]
}

extension Database {
  /// The study that the database follows; nil when it was not made by one.
  public func storedStudy() throws(BibliographyError) -> StoredStudy? {
    try attempt { connection throws(SQLiteError) in
      let files = try connection.rows(
        "SELECT role, name, sha256, byte_count, text FROM study_files ORDER BY role, name"
      ) { row in
        StoredStudy.File(
          role: StoredStudy.File.Role(rawValue: row.text(0)) ?? .records, name: row.text(1),
          sha256: row.text(2), byteCount: row.int(3), text: row.optionalText(4))
      }
      return try connection.rows(
        """
        SELECT file_name, title, text, sha256, program_version, started_at, finished_at
        FROM studies
        """
      ) { row in
        StoredStudy(
          fileName: row.text(0), title: row.optionalText(1), text: row.text(2),
          sha256: row.text(3), programVersion: row.text(4), startedAt: row.text(5),
          finishedAt: row.optionalText(6), files: files)
      }.first
    }
  }
}

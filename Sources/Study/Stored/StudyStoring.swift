import Bibliography
import SQLite

extension Database {
  /// Stores a study that begins to run, in place of the one that was there.
  public func begin(
    studyFile fileName: String, title: String?, text: String, programVersion: String,
    files: [StoredStudy.File]
  ) throws(BibliographyError) {
    try transaction { connection in
      try connection.execute("DELETE FROM studies; DELETE FROM study_files")
      try connection.run(
        """
        INSERT INTO studies
          (study_id, file_name, title, text, sha256, program_version, started_at)
        VALUES (1, ?, ?, ?, ?, ?, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))
        """, .text(fileName), Value(title), .text(text), .text(Self.hash(of: text)),
        .text(programVersion))
      for file in files {
        try connection.run(
          """
          INSERT OR IGNORE INTO study_files (role, name, sha256, byte_count, text)
          VALUES (?, ?, ?, ?, ?)
          """, .text(file.role.rawValue), .text(file.name), .text(file.sha256),
          .integer(file.byteCount), Value(file.text))
      }
    }
  }

  /// Notes that the study came to its end.
  public func finishStudy() throws(BibliographyError) {
    try attempt { connection throws(SQLiteError) in
      try connection.run(
        "UPDATE studies SET finished_at = strftime('%Y-%m-%dT%H:%M:%SZ', 'now')")
    }
  }
}

import Analysis
import Bibliography
import SQLite

/// The settings with which stored networks and bursts were made, by their names. One whose settings this
/// version of the program does not understand is not among them.
struct StoredSettings {
  private(set) var networks: [String: NetworkSettings] = [:]
  private(set) var bursts: [String: BurstSettings] = [:]

  init(_ database: Database) throws(ReportingError) {
    let rows = try database.attempt { connection throws(SQLiteError) in
      try connection.rows(
        """
        SELECT a.kind, coalesce(w.name, a.name), a.parameters, a.seed
        FROM analyses AS a LEFT JOIN networks AS w ON w.analysis_id = a.analysis_id
        WHERE a.kind IN ('network', 'bursts')
        """
      ) { (kind: $0.text(0), name: $0.text(1), parameters: $0.text(2), seed: $0.optionalInt(3)) }
    }
    for row in rows {
      guard let stored = try? StoredParameters(row.parameters, of: row.name, database.connection)
      else { continue }
      if row.kind == "network" {
        networks[row.name] = try? NetworkSettings(stored: stored, name: row.name, seed: row.seed)
      } else {
        bursts[row.name] = try? BurstSettings(stored: stored, name: row.name)
      }
    }
  }
}

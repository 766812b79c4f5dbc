import SQLite

/// A figure that has been drawn.
public struct FigureDrawing: Equatable, Sendable {
  /// E.g. `network/keyword`.
  public let name: String
  /// E.g. `Keyword network`.
  public let title: String
  /// What the figure shows, in one or two sentences with its most important numbers.
  public let caption: String
  /// What it was made from and how, as it stands under the figure.
  public let signature: String
  /// A whole SVG document, without anything outside it; `width` by `height` pixels.
  public let svg: String
  public let width: Int
  public let height: Int
  /// The queries that gave what is drawn, and their rows.
  public let tables: [FigureTable]
  /// What a user must be told: that the analysis is stale, what was left out.
  public let notes: [String]

  /// The queries that gave what is drawn.
  public var queries: [FigureQuery] { tables.map(\.query) }
}

/// The rows of one saved query behind a figure.
public struct FigureTable: Equatable, Sendable {
  public let query: FigureQuery
  public let title: String
  /// The text of the query, as it runs in the `sqlite3` shell.
  public let sql: String
  public let columns: [String]
  public let rows: [[Value]]

  /// The query for the `sqlite3` shell, its parameters set before it.
  public var shellText: String {
    let settings = query.arguments.sorted { $0.key < $1.key }.map { name, value in
      let literal =
        Int(value) != nil || value == "NULL"
        ? value
        : "\"'"
          + value.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
          + "'\""
      return ".parameter set :\(name) \(literal)\n"
    }
    return settings.joined() + sql
  }

  /// The rows as CSV (RFC 4180).
  public var csv: String {
    var bytes: [UInt8] = []
    var writer = RowWriter<Never>(.csv, columns: columns) { bytes += $0 }
    for row in rows { writer.write(row) }
    writer.finish()
    return String(decoding: bytes, as: UTF8.self)
  }
}

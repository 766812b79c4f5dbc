/// The database in SQL, as embedded texts: one file per subject, in folders that are run in the order
/// of the properties below.
public enum Schema {
  /// One SQL file: its path in this folder, and its text.
  public typealias File = (path: String, text: String)

  /// The version that `user_version` of a database made now has.
  public static let version = migrations.last?.version ?? 1
  /// The `application_id` of our databases: 'Bibl' in ASCII.
  public static let applicationID = 1_114_202_732

  /// CREATE TABLE statements.
  public static let tables = folder("tables/")
  /// Rows that every database begins with: countries, built-in merges.
  public static let seed = folder("seed/")
  /// CREATE VIEW statements.
  public static let views = folder("views/")
  /// CREATE INDEX statements, cheapest after the first import.
  public static let indexes = folder("indexes/")
  /// Statements that bring derived rows up to date after an import, a merge or a screening decision.
  public static let refresh = folder("refresh/")
  /// Queries that give a row for each thing that is wrong; all of them give none.
  public static let checks = folder("checks/")
  /// Occurrences of an item kind in forms that its view does not have, by kind: `analysis/keyword.sql`.
  public static let analysis = folder("analysis/")
  /// Statements that bring a database from the version before to that of their number, in order:
  /// `migrations/02-….sql`.
  public static let migrations = folder("migrations/").compactMap {
    file -> (version: Int, text: String)? in
    let number = file.path.dropFirst("migrations/".count).prefix { $0 != "-" }
    return Int(number).map { ($0, file.text) }
  }
  /// A query for the layout of a released version: (type, name, columns) of its tables and views.
  public static func layout(ofVersion version: Int) -> String? {
    text("migrations/layouts/\(version).sql")
  }

  private static func folder(_ name: String) -> [File] {
    embeddedTexts.filter { $0.path.hasPrefix(name) }
  }

  /// The text of one file, e.g. `refresh/occurrences.sql`; `nil` when there is none.
  public static func text(_ path: String) -> String? {
    embeddedTexts.first { $0.path == path }?.text
  }
}

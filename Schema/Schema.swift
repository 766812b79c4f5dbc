/// The database in SQL, as embedded texts: one file per subject, run in the order of their names.
public enum Schema {
  /// Every file of this folder, sorted by path.
  public static let files: [(path: String, text: String)] = embeddedSQL
}

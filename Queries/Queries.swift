/// The saved analysis queries, as embedded texts.
public enum Queries {
  /// Every file of this folder, sorted by path; a query's name is its path without `.sql`.
  public static let files: [(path: String, text: String)] = embeddedTexts
}

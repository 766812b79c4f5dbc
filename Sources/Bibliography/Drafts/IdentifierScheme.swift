/// What the schemes of papers' numbers mean: 'wos', 'medline', 'doi', ….
enum IdentifierScheme {
  /// Schemes of numbers that several papers may share; two numbers of any other one are two papers.
  static let shared = ["doi", "pubmed", "patent"]

  /// As a list for a condition of SQL.
  static let sharedInSQL = shared.map { "'\($0)'" }.joined(separator: ", ")

  /// The order in which one of a paper's numbers stands for it: the databases with cited references
  /// before those without.
  static func isBefore(_ one: PaperNumber, _ other: PaperNumber) -> Bool {
    let ranks = (rank(one.scheme), rank(other.scheme))
    return ranks.0 != ranks.1 ? ranks.0 < ranks.1 : one.value < other.value
  }

  static func rank(_ scheme: String) -> Int { ranking.firstIndex(of: scheme) ?? ranking.count }

  /// What the records of a scheme are: publications, or works of a kind of their own.
  static func workKind(_ scheme: String) -> String {
    switch scheme {
    case "preprint", "dataset", "dissertation", "derwent", "grant": scheme
    default: "publication"
    }
  }

  private static let ranking = [
    "wos", "biosis", "scielo", "kci", "rsci", "cscd", "arci", "current_contents", "medline",
  ]
}

/// A number that a database gave a paper, and the scheme that it is of.
struct PaperNumber: Hashable, Sendable {
  let scheme: String
  let value: String

  init(_ scheme: String, _ value: String) {
    self.scheme = scheme
    self.value = value
  }

  /// What tells it among the numbers of all papers.
  var key: Fingerprint { Fingerprint(scheme + " " + value) }
}

import Bibliography

/// What the papers of a database will be when some exports are imported and a screening is applied,
/// found out without writing anything.
///
/// Of exports that are not imported yet each record is looked at by itself. Where several records of
/// one paper say different years or types, the years may come out wider than they will be.
public struct PaperOutline: Sendable {
  /// Papers of the database, and records of the new exports.
  public private(set) var paperCount = 0
  /// Those of them that the screening keeps.
  public private(set) var includedCount = 0
  /// From the first to the last year of the included papers; nil when none has a year.
  public private(set) var years: ClosedRange<Int>?
  /// Of all papers, each once, in the order in which they were found.
  public private(set) var documentTypes: [String] = []
  public private(set) var languages: [String] = []

  /// - Parameters:
  ///   - database: nil when there is none yet.
  ///   - files: exports; those that the database has are passed over.
  /// - Throws: for decisions that contradict each other, or a file that cannot be read.
  /// - Complexity: O(papers + bytes of the new exports).
  public init(
    of database: Database?, files: InputFiles, screening: StudyScreening
  ) throws(BibliographyError) {
    var known: Set<String> = []
    if let database {
      known = try database.importedHashes()
      for paper in try screening.outcome(in: database) { add(paper.paper, paper.isIncluded) }
    }
    let decisions = screening.decisionsByIdentifier
    let rules = screening.rules
    try files.forEachRecord(except: known) { record in
      let paper = ScreenedPaper(
        documentType: record.documentType, language: record.language, year: record.year)
      let decision = record.identifiers.lazy.compactMap { decisions[$0] }.first
      add(
        paper, decision.map { $0 == .include } ?? rules.allSatisfy { $0.reason(paper) == nil })
    }
  }

  private mutating func add(_ paper: ScreenedPaper, _ isIncluded: Bool) {
    paperCount += 1
    for value in paper.documentTypes where !documentTypes.contains(value) {
      documentTypes.append(value)
    }
    for value in paper.languages where !languages.contains(value) { languages.append(value) }
    guard isIncluded else { return }
    includedCount += 1
    guard let year = paper.year else { return }
    years = years.map { min($0.lowerBound, year)...max($0.upperBound, year) } ?? year...year
  }
}

/// What the rules of a screening look at.
struct ScreenedPaper: Sendable {
  let documentType: String?
  let language: String?
  let year: Int?

  /// "Article; Early Access" is both.
  var documentTypes: [String] { Self.values(documentType) }
  var languages: [String] { Self.values(language) }

  private static func values(_ text: String?) -> [String] {
    (text ?? "").split(separator: ";").map { TextFolding.squeezed(String($0)) }
  }
}

import Analysis
import Bibliography
import Glibc
import Kernels
import Kinds
import SQLite

/// What a study file for some exports is drafted from.
struct CorpusOutline {
  /// A kind of items, as far as a network of it is concerned.
  struct Kind {
    let kind: ItemKind
    /// Included papers that have one.
    let paperCount: Int
    let itemCount: Int
    /// The g-index's k that gives a network to look at; nil when it has all items anyway.
    let scale: Int?
    /// Nodes with that k.
    let nodeCount: Int
  }

  var paperCount = 0
  var recordCount = 0
  var years: ClosedRange<Int>?
  var sliceLength = 1
  /// By number, then name.
  var documentTypes: [(name: String, count: Int)] = []
  var languages: [(name: String, count: Int)] = []
  var kinds: [Kind] = []
  /// First years of the stages that the output suggests, without the first one's.
  var cuts: [Int] = []
  /// Why the last year is left out of fits, if it is.
  var lastYearNote: String?

  /// A network of at most so many nodes can be looked at.
  static let mostNodes = 500
  private static let scales = [5, 10, 25, 50, 100]

  /// Reads the exports into a database that is deleted again.
  init(exports: [String], programVersion: String) throws(AnalysisError) {
    var template = Array("\(TemporaryFile.folder)/bibliolite-init-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw AnalysisError(
        "\(TemporaryFile.folder): no folder can be made there "
          + "(\(String(cString: strerror(errno)))). Set TMPDIR to one that may be written to.")
    }
    let folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let path = folder + "/outline.db"
    let temporaryPaths = databaseFiles(at: path) + [folder]
    for path in temporaryPaths { Interruption.remove(path) }
    defer {
      TemporaryFile.remove(path)
      rmdir(folder)
      for path in temporaryPaths { Interruption.forget(path) }
    }
    let summary = try Importer(paths: exports, command: "study", programVersion: programVersion)
      .run(intoDatabaseAt: path)
    guard summary.failures.isEmpty else {
      throw BibliographyError(summary.failures.joined(separator: "\n"))
    }
    recordCount = summary.recordCount
    do {
      try look(at: Database.openForReading(path))
    } catch {
      throw AnalysisError(of: error, database: path)
    }
  }

  private mutating func look(at database: Database) throws {
    let connection = database.connection
    paperCount = try connection.integer("SELECT count(*) FROM papers") ?? 0
    let paperYears = try PaperYears(connection)
    years = paperYears.range
    if let years { sliceLength = years.count <= 60 ? 1 : (years.count + 39) / 40 }
    documentTypes = try Self.values("document_type", connection)
    languages = try Self.values("language", connection)
    var growth = GrowthSettings()
    if let output = try AnnualOutput(connection, years: paperYears, settings: growth) {
      lastYearNote = output.reason
      // A corpus too short to be cut has one stage.
      growth.stages = .automatic
      let stages = (try? GrowthStages(growth, output: output).stages()) ?? []
      cuts = stages.dropFirst().map(\.years.lowerBound)
    }
    guard let slicing = try Slicing(of: years, length: sliceLength) else { return }
    for kind in ItemKind.usualNetworks {
      kinds.append(try Self.outline(kind, slicing, database))
    }
  }

  private static func values(
    _ column: String, _ connection: Connection
  ) throws(SQLiteError) -> [(name: String, count: Int)] {
    try connection.rows(
      """
      SELECT \(column), count(*) FROM papers WHERE \(column) IS NOT NULL
      GROUP BY 1 ORDER BY 2 DESC, 1
      """
    ) { (name: $0.text(0), count: $0.int(1)) }
  }

  private static func outline(
    _ kind: ItemKind, _ slicing: Slicing, _ database: Database
  ) throws -> Kind {
    let items = try SelectableItems(of: kind, slicing: slicing, database: database)
    let papers =
      try database.connection.integer(
        "SELECT count(DISTINCT paper_id) FROM \(kind.occurrenceView)") ?? 0
    func nodes(_ scale: Int) throws -> Int {
      try items.selectedCount(by: .gIndex(scale: Double(scale)))
    }
    // CiteSpace's 25, less where that is more than can be looked at, more where it is little.
    var scale = 25
    var count = try nodes(scale)
    while count > mostNodes, let less = scales.last(where: { $0 < scale }) {
      scale = less
      count = try nodes(scale)
    }
    while scale >= 25, count < 100, count < items.count,
      let more = scales.first(where: { $0 > scale })
    {
      let larger = try nodes(more)
      if larger > mostNodes { break }
      scale = more
      count = larger
    }
    return Kind(
      kind: kind, paperCount: papers, itemCount: items.count,
      scale: count == items.count ? nil : scale, nodeCount: count)
  }
}

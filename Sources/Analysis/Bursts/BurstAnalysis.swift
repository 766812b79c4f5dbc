import Bibliography
import Kernels
import SQLite

/// Finds the bursts of a kind and stores them.
public struct BurstAnalysis {
  private let database: Database
  private let settings: BurstSettings
  private let programVersion: String
  /// Items that the automaton gets at a time; their counts with zeros are all that is held.
  private static let batchSize = 4096

  public init(_ settings: BurstSettings, of database: Database, programVersion: String) {
    self.settings = settings
    self.database = database
    self.programVersion = programVersion
  }

  /// Bursts of terms take the terms from the papers first, when that has not been done for the
  /// present data.
  ///
  /// - Returns: what was found; no bursts when there are no papers or none of the items bursts.
  /// - Throws: `AnalysisError` for settings out of range, before anything has been written.
  /// - Complexity: O(occurrences + items · slices · states) time; memory proportional to the
  ///   different pairs of item and slice.
  public func run() throws(AnalysisError) -> BurstReport {
    let automaton = try settings.automaton()
    try settings.form.check(for: settings.kind)
    if settings.kind == .term {
      try database.checkYears(settings.firstYear, settings.lastYear, settings.sliceLength)
      try TermExtraction(of: database, programVersion: programVersion).refresh()
    }
    var counted = CountedItems.none
    return try AnalysisStore(database).replace(
      named: settings.analysisName, kind: "bursts",
      compute: { connection in
        let found = try find(automaton, connection)
        counted = found.counted
        return found.report
      },
      record: { report in
        AnalysisRecord(
          name: settings.analysisName, kind: "bursts",
          parameters: settings.parameters(slicing: report.slicing),
          programVersion: programVersion, reads: settings.reads)
      },
      write: { report, connection, id in
        try BurstRows(connection, analysisID: id).write(report, counted: counted)
      })
  }

  private func find(
    _ automaton: BurstAutomaton, _ connection: Connection
  ) throws -> (report: BurstReport, counted: CountedItems) {
    let years = try PaperYears(connection)
    let slicing = try Slicing(
      of: years.range, from: settings.firstYear, to: settings.lastYear,
      length: settings.sliceLength)
    let source = try OccurrenceSource(
      kind: settings.kind, form: settings.form, database: database)
    guard let slicing else {
      let report = BurstReport(
        analysisName: settings.analysisName, slicing: nil, itemCount: 0,
        papersWithoutYear: years.undatedCount, selection: [], totals: [], bursts: [])
      return (report, .none)
    }
    let counts = try ItemCounts(source: source, slicing: slicing, connection: connection)
    var selection: SliceSelection?
    if settings.selection != .all || settings.minimumCount > 1 {
      selection = try SliceSelection(
        counts, by: settings.selection, minimumCount: settings.minimumCount,
        names: try source.labels(connection, asWritten: true))
    }
    let counted = CountedItems(
      counts: counts, selection: selection, counting: settings.counting, slicing: slicing,
      source: source)
    let totals =
      switch settings.totals {
      case .papers: (0..<slicing.count).map { years.count(in: slicing.years(of: $0)) }
      case .occurrences: counted.totals()
      }
    let bursts = try bursts(automaton, counted, totals, slicing, connection)
    let report = BurstReport(
      analysisName: settings.analysisName, slicing: slicing, itemCount: counted.items.count,
      papersWithoutYear: years.undatedCount, selection: selection?.slices ?? [], totals: totals,
      bursts: bursts)
    return (report, counted)
  }

  private func bursts(
    _ automaton: BurstAutomaton, _ counted: CountedItems, _ totals: [Int], _ slicing: Slicing,
    _ connection: Connection
  ) throws -> [ItemBurst] {
    let labels = try Labels(connection, kind: settings.kind)
    var found: [ItemBurst] = []
    var start = 0
    while start < counted.items.count {
      let batch = start..<min(start + Self.batchSize, counted.items.count)
      let table = try automaton.bursts(
        counts: counted.rows(batch), itemCount: batch.count, totals: totals)
      for index in batch {
        let bursts = table[index - start]
        if bursts.isEmpty { continue }
        let id = counted.id(index)
        let label = try labels[id]
        for burst in bursts {
          found.append(
            ItemBurst(
              kind: settings.kind, itemID: id, label: label,
              firstYear: counted.firstYear(index), count: counted.count(index),
              strength: burst.strength,
              beginYear: slicing.years(of: burst.begin).lowerBound,
              endYear: slicing.years(of: burst.end).upperBound, level: burst.level,
              isStrongest: burst.isStrongest))
        }
      }
      start = batch.upperBound
    }
    return found
  }
}

import Bibliography
import Kernels
import SQLite

/// Finds the bursts of a kind, or of several kinds together, and stores them.
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
    try settings.check()
    let automaton = try settings.automaton()
    if settings.kinds.contains(.term) {
      try database.checkYears(settings.firstYear, settings.lastYear, settings.sliceLength)
      try TermExtraction(of: database, programVersion: programVersion).refresh()
    }
    var counted: [CountedItems] = []
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

  /// The items of a kind, before any is selected.
  private struct Candidates {
    let source: OccurrenceSource
    let pooled: SliceSelection.Pooled
  }

  private func find(
    _ automaton: BurstAutomaton, _ connection: Connection
  ) throws -> (report: BurstReport, counted: [CountedItems]) {
    let years = try PaperYears(connection)
    let slicing = try Slicing(
      of: years.range, from: settings.firstYear, to: settings.lastYear,
      length: settings.sliceLength)
    let sources = try settings.kinds.map { kind in
      try OccurrenceSource(
        kind: kind, form: settings.form.restricted(to: kind), database: database)
    }
    guard let slicing else {
      let report = BurstReport(
        analysisName: settings.analysisName, slicing: nil, itemCount: 0,
        papersWithoutYear: years.undatedCount, selection: [], totals: [], bursts: [])
      return (report, [])
    }
    let candidates = try sources.map { source in
      Candidates(
        source: source,
        pooled: SliceSelection.Pooled(
          counts: try ItemCounts(source: source, slicing: slicing, connection: connection),
          names: try source.labels(connection, asWritten: true)))
    }
    let selections = try selections(candidates)
    let counted = candidates.indices.map { index in
      CountedItems(
        kind: settings.kinds[index], counts: candidates[index].pooled.counts,
        selection: selections[index], counting: settings.counting, slicing: slicing,
        source: candidates[index].source)
    }
    let parts = counted.map { $0.totals() }
    let together = slicing.sums(of: parts)
    let papers = (0..<slicing.count).map { years.count(in: slicing.years(of: $0)) }
    var bursts: [ItemBurst] = []
    for (items, own) in zip(counted, parts) {
      let totals =
        switch settings.totals {
        case .papers: papers
        case .occurrences: settings.poolsKinds ? together : own
        }
      bursts += try self.bursts(automaton, items, totals, slicing, connection)
    }
    let report = BurstReport(
      analysisName: settings.analysisName, slicing: slicing,
      itemCount: counted.reduce(0) { $0 + $1.items.count },
      papersWithoutYear: years.undatedCount, selection: selected(selections, slicing),
      totals: settings.totals == .papers ? papers : together, bursts: bursts)
    return (report, counted)
  }

  /// What was selected of each kind; nil for a kind when everything is.
  private func selections(_ candidates: [Candidates]) throws -> [SliceSelection?] {
    guard settings.selection != .all || settings.minimumCount > 1 else {
      return candidates.map { _ in nil }
    }
    let pools =
      settings.poolsKinds ? [candidates.map(\.pooled)] : candidates.map { [$0.pooled] }
    return try pools.flatMap { pool in
      try SliceSelection.pooled(
        pool, by: settings.selection, minimumCount: settings.minimumCount)
    }
  }

  /// What was taken in each slice of all kinds; empty when everything was.
  private func selected(
    _ selections: [SliceSelection?], _ slicing: Slicing
  ) -> [SliceSelection.Summary] {
    let parts = selections.compactMap { $0?.slices }
    guard !parts.isEmpty else { return [] }
    return (0..<slicing.count).map { slice in .sum(of: parts.map { $0[slice] }) }
  }

  private func bursts(
    _ automaton: BurstAutomaton, _ counted: CountedItems, _ totals: [Int], _ slicing: Slicing,
    _ connection: Connection
  ) throws -> [ItemBurst] {
    let labels = try counted.source.labels(connection)
    var found: [ItemBurst] = []
    var start = counted.items.startIndex
    while start < counted.items.endIndex {
      let batch = start..<min(start.advanced(by: Self.batchSize), counted.items.endIndex)
      let table = try automaton.bursts(
        counts: counted.rows(batch), itemCount: batch.count, totals: totals)
      for item in batch {
        let bursts = table[start.distance(to: item)]
        if bursts.isEmpty { continue }
        let id = counted.id(item)
        let label = try labels[id]
        for burst in bursts {
          found.append(
            ItemBurst(
              kind: counted.kind, itemID: id.value, label: label,
              firstYear: counted.firstYear(item), count: counted.count(item),
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

extension Slicing {
  /// The sums of several series, slice by slice.
  fileprivate func sums(of series: [[Int]]) -> [Int] {
    (0..<count).map { slice in series.reduce(0) { $0 + $1[slice] } }
  }
}

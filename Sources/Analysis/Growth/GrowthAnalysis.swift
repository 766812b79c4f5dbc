import Bibliography
import Kernels
import SQLite

/// Finds the stages of a corpus's output, fits curves to them, and stores both.
public struct GrowthAnalysis {
  private let database: Database
  private let settings: GrowthSettings
  private let programVersion: String

  public init(_ settings: GrowthSettings, of database: Database, programVersion: String) {
    self.settings = settings
    self.database = database
    self.programVersion = programVersion
  }

  /// - Returns: what was found; no stages when there are no papers.
  /// - Throws: `AnalysisError` for settings that do not fit the years, before anything has been
  ///   written.
  /// - Complexity: O(stages · years²) for finding stages.
  public func run() throws(AnalysisError) -> GrowthReport {
    try AnalysisStore(database).replace(
      named: settings.name, kind: "growth", compute: { try find($0) },
      record: { report in
        AnalysisRecord(
          name: settings.name, kind: "growth", parameters: settings.parameters(report.output),
          programVersion: programVersion, reads: settings.reads)
      },
      write: { report, connection, id in
        try GrowthRows(connection, analysisID: id).write(report)
      })
  }

  private func find(_ connection: Connection) throws -> GrowthReport {
    let years = try PaperYears(connection)
    guard let output = try AnnualOutput(connection, years: years, settings: settings) else {
      return GrowthReport(
        analysisName: settings.name, output: nil, papersWithoutYear: years.undatedCount,
        stages: [], fits: [], notes: ["there are no papers with a year: no stages and no fits"])
    }
    let stages = try GrowthStages(settings, output: output).stages()
    var notes = output.reason.map { [$0] } ?? []
    let fits = GrowthFits(output: output, stages: stages)
    let count = output.completeYearsWithPapers
    if count < AnnualOutput.minimumYears {
      notes.append(
        "\(GrowthStages.counted(count, "complete year")) with papers "
          + "\(count == 1 ? "is" : "are") too few for a curve or a rate; "
          + "\(AnnualOutput.minimumYears) are needed")
    } else {
      for stage in stages where stages.count > 1 {
        let complete = fits.completeYears(of: stage)
        if complete < AnnualOutput.minimumYears {
          notes.append(
            "\(stage.name) has \(GrowthStages.counted(complete, "complete year")) with papers, too "
              + "few for a curve (\(AnnualOutput.minimumYears) are needed): no fits of it")
        }
      }
    }
    return GrowthReport(
      analysisName: settings.name, output: output, papersWithoutYear: years.undatedCount,
      stages: stages, fits: try fits.all(), notes: notes)
  }
}

import SQLite

/// Writes the rows of a growth analysis.
struct GrowthRows {
  private let connection: Connection
  private let analysisID: Int

  init(_ connection: Connection, analysisID: Int) {
    self.connection = connection
    self.analysisID = analysisID
  }

  func write(_ report: GrowthReport) throws(SQLiteError) {
    for stage in report.stages {
      try connection.run(
        """
        INSERT INTO growth_stages (analysis_id, stage, name, first_year, last_year, paper_count,
          share, incomplete_from)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        .integer(analysisID), .integer(stage.number), .text(stage.name),
        .integer(stage.years.lowerBound), .integer(stage.years.upperBound),
        .integer(stage.paperCount), .real(stage.share), Value(stage.incompleteFrom))
    }
    for fit in report.fits {
      try connection.run(
        """
        INSERT INTO growth_fits (analysis_id, stage, series, model, parameters, r_squared, rmse,
          aic, doubling_time, is_best)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        .integer(analysisID), Value(fit.stage), .text(fit.series.rawValue), .text(fit.model),
        .text(fit.parameters.description), finite(fit.fit.rSquared),
        finite(fit.fit.rootMeanSquaredError), finite(fit.fit.akaike),
        finite(fit.fit.doublingTime), .integer(fit.isBest ? 1 : 0))
    }
  }

  /// NULL for what is not a number, which a curve far off the data can give.
  private func finite(_ value: Double?) -> Value {
    Value(value.flatMap { $0.isFinite ? $0 : nil })
  }
}
